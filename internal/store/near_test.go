package store

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"signpost/internal/scenario"
)

// reported is everything a write may report about a question: its log with its citations, and what the indicators
// imply.
type reported struct {
	Entries []string
	Implied []int
	Lent    []string // what speaks to it
}

func reportedOf(w *scenario.Workspace, q *scenario.Question) reported {
	v := reported{Implied: w.States().Implied(q, scenario.EndOfTime).Whole()}
	for i := range q.Log.Entries {
		e := &q.Log.Entries[i]
		lines := []string{e.Date.String(), e.Recorded.String(), e.Kind().String(), e.Status.String()}
		if e.Detail != nil {
			lines = append(lines, e.ID, e.By, e.Note.In("en"))
			for _, c := range e.Cites {
				lines = append(lines, c.Passage.Ref(), c.Passage.Root())
			}
		}
		v.Entries = append(v.Entries, strings.Join(lines, " "))
	}
	for _, i := range w.IndicatorsFor(q) {
		v.Lent = append(v.Lent, i.Ref()+" "+q.On(scenario.EndOfTime).Status(i).String())
	}
	return v
}

// TestNearEqualsFullRead reads about every question and indicator of the repository's workspace in part, by every name
// that it has, and compares what a write may report with the whole: of the question, and of those that its indicators
// speak to.
func TestNearEqualsFullRead(t *testing.T) {
	const root = "../.."
	whole, findings, err := Load(root, Need{Sources: true, Details: true})
	if err != nil || len(findings) > 0 {
		t.Fatalf("the whole does not load: %v, %v", err, lines(findings))
	}
	least := len(whole.Questions)
	try := func(name string, q *scenario.Question) {
		t.Helper()
		part, findings, err := Load(root, Need{Sources: true, Details: true, About: []string{name}, Near: true})
		if err != nil || len(findings) > 0 {
			t.Fatalf("near %s: %v, %v", name, err, lines(findings))
		}
		least = min(least, len(part.Questions))
		found, err := part.Named(name)
		if want, wholeErr := whole.Named(name); wholeErr != nil || err != nil {
			if err == nil || wholeErr == nil || err.Error() != wholeErr.Error() {
				t.Errorf("near %s: %v, whole %v", name, err, wholeErr)
			}
			return
		} else if diff := cmp.Diff(refOf(want), refOf(found)); diff != "" {
			t.Errorf("near %s means something else (-whole +near):\n%s", name, diff)
		}
		touched := map[string]bool{q.ID: true}
		for _, i := range q.Indicators {
			for _, e := range i.Expect {
				touched[e.Scenario.Question.ID] = true
			}
		}
		for id := range touched {
			of, err := part.FindQuestion(id)
			if err != nil {
				t.Fatalf("near %s: %v", name, err)
			}
			other, _ := whole.FindQuestion(id)
			want, got := reportedOf(whole, other), reportedOf(part, of)
			if id != q.ID {
				want.Entries, got.Entries = nil, nil // those of questions that only borrow have no details
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("near %s: %s differs (-whole +near):\n%s", name, id, diff)
			}
		}
	}
	for _, q := range whole.Questions {
		for _, name := range append([]string{q.ID}, q.Was...) {
			try(name, q)
		}
		for _, i := range q.Indicators {
			for _, name := range append([]string{i.ID, i.Ref()}, i.Was...) {
				try(name, q)
			}
		}
	}
	if least == len(whole.Questions) {
		t.Error("all questions were read always")
	}
}

func refOf(x any) string {
	switch x := x.(type) {
	case *scenario.Question:
		return "question " + x.ID
	case *scenario.Scenario:
		return "scenario " + x.Ref()
	case *scenario.Indicator:
		return "indicator " + x.Ref()
	case *scenario.Source:
		return "source " + x.ID
	}
	return ""
}

// TestNearReadsAmbiguousNames tries names that are ambiguous, old, written with an escape, or of a broken file.
func TestNearReadsAmbiguousNames(t *testing.T) {
	const question = "title: Q\nquestion: What?\nhorizon: 2022-03-01\nscenarios:\n  up: {title: U, resolves: U.}\n  down: {title: D, resolves: D.}\nindicators:\n  smoke: {observe: O., expect: {up: likely, down: unlikely}}\n"
	for _, test := range []struct {
		name, two   string // the name asked for, and the text of another question that has a third beside it
		read, lacks string // questions
	}{
		{"q-one/smoke", question, "q-one", "q-two q-three"},
		{"smoke", strings.ReplaceAll(question, "smoke", "fire"), "q-one", "q-two q-three"},
		{"smoke", question, "q-one q-two q-three", ""},                                                                                       // it may mean either
		{"smoke", strings.ReplaceAll(question, "smoke", `"smo\x6be"`), "q-one q-two q-three", ""},                                            // so it may here
		{"fire", strings.Replace(question, "smoke: {", "ash: {was: [fire], ", 1), "q-two", "q-three"},                                        // an old name
		{"q-one", strings.ReplaceAll(question, "{up: likely", "{q-one/up: likely, q-one/down: could, up: likely"), "q-one q-two", "q-three"}, // it lends
		{"q-two", strings.ReplaceAll(question, "{up: likely", "{q-one/up: likely, q-one/down: could, up: likely"), "q-one q-two", "q-three"}, // and borrows
		{"q-one", question + "nonsense: 1\n", "q-one", "q-two q-three"},
		{"nothing", question, "q-one q-two q-three", ""},
	} {
		dir := t.TempDir()
		write(t, dir, WorkspaceFile, "format: 1\ntitle: T\nlanguages: [en]\nscale: icd203\nfirst: [q-three]\n")
		write(t, dir, "scenarios/q-one.yaml", question)
		write(t, dir, "scenarios/q-two.yaml", test.two)
		write(t, dir, "scenarios/q-three.yaml", strings.ReplaceAll(question, "smoke", "other"))
		w, findings, err := Load(dir, Need{Sources: true, Details: true, About: []string{test.name}, Near: true})
		if err != nil || len(findings) > 0 {
			t.Errorf("near %s: %v, %v", test.name, err, lines(findings))
			continue
		}
		var ids []string
		for _, q := range w.Questions {
			ids = append(ids, q.ID)
		}
		for _, id := range strings.Fields(test.read) {
			if !slices.Contains(ids, id) {
				t.Errorf("near %s: read %v, want %s too", test.name, ids, id)
			}
		}
		for _, id := range strings.Fields(test.lacks) {
			if slices.Contains(ids, id) {
				t.Errorf("near %s: read %v, want it without %s", test.name, ids, id)
			}
		}
		if w.Partial != (test.lacks != "") {
			t.Errorf("near %s: Partial is %v", test.name, w.Partial)
		}
	}
}
