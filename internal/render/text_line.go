package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"signpost/internal/view"
)

// A glyph is what the reader sees as one character, with its width in columns.
type glyph struct {
	text  string
	width int
	ink   ink
}

// An ink says how a glyph looks, and which way it runs where that does not follow from the letters.
type ink struct {
	style view.Style
	tone  view.Tone
	runs  strength
}

// A line is a row of glyphs.
type line []glyph

// glyphs writes spans out: with the marks of their citations, and the address of a link that its text hides.
func (p *page) glyphs(spans view.Spans) line {
	var out line
	for _, s := range spans {
		out = segment(out, s.Text, ink{s.Style, s.Tone, runs(s)})
		if safeURL(s.Link) && s.Link != s.Text {
			out = segment(out, " <"+s.Link+">", ink{style: view.Muted})
		}
		for _, mark := range p.marks(s.Cites) {
			out = segment(out, mark, ink{runs: runs(view.Span{Style: view.Number})})
		}
	}
	return out
}

// marks is what stands in the text for citations; three numbers or more that follow each other become one mark.
func (p *page) marks(keys []string) []string {
	var out []string
	for i := 0; i < len(keys); {
		n := p.numbers[keys[i]]
		if n == 0 {
			out = append(out, "["+Clean(keys[i])+"]") // cited in a note only
			i++
			continue
		}
		last := n
		for i++; i < len(keys) && p.numbers[keys[i]] == last+1; i++ {
			last++
		}
		switch last - n {
		case 0:
			out = append(out, fmt.Sprintf("[%d]", n))
		case 1:
			out = append(out, fmt.Sprintf("[%d]", n), fmt.Sprintf("[%d]", last))
		default:
			out = append(out, fmt.Sprintf("[%d–%d]", n, last))
		}
	}
	return out
}

// segment appends text to a line, cut into what the reader sees as characters.
func segment(l line, text string, k ink) line {
	l = slices.Grow(l, len(text))
	if ascii(text) { // most text is, and then a byte is a character one column wide
		for i := range len(text) {
			l = append(l, glyph{text[i : i+1], 1, k})
		}
		return l
	}
	g := displaywidth.StringGraphemes(text)
	for g.Next() {
		l = append(l, glyph{g.Value(), g.Width(), k})
	}
	return l
}

// ascii reports whether text is printable ASCII throughout.
func ascii(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

func displayWidth(text string) int { return displaywidth.String(text) }

func (l line) width() int {
	n := 0
	for _, g := range l {
		n += g.width
	}
	return n
}

// gap reports whether a line may be broken here. Figures with their units stay together.
func (g glyph) gap() bool { return g.text == " " && g.ink.style != view.Number }

// rows splits a line at its line feeds.
func rows(l line) []line {
	var out []line
	start := 0
	for i, g := range l {
		if g.text == "\n" {
			out = append(out, l[start:i])
			start = i + 1
		}
	}
	return append(out, l[start:])
}

// words splits a row at its gaps.
func words(row line) []line {
	var out []line
	start := 0
	for i := 0; i <= len(row); i++ {
		if i < len(row) && !row[i].gap() {
			continue
		}
		if i > start {
			out = append(out, row[start:i])
		}
		start = i + 1
	}
	return out
}

// measure returns the width a text would like to have, and that of its longest word.
func measure(l line) (natural, longest int) {
	for _, row := range rows(l) {
		n := 0
		for i, w := range words(row) {
			width := w.width()
			n += width
			if i > 0 {
				n++
			}
			longest = max(longest, width)
		}
		natural = max(natural, n)
	}
	return natural, longest
}

// wrap breaks text into lines of at most width columns: at spaces, and inside a word only if it alone is too long.
// Text without a word has no lines.
func wrap(text line, width int) []line {
	var lines []line
	for _, row := range rows(text) {
		var current line
		used := 0
		for _, w := range words(row) {
			n := w.width()
			if len(current) > 0 && used+1+n <= width {
				current = append(append(current, glyph{" ", 1, between(current, w)}), w...)
				used += 1 + n
				continue
			}
			if len(current) > 0 {
				lines = append(lines, current)
			}
			for n > width {
				cut := breakWord(w, width)
				lines = append(lines, w[:cut:cut])
				n -= w[:cut].width()
				w = w[cut:]
			}
			current, used = append(make(line, 0, max(width, len(w))), w...), n
		}
		if len(current) > 0 {
			lines = append(lines, current)
		}
	}
	return lines
}

// between is the ink of the space between two words: theirs if they share one.
func between(a, b line) ink {
	if last := a[len(a)-1].ink; last == b[0].ink {
		return last
	}
	return ink{}
}

// prefix returns how many glyphs fit into width columns, and at least one.
func prefix(l line, width int) int {
	n := 0
	for i, g := range l {
		if n += g.width; n > width && i > 0 {
			return i
		}
	}
	return len(l)
}

// breakWord returns where to break a word that is too long: after the last joint of an id or address in the second
// half of what fits, else where the room ends.
func breakWord(word line, width int) int {
	n := prefix(word, width)
	for i := n; i > n/2+1; i-- {
		if strings.ContainsAny(word[i-1].text, "-/#_.?&=") {
			return i
		}
	}
	return n
}
