package text

import (
	"slices"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"

	"signpost/internal/view"
)

func TestFit(t *testing.T) {
	col := func(natural, longest int, fixed bool) column {
		return column{natural: natural, longest: longest, fixed: fixed}
	}
	for _, c := range []struct {
		name    string
		columns []column
		room    int
		want    []int // nil if it does not fit
	}{
		{"all fit", []column{col(10, 5, false), col(20, 9, true)}, 40, []int{10, 20}},
		{"the widest gives way", []column{col(50, 9, false), col(20, 9, false)}, 50, []int{30, 20}},
		{"two that are wide share", []column{col(50, 9, false), col(60, 9, false)}, 50, []int{25, 25}},
		{"fixed ones keep theirs", []column{col(30, 9, true), col(30, 9, false)}, 50, []int{30, 20}},
		{"words are kept while another can give way", []column{col(40, 20, false), col(40, 6, false)}, 34, []int{20, 14}},
		{"then words are broken", []column{col(40, 40, false), col(40, 20, false)}, 26, []int{13, 13}},
		{"too narrow", []column{col(40, 40, false), col(40, 20, true)}, 50, nil},
	} {
		ok := fit(c.columns, c.room)
		var got []int
		for _, column := range c.columns {
			got = append(got, column.width)
		}
		if ok != (c.want != nil) || ok && !slices.Equal(got, c.want) {
			t.Errorf("%s: fit = %v %v, want %v", c.name, ok, got, c.want)
		}
	}
}

// TestTablesThatTablewriterDoesNotLayOut: columns stay aligned below a cell whose width tablewriter computes
// differently, and a large table looks like the small one that it begins with.
func TestTablesThatTablewriterDoesNotLayOut(t *testing.T) {
	plain := []string{"plain", "two words", "مُذَكَّرَةُ"}
	for _, texts := range [][]string{plain, append(plain, "👩\u200d🚀", "🇸🇦", "\u0604x")} {
		table := view.Table{Columns: []view.Column{{Title: texts[len(texts)-1]}, {Title: "b"}}}
		for _, text := range texts {
			table.Rows = append(table.Rows, view.Row{Cells: []view.Spans{view.T(text), view.T("b")}})
		}
		small := written(t, table)
		for _, l := range small {
			if before, _, ok := strings.Cut(l, "b"); ok && displaywidth.String(before) != 11 {
				t.Errorf("the second column is at %d, want 11: %q", displaywidth.String(before), l)
			}
		}
		for len(table.Rows) <= maxGridLines {
			table.Rows = append(table.Rows, table.Rows...)
		}
		if large := written(t, table); !slices.Equal(large[:len(small)], small) {
			t.Errorf("a large table begins\n%q\nwant\n%q", large[:len(small)], small)
		}
	}
}

func written(t *testing.T, b view.Block) []string {
	t.Helper()
	out, err := Write(&view.Document{Blocks: []view.Block{b}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(out[0]), "\n"), "\n")
}

func TestSpark(t *testing.T) {
	if got := sparkline(view.Band{Ranges: []view.Range{{}, {Mid: 50}, {Mid: 97}, {Mid: 100}}}, 4); got != "·▅██" {
		t.Errorf("spark = %q", got)
	}
}

// A separator comes at the start of a line, never at its end.
func TestLinesDoNotEndWithASeparator(t *testing.T) {
	for text, want := range map[string][]string{
		"Pilots ashore · pilots-ashore · present": {"Pilots ashore", "· pilots-ashore", "· present"},
		"a · b · c":                 {"a · b · c"},
		"· pilots-ashore-every-day": {"· pilots-ashore-", "every-day"},
	} {
		var tok tokenizer
		tok.add(text, style{})
		var got []string
		for _, l := range wrap(tok.tokens, 16) {
			var b strings.Builder
			for i, part := range l {
				if i > 0 && part.before == space {
					b.WriteString(" ")
				}
				b.WriteString(part.text)
			}
			got = append(got, b.String())
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
