package scenario

import (
	"math"
	"testing"

	"signpost/internal/likelihood"
)

func TestBrierAndLog(t *testing.T) {
	third := 1.0 / 3
	for _, c := range []struct {
		p          []float64
		outcome    int
		brier, log float64
	}{
		{[]float64{1, 0}, 0, 0, 0},
		{[]float64{1, 0}, 1, 2, math.Log(0.005)},         // certain and wrong: the worst score
		{[]float64{0.99, 0.01}, 1, 1.9602, -4.605170186}, // with a miss at 0.99, each of the two sides counts 0.9801
		{[]float64{0.5, 0.5}, 0, 0.5, -0.693147181},      // a coin
		{[]float64{0.7, 0.2, 0.1}, 0, 0.14, -0.356674944},
		{[]float64{0.7, 0.2, 0.1}, 2, 1.34, -2.302585093},
		{[]float64{third, third, third}, 1, 2 * third, -1.098612289}, // equal shares: 1 − 1/n
	} {
		if got := Brier(c.p, c.outcome); math.Abs(got-c.brier) > 1e-9 {
			t.Errorf("Brier(%v, %d) = %v; want %v", c.p, c.outcome, got, c.brier)
		}
		if got := LogScore(c.p, c.outcome); math.Abs(got-c.log) > 1e-9 {
			t.Errorf("LogScore(%v, %d) = %v; want %v", c.p, c.outcome, got, c.log)
		}
	}
}

func TestSkill(t *testing.T) {
	for _, c := range []struct{ score, reference, want float64 }{
		{0, 0.5, 1}, {0.5, 0.5, 0}, {0.25, 0.5, 0.5}, {1, 0.5, -1}, {0, 0, 0},
		// For the logarithmic score this is ln(p·n)/ln(n): 0.75 of two is 0.585.
		{math.Log(0.75), math.Log(0.5), 0.584962501},
	} {
		if got := Skill(c.score, c.reference); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("Skill(%v, %v) = %v; want %v", c.score, c.reference, got, c.want)
		}
	}
}

func TestShares(t *testing.T) {
	got := Shares([]likelihood.Range{{Lo: 10, Hi: 20}, {Lo: 20, Hi: 30}, {Lo: 55, Hi: 65}})
	if math.Abs(got[0]-0.15) > 1e-9 || math.Abs(got[1]-0.25) > 1e-9 || math.Abs(got[2]-0.6) > 1e-9 {
		t.Errorf("Shares of mid-points that sum to 100 = %v; want 0.15, 0.25, 0.6", got)
	}
	if got := Shares([]likelihood.Range{{Lo: 20, Hi: 40}, {Lo: 40, Hi: 60}}); math.Abs(got[0]-0.375) > 1e-9 {
		t.Errorf("Shares of 30 and 50 = %v; want 0.375 and 0.625", got)
	}
}

// TestWilson compares with numbers worked out from Wilson's formula outside this program, and with its symmetry.
func TestWilson(t *testing.T) {
	for _, c := range []struct {
		n, m   int
		lo, hi float64
	}{
		{0, 0, 0, 1},
		{0, 10, 0, 0.212942},
		{5, 10, 0.269272, 0.730728},
		{10, 10, 0.787058, 1},
		{11, 18, 0.419775, 0.773410},
		{61, 100, 0.527885, 0.686319},
	} {
		lo, hi := Wilson(c.n, c.m)
		if math.Abs(lo-c.lo) > 1e-6 || math.Abs(hi-c.hi) > 1e-6 {
			t.Errorf("Wilson(%d, %d) = %.6f, %.6f; want %.6f, %.6f", c.n, c.m, lo, hi, c.lo, c.hi)
		}
		if otherLo, otherHi := Wilson(c.m-c.n, c.m); math.Abs(lo-(1-otherHi)) > 1e-9 || math.Abs(hi-(1-otherLo)) > 1e-9 {
			t.Errorf("Wilson(%d, %d) is not the mirror of Wilson(%d, %d)", c.n, c.m, c.m-c.n, c.m)
		}
	}
}

func TestScoreOverTime(t *testing.T) {
	_, q := strait()
	q.Horizon = mustDay(t, "2022-01-31")
	m := at(t, "2022-03-01", "")
	q.log(t, "2022-01-01", "2022-01-01", Entry{Detail: assessed(40, 60)})
	q.log(t, "2022-01-21", "2022-01-21", Entry{Detail: assessed(80, 80)})
	if got := q.On(m).Score(""); got != nil {
		t.Errorf("score of an open question = %+v; want none", got)
	}
	// Neither an assessment after the horizon nor one recorded when the outcome was known counts.
	q.log(t, "2022-02-05", "2022-02-05", Entry{Detail: assessed(99, 99)})
	q.log(t, "2022-01-25", "2022-02-20", Entry{Detail: assessed(99, 99)})
	q.log(t, "2022-02-10", "2022-02-10", Entry{Detail: &Detail{Resolved: "closes"}})
	got := q.On(m).Score("")
	if got == nil {
		t.Fatal("no score of a resolved question")
	}
	// 20 days at an even chance, 10 days at 80 %, of the 30 until the horizon.
	if want := (20*0.5 + 10*0.08) / 30; math.Abs(got.Brier-0.08) > 1e-9 || math.Abs(got.BrierOverTime-want) > 1e-9 || got.Days != 30 {
		t.Errorf("Brier = %v, over time %v in %d days; want 0.08, %v in 30", got.Brier, got.BrierOverTime, got.Days, want)
	}
	if want := (20*math.Log(0.5) + 10*math.Log(0.8)) / 30; math.Abs(got.LogOverTime-want) > 1e-9 || math.Abs(got.Log-math.Log(0.8)) > 1e-9 {
		t.Errorf("log score = %v, over time %v; want %v and %v", got.Log, got.LogOverTime, math.Log(0.8), want)
	}
	if math.Abs(got.BaseBrier-0.5) > 1e-9 || math.Abs(got.BaseLog-math.Log(0.5)) > 1e-9 {
		t.Errorf("base rate scores %v and %v; want 0.5 and ln 0.5", got.BaseBrier, got.BaseLog)
	}
}

func TestWhoIsScored(t *testing.T) {
	_, q := strait()
	m := at(t, "2022-03-01", "")
	first := assessed(20, 20)
	first.By, first.Dissent = "desk", &Dissent{By: "second-reader", Likelihood: assessed(90, 90).Likelihood}
	q.log(t, "2022-01-01", "2022-01-01", Entry{Detail: first})
	resolution := q.log(t, "2022-01-11", "2022-01-11", Entry{Detail: &Detail{Resolved: "closes"}})
	for by, want := range map[string]float64{"": 1.28, "desk": 1.28, "second-reader": 0.02} {
		if got := q.On(m).Score(by); got == nil || math.Abs(got.Brier-want) > 1e-9 || got.Final.Dissent != (by == "second-reader") {
			t.Errorf("Score(%q) = %+v; want a Brier score of %v", by, got, want)
		}
	}
	if got := q.On(m).Score("nobody"); got != nil {
		t.Errorf("score of somebody without a forecast = %+v; want none", got)
	}
	resolution.Resolved = Void
	if got := q.On(m).Score(""); got != nil {
		t.Errorf("score of a void question = %+v; want none", got)
	}
}

func TestCalibrate(t *testing.T) {
	_, q := strait()
	var scores []*Score
	for n := range 12 {
		final := assessed(60, 70).Likelihood
		if n == 0 {
			final = assessed(50, 70).Likelihood // "roughly even to likely": counts for its middle, which is likely
		}
		outcome := q.Scenarios[0]
		if n >= 8 {
			outcome = q.Scenarios[1]
		}
		scores = append(scores, &Score{Question: q, Outcome: outcome, Final: Estimate{Likelihood: final}})
	}
	// With two scenarios, one likelihood determines the other: the question is one observation, of the likelier.
	rows := Calibrate(likelihood.ICD203, scores)
	if len(rows) != 1 || rows[0].Band.Word.In("en") != "likely" {
		t.Fatalf("Calibrate = %+v; want likely alone", rows)
	}
	if likely := rows[0]; likely.Used != 12 || likely.Happened != 8 || likely.TooFew() {
		t.Errorf("likely = %+v; want 8 of 12", likely)
	}
	if rows := Calibrate(likelihood.ICD203, scores[:6]); rows[0].Used != 6 || !rows[0].TooFew() {
		t.Errorf("six questions of two scenarios = %+v; want six observations, too few", rows)
	}
	three := &Question{ID: "three", Scenarios: []*Scenario{{ID: "a"}, {ID: "b"}, {ID: "c"}}}
	for _, s := range three.Scenarios {
		s.Question = three
	}
	ranges := []likelihood.Range{{Lo: 60, Hi: 70}, {Lo: 10, Hi: 15}, {Lo: 25, Hi: 40}}
	if rows := Calibrate(likelihood.ICD203, []*Score{{Question: three, Outcome: three.Scenarios[1], Final: Estimate{Likelihood: ranges}}}); len(rows) != 3 {
		t.Errorf("three scenarios = %+v; want an observation each", rows)
	}
	// If one of three scenarios was added later, the two that were judged are one observation.
	ranges[2] = likelihood.Unjudged
	if rows := Calibrate(likelihood.ICD203, []*Score{{Question: three, Outcome: three.Scenarios[0], Final: Estimate{Likelihood: ranges}}}); len(rows) != 1 || rows[0].Happened != 1 {
		t.Errorf("two of three scenarios = %+v; want one observation", rows)
	}
	if few := (Calibration{Used: 9}); !few.TooFew() {
		t.Error("nine are not too few")
	}
	if got := Calibrate(likelihood.PHIA, []*Score{{Outcome: q.Scenarios[0], Final: Estimate{Likelihood: []likelihood.Range{{Lo: 52, Hi: 52}, {Lo: 48, Hi: 48}}}}}); got[0].Band != nil || got[0].Used != 1 {
		t.Errorf("Calibrate in a gap of the scale = %+v; want a row without a term", got)
	}
}

func TestWhatIsNotScored(t *testing.T) {
	decidedOn := mustDay(t, "2022-01-20")
	for _, c := range []struct {
		name, date, recorded string
		said                 []likelihood.Range
		want                 Exclusion
	}{
		{"the day before", "2022-01-19", "2022-01-19", assessed(60, 70).Likelihood, ""},
		{"the day itself", "2022-01-20", "2022-01-20", assessed(60, 70).Likelihood, DatedLate},
		{"the day after", "2022-01-21", "2022-01-21", assessed(60, 70).Likelihood, DatedLate},
		{"dated before, written down on the day", "2022-01-19", "2022-01-20", assessed(60, 70).Likelihood, RecordedLate},
		{"dated before, written down long after", "2022-01-02", "2022-02-20", assessed(60, 70).Likelihood, RecordedLate},
		{"without the scenario that came true", "2022-01-02", "2022-01-02", []likelihood.Range{likelihood.Unjudged, {Lo: 99, Hi: 99}}, NotNamed},
	} {
		for decided, days := range map[string]struct{ horizon, resolved string }{
			"by its horizon":    {"2022-01-20", "2022-02-10"},
			"by its resolution": {"2022-03-31", "2022-01-20"},
			"by both":           {"2022-01-20", "2022-01-20"},
		} {
			_, q := strait()
			q.Horizon = mustDay(t, days.horizon)
			q.log(t, "2022-01-01", "2022-01-01", Entry{Detail: &Detail{By: "other", Likelihood: assessed(50, 50).Likelihood}})
			a := q.log(t, c.date, c.recorded, Entry{Detail: &Detail{By: "desk", Likelihood: c.said}})
			q.log(t, days.resolved, "2022-02-10", Entry{Detail: &Detail{Resolved: "closes"}})
			s := q.On(at(t, "2022-04-01", ""))
			if s.Decided() != decidedOn {
				t.Fatalf("decided %s on %s", decided, s.Decided())
			}
			left := s.Unscored("desk")
			if scored := len(s.Estimates("desk")) == 1; scored != (c.want == "") || scored == (len(left) == 1) || !scored && (left[0].Why != c.want || left[0].Entry.ID != a.ID) {
				t.Errorf("%s, decided %s: scored = %t, left out %+v; want %q", c.name, decided, scored, left, c.want)
			}
			if got := s.Unscored("other"); len(got) != 0 {
				t.Errorf("%s: the other analyst's is left out: %+v", c.name, got)
			}
		}
	}
}

func TestMean(t *testing.T) {
	if got := Mean(nil); got.Brier != 0 {
		t.Errorf("Mean of nothing = %+v", got)
	}
	got := Mean([]*Score{{Brier: 0.2, Log: -1, BaseBrier: 0.5}, {Brier: 0.6, Log: -3, BaseBrier: 2.0 / 3}})
	if math.Abs(got.Brier-0.4) > 1e-9 || math.Abs(got.Log+2) > 1e-9 || math.Abs(got.BaseBrier-7.0/12) > 1e-9 {
		t.Errorf("Mean = %+v", got)
	}
}
