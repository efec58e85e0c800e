package render

import "signpost/internal/view"

const (
	longWord = 24 // a word longer than this may be broken to make room
	thinnest = 12 // a column that is wrapped keeps this much
)

// A column is a table's column while room is shared out.
type column struct {
	natural, longest, width int
	fixed, end              bool
}

// measureTable finds out what room the columns would like to have.
func (p *page) measureTable(t view.Table) []column {
	columns := make([]column, len(t.Columns))
	see := func(i int, text line) {
		natural, longest := measure(text)
		columns[i].natural = max(columns[i].natural, natural)
		columns[i].longest = max(columns[i].longest, longest)
	}
	for i, c := range t.Columns {
		columns[i].fixed, columns[i].end = c.Fixed, c.End
		see(i, segment(nil, c.Title, ink{}))
	}
	for _, row := range t.Rows {
		if row.Group {
			continue
		}
		for i, cell := range row.Cells {
			see(i, p.glyphs(cell))
		}
	}
	if !columns[0].end {
		columns[0].natural += groupIndent(t)
	}
	return columns
}

// fit shares the room out: the widest column that may be wrapped gives way first, down to its longest word, and
// only then are words broken. It reports whether that was enough.
func fit(columns []column, room int) bool {
	total := 0
	for i := range columns {
		columns[i].width = columns[i].natural
		total += columns[i].natural
	}
	words := func(c column) int { return max(thinnest, min(c.longest, longWord)) }
	parts := func(column) int { return thinnest }
	for _, least := range []func(column) int{words, parts} {
		for total > room {
			widest := -1
			for i, c := range columns {
				if !c.fixed && c.width > least(c) && (widest < 0 || c.width > columns[widest].width) {
					widest = i
				}
			}
			if widest < 0 {
				break
			}
			columns[widest].width--
			total--
		}
	}
	return total <= room
}

// tighten takes from wrapped columns what their lines leave empty, and gives it where most is missing.
func (p *page) tighten(t view.Table, columns []column) {
	slack := 0
	for i := range columns {
		c := &columns[i]
		if i == 0 || c.width >= c.natural {
			continue
		}
		used := 0
		see := func(text line) {
			for _, l := range wrap(text, c.width) {
				used = max(used, l.width())
			}
		}
		see(segment(nil, t.Columns[i].Title, ink{}))
		for _, row := range t.Rows {
			if !row.Group {
				see(p.glyphs(row.Cells[i]))
			}
		}
		slack += c.width - used
		c.width = used
	}
	for ; slack > 0; slack-- {
		neediest := 0
		for i, c := range columns {
			if c.natural-c.width > columns[neediest].natural-columns[neediest].width {
				neediest = i
			}
		}
		if columns[neediest].width >= columns[neediest].natural {
			return
		}
		columns[neediest].width++
	}
}
