package render

import (
	"unicode/utf8"

	"signpost/internal/view"
)

const (
	mostKept = 32 // characters that a column which is to keep its width may have, to be kept on one line
	kept     = 60 // characters that all such columns may have together; then only the short ones are kept
	surely   = 12 // characters that are always kept
)

// table writes a table. On a narrow page its rows become cards, of which every cell says the title of its column:
// the titles stand once in the style of the table, where each cell finds its own.
func (s *sheet) table(t view.Table) {
	if len(t.Columns) == 0 {
		return
	}
	classes := columnClasses(t)
	s.raw(`<div class="wide"`)
	s.id(t.ID)
	s.raw("><table")
	titles := ""
	for i, c := range t.Columns {
		if c.Title != "" {
			titles += "--h" + string(integer(i+1)) + ":" + quoted(c.Title) + ";"
		}
	}
	if titles != "" {
		s.attr("style", titles)
	}
	s.raw(">\n")
	if t.Caption != "" {
		s.raw("<caption>")
		s.prose(t.Caption)
		s.raw("</caption>\n")
	}
	s.raw("<thead><tr>")
	for i, c := range t.Columns {
		if c.Title == "" {
			s.raw("<td></td>")
			continue
		}
		s.raw(`<th scope="col"`, classes[i], ">")
		end := s.link(s.target("", c.Ref))
		s.prose(c.Title)
		s.raw(end, "</th>")
	}
	s.raw("</tr></thead>\n<tbody>\n")
	for i, row := range t.Rows {
		if row.Group && i > 0 {
			s.raw("</tbody>\n<tbody>\n")
		}
		s.row(row, classes)
	}
	s.raw("</tbody>\n</table></div>\n")
}

func (s *sheet) row(row view.Row, classes []constant) {
	s.raw("<tr")
	s.id(row.ID)
	if row.Group {
		s.raw(` class="group"><th scope="rowgroup" colspan="`, integer(len(classes)), `">`)
		s.spans(groupText(row))
		s.raw("</th></tr>\n")
		return
	}
	s.raw(">")
	for i, cell := range row.Cells {
		switch {
		case i == 0 && cell.Plain() != "":
			s.raw(`<th scope="row"`, classes[i], ">")
			s.spans(cell)
			s.raw("</th>")
		default:
			s.raw("<td", classes[i], ">")
			s.spans(cell)
			s.raw("</td>")
		}
	}
	s.raw("</tr>\n")
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
	room := kept
	for i, c := range t.Columns {
		if c.Fixed && longest[i] <= mostKept {
			room -= longest[i]
		}
	}
	classes := make([]constant, len(t.Columns))
	for i, c := range t.Columns {
		keep := c.Fixed && longest[i] <= mostKept && (room >= 0 || longest[i] <= surely)
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
