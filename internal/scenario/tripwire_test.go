package scenario

import (
	"slices"
	"testing"

	"signpost/internal/lang"
	"signpost/internal/likelihood"
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

// What lowers one scenario raises another: the one that hurts if it becomes twice as likely, or else the one that gains most.
func TestATripwireSaysWhatIsToBeFeared(t *testing.T) {
	for _, c := range []struct {
		name    string
		matters bool // the collapse says what would follow from it
		expect  []string
		want    string // the scenario that rises; empty for none
	}{
		{"the one that hurts, though another gains more", true, []string{"highly unlikely", "could", "highly likely"}, "collapse"},
		{"without one that hurts the one that gains most", false, []string{"highly unlikely", "could", "highly likely"}, "flight"},
		{"one that hurts and gains little does not come first", true, []string{"highly unlikely", "highly likely", "could"}, "flight"},
		{"the scenario that moves most rises itself", true, []string{"unlikely", "highly likely", "unlikely"}, ""},
	} {
		w, q := strait()
		q.Scenarios = []*Scenario{{ID: "rule", Question: q}, {ID: "flight", Question: q}, {ID: "collapse", Question: q}}
		if c.matters {
			q.Scenarios[2].Matters = Prose{Text: lang.Text{{Lang: lang.English, Text: "The state is gone."}}}
		}
		i := indicator(q, "rivals", "could", "could")
		i.Expect = nil
		for n, word := range c.expect {
			i.Expect = append(i.Expect, Expectation{Ref: q.Scenarios[n].ID, Word: ExpectationWord(word)})
		}
		q.Indicators = []*Indicator{i}
		w.Link()
		d := &Detail{Likelihood: []likelihood.Range{{Lo: 60, Hi: 60}, {Lo: 34, Hi: 34}, {Lo: 6, Hi: 6}}}
		q.log(t, "2022-01-03", "2022-01-03", Entry{Detail: d})
		list := w.States().Tripwires(q, at(t, "2022-01-05", ""))
		got := ""
		if len(list) == 1 && list[0].Rise != nil {
			got = list[0].Rise.Scenario.ID
		}
		if len(list) != 1 || got != c.want {
			t.Errorf("%s: got %+v rising %q; want %q", c.name, list, got, c.want)
		}
	}
}
