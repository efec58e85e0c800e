// Package csv writes tables for spreadsheets and databases, following RFC 4180 except that lines end with a line feed
// alone, which current programs expect.
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

// Write writes a table with its header, one row per line. Terminal control characters are removed, and text that a
// spreadsheet would run as a formula is escaped; see formula. It returns the error of w.
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

// Rows writes further rows of a table, without the header.
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

// formula lists the first characters, wide forms too, that make a spreadsheet run a text as a formula.
const formula = "=+-@＝＋－＠"

// first is the length of the first character.
func first(text string) int {
	_, size := utf8.DecodeRuneInString(text)
	return size
}

// cell writes a value for programs: a number without a percent sign, nothing for nil.
func cell(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		// A leading blank makes it text everywhere; LibreOffice would show an apostrophe.
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
