package report

import (
	"cmp"
	"iter"
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
	l := NewLongLog(c, questions, only, f)
	l.Entries = slices.AppendSeq(make([]EntryLine, 0, l.listed), l.lines)
	return l.Log
}

// A LongLog is a Log whose lines are made one by one when it is printed as text: those of a hundred thousand entries
// would take more memory than the entries. It has no Entries.
type LongLog struct {
	*Log
	listed int
	lines  iter.Seq[EntryLine]
	widest []EntryLine // no other has wider dates, ids or names
}

// NewLongLog is NewLog for text.
func NewLongLog(c Context, questions []*scenario.Question, only *scenario.Indicator, f LogFilter) *LongLog {
	l := &Log{Header: c.header("log"), Entries: []EntryLine{}}
	if only != nil {
		l.Of = only.Ref()
	}
	var all []questionEntry
	for _, q := range questions {
		for i := range q.Log.Entries {
			e := &q.Log.Entries[i]
			if (only == nil || e.Indicator == only) && f.takes(e) && c.Moment.Counts(e) {
				all = append(all, questionEntry{q, e})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b questionEntry) int {
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
	return &LongLog{l, len(all), func(yield func(EntryLine) bool) {
		for _, p := range all {
			if !yield(c.entryLine(p.q, p.e)) {
				return
			}
		}
	}, c.widest(all)}
}

// A questionEntry is an entry with the question in whose log it stands.
type questionEntry struct {
	q *scenario.Question
	e *scenario.Entry
}

// widest are lines as wide as all: one of each author, and one that was written down on another day.
func (c Context) widest(all []questionEntry) []EntryLine {
	type shape struct {
		by    string
		later bool
	}
	var lines []EntryLine
	seen := map[shape]bool{}
	for _, p := range all {
		recorded := p.e.Recorded.Day()
		s := shape{later: recorded != p.e.Date && recorded != 0}
		if p.e.Detail != nil {
			s.by = p.e.By
		}
		if !seen[s] {
			seen[s] = true
			lines = append(lines, c.entryLine(p.q, p.e))
		}
	}
	return lines
}
