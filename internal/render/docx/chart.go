package docx

import (
	"fmt"

	"signpost/internal/view"
)

// barCells is how many cells a bar of percentages has: one for every 5 percent.
const barCells = 20

// barFills are the colours of the cells: in force, previous, and others' opinions.
const (
	heldFill  = "5B84B1"
	wasFill   = "C9D6E4"
	apartFill = "8A8A8A"
)

// dots draws ranges of percentages as tables of shaded cells, which every program displays and prints: for each thing
// the range in force, the previous one, and below it those of others.
func (w *writer) dots(d view.Dots) {
	w.open("Caption", "<w:keepNext/>", "")
	w.spans(view.T(d.Title))
	w.out.raw("</w:p>")
	w.openBars()
	for _, l := range d.Lines {
		name := view.Spans{{Text: l.Name, Style: view.Strong}}
		if l.InForce != nil {
			name = view.Join(name, view.T(": "+l.InForce.Text))
		}
		if l.Was != nil {
			name = view.Join(name, view.Styled(view.Muted, " ("+d.Was+" "+l.Was.Text+")"))
		}
		w.bar(name, l.InForce, l.Was, heldFill)
		for _, dot := range l.Dots {
			what := d.Dots
			if dot.Apart {
				what = d.Apart
			}
			w.bar(view.T(dot.Name+" ("+what+"): "+dot.At.Text), &dot.At, nil, apartFill)
		}
	}
	w.out.raw("</w:tbl>")
	w.paragraph("AfterTable", nil)
}

// nameWidth is that of the column of names, and cellWidth that of a cell of a bar.
func (w *writer) barWidths() (nameWidth, cellWidth int) {
	cellWidth = w.width() / 2 / barCells
	return w.width() - cellWidth*barCells, cellWidth
}

func (w *writer) openBars() {
	name, cell := w.barWidths()
	w.out.raw(`<w:tbl><w:tblPr>`)
	if w.rtl {
		w.out.raw("<w:bidiVisual/>")
	}
	w.out.raw(fmt.Sprintf(`<w:tblW w:w="%d" w:type="dxa"/>`, w.width()),
		`<w:tblBorders><w:bottom w:val="single" w:sz="2" w:color="BBBBBB"/><w:insideH w:val="single" w:sz="2" w:color="DDDDDD"/></w:tblBorders>`,
		`<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`,
		fmt.Sprintf(`<w:gridCol w:w="%d"/>`, name))
	for range barCells {
		w.out.raw(fmt.Sprintf(`<w:gridCol w:w="%d"/>`, cell))
	}
	w.out.raw("</w:tblGrid>")
}

// bar writes a row: a name and the cells, shaded if the range touches them.
func (w *writer) bar(name view.Spans, held, was *view.Range, fill string) {
	first, width := w.barWidths()
	w.out.raw(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
	w.cell(name, first, 1, false)
	for n := range barCells {
		shade := ""
		switch {
		case touches(held, n):
			shade = fill
		case touches(was, n):
			shade = wasFill
		}
		w.out.raw(fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, width))
		if shade != "" {
			w.out.raw(`<w:shd w:val="clear" w:color="auto" w:fill="`, shade, `"/>`)
		}
		w.out.raw("</w:tcPr>")
		w.open("TableText", "", "")
		w.out.raw("</w:p></w:tc>")
	}
	w.out.raw("</w:tr>")
}

// touches reports whether a range reaches into the nth cell.
func touches(r *view.Range, n int) bool {
	if r == nil {
		return false
	}
	lo, hi := float64(n*100/barCells), float64((n+1)*100/barCells)
	return r.Lo < hi && r.Hi > lo || r.Lo == r.Hi && r.Lo >= lo && (r.Lo < hi || hi == 100)
}
