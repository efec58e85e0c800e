package text

import (
	"strings"
	"unicode/utf8"

	"signpost/internal/lang"
	"signpost/internal/view"
)

const (
	isolate = "\u2068" // FSI: what follows is ordered on its own, in the direction of its first letter
	pop     = "\u2069" // PDI ends an isolate
)

var styleCodes = map[view.Style]string{view.Strong: "1", view.Emphasis: "3", view.Muted: "2"}

var toneCodes = map[view.Tone]string{
	view.TonePresent: "31", view.ToneEmerging: "33", view.ToneAbsent: "34", view.ToneUnknown: "90",
	view.ToneUp: "36", view.ToneDown: "36", view.ToneAlert: "35",
}

// sgr is the terminal's code for how text looks (select graphic rendition); empty where there is no colour.
func (w *writer) sgr(k style) string {
	if !w.options.Color {
		return ""
	}
	style, tone := styleCodes[k.style], toneCodes[k.tone]
	if style != "" && tone != "" {
		return style + ";" + tone
	}
	return style + tone
}

// color wraps text in a colour that ends with it.
func (w *writer) color(code, text string) string {
	if !w.options.Color || code == "" || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

// formatProse formats a line of prose after its margin.
func (w *writer) formatProse(margin string, l line) string { return w.format(margin, l, w.rtl) }

// formatCell formats a line that is next to others. On a terminal it is isolated as a whole if any of it runs from
// right to left, because two such neighbours would change places.
func (w *writer) formatCell(l line) string {
	if !w.options.TTY {
		return w.format("", l, false)
	}
	first, any := neutral, false
	for _, g := range l.glyphs() {
		d := glyphDirection(g.text)
		any = any || d == right
		if first == neutral {
			first = d
		}
	}
	if !any {
		return w.format("", l, false)
	}
	return isolate + w.format("", l, w.rtl || first == right) + pop
}

// format writes a line whose base direction is given, with colours. On a terminal it isolates the runs of the other
// direction.
func (w *writer) format(margin string, l line, rtl bool) string {
	var opens, closes []bool
	if w.options.TTY {
		l = l.glyphs()
		opens, closes = foreignRuns(l, rtl)
	}
	var out strings.Builder
	out.Grow(len(margin) + l.bytes())
	out.WriteString(margin)
	open := ""
	write := func(code, text string) {
		if code != open && open != "" {
			out.WriteString("\x1b[0m")
		}
		if code != open && code != "" {
			out.WriteString("\x1b[" + code + "m")
		}
		open = code
		out.WriteString(text)
	}
	for i, t := range l {
		if i > 0 && t.before == space {
			write(w.sgr(spaceStyle(l[i-1], t)), " ")
		}
		if opens != nil && opens[i] {
			write(w.sgr(t.style), isolate)
		}
		write(w.sgr(t.style), t.text)
		if closes != nil && closes[i] {
			write(open, pop)
		}
	}
	write("", "")
	return out.String()
}

// bytes is at most how long a line is without colours and isolates.
func (l line) bytes() int {
	n := len(l)
	for _, t := range l {
		n += len(t.text)
	}
	return n
}

// foreignRuns finds the runs of glyphs against the line's direction: the glyphs at which they start and end. A run of
// words includes the spaces and signs between them, not those around it. Text whose style determines its direction is
// a run of its own: two adjacent figures keep the order of the line.
func foreignRuns(l line, rtl bool) (opens, closes []bool) {
	opens, closes = make([]bool, len(l)), make([]bool, len(l))
	against := right
	if rtl {
		against = left
	}
	begin, end := -1, -1
	finish := func() {
		if begin >= 0 {
			opens[begin], closes[end] = true, true
		}
		begin, end = -1, -1
	}
	for i, g := range l {
		styled := g.style.dir == against
		if i > 0 && g.style != l[i-1].style && (styled || l[i-1].style.dir == against) {
			finish()
		}
		switch d := glyphDirection(g.text); {
		case styled, d == against, against == left && begin >= 0 && isDigit(g):
			if begin < 0 {
				begin = i
			}
			end = i
		case d != neutral:
			finish()
		}
	}
	finish()
	return opens, closes
}

// isDigit reports whether g is a digit, which continues a run of Latin letters.
func isDigit(g token) bool { return g.text >= "0" && g.text <= "9" }

// A direction is a direction of text.
type direction int8

const (
	neutral direction = iota // as the text around it
	left                     // from left to right
	right                    // from right to left
)

func directionOf(dir string) direction {
	switch dir {
	case "ltr":
		return left
	case "rtl":
		return right
	}
	return neutral
}

// spanDirection returns the direction that a span's style or language determines: ids and figures always run from left
// to right.
func spanDirection(s view.Span) direction {
	switch {
	case s.Style == view.Literal || s.Style == view.Number:
		return left
	case s.Lang == "":
		return neutral
	}
	return directionOf(lang.Code(s.Lang).Dir())
}

func glyphDirection(glyph string) direction {
	r, _ := utf8.DecodeRuneInString(glyph)
	return directionOf(lang.LetterDir(r))
}
