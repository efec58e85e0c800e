package store

import (
	"slices"
	"strings"
	"testing"

	"signpost/internal/scenario"
)

// TestNewKeys tries what can be wrong with the keys of titles, groups, renamed things, ranges of paragraphs and
// addresses.
func TestNewKeys(t *testing.T) {
	question := strings.Replace(soundQuestion, "indicators:\n", "GROUPSindicators:\n", 1)
	for _, c := range []struct{ what, files, want string }{
		{"a long title", strings.Replace(soundQuestion, "  smoke:\n", "  smoke:\n    title: {en: Short, ar: "+strings.Repeat("ب", 41)+"}\n", 1),
			"the text has 41 characters, which is too long here [bad-value] | write at most 40"},
		{"a title of 40", strings.Replace(soundQuestion, "  smoke:\n", "  smoke:\n    title: "+strings.Repeat("ب", 40)+"\n", 1), ""},
		{"a short group", strings.Replace(question, "GROUPS", "groups: {both: {scenarios: [up], claim: x}}\n", 1), "a group needs at least two scenarios, this one has 1 [too-few-scenarios]"},
		{"a strange group", strings.Replace(question, "GROUPS", "groups: {both: {scenarios: [up, dwn], claim: x}}\n", 1), `the question q has no scenario "dwn" [unknown-reference] | did you mean down?`},
		{"a doubled member", strings.Replace(question, "GROUPS", "groups: {both: {scenarios: [up, up], claim: x}}\n", 1), `the scenario "up" is already in this group`},
		{"a group called like a scenario", strings.Replace(question, "GROUPS", "groups: {up: {scenarios: [up, down], claim: x}}\n", 1), `"up" is already the name of a scenario`},
		{"a group without a claim", strings.Replace(question, "GROUPS", "groups: {both: {scenarios: [up, down]}}\n", 1), `the key "claim" is missing`},
		{"a group of lost scenarios", strings.Replace(strings.Replace(question, "GROUPS", "groups: {both: {scenarios: [up, down], claim: x}}\n", 1), "scenarios:\n", "scenarios: []\nmore:\n", 1), ""},
		{"an end before the start", strings.Replace(soundQuestion, "  smoke:\n", "  smoke:\n    since: 2022-02-01\n    until: 2022-01-01\n", 1), "until 2022-01-01 lies before since 2022-02-01"},
		{"a script for an address", soundSources + "url: javascript:alert(1)\n", "want an address like https://example.org/page"},
		{"an identifier a level too high", soundSources + "doi: 10.1000/182\n", `the key "doi" belongs under ids [misplaced-key] | write ids: {doi: …}`},
		{"a range", soundSources + "set_aside: {2-9: Lists., 11: A list., rest: Not read.}\n", ""},
		{"a range backwards", soundSources + "set_aside: {9-2: Lists.}\n", "the range 9-2 ends before it begins [bad-value] | write 2-9"},
		{"a passage through its own paragraph", strings.Replace(soundSources, "credibility: 2", "credibility: 2, through: 1", 1), "want the number of a paragraph after 1"},
		{"an inference in a source", strings.Replace(soundSources, "kind: fact", "kind: inference", 1), `"inference" is not allowed here`},
		{"an inference of ours", strings.Replace(soundQuestion, "resolves: It goes up.}", "resolves: It goes up., judgments: [{says: So., kind: inference}]}", 1), ""},
		{"a single citation", strings.Replace(soundQuestion, "    observe", "    cite: s:1a\n    observe", 1), "want a list, got a single value [wrong-type] | write [s:1a]"},
		{"a colon for a #", strings.Replace(soundQuestion, "    observe", "    cite: [s:1a]\n    observe", 1) + soundSources, ""},
	} {
		_, findings, err := Load(unpack(t, c.files, nil), Need{Sources: true, Details: true})
		if err != nil {
			t.Fatal(err)
		}
		got := lines(findings)
		if c.want == "" && c.what != "a group of lost scenarios" && len(got) > 0 || c.want != "" && !slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, c.want) }) {
			t.Errorf("%s: findings %q, want %q", c.what, got, c.want)
		}
		if c.what == "a group of lost scenarios" && strings.Contains(strings.Join(got, "\n"), "has no scenario") {
			t.Errorf("%s: findings %q, want none about its names", c.what, got)
		}
	}
}

// TestSetAsideRanges reads reasons for ranges and for the rest.
func TestSetAsideRanges(t *testing.T) {
	w, _, err := Load(unpack(t, soundSources+"set_aside: {2-9: Lists., rest: Not read.}\n", nil), Need{Sources: true})
	if err != nil {
		t.Fatal(err)
	}
	s := w.Sources[0]
	for key, want := range map[string]string{"1": "", "2": "Lists.", "9": "Lists.", "10": "Not read.", "1a": ""} {
		if got := s.Reason(key).In("en"); got != want {
			t.Errorf("Reason(%s) = %q, want %q", key, got, want)
		}
	}
}

// TestFingerprintIgnoresTitlesAndNames holds the fingerprint of an indicator to its goalposts: a title, a rhythm or a
// name changes none.
func TestFingerprintIgnoresTitlesAndNames(t *testing.T) {
	load := func(more string) *scenario.Indicator {
		w, findings, err := Load(unpack(t, strings.Replace(soundQuestion, "  smoke:\n", "  smoke:\n"+more, 1), nil), Need{})
		if err != nil || len(findings) > 0 {
			t.Fatal(err, lines(findings))
		}
		return w.Questions[0].Indicators[0]
	}
	plain := load("").Fingerprint()
	if got := load("    title: S\n    look_every: 1d\n    was: [fog]\n    since: 2022-01-01\n    until: 2022-02-01\n").Fingerprint(); got != plain {
		t.Errorf("the fingerprint is %s, want %s", got, plain)
	}
	if load("    expected_by: 2022-01-01\n").Fingerprint() == plain {
		t.Error("the day it is expected by is a goalpost")
	}
}
