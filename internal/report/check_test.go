package report_test

import (
	"strings"
	"testing"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/report"
	"signpost/internal/scenario"
)

func TestFindingsCountNotesAndListThemOnlyWhenAsked(t *testing.T) {
	found := []diag.Finding{
		{Level: diag.Error, Rule: "one", Message: "Wrong.", Hint: "Mend it.", Place: diag.Place{File: "a.yaml", Line: 3, Col: 2}},
		{Level: diag.Warning, Rule: "two", Message: "Weak."}, {Level: diag.Note, Rule: "three", Message: "By the way."}, {Level: diag.Note, Rule: "three", Message: "Again."},
	}
	for _, notes := range []bool{false, true} {
		r := report.NewFindings(report.Header{Language: lang.English}, found, notes)
		listed := map[bool]int{false: 2, true: 4}[notes]
		if r.Errors != 1 || r.Warnings != 1 || r.Notes != 2 || len(r.Findings) != listed || r.Caveat() != "" {
			t.Errorf("with notes %v: %+v", notes, r)
		}
		if words := text(r.Document()); !strings.Contains(words, "1 error, 1 warning, 2 notes") || !strings.Contains(words, "a.yaml:3:2") || strings.Contains(words, "By the way.") != notes {
			t.Errorf("with notes %v:\n%s", notes, words)
		}
		r.RulesRun = false
		if r.Caveat() == "" || !strings.Contains(text(r.Document()), r.Caveat()) {
			t.Errorf("nothing says that no rule ran")
		}
	}
	if words := text(report.NewFindings(report.Header{Language: lang.Arabic}, nil, false).Document()); strings.Contains(words, "error") {
		t.Errorf("in Arabic:\n%s", words)
	}
}

func TestVerificationListsWhatIsNotAsRecorded(t *testing.T) {
	s := &scenario.Source{ID: "wire", Title: prose("Wire")}
	for n, p := range scenario.Paragraphs("One.\nTwo.\nThree.\n") {
		s.Paragraphs = append(s.Paragraphs, scenario.Paragraph{N: n + 1, Hash: scenario.Fingerprint(p)})
	}
	s.Passages = []*scenario.Passage{{ID: "2a", Source: s, Paragraph: 2, Says: prose("Two is said.")}}
	for _, c := range []struct {
		text  string
		holds bool
		says  string
	}{
		{"One.\n\n  Two.\nThree.\n", true, "Every paragraph is as it was recorded."},
		{"One.\nTwo and a half.\nThree.\n", false, "wire#2\nchanged\n2a"},
		{"New.\nOne.\nTwo.\nThree.\n", false, "moved to 3"},
		{"One.\n", false, "missing"},
	} {
		v := report.NewVerification(looking(t))
		v.Add(s, "wire.txt", scenario.Paragraphs(c.text), nil)
		if words := text(v.Document()); v.Holds() != c.holds || !strings.Contains(words, c.says) {
			t.Errorf("against %q: holds is %v; want %q in\n%s", c.text, v.Holds(), c.says, words)
		}
	}
}
