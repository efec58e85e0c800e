package store

var workspaceCases = []loadCase{
	{name: "a key that was read once", files: `
-- scenarios/q.yaml --
title: Q
question: Q?
horizon: 2022-01-31
register: [C16]
scenarios:
  a: {title: A, resolves: A.}
  b: {title: B, resolves: B.}
`, want: []string{`scenarios/q.yaml:4:1: the key "register" is not read any more [unknown-key] | delete it, with what stands under it`}},
	{name: "workspace file", files: `
-- .signpost.yaml --
format: 2
titel: X
languages: [en, EN, en]
scale: sherman
as_of: 9 January
`, want: []string{
		`.signpost.yaml:1:1: the key "title" is missing [missing-key] | add it, such as title: "Outlooks on the strait"`,
		`.signpost.yaml:1:9: want format 1, got "2" [bad-value] | get a signpost that knows this format`,
		`.signpost.yaml:2:1: unknown key "titel" [unknown-key] | did you mean title?`,
		`.signpost.yaml:3:17: want a language code like en or ar, got "EN" [bad-value]`,
		`.signpost.yaml:3:21: the language "en" is given twice [bad-value] | keep one of the two`,
		`.signpost.yaml:4:8: "sherman" is not allowed here [bad-value] | write one of icd203, icd203-second, phia`,
		`.signpost.yaml:5:8: want a date like 2022-01-09, got "9 January" [bad-date]`,
	}},
	{name: "no languages", files: `
-- .signpost.yaml --
format: 1
title: {xx: X}
languages: []
`, want: []string{`.signpost.yaml:3:12: the list of languages is empty [bad-value] | name at least one, like [en]`}},
}

var sourceCases = []loadCase{
	{name: "source", files: `
-- sources/publishers.yaml --
agency: {title: Agency, reliability: B, reason: ""}
On: {}
-- sources/s.yaml --
title: {en: S, fr: Source, er: X}
publisher: agencee
published: 2022-01-09..2022-01-06
language: fr
genre: novel
about:
paragraphs:
  1: "abc"
  x: "abc"
  1: "abc"
passages:
  1a: {kind: fakt, says: [A], credibility: 7, likelihood: 200, origin: nobody, date: soon, page: 3}
  1A: {}
  2a: {}
set_aside:
  9: {en: Closing line.}
  9b: No such passage.
  nine: No.
`, want: []string{
		`sources/publishers.yaml:1:49: the text is empty [bad-value] | write a value, or delete the key`,
		`sources/publishers.yaml:2:1: "On" is not a valid id: use lower-case letters, digits and single hyphens, and begin with a letter [bad-id]`,
		`sources/publishers.yaml:2:1: the key "reliability" is missing [missing-key] | add it, such as reliability: B`,
		`sources/publishers.yaml:2:1: the key "title" is missing [missing-key] | add it, such as title: "The Gazette"`,
		`sources/s.yaml:1:28: unknown language "er" [unknown-key] | known languages: en, ar, fr`,
		`sources/s.yaml:2:12: there is no publisher "agencee" [unknown-reference] | did you mean agency?`,
		`sources/s.yaml:3:12: the period "2022-01-09..2022-01-06" ends before it begins [bad-date]`,
		`sources/s.yaml:5:8: "novel" is not allowed here [bad-value] | write one of analysis, interview, opinion, commentary, news, report`,
		`sources/s.yaml:6:1: there is no value here [null-value] | write a value, or delete the key`,
		`sources/s.yaml:8:6: want a SHA-256 of 64 hex digits, got "abc" [bad-value] | signpost source verify prints the right one`,
		`sources/s.yaml:9:3: want the number of a paragraph, got "x" [bad-value]`,
		`sources/s.yaml:9:6: want a SHA-256 of 64 hex digits, got "abc" [bad-value] | signpost source verify prints the right one`,
		`sources/s.yaml:10:3: the key "1" was already given in line 8 [duplicate-key] | keep one of the two`,
		`sources/s.yaml:12:14: "fakt" is not allowed here [bad-value] | did you mean fact?`,
		`sources/s.yaml:12:26: want a text, or a text for each language, got a list [wrong-type]`,
		`sources/s.yaml:12:44: "7" is not allowed here [bad-value] | write one of 1, 2, 3, 4, 5, 6`,
		`sources/s.yaml:12:59: want a likelihood in percent like 30, 25-35 or 0.4, got "200" [bad-value]`,
		`sources/s.yaml:12:72: there is no origin "nobody" [unknown-reference]`,
		`sources/s.yaml:12:86: want a day, a month, a year or bounds like 2022-01-02..2022-01-09, got "soon" [bad-date]`,
		`sources/s.yaml:12:92: unknown key "page" [unknown-key] | known keys: kind, says, credibility, paragraph, earlier, through, likelihood, wording, origin, date, dating, accept`,
		`sources/s.yaml:13:3: want the id of a passage like 4a (paragraph and letter), got "1A" [bad-id]`,
		`sources/s.yaml:13:3: the key "credibility" is missing [missing-key] | add it, such as credibility: 2`,
		`sources/s.yaml:13:3: the key "kind" is missing [missing-key] | add it, such as kind: fact`,
		`sources/s.yaml:13:3: the key "says" is missing [missing-key] | add it, such as says: "Forty tankers lie at anchor."`,
		`sources/s.yaml:14:3: the key "credibility" is missing [missing-key] | add it, such as credibility: 2`,
		`sources/s.yaml:14:3: the key "kind" is missing [missing-key] | add it, such as kind: fact`,
		`sources/s.yaml:14:3: the key "says" is missing [missing-key] | add it, such as says: "Forty tankers lie at anchor."`,
		`sources/s.yaml:17:3: there is no passage "s#9b" [unknown-reference] | signpost show s lists its passages; signpost source cite s:PARAGRAPH adds one`,
		`sources/s.yaml:18:3: want a paragraph like 9, a range like 9-12, a passage like 9a, or rest, got "nine" [bad-value]`,
	}},
	{name: "origin of the whole document", files: `
-- sources/s.yaml --
title: S
published: 2022
language: en
origin: nobody
passages:
  1a: {kind: fact, says: A., credibility: 6}
  1b: {kind: fact, says: B., credibility: 6}
`, want: []string{`sources/s.yaml:4:9: there is no origin "nobody" [unknown-reference]`}},
	{name: "origins in a circle", files: `
-- sources/s.yaml --
title: S
published: 2022
language: en
passages:
  1a: {kind: fact, says: A., credibility: 6, origin: s#1b}
  1b: {kind: fact, says: B., credibility: 6, origin: s#1a}
`, want: []string{
		`sources/s.yaml:5:54: the origin "s#1b" leads back to this passage [origin-cycle] | name who said it first`,
		`sources/s.yaml:6:54: the origin "s#1a" leads back to this passage [origin-cycle] | name who said it first`,
	}},
	{name: "broken files are not missed twice", files: soundSources + `
-- sources/publishers.yaml --
agency: [
-- sources/t.yaml --
title: "
-- scenarios/p.yaml --
title: "
-- scenarios/q.yaml --
title: Q
question: What happens by March?
horizon: 2022-03-01
scenarios:
  up:
    title: Up
    resolves: It goes up.
    judgments:
      - {says: A., kind: fact, cite: [t#1a]}
  down: {title: Down, resolves: It goes down.}
indicators:
  smoke:
    observe: Smoke is seen.
    expect: {up: likely, down: unlikely, p/x: could}
`, want: []string{
		`scenarios/p.yaml:2:1: not valid YAML: found unexpected end of stream [yaml-syntax] | a quote or bracket is not closed`,
		`sources/publishers.yaml:1:1: not valid YAML: did not find expected node content [yaml-syntax] | look at the indentation and the quotes of this line and the one above`,
		`sources/t.yaml:2:1: not valid YAML: found unexpected end of stream [yaml-syntax] | a quote or bracket is not closed`,
	}},
}

var questionCases = []loadCase{
	{name: "question", files: soundSources + `
-- scenarios/q.yaml --
title: Q
qestion: What?
horizon: 2022-02-30
tags: [core, Core]
was: old
review_every: 7
scenarios:
  up:
    title: Up
    resolves: It goes up.
    judgments:
      - says: A.
        kind: fact
        bears: both
        cite: [s#1a, s#1b, s1a, null]
      - {}
  void: {}
  down: {title: Down, resolves: It goes down.}
indicators:
  smoke:
    observe: Smoke is seen.
    expect: {up: likely}
    cite: s#1a
  fire:
    observe: Fire is seen.
    expect: {up: likely, down: maybe, q/up: could}
    expected_by: tomorrow
  typo:
    observe: Anything.
    expect: {up: likely, dwon: could}
  nothing:
    observe: Nothing.
    expect: {}
  Bad: {}
conflicts:
  - about: Which?
    sides:
      - says: This.
assumptions:
  - says: It holds.
    standing: firm
    broken_by: [smoke, fier]
premortem:
  - says: It fails.
    watch: [smog]
`, want: []string{
		`scenarios/q.yaml:1:1: the key "question" is missing [missing-key] | add it, such as question: "Is the strait closed to tankers by 30 June 2027?"`,
		`scenarios/q.yaml:2:1: unknown key "qestion" [unknown-key] | did you mean question?`,
		`scenarios/q.yaml:3:10: there is no day 2022-02-30 [bad-date]`,
		`scenarios/q.yaml:4:14: "Core" is not a valid id: use lower-case letters, digits and single hyphens, and begin with a letter [bad-id]`,
		`scenarios/q.yaml:5:6: want a list, got a single value [wrong-type] | write [old]`,
		`scenarios/q.yaml:6:15: want a number of days or weeks like 7d or 2w, got "7" [bad-value]`,
		`scenarios/q.yaml:14:16: "both" is not allowed here [bad-value] | write one of for, against`,
		`scenarios/q.yaml:15:22: there is no passage "s#1b" [unknown-reference] | did you mean s#1a?`,
		`scenarios/q.yaml:15:28: there is no passage "s1a" [unknown-reference] | did you mean s#1a?`,
		`scenarios/q.yaml:15:33: there is no value here [null-value] | write a value, or delete the key`,
		`scenarios/q.yaml:16:9: the key "kind" is missing [missing-key] | add it, such as kind: fact`,
		`scenarios/q.yaml:16:9: the key "says" is missing [missing-key] | add it, such as says: "Forty tankers lie at anchor."`,
		`scenarios/q.yaml:17:3: "void" cannot be an id: it is what a question is resolved as when no scenario is true [bad-id]`,
		`scenarios/q.yaml:17:3: the key "resolves" is missing [missing-key] | add it, such as resolves: "The port authority publishes a closure notice."`,
		`scenarios/q.yaml:17:3: the key "title" is missing [missing-key] | add it, such as title: "The strait is closed"`,
		`scenarios/q.yaml:20:3: the indicator does not rate every scenario of q: void, down missing [missing-expectation] | rate every scenario of a question or none`,
		`scenarios/q.yaml:23:11: want a list, got a single value [wrong-type] | write [s#1a]`,
		`scenarios/q.yaml:24:3: the indicator does not rate every scenario of q: void missing [missing-expectation] | rate every scenario of a question or none`,
		`scenarios/q.yaml:26:32: "maybe" is not allowed here [bad-value] | write one of highly likely, likely, could, unlikely, highly unlikely`,
		`scenarios/q.yaml:26:39: the scenario "q/up" was already rated [duplicate-key] | keep one of the two`,
		`scenarios/q.yaml:27:18: want a date like 2022-01-09, got "tomorrow" [bad-date]`,
		`scenarios/q.yaml:30:26: there is no scenario "dwon" [unknown-reference] | did you mean down?`,
		`scenarios/q.yaml:33:5: the indicator has no expectations [bad-value] | say how likely one would see it under each scenario`,
		`scenarios/q.yaml:34:3: "Bad" is not a valid id: use lower-case letters, digits and single hyphens, and begin with a letter [bad-id]`,
		`scenarios/q.yaml:34:3: the key "expect" is missing [missing-key] | add it, such as expect: {closed: likely, open: unlikely}`,
		`scenarios/q.yaml:34:3: the key "observe" is missing [missing-key] | add it, such as observe: "Pilots leave their boats."`,
		`scenarios/q.yaml:37:5: a conflict needs at least two sides, this one has 1 [bad-value] | name the other side, or make it a judgment`,
		`scenarios/q.yaml:41:15: "firm" is not allowed here [bad-value] | write one of solid, with caveats, unsupported`,
		`scenarios/q.yaml:42:24: there is no indicator "fier" [unknown-reference] | did you mean fire?`,
		`scenarios/q.yaml:45:13: there is no indicator "smog" [unknown-reference]`,
	}},
	{name: "one scenario", files: `
-- scenarios/q.yaml --
title: Q
question: What?
horizon: 2022-03-01
scenarios:
  up: {title: Up, resolves: It goes up.}
`, want: []string{`scenarios/q.yaml:4:1: a question needs at least two scenarios, this one has 1 [too-few-scenarios] | add the scenario that is true if this one is not`}},
	{name: "half of another question", files: soundQuestion + `
-- scenarios/p.yaml --
title: P
question: What?
horizon: 2022-03-01
scenarios:
  yes-it-is: {title: Yes, resolves: It is.}
  no-it-is-not: {title: No, resolves: It is not.}
indicators:
  sound:
    observe: A sound is heard.
    expect: {yes-it-is: likely, no-it-is-not: could, q/up: likely}
`, want: []string{`scenarios/p.yaml:8:3: the indicator does not rate every scenario of q: down missing [missing-expectation] | rate every scenario of a question or none`}},
}
