package text

import (
	"math"
	"slices"

	"signpost/internal/view"
)

// On a page with at least so many columns a table of ranges has bars of barCells cells each.
const (
	roomForBars = 100
	barCells    = 25
)

// cellSigns are the signs of the ranges that a cell belongs to.
var cellSigns = [...]rune{view.MarkInForce: '█', view.MarkBefore: '░', view.MarkOthers: '─'}

// rangeTable writes a table of ranges, with bars if there is room for them.
func (w *writer) rangeTable(r view.RangeTable, width int, m margin) ([]string, error) {
	t := r.Table().Square()
	if width < roomForBars || len(t.Columns) == 0 {
		return w.table(t, width, m)
	}
	t.Columns = append(slices.Clone(t.Columns), view.Column{Title: "0%·········50%·······100%", Fixed: true})
	t.Rows = slices.Clone(t.Rows)
	for n, row := range t.Rows {
		if !row.Group {
			t.Rows[n].Cells = append(slices.Clone(row.Cells), view.Styled(view.Number, string(bar(r.Bar(n)))))
		}
	}
	lines, err := w.table(t, width, m)
	if err != nil {
		return nil, err
	}
	key := ""
	for _, k := range r.Keys() {
		key += "  " + string(cellSigns[k.Mark]) + " " + k.Name
	}
	return append(lines, w.prose(view.Styled(view.Muted, key), width, m.after(lines))...), nil
}

// bar draws the ranges of a row; the one in force covers the others.
func bar(b view.RangeBar) []rune {
	cells := slices.Repeat([]rune{'·'}, barCells)
	draw := func(r view.Range, sign rune) {
		at := func(percent float64) float64 { return min(max(percent, 0), 100) * barCells / 100 }
		first := min(int(at(r.Lo)), barCells-1)
		for i := first; i < max(int(math.Ceil(at(r.Hi))), first+1); i++ {
			cells[i] = sign
		}
	}
	for _, o := range b.Others {
		draw(o, cellSigns[view.MarkOthers])
	}
	if b.Was != nil {
		draw(*b.Was, cellSigns[view.MarkBefore])
	}
	if b.InForce != nil {
		draw(*b.InForce, cellSigns[view.MarkInForce])
	}
	return cells
}
