package ask_test

import (
	"errors"
	"testing"
	"time"

	"signpost/internal/ask"
	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// workspace has one question with one entry, written down at a moment.
func workspace(t *testing.T, recorded string) *scenario.Workspace {
	t.Helper()
	at, err := day.ParseInstant(recorded)
	if err != nil {
		t.Fatal(err)
	}
	q := &scenario.Question{ID: "strait"}
	q.Log.Entries = []scenario.Entry{{Detail: &scenario.Detail{}, Date: at.Day(), Recorded: at}}
	q.Log.Sort()
	return &scenario.Workspace{Questions: []*scenario.Question{q}}
}

// What can be known ends with the reader's day, or with the last entry where a colleague wrote it further east.
func TestKnownAtAfterNowIsRefused(t *testing.T) {
	clock := ask.ClockAt(time.Date(2022, 1, 9, 9, 0, 0, 0, time.UTC))
	for _, c := range []struct {
		name, recorded, known string
		refused               bool
	}{
		{"today", "2022-01-05T18:00:00Z", "2022-01-09", false},
		{"the last second of today", "2022-01-05T18:00:00Z", "2022-01-09T23:59:59Z", false},
		{"tomorrow's first second", "2022-01-05T18:00:00Z", "2022-01-10T00:00:00Z", true},
		{"tomorrow", "2022-01-05T18:00:00Z", "2022-01-10", true},
		{"as late as the last entry", "2022-01-10T04:00:00Z", "2022-01-10T04:00:00Z", false},
		{"a second after the last entry", "2022-01-10T04:00:00Z", "2022-01-10T04:00:01Z", true},
	} {
		got, err := ask.Times{KnownAt: c.known}.Context(workspace(t, c.recorded), lang.English, clock)
		var refusal *ask.Error
		if errors.As(err, &refusal) != c.refused {
			t.Errorf("%s: error %v; want an error: %v", c.name, err, c.refused)
		}
		if c.refused && refusal.Key != ask.KeyKnownAt {
			t.Errorf("%s: the error is about %q; want %q", c.name, refusal.Key, ask.KeyKnownAt)
		}
		if got.Moment.AsOf != clock.Today {
			t.Errorf("%s: as of %s; want %s", c.name, got.Moment.AsOf, clock.Today)
		}
	}
}

// The day looked at is the one asked for, else the workspace's, else the reader's; lateness follows it unless told.
func TestAsOfAndLateOn(t *testing.T) {
	clock := ask.ClockAt(time.Date(2022, 1, 9, 9, 0, 0, 0, time.UTC))
	pinned := func(s string) day.Day {
		d, err := day.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		name, asked, workspace string
		lateToday              bool
		asOf, due              string
	}{
		{"nothing said", "", "", false, "2022-01-09", "2022-01-09"},
		{"the workspace's", "", "2022-01-06", false, "2022-01-06", "2022-01-06"},
		{"asked for", "2022-01-02", "2022-01-06", false, "2022-01-02", "2022-01-02"},
		{"late today", "2022-01-02", "2022-01-06", true, "2022-01-02", "2022-01-09"},
	} {
		w, clock := workspace(t, "2022-01-01T18:00:00Z"), clock
		if clock.LateToday = c.lateToday; c.workspace != "" {
			w.AsOf = pinned(c.workspace)
		}
		got, err := ask.Times{AsOf: c.asked}.Context(w, lang.English, clock)
		if err != nil || got.Moment.AsOf != pinned(c.asOf) || got.LateOn != pinned(c.due) {
			t.Errorf("%s: as of %s, due %s, error %v; want %s and %s", c.name, got.Moment.AsOf, got.LateOn, err, c.asOf, c.due)
		}
	}
}

func TestLanguages(t *testing.T) {
	for text, want := range map[string]int{"": 0, "ar": 1, "EN, ar": 2} {
		if codes, err := ask.Languages(text); err != nil || len(codes) != want {
			t.Errorf("Languages(%q) = %v, %v; want %d of them", text, codes, err, want)
		}
	}
	for _, text := range []string{"xx", "en,", "en,EN"} {
		if codes, err := ask.Languages(text); err == nil {
			t.Errorf("Languages(%q) = %v without an error", text, codes)
		}
	}
}
