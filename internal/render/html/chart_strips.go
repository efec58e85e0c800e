package html

import "signpost/internal/view"

// maxStrips is up to how many people have a bar each below a line; if there are more, each is a dot.
const maxStrips = 3

// strips draws for every thing the range in force as a bar across the width of the page, with the previous range as a
// ghost around it, and below it a thin bar for each person. Names and numbers are text above the bars: they wrap, and
// a browser without graphics still shows them.
func (w *writer) strips(c view.Dots) {
	w.raw(`<ul class="strips">` + "\n")
	for _, l := range c.Lines {
		w.raw("<li>")
		end := w.link(w.target("", l.Ref))
		w.title(l.Name)
		w.raw(end)
		w.inForceLabel(c, l)
		for _, d := range l.Dots {
			what := c.Dots
			if d.Apart {
				what = c.Apart
			}
			w.raw(` <span class="axis">· `)
			w.text(d.Name + " (" + what + "): ")
			w.unbroken(d.At.Text)
			w.raw("</span>")
		}
		w.strip(l.Bar())
		w.raw("</li>\n")
	}
	w.raw("</ul>")
	w.percents("0%", "25", "50", "75", "100%")
	w.raw("\n")
}

// inForceLabel is the text of the range in force and the previous one.
func (w *writer) inForceLabel(c view.Dots, l view.DotLine) {
	if l.InForce == nil {
		return
	}
	w.raw(": <strong>")
	w.unbroken(l.InForce.Text)
	w.raw("</strong>")
	if l.Was != nil {
		w.raw(` <span class="axis">(`)
		w.text(c.Was + " ")
		w.unbroken(l.Was.Text)
		w.raw(")</span>")
	}
}

// unbroken writes a range, which is never broken at the end of a line.
func (w *writer) unbroken(text string) {
	w.raw(`<span class="n">`)
	w.text(text)
	w.raw("</span>")
}

// strip draws ranges, stretched to the available width: the one in force, and below it those of others.
func (w *writer) strip(b view.RangeBar) {
	const bar, thin = 9.0, 4.0
	height := bar + thin*float64(min(len(b.Others), maxStrips))
	w.raw(`<svg viewBox="0 0 100 `, decimal(height), `" preserveAspectRatio="none" width="100%" aria-hidden="true" focusable="false"`)
	w.number("height", height)
	w.raw(">")
	for _, x := range []float64{0, 25, 50, 75, 100} {
		w.rule(x, 0, x, height, "grid")
	}
	w.rule(0, bar/2, 100, bar/2, "grid")
	if b.InForce != nil {
		w.share(*b.InForce, 2, bar-4, ` class="c0 bar"`)
	}
	if b.Was != nil {
		w.share(*b.Was, 0.5, bar-1, ` class="ghost"`)
	}
	for n, o := range b.Others {
		if len(b.Others) > maxStrips { // each is a dash at its middle, and dashes may cover each other
			o.Lo, o.Hi = o.Mid, o.Mid
		}
		w.share(o, bar+thin*float64(n%maxStrips), thin-1, ` class="full"`)
	}
	w.raw("</svg>")
}

// share draws a range of percentages to scale; a point gets a visible width.
func (w *writer) share(r view.Range, y, height float64, rest constant) {
	lo, hi := clamp(r.Lo, 99), clamp(r.Hi, 100)
	w.rect(lo, y, max(hi-lo, 1), height, rest)
}
