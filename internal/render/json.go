package render

import (
	"bytes"
	"encoding/json"
	"fmt"
)

var jsonFormat = Format{Name: "json", Says: "the report's data, for programs", write: writeJSON}

// writeJSON writes the report's own encoding. What would steer a terminal is escaped: the values stay the same.
func writeJSON(b *bytes.Buffer, r Report, _ Options) error {
	var raw bytes.Buffer
	e := json.NewEncoder(&raw)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	if err := e.Encode(r); err != nil {
		return err
	}
	// Outside of strings JSON has no characters that steer, except for the encoder's own line feeds.
	for _, c := range raw.String() {
		if steers(c) {
			fmt.Fprintf(b, `\u%04x`, c)
		} else {
			b.WriteRune(c)
		}
	}
	return nil
}
