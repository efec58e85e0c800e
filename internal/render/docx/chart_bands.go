package docx

import (
	"fmt"
	"slices"

	"signpost/internal/view"
)

// Lengths of a chart of bands, in points.
const (
	bandsWidth, bandsHeight = 190.0, 96.0
	labelHeight             = 10.0 // of a label, which half a label above and below the picture leaves room for
	labelColumn             = 30.0
	letterColumn            = 16.0
	maxColumn               = 22.0
	minColumn               = 2.0
)

// A plot is where the columns of a chart of bands are.
type plot struct {
	picture
	column      float64
	days        []view.Day
	first, last int
}

// newPlot makes the columns as wide as the smallest distance between two of them allows.
func newPlot(b view.Bands, width float64) plot {
	p := plot{picture: newPicture(width, bandsHeight+labelHeight), column: maxColumn, days: slices.Clone(b.Days), first: b.Days[0].N}
	p.last = b.Days[len(b.Days)-1].N
	if b.Until.N > p.last {
		p.days, p.last = append(p.days, b.Until), b.Until.N
	}
	for i := range b.Days[1:] {
		gap := float64(b.Days[i+1].N-b.Days[i].N) / float64(max(p.last-p.first, 1)) * (width - maxColumn)
		p.column = max(min(p.column, gap*0.7), minColumn)
	}
	return p
}

// x is the middle of a day's column.
func (p plot) x(n int) float64 {
	left, right := p.column/2, p.width-p.column/2
	if p.last <= p.first {
		return left
	}
	return left + (right-left)*float64(min(max(n, p.first), p.last)-p.first)/float64(p.last-p.first)
}

// y is the place of a percentage.
func (p plot) y(percent float64) float64 { return labelHeight/2 + bandsHeight*(1-percent/100) }

// bands draws likelihood over time as a page does: on each day a column in which the bands share 100 percent, with a
// bar across each share as long as its range is wide. A share applies until the next column. The picture has its axes,
// letters and legend beside it, in a table without lines.
func (w *writer) bands(b view.Bands) {
	if len(b.Days) == 0 || len(b.Lines) == 0 {
		return
	}
	w.open("Caption", "<w:keepNext/>", "")
	w.spans(view.T(b.Title))
	w.out.raw("</w:p>")
	width := min(bandsWidth, float64(w.width()*2/5/twips)) // a template may have narrow pages
	p := newPlot(b, width)
	p.shares(b)
	since := p.newDays(b)
	picture, label, letter := int(width*twips), int(labelColumn*twips), int(letterColumn*twips)
	columns := []bandColumn{
		{label, func() { w.heights([]string{"100%", "50%", "0%"}, []float64{p.y(100), p.y(50), p.y(0)}, "right") }},
		{picture, func() {
			w.openScale("", noSpacing, "")
			w.picture(p.picture, b.Description)
			w.out.raw("</w:p>")
		}},
		{letter, func() { w.letters(b, p) }},
		{w.width() - picture - label - letter, func() { w.legend(b) }},
	}
	if w.rtl { // columns are listed from the right, and the picture runs from left to right all the same
		columns[0], columns[2] = columns[2], columns[0]
	}
	w.keep = true
	w.bandsTable(columns, since, b.Period, p)
	w.keep = false
	w.paragraph("AfterTable", nil)
}

// pictureColumn is the number of the column with the picture, in both directions.
const pictureColumn = 1

// A bandColumn is a column of the table around the picture.
type bandColumn struct {
	width   int
	content func()
}

const noSpacing = `<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>`

// bandsTable writes the table: the name of the days since an earlier issue, the picture with what is beside it, the
// days.
func (w *writer) bandsTable(columns []bandColumn, since bool, period string, p plot) {
	w.out.raw(`<w:tbl><w:tblPr>`)
	if w.rtl {
		w.out.raw("<w:bidiVisual/>")
	}
	w.out.raw(fmt.Sprintf(`<w:tblW w:w="%d" w:type="dxa"/>`, w.width()), `<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`)
	for _, c := range columns {
		w.out.raw(fmt.Sprintf(`<w:gridCol w:w="%d"/>`, c.width))
	}
	w.out.raw("</w:tblGrid>")
	only := func(content func()) {
		w.out.raw(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		for n, c := range columns {
			if n == pictureColumn {
				w.bandCell(c.width, content)
			} else {
				w.bandCell(c.width, func() { w.openScale("", noSpacing, ""); w.out.raw("</w:p>") })
			}
		}
		w.out.raw("</w:tr>")
	}
	if since {
		only(func() {
			w.openScale("", noSpacing, `<w:jc w:val="right"/>`)
			w.small(period)
			w.out.raw("</w:p>")
		})
	}
	w.out.raw(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
	for _, c := range columns {
		w.bandCell(c.width, c.content)
	}
	w.out.raw("</w:tr>")
	w.keep = false
	only(func() { w.days(p) })
	w.out.raw("</w:tbl>")
}

func (w *writer) bandCell(width int, content func()) {
	w.out.raw(fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, width))
	content()
	w.out.raw("</w:tc>")
}

// heights writes labels at their places beside a picture, from top to bottom, a line each.
func (w *writer) heights(labels []string, ys []float64, side string) {
	bottom := 0.0
	for n, label := range labels {
		top := max(ys[n]-labelHeight/2, bottom)
		spacing := fmt.Sprintf(`<w:spacing w:before="%d" w:after="0" w:line="%d" w:lineRule="exact"/><w:ind w:left="60" w:right="60"/>`, int((top-bottom)*twips), int(labelHeight*twips))
		w.openScale("", spacing, `<w:jc w:val="`+side+`"/>`)
		w.small(label)
		w.out.raw("</w:p>")
		bottom = top + labelHeight
	}
}

// letters names the last shares at their side.
func (w *writer) letters(b view.Bands, p plot) {
	ends := b.Shares(len(b.Days) - 1)
	var names []string
	var ys []float64
	for i, l := range b.Lines {
		if l.On(len(b.Days)-1) != (view.Range{}) {
			names, ys = append(names, view.Letter(i, w.rtl)), append(ys, (p.y(ends[i])+p.y(ends[i+1]))/2)
		}
	}
	for i := len(ys) - 1; i >= 0; i-- { // thin shares at the bottom push those above them up
		limit := p.y(0)
		if i < len(ys)-1 {
			limit = ys[i+1] - labelHeight
		}
		ys[i] = min(ys[i], limit)
	}
	if len(names) == 0 {
		w.openScale("", noSpacing, "")
		w.out.raw("</w:p>")
		return
	}
	w.heights(names, ys, "left")
}

// legend names the bands in words: the letter and colour of each, its name and its last range.
func (w *writer) legend(b view.Bands) {
	for i, l := range b.Lines {
		after := `<w:ind w:left="520" w:right="120" w:hanging="400"/>`
		w.open("TableText", w.keepNext(), after)
		p := newPicture(12, 7)
		p.textured(0, 0, p.width, p.height, i, false)
		p.frame(0, 0, p.width, p.height, darkInk, false)
		w.picture(p, "")
		w.spans(view.Spans{{Text: " " + view.Letter(i, w.rtl) + ". ", Style: view.Strong}, {Text: l.Name}, {Text: ": "}, {Text: l.Now, Style: view.Muted}})
		w.out.raw("</w:p>")
	}
	if b.Spread != "" {
		w.open("TableText", w.keepNext(), `<w:ind w:left="120" w:right="120"/>`)
		w.spans(view.Spans{{Text: b.Spread, Style: view.Muted}})
		w.out.raw("</w:p>")
	}
}

// days labels the days below the picture.
func (w *writer) days(p plot) {
	stops, labels := dayLabels(p.days, p.x, p.width)
	w.openScale(stops, noSpacing, "")
	w.dayScale(labels)
	w.out.raw("</w:p>")
}

// dayLabels chooses the days that an axis names, the first, the last, and as many between them as fit, and returns tab
// stops at their places.
func dayLabels(days []view.Day, place func(int) float64, width float64) (stops string, labels []string) {
	const room = 52.0
	if len(days) == 0 {
		return "", nil
	}
	at := func(d view.Day) float64 { return min(max(place(d.N), room/2), max(width-room/2, room/2)) }
	end, before := at(days[len(days)-1]), -room
	for i, d := range days {
		x := at(d)
		if last := i == len(days)-1; x-before < room || !last && end-x < room {
			continue
		}
		stops += fmt.Sprintf(`<w:tab w:val="center" w:pos="%d"/>`, int(x*twips))
		labels, before = append(labels, d.Label), x
	}
	return "<w:tabs>" + stops + "</w:tabs>", labels
}

// dayScale writes the days of an axis at its tab stops.
func (w *writer) dayScale(labels []string) {
	for _, label := range labels {
		w.out.raw("<w:r><w:tab/></w:r>")
		w.small(label)
	}
}

// shares draws the columns, and how long each held.
func (p plot) shares(b view.Bands) {
	for _, percent := range []float64{0, 50, 100} {
		p.fill(0, p.y(percent), p.width, lineWidth, gridInk)
	}
	for day, d := range b.Days {
		ends, x := b.Shares(day), p.x(d.N)
		until := p.width
		if day+1 < len(b.Days) {
			until = p.x(b.Days[day+1].N)
		}
		if slices.Contains(b.Breaks, day) {
			p.frame(x-p.column/2-2, 0, lineWidth, p.height, darkInk, true)
		}
		for i, l := range b.Lines {
			if l.On(day) == (view.Range{}) {
				continue
			}
			top, height := p.y(ends[i]), p.y(ends[i+1])-p.y(ends[i])
			p.textured(x, top, until-x, height, i, true)
			p.textured(x-p.column/2, top, p.column, height, i, false)
			p.frame(x-p.column/2, top, p.column, height, darkInk, false)
			p.spread(l.On(day), x, top+height/2)
		}
	}
}

// spread draws how wide a range is, around the middle of its share.
func (p plot) spread(r view.Range, x, y float64) {
	half, cap := bandsHeight*(r.Hi-r.Lo)/200, min(p.column/2-1, 4)
	if half < 1 || cap < 0.5 {
		return
	}
	const thick = 1.25
	for _, c := range []struct {
		ink  ink
		more float64
	}{{paper, 1}, {darkInk, 0}} {
		t := thick + 2*c.more
		p.fill(x-t/2, y-half, t, 2*half, c.ink)
		p.fill(x-cap-c.more, y-half-t/2, 2*(cap+c.more), t, c.ink)
		p.fill(x-cap-c.more, y+half-t/2, 2*(cap+c.more), t, c.ink)
	}
}

// newDays marks the days since an earlier issue, if there are any.
func (p plot) newDays(b view.Bands) bool {
	if b.Since.Label == "" || b.Since.N >= p.last {
		return false
	}
	from := p.x(max(b.Since.N, p.first)) + p.column/2
	p.fill(from, 1, p.width-from, 1.25, softInk)
	p.frame(from, 1, lineWidth, p.height-1, softInk, true)
	return true
}
