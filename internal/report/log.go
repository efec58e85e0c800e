package report

import (
	"cmp"
	"slices"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

// A Log lists entries, the newest first.
type Log struct {
	Header
	Of      string      `json:"of,omitempty"` // the question or indicator asked for; absent for all
	Total   int         `json:"total"`        // how many entries there are, of which the newest are listed
	Entries []EntryLine `json:"entries"`      // the newest first
}

// A LogFilter chooses entries. What is zero chooses all.
type LogFilter struct {
	By           string  // the id of who wrote them, alone or with others; several joined by a plus sign wrote them together
	Since, Until day.Day // of the days that entries speak of
	Kind         string  // status, assessment, resolution or retraction
	Last         int     // only so many, the newest
}

func (f LogFilter) takes(e *scenario.Entry) bool {
	by := ""
	if e.Detail != nil {
		by = e.By
	}
	return (f.By == "" || by == f.By || slices.Contains(scenario.Authors(by), f.By)) && e.Date >= f.Since && (f.Until == 0 || e.Date <= f.Until) && (f.Kind == "" || e.Kind().String() == f.Kind)
}

// NewLog lists the entries of questions that a filter chooses; with an indicator, only those on it.
func NewLog(c Context, questions []*scenario.Question, only *scenario.Indicator, f LogFilter) *Log {
	l := &Log{Header: c.header("log"), Entries: []EntryLine{}}
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
			if (only == nil || e.Indicator == only) && f.takes(e) && c.Moment.Knows(e) {
				all = append(all, place{q, e})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b place) int {
		// First what nearly always tells: this is most of what it takes to show the newest of many.
		if c := cmp.Or(cmp.Compare(b.e.Date, a.e.Date), cmp.Compare(b.e.Recorded, a.e.Recorded)); c != 0 {
			return c
		}
		switch {
		case b.e.Before(a.e):
			return -1
		case a.e.Before(b.e):
			return 1
		}
		return 0
	})
	l.Total = len(all)
	if f.Last > 0 && f.Last < len(all) {
		all = all[:f.Last]
	}
	for _, p := range all {
		l.Entries = append(l.Entries, c.entryLine(p.q, p.e))
	}
	return l
}
