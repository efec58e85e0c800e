package docx

import (
	"fmt"
	"strings"

	"signpost/internal/lang"
	"signpost/internal/view"
)

// chart draws a chart if it is of a type that can be drawn, or else writes its table, unless the document has it already.
func (w *writer) chart(chart view.Chart) {
	switch c := chart.(type) {
	case view.Dots:
		w.rangeTable(c.Ranged())
	case view.RangeTable:
		w.rangeTable(c)
	case view.Bands:
		w.bands(c)
	default:
		if !chart.Describe().HasTable {
			w.table(chart.Table().Square())
		}
	}
}

// Lengths of pictures are in points.
const (
	twips     = 20  // of a point
	barHeight = 7.0 // of the range in force
	thinBar   = 3.0 // of another's range
)

// rangeTable writes a table whose rows end in bars, drawn to scale.
func (w *writer) rangeTable(r view.RangeTable) {
	t := r.Cells.Square()
	if len(t.Columns) == 0 || len(t.Rows) == 0 {
		return
	}
	w.caption(r)
	room := w.width()
	last := w.barWidth(t, room)
	widths := append(columnWidths(t, room-last), last)
	w.openTable(widths, r.Figure)
	w.out.raw(`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	w.strong, w.keep = true, true
	for i, c := range t.Columns {
		w.cell(view.T(c.Title), widths[i], 1, c.End)
	}
	w.strong = false
	w.pictureCell(last, func() { w.percents(last) })
	w.out.raw("</w:tr>")
	for n, row := range t.Rows {
		w.keep = len(t.Rows) <= keptRows && n+1 < len(t.Rows)
		w.barRow(t, row, r, n, widths)
	}
	w.keep = false
	w.out.raw("</w:tbl>")
	w.paragraph("AfterTable", nil)
}

// keptRows is up to how many rows a table with bars is kept on one page.
const keptRows = 16

// barWidth is the width of the column of bars: at most a third of the room, and less where many columns need it.
func (w *writer) barWidth(t view.Table, room int) int {
	if len(t.Columns) <= 3 {
		return room * 36 / 100
	}
	return room * 24 / 100
}

// caption writes the title above a table with bars, and what the bars stand for.
func (w *writer) caption(r view.RangeTable) {
	w.open("Caption", "<w:keepNext/>", "")
	w.spans(view.T(r.Title))
	inForce, was, others := r.Marks()
	for _, k := range []struct {
		there bool
		name  string
		draw  func(picture)
	}{
		{inForce, r.InForce, func(p picture) { bar(p, view.RangeBar{InForce: whole}) }},
		{was, r.Was, func(p picture) { bar(p, view.RangeBar{Was: whole}) }},
		{others, r.Others, func(p picture) { p.fill(0, 2, p.width, thinBar-0.75, softInk) }},
	} {
		if !k.there {
			continue
		}
		p := newPicture(16, barHeight)
		k.draw(p)
		w.run(view.Span{Text: "   "})
		w.picture(p, "")
		w.run(view.Span{Text: " " + k.name, Style: view.Muted})
	}
	w.out.raw("</w:p>")
}

// whole is the range from 0 to 100.
var whole = &view.Range{Hi: 100, Mid: 50}

func (w *writer) barRow(t view.Table, row view.Row, r view.RangeTable, n int, widths []int) {
	last := len(widths) - 1
	if row.Group {
		w.row(t, row, widths)
		return
	}
	w.out.raw(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
	for i, cell := range row.Cells {
		w.cell(cell, widths[i], 1, t.Columns[i].End)
	}
	w.pictureCell(widths[last], func() {
		b := r.Bar(n)
		if b.InForce == nil && b.Was == nil && len(b.Others) == 0 {
			return
		}
		p := newPicture(w.pictureWidth(widths[last]), barHeight+thinBar*float64(len(b.Others)))
		for _, percent := range quarters {
			p.fill(min(p.width*percent/100, p.width-lineWidth), 0, lineWidth, p.height, gridInk)
		}
		bar(p, b)
		w.picture(p, r.Says(b))
	})
	w.out.raw("</w:tr>")
}

// quarters are where the lines of the scale are, in percent.
var quarters = []float64{0, 25, 50, 75, 100}

// bar draws a range in force, the range before it as a dashed frame, and the ranges of others below it.
func bar(p picture, b view.RangeBar) {
	at := func(r view.Range, y, height float64, draw func(x, y, width, height float64)) {
		lo, hi := min(max(r.Lo, 0), 99), min(max(r.Hi, 0), 100)
		draw(p.width*lo/100, y, p.width*max(hi-lo, 1)/100, height)
	}
	if b.InForce != nil {
		at(*b.InForce, 1.25, barHeight-2.5, func(x, y, width, height float64) {
			p.fill(x, y, width, height, shareInk(0, false))
			p.frame(x, y, width, height, darkInk, false)
		})
	}
	if b.Was != nil {
		at(*b.Was, 0, barHeight, func(x, y, width, height float64) { p.frame(x, y, width, height, softInk, true) })
	}
	for n, o := range b.Others {
		at(o, barHeight+thinBar*float64(n), thinBar-0.75, func(x, y, width, height float64) { p.fill(x, y, width, height, softInk) })
	}
}

// pictureMargin is at the sides of a picture in a cell, so that its scale and its picture are equally wide.
const pictureMargin = 60

// pictureWidth is the width of a picture in a cell, in points.
func (w *writer) pictureWidth(cell int) float64 { return float64(cell-2*pictureMargin) / twips }

// pictureCell writes a cell with a paragraph that has a picture or its scale.
func (w *writer) pictureCell(width int, content func()) {
	w.out.raw(fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:tcMar><w:left w:w="%[2]d" w:type="dxa"/><w:right w:w="%[2]d" w:type="dxa"/></w:tcMar><w:vAlign w:val="center"/></w:tcPr>`, width, pictureMargin))
	w.openScale(percentTabs(float64(width-2*pictureMargin)/100), oneLine, "")
	content()
	w.out.raw("</w:p></w:tc>")
}

// openScale begins a paragraph of a picture or an axis, which runs from left to right in every language, as on a page.
func (w *writer) openScale(tabs, spacing, after string) {
	bidi := ""
	if w.rtl {
		bidi = `<w:bidi w:val="0"/>`
	}
	w.out.raw(`<w:p><w:pPr><w:pStyle w:val="`, w.style("TableText"), `"/>`, w.kept(), tabs, bidi, spacing, after, "</w:pPr>")
}

// oneLine is the spacing of a paragraph in a cell of a table.
const oneLine = `<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>`

// kept keeps a paragraph with the next one, where a picture must stay on one page.
func (w *writer) kept() string {
	if w.keep {
		return "<w:keepNext/>"
	}
	return ""
}

// percentTabs are stops for the labels of a scale of percentages, of which one takes so many twips.
func percentTabs(one float64) string {
	var m strings.Builder
	m.WriteString("<w:tabs>")
	for _, percent := range quarters[1:] {
		kind := "center"
		if percent == 100 {
			kind = "right"
		}
		fmt.Fprintf(&m, `<w:tab w:val="%s" w:pos="%d"/>`, kind, int(percent*one))
	}
	m.WriteString("</w:tabs>")
	return m.String()
}

// narrowScale is up to how many twips a scale has room for three labels only.
const narrowScale = 2600

// percents labels the scale of the bars.
func (w *writer) percents(width int) {
	for n, percent := range quarters {
		if n > 0 {
			w.out.raw("<w:r><w:tab/></w:r>")
		}
		label := fmt.Sprint(percent)
		switch {
		case percent == 0 || percent == 100:
			label += "%" // once at each end
		case percent != 50 && width <= narrowScale:
			continue // the stop stays, and nothing stands at it
		}
		w.small(label)
	}
}

// small writes a label of an axis. Marks around it keep its direction where the axis runs the other way.
func (w *writer) small(text string) {
	if w.rtl {
		text = rightMark + text + rightMark
		if !strings.ContainsFunc(text, func(r rune) bool { return lang.LetterDir(r) == "rtl" }) {
			text = leftMark + text[len(rightMark):len(text)-len(rightMark)] + leftMark
		}
	}
	w.piece(text, view.Span{Style: view.Muted}, false)
}

// rightMark on both sides keeps text running from right to left.
const rightMark = "\u200F"

// openTable begins a table with these columns, and says what it shows to those who cannot see it.
func (w *writer) openTable(widths []int, info view.Figure) {
	w.out.raw(`<w:tbl><w:tblPr><w:tblStyle w:val="`, w.style("ReportTable"), `"/>`)
	if w.rtl {
		w.out.raw("<w:bidiVisual/>")
	}
	w.out.raw(fmt.Sprintf(`<w:tblW w:w="%d" w:type="dxa"/>`, w.width()),
		`<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`)
	if info.Title != "" {
		w.out.raw(`<w:tblCaption w:val="`, line(info.Title), `"/><w:tblDescription w:val="`, line(info.Description), `"/>`)
	}
	w.out.raw(`</w:tblPr><w:tblGrid>`)
	for _, width := range widths {
		w.out.raw(fmt.Sprintf(`<w:gridCol w:w="%d"/>`, width))
	}
	w.out.raw("</w:tblGrid>")
}
