package scenario

import (
	"math"
	"testing"
)

// settled is a question that was assessed at 30 on the 3rd, on which Amal (20) gave a view on the 4th and Badr (60) on
// the 6th, and that came true on the 10th.
func settled(t *testing.T) *Question {
	_, q := strait()
	d := assessed(30, 30)
	d.By = "desk"
	q.log(t, "2022-01-03", "2022-01-03", Entry{Detail: d})
	for _, v := range []struct {
		day, by string
		share   float64
	}{{"2022-01-04", "amal", 20}, {"2022-01-06", "badr", 60}, {"2022-01-11", "celia", 99}} {
		q.log(t, v.day, v.day, Entry{Detail: viewed(v.by, points(v.share, 100-v.share)...)})
	}
	q.log(t, "2022-01-10", "2022-01-10", Entry{Detail: &Detail{Resolved: "closes"}})
	return q
}

// The pool is scored on the days on which two views counted, and the desk and the analysts on the same days: from the
// 6th to the 9th. What was said once the outcome was known does not count.
func TestPoolBesideDeskAndAnalysts(t *testing.T) {
	of := func(share float64) float64 { return 2 * (1 - share) * (1 - share) }
	got := PoolComparisons([]*Question{settled(t)}, EndOfTime)
	want := []PoolComparison{
		{"", 1, of(0.3), of(0.4), of(0.3)},
		{"amal", 1, of(0.2), of(0.4), of(0.3)},
		{"badr", 1, of(0.6), of(0.4), of(0.3)},
	}
	if len(got) != len(want) {
		t.Fatalf("%+v, want %+v", got, want)
	}
	for i, r := range got {
		near := func(a, b float64) bool { return math.Abs(a-b) < 1e-9 }
		if w := want[i]; r.Name != w.Name || r.Questions != w.Questions || !near(r.Own, w.Own) || !near(r.Pool, w.Pool) || !near(r.Desk, w.Desk) {
			t.Errorf("%+v, want %+v", r, w)
		}
	}
}

func TestTooFewQuestionsToCompare(t *testing.T) {
	var questions []*Question
	for n := 1; n <= 12; n++ {
		questions = append(questions, settled(t))
		for _, r := range PoolComparisons(questions, EndOfTime) {
			if r.Questions != n || r.TooFew() != (n < 10) {
				t.Errorf("of %d questions %q has %d, too few: %v", n, r.Name, r.Questions, r.TooFew())
			}
		}
	}
}

// An analyst is scored by their own view, not by the mean that they put in force.
func TestPooledMeanIsNotScoredAsOwnView(t *testing.T) {
	q := settled(t)
	d := assessed(40, 40)
	d.By, d.Pooled = "amal", []string{"x"}
	q.log(t, "2022-01-07", "2022-01-07", Entry{Detail: d})
	s := q.On(EndOfTime)
	if got := s.Score("amal"); got == nil || got.Final.Likelihood[0].Lo != 20 || !got.Final.View {
		t.Errorf("Amal is scored by %+v, want the view", got)
	}
	if got := s.Score(""); got.Final.Likelihood[0].Lo != 40 {
		t.Errorf("the desk is scored by %+v, want the mean", got.Final)
	}
	if got := s.Score("celia"); got != nil {
		t.Errorf("a view that came too late is scored: %+v", got)
	}
}
