package docx

import "signpost/internal/view"

// intervals writes a table with a row for each word, which ends in its range of percentages and, as a disc with the bounds
// of the true rate, how often it came true.
func (w *writer) intervals(c view.Intervals) {
	t := c.Table().Square()
	if len(c.Lines) == 0 {
		return
	}
	w.open("Caption", "<w:keepNext/>", "")
	w.spans(view.T(c.Title))
	w.out.raw("</w:p>")
	last := w.width() * 36 / 100
	w.pictureTable(t, c.Figure, last, percentTabs(last), func() { w.percents(last) }, func(n int) {
		l := c.Lines[n]
		p := newPicture(pictureWidth(last), barHeight)
		p.scale()
		x, width := p.reach(l.Means)
		p.textured(x, 0, width, p.height, 1, true)
		p.frame(x, 0, width, p.height, softInk, false)
		if l.Of > 0 {
			x, width = p.reach(view.Range{Lo: l.Least, Hi: l.Most})
			p.fill(x, p.height/2-0.5, width, 1, darkInk)
			p.disc(p.width*clampPercent(l.Rate())/100, p.height/2, 2.5, darkInk, true, false)
		}
		w.picture(p, l.Word+" · "+l.Means.Text+" · "+l.Count())
	})
}
