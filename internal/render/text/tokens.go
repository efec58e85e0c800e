package text

import (
	"fmt"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"

	"signpost/internal/render/safe"
	"signpost/internal/view"
)

// A token is text that is not broken unless it alone is too long for a line: a word, or a part of one that looks the
// same throughout.
type token struct {
	text   string
	width  int // in columns
	style  style
	before spacing
	space  style // of what is before
}

// A style says how text looks, and its direction where the letters do not decide that.
type style struct {
	style view.Style
	tone  view.Tone
	dir   direction
}

// A spacing is what is between a token and the one before it.
type spacing uint8

const (
	joined  spacing = iota // nothing: they are one word
	space                  // a space, where a line may be broken
	newline                // a line feed
)

// A line is tokens next to each other. The spacing before the first one is ignored.
type line []token

// tokens splits spans into tokens, with the marks of their citations and the address of a link that its text does not
// show. The line is valid until the tokenizer is reset.
func (w *writer) tokens(t *tokenizer, spans view.Spans) line {
	t.start, t.before = len(t.tokens), joined
	for _, s := range spans {
		t.add(s.Text, style{s.Style, s.Tone, spanDirection(s)})
		if safe.WebAddress(s.Link) && s.Link != s.Text {
			t.add(" <"+s.Link+">", style{style: view.Muted})
		}
		for _, mark := range w.marks(s.Cites) {
			t.add(mark, style{dir: left})
		}
	}
	return t.tokens[t.start:len(t.tokens):len(t.tokens)]
}

// marks returns the marks of citations; three or more consecutive numbers become one mark.
func (w *writer) marks(keys []string) []string {
	var out []string
	for i := 0; i < len(keys); {
		n := w.numbers[keys[i]]
		if n == 0 {
			out = append(out, "["+keys[i]+"]") // cited in a note only
			i++
			continue
		}
		last := n
		for i++; i < len(keys) && w.numbers[keys[i]] == last+1; i++ {
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

// A tokenizer splits texts into tokens. Its memory is used again for the next texts.
type tokenizer struct {
	tokens line
	start  int     // of the text that is split now
	before spacing // of the next token
	space  style
}

// reset prepares the tokenizer for other texts.
func (t *tokenizer) reset() *tokenizer {
	t.tokens = t.tokens[:0]
	return t
}

// add splits text of one style, and cleans it. Figures with their units stay together.
func (t *tokenizer) add(text string, k style) {
	if !isSimple(text) {
		t.addGlyphs(safe.Text(text), k)
		return
	}
	for k.style != view.Number { // simple text is clean, and nearly all text is simple
		end := strings.IndexByte(text, ' ')
		if end < 0 {
			break
		}
		t.append(text[:end], columnsOf(text[:end]), k)
		t.separate(space, k)
		text = text[end+1:]
	}
	t.append(text, columnsOf(text), k)
}

// addGlyphs splits clean text of any kind.
func (t *tokenizer) addGlyphs(text string, k style) {
	start, end, width := 0, 0, 0
	for glyph, n := range glyphs(text) {
		after := joined
		switch {
		case glyph == "\n":
			after = newline
		case glyph == " " && k.style != view.Number:
			after = space
		default:
			width += n
			end += len(glyph)
			continue
		}
		t.append(text[start:end], width, k)
		t.separate(after, k)
		end += len(glyph)
		start, width = end, 0
	}
	t.append(text[start:], width, k)
}

func (t *tokenizer) append(text string, width int, k style) {
	if text == "" {
		return
	}
	if len(t.tokens) == cap(t.tokens) {
		t.grow()
	}
	t.tokens = append(t.tokens, token{text, width, k, t.before, t.space})
	t.before = joined
}

// grow makes room for more tokens. Those of earlier texts, which lines refer to, are not moved: moving the tokens of a
// hundred thousand rows took a tenth of the time of a log, and twice their memory.
func (t *tokenizer) grow() {
	const most = 4096
	text := t.tokens[t.start:]
	room := make(line, len(text), max(32, 2*len(text), min(2*cap(t.tokens), most)))
	copy(room, text)
	t.tokens, t.start = room, 0
}

func (t *tokenizer) separate(by spacing, k style) { t.before, t.space = max(t.before, by), k }

// oneLine splits plain text of one style into tokens of one line.
func oneLine(text string, k style) line {
	var t tokenizer
	t.add(safe.Line(text), k)
	return t.tokens
}

// glyphs yields what readers see as characters, with their widths in columns. A glyph without its own width may widen
// the one before it, like the emoji variation selector: at the start of a text it is counted as if it did.
func glyphs(text string) iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		g := displaywidth.StringGraphemes(text)
		for first := true; g.Next(); first = false {
			glyph, width := g.Value(), g.Width()
			if first && width == 0 {
				width = displaywidth.String(" "+glyph) - displaywidth.String(" ")
			}
			if !yield(glyph, width) {
				return
			}
		}
	}
}

// isSimple reports whether text is nothing but printable ASCII and Arabic as it is commonly written: then it is clean,
// columnsOf counts its columns, and every space in it is a glyph of its own.
func isSimple(text string) bool {
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

// commonArabic reports whether r is a letter, a digit or a punctuation mark of Arabic text that is one column wide.
func commonArabic(r rune) bool {
	return r >= 'ء' && r <= 'ي' || r >= '٠' && r <= '٩' || r == '،' || r == '؛' || r == '؟' || r == '«' || r == '»' || r == '–'
}

// vowelSign reports whether r is one of the signs above and below Arabic letters.
func vowelSign(r rune) bool { return r >= '\u064B' && r <= '\u0652' }

// columnsOf counts the columns of simple text: one for each character, none for the vowel signs.
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
