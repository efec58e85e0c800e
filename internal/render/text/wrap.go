package text

import (
	"slices"
	"strings"

	"signpost/internal/view"
)

func (l line) width() int {
	n := 0
	for i, t := range l {
		n += t.width
		if i > 0 && t.before == space {
			n++
		}
	}
	return n
}

// separator separates the parts of a line. It comes before a part, so that no line ends with it.
const separator = "·"

// word returns the tokens of the first word, with a separator before it, and its width.
func (l line) word() (word line, width int) {
	for i, t := range l {
		switch {
		case i == 0, t.before == joined:
		case t.before == space && i == 1 && l[0].text == separator:
			width++
		default:
			return l[:i], width
		}
		width += t.width
	}
	return l, width
}

// measure returns the width of a text that is not wrapped, and of its longest word.
func measure(l line) (natural, longest int) {
	n := 0
	for first := true; len(l) > 0; first = false {
		word, width := l.word()
		switch {
		case first, word[0].before == newline:
			n = width
		default:
			n += 1 + width
		}
		natural, longest = max(natural, n), max(longest, width)
		l = l[len(word):]
	}
	return natural, longest
}

// longestName returns the width of the longest word with something to type, including a separator before it.
func longestName(l line) int {
	longest := 0
	for len(l) > 0 {
		word, width := l.word()
		if slices.ContainsFunc(word, func(t token) bool { return t.style.style == view.Literal }) {
			longest = max(longest, width)
		}
		l = l[len(word):]
	}
	return longest
}

// wrap breaks text into lines of at most width columns: at spaces, and inside a word only if the word alone is too
// long. Text without a word has no lines.
func wrap(text line, width int) []line {
	var lines []line
	var rest line    // the end of a word that was broken, which begins the current line
	from, to := 0, 0 // the words that follow it there
	used := 0        // the width of them all
	finish := func() {
		if current := text[from:to]; len(rest) > 0 {
			lines = append(lines, append(rest, current...))
		} else if len(current) > 0 {
			lines = append(lines, current)
		}
		rest, from = nil, to
	}
	for to < len(text) {
		word, n := text[to:].word()
		if empty := len(rest) == 0 && from == to; !empty && word[0].before != newline && used+1+n <= width {
			to += len(word)
			used += 1 + n
			continue
		}
		finish()
		to += len(word)
		used = n
		if n <= width {
			continue
		}
		from = to
		for rest = word.glyphs(); n > width; {
			end := breakWord(rest, width)
			lines = append(lines, rest[:end:end])
			n -= rest[:end].width()
			rest = rest[end:]
		}
		rest, used = slices.Clip(rest), n
	}
	finish()
	return lines
}

// spaceStyle is the style of the space between two tokens: theirs if all three share it.
func spaceStyle(a, b token) style {
	if a.style == b.style && a.style == b.space {
		return a.style
	}
	return style{}
}

// glyphs splits tokens into what readers see as characters. A space between two tokens becomes one as well.
func (l line) glyphs() line {
	out := make(line, 0, l.width())
	for i, t := range l {
		if i > 0 && t.before == space {
			out = append(out, token{text: " ", width: 1, style: spaceStyle(l[i-1], t)})
		}
		for glyph, width := range glyphs(t.text) {
			out = append(out, token{text: glyph, width: width, style: t.style})
		}
	}
	return out
}

// prefix returns how many glyphs fit into width columns, but at least one.
func prefix(glyphs line, width int) int {
	n := 0
	for i, g := range glyphs {
		if n += g.width; n > width && i > 0 {
			return i
		}
	}
	return len(glyphs)
}

// breakWord returns where to break a word that is too long, beyond the first third of what fits: after the last sign
// between two names, whose halves are names themselves, or else after the last that joins the parts of one. Without a
// sign it is where the width ends.
func breakWord(glyphs line, width int) int {
	n := prefix(glyphs, width)
	for _, signs := range []string{"/#", "-_.?&="} {
		for i := n; i > n/3+1; i-- {
			if strings.ContainsAny(glyphs[i-1].text, signs) {
				return i
			}
		}
	}
	return n
}
