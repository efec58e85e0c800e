package render

import (
	"fmt"
	"math"
	"strings"

	"signpost/internal/view"
)

// blocksOfText fill shares so that they are told apart without colour; sparks are as tall as a likelihood is high.
var (
	blocksOfText = []string{"█", "▒", "▓", "░", "#", "=", "+", "-"}
	sparks       = []rune("▁▂▃▄▅▆▇█")
)

// chart sets a chart in text: as bars or as a strip where that tells it, else as its table.
func (p *printer) chart(chart view.Chart, width int, m margin) ([]string, error) {
	var body []string
	switch c := chart.(type) {
	case view.Bands:
		body = p.course(c, width)
	case view.StatusStrip:
		body = p.watch(c, width)
	case view.Intervals:
		body = p.calibration(c, width)
	}
	if body == nil {
		return p.table(cleanTable(chart.Table()), width, m)
	}
	title := p.prose(view.Styled(view.Muted, chart.Describe().Title), width, m)
	return append(title, m.after(title).before(body)...), nil
}

// mostBars is how many assessments are set as bars: the last ones.
const mostBars = 8

// course sets a bar an assessment, in which the scenarios share the whole, and below them what each filling stands
// for, with its own line of sparks.
func (p *printer) course(c view.Bands, width int) []string {
	if len(c.Days) == 0 || len(c.Lines) == 0 || width < tooNarrow/2 {
		return nil
	}
	const indent = 2
	label := 0
	for _, d := range c.Days {
		label = max(label, displayWidth(d.Label))
	}
	label = min(label, width/2)
	room := min(width-indent-label-2, 50)
	var out []string
	for day := max(0, len(c.Days)-mostBars); day < len(c.Days); day++ {
		bar, ends := "", c.Shares(day)
		for i := range c.Lines {
			cells := int(math.Round(ends[i]/100*float64(room))) - int(math.Round(ends[i+1]/100*float64(room)))
			bar += strings.Repeat(blocksOfText[i%len(blocksOfText)], cells)
		}
		out = append(out, spaces(indent)+p.fixed(c.Days[day].Label, label)+"  "+bar)
	}
	for i, l := range c.Lines {
		mark := blocksOfText[i%len(blocksOfText)] + " "
		text := view.Spans{{Text: l.Name + "  "}}
		if len(c.Days) > 1 {
			text = append(text, view.Span{Text: spark(l.Ranges) + " "})
		}
		text = append(text, view.Span{Text: l.Now, Style: view.Muted})
		out = append(out, p.prose(text, width-indent-2, margin{}.indent(indent).hang(mark, 2))...)
	}
	return out
}

// spark draws the middles of the last ranges, one sign each.
func spark(held []view.Range) string {
	const most = 24
	line := ""
	for _, r := range held[max(0, len(held)-most):] {
		line += string(sparks[min(int(r.Mid()/100*float64(len(sparks))), len(sparks)-1)])
	}
	return line
}

// fixed pads or cuts a label to a width.
func (p *printer) fixed(text string, width int) string {
	l := plain(text, ink{style: view.Number}) // what is in it stays together
	if l.width() > width {
		glyphs := l.glyphs()
		l = append(glyphs[:prefix(glyphs, width-1)], piece{text: "…", width: 1})
		if l.width() > width {
			l = l[:prefix(l, width)]
		}
	}
	return p.paintCell(l) + spaces(width-l.width())
}

// watch sets a strip an indicator: a sign on the day on which something was logged, a line while it stands.
func (p *printer) watch(w view.StatusStrip, width int) []string {
	days := w.Last.N - w.First.N + 1
	if days < 1 || len(w.Lines) == 0 || width < tooNarrow/2 {
		return nil
	}
	names := 0
	for _, l := range w.Lines {
		names = max(names, displayWidth(l.Name))
	}
	names = min(names, width/2)
	room, step := width-2-names-2, 1
	if 2*days <= room {
		step = 2
	}
	first := max(w.First.N, w.Last.N-room/step+1)
	var out []string
	for _, l := range w.Lines {
		out = append(out, "  "+p.fixed(l.Name, names)+"  "+p.strip(l, first, w.Last.N, step))
	}
	label := w.First.Label + " … " + w.Last.Label
	if first == w.First.N && displayWidth(label) <= room {
		out = append(out, "  "+spaces(names)+"  "+p.paint("", plain(label, ink{style: view.Muted})))
	}
	return out
}

func (p *printer) strip(l view.StatusLine, first, last, step int) string {
	var out line
	for n := first; n <= last; n++ {
		s, ok := l.On(n)
		k := ink{tone: s.State.Tone}
		sign := " "
		switch {
		case ok && s.Day.N == n:
			sign = s.State.Glyph
			if g := plain(sign, k).glyphs(); len(g) != 1 || g[0].width != 1 {
				sign = "*"
			}
		case ok:
			sign = "─"
		}
		out = append(out, piece{text: sign, width: 1, ink: k})
		if step > 1 && n < last {
			out = append(out, piece{text: map[bool]string{true: "─", false: " "}[ok], width: 1, ink: k})
		}
	}
	return p.ink("", out, false)
}

// calibration sets a track a word: what the word stands for, and a point at how often it happened.
func (p *printer) calibration(c view.Intervals, width int) []string {
	const track = 25
	names := 0
	for _, l := range c.Lines {
		names = max(names, displayWidth(l.Word))
	}
	names = min(names, 30)
	if len(c.Lines) == 0 || names+track+12 > width {
		return nil
	}
	at := func(percent float64) int { return min(int(percent/100*track), track-1) }
	var out []string
	for _, l := range c.Lines {
		cells := []rune(strings.Repeat("·", track))
		for i := at(float64(l.Means.Lo)); i <= at(float64(l.Means.Hi)); i++ {
			cells[i] = '▒'
		}
		if l.Of > 0 {
			cells[at(l.Rate())] = '●'
		}
		tail := p.prose(view.Spans{{Text: fmt.Sprintf("%d/%d ", l.Happened, l.Of)}, {Text: l.Note, Style: view.Muted}}, width-names-track-4, margin{})
		first := ""
		if len(tail) > 0 {
			first = tail[0]
		}
		out = append(out, p.fixed(l.Word, names)+"  "+string(cells)+"  "+first)
		if len(tail) > 1 {
			out = append(out, shift(tail[1:], spaces(names+track+4))...)
		}
	}
	return out
}
