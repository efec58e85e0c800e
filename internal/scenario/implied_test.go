package scenario

import (
	"math"
	"testing"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestImplied(t *testing.T) {
	w, q := strait()
	pilots, premiums := q.Indicators[0], q.Indicators[1]
	premiums.ExpectedBy = mustDay(t, "2022-01-20")

	// Nobody assessed, nothing seen: equal shares, and nothing moved.
	if got := w.States().Implied(q, at(t, "2022-01-09", "")); !near(got.Percent[0], 50) || got.From != nil || len(got.Moves) != 0 {
		t.Errorf("implied of nothing = %+v; want equal shares", got)
	}
	// Seen in full: 0.9 against 0.1.
	q.log(t, "2022-01-03", "2022-01-03", Entry{Indicator: pilots, Status: Present})
	if got := w.States().Implied(q, at(t, "2022-01-09", "")).Percent[0]; !near(got, 90) {
		t.Errorf("implied of a present 9:1 indicator = %v; want 90", got)
	}
	// An assessment, then a second one: the start is the first one's mid-points, and what counted then counts no more.
	first := q.log(t, "2022-01-04", "2022-01-04", Entry{Detail: assessed(10, 30)})
	q.log(t, "2022-01-06", "2022-01-06", Entry{Detail: assessed(30, 40)})
	if got := w.States().Implied(q, at(t, "2022-01-09", "")); !near(got.Percent[0], 20) || got.From.ID != first.ID || len(got.Moves) != 0 {
		t.Errorf("implied with nothing new = %+v; want 20 from the first assessment", got)
	}
	// What is seen after the first assessment counts, with the old weight divided out.
	q.log(t, "2022-01-05", "2022-01-05", Entry{Indicator: pilots, Status: Emerging})
	want := 0.2 / math.Sqrt(0.9)
	want = 100 * want / (want + 0.8/math.Sqrt(0.1))
	got := w.States().Implied(q, at(t, "2022-01-09", ""))
	if !near(got.Percent[0], want) || len(got.Moves) != 1 || got.Moves[0].Was != Present || got.Moves[0].Is != Emerging {
		t.Errorf("implied after present → emerging = %+v; want %v", got, want)
	}
}

func TestAbsenceCountsInFullOnlyOnceItIsDue(t *testing.T) {
	w, q := strait()
	premiums := q.Indicators[1]
	premiums.ExpectedBy = mustDay(t, "2022-01-05")
	q.log(t, "2022-01-03", "2022-01-03", Entry{Indicator: premiums, Status: Absent})
	early, due := math.Pow(0.7, 0.25), 0.7
	earlyOther, dueOther := math.Pow(0.3, 0.25), 0.3
	if got, want := w.States().Implied(q, at(t, "2022-01-04", "")).Percent[0], 100*early/(early+earlyOther); !near(got, want) {
		t.Errorf("implied of an absence before it is due = %v; want %v", got, want)
	}
	if got, want := w.States().Implied(q, at(t, "2022-01-06", "")).Percent[0], 100*due/(due+dueOther); !near(got, want) {
		t.Errorf("implied of an overdue absence = %v; want %v", got, want)
	}
	q.log(t, "2022-01-05", "2022-01-05", Entry{Indicator: premiums, Status: Unknown})
	if got := w.States().Implied(q, at(t, "2022-01-06", "")).Percent[0]; !near(got, 50) {
		t.Errorf("implied of an unknown = %v; want 50: unknown is never absence", got)
	}
}

func TestIfTurned(t *testing.T) {
	w, q := strait()
	q.log(t, "2022-01-04", "2022-01-04", Entry{Detail: assessed(10, 30)})
	m := at(t, "2022-01-09", "")
	got := w.States().IfTurned(q, m, q.Indicators[0], Present)
	if want := 100 * 0.2 * 0.9 / (0.2*0.9 + 0.8*0.1); !near(got[0], want) || !near(got[0]+got[1], 100) {
		t.Errorf("if the pilots were recalled = %v; want %v", got, want)
	}
	if shift := w.States().Shift(q, m, q.Indicators[0]); !near(shift, got[0]-20) {
		t.Errorf("shift = %v; want %v", shift, got[0]-20)
	}
	other := &Question{ID: "other"}
	if got := w.States().IfTurned(other, m, q.Indicators[0], Present); got != nil {
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
