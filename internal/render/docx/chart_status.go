package docx

import (
	"image/color"

	"signpost/internal/view"
)

// The inks of statuses, each strong for the day of a change and pale for the days after it.
const (
	presentInk ink = 4 + iota
	emergingInk
	absentInk
	unknownInk
	paleStatus = unknownInk - presentInk + 1 // what is added for the pale one
)

var statusInks = func() color.Palette {
	strong := []color.RGBA{{0xa3, 0x26, 0x1f, 255}, {0x85, 0x53, 0, 255}, {0x22, 0x58, 0x8f, 255}, {0x5c, 0x58, 0x51, 255}}
	list := append(color.Palette{}, inks[:presentInk]...)
	for _, c := range strong {
		list = append(list, c)
	}
	for n, c := range strong {
		pale := []uint16{3, 5, 7, 12}[n] // in proportion to how much each says
		mix := func(b uint8) uint8 { return uint8(255 - (255-uint16(b))/pale) }
		list = append(list, color.RGBA{mix(c.R), mix(c.G), mix(c.B), 255})
	}
	return list
}()

// statusInk is the ink of a status.
func statusInk(s view.State) ink {
	switch s.Tone {
	case view.TonePresent:
		return presentInk
	case view.ToneEmerging:
		return emergingInk
	case view.ToneAbsent:
		return absentInk
	}
	return unknownInk
}

// statusStrip writes a table with a row for each thing, which ends in a strip of its days: a shape on the day of a change,
// shaded while the status holds.
func (w *writer) statusStrip(c view.StatusStrip) {
	if len(c.Lines) == 0 || c.Last.N < c.First.N {
		return
	}
	w.open("Caption", "<w:keepNext/>", "")
	w.spans(view.T(c.Title))
	for _, state := range c.Legend {
		w.spans(view.Join(view.T("   "), view.Spans{{Text: state.Glyph + " " + state.Word, Style: view.Muted}}))
	}
	w.out.raw("</w:p>")
	t := view.Table{Columns: []view.Column{{Title: c.Name}}}
	for _, l := range c.Lines {
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{{{Text: l.Name, Ref: l.Ref}}}})
	}
	last := w.width() * 55 / 100
	days := float64(c.Last.N - c.First.N + 1)
	place := func(n int) float64 { return pictureWidth(last) * (float64(n-c.First.N) + 0.5) / days }
	stops, labels := dayLabels(c.Days, place, pictureWidth(last))
	w.pictureTable(t, c.Figure, last, stops, func() { w.dayScale(labels) }, func(n int) {
		p := drawnIn(statusInks, pictureWidth(last), stripHeight)
		w.picture(p, p.strip(c, c.Lines[n], place))
	})
}

// stripHeight is the height of a strip, in points.
const stripHeight = 9.0

// strip draws the statuses of a thing, and returns them in words.
func (p picture) strip(c view.StatusStrip, l view.StatusLine, place func(int) float64) (says string) {
	half := place(c.First.N)
	for i, change := range l.Changes {
		from, to := max(change.Day.N, c.First.N), c.Last.N
		if i+1 < len(l.Changes) {
			to = min(l.Changes[i+1].Day.N-1, to)
		}
		if to < from {
			continue
		}
		strong := statusInk(change.State)
		p.fill(place(from)-half+0.25, 0.5, place(to)-place(from)+2*half-0.5, p.height-1, strong+paleStatus)
		if change.Day.N >= c.First.N {
			p.shape(change.State, place(change.Day.N), p.height/2, min(3.5, max(half, 1.5)))
		}
		if says != "" {
			says += " · "
		}
		says += change.Day.Label + " " + change.State.Word
	}
	return says
}

// shape draws a status as a shape that tells it without colour: a disc, half a disc in a ring, a ring, a dot.
func (p picture) shape(s view.State, x, y, radius float64) {
	c := statusInk(s)
	switch c {
	case presentInk:
		p.disc(x, y, radius, c, true, false)
	case emergingInk:
		p.disc(x, y, radius, c, false, false)
		p.disc(x, y, radius, c, true, true)
	case absentInk:
		p.disc(x, y, radius, c, false, false)
	default:
		p.disc(x, y, 1, c, true, false)
	}
}
