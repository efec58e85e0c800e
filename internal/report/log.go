package report

import (
	"iter"
	"slices"
	"strings"

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

func (f LogFilter) takes(q *scenario.Question, e *scenario.Entry) bool {
	if e.Date < f.Since || f.Until != 0 && e.Date > f.Until || f.Kind != "" && e.Kind().String() != f.Kind {
		return false
	}
	by := ""
	if f.By != "" {
		by = q.Log.By(e)
	}
	return f.By == "" || by == f.By || slices.Contains(scenario.Authors(by), f.By)
}

// NewLog lists the entries of questions that a filter chooses; with an indicator, only those on it.
func NewLog(c Context, questions []*scenario.Question, only *scenario.Indicator, f LogFilter) *Log {
	l := NewLongLog(c, questions, only, f, nil)
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
	failed error       // why a line could not be made
}

// NewLongLog is NewLog for text. The details of entries that were read without them are asked of whole.
func NewLongLog(c Context, questions []*scenario.Question, only *scenario.Indicator, f LogFilter, whole scenario.ReadWhole) *LongLog {
	l := &LongLog{Log: &Log{Header: c.header("log"), Entries: []EntryLine{}}}
	if only != nil {
		l.Of = only.Ref()
	}
	takes := func(q *scenario.Question, e *scenario.Entry) bool {
		return (only == nil || e.Indicator == only) && f.takes(q, e) && c.Moment.Counts(e)
	}
	seen := shapes{}
	for _, q := range questions {
		for i := range q.Log.Entries {
			if e := &q.Log.Entries[i]; takes(q, e) {
				l.Total++
				if f.Last == 0 {
					seen.add(q, e)
				}
			}
		}
	}
	l.listed = l.Total
	if f.Last > 0 {
		l.listed = min(l.Total, f.Last)
	}
	listed := func(yield func(*scenario.Question, *scenario.Entry) bool) {
		left := l.listed
		for q, e := range scenario.Newest(questions, takes) {
			if left--; left < 0 || !yield(q, e) {
				return
			}
		}
	}
	if f.Last > 0 {
		for q, e := range listed {
			seen.add(q, e)
		}
	}
	l.widest = seen.lines(c)
	l.lines = func(yield func(EntryLine) bool) {
		for q, e := range listed {
			if whole != nil {
				known, err := whole(q, e)
				if err != nil {
					l.failed = err
					return
				}
				e = &known
			}
			if !yield(c.entryLine(q, e)) {
				return
			}
		}
	}
	return l
}

// A shape is what makes one line of a log wider than another, beside its last column.
type shape struct {
	by    string
	later bool // it was written down on another day than the one it speaks of
}

// shapes has a day for each shape.
type shapes map[shape]*scenario.Entry

func (s shapes) add(q *scenario.Question, e *scenario.Entry) {
	recorded := e.Recorded.Day()
	is := shape{by: q.Log.By(e), later: recorded != e.Date && recorded != 0}
	if s[is] == nil {
		s[is] = e
	}
}

// lines are a line of each shape, as wide as all others of it but for the last column.
func (s shapes) lines(c Context) []EntryLine {
	var lines []EntryLine
	for is, e := range s {
		lines = append(lines, EntryLine{ID: strings.Repeat("0", 10), Date: e.Date, Recorded: e.Recorded, By: is.by, ByName: c.authorName(is.by)})
	}
	return lines
}
