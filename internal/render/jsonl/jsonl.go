// Package jsonl writes tables as JSON Lines: one object per row, with every key of the table in its order.
package jsonl

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"

	"signpost/internal/render/safe"
	"signpost/internal/table"
)

// Write writes a table, one row per line. Terminal control characters are escaped, which does not change the values.
// It returns the error of w.
func Write(w io.Writer, t table.Table) error {
	b := bufio.NewWriterSize(w, 1<<16)
	keys := make([][]byte, len(t.Columns))
	for i, c := range t.Columns {
		start := byte(',')
		if i == 0 {
			start = '{'
		}
		keys[i] = append(appendText([]byte{start}, c.Name), ':')
	}
	var line []byte
	for row := range t.Rows {
		line = line[:0]
		for i, value := range row {
			line = appendValue(append(line, keys[i]...), value)
		}
		if _, err := b.Write(append(line, "}\n"...)); err != nil {
			return err
		}
	}
	return b.Flush()
}

func appendValue(line []byte, value any) []byte {
	switch v := value.(type) {
	case nil:
		return append(line, "null"...)
	case string:
		return appendText(line, v)
	case int:
		return strconv.AppendInt(line, int64(v), 10)
	case float64:
		return strconv.AppendFloat(line, v, 'f', -1, 64)
	}
	panic(fmt.Sprintf("a table cannot hold %T", value))
}

// appendText writes a quoted text. Most texts need no escape, and encoding/json is several times slower.
func appendText(line []byte, text string) []byte {
	if plain(text) {
		line = append(line, '"')
		line = append(line, text...)
		return append(line, '"')
	}
	escaped, _ := json.Marshal(text) // a string cannot fail
	for at := safe.Index(escaped); at >= 0; at = safe.Index(escaped) {
		c, size := utf8.DecodeRune(escaped[at:])
		line = append(line, escaped[:at]...)
		line = fmt.Appendf(line, `\u%04x`, c)
		escaped = escaped[at+size:]
	}
	return append(line, escaped...)
}

// plain reports whether a text needs no escape in JSON.
func plain(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c == '"' || c == '\\' {
			return false
		}
	}
	return safe.Index(text) < 0
}
