package html

import (
	"math"
	"slices"
	"unicode/utf8"

	"signpost/internal/view"
)

// grid draws rows by columns. Heavy cells are dark and light ones hatched; a neutral cell is empty.
func (w *writer) grid(g view.Grid) {
	if len(g.Lines) == 0 || len(g.Columns) == 0 {
		return
	}
	names := 0
	for _, l := range g.Lines {
		names = max(names, utf8.RuneCountInString(l.Name))
	}
	names = min(names, 34)
	const status, top = 22.0, 20.0
	margin := float64(names)*letterWidth + 8 + status
	cell := min(max((phoneWidth-margin)/float64(len(g.Columns)), 26), 44)
	width := margin + cell*float64(len(g.Columns)) + 4
	height := top + rowHeight*float64(len(g.Lines)) + 6
	w.begin(g.Figure, width, height, slices.ContainsFunc(g.Lines, func(l view.GridLine) bool { return w.target("", l.Ref) != "" }))
	place := func(i int) float64 { // the left edge of a cell
		if w.rtl {
			return width - margin - cell*float64(i+1)
		}
		return margin + cell*float64(i)
	}
	for i := range g.Columns {
		w.label(place(i)+cell/2, top-6, atMiddle, "key", view.Letter(i, w.rtl))
	}
	for i, l := range g.Lines {
		y := top + rowHeight*float64(i)
		w.rowName(l.Name, l.Hint, l.Ref, y+13.5, width, names)
		w.raw(`<g class="`, tones[l.State.Tone], `">`)
		w.hint(l.State.Word)
		w.shape(l.State, w.mirrored(margin-status/2, width), y+10, 5)
		w.raw("</g>\n")
		for j, c := range l.Cells[:min(len(l.Cells), len(g.Columns))] {
			w.cell(c, place(j), y, cell)
		}
	}
	w.finish()
	w.raw(`<ul class="legend">` + "\n")
	for i, c := range g.Columns {
		w.raw(`<li><span class="key">`)
		w.text(view.Letter(i, w.rtl) + ".")
		w.raw("</span> <span>")
		end := w.link(w.target("", c.Ref))
		w.title(c.Title)
		w.raw(end, "</span></li>\n")
	}
	w.raw("</ul>\n")
}

func (w *writer) cell(c view.GridCell, x, y, width float64) {
	w.raw("<g>")
	w.hint(c.Word)
	weight := clamp(c.Weight, 1)
	strong := math.Abs(weight-0.5) * 2
	w.rect(x+1, y+1, width-2, rowHeight-2, ` class="cell"`)
	switch {
	case weight > 0.5:
		w.rect(x+1, y+1, width-2, rowHeight-2, ` class="more" fill-opacity="`+constant(decimalShare(strong*0.5))+`"`)
	case weight < 0.5:
		w.rect(x+1, y+1, width-2, rowHeight-2, ` fill="url(#p:h)" fill-opacity="`+constant(decimalShare(strong))+`"`)
	}
	w.label(x+width/2, y+14, atMiddle, "sign", c.Sign)
	w.raw("</g>\n")
}

func decimalShare(x float64) constant { return decimal(math.Round(x*10) / 10) }
