package html

import (
	"cmp"
	"math"
	"slices"

	"signpost/internal/view"
)

// dots draws a scale of percentages for every thing: the range in force as a bar, and above it a dot for each person
// at the middle of their range. Dots that would overlap are stacked. A dot that is set apart is a diamond. Names are
// shown beside the dots if they are few, and otherwise as tooltips.
func (w *writer) dots(c view.Dots) {
	if len(c.Lines) == 0 {
		return
	}
	if few(c) {
		w.strips(c)
		return
	}
	const named = 6 // up to this many dots, names are shown beside them
	left, right := 14.0, phoneWidth-14
	at := func(percent float64) float64 { return left + (right-left)*clamp(percent, 100)/100 }
	strips := make([][]placed, len(c.Lines))
	height := 26.0
	tops := make([]float64, len(c.Lines))
	for i, l := range c.Lines {
		strips[i] = stackDots(l.Dots, at, len(l.Dots) <= named)
		tops[i] = height - 12
		height += 32 + float64(rows(strips[i]))*dotRow(len(l.Dots) <= named)
	}
	w.begin(c.Figure, phoneWidth, height, false)
	for i, l := range c.Lines {
		few := len(l.Dots) <= named
		w.label(w.mirrored(8, phoneWidth), tops[i], w.startAnchor(), "", truncate(l.Name, 52))
		base := tops[i] + 12 + float64(rows(strips[i]))*dotRow(few)
		w.rule(left, base, right, base, "grid")
		if l.InForce != nil {
			w.raw("<g>")
			w.hint(c.InForce + ": " + l.Now)
			w.rect(at(l.InForce.Lo)-1, base-4, at(l.InForce.Hi)-at(l.InForce.Lo)+2, 8, ` class="means" fill="url(#p:h)"`)
			w.raw("</g>\n")
		}
		for _, p := range strips[i] {
			w.dot(c, p, base-6-float64(p.row)*dotRow(few), few)
		}
	}
	for _, n := range []int{0, 50, 100} {
		w.label(at(float64(n)), height-6, atMiddle, "axis", string(integer(n))+"%")
	}
	w.finish()
	w.dotsLegend(c)
}

// few reports whether there is room for a bar of every person.
func few(c view.Dots) bool {
	return !slices.ContainsFunc(c.Lines, func(l view.DotLine) bool { return len(l.Dots) > maxStrips })
}

// dotRow is the height of a row of dots, with or without names.
func dotRow(few bool) float64 {
	if few {
		return 14
	}
	return 9
}

// A placed dot has a place on its line and a row above it.
type placed struct {
	view.Dot
	x    float64
	row  int
	left bool // its name is on its left
}

// stackDots places dots so that none covers another or its name: each in the lowest row with room.
func stackDots(dots []view.Dot, at func(float64) float64, few bool) []placed {
	list := make([]placed, len(dots))
	for i, d := range dots {
		list[i] = placed{Dot: d, x: at(d.At.Mid)}
		list[i].left = list[i].x+nameWidth(d.Name) > phoneWidth-8
	}
	slices.SortStableFunc(list, func(a, b placed) int { return cmp.Compare(a.x, b.x) })
	var ends []float64
	for i := range list {
		from, to := list[i].x-5, list[i].x+5
		if few && list[i].left {
			from -= nameWidth(list[i].Name)
		} else if few {
			to += nameWidth(list[i].Name)
		}
		row := slices.IndexFunc(ends, func(end float64) bool { return end <= from })
		if row < 0 {
			row = len(ends)
			ends = append(ends, math.Inf(-1))
		}
		ends[row], list[i].row = to, row
	}
	const most = 12 // rows: further dots overlap in the last one
	for i := range list {
		list[i].row = min(list[i].row, most-1)
	}
	return list
}

func nameWidth(name string) float64 {
	return letterWidth*float64(min(len([]rune(name)), maxLetters)) + 4
}

// maxLetters is the maximal length of a name beside a dot.
const maxLetters = 16

func rows(list []placed) int {
	n := 0
	for _, p := range list {
		n = max(n, p.row+1)
	}
	return n
}

// dot draws one dot, with its name if there are few.
func (w *writer) dot(c view.Dots, p placed, y float64, few bool) {
	w.raw("<g>")
	what := c.Dots
	if p.Apart {
		what = c.Apart
	}
	w.hint(p.Name + " (" + what + "): " + p.At.Text)
	if p.Apart {
		w.raw(`<path class="full" d="M`, decimal(p.x-4.5), " ", decimal(y), "l4.5 -4.5l4.5 4.5l-4.5 4.5z", `"/>`)
	} else {
		w.circle(p.x, y, 3.6, "full")
	}
	if few {
		x, side := p.x+7, atLeft
		if p.left {
			x, side = p.x-7, atRight
		}
		w.label(x, y+3.5, side, "axis", truncate(p.Name, maxLetters))
	}
	w.raw("</g>\n")
}

// dotsLegend explains the bar and the signs.
func (w *writer) dotsLegend(c view.Dots) {
	apart := slices.ContainsFunc(c.Lines, func(l view.DotLine) bool {
		return slices.ContainsFunc(l.Dots, func(d view.Dot) bool { return d.Apart })
	})
	plain := slices.ContainsFunc(c.Lines, func(l view.DotLine) bool {
		return slices.ContainsFunc(l.Dots, func(d view.Dot) bool { return !d.Apart })
	})
	w.raw(`<p class="legend"><span>▨ `)
	w.text(c.InForce)
	w.raw("</span>")
	if plain {
		w.raw(` <span>● `)
		w.text(c.Dots)
		w.raw("</span>")
	}
	if apart {
		w.raw(` <span>◆ `)
		w.text(c.Apart)
		w.raw("</span>")
	}
	w.raw("</p>\n")
}
