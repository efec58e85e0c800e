package scenario

import "testing"

func TestTripwiresLowerTheLeadingScenarioByFivePoints(t *testing.T) {
	for _, c := range []struct {
		lo, hi float64 // the assessment of the leading scenario, stays-open
		want   int     // how many tripwires it has
	}{
		{75, 85, 1}, // from 80 to 74.1
		{80, 90, 0}, // from 85 to 80.2: too little
	} {
		w, q := strait()
		q.Indicators = []*Indicator{indicator(q, "tankers-wait", "likely", "could"), indicator(q, "calm", "unlikely", "likely")}
		w.Link()
		q.log(t, "2022-01-03", "2022-01-03", Entry{Detail: assessed(100-c.hi, 100-c.lo)})
		m := at(t, "2022-01-05", "")
		if got := w.States().Tripwires(q, m); len(got) != c.want || c.want > 0 && got[0].Indicator.ID != "tankers-wait" {
			t.Errorf("held at %v to %v: tripwires %+v; want %d", c.lo, c.hi, got, c.want)
		}
		q.log(t, "2022-01-04", "2022-01-04", Entry{Indicator: q.Indicators[0], Status: Present})
		if got := w.States().Tripwires(q, m); len(got) > 0 {
			t.Errorf("what is present is a tripwire still: %+v", got)
		}
	}
}

func TestNothingTripsWhatIsNotAssessedOrIsResolved(t *testing.T) {
	w, q := strait()
	m := at(t, "2022-01-05", "")
	if got := w.States().Tripwires(q, m); got != nil {
		t.Errorf("tripwires before any assessment: %+v", got)
	}
	if got := w.States().Gaps(w.Questions, m); len(got) != 2 || got[0].Indicator.ID != "pilots-recalled" || got[0].Shift <= got[1].Shift {
		t.Errorf("gaps are %+v; want both indicators, what would move most first", got)
	}
	q.log(t, "2022-01-03", "2022-01-03", Entry{Detail: assessed(30, 40)})
	if got := w.States().Tripwires(q, m); len(got) != 1 {
		t.Errorf("tripwires are %+v; want one", got)
	}
	q.log(t, "2022-01-04", "2022-01-04", Entry{Detail: &Detail{Resolved: "stays-open"}})
	if got := w.States().Tripwires(q, m); got != nil {
		t.Errorf("tripwires of a resolved question: %+v", got)
	}
	if got := w.States().Gaps(w.Questions, m); got != nil {
		t.Errorf("gaps of a resolved question: %+v", got)
	}
}

func TestTripwiresBeginWithWhatIsLikeliestToMatter(t *testing.T) {
	w, q := strait()
	q.Indicators = []*Indicator{
		indicator(q, "mines-laid", "unlikely", "highly unlikely"), // takes 23 points, and is seen once in seven cases
		indicator(q, "tankers-wait", "highly likely", "could"),    // takes 11, and is seen in more than half
	}
	w.Link()
	q.log(t, "2022-01-03", "2022-01-03", Entry{Detail: assessed(15, 25)})
	got := w.States().Tripwires(q, at(t, "2022-01-05", ""))
	if len(got) != 2 || got[0].Indicator.ID != "tankers-wait" || got[0].From-got[0].To >= got[1].From-got[1].To {
		t.Errorf("tripwires are %+v; want tankers-wait first, though mines-laid takes more", got)
	}
}
