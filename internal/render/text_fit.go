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

// A cutTable is a table whose texts are cut into pieces, so that this is done once however often they are laid out.
type cutTable struct {
	titles []line
	rows   []cutRow
	indent int // how far rows stand in below their groups
}

type cutRow struct {
	group bool
	cells []line // of a group, one that spans the columns
}

// cut cuts the texts of a table. They are good until the cutter is emptied.
func (p *printer) cut(c *cutter, table view.Table) cutTable {
	cut := cutTable{titles: make([]line, len(table.Columns)), rows: make([]cutRow, len(table.Rows))}
	for i, column := range table.Columns {
		cut.titles[i] = plain(column.Title, ink{style: view.Strong})
	}
	for i, row := range table.Rows {
		if row.Group {
			cut.rows[i] = cutRow{true, []line{p.pieces(c, strong(groupText(row)))}}
			cut.indent = 2
			continue
		}
		cells := make([]line, len(row.Cells))
		for j, cell := range row.Cells {
			cells[j] = p.pieces(c, cell)
		}
		cut.rows[i] = cutRow{false, cells}
	}
	return cut
}

// columns finds out what room the columns would like to have.
func (t cutTable) columns(titles []view.Column) []column {
	columns := make([]column, len(titles))
	see := func(i int, text line) {
		natural, longest := measure(text)
		columns[i].natural = max(columns[i].natural, natural)
		columns[i].longest = max(columns[i].longest, longest)
	}
	for i, c := range titles {
		columns[i].fixed, columns[i].end = c.Fixed, c.End
		see(i, t.titles[i])
	}
	for _, row := range t.rows {
		if row.group {
			continue
		}
		for i, cell := range row.cells {
			see(i, cell)
		}
	}
	if !columns[0].end {
		columns[0].natural += t.indent
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
func (t cutTable) tighten(columns []column) {
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
		for _, row := range t.rows {
			if !row.group {
				see(row.cells[i])
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
