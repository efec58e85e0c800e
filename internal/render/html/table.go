package html

import (
	"unicode/utf8"

	"signpost/internal/render/safe"
	"signpost/internal/view"
)

const (
	// A fixed column stays on one line if its longest cell has at most maxFixed characters, and all such columns
	// together at most maxAllFixed; if they have more, only those with at most shortFixed each do.
	maxFixed    = 32
	maxAllFixed = 60
	shortFixed  = 12
)

// table writes a square table. On a narrow page its rows become cards, where every cell shows the title of its column:
// the titles are in the style of the table, once each, and the cells refer to them.
func (w *writer) table(t view.Table) { w.tableEnding(t, nil, nil) }

// tableEnding writes a square table whose rows, and its head, end in cells of their own: pictures and their scale.
func (w *writer) tableEnding(t view.Table, head func(), row func(n int)) {
	if len(t.Columns) == 0 {
		return
	}
	classes := columnClasses(t)
	w.raw(`<div class="wide"`)
	w.writeID(t.ID)
	w.raw("><table")
	titles := constant("")
	for i, c := range t.Columns {
		if c.Title != "" {
			titles += "--h" + integer(i+1) + ":" + cssString(safeText(safe.Line(c.Title))) + ";"
		}
	}
	if titles != "" {
		w.attr("style", string(titles))
	}
	w.raw(">\n")
	if t.Caption != "" {
		w.raw("<caption>")
		w.title(t.Caption)
		w.raw("</caption>\n")
	}
	w.raw("<thead><tr>")
	for i, c := range t.Columns {
		if c.Title == "" {
			w.raw("<td></td>")
			continue
		}
		w.raw(`<th scope="col"`, classes[i], ">")
		end := w.link(w.target("", c.Ref))
		w.title(c.Title)
		w.raw(end, "</th>")
	}
	if head != nil {
		head()
	}
	w.raw("</tr></thead>\n<tbody>\n")
	for i, r := range t.Rows {
		if r.Group && i > 0 {
			w.raw("</tbody>\n<tbody>\n")
		}
		w.row(r, classes)
		if row != nil && !r.Group {
			row(i)
		}
		w.raw("</tr>\n")
	}
	w.raw("</tbody>\n</table></div>\n")
}

// row writes a row but for its end.
func (w *writer) row(row view.Row, classes []constant) {
	w.raw("<tr")
	w.writeID(row.ID)
	if row.Group {
		w.raw(` class="group"><th scope="rowgroup" colspan="`, integer(len(classes)), `">`)
		w.spans(row.Text())
		w.raw("</th>")
		return
	}
	w.raw(">")
	for i, cell := range row.Cells {
		switch {
		case i == 0 && cell.Plain() != "":
			w.raw(`<th scope="row"`, classes[i], ">")
			w.spans(cell)
			w.raw("</th>")
		default:
			w.raw("<td", classes[i], ">")
			w.spans(cell)
			w.raw("</td>")
		}
	}
}

// columnClasses says how the cells of each column are set: at the line's end, or on one line.
func columnClasses(t view.Table) []constant {
	longest := make([]int, len(t.Columns))
	for _, row := range t.Rows {
		if row.Group {
			continue
		}
		for i, cell := range row.Cells {
			longest[i] = max(longest[i], utf8.RuneCountInString(cell.Plain()))
		}
	}
	room := maxAllFixed
	for i, c := range t.Columns {
		if c.Fixed && longest[i] <= maxFixed {
			room -= longest[i]
		}
	}
	classes := make([]constant, len(t.Columns))
	for i, c := range t.Columns {
		keep := c.Fixed && longest[i] <= maxFixed && (room >= 0 || longest[i] <= shortFixed)
		switch {
		case c.End && keep:
			classes[i] = ` class="e k"`
		case c.End:
			classes[i] = ` class="e"`
		case keep:
			classes[i] = ` class="k"`
		}
	}
	return classes
}
