package csv_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"signpost/internal/render/csv"
	"signpost/internal/table"
)

func of(cells ...any) table.Table {
	return table.Table{Columns: make([]table.Column, len(cells)), Rows: slices.Values([][]any{cells})}
}

// A formula becomes text through a leading blank, which no spreadsheet shows; negative numbers stay numbers.
func TestCells(t *testing.T) {
	for _, c := range []struct {
		cell any
		want string
	}{
		{nil, ""},
		{"", ""},
		{"plain", "plain"},
		{"=A1", "\" =A1\""},
		{"@A1", "\" @A1\""},
		{"-1+1", "\" -1+1\""},
		{"+961 1", "\" +961 1\""},
		{"＝A1", "\" ＝A1\""},
		{-7, "-7"},
		{0.5, "0.5"},
		{55.0, "55"},
		{"two, parts", "\"two, parts\""},
		{"two\nlines", "\"two\nlines\""},
		{"say \"no\"", "\"say \"\"no\"\"\""},
		{"bell\a", "bell<0007>"},
		{"\u202ereversed", "<202E>reversed"},
		{"مرجّح", "مرجّح"},
	} {
		var b strings.Builder
		if err := csv.Write(&b, of(c.cell, "end")); err != nil {
			t.Fatal(err)
		}
		_, row, _ := strings.Cut(b.String(), "\n")
		if want := c.want + ",end\n"; row != want {
			t.Errorf("%q is written %q, want %q", c.cell, row, want)
		}
	}
}

func TestErrorsOfTheWriter(t *testing.T) {
	if err := csv.Write(full{}, of("a")); err == nil {
		t.Error("a full disk is no error")
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("full") }
