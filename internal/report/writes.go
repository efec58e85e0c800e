package report

import "strings"

// A WritesReport says what a command wrote in several entries at once, and what they changed together.
type WritesReport struct {
	Header
	DryRun  bool                   `json:"dry_run"` // nothing was written
	Written []WrittenEntry         `json:"written"` // in the order in which they were written
	Implied Several[ImpliedChange] `json:"implied"` // how the implied likelihoods moved, by all of them together
	// Amended is set when the first entry withdraws one and the second replaces it.
	Amended *Amendment `json:"amended,omitempty"`
}

// An Amendment says what was changed in an entry.
type Amendment struct {
	Entry   string          `json:"entry"`   // the id of the one withdrawn
	Changed []AmendedDetail `json:"changed"` // the parts that differ; empty for none

	was EntryLine
}

// An AmendedDetail is one part of an entry before and after.
type AmendedDetail struct {
	Key string `json:"key"` // as the log calls it; text is the note or the reason
	Was string `json:"was"` // before; empty for nothing
	Is  string `json:"is"`  // now; empty for nothing
}

// NewWritesReport compares the workspace before and after several entries were written.
func NewWritesReport(before, after Context, entries []NewEntry) *WritesReport {
	r := &WritesReport{Header: after.header("written-several"), Written: []WrittenEntry{}, Implied: impliedChanges(before, after)}
	for _, x := range entries {
		r.DryRun = x.At.DryRun
		r.Written = append(r.Written, newWrittenEntry(before, after, x))
	}
	return r
}

// NewAmendReport compares the workspace before and after one entry was withdrawn and replaced.
func NewAmendReport(before, after Context, entries []NewEntry) *WritesReport {
	r := NewWritesReport(before, after, entries)
	was, is := r.Written[0].Withdrawn, r.Written[1].Entry
	if was == nil {
		return r
	}
	r.Amended = &Amendment{Entry: was.ID, Changed: []AmendedDetail{}, was: *was}
	for _, d := range []AmendedDetail{
		{"date", was.Date.String(), is.Date.String()}, {"by", was.By, is.By}, {"indicator", was.Indicator, is.Indicator},
		{"status", was.Status, is.Status}, {"confidence", was.Confidence, is.Confidence}, {"resolved", was.Resolved, is.Resolved},
		{"text", was.Text, is.Text}, {"cite", strings.Join(was.Cites.names(), ", "), strings.Join(is.Cites.names(), ", ")},
	} {
		if d.Was != d.Is {
			r.Amended.Changed = append(r.Amended.Changed, d)
		}
	}
	return r
}

// Where says where the entry stands.
func (r *WrittenEntry) Where() LogLine {
	return LogLine{File: r.File, Line: r.Line, ID: r.ID, Text: r.Text, DryRun: r.DryRun}
}

// Where says where the entries stand.
func (r *WritesReport) Where() []LogLine {
	var list []LogLine
	for i := range r.Written {
		list = append(list, r.Written[i].Where())
	}
	return list
}
