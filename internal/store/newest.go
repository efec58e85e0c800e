package store

import (
	"cmp"
	"slices"

	"signpost/internal/scenario"
)

// Why the newest entries can be read alone: a terminal shows fifty of them, and to read what a hundred thousand others
// say took four times as long as to list their questions. TestNeedNewest holds what is read so against the whole.

// oldestKept is the oldest of the newest entries of a log, of those that count; nil where none are asked for.
func (r *logReader) oldestKept(entries []scenario.Entry) *scenario.Entry {
	if r.newest == 0 {
		return nil
	}
	var known []scenario.Entry
	for i := range entries {
		if r.moment.Counts(&entries[i]) {
			known = append(known, scenario.Entry{Date: entries[i].Date, Recorded: entries[i].Recorded})
		}
	}
	return nth(known, r.newest)
}

// nth is the nth of entries, counted from the newest; the zero Entry, which all are newer than, if there are fewer.
func nth(entries []scenario.Entry, n int) *scenario.Entry {
	if len(entries) < n {
		return new(scenario.Entry)
	}
	older := func(a, b scenario.Entry) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Recorded, b.Recorded))
	}
	if !slices.IsSortedFunc(entries, older) {
		slices.SortFunc(entries, older)
	}
	return &entries[len(entries)-n]
}

// citeNewest leaves citations to the newest entries of all logs alone, so that the sources of others are not read.
func (l *loader) citeNewest() {
	var kept []scenario.Entry
	for _, q := range l.workspace.Questions {
		for i := range q.Log.Entries {
			if e := &q.Log.Entries[i]; e.Detail != nil && l.moment.Counts(e) {
				kept = append(kept, scenario.Entry{Date: e.Date, Recorded: e.Recorded})
			}
		}
	}
	oldest := nth(kept, l.need.Newest)
	for _, q := range l.workspace.Questions {
		unciteDefinition(q)
		for i := range q.Log.Entries {
			if e := &q.Log.Entries[i]; e.Detail != nil && e.Before(&scenario.Entry{Date: oldest.Date, Recorded: oldest.Recorded}) {
				e.Cites = nil
			}
		}
	}
}
