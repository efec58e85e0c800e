package scenario

import (
	"cmp"
	"slices"

	"signpost/internal/diag"
)

// A Log is what was seen and judged on one question.
type Log struct {
	File        string       // the one that all authors share; it may be missing
	Files       []string     // the files that were read: the shared one, and those of single authors
	Authors     []string     // who wrote in them
	Entries     []Entry      // in folding order once Sort was called
	Uncanonical []diag.Place // the lines of entries that are not a single canonical line, as merging requires
	Repeated    []int        // the lines that repeat an earlier line and are ignored
}

// Place is the file and line of an entry.
func (l *Log) Place(e *Entry) diag.Place {
	if int(e.In) < len(l.Files) {
		return diag.Place{File: l.Files[e.In], Line: int(e.Line)}
	}
	return diag.Place{File: l.File, Line: int(e.Line)}
}

// By is who wrote an entry; empty if that is known neither from its details nor from its log.
func (l *Log) By(e *Entry) string {
	switch {
	case e.Detail != nil && e.Detail.By != "":
		return e.Detail.By
	case int(e.Author) < len(l.Authors):
		return l.Authors[e.Author]
	}
	return ""
}

// Deduplicate keeps the first of equal entries, which have the same id: git or a hand edit may duplicate a line.
// Entries must be in folding order, and read with their ids.
func (l *Log) Deduplicate() {
	kept := l.Entries[:0]
	seen := map[string]bool{} // the ids seen in this moment, if more than one entry has it
	for i := range l.Entries {
		e := &l.Entries[i]
		again := i > 0 && l.Entries[i-1].SameMoment(e)
		if !again {
			clear(seen)
		}
		if e.Detail != nil && (again || i+1 < len(l.Entries) && e.SameMoment(&l.Entries[i+1])) {
			if seen[e.ID] {
				l.Repeated = append(l.Repeated, int(e.Line))
				continue
			}
			seen[e.ID] = true
		}
		kept = append(kept, *e)
	}
	clear(l.Entries[len(kept):])
	l.Entries = kept
	slices.Sort(l.Repeated)
}

// Sort brings the entries from the order of their lines into folding order: by date, then record. Of those on one
// thing at one moment the greater id comes later. It reports whether some entries are of one moment: only such may be
// equal.
func (l *Log) Sort() (shared bool) {
	for i := 1; i < len(l.Entries); i++ {
		c := compare(&l.Entries[i-1], &l.Entries[i])
		if c > 0 {
			slices.SortStableFunc(l.Entries, func(a, b Entry) int { return compare(&a, &b) })
			shared = true // perhaps: what was looked at is somewhere else now
			break
		}
		shared = shared || c == 0
	}
	if !shared {
		return false // nearly always: a log is appended to
	}
	shared = false
	for start := 0; start < len(l.Entries); {
		end := start + 1
		for end < len(l.Entries) && l.Entries[end].SameMoment(&l.Entries[start]) {
			end++
		}
		if end-start > 1 {
			sortByID(l.Entries[start:end])
			shared = true
		}
		start = end
	}
	return shared
}

// sortByID sorts the entries of one moment that are on the same thing by id, in the positions they already have.
func sortByID(entries []Entry) {
	type subject struct {
		kind      EntryKind
		indicator *Indicator
		view      string // whose it is
	}
	places := map[subject][]int{}
	for i := range entries {
		if e := &entries[i]; e.Detail != nil {
			on := subject{kind: e.Kind(), indicator: e.Indicator}
			if e.View() {
				on.view = e.By
			}
			places[on] = append(places[on], i)
		}
	}
	for _, at := range places {
		if len(at) < 2 {
			continue
		}
		sorted := make([]Entry, len(at))
		for n, i := range at {
			sorted[n] = entries[i]
		}
		slices.SortStableFunc(sorted, func(a, b Entry) int { return cmp.Compare(a.ID, b.ID) })
		for n, i := range at {
			entries[i] = sorted[n]
		}
	}
}

// Find returns the entry with the id, or nil.
func (l *Log) Find(id string) *Entry {
	for i := range l.Entries {
		if e := &l.Entries[i]; e.Detail != nil && e.ID == id {
			return e
		}
	}
	return nil
}

// UnknownRetractions lists the retractions of ids that are not in the log: the entries they were meant for still
// count.
func (l *Log) UnknownRetractions() []*Entry {
	ids := make(map[string]bool)
	var list []*Entry
	for i := range l.Entries {
		if e := &l.Entries[i]; e.Detail != nil {
			ids[e.ID] = true
			if e.Retraction() {
				list = append(list, e)
			}
		}
	}
	return slices.DeleteFunc(list, func(e *Entry) bool { return ids[e.Retract] })
}
