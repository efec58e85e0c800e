package docx

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"signpost/internal/view"
)

// Lengths are in twentieths of a point.
const (
	pageWidth, pageHeight = 11906, 16838 // A4
	margin                = 1134         // 2 cm
	textWidth             = pageWidth - 2*margin
	letterWidth           = 105 // rough width of a letter in a table
	cellPadding           = 170 // left and right of a cell's text
)

// table writes a square table as wide as the text. Its first row is repeated on every page, and rows are not split
// across pages.
func (w *writer) table(t view.Table) {
	if len(t.Columns) == 0 {
		return
	}
	if t.Caption != "" {
		w.open("Caption", "<w:keepNext/>", "")
		w.spans(view.T(t.Caption))
		w.out.raw("</w:p>")
	}
	widths := columnWidths(t, w.width())
	w.openTable(widths, view.Figure{})
	if slices.ContainsFunc(t.Columns, func(c view.Column) bool { return c.Title != "" }) {
		w.out.raw(`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
		w.strong = true
		for i, c := range t.Columns {
			w.cell(view.T(c.Title), widths[i], 1, c.End)
		}
		w.strong = false
		w.out.raw("</w:tr>")
	}
	for _, row := range t.Rows {
		w.row(t, row, widths)
	}
	// Without a paragraph between them Word would join two tables.
	w.out.raw("</w:tbl>")
	w.paragraph("AfterTable", nil)
}

// width is that of the text.
func (w *writer) width() int {
	if w.template != nil {
		return w.template.textWidth
	}
	return textWidth
}

func (w *writer) row(t view.Table, row view.Row, widths []int) {
	w.out.raw(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
	if row.Group {
		w.strong = true
		w.cell(row.Text(), w.width(), len(widths), false)
		w.strong = false
	} else {
		for i, cell := range row.Cells {
			w.cell(cell, widths[i], 1, t.Columns[i].End)
		}
	}
	w.out.raw("</w:tr>")
}

func (w *writer) cell(text view.Spans, width, columns int, end bool) {
	w.out.raw(fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, width))
	if columns > 1 {
		w.out.raw(fmt.Sprintf(`<w:gridSpan w:val="%d"/>`, columns))
	}
	w.out.raw("</w:tcPr>")
	after := ""
	if end {
		after = `<w:jc w:val="end"/>`
	}
	w.open("TableText", w.keepNext(), after)
	w.spans(text)
	w.out.raw("</w:p></w:tc>")
}

// columnWidths distributes the width of the text: fixed columns get the width of their longest cell, up to a limit,
// and the others share the rest by their amount of text. No column is narrower than its longest word.
func columnWidths(t view.Table, room int) []int {
	n := len(t.Columns)
	widths, holds, words := make([]int, n), make([]int, n), make([]int, n)
	taken, shared := 0, 0
	for i, c := range t.Columns {
		most := 0
		for _, text := range texts(t, i) {
			holds[i] += utf8.RuneCountInString(text)
			for line := range strings.SplitSeq(text, "\n") {
				most = max(most, utf8.RuneCountInString(line))
			}
			for _, word := range strings.Fields(text) {
				words[i] = max(words[i], min(utf8.RuneCountInString(word), maxWord)*letterWidth+cellPadding)
			}
		}
		if c.Fixed || most <= shortCell {
			widths[i] = max(words[i], min(most, maxFixed)*letterWidth+cellPadding)
		} else {
			shared += holds[i]
			widths[i] = words[i]
		}
		taken += widths[i]
	}
	if left := room - taken; left > 0 && shared > 0 {
		for i, c := range t.Columns {
			if !c.Fixed && widths[i] == words[i] {
				widths[i] += left * holds[i] / shared
			}
		}
	}
	return fitted(widths, room)
}

const (
	shortCell = 10 // letters in a cell that stays on one line
	maxFixed  = 22 // letters in a fixed column before it is wrapped
	maxWord   = 16 // letters in a word that is not broken
)

// texts are those of a column, its title among them.
func texts(t view.Table, column int) []string {
	list := []string{t.Columns[column].Title}
	for _, row := range t.Rows {
		if !row.Group {
			list = append(list, row.Cells[column].Plain())
		}
	}
	return list
}

// fitted makes the widths add up to that of the text: the widest column absorbs rounding errors, and if there is not
// enough room for every word, all shrink in proportion.
func fitted(widths []int, room int) []int {
	sum, widest := 0, 0
	for i, width := range widths {
		sum += width
		if width > widths[widest] {
			widest = i
		}
	}
	if sum > room || sum == 0 {
		for i := range widths {
			widths[i] = max(1, widths[i]) * room / max(1, sum)
		}
		sum = 0
		for _, width := range widths {
			sum += width
		}
	}
	widths[widest] += room - sum
	return widths
}
