package report

import (
	"cmp"
	"iter"
	"slices"

	"signpost/internal/scenario"
	"signpost/internal/view"
)

// Document words the log as one table.
func (l *Log) Document() *view.Document {
	return l.buildDocument(len(l.Entries), entryTable(slices.Values(l.Entries), l.words(), true).Whole())
}

// Document words the log with all its lines.
func (l *LongLog) Document() *view.Document {
	return l.buildDocument(l.listed, entryTable(l.lines, l.words(), true).Whole())
}

// Large words the log with lines that are made when they are written.
func (l *LongLog) Large() *view.Document {
	t := entryTable(l.lines, l.words(), true)
	t.Failed = func() error { return l.failed }
	for _, e := range l.widest {
		t.Widest = append(t.Widest, e.row(l.words(), true, new(rowSpans)))
	}
	return l.buildDocument(l.listed, t)
}

func (l *Log) buildDocument(listed int, entries view.Table) *view.Document {
	w := l.words()
	if listed == 0 {
		return l.document(w.say("Log"), paragraph(view.T(w.say("Nothing was logged by then."))))
	}
	blocks := []view.Block{entries}
	if l.Total > listed {
		blocks = append(blocks, paragraph(muted(w.say("The newest %d of %d entries; --last shows more.", listed, l.Total))))
	}
	return l.document(w.say("Log"), blocks...)
}

// entryTable has a row for each entry, made when its turn comes.
func entryTable(entries iter.Seq[EntryLine], w words, questions bool) view.Table {
	return view.Table{Later: func(yield func(view.Row) bool) {
		var again rowSpans
		for e := range entries {
			if !yield(e.row(w, questions, &again)) {
				return
			}
		}
	}, Columns: []view.Column{{Title: w.say("Date"), Fixed: true}, {Title: w.say("Id"), Fixed: true}, {Title: w.say("Who"), Fixed: true}, {Title: w.say("Entry")}}}
}

// rowSpans are the spans of a row, and its cells. They are used again for the next row: there may be a million, whose
// spans would take gigabytes.
type rowSpans struct {
	spans view.Spans
	cells [4]view.Spans
}

// row is the line in a table.
func (e *EntryLine) row(w words, questions bool, again *rowSpans) view.Row {
	line := append(again.spans[:0], view.Span{Text: e.ID, Style: view.Literal, Ref: entryRef(e.ID)}, view.Span{Text: cmp.Or(e.ByName, e.By)})
	if questions {
		line = append(line, view.Span{Text: e.Question + " · ", Style: view.Muted, Ref: questionRef(e.Question)})
	}
	switch {
	case e.Kind == scenario.StatusEntry && !questions: // of the one indicator that the entries are on
		line = append(line, w.statusSpan(e.status))
	case e.Kind == scenario.StatusEntry && e.Title == "":
		line = append(line, view.Span{Text: e.Indicator, Style: view.Literal, Ref: indicatorRef(e.Question, e.Indicator)}, view.Span{Text: " "}, w.statusSpan(e.status))
	default:
		line = append(line, e.what(w)...)
	}
	if e.Retracted {
		line = append(line, view.Span{Text: "  " + w.say("retracted"), Tone: view.ToneAlert})
	}
	if e.Text != "" {
		line = append(line, view.Span{Text: " · ", Style: view.Muted}, view.Span{Text: e.Text})
	}
	line = appendSourceNames(append(line, view.Span{Text: " "}), e.Cites)
	if e.Dissent != nil {
		line = view.Join(line, view.T(" "), e.Dissent.spans(w, e.Question), view.T(" "), sourceNames(e.Dissent.Cites))
	}
	again.spans = line
	again.cells = [...]view.Spans{e.when(w), line[0:1:1], line[1:2:2], line[2:]}
	return view.Row{ID: e.ID, Cells: again.cells[:]}
}

// when is the day an entry speaks of, and below it the day on which it was written down where that is another.
func (l *EntryLine) when(w words) view.Spans {
	if recorded := l.Recorded.Day(); recorded != l.Date && recorded != 0 {
		return view.Join(date(l.Date), view.T("\n"), muted(w.say("written")+"\n"), date(recorded))
	}
	return date(l.Date)
}

// sourceNames prints citations by name, for reports without endnotes.
func sourceNames(cites Cites) view.Spans { return appendSourceNames(nil, cites) }

func appendSourceNames(line view.Spans, cites Cites) view.Spans {
	for i, c := range cites {
		before := view.Span{Text: " "}
		if i == 0 {
			before = view.Span{Text: "[", Style: view.Muted}
		}
		name := citeName(c)
		line = append(line, before, view.Span{Text: name, Style: view.Literal, Ref: passageRef(name)})
	}
	if len(cites) == 0 {
		return line
	}
	return append(line, view.Span{Text: "]", Style: view.Muted})
}
