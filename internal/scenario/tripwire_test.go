package scenario

import (
	"slices"
	"testing"
)

func TestTripwiresMoveAScenarioByFivePoints(t *testing.T) {
	for _, c := range []struct {
		lo, hi float64  // the assessment of the leading scenario, stays-open
		want   []string // its tripwires
	}{
		{75, 85, []string{"calm", "tankers-wait"}}, // from 80 to 90.3, and to 74.1
		{80, 90, []string{"calm"}},                 // from 85 to 93; to 80.2 is too little
	} {
		w, q := strait()
		q.Indicators = []*Indicator{indicator(q, "tankers-wait", "likely", "could"), indicator(q, "calm", "unlikely", "likely")}
		w.Link()
		q.log(t, "2022-01-03", "2022-01-03", Entry{Detail: assessed(100-c.hi, 100-c.lo)})
		m := at(t, "2022-01-05", "")
		if got := tripping(w.States().Tripwires(q, m)); !slices.Equal(got, c.want) {
			t.Errorf("held at %v to %v: tripwires %q; want %q", c.lo, c.hi, got, c.want)
		}
		q.log(t, "2022-01-04", "2022-01-04", Entry{Indicator: q.Indicators[0], Status: Present})
		if got := tripping(w.States().Tripwires(q, m)); !slices.Equal(got, []string{"calm"}) {
			t.Errorf("tripwires are %q; want calm alone, since what is present is none", got)
		}
	}
}

// tripping are the names of the indicators, each of which moves the leading scenario of the strait.
func tripping(list []Tripwire) []string {
	var names []string
	for _, t := range list {
		if t.Most.ID == "stays-open" {
			names = append(names, t.Indicator.ID)
		}
	}
	return names
}

func TestNoTripwiresBeforeAnAssessmentOrAfterTheResolution(t *testing.T) {
	w, q := strait()
	m := at(t, "2022-01-05", "")
	if got := w.States().Tripwires(q, m); got != nil {
		t.Errorf("tripwires before any assessment: %+v", got)
	}
	if got := w.States().Gaps(w.Questions, m); len(got) != 2 || got[0].Indicator.ID != "pilots-recalled" || got[0].Shift <= got[1].Shift {
		t.Errorf("gaps are %+v; want both indicators, what would move most first", got)
	}
	q.log(t, "2022-01-03", "2022-01-03", Entry{Detail: assessed(30, 40)})
	if got := w.States().Tripwires(q, m); len(got) != 2 {
		t.Errorf("tripwires are %+v; want both", got)
	}
	q.log(t, "2022-01-04", "2022-01-04", Entry{Detail: &Detail{Resolved: "stays-open"}})
	if got := w.States().Tripwires(q, m); got != nil {
		t.Errorf("tripwires of a resolved question: %+v", got)
	}
	if got := w.States().Gaps(w.Questions, m); got != nil {
		t.Errorf("gaps of a resolved question: %+v", got)
	}
}

func TestTheMostImportantTripwireComesFirst(t *testing.T) {
	w, q := strait()
	q.Indicators = []*Indicator{
		indicator(q, "mines-laid", "unlikely", "highly unlikely"), // moves by 23 points, and is seen once in seven cases
		indicator(q, "tankers-wait", "highly likely", "could"),    // moves by 11, and is seen in more than half
	}
	w.Link()
	q.log(t, "2022-01-03", "2022-01-03", Entry{Detail: assessed(15, 25)})
	got := w.States().Tripwires(q, at(t, "2022-01-05", ""))
	if len(got) != 2 || got[0].Indicator.ID != "tankers-wait" || got[0].From-got[0].To >= got[1].From-got[1].To {
		t.Errorf("tripwires are %+v; want tankers-wait first, though mines-laid takes more", got)
	}
}
