package store

import (
	"strings"
	"testing"

	"signpost/internal/scenario"
)

const entryHint = ` | an entry is a status (indicator, status), an assessment (likelihood), a view (view), a resolution (resolved) or a retraction (retract)`

var logCases = []loadCase{
	{name: "sound log in many styles", files: soundQuestion + soundSources + `
-- scenarios/q.log.yaml --
# A comment.
- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: desk, indicator: smoke, status: unknown, cite: [s#1a], note: {en: "a", ar: "ب"}}

- { date: 2022-01-07, recorded: 2022-01-07T18:00:00Z, by: 'desk', indicator: smoke, status: present }
- by: desk
  date: 2022-01-08

  recorded: 2022-01-08T18:00:00Z
  indicator: smoke
# Between two keys.
  status: absent
  note: >-
    folded

    text
- {date: 2022-01-09, recorded: 2022-01-09T18:00:00Z, by: desk, likelihood: {up: 40-60, down: 50}, confidence: low, dissent: {by: "second", likelihood: {up: 10, down: 90}, because: "no"}, because: "yes"}
- {date: 2022-01-10, recorded: 2022-01-10T18:00:00Z, by: desk, resolved: up, because: "it went up"}
- {date: 2022-01-11, recorded: 2022-01-11T18:00:00Z, by: desk, retract: "0123456789", because: "no"}
`},
	{name: "log lines", files: soundQuestion + soundSources + `
-- scenarios/q.log.yaml --
- {date: 2022-01-06, recorded: 2022-01-06, by: desk, indicator: smok, status: seen}
- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: desk}
- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: desk, status: present, resolved: sideways, because: "a"}
- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: desk, indicator: smoke, confidence: low, def: "xyz"}
- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: desk, likelihood: {up: 10-20}, confidence: sure, because: "a"}
- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: desk, likelihood: {up: 10-20, down: 30}, confidence: low}
- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: desk, likelihood: {up: 50, dwn: 50}, confidence: low, because: {fr: "a"}}
- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: desk, retract: 12, because: ""}
- {date: 2022-01-06, by: ~, indicator: smoke, status: present, cite: [s#9z], cite: []}
- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: desk, indicator: smoke, status: present, cite: [s#9z]}
- text
- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: desk, indicator: smoke, status: present, note: "tor
- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: desk, indicator: smoke, status: present}
<<<<<<< HEAD
- {date: 2022-01-07, recorded: 2022-01-06T18:00:00Z, by: desk, indicator: smoke, status: present}
=======
- {date: 2022-01-08, recorded: 2022-01-06T18:00:00Z, by: desk, indicator: smoke, status: present}
>>>>>>> other
- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: "des` + "\u0085" + `k", indicator: smoke, status: present}
- {date: 2022-01-06, recorded: 2022-01-06T18:00:00Z, by: &a desk, indicator: smoke, status: present}
`, want: []string{
		`scenarios/q.log.yaml:1:32: want a moment in UTC like 2022-01-09T20:00:00Z, got "2022-01-06" [bad-date]`,
		`scenarios/q.log.yaml:1:65: the question q has no indicator "smok" [unknown-reference] | did you mean smoke?`,
		`scenarios/q.log.yaml:1:79: "seen" is not allowed here [bad-value] | write one of unknown, absent, emerging, present`,
		`scenarios/q.log.yaml:2:3: the entry says nothing [entry-kind]` + entryHint,
		`scenarios/q.log.yaml:3:3: the entry is a status and a resolution at once [entry-kind]` + entryHint,
		`scenarios/q.log.yaml:3:91: the question q has no scenario "sideways" [unknown-reference] | write one of up, down, void`,
		`scenarios/q.log.yaml:4:3: a status needs the key "status" [missing-key]`,
		`scenarios/q.log.yaml:4:82: a status has no "confidence" [misplaced-key]`,
		`scenarios/q.log.yaml:4:104: want the fingerprints of definitions, 8 hex digits each with a blank between, got "xyz" [bad-value]`,
		`scenarios/q.log.yaml:5:64: the likelihoods cannot sum to 100: even the high ends sum to 20 [bad-likelihood] | give a likelihood to every scenario of the question`,
		`scenarios/q.log.yaml:5:101: "sure" is not allowed here [bad-value] | write one of high, moderate, low`,
		`scenarios/q.log.yaml:6:3: an assessment needs the key "because" [missing-key]`,
		`scenarios/q.log.yaml:6:64: the likelihoods cannot sum to 100: even the high ends sum to 50 [bad-likelihood]`,
		`scenarios/q.log.yaml:7:85: the question q has no scenario "dwn" [unknown-reference] | did you mean down?`,
		`scenarios/q.log.yaml:7:122: unknown language "fr" [unknown-key] | known languages: en, ar`,
		`scenarios/q.log.yaml:8:73: want the id of an entry, 10 hex digits, got "12" [bad-value]`,
		`scenarios/q.log.yaml:8:86: the text is empty [bad-value] | write a value, or delete the key`,
		`scenarios/q.log.yaml:9:3: the key "recorded" is missing [missing-key] | add it, such as recorded: 2026-11-20T18:00:00Z`,
		`scenarios/q.log.yaml:9:22: there is no value here [null-value] | write a value, or delete the key`,
		`scenarios/q.log.yaml:9:78: the key "cite" was already given in line 9 [duplicate-key] | keep one of the two`,
		`scenarios/q.log.yaml:10:106: there is no passage "s#9z" [unknown-reference] | signpost show s lists its passages; signpost source cite s:PARAGRAPH adds one`,
		`scenarios/q.log.yaml:11:3: want keys and values, got a single value [wrong-type]`,
		`scenarios/q.log.yaml:12:1: not valid YAML: found unexpected end of stream [yaml-syntax] | a quote or bracket is not closed`,
		`scenarios/q.log.yaml:14:1: git left a merge conflict here [conflict-marker] | keep the lines that are right and delete the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>`,
		`scenarios/q.log.yaml:19:62: line separator U+0085, which YAML takes for a line break [encoding] | replace it with a space or a plain line break`,
		`scenarios/q.log.yaml:20:58: an anchor is not allowed [anchor] | write the value out`,
	}},
	{name: "log that is no list", files: soundQuestion + `
-- scenarios/q.log.yaml --
date: 2022-01-06
by: desk
`, want: []string{`scenarios/q.log.yaml:1:1: this is not a log entry [wrong-type] | begin every entry with a hyphen at the start of a line`}},
	{name: "indented list", files: soundQuestion, prepare: put("scenarios/q.log.yaml", "---\n  - a\n  - b\n- c\n"),
		want: []string{
			`scenarios/q.log.yaml:2:3: this is not a log entry [wrong-type] | begin every entry with a hyphen at the start of a line`,
			`scenarios/q.log.yaml:4:3: want keys and values, got a single value [wrong-type]`,
		}},
	{name: "conflicted copy", files: soundQuestion, prepare: put("scenarios/q (1).yaml", "x"), want: []string{
		"scenarios/q (1).yaml: a second version of scenarios/q.yaml, left by a program that copies files between computers; it is not read [conflicted-copy] | take over into scenarios/q.yaml what only the copy has, then delete the copy",
	}},
	{name: "empty flow list", files: soundQuestion, prepare: put("scenarios/q.log.yaml", "[]\n")},
}

// TestUncanonicalEntriesAreListed lists the entries that are valid but not a single canonical line.
func TestUncanonicalEntriesAreListed(t *testing.T) {
	log := "# comment\n" + head + "indicator: smoke, status: unknown}\n" + // 2: canonical
		head + "status: unknown, indicator: smoke}\n" + // 3: another order
		head + "\n  indicator: smoke, status: present}\n" + // 4: two lines
		head + "indicator: smoke, status: seen}\n" + // 6: invalid, so not an entry
		head + "resolved: up, because: \"x\"}\n"
	for _, need := range []Need{{}, {Details: true}} {
		w, findings, err := Load(unpack(t, soundQuestion, put("scenarios/q.log.yaml", log)), need)
		if err != nil || len(findings) != 1 {
			t.Fatalf("Load: %v, %v, want the one finding about line 6", err, lines(findings))
		}
		if got := w.Questions[0].Log.Uncanonical; len(got) != 2 || got[0].Line != 3 || got[1].Line != 4 {
			t.Errorf("Load(%+v): lines %v are not canonical, want 3 and 4", need, got)
		}
	}
}

// TestGreaterIDWins logs one thing in two ways at one moment: whatever the order of lines, which a merge may change,
// the entry with the greater id wins, with details and without.
func TestGreaterIDWins(t *testing.T) {
	absent, present := head+"indicator: smoke, status: absent}\n", head+"indicator: smoke, status: present}\n"
	earlier := strings.Replace(head, "2022-01-06,", "2022-01-05,", 1) + "indicator: smoke, status: absent}\n"
	want := scenario.Present
	if entryID([]byte(strings.TrimSpace(absent))) > entryID([]byte(strings.TrimSpace(present))) {
		want = scenario.Absent
	}
	for _, log := range []string{strings.Repeat(absent, 20) + present + earlier, present + earlier + strings.Repeat(absent, 20)} {
		for _, need := range []Need{{}, {Details: true}} {
			w, findings, err := Load(unpack(t, soundQuestion, put("scenarios/q.log.yaml", log)), need)
			if err != nil || len(findings) > 0 {
				t.Fatal(err, lines(findings))
			}
			q := w.Questions[0]
			if got := q.On(scenario.Moment{AsOf: mustDay("2022-01-09")}).Status(q.Indicators[0]); got != want {
				t.Errorf("Load(%+v): the status is %s, want %s", need, got, want)
			}
			if len(q.Log.Entries) != 3 || len(q.Log.Repeated) != 19 {
				t.Errorf("Load(%+v): %d entries and %d repeated lines, want 3 and 19", need, len(q.Log.Entries), len(q.Log.Repeated))
			}
		}
	}
}

// TestIDsSurviveFormatters writes one log as formatters, editors and merges leave it: every entry keeps its id,
// retracted entries stay retracted, and a duplicate line is one entry.
func TestIDsSurviveFormatters(t *testing.T) {
	status := head + `indicator: smoke, status: present, cite: [s#1a], note: {en: "A \"quoted\" word.\nAnd more\u00a0here.", ar: "دخان"}, def: "0a1b2c3d"}`
	id := entryID([]byte(status))
	retraction := strings.Replace(head, "T18", "T19", 1) + `retract: "` + id + `", because: "Slip."}`
	judged := strings.Replace(head, "T18", "T20", 1) + `likelihood: {up: 40-60, down: 50}, confidence: low, dissent: {by: second, likelihood: {up: 10, down: 90}, because: "No."}, because: "x"}`
	spread := "-\n  recorded: 2022-01-06T18:00:00Z\n  date: 2022-01-06\n  by: desk\n  status: present\n  indicator: smoke\n  cite:\n    - s:1a\n" +
		"  note:\n    ar: 'دخان'\n    en: \"A \\\"quoted\\\" word.\\nAnd more\\xa0here.\"\n  def: '0a1b2c3d'"
	for what, log := range map[string]string{
		"as written":           status + "\n" + retraction + "\n" + judged + "\n",
		"blanks inside braces": strings.NewReplacer("{", "{ ", "}", " }").Replace(status+"\n"+retraction+"\n"+judged) + "\n",
		"single quotes":        status + "\n" + strings.ReplaceAll(retraction, `"`, "'") + "\n" + judged,
		"in blocks":            spread + "\n" + retraction + "\n\n" + judged + "\n",
		"Windows line ends":    status + "\r\n" + retraction + "\r\n" + judged + "\r\n",
		"mixed line ends":      status + "\n" + retraction + "\n" + status + "\r\n" + judged + "\n" + retraction + "\r\n",
		"formatted and merged": status + "\n" + retraction + "\n" + judged + "\n" + strings.NewReplacer("{", "{ ", "}", " }").Replace(status+"\n"+judged) + "\n",
		"another order":        judged + "\n" + retraction + "\n" + status + "\n",
		"more escapes":         strings.Replace(status, "A ", `\u0041 `, 1) + "\n" + retraction + "\n" + judged + "\n",
		"fewer escapes":        strings.Replace(status, `\u00a0`, "\u00a0", 1) + "\n" + retraction + "\n" + judged + "\n",
	} {
		for _, need := range []Need{{}, {Details: true}} {
			w, findings, err := Load(unpack(t, soundQuestion, put("scenarios/q.log.yaml", log)), need)
			if err != nil || len(findings) > 0 {
				t.Fatal(what, err, lines(findings))
			}
			q := w.Questions[0]
			if q.Log.Find(id) == nil || q.Log.Find(entryID([]byte(judged))) == nil || len(q.Log.Entries) != 3 {
				t.Errorf("%s, %+v: %d entries, want three with the ids they were given", what, need, len(q.Log.Entries))
			}
			if s := q.On(scenario.Moment{AsOf: mustDay("2022-01-09")}); s.Entry(q.Indicators[0]) != nil || s.Assessment() == nil {
				t.Errorf("%s, %+v: the status came back to life", what, need)
			}
			if list := q.Log.UnknownRetractions(); len(list) > 0 {
				t.Errorf("%s, %+v: retractions of nothing: %v", what, need, list)
			}
		}
	}
}
