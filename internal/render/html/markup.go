package html

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"signpost/internal/render/safe"
)

// A constant is markup or style written in this program. Text from a document is a string, which the compiler does not
// accept as a constant: it can only become text or the value of an attribute.
type constant string

// A safeText is cleaned text: the only control characters in it are isolates added by this package.
type safeText string

// A markup is an HTML buffer.
type markup struct{ bytes.Buffer }

// raw writes our own markup.
func (m *markup) raw(parts ...constant) {
	for _, p := range parts {
		m.WriteString(string(p))
	}
}

// escapes are the characters that have a meaning between tags or in a quoted attribute.
var escapes = ['>' + 1]constant{'&': "&amp;", '<': "&lt;", '>': "&gt;", '"': "&#34;", '\'': "&#39;"}

// text writes cleaned and escaped text, for elements and quoted attributes.
func (m *markup) text(text string) { m.escape(safeText(safe.Text(text))) }

// line is text on one line.
func (m *markup) line(text string) { m.escape(safeText(safe.Line(text))) }

func (m *markup) escape(text safeText) {
	start := 0
	for i := range len(text) {
		if c := text[i]; int(c) < len(escapes) && escapes[c] != "" {
			m.WriteString(string(text[start:i]))
			m.raw(escapes[c])
			start = i + 1
		}
	}
	m.WriteString(string(text[start:]))
}

// attr writes an attribute of the open tag.
func (m *markup) attr(name constant, value string) {
	m.raw(" ", name, `="`)
	m.text(value)
	m.raw(`"`)
}

// number writes a numeric attribute, with at most one decimal, which is precise enough for pictures.
func (m *markup) number(name constant, n float64) {
	m.raw(" ", name, `="`, decimal(n), `"`)
}

func decimal(n float64) constant {
	return constant(strings.TrimSuffix(strconv.FormatFloat(n, 'f', 1, 64), ".0"))
}

// integer writes a whole number.
func integer(n int) constant { return constant(strconv.Itoa(n)) }

// cssString writes text as a CSS string. Every character that could end the string, the rule or the element around it
// is written as its number.
func cssString(text safeText) constant {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		if r >= 0x80 && !safe.Controls(r) || r >= ' ' && r < 0x7F && !strings.ContainsRune("\"\\<>&{};*@!", r) {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, `\%x `, r)
		}
	}
	b.WriteByte('"')
	return constant(b.String())
}

// slug makes an id that can stand in an attribute and in an address as it is.
func slug(id string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r == '_' || r == '.' || unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return '-'
	}, id)
}
