package report

import (
	"slices"

	"signpost/internal/scenario"
)

// A Log lists entries, the newest first.
type Log struct {
	Head
	Of      string      `json:"of,omitempty"`
	Entries []EntryLine `json:"entries"`
}

// NewLog lists the entries of questions; with an indicator, only those on it.
func NewLog(c Context, questions []*scenario.Question, only *scenario.Indicator) *Log {
	l := &Log{Head: c.head("log"), Entries: []EntryLine{}}
	if only != nil {
		l.Of = only.Ref()
	}
	type place struct {
		q *scenario.Question
		e *scenario.Entry
	}
	var all []place
	for _, q := range questions {
		for i := range q.Log.Entries {
			e := &q.Log.Entries[i]
			if (only == nil || e.Indicator == only) && c.Moment.Knows(e) {
				all = append(all, place{q, e})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b place) int {
		switch {
		case b.e.Before(a.e):
			return -1
		case a.e.Before(b.e):
			return 1
		}
		return 0
	})
	for _, p := range all {
		l.Entries = append(l.Entries, c.entryLine(p.q, p.e))
	}
	return l
}
