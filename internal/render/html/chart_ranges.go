package html

import "signpost/internal/view"

// rangeTable writes a table whose rows end in bars. On a narrow page, where rows become cards, each bar is as wide as
// its card.
func (w *writer) rangeTable(r view.RangeTable) {
	w.tableEnding(r.Cells.Square(), func() {
		w.raw(`<td class="rule" aria-hidden="true">`)
		w.percents("0%", "50", "100%")
		w.raw("</td>")
	}, func(n int) {
		w.raw(`<td class="rule">`)
		w.strip(r.Bar(n))
		w.raw("</td>")
	})
}

// percents labels the scale of bars at equal distances.
func (w *writer) percents(labels ...constant) {
	w.raw(`<p class="scale axis" dir="ltr" aria-hidden="true">`)
	for _, l := range labels {
		w.raw("<span>", l, "</span>")
	}
	w.raw("</p>")
}

// keys says what the bars stand for, beside the title of the chart.
func (w *writer) keys(r view.RangeTable) {
	drawn := [...]constant{
		view.MarkInForce: `<rect y="2" x=".5" width="19" height="5" class="c0 bar"/>`,
		view.MarkBefore:  `<rect y=".5" x=".5" width="19" height="8" class="ghost"/>`,
		view.MarkOthers:  `<rect y="3" width="20" height="3" class="full"/>`,
	}
	w.raw(` <span class="keys">`)
	for _, k := range r.Keys() {
		w.raw(` <span><svg width="20" height="9" aria-hidden="true" focusable="false">`, drawn[k.Mark], `</svg> `)
		w.text(k.Name)
		w.raw("</span>")
	}
	w.raw("</span>")
}
