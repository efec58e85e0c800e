package text

import (
	"iter"
	"slices"

	"signpost/internal/view"
)

const (
	longWord  = 24 // a longer word may be broken to make room
	minColumn = 12 // no column is wrapped to less than this
)

// A column is a table's column while the widths are computed.
type column struct {
	natural int // the width without wrapping
	longest int // the width of the longest word
	name    int // the width of the longest name to type, which could not be copied if broken
	width   int // the resulting width
	fixed   bool
	end     bool
}

// A tokenTable is a table whose texts are split into tokens, once for all layouts.
type tokenTable struct {
	titles []line
	rows   iter.Seq[tokenRow]
	widest iter.Seq[tokenRow] // the rows that determine the widths of the fixed columns; nil if all rows are needed
	indent int                // of rows below a group row
}

type tokenRow struct {
	group bool
	cells []line // of a group, one cell that spans the columns
}

// tokenTable splits the texts of a table. The tokens are valid until the tokenizer is reset. Later rows are split one
// at a time, and valid until the next.
func (w *writer) tokenTable(t *tokenizer, table view.Table) tokenTable {
	split := tokenTable{titles: make([]line, len(table.Columns))}
	for i, column := range table.Columns {
		split.titles[i] = oneLine(column.Title, style{style: view.Strong})
	}
	if table.Later != nil {
		split.rows = w.tokenRows(t, table.Later)
		if table.Widest != nil {
			split.widest = w.tokenRows(t, slices.Values(table.Widest))
		}
		return split
	}
	rows := make([]tokenRow, len(table.Rows))
	split.rows = slices.Values(rows)
	for i, row := range table.Rows {
		if row.Group {
			rows[i] = tokenRow{true, []line{w.tokens(t, row.Text().Strong())}}
			split.indent = 2
			continue
		}
		cells := make([]line, len(row.Cells))
		for j, cell := range row.Cells {
			cells[j] = w.tokens(t, cell)
		}
		rows[i] = tokenRow{false, cells}
	}
	return split
}

// tokenRows splits rows one after the other.
func (w *writer) tokenRows(t *tokenizer, rows iter.Seq[view.Row]) iter.Seq[tokenRow] {
	return func(yield func(tokenRow) bool) {
		var cells []line
		for row := range rows {
			t.reset()
			cells = cells[:0]
			for _, cell := range row.Cells {
				cells = append(cells, w.tokens(t, cell))
			}
			if !yield(tokenRow{false, cells}) {
				return
			}
		}
	}
}

// columns measures the columns of a table for a width.
func (t tokenTable) columns(titles []view.Column, width int) []column {
	columns := make([]column, len(titles))
	see := func(i int, text line) {
		natural, longest := measure(text)
		columns[i].natural = max(columns[i].natural, natural)
		columns[i].longest = max(columns[i].longest, longest)
		columns[i].name = max(columns[i].name, longestName(text))
	}
	for i, c := range titles {
		columns[i].fixed, columns[i].end = c.Fixed, c.End
		see(i, t.titles[i])
	}
	enough := func() bool { return false }
	if free := freeColumn(titles); t.widest != nil && free >= 0 {
		// The only column that may be wrapped gets the remaining width: once its natural width exceeds that, further
		// rows do not matter.
		for row := range t.widest {
			for i, cell := range row.cells {
				see(i, cell)
			}
		}
		enough = func() bool { return columns[free].natural >= width }
	}
	for row := range t.rows {
		if enough() {
			break
		}
		if row.group {
			continue
		}
		for i, cell := range row.cells {
			see(i, cell)
		}
	}
	if !columns[0].end {
		columns[0].natural += t.indent
		columns[0].name = min(columns[0].name+t.indent+hanging, columns[0].natural)
	}
	return columns
}

// freeColumn is the one column that may be wrapped; -1 if there is none or more than one.
func freeColumn(titles []view.Column) int {
	free := -1
	for i, c := range titles {
		switch {
		case c.Fixed:
		case free >= 0:
			return -1
		default:
			free = i
		}
	}
	return free
}

// fit distributes the width: the widest column that may be wrapped is narrowed first, down to its longest word, and
// only then are words broken. It reports whether that was enough.
func fit(columns []column, room int) bool {
	total := 0
	for i := range columns {
		columns[i].width = columns[i].natural
		total += columns[i].natural
	}
	words := func(c column) int { return max(minColumn, c.name, min(c.longest, longWord)) }
	parts := func(column) int { return minColumn }
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

// tighten takes unused width from wrapped columns, and gives it to the columns that lack most.
func (t tokenTable) tighten(columns []column) {
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
		see(t.titles[i])
		for row := range t.rows {
			if !row.group {
				see(row.cells[i])
			}
			if used >= c.width {
				break // no line is wider
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
