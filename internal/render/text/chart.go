package text

import (
	"math"
	"slices"
	"strings"

	"signpost/internal/render/safe"
	"signpost/internal/view"
)

var (
	fills      = []string{"█", "▒", "▓", "░", "#", "=", "+", "-"} // distinguish bands without colour
	sparkSigns = []rune("▁▂▃▄▅▆▇█")                               // from 0 to 100 percent
)

// chart writes a chart as bars or strips if it is of such a type, or else as its table.
func (w *writer) chart(chart view.Chart, width int, m margin) ([]string, error) {
	var body []string
	switch c := chart.(type) {
	case view.Bands:
		body = w.bands(c, width)
	case view.StatusStrip:
		body = w.statusStrip(c, width)
	case view.Intervals:
		body = w.intervals(c, width)
	case view.RangeTable:
		return w.rangeTable(c, width, m)
	}
	if body == nil {
		return w.table(chart.Table().Square(), width, m)
	}
	title := w.title(chart.Describe().Title, view.Muted, width, m)
	return append(title, m.after(title).before(body)...), nil
}

// maxBars is how many days of bands are shown: the last ones.
const maxBars = 8

// bands writes a bar for each day, which the bands share, and below it the legend, with the ranges over time as one
// line of signs.
func (w *writer) bands(c view.Bands, width int) []string {
	if len(c.Days) == 0 || len(c.Lines) == 0 || width < minTableWidth/2 {
		return nil
	}
	const indent = 2
	label := 0
	for _, d := range c.Days {
		label = max(label, oneLine(d.Label, style{style: view.Number}).width())
	}
	label = min(label, width/2)
	room := min(width-indent-label-2, 50)
	var out []string
	for day := max(0, len(c.Days)-maxBars); day < len(c.Days); day++ {
		if slices.Contains(c.Breaks, day) {
			out = append(out, spaces(indent+label+2)+strings.Repeat("┄", room))
		}
		bar, ends := "", c.Shares(day)
		for i := range c.Lines {
			cells := int(math.Round(ends[i]/100*float64(room))) - int(math.Round(ends[i+1]/100*float64(room)))
			bar += strings.Repeat(fills[i%len(fills)], cells)
		}
		out = append(out, spaces(indent)+w.fitLabel(c.Days[day].Label, label)+"  "+bar)
	}
	for i, l := range c.Lines {
		fill := fills[i%len(fills)] + " "
		text := view.Spans{{Text: safe.Line(l.Name) + "  "}}
		if len(c.Days) > 1 {
			text = append(text, view.Span{Text: sparkline(l, len(c.Days)) + " "})
		}
		text = append(text, view.Span{Text: safe.Line(l.Now), Style: view.Muted})
		out = append(out, w.prose(text, width-indent-2, margin{}.indent(indent).hang(fill, 2))...)
	}
	return out
}

// sparkline draws the middles of a band's last ranges, one sign each.
func sparkline(b view.Band, days int) string {
	const most = 24
	line := ""
	for day := max(0, days-most); day < days; day++ {
		if b.On(day) == (view.Range{}) {
			line += "·"
			continue
		}
		line += string(sparkSigns[min(int(b.On(day).Mid/100*float64(len(sparkSigns))), len(sparkSigns)-1)])
	}
	return line
}

// fitLabel pads or cuts a label to a width.
func (w *writer) fitLabel(text string, width int) string {
	l := oneLine(text, style{style: view.Number}) // a label is not broken at its spaces
	if l.width() > width {
		glyphs := l.glyphs()
		l = append(glyphs[:prefix(glyphs, width-1)], token{text: "…", width: 1})
		if l.width() > width {
			l = l[:prefix(l, width)]
		}
	}
	return w.formatCell(l) + spaces(width-l.width())
}

// statusStrip writes a strip for each thing: a sign on the day of a change, a line while the status holds.
func (w *writer) statusStrip(c view.StatusStrip, width int) []string {
	days := c.Last.N - c.First.N + 1
	if days < 1 || len(c.Lines) == 0 || width < minTableWidth/2 {
		return nil
	}
	names := 0
	for _, l := range c.Lines {
		names = max(names, oneLine(l.Name, style{style: view.Number}).width())
	}
	names = min(names, width/2)
	room, step := width-2-names-2, 1
	if 2*days <= room {
		step = 2
	}
	first := max(c.First.N, c.Last.N-room/step+1)
	var out []string
	for _, l := range c.Lines {
		out = append(out, "  "+w.fitLabel(l.Name, names)+"  "+w.strip(l, first, c.Last.N, step))
	}
	label := oneLine(c.First.Label+" … "+c.Last.Label, style{style: view.Muted})
	if first == c.First.N && label.width() <= room {
		out = append(out, "  "+spaces(names)+"  "+w.formatProse("", label))
	}
	return out
}

func (w *writer) strip(l view.StatusLine, first, last, step int) string {
	var out line
	for n := first; n <= last; n++ {
		s, ok := l.On(n)
		k := style{tone: s.State.Tone}
		sign := " "
		switch {
		case ok && s.Day.N == n:
			sign = safe.Line(s.State.Glyph)
			if g := oneLine(sign, k).glyphs(); len(g) != 1 || g[0].width != 1 {
				sign = "*"
			}
		case ok:
			sign = "─"
		}
		out = append(out, token{text: sign, width: 1, style: k})
		if step > 1 && n < last {
			out = append(out, token{text: map[bool]string{true: "─", false: " "}[ok], width: 1, style: k})
		}
	}
	return w.format("", out, false)
}

// intervals writes a track for each word: its range, and a point at how often it came true.
func (w *writer) intervals(c view.Intervals, width int) []string {
	const track = 25
	names := 0
	for _, l := range c.Lines {
		names = max(names, oneLine(l.Word, style{style: view.Number}).width())
	}
	names = min(names, 30)
	if len(c.Lines) == 0 || names+track+12 > width {
		return nil
	}
	at := func(percent float64) int { return min(max(int(percent/100*track), 0), track-1) }
	var out []string
	for _, l := range c.Lines {
		cells := []rune(strings.Repeat("·", track))
		for i := at(l.Means.Lo); i <= at(l.Means.Hi); i++ {
			cells[i] = '▒'
		}
		if l.Of > 0 {
			cells[at(l.Rate())] = '●'
		}
		tail := w.prose(view.Spans{{Text: l.Count() + " "}, {Text: safe.Line(l.Note), Style: view.Muted}}, width-names-track-4, margin{})
		first := ""
		if len(tail) > 0 {
			first = tail[0]
		}
		out = append(out, w.fitLabel(l.Word, names)+"  "+string(cells)+"  "+first)
		if len(tail) > 1 {
			out = append(out, shift(tail[1:], spaces(names+track+4))...)
		}
	}
	return out
}
