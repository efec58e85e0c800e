package html

import (
	"slices"
	"unicode/utf8"

	"signpost/internal/view"
)

// statusStrip draws statuses over time: a row for each thing, a column for each day. The day of a change has a shape;
// the following days of the same status are shaded, with a small shape if there is room.
func (w *writer) statusStrip(c view.StatusStrip) {
	if len(c.Lines) == 0 || c.Last.N < c.First.N {
		return
	}
	days := c.Last.N - c.First.N + 1
	names := 0
	for _, l := range c.Lines {
		names = max(names, utf8.RuneCountInString(l.Name))
	}
	names = min(names, 34)
	const narrowest, widest = 5.0, 36.0
	margin := float64(names)*letterWidth + 10
	cell := min(max((phoneWidth-margin)/float64(days), narrowest), widest)
	width := max(margin+cell*float64(days)+8, 120)
	height := rowHeight*float64(len(c.Lines)) + 24
	g := dayColumns{left: 4, cell: cell, first: c.First.N, last: c.Last.N}
	if !w.rtl {
		g.left = width - 4 - cell*float64(days)
	}
	w.begin(c.Figure, width, height, slices.ContainsFunc(c.Lines, func(l view.StatusLine) bool { return w.target("", l.Ref) != "" }))
	for i, l := range c.Lines {
		y := rowHeight*float64(i) + rowHeight/2
		w.rowName(l.Name, l.Hint, l.Ref, y+3.5, width, names)
		w.raw("\n")
		w.rule(g.left, y+rowHeight/2, g.left+cell*float64(days), y+rowHeight/2, "grid")
		w.changes(l, g, y)
	}
	w.axis(c.Days, func(n int) float64 { return g.x(n) }, height-8, 0, width)
	w.finish()
	w.raw(`<p class="legend">`)
	for i, k := range c.Legend {
		if i > 0 {
			w.raw(" &nbsp; ")
		}
		w.spans(k.Spans())
	}
	w.raw("</p>\n")
}

// dayColumns are where the days of a row are.
type dayColumns struct {
	left, cell  float64
	first, last int
}

func (g dayColumns) x(n int) float64 { return g.left + (float64(n-g.first)+0.5)*g.cell }

// changes draws the changes of a status, and how long each held.
func (w *writer) changes(l view.StatusLine, g dayColumns, y float64) {
	for i, x := range l.Changes {
		from, to := max(x.Day.N, g.first), g.last
		if i+1 < len(l.Changes) {
			to = min(l.Changes[i+1].Day.N-1, to)
		}
		if to < from {
			continue
		}
		tone := tones[x.State.Tone]
		w.raw(`<g class="`, tone, `">`)
		w.hint(x.Day.Label + " · " + l.Name + " · " + x.State.Word)
		w.rect(g.x(from)-g.cell/2+0.5, y-6.5, float64(to-from+1)*g.cell-1, 13, ` rx="3" class="stood"`)
		if g.cell >= 10 {
			for n := from; n <= to; n++ {
				if n != x.Day.N {
					w.shape(x.State, g.x(n), y, 2.6)
				}
			}
		}
		if x.Day.N >= g.first {
			w.shape(x.State, g.x(x.Day.N), y, min(5, g.cell/2))
		}
		w.raw("</g>\n")
	}
}

// shape draws a status as a shape that identifies it without colour.
func (w *writer) shape(state view.State, x, y, r float64) {
	switch state.Tone {
	case view.TonePresent:
		w.circle(x, y, r, "full")
	case view.ToneEmerging:
		w.circle(x, y, r, "ring")
		w.raw(`<path class="full" d="M`, decimal(x), " ", decimal(y-r), "a", decimal(r), " ", decimal(r), " 0 0 0 0 ", decimal(2*r), `z"/>`)
	case view.ToneAbsent:
		w.circle(x, y, r, "ring")
	default:
		if r > 3 {
			w.label(x, y+4, atMiddle, "sign", state.Glyph)
		} else {
			w.circle(x, y, 0.9, "full")
		}
	}
}

func (w *writer) circle(x, y, r float64, class constant) {
	w.raw(`<circle class="`, class, `"`)
	w.number("cx", x)
	w.number("cy", y)
	w.number("r", r)
	w.raw("/>")
}
