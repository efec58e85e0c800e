package render

import (
	"slices"
	"unicode/utf8"

	"signpost/internal/view"
)

// watch draws indicators over time: one row an indicator, one column a day. The day on which something was logged
// has a shape, the days on which it stands a shade, and where there is room a small shape too.
func (s *sheet) watch(w view.StatusStrip) {
	if len(w.Lines) == 0 || w.Last.N < w.First.N {
		return
	}
	days := w.Last.N - w.First.N + 1
	names := 0
	for _, l := range w.Lines {
		names = max(names, utf8.RuneCountInString(l.Name))
	}
	names = min(names, 34)
	const narrowest, widest = 5.0, 36.0
	margin := float64(names)*letter + 10
	cell := min(max((telephone-margin)/float64(days), narrowest), widest)
	width := max(margin+cell*float64(days)+8, 120)
	height := rowHeight*float64(len(w.Lines)) + 24
	g := strip{left: 4, cell: cell, first: w.First.N, last: w.Last.N}
	if !s.rtl {
		g.left = width - 4 - cell*float64(days)
	}
	s.begin(w.Figure, width, height, slices.ContainsFunc(w.Lines, func(l view.StatusLine) bool { return s.target("", l.Ref) != "" }))
	for i, l := range w.Lines {
		y := rowHeight*float64(i) + rowHeight/2
		s.rowName(l.Name, l.Hint, l.Ref, y+3.5, width, names)
		s.raw("\n")
		s.rule(g.left, y+rowHeight/2, g.left+cell*float64(days), y+rowHeight/2, "grid")
		s.seen(l, g, y)
	}
	s.axis(w.Days, func(n int) float64 { return g.x(n) }, height-8, 0, width)
	s.finish()
	s.raw(`<p class="legend">`)
	for i, k := range w.Legend {
		if i > 0 {
			s.raw(" &nbsp; ")
		}
		s.spans(k.Spans())
	}
	s.raw("</p>\n")
}

// A strip is where the days of a row stand.
type strip struct {
	left, cell  float64
	first, last int
}

func (g strip) x(n int) float64 { return g.left + (float64(n-g.first)+0.5)*g.cell }

// seen draws what was logged of an indicator, and how long each status stood.
func (s *sheet) seen(l view.StatusLine, g strip, y float64) {
	for i, x := range l.Changes {
		from, to := max(x.Day.N, g.first), g.last
		if i+1 < len(l.Changes) {
			to = min(l.Changes[i+1].Day.N-1, to)
		}
		if to < from {
			continue
		}
		tone := tones[x.State.Tone]
		s.raw(`<g class="`, tone, `">`)
		s.hint(x.Day.Label + " · " + l.Name + " · " + x.State.Word)
		s.rect(g.x(from)-g.cell/2+0.5, y-6.5, float64(to-from+1)*g.cell-1, 13, ` rx="3" class="stood"`)
		if g.cell >= 10 {
			for n := from; n <= to; n++ {
				if n != x.Day.N {
					s.shape(x.State, g.x(n), y, 2.6)
				}
			}
		}
		if x.Day.N >= g.first {
			s.shape(x.State, g.x(x.Day.N), y, min(5, g.cell/2))
		}
		s.raw("</g>\n")
	}
}

// shape draws a status so that it is told by its shape alone.
func (s *sheet) shape(state view.State, x, y, r float64) {
	switch state.Tone {
	case view.TonePresent:
		s.circle(x, y, r, "full")
	case view.ToneEmerging:
		s.circle(x, y, r, "ring")
		s.raw(`<path class="full" d="M`, decimal(x), " ", decimal(y-r), "a", decimal(r), " ", decimal(r), " 0 0 0 0 ", decimal(2*r), `z"/>`)
	case view.ToneAbsent:
		s.circle(x, y, r, "ring")
	default:
		if r > 3 {
			s.label(x, y+4, atMiddle, "sign", state.Glyph)
		} else {
			s.circle(x, y, 0.9, "full")
		}
	}
}

func (s *sheet) circle(x, y, r float64, class constant) {
	s.raw(`<circle class="`, class, `"`)
	s.number("cx", x)
	s.number("cy", y)
	s.number("r", r)
	s.raw("/>")
}
