package html

import "signpost/internal/view"

// intervals draws for every word its range of percentages and how often it came true, with the bounds of the true
// rate.
func (w *writer) intervals(c view.Intervals) {
	if len(c.Lines) == 0 {
		return
	}
	const row, count = 34.0, 46.0
	left, right := 8.0, telephone-count
	if w.rtl {
		left, right = count, telephone-8
	}
	height := row*float64(len(c.Lines)) + 26
	at := func(percent float64) float64 { return left + (right-left)*within(percent, 0, 100)/100 }
	w.begin(c.Figure, telephone, height, false)
	for i, l := range c.Lines {
		y := row*float64(i) + 24
		w.label(w.side(8, telephone), y-9, w.startOf(), "", l.Word)
		w.rule(left, y, right, y, "grid")
		w.rect(at(l.Means.Lo), y-5, at(l.Means.Hi)-at(l.Means.Lo), 10, ` class="means" fill="url(#p:h)"`)
		if l.Of > 0 {
			w.rule(at(l.Least), y, at(l.Most), y, "spread")
			w.circle(at(l.Rate()), y, 4, "full")
		}
		w.label(w.side(telephone-count/2+4, telephone), y+4, atMiddle, "axis", l.Count())
	}
	for _, n := range []int{0, 50, 100} {
		w.label(at(float64(n)), height-6, atMiddle, "axis", string(integer(n))+"%")
	}
	w.finish()
}
