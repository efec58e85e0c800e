package render

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"

	"signpost/internal/view"
)

// A piece is text that is never broken for want of room alone: a word, or the part of one that looks the same
// throughout.
type piece struct {
	text   string
	width  int // in columns
	ink    ink
	before spacing
	space  ink // that of what stands before
}

// An ink says how text looks, and which way it runs where that does not follow from the letters.
type ink struct {
	style view.Style
	tone  view.Tone
	runs  strength
}

// A spacing is what stands between a piece and the one before it.
type spacing uint8

const (
	joined spacing = iota // they are one word
	gap                   // a space, where a line may be broken
	feed                  // a line feed
)

// A line is pieces beside each other; what stands before the first one is nobody's business.
type line []piece

// pieces writes spans out as pieces: with the marks of their citations, and the address of a link that its text hides.
// The line is good until the cutter is emptied.
func (p *printer) pieces(c *cutter, spans view.Spans) line {
	start := len(c.pieces)
	c.before = joined
	for _, s := range spans {
		c.add(s.Text, ink{s.Style, s.Tone, runs(s)})
		if safeURL(s.Link) && s.Link != s.Text {
			c.add(" <"+s.Link+">", ink{style: view.Muted})
		}
		for _, mark := range p.marks(s.Cites) {
			c.add(mark, ink{runs: runs(view.Span{Style: view.Number})})
		}
	}
	return c.pieces[start:len(c.pieces):len(c.pieces)]
}

// marks is what stands in the text for citations; three numbers or more that follow each other become one mark.
func (p *printer) marks(keys []string) []string {
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

// A cutter cuts texts into pieces, which it keeps in one place.
type cutter struct {
	pieces line
	before spacing // of the next piece
	space  ink
}

// empty makes a cutter ready for other texts.
func (c *cutter) empty() *cutter {
	c.pieces = c.pieces[:0]
	return c
}

// add appends text of one ink. Figures with their units stay together.
func (c *cutter) add(text string, k ink) {
	if simple(text) { // as nearly all of it is
		for k.style != view.Number {
			end := strings.IndexByte(text, ' ')
			if end < 0 {
				break
			}
			c.piece(text[:end], columnsOf(text[:end]), k)
			c.apart(gap, k)
			text = text[end+1:]
		}
		c.piece(text, columnsOf(text), k)
		return
	}
	c.addGlyphs(text, k)
}

// addGlyphs is add for text of any kind.
func (c *cutter) addGlyphs(text string, k ink) {
	start, end, width := 0, 0, 0
	for seen, n := range glyphs(text) {
		after := joined
		switch {
		case seen == "\n":
			after = feed
		case seen == " " && k.style != view.Number:
			after = gap
		default:
			width += n
			end += len(seen)
			continue
		}
		c.piece(text[start:end], width, k)
		c.apart(after, k)
		end += len(seen)
		start, width = end, 0
	}
	c.piece(text[start:], width, k)
}

func (c *cutter) piece(text string, width int, k ink) {
	if text == "" {
		return
	}
	c.pieces = append(c.pieces, piece{text, width, k, c.before, c.space})
	c.before = joined
}

func (c *cutter) apart(by spacing, k ink) { c.before, c.space = max(c.before, by), k }

// plain cuts text of one ink into pieces.
func plain(text string, k ink) line {
	var c cutter
	c.add(text, k)
	return c.pieces
}

// glyphs are what the reader sees as characters, with their widths in columns. What has no width of its own may give
// one to what stands before it, as the sign that asks for an emoji does: at the beginning it is taken to do so.
func glyphs(text string) iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		g := displaywidth.StringGraphemes(text)
		for first := true; g.Next(); first = false {
			seen, width := g.Value(), g.Width()
			if first && width == 0 {
				width = displaywidth.String(" "+seen) - displaywidth.String(" ")
			}
			if !yield(seen, width) {
				return
			}
		}
	}
}

// simple reports whether text is printable ASCII and Arabic as it is commonly written throughout: then columnsOf counts
// its columns, and every space in it stands alone.
func simple(text string) bool {
	last := ' '
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		switch {
		case r >= ' ' && r <= '~':
		case r < utf8.RuneSelf:
			return false
		default:
			if r, size = utf8.DecodeRuneInString(text[i:]); vowelSign(r) && last == ' ' || !vowelSign(r) && !commonArabic(r) {
				return false
			}
		}
		i, last = i+size, r
	}
	return true
}

// commonArabic reports whether r is a letter, a digit or a punctuation mark that Arabic is written with and that is one
// column wide.
func commonArabic(r rune) bool {
	return r >= 'ء' && r <= 'ي' || r >= '٠' && r <= '٩' || r == '،' || r == '؛' || r == '؟' || r == '«' || r == '»' || r == '–'
}

// vowelSign reports whether r is one of the signs that are set above and below Arabic letters.
func vowelSign(r rune) bool { return r >= '\u064B' && r <= '\u0652' }

// columnsOf counts the columns of simple text: one a character, and none for the vowel signs.
func columnsOf(text string) int {
	n := 0
	for i := 0; i < len(text); i++ {
		switch {
		case text[i]&0xC0 == 0x80: // the rest of a character
		case text[i] == 0xD9 && text[i+1] >= 0x8B && text[i+1] <= 0x92: // U+064B to U+0652
		default:
			n++
		}
	}
	return n
}

func displayWidth(text string) int { return displaywidth.String(text) }

func (l line) width() int {
	n := 0
	for i, c := range l {
		n += c.width
		if i > 0 && c.before == gap {
			n++
		}
	}
	return n
}

// word returns the pieces of the first word, and its width.
func (l line) word() (word line, width int) {
	for i, c := range l {
		if i > 0 && c.before != joined {
			return l[:i], width
		}
		width += c.width
	}
	return l, width
}

// measure returns the width a text would like to have, and that of its longest word.
func measure(l line) (natural, longest int) {
	n := 0
	for first := true; len(l) > 0; first = false {
		word, width := l.word()
		switch {
		case first, word[0].before == feed:
			n = width
		default:
			n += 1 + width
		}
		natural, longest = max(natural, n), max(longest, width)
		l = l[len(word):]
	}
	return natural, longest
}

// wrap breaks text into lines of at most width columns: at spaces, and inside a word only if it alone is too long.
// Text without a word has no lines.
func wrap(text line, width int) []line {
	var lines []line
	var rest line    // what is left of a word that was broken, and begins the current line
	from, to := 0, 0 // the words that follow it there
	used := 0        // how wide they all are
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
		if empty := len(rest) == 0 && from == to; !empty && word[0].before != feed && used+1+n <= width {
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
			cut := breakWord(rest, width)
			lines = append(lines, rest[:cut:cut])
			n -= rest[:cut].width()
			rest = rest[cut:]
		}
		rest, used = slices.Clip(rest), n
	}
	finish()
	return lines
}

// between is the ink of the space between two pieces: theirs if all three share it.
func between(a, b piece) ink {
	if a.ink == b.ink && a.ink == b.space {
		return a.ink
	}
	return ink{}
}

// glyphs cuts pieces into what the reader sees as characters. A space between two of them is one as well.
func (l line) glyphs() line {
	out := make(line, 0, l.width())
	for i, c := range l {
		if i > 0 && c.before == gap {
			out = append(out, piece{text: " ", width: 1, ink: between(l[i-1], c)})
		}
		for seen, width := range glyphs(c.text) {
			out = append(out, piece{text: seen, width: width, ink: c.ink})
		}
	}
	return out
}

// prefix returns how many glyphs fit into width columns, and at least one.
func prefix(glyphs line, width int) int {
	n := 0
	for i, g := range glyphs {
		if n += g.width; n > width && i > 0 {
			return i
		}
	}
	return len(glyphs)
}

// breakWord returns where to break a word that is too long: after the last joint of an id or address in the second
// half of what fits, else where the room ends.
func breakWord(glyphs line, width int) int {
	n := prefix(glyphs, width)
	for i := n; i > n/2+1; i-- {
		if strings.ContainsAny(glyphs[i-1].text, "-/#_.?&=") {
			return i
		}
	}
	return n
}
