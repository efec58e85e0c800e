package text

import (
	"strings"

	"signpost/internal/view"
)

const (
	minTableWidth = 60 // a table on a narrower page is written as cards
	gutter        = 2  // spaces between columns
	hanging       = 2  // spaces before the later lines of a first cell
)

// table writes a square table.
func (w *writer) table(t view.Table, width int, m margin) ([]string, error) {
	if len(t.Columns) == 0 {
		return nil, nil
	}
	var caption []string
	if t.Caption != "" {
		caption = append(w.title(t.Caption, view.Strong, width, m), m.rest)
	}
	lines, err := w.rowsOf(t, width, m.after(caption))
	return append(caption, lines...), err
}

// rowsOf writes a table without its caption.
func (w *writer) rowsOf(t view.Table, width int, m margin) ([]string, error) {
	if w.options.Width < minTableWidth {
		return w.cards(t, width, m)
	}
	if w.late == nil {
		t = t.Whole()
	}
	tokens := new(tokenizer)
	if t.Later == nil {
		tokens = w.tokenizers.Get().(*tokenizer)
		defer w.tokenizers.Put(tokens)
	}
	split := w.tokenTable(tokens.reset(), t)
	columns := split.columns(t.Columns, width)
	if !fit(columns, width-gutter*(len(columns)-1)) {
		return w.cards(t, width, m)
	}
	split.tighten(columns)
	if t.Later != nil {
		return w.gridLater(split, columns, m, t.Failed)
	}
	return w.grid(split, columns, width, m)
}

// cell wraps a cell and pads every line of it to the column's width.
func (w *writer) cell(text line, width int, end bool) []string {
	wrapped := wrap(text, width)
	if len(wrapped) == 0 {
		return []string{spaces(width)}
	}
	lines := make([]string, len(wrapped))
	for i, l := range wrapped {
		lines[i] = w.cellLine(l, width, end)
	}
	return lines
}

// cellLine formats a line of a cell, and pads it.
func (w *writer) cellLine(l line, width int, end bool) string {
	pad := max(width-l.width(), 0)
	if !w.options.Color && !w.options.TTY { // nothing stands between its tokens but spaces
		var b strings.Builder
		b.Grow(l.bytes() + pad)
		if end {
			b.WriteString(spaces(pad))
		}
		for i, t := range l {
			if i > 0 && t.before == space {
				b.WriteByte(' ')
			}
			b.WriteString(t.text)
		}
		if !end {
			b.WriteString(spaces(pad))
		}
		return b.String()
	}
	if end {
		return spaces(pad) + w.formatCell(l)
	}
	return w.formatCell(l) + spaces(pad)
}

// firstCell is a cell whose later lines are indented, so that readers see where a row begins.
func (w *writer) firstCell(text line, width, indent int) []string {
	if natural, _ := measure(text); natural <= width-indent {
		return shift(w.cell(text, width-indent, false), spaces(indent))
	}
	lines := w.cell(text, width-indent-hanging, false)
	for i := range lines {
		if i == 0 {
			lines[i] = spaces(indent) + lines[i] + spaces(hanging)
		} else {
			lines[i] = spaces(indent+hanging) + lines[i]
		}
	}
	return lines
}

// grid writes a table with a rule below its titles. Its cells are wrapped and padded before tablewriter gets them,
// since it would break inside glyphs and lose colours. Group rows, which it does not support, are inserted between its
// lines.
func (w *writer) grid(split tokenTable, columns []column, width int, m margin) ([]string, error) {
	var rows []gridRow
	for row := range split.rows {
		if !row.group {
			rows = append(rows, w.row(row.cells, columns, split.indent))
		}
	}
	head, body, err := w.layOut(split, columns, rows)
	if err != nil {
		return nil, err
	}
	lines := m.trimmed(head)
	first := true
	for row := range split.rows {
		isFirst := first
		first = false
		if !row.group {
			lines, body = append(lines, m.trimmed(body[0])...), body[1:]
			continue
		}
		if !isFirst {
			lines = append(lines, strings.TrimRight(m.rest, " "))
		}
		for _, l := range wrap(row.cells[0], min(width, maxProse)) {
			lines = append(lines, m.rest+w.formatCell(l))
		}
	}
	return lines, nil
}

// layOut returns the lines of the titles, with the rule below them, and those of each row.
func (w *writer) layOut(split tokenTable, columns []column, rows []gridRow) (head []string, body [][]string, err error) {
	var titles gridRow
	for i, c := range columns {
		if c.width > 0 {
			titles = append(titles, w.cell(split.titles[i], c.width, c.end))
		}
	}
	if len(titles) == 0 {
		return nil, make([][]string, len(rows)), nil
	}
	if head, body, err = w.gridLines(titles, rows, widthsOf(columns)); err == nil {
		head[len(head)-1] = w.rule(head[len(head)-1])
	}
	return head, body, err
}

// widthsOf lists the widths of the columns that have one.
func widthsOf(columns []column) []int {
	var widths []int
	for _, c := range columns {
		if c.width > 0 {
			widths = append(widths, c.width)
		}
	}
	return widths
}

// gridLater lays out the titles of a table, and leaves the rows until they are written.
func (w *writer) gridLater(split tokenTable, columns []column, m margin, failed func() error) ([]string, error) {
	if failed == nil {
		failed = func() error { return nil }
	}
	if err := failed(); err != nil { // some rows were looked at
		return nil, err
	}
	head, _, err := w.layOut(split, columns, nil)
	if err != nil {
		return nil, err
	}
	widths := widthsOf(columns)
	place := w.late.add(laterLines{func(yield func(string) bool) {
		for row := range split.rows {
			for _, l := range w.row(row.cells, columns, split.indent).lines(widths) {
				if !yield(m.rest + l) {
					return
				}
			}
		}
	}, failed})
	return append(m.trimmed(head), place), nil
}

// trimmed puts the margin before lines and removes spaces at their ends.
func (m margin) trimmed(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.TrimRight(m.rest+l, " ")
	}
	return out
}

// row returns the lines of the cells that have a width, padded to it.
func (w *writer) row(texts []line, columns []column, indent int) gridRow {
	cells := make(gridRow, 0, len(texts))
	for i, text := range texts {
		switch c := columns[i]; {
		case c.width == 0:
		case i == 0 && !c.end:
			cells = append(cells, w.firstCell(text, c.width, indent))
		default:
			cells = append(cells, w.cell(text, c.width, c.end))
		}
	}
	return cells
}

// cards writes a table for a narrow page: a row is its first cell with the others listed below.
func (w *writer) cards(t view.Table, width int, m margin) (out []string, err error) {
	failed := t.Failed
	t = t.Whole()
	if failed != nil {
		err = failed()
	}
	for _, row := range t.Rows {
		if len(out) > 0 {
			out = append(out, m.rest)
		}
		if row.Group {
			out = append(out, w.prose(row.Text().Strong(), width, m.after(out))...)
			continue
		}
		out = append(out, w.prose(row.Cells[0].Strong(), width, m.after(out))...)
		var fields view.Fields
		for i, cell := range row.Cells {
			if i > 0 && (cell.Plain() != "" || hasCites(cell)) {
				fields = append(fields, view.Field{Name: t.Columns[i].Title, Value: cell})
			}
		}
		out = append(out, m.after(out).indent(2).before(w.fields(fields, width-2))...)
	}
	return out, err
}

func hasCites(cell view.Spans) bool {
	for _, s := range cell {
		if len(s.Cites) > 0 {
			return true
		}
	}
	return false
}
