package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf8"
)

var jsonFormat = Format{Name: "json", Says: "the report's data, for programs", write: writeJSON}

// writeJSON writes the report's own encoding. What would steer a terminal is escaped: the values stay the same.
func writeJSON(b *bytes.Buffer, r Report, _ Options) error {
	e := json.NewEncoder(indenter{b})
	e.SetEscapeHTML(false)
	if err := e.Encode(r); err != nil {
		return err
	}
	if unclean(b.Bytes()) < 0 {
		return nil
	}
	// Outside of strings JSON has no characters that steer, except for the line feeds.
	text := bytes.Clone(b.Bytes())
	b.Reset()
	for at := unclean(text); at >= 0; at = unclean(text) {
		c, size := utf8.DecodeRune(text[at:])
		b.Write(text[:at])
		fmt.Fprintf(b, `\u%04x`, c)
		text = text[at+size:]
	}
	b.Write(text)
	return nil
}

// An indenter indents what an encoder writes at once. The encoder's own way would keep three copies of it.
type indenter struct{ to *bytes.Buffer }

func (i indenter) Write(compact []byte) (int, error) {
	i.to.Grow(2 * len(compact))
	return len(compact), json.Indent(i.to, compact, "", "  ")
}
