package docx

import (
	"fmt"
	"strings"

	"signpost/internal/lang"
	"signpost/internal/view"
)

// chart draws a chart if it is of a type that can be drawn, or else writes its table, unless the document has it
// already.
func (w *writer) chart(chart view.Chart) {
	switch c := chart.(type) {
	case view.Dots:
		w.rangeTable(c.Ranged())
	case view.RangeTable:
		w.rangeTable(c)
	case view.Bands:
		w.bands(c)
	case view.StatusStrip:
		w.statusStrip(c)
	case view.Intervals:
		w.intervals(c)
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
	last := barWidth(t, w.width())
	w.pictureTable(t, r.Figure, last, percentTabs(last), func() { w.percents(last) }, func(n int) {
		b := r.Bar(n)
		if b.InForce == nil && b.Was == nil && len(b.Others) == 0 {
			return
		}
		p := newPicture(pictureWidth(last), barHeight+othersHeight(b.Others))
		p.scale()
		p.bar(b)
		w.picture(p, r.Says(b))
	})
}

// pictureTable writes a square table whose rows end in pictures of one width, and whose head ends in their scale.
func (w *writer) pictureTable(t view.Table, info view.Figure, last int, stops string, head func(), row func(n int)) {
	widths := append(columnWidths(t, w.width()-last), last)
	w.openTable(widths, info)
	w.out.raw(`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	w.strong, w.keep = true, true
	for i, c := range t.Columns {
		w.cell(view.T(c.Title), widths[i], 1, c.End)
	}
	w.strong = false
	w.pictureCell(last, stops, head)
	w.out.raw("</w:tr>")
	for n, r := range t.Rows {
		w.keep = len(t.Rows) <= keptRows && n+1 < len(t.Rows)
		if r.Group {
			w.row(t, r, widths)
			continue
		}
		w.out.raw(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		for i, cell := range r.Cells {
			w.cell(cell, widths[i], 1, t.Columns[i].End)
		}
		w.pictureCell(last, "", func() { row(n) })
		w.out.raw("</w:tr>")
	}
	w.keep = false
	w.out.raw("</w:tbl>")
	w.paragraph("AfterTable", nil)
}

// keptRows is up to how many rows a table with bars is kept on one page.
const keptRows = 16

// barWidth is the width of the column of bars: at most a third of the room, and less where many columns need it.
func barWidth(t view.Table, room int) int {
	if len(t.Columns) <= 3 {
		return room * 36 / 100
	}
	return room * 24 / 100
}

// caption writes the title above a table with bars, and what the bars stand for.
func (w *writer) caption(r view.RangeTable) {
	w.open("Caption", "<w:keepNext/>", "")
	w.spans(view.T(r.Title))
	for _, k := range r.Keys() {
		p := newPicture(16, barHeight)
		switch k.Mark {
		case view.MarkInForce:
			p.bar(view.RangeBar{InForce: whole})
		case view.MarkBefore:
			p.bar(view.RangeBar{Was: whole})
		case view.MarkOthers:
			p.fill(0, 2, p.width, thinBar-0.75, softInk)
		}
		w.run(view.Span{Text: "   "})
		w.picture(p, "")
		w.run(view.Span{Text: " " + k.Name, Style: view.Muted})
	}
	w.out.raw("</w:p>")
}

// whole is the range from 0 to 100.
var whole = &view.Range{Hi: 100, Mid: 50}

// quarters are where the lines of the scale are, in percent.
var quarters = []float64{0, 25, 50, 75, 100}

// scale draws the lines of a scale of percentages.
func (p picture) scale() {
	for _, percent := range quarters {
		p.fill(min(p.width*percent/100, p.width-lineWidth), 0, lineWidth, p.height, gridInk)
	}
}

// bar draws a range in force, the range before it as a dashed frame, and the ranges of others below it.
func (p picture) bar(b view.RangeBar) {
	if b.InForce != nil {
		x, width := p.reach(*b.InForce)
		p.fill(x, 1.25, width, barHeight-2.5, shareInk(0, false))
		p.frame(x, 1.25, width, barHeight-2.5, darkInk, false)
	}
	if b.Was != nil {
		x, width := p.reach(*b.Was)
		p.frame(x, 0, width, barHeight, softInk, true)
	}
	for n, o := range b.Others {
		x, width := p.reach(o)
		y := barHeight + thinBar*float64(n)
		if len(b.Others) > maxThinBars { // each is a dash at its middle, and dashes may cover each other
			x, width, y = p.width*clampPercent(o.Mid)/100-1, 2, barHeight+thinBar*float64(n%maxThinBars)
		}
		p.fill(x, y, width, thinBar-0.75, softInk)
	}
}

// maxThinBars is up to how many ranges of others have a bar each.
const maxThinBars = 3

// othersHeight is the room for the ranges of others.
func othersHeight(others []view.Range) float64 {
	return thinBar * float64(min(len(others), maxThinBars))
}

// reach is where a range begins and how wide it is; a point gets a visible width.
func (p picture) reach(r view.Range) (x, width float64) {
	lo, hi := min(clampPercent(r.Lo), 99), clampPercent(r.Hi)
	return p.width * lo / 100, p.width * max(hi-lo, 1) / 100
}

func clampPercent(n float64) float64 { return min(max(n, 0), 100) }

// pictureMargin is at the sides of a picture in a cell, so that its scale and its picture are equally wide.
const pictureMargin = 60

// pictureWidth is the width of a picture in a cell, in points.
func pictureWidth(cell int) float64 { return float64(cell-2*pictureMargin) / twips }

// pictureCell writes a cell with a paragraph that has a picture or its scale.
func (w *writer) pictureCell(width int, stops string, content func()) {
	w.out.raw(fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:tcMar><w:left w:w="%[2]d" w:type="dxa"/><w:right w:w="%[2]d" w:type="dxa"/></w:tcMar><w:vAlign w:val="center"/></w:tcPr>`, width, pictureMargin))
	w.openScale(stops, oneLine, "")
	content()
	w.out.raw("</w:p></w:tc>")
}

// openScale begins a paragraph of a picture or an axis, which runs from left to right in every language, as on a page.
func (w *writer) openScale(tabs, spacing, after string) {
	bidi := ""
	if w.rtl {
		bidi = `<w:bidi w:val="0"/>`
	}
	w.out.raw(`<w:p><w:pPr><w:pStyle w:val="`, w.style("TableText"), `"/>`, w.keepNext(), tabs, bidi, spacing, after, "</w:pPr>")
}

// oneLine is the spacing of a paragraph in a cell of a table.
const oneLine = `<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>`

// keepNext keeps a paragraph with the next one, where a picture must stay on one page.
func (w *writer) keepNext() string {
	if w.keep {
		return "<w:keepNext/>"
	}
	return ""
}

// percentTabs are stops for the labels of a scale of percentages in a cell.
func percentTabs(cell int) string {
	one := float64(cell-2*pictureMargin) / 100
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
