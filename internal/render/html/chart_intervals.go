package html

import "signpost/internal/view"

// intervals draws for every word its range of percentages and how often it came true, with the bounds of the true
// rate.
func (w *writer) intervals(c view.Intervals) {
	if len(c.Lines) == 0 {
		return
	}
	const row, count = 34.0, 46.0
	left, right := 8.0, phoneWidth-count
	if w.rtl {
		left, right = count, phoneWidth-8
	}
	height := row*float64(len(c.Lines)) + 26
	at := func(percent float64) float64 { return left + (right-left)*clamp(percent, 100)/100 }
	w.begin(c.Figure, phoneWidth, height, false)
	for i, l := range c.Lines {
		y := row*float64(i) + 24
		w.label(w.mirrored(8, phoneWidth), y-9, w.startAnchor(), "", l.Word)
		w.rule(left, y, right, y, "grid")
		w.rect(at(l.Means.Lo), y-5, at(l.Means.Hi)-at(l.Means.Lo), 10, ` class="means" fill="url(#p:h)"`)
		if l.Of > 0 {
			w.rule(at(l.Least), y, at(l.Most), y, "spread")
			w.circle(at(l.Rate()), y, 4, "full")
		}
		w.label(w.mirrored(phoneWidth-count/2+4, phoneWidth), y+4, atMiddle, "axis", l.Count())
	}
	for _, n := range []int{0, 50, 100} {
		w.label(at(float64(n)), height-6, atMiddle, "axis", string(integer(n))+"%")
	}
	w.finish()
}
