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
	var compact, indented bytes.Buffer
	e := json.NewEncoder(&compact)
	e.SetEscapeHTML(false)
	if err := e.Encode(r); err != nil {
		return err
	}
	indented.Grow(2 * compact.Len())
	if err := json.Indent(&indented, compact.Bytes(), "", "  "); err != nil {
		return err
	}
	// Outside of strings JSON has no characters that steer, except for the line feeds.
	text := indented.String()
	b.Grow(len(text))
	for {
		at := unclean(text)
		if at < 0 {
			b.WriteString(text)
			return nil
		}
		c, size := utf8.DecodeRuneInString(text[at:])
		b.WriteString(text[:at])
		fmt.Fprintf(b, `\u%04x`, c)
		text = text[at+size:]
	}
}
