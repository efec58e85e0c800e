package scenario

import (
	"math"
	"testing"

	"signpost/internal/lang"
)

// straitAndHarbour adds to strait a second question of three scenarios, whose one indicator speaks to both.
func straitAndHarbour(t testing.TB) (w *Workspace, q, harbour *Question, lent *Indicator) {
	t.Helper()
	w, q = strait()
	harbour = &Question{ID: "harbour"}
	for _, id := range []string{"full", "half", "empty"} {
		harbour.Scenarios = append(harbour.Scenarios, &Scenario{ID: id, Question: harbour})
	}
	lent = &Indicator{ID: "ships-wait", Question: harbour, Observe: Prose{Text: lang.Text{{Lang: lang.English, Text: "Ships wait."}}}}
	for ref, odds := range map[string]ExpectationWord{"full": "likely", "half": "could", "empty": "could", "strait/closes": "likely", "strait/stays-open": "could"} {
		lent.Expect = append(lent.Expect, Expectation{Ref: ref, Word: odds})
	}
	harbour.Indicators = []*Indicator{lent}
	w.Questions = append(w.Questions, harbour)
	if missing := w.Link(); len(missing) > 0 {
		t.Fatalf("Link = %v", missing)
	}
	return w, q, harbour, lent
}

func TestIndicatorsForListsOwnAndBorrowedOnce(t *testing.T) {
	w, strait, harbour, lent := straitAndHarbour(t)
	w.Link() // linking again must not count anything twice
	for _, c := range []struct {
		q    *Question
		want []*Indicator
	}{
		{strait, []*Indicator{strait.Indicators[0], strait.Indicators[1], lent}},
		{harbour, []*Indicator{lent}},
	} {
		got := w.IndicatorsFor(c.q)
		if len(got) != len(c.want) {
			t.Fatalf("Speaking(%s) = %d indicators; want %d", c.q.ID, len(got), len(c.want))
		}
		for n := range got {
			if got[n] != c.want[n] {
				t.Errorf("Speaking(%s)[%d] = %s; want %s", c.q.ID, n, got[n].ID, c.want[n].ID)
			}
		}
	}
}

func TestRankedPutsTheMostDiagnosticFirst(t *testing.T) {
	w, strait, _, lent := straitAndHarbour(t)
	got := w.Ranked(strait, strait.Scenarios)
	if len(got) != 3 || got[0].ID != "pilots-recalled" || got[1].ID != "premiums-fall" || got[2] != lent {
		t.Errorf("Ranked(strait) = %v; want pilots-recalled (9), premiums-fall (2.3), ships-wait (1.4)", got)
	}
}

func TestPairs(t *testing.T) {
	w, strait, harbour, lent := straitAndHarbour(t)
	if got := w.Pairs(strait, strait.Scenarios); len(got) != 1 || !near(got[0].Ratio, 9) || !got[0].Separated() || got[0].By.ID != "pilots-recalled" {
		t.Errorf("Pairs(strait) = %+v; want one of 9 : 1", got)
	}
	got := w.Pairs(harbour, harbour.Scenarios)
	if len(got) != 3 {
		t.Fatalf("Pairs(harbour) = %d pairs; want 3", len(got))
	}
	worst := got[0]
	if worst.A.ID != "half" || worst.B.ID != "empty" || worst.Ratio != 1 || worst.Separated() || worst.By != nil {
		t.Errorf("the worst pair = %+v; want half and empty, which nothing separates", worst)
	}
	if best := got[2]; !near(best.Ratio, 0.7/0.5) || best.Separated() || best.By != lent {
		t.Errorf("a pair of 1.4 : 1 = %+v; want it unseparated", best)
	}
	if got := w.Pairs(&Question{ID: "none"}, nil); len(got) != 0 {
		t.Errorf("Pairs of a question without scenarios = %v", got)
	}
}

func TestSensitivitiesToPresenceAndOverdueAbsence(t *testing.T) {
	w, strait, _, _ := straitAndHarbour(t)
	pilots, premiums := strait.Indicators[0], strait.Indicators[1]
	premiums.ExpectedBy = mustDay(t, "2022-01-20")
	strait.log(t, "2022-01-04", "2022-01-04", Entry{Detail: assessed(10, 30)})
	turns := w.States().Sensitivities(strait, at(t, "2022-01-09", ""))
	if len(turns) != 4 {
		t.Fatalf("Turns = %+v; want three presences and an absence", turns)
	}
	first := turns[0]
	if would := 100 * 0.2 * 0.9 / (0.2*0.9 + 0.8*0.1); first.Indicator != pilots || first.To != Present || !near(first.Percent[0], would) || !near(first.Shift, would-20) || !near(first.From, 20) {
		t.Errorf("the greatest turn = %+v; want the pilots recalled, to %v", first, would)
	}
	for n := 1; n < len(turns); n++ {
		if turns[n].Shift > turns[n-1].Shift {
			t.Errorf("turn %d shifts %v, more than the one before it, %v", n, turns[n].Shift, turns[n-1].Shift)
		}
	}
	// An overdue absence counts in full: 0.7 against 0.3, although the day has not passed yet.
	if would := 100 * 0.2 * 0.7 / (0.2*0.7 + 0.8*0.3); !hasTurn(turns, premiums, Absent, would) {
		t.Errorf("Turns = %+v; want premiums-fall staying away to lead to %v", turns, would)
	}
	// A present indicator cannot become present, and an absence that already counts in full cannot change either.
	strait.log(t, "2022-01-10", "2022-01-10", Entry{Indicator: pilots, Status: Present})
	strait.log(t, "2022-01-21", "2022-01-21", Entry{Indicator: premiums, Status: Absent})
	turns = w.States().Sensitivities(strait, at(t, "2022-01-22", ""))
	if hasTurn(turns, pilots, Present, -1) || hasTurn(turns, premiums, Absent, -1) || !hasTurn(turns, premiums, Present, -1) {
		t.Errorf("Turns after both happened = %+v; want only premiums-fall and ships-wait turning present", turns)
	}
}

// hasTurn looks for a change of status; a percentage below 0 matches any.
func hasTurn(turns []Sensitivity, i *Indicator, to Status, percent float64) bool {
	for _, turn := range turns {
		if turn.Indicator == i && turn.To == to && (percent < 0 || near(turn.Percent[0], percent)) {
			return true
		}
	}
	return false
}

func TestLiftsLeadFromTheStartToTheImpliedShare(t *testing.T) {
	w, strait, _, lent := straitAndHarbour(t)
	strait.log(t, "2022-01-04", "2022-01-04", Entry{Detail: assessed(10, 30)})
	strait.log(t, "2022-01-08", "2022-01-08", Entry{Detail: assessed(30, 40)})
	strait.log(t, "2022-01-06", "2022-01-06", Entry{Indicator: strait.Indicators[0], Status: Emerging})
	strait.log(t, "2022-01-06", "2022-01-06", Entry{Indicator: strait.Indicators[1], Status: Absent})
	lent.Question.log(t, "2022-01-07", "2022-01-07", Entry{Indicator: lent, Status: Present})
	implied := w.States().ImpliedBetween(strait, at(t, "2022-01-09", ""))
	if len(implied.Moves) != 3 {
		t.Fatalf("moves = %+v; want all three indicators", implied.Moves)
	}
	for n := range strait.Scenarios {
		share := implied.Start[n]
		for _, lift := range implied.Lifts(n) {
			share *= lift
		}
		if !near(share, implied.Percent[n]) {
			t.Errorf("the lifts of scenario %d lead from %v to %v; want %v", n, implied.Start[n], share, implied.Percent[n])
		}
	}
	if lift, want := implied.Lifts(0)[0], (math.Sqrt(0.9) / (0.2*math.Sqrt(0.9) + 0.8*math.Sqrt(0.1))); !near(lift, want) {
		t.Errorf("the first lift = %v; want %v", lift, want)
	}
}

func TestGap(t *testing.T) {
	_, q := strait()
	a := q.log(t, "2022-01-04", "2022-01-04", Entry{Detail: assessed(10, 30)})
	for _, c := range []struct {
		percent []float64
		a       *Entry
		at      int
		gap     float64
	}{
		{[]float64{50, 50}, a, 0, -30}, {[]float64{20, 80}, a, 0, 0}, {[]float64{15, 90}, a, 1, -10}, {[]float64{50, 50}, nil, 0, 0}, {nil, a, 0, 0},
	} {
		if at, gap := (Implied{Percent: c.percent}).Gap(c.a); at != c.at || gap != c.gap {
			t.Errorf("Gap of %v = %d, %v; want %d, %v", c.percent, at, gap, c.at, c.gap)
		}
	}
}

func TestCachedStatesEqualFoldedStates(t *testing.T) {
	w, strait, _, lent := straitAndHarbour(t)
	strait.log(t, "2022-01-04", "2022-01-04", Entry{Detail: assessed(10, 30)})
	lent.Question.log(t, "2022-01-05", "2022-01-05", Entry{Indicator: lent, Status: Present})
	states := w.States()
	for _, asOf := range []string{"2022-01-03", "2022-01-04", "2022-01-05", "2022-01-04"} {
		m := at(t, asOf, "")
		for n, p := range w.States().Implied(strait, m).Base() {
			if got := states.Implied(strait, m).Base()[n]; got != p {
				t.Errorf("Implied from kept states on %s = %v; want %v", asOf, got, p)
			}
		}
		if got, want := states.Shift(strait, m, lent), w.States().Shift(strait, m, lent); got != want {
			t.Errorf("Shift from kept states on %s = %v; want %v", asOf, got, want)
		}
	}
}
