package scenario_test

import (
	"testing"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

func TestFreeSecond(t *testing.T) {
	log := func(recorded ...day.Instant) *scenario.Question {
		q := &scenario.Question{}
		for _, r := range recorded {
			q.Log.Entries = append(q.Log.Entries, scenario.Entry{Recorded: r})
		}
		return q
	}
	w := &scenario.Workspace{Questions: []*scenario.Question{log(100, 90, 102), log(101)}}
	for at, want := range map[day.Instant]day.Instant{80: 80, 90: 91, 100: 103, 101: 103, 102: 103, 104: 104} {
		if got := w.FreeSecond(at); got != want {
			t.Errorf("FreeSecond(%d) = %d; want %d: seconds are taken by any question's log", at, got, want)
		}
	}
}
