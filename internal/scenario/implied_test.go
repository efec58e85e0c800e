package scenario

import (
	"math"
	"slices"
	"testing"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestImpliedSinceTheAssessmentInForce(t *testing.T) {
	w, q := strait()
	pilots := q.Indicators[0]
	implied := func(asOf string) Implied { return w.States().Implied(q, at(t, asOf, "")) }

	// Without an assessment there is nothing for the indicators to move.
	q.log(t, "2022-01-02", "2022-01-02", Entry{Indicator: pilots, Status: Present})
	if got := implied("2022-01-09"); got.Percent != nil || got.Start != nil || got.From != nil || got.Base() != nil || got.Whole() != nil {
		t.Errorf("implied without an assessment = %+v; want nothing", got)
	}
	// An assessment is no evidence, and what was known when it was made does not count again.
	first := q.log(t, "2022-01-04", "2022-01-04", Entry{Detail: assessed(10, 30)})
	if got := implied("2022-01-09"); got.Percent != nil || got.From.ID != first.ID || !near(got.Base()[0], 20) {
		t.Errorf("implied with nothing new = %+v; want the first assessment and no percentages", got)
	}
	// What is seen later counts, with the old weight divided out.
	q.log(t, "2022-01-05", "2022-01-05", Entry{Indicator: pilots, Status: Emerging})
	want := 0.2 / math.Sqrt(0.9)
	want = 100 * want / (want + 0.8/math.Sqrt(0.1))
	if got := implied("2022-01-09"); !near(got.Percent[0], want) || len(got.Moves) != 1 || got.Moves[0].Was != Present || got.Moves[0].Is != Emerging {
		t.Errorf("implied after present → emerging = %+v; want %v", got, want)
	}
	// A second assessment starts again, and what happened between the two is available separately.
	second := q.log(t, "2022-01-06", "2022-01-06", Entry{Detail: assessed(30, 40)})
	if got := implied("2022-01-09"); got.Percent != nil || got.From.ID != second.ID {
		t.Errorf("implied after assessing again = %+v; want nothing new since the second", got)
	}
	between := w.States().ImpliedBetween(q, at(t, "2022-01-09", ""))
	if between.From.ID != first.ID || !near(between.Percent[0], want) || len(between.Moves) != 1 {
		t.Errorf("implied between the assessments = %+v; want %v from the first", between, want)
	}
	if got := w.States().ImpliedBetween(q, at(t, "2022-01-05", "")); got.From != nil || got.Base() != nil {
		t.Errorf("implied between one assessment and nothing = %+v", got)
	}
}

func TestACorrectionIsNoMovementBetweenTwoAssessments(t *testing.T) {
	// from is what 20% became by an indicator of the weights 0.9 and 0.1.
	from := func(factor float64) float64 { return 100 * 0.2 * factor / (0.2*factor + 0.8) }
	for _, c := range []struct {
		name   string
		log    func(q *Question, pilots *Indicator)
		want   float64 // below 0 for nothing
		second string  // the day of the second assessment
	}{
		{"what was withdrawn since the first one counts on neither day", func(q *Question, pilots *Indicator) {
			wrong := q.log(t, "2022-01-03", "2022-01-03", Entry{Indicator: pilots, Status: Present})
			q.log(t, "2022-01-06", "2022-01-06", Entry{Detail: &Detail{Retract: wrong.ID}})
		}, -1, "2022-01-08"},
		{"nor what was corrected for the day it spoke of", func(q *Question, pilots *Indicator) {
			wrong := q.log(t, "2022-01-03", "2022-01-03", Entry{Indicator: pilots, Status: Present})
			q.log(t, "2022-01-03", "2022-01-06", Entry{Detail: &Detail{Retract: wrong.ID}})
			q.log(t, "2022-01-03", "2022-01-06", Entry{Indicator: pilots, Status: Emerging})
		}, -1, "2022-01-08"},
		{"a real turn beside it is all that moves", func(q *Question, pilots *Indicator) {
			wrong := q.log(t, "2022-01-03", "2022-01-03", Entry{Indicator: pilots, Status: Present})
			q.log(t, "2022-01-03", "2022-01-06", Entry{Detail: &Detail{Retract: wrong.ID}})
			q.log(t, "2022-01-07", "2022-01-07", Entry{Indicator: pilots, Status: Present})
		}, from(9), "2022-01-08"},
		{"what was withdrawn only after both counts on neither", func(q *Question, pilots *Indicator) {
			wrong := q.log(t, "2022-01-06", "2022-01-06", Entry{Indicator: pilots, Status: Present})
			q.log(t, "2022-01-09", "2022-01-09", Entry{Detail: &Detail{Retract: wrong.ID}})
		}, -1, "2022-01-08"},
		{"a withdrawal that was withdrawn changes nothing", func(q *Question, pilots *Indicator) {
			right := q.log(t, "2022-01-06", "2022-01-06", Entry{Indicator: pilots, Status: Present})
			back := q.log(t, "2022-01-07", "2022-01-07", Entry{Detail: &Detail{Retract: right.ID}})
			q.log(t, "2022-01-09", "2022-01-09", Entry{Detail: &Detail{Retract: back.ID}})
		}, from(9), "2022-01-08"},
		{"what is logged late speaks of its own day", func(q *Question, pilots *Indicator) {
			q.log(t, "2022-01-03", "2022-01-06", Entry{Indicator: pilots, Status: Present})
		}, -1, "2022-01-08"},
		{"on one day what was recorded between the two moved", func(q *Question, pilots *Indicator) {
			q.log(t, "2022-01-04", "2022-01-05", Entry{Indicator: pilots, Status: Present})
		}, from(9), "2022-01-04"},
		{"what came after the second is not between", func(q *Question, pilots *Indicator) {
			q.log(t, "2022-01-08", "2022-01-09", Entry{Indicator: pilots, Status: Present})
		}, -1, "2022-01-08"},
	} {
		w, q := strait()
		q.log(t, "2022-01-04", "2022-01-04", Entry{Detail: assessed(10, 30)})
		c.log(q, q.Indicators[0])
		q.log(t, c.second, "2022-01-08", Entry{Detail: assessed(30, 40)})
		got := w.States().ImpliedBetween(q, at(t, "2022-01-09", ""))
		if got.From == nil || (got.Percent == nil) != (c.want < 0) || got.Percent != nil && !near(got.Percent[0], c.want) {
			t.Errorf("%s: %+v; want %v", c.name, got, c.want)
		}
	}
}

func TestWhatWasRecordedAfterAnAssessmentIsNew(t *testing.T) {
	w, q := strait()
	pilots := q.Indicators[0]
	q.log(t, "2022-01-05", "2022-01-05", Entry{Detail: assessed(10, 30)})
	// It is dated before the assessment, but was not known then.
	late := q.log(t, "2022-01-03", "2022-01-07", Entry{Indicator: pilots, Status: Present})
	want := 100 * 0.2 * 0.9 / (0.2*0.9 + 0.8*0.1)
	if got := w.States().Implied(q, at(t, "2022-01-09", "")); len(got.Percent) == 0 || !near(got.Percent[0], want) {
		t.Errorf("implied by a late entry = %+v; want %v", got, want)
	}
	if got := w.States().Implied(q, at(t, "2022-01-09", "2022-01-06")); got.Percent != nil {
		t.Errorf("implied before it was written down = %+v; want nothing new", got)
	}
	// Retracting what the assessment had counted is new as well.
	q.log(t, "2022-01-08", "2022-01-08", Entry{Detail: assessed(60, 80)})
	q.log(t, "2022-01-09", "2022-01-09", Entry{Detail: &Detail{Retract: late.ID}})
	want = 0.7 / 0.9
	want = 100 * want / (want + 0.3/0.1)
	if got := w.States().Implied(q, at(t, "2022-01-09", "")); len(got.Percent) == 0 || !near(got.Percent[0], want) {
		t.Errorf("implied by a retraction = %+v; want %v", got, want)
	}
}

func TestAbsenceCountsInFullOnlyOnceItIsDue(t *testing.T) {
	w, q := strait()
	premiums := q.Indicators[1]
	premiums.ExpectedBy = mustDay(t, "2022-01-05")
	q.log(t, "2022-01-02", "2022-01-02", Entry{Detail: assessed(50, 50)})
	q.log(t, "2022-01-03", "2022-01-03", Entry{Indicator: premiums, Status: Absent})
	early, due := math.Pow(0.7, 0.25), 0.7
	earlyOther, dueOther := math.Pow(0.3, 0.25), 0.3
	if got, want := w.States().Implied(q, at(t, "2022-01-05", "")).Percent[0], 100*early/(early+earlyOther); !near(got, want) {
		t.Errorf("implied of an absence before it is due = %v; want %v", got, want)
	}
	if got, want := w.States().Implied(q, at(t, "2022-01-06", "")).Percent[0], 100*due/(due+dueOther); !near(got, want) {
		t.Errorf("implied of an overdue absence = %v; want %v", got, want)
	}
	// An assessment made before the day already knew of the absence, but it weighs more once the day has passed.
	q.log(t, "2022-01-04", "2022-01-04", Entry{Detail: assessed(50, 50)})
	if got := w.States().Implied(q, at(t, "2022-01-05", "")); got.Percent != nil {
		t.Errorf("implied on the day it is due = %+v; want nothing new", got)
	}
	passed, passedOther := 0.7/early, 0.3/earlyOther
	got := w.States().Implied(q, at(t, "2022-01-06", ""))
	if want := 100 * passed / (passed + passedOther); len(got.Percent) == 0 || !near(got.Percent[0], want) || !got.Moves[0].Overdue || got.Moves[0].Was != Absent {
		t.Errorf("implied once the day has passed = %+v; want %v", got, want)
	}
	q.log(t, "2022-01-05", "2022-01-05", Entry{Indicator: premiums, Status: Unknown})
	q.log(t, "2022-01-05", "2022-01-06", Entry{Detail: assessed(50, 50)})
	if got := w.States().Implied(q, at(t, "2022-01-06", "")); got.Percent != nil {
		t.Errorf("implied of an unknown = %v; want nothing: unknown is never absence", got)
	}
}

func TestWholeSharesSumTo100(t *testing.T) {
	for _, c := range []struct {
		shares []float64
		want   []int
	}{
		{nil, nil},
		{[]float64{100.0 / 3, 100.0 / 3, 100.0 / 3}, []int{34, 33, 33}},
		{[]float64{100.0 / 7, 100.0 / 7, 100.0 / 7, 100.0 / 7, 100.0 / 7, 100.0 / 7, 100.0 / 7}, []int{15, 15, 14, 14, 14, 14, 14}},
		{[]float64{12.5, 12.5, 75}, []int{13, 12, 75}},
		{[]float64{0.4, 99.6}, []int{0, 100}},
		{[]float64{29.999999999999996, 70}, []int{30, 70}},
		{[]float64{10.2, 20.3, 69.5}, []int{10, 20, 70}},
		{[]float64{100}, []int{100}},
	} {
		if got := WholeShares(c.shares); !slices.Equal(got, c.want) {
			t.Errorf("WholeShares(%v) = %v; want %v", c.shares, got, c.want)
		}
	}
}

func TestIfTurned(t *testing.T) {
	w, q := strait()
	q.log(t, "2022-01-04", "2022-01-04", Entry{Detail: assessed(10, 30)})
	m := at(t, "2022-01-09", "")
	got := w.States().ifTurned(q, m, q.Indicators[0], Present)
	if want := 100 * 0.2 * 0.9 / (0.2*0.9 + 0.8*0.1); !near(got[0], want) || !near(got[0]+got[1], 100) {
		t.Errorf("if the pilots were recalled = %v; want %v", got, want)
	}
	if shift := w.States().Shift(q, m, q.Indicators[0]); !near(shift, got[0]-20) {
		t.Errorf("shift = %v; want %v", shift, got[0]-20)
	}
	// Once something is implied, a change starts from that: here premiums were already seen.
	q.log(t, "2022-01-08", "2022-01-08", Entry{Indicator: q.Indicators[1], Status: Present})
	turned := w.States().ifTurned(q, m, q.Indicators[0], Present)
	if want := 100 * 0.2 * 0.3 * 0.9 / (0.2*0.3*0.9 + 0.8*0.7*0.1); !near(turned[0], want) {
		t.Errorf("if the pilots were recalled too = %v; want %v", turned, want)
	}
	if shift, from := w.States().Shift(q, m, q.Indicators[0]), w.States().Implied(q, m).Percent[0]; !near(shift, turned[0]-from) {
		t.Errorf("shift from what is implied = %v; want %v", shift, turned[0]-from)
	}
	other := &Question{ID: "other"}
	if got := w.States().ifTurned(other, m, q.Indicators[0], Present); got != nil {
		t.Errorf("an indicator turned a question that it does not speak to: %v", got)
	}
}

func TestDiagnosticity(t *testing.T) {
	for _, c := range []struct {
		odds []ExpectationWord
		want float64
	}{
		{[]ExpectationWord{"highly likely", "highly unlikely"}, 9}, {[]ExpectationWord{"could", "could"}, 1}, {[]ExpectationWord{"likely", "could", "unlikely"}, 0.7 / 0.3}, {nil, 1},
	} {
		if got := Diagnosticity(c.odds); !near(got, c.want) {
			t.Errorf("Diagnosticity(%v) = %v; want %v", c.odds, got, c.want)
		}
	}
}
