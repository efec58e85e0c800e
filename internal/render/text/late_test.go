package text

import (
	"bytes"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"signpost/internal/view"
)

// Output written row by row must look the same as a complete layout, at every width and whatever is widest.
func TestLaterRowsLookTheSame(t *testing.T) {
	for name, text := range map[string]func(i int) string{
		"long":    func(i int) string { return strings.Repeat(fmt.Sprint("word", i, " "), i%40) },
		"short":   func(i int) string { return fmt.Sprint(i) },
		"none":    func(int) string { return "" },
		"unequal": func(i int) string { return strings.Repeat("ab ", i/4) + "\n" + strings.Repeat("x", i/3) },
		"arabic":  func(i int) string { return strings.Repeat("كلمة ", i%30) + "✋🏽" },
	} {
		rows := make([]view.Row, 50)
		for i := range rows {
			rows[i] = view.Row{Cells: []view.Spans{view.T("2026-01-01"), view.T(strings.Repeat("n", i%9)), view.T(text(i))}}
		}
		columns := []view.Column{{Title: "Date", Fixed: true}, {Title: "Who", Fixed: true}, {Title: "Entry"}}
		table := view.Table{Columns: columns, Rows: rows}
		for known, widest := range map[string][]view.Row{"all seen": nil, "widest told": {rows[8]}} {
			later := view.Table{Columns: columns, Later: slices.Values(rows), Widest: widest}
			for _, width := range []int{20, 59, 60, 77, 130} {
				for _, o := range []Options{{Width: width}, {Width: width, Color: true, TTY: true}} {
					want, got := wholeOf(t, table, o), lateOf(t, later, o)
					if got != want {
						t.Fatalf("%s, %s, %+v:\n%s\nwant\n%s", name, known, o, got, want)
					}
					if again := wholeOf(t, later, o); again != want {
						t.Fatalf("%s, %s, %+v: Write of later rows:\n%s\nwant\n%s", name, known, o, again, want)
					}
				}
			}
		}
	}
}

// No more rows are made than are needed for the widths and for writing.
func TestLaterRowsAreMadeOnce(t *testing.T) {
	const n = 1000
	made := 0
	var rows iter.Seq[view.Row] = func(yield func(view.Row) bool) {
		for range n {
			made++
			if !yield(view.Row{Cells: []view.Spans{view.T("2026-01-01"), view.T(strings.Repeat("x", 200))}}) {
				return
			}
		}
	}
	columns := []view.Column{{Title: "Date", Fixed: true}, {Title: "Entry"}}
	lateOf(t, view.Table{Columns: columns, Later: rows, Widest: []view.Row{{Cells: []view.Spans{view.T("2026-01-01"), nil}}}}, Options{})
	if made > n+100 {
		t.Errorf("%d rows were made to write %d", made, n)
	}
}

func around(t view.Table) *view.Document {
	return &view.Document{Blocks: []view.Block{view.Heading{Level: 2, Text: view.T("Log")}, t, view.Paragraph{Text: view.T("The end.")}}}
}

func wholeOf(t *testing.T, table view.Table, o Options) string {
	t.Helper()
	out, err := Write(around(table), o)
	if err != nil {
		t.Fatal(err)
	}
	return string(bytes.Join(out, nil))
}

func lateOf(t *testing.T, table view.Table, o Options) string {
	t.Helper()
	var out bytes.Buffer
	if err := Stream(&out, around(table), o); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
