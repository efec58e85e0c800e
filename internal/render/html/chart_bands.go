package html

import (
	"slices"
	"unicode/utf8"

	"signpost/internal/view"
)

// bands draws likelihood over time: on each day a column in which the bands share 100 percent by the middles of their
// ranges, with a bar across each share as long as its range is wide. A share applies until the next column.
func (w *writer) bands(b view.Bands) {
	if len(b.Days) == 0 || len(b.Lines) == 0 {
		return
	}
	const width, height = phoneWidth, 214.0
	p := plot{left: 40, right: width - 22, top: 22, bottom: height - 24}
	p.layOut(b)
	w.begin(b.Figure, width, height, false)
	for _, n := range []int{0, 50, 100} {
		y := p.y(float64(n))
		w.rule(p.left-4, y, p.right, y, "grid")
		w.label(p.left-7, y+3.5, atRight, "axis", string(integer(n))+"%")
	}
	w.shares(b, p)
	w.newDays(b, p)
	w.axis(p.days, p.x, height-8, 0, width)
	w.finish()
	w.bandsLegend(b)
}

// A plot is where the columns of a chart are.
type plot struct {
	left, right, top, bottom float64
	column                   float64 // the width of a column
	days                     []view.Day
	scale                    scale
}

// layOut makes the columns as wide as the smallest distance between two of them allows.
func (p *plot) layOut(b view.Bands) {
	p.days = b.Days
	last := b.Days[len(b.Days)-1]
	if b.Until.N > last.N {
		p.days = append(append([]view.Day{}, b.Days...), b.Until)
		last = b.Until
	}
	p.scale = scale{first: b.Days[0].N, last: last.N}
	const widest, thinnest = 34.0, 2.0
	p.column = widest
	for i := range b.Days[1:] {
		gap := float64(b.Days[i+1].N-b.Days[i].N) / float64(max(last.N-b.Days[0].N, 1)) * (p.right - p.left - widest)
		p.column = max(min(p.column, gap*0.7), thinnest)
	}
	p.scale.left, p.scale.right = p.left+p.column/2, p.right-p.column/2
	if last.N == b.Days[0].N {
		p.scale.right = p.scale.left
	}
}

func (p plot) x(n int) float64 { return p.scale.x(n) }

func (p plot) y(percent float64) float64 { return p.bottom - (p.bottom-p.top)*percent/100 }

func (w *writer) shares(b view.Bands, p plot) {
	for day, d := range b.Days {
		ends := b.Shares(day)
		x := p.x(d.N)
		until := p.right
		if day+1 < len(b.Days) {
			until = p.x(b.Days[day+1].N)
		} else if b.Until.N > d.N || len(b.Days) > 1 {
			until = p.x(max(b.Until.N, d.N)) + p.column/2
		}
		if slices.Contains(b.Breaks, day) {
			w.rule(x-p.column/2-2, p.top-6, x-p.column/2-2, p.bottom+4, "seam")
		}
		for i, l := range b.Lines {
			if l.On(day) == (view.Range{}) {
				continue
			}
			top, bottom := p.y(ends[i]), p.y(ends[i+1])
			fill := fills[i%patternCount]
			w.rect(x, top, until-x, bottom-top, ` class="held" fill="`+fill+`"`)
			w.raw("<g>")
			w.hint(d.Label + " · " + l.Name + " · " + l.On(day).Text)
			w.rect(x-p.column/2, top, p.column, bottom-top, ` class="share" fill="`+fill+`"`)
			w.spread(l.On(day), x, (top+bottom)/2, p)
			w.raw("</g>\n")
		}
	}
	w.bandLetters(b, p)
}

// spread draws how wide a range is, around the middle of its share.
func (w *writer) spread(r view.Range, x, y float64, p plot) {
	half := (p.bottom - p.top) * (r.Hi - r.Lo) / 200
	cap := min(p.column/2-1, 5)
	if half < 1 || cap < 0.5 {
		return
	}
	shape := "M" + decimal(x-cap) + " " + decimal(y-half) + "h" + decimal(2*cap) + "M" + decimal(x) + " " + decimal(y-half) + "v" + decimal(2*half) + "M" + decimal(x-cap) + " " + decimal(y+half) + "h" + decimal(2*cap)
	w.raw(`<path class="halo" d="`, shape, `"/><path class="spread" d="`, shape, `"/>`)
}

// bandLetters labels the last shares at their right side, moved apart if the shares are thin.
func (w *writer) bandLetters(b view.Bands, p plot) {
	const distance = 11.0
	ends := b.Shares(len(b.Days) - 1)
	ys := make([]float64, len(b.Lines))
	for i := range ys {
		ys[i] = (p.y(ends[i])+p.y(ends[i+1]))/2 + 4
		if i > 0 {
			ys[i] = max(ys[i], ys[i-1]+distance)
		}
	}
	for i := len(ys) - 1; i >= 0; i-- {
		limit := p.bottom + 4
		if i < len(ys)-1 {
			limit = ys[i+1] - distance
		}
		if ys[i] = min(ys[i], limit); b.Lines[i].On(len(b.Days)-1) == (view.Range{}) {
			continue
		}
		w.label(p.right+5, ys[i], atLeft, "key", view.Letter(i, w.rtl))
	}
}

// newDays shades the days since an earlier issue.
func (w *writer) newDays(b view.Bands, p plot) {
	if b.Since.Label == "" || b.Since.N >= max(b.Until.N, b.Days[len(b.Days)-1].N) {
		return
	}
	from, to := p.x(max(b.Since.N, b.Days[0].N))+p.column/2, p.x(p.days[len(p.days)-1].N)+p.column/2
	w.rect(from, p.top-6, to-from, p.bottom-p.top+6, ` class="new"`)
	w.rule(from, p.top-6, to, p.top-6, "edge")
	half := 2.9 * float64(utf8.RuneCountInString(b.Period)) // approximate width of the text
	w.label(max(half, min((from+to)/2, phoneWidth-half)), p.top-10, atMiddle, "axis", b.Period)
}

// bandsLegend lists the bands in words: the letter and pattern of each, its name and its last range.
func (w *writer) bandsLegend(b view.Bands) {
	w.raw(`<ul class="legend">` + "\n")
	for i, l := range b.Lines {
		w.raw(`<li><span class="key">`)
		w.text(view.Letter(i, w.rtl) + ".") // a text browser shows only the words of the legend
		w.raw(`</span> <svg class="swatch" width="16" height="12" aria-hidden="true" focusable="false"><rect width="16" height="12" fill="`, fills[i%patternCount], `"/></svg> <span>`)
		end := w.link(w.target("", l.Ref))
		w.title(l.Name)
		w.raw(end, `: <span class="now">`)
		w.title(l.Now)
		w.raw("</span></span></li>\n")
	}
	w.raw("</ul>\n")
}

// spreadKey says in the caption what the bar across a share means.
func (w *writer) spreadKey(b view.Bands) {
	if b.Spread == "" {
		return
	}
	w.raw(` <span class="keys"><span><svg width="10" height="12" aria-hidden="true" focusable="false"><path class="spread" d="M1 1.5h8M5 1.5v9M1 10.5h8"/></svg> `)
	w.text(b.Spread)
	w.raw("</span></span>")
}
