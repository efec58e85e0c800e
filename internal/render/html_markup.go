package render

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// A constant is markup that stands in this program. Text from a document is a string, which the compiler does not
// accept in its place: so whatever a document says can only become text or the value of an attribute.
type constant string

// A markup is HTML in the making.
type markup struct{ bytes.Buffer }

// raw writes markup of the program's own.
func (m *markup) raw(parts ...constant) {
	for _, p := range parts {
		m.WriteString(string(p))
	}
}

// escapes are the characters that mean something between tags or in an attribute.
var escapes = ['>' + 1]constant{'&': "&amp;", '<': "&lt;", '>': "&gt;", '"': "&#34;", '\'': "&#39;", 0: "\uFFFD"}

// text writes text so that it shows as it is, between tags and in a quoted attribute.
func (m *markup) text(text string) {
	start := 0
	for i := range len(text) {
		if c := text[i]; int(c) < len(escapes) && escapes[c] != "" {
			m.WriteString(text[start:i])
			m.raw(escapes[c])
			start = i + 1
		}
	}
	m.WriteString(text[start:])
}

// attr writes an attribute of the tag that is open.
func (m *markup) attr(name constant, value string) {
	m.raw(" ", name, `="`)
	m.text(value)
	m.raw(`"`)
}

// number writes an attribute that is a number, with at most one decimal: pictures need no more.
func (m *markup) number(name constant, n float64) {
	m.raw(" ", name, `="`, decimal(n), `"`)
}

func decimal(n float64) constant {
	return constant(strings.TrimSuffix(strconv.FormatFloat(n, 'f', 1, 64), ".0"))
}

// integer writes a whole number.
func integer(n int) constant { return constant(strconv.Itoa(n)) }

// quoted writes text as a string of CSS. Every sign that could end the string, the rule or the element it stands in
// is written as its number, and so is what steers.
func quoted(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		if r >= 0x80 && !steers(r) || r >= ' ' && r < 0x7F && !strings.ContainsRune("\"\\<>&{};*@!", r) {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, `\%x `, r)
		}
	}
	b.WriteByte('"')
	return b.String()
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
