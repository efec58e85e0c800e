// Package json writes reports as their data, for programs.
package json

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf8"

	"signpost/internal/render/safe"
)

// Write encodes a report, indented by two spaces, in consecutive pieces. Terminal control characters are escaped,
// which does not change the values. It returns an error if JSON cannot encode a value of the report.
func Write(report any) ([][]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(report); err != nil {
		return nil, err
	}
	return Escape(b.Bytes()), nil
}

// Escape escapes the terminal control characters in JSON, in consecutive pieces. Outside of strings JSON has none,
// except for line feeds.
func Escape(text []byte) [][]byte {
	var out [][]byte
	for at := safe.Index(text); at >= 0; at = safe.Index(text) {
		c, size := utf8.DecodeRune(text[at:])
		out = append(out, text[:at], fmt.Appendf(nil, `\u%04x`, c))
		text = text[at+size:]
	}
	return append(out, text)
}
