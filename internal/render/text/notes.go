package text

import (
	"fmt"
	"slices"

	"signpost/internal/parallel"
	"signpost/internal/view"
)

// endnotes writes the cited notes, numbered in order of first use.
func (w *writer) endnotes(width int, m margin) []string {
	w.noted.Store(true)
	m.first = m.rest
	indent := indentIfRoom(len(fmt.Sprintf("[%d] ", len(w.order))), width)
	notes := make([][]string, len(w.order))
	parallel.For(len(notes), func(i int) {
		inner := m.hang(fmt.Sprintf("%-*s", indent, fmt.Sprintf("[%d]", i+1)), indent)
		if notes[i] = w.prose(w.doc.Note(w.order[i]), width-indent, inner); len(notes[i]) == 0 {
			notes[i] = []string{inner.first}
		}
	})
	return slices.Concat(notes...)
}

// runNotes prints the notes that were cited in one paragraph.
func (w *writer) runNotes(width int, m margin) []string {
	w.noted.Store(true)
	var all view.Spans
	for i, key := range w.order {
		lead := fmt.Sprintf("[%d] ", i+1)
		if i > 0 {
			lead = " " + lead
		}
		all = view.Join(all, view.T(lead), w.doc.Note(key))
	}
	return w.prose(all, width, m)
}
