package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf8"
)

var jsonFormat = Format{Name: "json", Says: "the report's data, for programs", write: writeJSON}

// writeJSON writes the report's own encoding. What would steer a terminal is escaped: the values stay the same.
func writeJSON(r Report, _ Options) (output, error) {
	var b bytes.Buffer
	e := json.NewEncoder(indenter{&b})
	e.SetEscapeHTML(false)
	if err := e.Encode(r); err != nil {
		return nil, err
	}
	// Outside of strings JSON has no characters that steer, except for the line feeds.
	var out output
	text := b.Bytes()
	for at := unclean(text); at >= 0; at = unclean(text) {
		c, size := utf8.DecodeRune(text[at:])
		out = append(out, text[:at], fmt.Appendf(nil, `\u%04x`, c))
		text = text[at+size:]
	}
	return append(out, text), nil
}

// An indenter indents what an encoder writes at once, by two spaces a level. The encoder's own way checks again what
// it has just encoded, which takes as long as encoding it did.
type indenter struct{ to *bytes.Buffer }

func (i indenter) Write(compact []byte) (int, error) {
	i.to.Grow(len(compact) + len(compact)/2)
	depth := 0
	for at := 0; at < len(compact); {
		size := 1
		switch c := compact[at]; c {
		case '"':
			size = stringLength(compact[at:])
			i.to.Write(compact[at : at+size])
		case '{', '[':
			i.to.WriteByte(c)
			if compact[at+1] == c+2 { // closed at once: "}" and "]" stand two after their openings in ASCII
				i.to.WriteByte(c + 2)
				size = 2
				break
			}
			depth++
			i.newline(depth)
		case '}', ']':
			depth--
			i.newline(depth)
			i.to.WriteByte(c)
		case ',':
			i.to.WriteByte(c)
			i.newline(depth)
		case ':':
			i.to.WriteString(": ")
		default:
			i.to.WriteByte(c)
		}
		at += size
	}
	return len(compact), nil
}

func (i indenter) newline(depth int) {
	i.to.WriteByte('\n')
	i.to.WriteString(spaces(2 * depth))
}

// stringLength is how many bytes the string of JSON takes that text begins with, its quotes among them.
func stringLength(text []byte) int {
	for at := 1; ; at++ {
		at += bytes.IndexByte(text[at:], '"')
		escapes := at - len(bytes.TrimRight(text[:at], `\`))
		if escapes%2 == 0 { // each escaped by the one before it, and none escapes the quote
			return at + 1
		}
	}
}
