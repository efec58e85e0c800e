// Package csv writes tables for spreadsheets and databases, as RFC 4180 has them but for the line feeds, which end lines
// alone, as the readers in use expect.
package csv

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"signpost/internal/render/safe"
	"signpost/internal/table"
)

// Write writes a table with its header, a line a row. Characters that would control a terminal are cleaned away, and
// what a spreadsheet would run as a formula is made text; see formula. It returns the error of w.
func Write(w io.Writer, t table.Table) error {
	header := make([]string, len(t.Columns))
	for i, column := range t.Columns {
		header[i] = column.Name
	}
	c := csv.NewWriter(w)
	if err := c.Write(header); err != nil {
		return err
	}
	c.Flush()
	if err := c.Error(); err != nil {
		return err
	}
	return Rows(w, t)
}

// Rows writes the rows of a table alone, behind those of others under the same header.
func Rows(w io.Writer, t table.Table) error {
	b := bufio.NewWriterSize(w, 1<<16)
	c := csv.NewWriter(b)
	record := make([]string, len(t.Columns))
	for row := range t.Rows {
		for i, value := range row {
			record[i] = cell(value)
		}
		if err := c.Write(record); err != nil {
			return err
		}
	}
	c.Flush()
	if err := c.Error(); err != nil {
		return err
	}
	return b.Flush()
}

// formula lists the first characters, wide forms too, that make a spreadsheet take a text for a formula and run it.
const formula = "=+-@＝＋－＠"

// first is the length of the first character.
func first(text string) int {
	_, size := utf8.DecodeRuneInString(text)
	return size
}

// cell writes a value as programs read it: a number without a sign of percent, nothing for nil.
func cell(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		// A blank makes it text everywhere; an apostrophe would be shown by LibreOffice.
		if v = safe.Text(v); v != "" && strings.ContainsAny(v[:first(v)], formula) {
			return " " + v
		}
		return v
	case int:
		return strconv.Itoa(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	panic(fmt.Sprintf("a table cannot hold %T", value))
}
