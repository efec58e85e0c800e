package scenario

import (
	"slices"
	"testing"

	"signpost/internal/day"
)

func TestNewest(t *testing.T) {
	log := func(id string, moments ...int) *Question {
		q := &Question{ID: id}
		for n, m := range moments {
			q.Log.Entries = append(q.Log.Entries, Entry{Date: day.Day(m / 10), Recorded: day.Instant(m % 10), Line: uint32(n)})
		}
		return q
	}
	odd := func(_ *Question, e *Entry) bool { return e.Recorded%2 == 1 }
	all := func(*Question, *Entry) bool { return true }
	for _, c := range []struct {
		name      string
		questions []*Question
		takes     func(*Question, *Entry) bool
		want      []string
	}{
		{"nothing", nil, all, nil},
		{"a question without entries", []*Question{log("a"), log("b", 11)}, all, []string{"b 0"}},
		{"several questions", []*Question{log("a", 11, 13, 21), log("b", 12, 20, 31)}, all, []string{"b 2", "a 2", "b 1", "a 1", "b 0", "a 0"}},
		{"of one moment in the order of the questions", []*Question{log("a", 11, 11), log("b", 11), log("c", 12)}, all, []string{"c 0", "a 1", "a 0", "b 0"}},
		{"those that are taken", []*Question{log("a", 11, 12, 14), log("b", 12), log("c", 13, 15, 16)}, odd, []string{"c 1", "c 0", "a 0"}},
	} {
		var got []string
		for q, e := range Newest(c.questions, c.takes) {
			got = append(got, q.ID+" "+string(rune('0'+e.Line)))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
