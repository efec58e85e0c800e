package scenario_test

import (
	"testing"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

func TestSituationOn(t *testing.T) {
	on := func(s string) day.Day {
		d, err := day.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	at := func(s string) day.Instant { return day.StartOf(on(s)) }
	w := scenario.Workspace{Situations: []scenario.Situation{{Date: on("2022-01-06")}, {Date: on("2022-01-04")}, {Date: on("2022-01-06")}}}
	for _, c := range []struct {
		m    scenario.Moment
		want int // its place in the file; -1 for none
	}{
		{scenario.Moment{AsOf: on("2022-01-03")}, -1},
		{scenario.Moment{AsOf: on("2022-01-05")}, 1},
		{scenario.Moment{AsOf: on("2022-01-09")}, 2}, // of one day the last
		{scenario.Moment{AsOf: on("2022-01-09"), KnownAt: at("2022-01-05")}, 1},
		{scenario.Moment{AsOf: on("2022-01-09"), KnownAt: at("2022-01-06")}, 2},
		{scenario.Moment{AsOf: on("2022-01-09"), KnownAt: at("2022-01-01")}, -1},
	} {
		var want *scenario.Situation
		if c.want >= 0 {
			want = &w.Situations[c.want]
		}
		if got := w.SituationOn(c.m); got != want {
			t.Errorf("on %v: got %v, want the one at %d", c.m, got, c.want)
		}
	}
}
