package render

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"signpost/internal/view"
)

const (
	isolate = "\u2068" // FSI: what follows is ordered on its own, by its first strong character
	pop     = "\u2069" // PDI: the end of that
)

var styleCodes = map[view.Style]string{view.Strong: "1", view.Emphasis: "3", view.Muted: "2"}

var toneCodes = map[view.Tone]string{
	view.TonePresent: "31", view.ToneEmerging: "33", view.ToneAbsent: "34", view.ToneUnknown: "90",
	view.ToneUp: "36", view.ToneDown: "36", view.ToneAlert: "35",
}

// sgr is the terminal's code (select graphic rendition) for how text looks; empty where there is no colour.
func (p *printer) sgr(k ink) string {
	if !p.options.Color {
		return ""
	}
	style, tone := styleCodes[k.style], toneCodes[k.tone]
	if style != "" && tone != "" {
		return style + ";" + tone
	}
	return style + tone
}

// color wraps text in a colour that ends with it.
func (p *printer) color(code, text string) string {
	if !p.options.Color || code == "" || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

// paint writes a line of prose after its margin.
func (p *printer) paint(margin string, l line) string { return p.ink(margin, l, p.rtl) }

// paintCell writes a line that stands beside others. On a terminal it is isolated as a whole if any of it runs
// from right to left, for two such neighbours would change places.
func (p *printer) paintCell(l line) string {
	if !p.options.TTY {
		return p.ink("", l, false)
	}
	first, any := neutral, false
	for _, g := range l.glyphs() {
		s := strengthOf(g.text)
		any = any || s == right
		if first == neutral {
			first = s
		}
	}
	if !any {
		return p.ink("", l, false)
	}
	return isolate + p.ink("", l, p.rtl || first == right) + pop
}

// ink writes a line whose base direction is given: what runs the other way is isolated first, on a terminal only,
// and then everything is coloured.
func (p *printer) ink(margin string, l line, rtl bool) string {
	var opens, closes []bool
	if p.options.TTY {
		l = l.glyphs()
		opens, closes = foreign(l, rtl)
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
	for i, c := range l {
		if i > 0 && c.before == gap {
			write(p.sgr(between(l[i-1], c)), " ")
		}
		if opens != nil && opens[i] {
			write(p.sgr(c.ink), isolate)
		}
		write(p.sgr(c.ink), c.text)
		if closes != nil && closes[i] {
			write(open, pop)
		}
	}
	write("", "")
	return out.String()
}

// bytes is how long a line is without colours and isolates.
func (l line) bytes() int {
	n := len(l)
	for _, c := range l {
		n += len(c.text)
	}
	return n
}

// foreign finds the runs that go against the line's direction: where each begins and where it ends. A run of words
// includes the spaces and signs between them, not those around it. What is known to run the other way is a run of
// its own: two figures beside each other keep the line's order.
func foreign(l line, rtl bool) (opens, closes []bool) {
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
		known := g.ink.runs == against
		if i > 0 && g.ink != l[i-1].ink && (known || l[i-1].ink.runs == against) {
			finish()
		}
		switch s := strengthOf(g.text); {
		case known, s == against, against == left && begin >= 0 && isDigit(g):
			if begin < 0 {
				begin = i
			}
			end = i
		case s != neutral:
			finish()
		}
	}
	finish()
	return opens, closes
}

// isDigit reports whether g is a digit that goes along with Latin letters before it.
func isDigit(g piece) bool { return g.text >= "0" && g.text <= "9" }

// runs returns which way a span runs, if it says: ids and figures always from left to right, others by their
// language.
func runs(s view.Span) strength {
	if s.Style == view.Literal || s.Style == view.Number {
		return left
	}
	language, _, _ := strings.Cut(s.Lang, "-")
	switch language {
	case "":
		return neutral
	case "ar", "fa", "he", "ur", "ckb", "ps", "ug", "yi":
		return right
	}
	return left
}

// A strength is the direction that a character gives to the text around it.
type strength int8

const (
	neutral strength = iota
	left
	right
)

// strengthOf is that of what the reader sees as one character.
func strengthOf(glyph string) strength {
	r, _ := utf8.DecodeRuneInString(glyph)
	switch {
	case r < 0x80 && (r|0x20 < 'a' || r|0x20 > 'z'):
		return neutral
	case !unicode.IsLetter(r):
		return neutral
	case unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam):
		return right
	}
	return left
}
