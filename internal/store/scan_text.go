package store

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf8"
)

// text passes over a double-quoted text and returns what stands between the quotes, still escaped.
// It gives up on a text that is blank, and on characters that have no place in a file of ours.
func (c *cursor) text() []byte {
	if !c.skip(`"`) {
		return nil
	}
	// Most texts are plain to their end, and those in English are seen to be so eight bytes at a time.
	if end := bytes.IndexByte(c.rest, '"'); end > 0 && c.rest[0] > ' ' && printable(c.rest[:end]) {
		body := c.rest[:end]
		c.rest = c.rest[end+1:]
		return body
	}
	for i := 0; i < len(c.rest); i++ {
		b := c.rest[i]
		if plainText[b] {
			continue
		}
		switch {
		case b == '"':
			body := c.rest[:i]
			if !utf8.Valid(body) || blank(body) {
				return nil
			}
			c.rest = c.rest[i+1:]
			return body
		case b == '\\':
			n := escape(c.rest[i:])
			if n == 0 {
				return nil
			}
			i += n - 1
		case b < ' ' || b == 0x7f || beginsRefused(c.rest[i:]):
			return nil
		}
	}
	return nil
}

// printable reports whether all bytes are ASCII that shows something or is a blank, and none is a backslash.
//
// Of eight bytes at a time: whatever does not belong sets the highest bit of its byte in one of the four terms, and
// bytes that all belong set none. What an odd byte carries into its neighbours does not matter, since one is enough.
func printable(b []byte) bool {
	const each, highest = 0x0101010101010101, 0x8080808080808080
	var odd uint64
	for ; len(b) >= 8; b = b[8:] {
		w := binary.LittleEndian.Uint64(b)
		odd |= w | (w + each) | (w - ' '*each) | ((w ^ '\\'*each) - each)
	}
	for _, c := range b {
		if c < ' ' || c >= 0x7f || c == '\\' {
			return false
		}
	}
	return odd&highest == 0
}

// plainText tells the bytes that mean nothing but themselves in a text. Left out are, beyond ASCII,
// those that may begin a character that invalidCharacter refuses.
var plainText = func() (table [256]bool) {
	for b := range table {
		table[b] = b >= ' ' && b != '"' && b != '\\' && b != 0x7f && b != 0xc2 && b != 0xe2 && b != 0xef
	}
	return table
}()

// blank reports whether a text shows nothing. Most texts begin with a letter, which needs no second look:
// an ASCII one, or one with a lead byte that begins none of the spaces of Unicode.
func blank(body []byte) bool {
	if len(body) > 0 {
		b := body[0]
		if b > ' ' && b < 0x7f && b != '\\' || b >= 0xc3 && (b < 0xe1 || b > 0xe3) {
			return false
		}
	}
	return strings.TrimSpace(unescape(body)) == ""
}

// beginsRefused reports whether a text begins with one of the characters beyond ASCII that invalidCharacter refuses.
func beginsRefused(b []byte) bool {
	switch {
	case len(b) > 1 && b[0] == 0xc2:
		return b[1] < 0xa0 // the C1 controls and U+0085
	case len(b) > 2 && b[0] == 0xe2:
		return b[1] == 0x80 && (b[2] == 0xa8 || b[2] == 0xa9) // U+2028 and U+2029
	case len(b) > 2 && b[0] == 0xef:
		return b[1] == 0xbb && b[2] == 0xbf || b[1] == 0xbf && b[2] >= 0xbe // U+FEFF, U+FFFE and U+FFFF
	}
	return false
}

// escape returns the length of the escape that b begins with, if it is one that the canonical line uses.
func escape(b []byte) int {
	switch {
	case len(b) < 2:
		return 0
	case b[1] == '"' || b[1] == '\\' || b[1] == 'n':
		return 2
	case b[1] == 'u' && len(b) >= 6 && escaped(b[2:6]) >= 0:
		return 6
	}
	return 0
}

// escaped returns the character that four hex digits name, or -1 if they name none.
func escaped(b []byte) rune {
	n := rune(0)
	for _, d := range b {
		switch {
		case d >= '0' && d <= '9':
			n = n<<4 | rune(d-'0')
		case d >= 'a' && d <= 'f':
			n = n<<4 | rune(d-'a'+10)
		case d >= 'A' && d <= 'F':
			n = n<<4 | rune(d-'A'+10)
		default:
			return -1
		}
	}
	if n >= 0xd800 && n <= 0xdfff {
		return -1
	}
	return n
}

// unescape returns the text that stands between the quotes.
func unescape(body []byte) string {
	out := make([]byte, 0, len(body))
	for i := 0; i < len(body); i++ {
		switch {
		case body[i] != '\\':
			out = append(out, body[i])
			continue
		case body[i+1] == 'n':
			out = append(out, '\n')
		case body[i+1] == 'u':
			out = utf8.AppendRune(out, escaped(body[i+2:i+6]))
			i += 4
		default:
			out = append(out, body[i+1])
		}
		i++
	}
	return string(out)
}
