package store

import (
	"strings"
	"testing"
)

// goOnCases show that a mistake neither hides others nor causes further findings.
var goOnCases = []loadCase{
	{name: "an anchor or a tag hides no other mistake", files: soundSources + `
-- scenarios/q.yaml --
title: &t Q
question: !!str What happens by March?
horizon: 2022-02-30
scenarios:
  up: {title: *t, resolves: It goes up.}
  down: {title: Down, resolves: It goes down., judgements: []}
indicators:
  smoke:
    observe: Smoke is seen.
    expect: {up: likely, down: unlikely, sideways: could}
-- scenarios/q.log.yaml --
- {date: &d 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: Desk, indicator: smoke, status: seen}
`, want: []string{
		`scenarios/q.log.yaml:1:10: an anchor is not allowed [anchor] | write the value out`,
		`scenarios/q.log.yaml:1:61: "Desk" is not a valid id: use lower-case letters, digits and single hyphens, and begin with a letter [bad-id]`,
		`scenarios/q.log.yaml:1:93: "seen" is not allowed here [bad-value] | write one of unknown, absent, emerging, present`,
		`scenarios/q.yaml:1:8: an anchor is not allowed [anchor] | write the value out`,
		`scenarios/q.yaml:2:11: a tag is not allowed [tag] | delete the tag; put a text that looks like something else into double quotes`,
		`scenarios/q.yaml:3:10: there is no day 2022-02-30 [bad-date]`,
		`scenarios/q.yaml:5:15: an alias is not allowed [anchor] | write the value out`,
		`scenarios/q.yaml:6:48: unknown key "judgements" [unknown-key] | did you mean judgments?`,
		`scenarios/q.yaml:10:42: there is no scenario "sideways" [unknown-reference]`,
	}},
	{name: "what an alias or a merge key would bring is not missed", files: `
-- sources/publishers.yaml --
agency: &a {title: Agency, reliability: B}
<<: {}
-- sources/s.yaml --
title: S
publisher: nobody
language: en
passages: &p
  1a: {kind: fact, says: A., credibility: 2}
-- sources/t.yaml --
title: T
language: en
passages:
  <<: {}
-- scenarios/p.yaml --
title: P
question: What?
horizon: 2022-03-01
scenarios:
  up: &up {title: Up, resolves: It goes up.}
  down:
    <<: *up
indicators: {}
-- scenarios/q.yaml --
title: Q
question: What?
horizon: 2022-03-01
scenarios:
  <<: {}
  up: {title: Up, resolves: It goes up., judgments: [{says: A., kind: fact, cite: [s#1a, t#1a]}]}
indicators:
  <<: {}
  smoke: {observe: Smoke., expect: {up: likely, q/down: unlikely, p/up: likely, p/down: unlikely}}
assumptions:
  - {says: It holds., standing: solid, broken_by: [fire]}
-- scenarios/q.log.yaml --
- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: desk, indicator: fire, status: present}
- {date: 2022-01-06, recorded: 2022-01-06T18:00:01Z, by: desk, likelihood: {up: 50, down: 50}, confidence: low, because: "x"}
- {date: 2022-01-06, recorded: 2022-01-06T18:00:02Z, by: desk, resolved: down, because: "x"}
- {date: 2022-01-06, recorded: 2022-01-06T18:00:03Z, by: desk, resolved: down}
`, want: []string{
		`scenarios/p.yaml:5:7: an anchor is not allowed [anchor] | write the value out`,
		`scenarios/p.yaml:7:5: a merge key is not allowed [anchor] | write the keys out`,
		`scenarios/p.yaml:7:9: an alias is not allowed [anchor] | write the value out`,
		`scenarios/q.log.yaml:4:3: a resolution needs the key "because" [missing-key]`,
		`scenarios/q.yaml:5:3: a merge key is not allowed [anchor] | write the keys out`,
		`scenarios/q.yaml:8:3: a merge key is not allowed [anchor] | write the keys out`,
		`sources/publishers.yaml:1:9: an anchor is not allowed [anchor] | write the value out`,
		`sources/publishers.yaml:2:1: a merge key is not allowed [anchor] | write the keys out`,
		`sources/s.yaml:4:11: an anchor is not allowed [anchor] | write the value out`,
		`sources/t.yaml:4:3: a merge key is not allowed [anchor] | write the keys out`,
	}},
	{name: "a list for scenarios", files: `
-- scenarios/q.yaml --
title: Q
question: What?
horizon: 2022-03-01
scenarios: [up, down]
indicators:
  smoke: {observe: Smoke., expect: {up: likely, down: unlikely}}
-- scenarios/q.log.yaml --
- {date: 2022-01-06, recorded: 2022-01-06T18:00:01Z, by: desk, likelihood: {up: 50, down: 50}, confidence: low, because: "x"}
`, want: []string{`scenarios/q.yaml:4:12: want keys and values, got a list [wrong-type]`}},
	{name: "names of what comes first", files: `
-- .signpost.yaml --
format: 1
title: Test
first: [q, broken, other, typo, q]
-- scenarios/q.yml --
title: Q
-- scenarios/broken.yaml --
title: "
-- scenarios/other.yaml --
title: Other
question: What?
horizon: 2022-03-01
scenarios: {up: {title: U, resolves: U.}, down: {title: D, resolves: D.}}
`, want: []string{
		`.signpost.yaml:3:27: there is no question "typo" [unknown-reference]`,
		`.signpost.yaml:3:33: the question "q" is given twice [bad-value] | keep one of the two`,
		`scenarios/broken.yaml:2:1: not valid YAML: found unexpected end of stream [yaml-syntax] | a quote or bracket is not closed`,
		`scenarios/q.yml: a file called .yml is not read [file-name] | rename it to q.yaml`,
	}},
	{name: "names of what comes first, and no questions yet", files: `
-- .signpost.yaml --
format: 1
title: Test
first: [q]
`},
	{name: "a scenario of another question by its short name", files: soundQuestion + `
-- scenarios/p.yaml --
title: P
question: What?
horizon: 2022-03-01
scenarios: {it-is: {title: U, resolves: U.}, it-is-not: {title: D, resolves: D.}}
indicators:
  sound: {observe: A sound., expect: {it-is: likely, it-is-not: unlikely, up: likely, q/down: unlikely}}
`, want: []string{`scenarios/p.yaml:6:75: there is no scenario "up" [unknown-reference] | write q/up`}},
	{name: "a source called like a question", files: soundQuestion + `
-- sources/q.yaml --
title: S
language: en
`, want: []string{`sources/q.yaml: the id "q" is already that of scenarios/q.yaml [duplicate-id] | rename one of the two`}},
	{name: "who wrote an entry", files: soundQuestion + `
-- scenarios/q.log.yaml --
- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: "a desk", indicator: smoke, status: present}
- {date: 2022-01-09, recorded: 2022-01-09T18:00:00Z, by: desk, likelihood: {up: 40-60, down: 50}, confidence: low, dissent: {by: no, likelihood: {up: 10, down: 90}, because: "no"}, because: "yes"}
`, want: []string{
		`scenarios/q.log.yaml:1:58: "a desk" is not a valid id: use lower-case letters, digits and single hyphens, and begin with a letter [bad-id]`,
		`scenarios/q.log.yaml:2:130: "no" cannot be an id: some YAML readers take it for something else than a text [bad-id]`,
	}},
	{name: "half a conflict in a log", files: soundQuestion + `
-- scenarios/q.log.yaml --
- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: desk, indicator: smoke, status: present}
=======
- {date: 2022-01-07, recorded: 2022-01-07T18:00:00Z, by: desk, indicator: smoke, status: present}
>>>>>>> theirs
||||||| base
<<<<<<< ours
||||||| base
=======
>>>>>>> theirs
- {date: 2022-01-08, recorded: 2022-01-08T18:00:00Z, by: desk, indicator: smoke, status: present}
======= and so on
`, want: []string{
		`scenarios/q.log.yaml:2:1: git left a merge conflict here, and only a part of it was resolved [conflict-marker] | ` + conflictHint,
		`scenarios/q.log.yaml:4:1: git left a merge conflict here, and only a part of it was resolved [conflict-marker] | ` + conflictHint,
		`scenarios/q.log.yaml:5:1: git left a merge conflict here, and only a part of it was resolved [conflict-marker] | ` + conflictHint,
		`scenarios/q.log.yaml:6:1: git left a merge conflict here [conflict-marker] | ` + conflictHint,
		`scenarios/q.log.yaml:11:1: not valid YAML: could not find expected ':' [yaml-syntax]`,
	}},
	{name: "half a conflict in a file", prepare: put("sources/publishers.yaml", "agency: {title: A, reliability: B}\r\n>>>>>>> other\r\n"),
		want: []string{`sources/publishers.yaml:2:1: git left a merge conflict here, and only a part of it was resolved [conflict-marker] | ` + conflictHint}},
	{name: "characters in comments and blank lines of a log", files: soundQuestion, prepare: put("scenarios/q.log.yaml",
		"# caf\xe9 \x00\r\n\u2028\n  \t\r\n- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: desk, indicator: smoke, status: present}\n# \x1b[31m \u2029"),
		want: []string{
			`scenarios/q.log.yaml:1:6: invalid UTF-8 byte 0xE9 [encoding] | save the file as UTF-8`,
			`scenarios/q.log.yaml:1:8: control character U+0000 [encoding] | delete it`,
			`scenarios/q.log.yaml:2:1: line separator U+2028, which YAML takes for a line break [encoding] | replace it with a space or a plain line break`,
			`scenarios/q.log.yaml:5:3: control character U+001B [encoding] | delete it`,
			`scenarios/q.log.yaml:5:9: line separator U+2029, which YAML takes for a line break [encoding] | replace it with a space or a plain line break`,
		}},
}

const conflictHint = `keep the lines that are right and delete the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>`

// TestManyAliasesAreRefusedEarly reads a file that would be huge with its aliases written out.
func TestManyAliasesAreRefusedEarly(t *testing.T) {
	bomb := "a: &a x\n" + strings.Repeat("b: ["+strings.Repeat("*a, ", 1000)+"]\n", 1000)
	_, findings, err := Load(unpack(t, "", put("sources/publishers.yaml", bomb)), Need{Sources: true})
	if err != nil || len(findings) == 0 || len(findings) > 2*maxRefused {
		t.Errorf("Load: %v and %d findings, want a few", err, len(findings))
	}
}
