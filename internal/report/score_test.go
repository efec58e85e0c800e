package report_test

import (
	"math"
	"strings"
	"testing"

	"signpost/internal/report"
	"signpost/internal/scenario"
)

// resolved is a question that was assessed by people and resolved.
func resolved(id, as string, by ...string) *scenario.Question {
	q := strait()
	q.ID, q.Tags = id, []string{"sea", id}
	for n, name := range by {
		at := float64(20 + 40*n)
		e := judged(at, at)
		e.By = name
		logged(q, firstDay+1, e)
	}
	if as != "" {
		logged(q, firstDay+11, scenario.Entry{Detail: &scenario.Detail{Resolved: as}})
	}
	for n := range q.Log.Entries {
		q.Log.Entries[n].ID += id
	}
	return q
}

func TestScores(t *testing.T) {
	questions := []*scenario.Question{
		resolved("a", "stays-open", "ann"), resolved("b", "closes", "ann", "ben"), resolved("c", scenario.Void, "ann"), resolved("d", "closes"), resolved("e", "", "ann"),
	}
	c := looking(t, questions...)
	r := report.NewScores(c, questions, "")
	if r.Scored != 2 || r.Open != 1 || r.Void != 1 || r.Unassessed != 1 {
		t.Errorf("scored %d, open %d, void %d, unassessed %d; want 2, 1, 1, 1", r.Scored, r.Open, r.Void, r.Unassessed)
	}
	// 80 % for what came true is 2·0.2², 60 % is 2·0.4².
	if a, b := r.Questions[0], r.Questions[1]; a.Brier != 0.08 || a.Held != 80 || b.Brier != 0.32 || b.Held != 60 || a.BrierBase != 0.5 {
		t.Errorf("the rows are %+v", r.Questions)
	}
	if r.Overall.Brier != 0.2 || math.Abs(r.Overall.BrierSkill-0.6) > 1e-9 {
		t.Errorf("overall is %+v", r.Overall)
	}
	if len(r.Tags) != 3 || r.Tags[2].Name != "sea" || r.Tags[2].Scored != 2 || len(r.Analysts) != 2 {
		t.Errorf("tags are %+v, analysts %+v", r.Tags, r.Analysts)
	}
	for _, k := range r.Calibration {
		if !k.TooFew || k.Said == 0 || k.From > k.To {
			t.Errorf("calibration of %q is %+v", k.Word, k)
		}
	}
	words := text(r.Document())
	for _, want := range []string{"Questions scored: 2. Open: 1. Void, and left out: 1. Resolved, but not assessed in time: 1.", "By analyst", "By tag", "Mean", "too few", "0.08", "−"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is missing from\n%s", want, words)
		}
	}
	if r := report.NewScores(c, questions, "ben"); r.Scored != 1 || r.Analysts != nil || r.Questions[0].By != "ben" {
		t.Errorf("the scores of ben are %+v", r.Questions)
	}
	nothing := report.NewScores(c, questions[3:], "")
	if nothing.Overall != nil || !strings.Contains(text(nothing.Document()), "Nothing can be scored yet.") {
		t.Errorf("without a score: %+v", nothing)
	}
}
