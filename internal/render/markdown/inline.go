package markdown

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"signpost/internal/render/safe"
	"signpost/internal/view"
)

// inline writes spans on one line. In a table cell a literal with a pipe is written as plain text, because Markdown
// programs differ on how to escape a pipe in code there.
func (w *writer) inline(spans view.Spans, cell bool) string {
	var out []byte
	add := func(text string) { out = append(escapeEnd(out, text), text...) }
	spans = merge(spans)
	for i, s := range spans {
		lead, text, trail := trim(s.Text)
		add(lead)
		if text != "" {
			before, _ := utf8.DecodeLastRune(out)
			after := trail
			if after == "" {
				after = follows(s, spans[i+1:])
			}
			add(w.link(s, styled(s.Style, text, before, after, cell)))
			add(trail)
		}
		for _, key := range s.Cites {
			if n := w.numbers[key]; n > 0 {
				add(mark(n))
			} else {
				add(escape("[" + safe.Line(key) + "]")) // cited in a note only
			}
		}
	}
	return string(bytes.Trim(out, " "))
}

// mark is a note's number as text. It is not a Markdown footnote: pandoc repeats a footnote at each of its marks and
// renumbers them, so that a Word file would have other numbers than this text, and duplicate notes.
func mark(n int) string { return fmt.Sprintf(`\[%d\]`, n) }

// escapeEnd returns the text written so far, escaped if its end would have a meaning together with what follows: an
// exclamation mark before a link, or a bracket before a sign that would make it a link or a definition.
func escapeEnd(out []byte, next string) []byte {
	if len(out) == 0 || next == "" {
		return out
	}
	switch last := len(out) - 1; {
	case out[last] == '!' && next[0] == '[':
		return append(out[:last], `\!`...)
	case out[last] == ']' && (next[0] == '(' || next[0] == ':'):
		return append(out, '\\')
	}
	return out
}

// merge cleans the spans and joins neighbours of one style: an end mark next to a start mark would be parsed as one.
func merge(spans view.Spans) view.Spans {
	out := make(view.Spans, 0, len(spans))
	for _, s := range spans {
		s.Text = safe.Line(s.Text)
		if s.Style != view.Strong && s.Style != view.Emphasis && s.Style != view.Literal {
			s.Style = view.Plain
		}
		if n := len(out) - 1; n >= 0 && out[n].Style == s.Style && out[n].Link == s.Link && len(out[n].Cites) == 0 {
			out[n].Text += s.Text
			out[n].Cites = s.Cites
			continue
		}
		if s.Text != "" || len(s.Cites) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// trim separates text from the white space around it, which must stay outside of emphasis.
func trim(text string) (lead, inner, trail string) {
	inner = strings.TrimLeftFunc(text, unicode.IsSpace)
	lead = text[:len(text)-len(inner)]
	whole := inner
	inner = strings.TrimRightFunc(inner, unicode.IsSpace)
	return lead, inner, whole[len(inner):]
}

// follows returns the text after a span, as far as it matters for emphasis.
func follows(s view.Span, rest view.Spans) string {
	if len(s.Cites) > 0 || len(rest) > 0 && rest[0].Text == "" {
		return "["
	}
	if len(rest) > 0 {
		return rest[0].Text
	}
	return ""
}

// styled escapes text and marks its style, unless the marks would not be recognised next to these neighbours: then the
// text stays plain.
func styled(style view.Style, text string, before rune, after string, cell bool) string {
	next, _ := utf8.DecodeRuneInString(after)
	first, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	open, shut := before == utf8.RuneError || separates(before), after == "" || separates(next)
	flanks := (!separates(first) || open) && (!separates(last) || shut)
	switch {
	case style == view.Strong && flanks:
		return "**" + escape(text) + "**"
	case style == view.Emphasis && open && shut:
		return "_" + escape(text) + "_"
	case style == view.Literal && !(cell && strings.Contains(text, "|")):
		return codeSpan(text)
	}
	return escape(text)
}

// separates reports whether r separates words.
func separates(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.IsSymbol(r) }

func codeSpan(text string) string {
	mark := strings.Repeat("`", longestRun(text, '`')+1)
	if strings.HasPrefix(text, "`") || strings.HasSuffix(text, "`") {
		text = " " + text + " "
	}
	return mark + text + mark
}

func longestRun(text string, c rune) int {
	longest, run := 0, 0
	for _, r := range text {
		if r == c {
			run++
		} else {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}

// link links to a web address or to a heading of the document. Other places have no anchor in Markdown.
func (w *writer) link(s view.Span, text string) string {
	if anchor, ok := w.anchors[strings.TrimPrefix(s.Link, "#")]; ok && strings.HasPrefix(s.Link, "#") {
		return "[" + text + "](#" + anchor + ")"
	}
	if safe.WebAddress(s.Link) {
		return "[" + text + "](" + destination(s.Link) + ")"
	}
	return text
}

// destination escapes an address so that no character of it ends the link.
func destination(url string) string {
	var b strings.Builder
	for i := range len(url) {
		switch c := url[i]; {
		case c == '&':
			b.WriteString("&amp;")
		case c <= ' ' || c >= 0x7F || strings.IndexByte("()<>[]{}\\\"'`|^", c) >= 0:
			fmt.Fprintf(&b, "%%%02X", c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// anchors returns the anchors that Markdown programs generate for headings with an id: lower case, hyphens for spaces,
// no punctuation, and a number if it is already used.
func anchors(blocks []view.Block) map[string]string {
	named := map[string]string{}
	taken := map[string]int{}
	for _, b := range blocks {
		h, ok := b.(view.Heading)
		if !ok {
			continue
		}
		anchor := strings.Map(func(r rune) rune {
			switch {
			case r == ' ':
				return '-'
			case r == '-', r == '_', unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
				return unicode.ToLower(r)
			}
			return -1
		}, strings.TrimSpace(h.Text.Plain()))
		n := taken[anchor]
		taken[anchor]++
		if n > 0 {
			anchor = fmt.Sprintf("%s-%d", anchor, n)
		}
		if h.ID != "" && anchor != "" {
			named[h.ID] = anchor
		}
	}
	return named
}
