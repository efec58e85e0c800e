package text

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/pkg/twcache"
	"github.com/olekukonko/tablewriter/pkg/twwidth"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// A gridWriter is a reusable tablewriter table with its output buffer. Creating one takes longer than writing a small
// table.
type gridWriter struct {
	*tablewriter.Table
	out bytes.Buffer
}

// release makes the writer ready for the next table.
func (g *gridWriter) release(grids *sync.Pool) {
	g.Reset()
	g.out.Reset()
	grids.Put(g)
}

func newGridWriter() any {
	symbols := tw.NewSymbolCustom("signpost").WithRow("─").WithColumn(spaces(gutter)).
		WithCenter("──").WithHeaderMid("──").WithMidLeft("").WithMidRight("").WithHeaderLeft("").WithHeaderRight("")
	g := new(gridWriter)
	g.Table = tablewriter.NewTable(&g.out,
		tablewriter.WithRenderer(renderer.NewBlueprint()),
		tablewriter.WithRendition(tw.Rendition{
			Borders: tw.BorderNone,
			Symbols: symbols,
			Settings: tw.Settings{
				Separators: tw.Separators{BetweenColumns: tw.On, BetweenRows: tw.Off, ShowHeader: tw.On},
				Lines:      tw.Lines{ShowHeaderLine: tw.On},
			},
		}),
		tablewriter.WithPadding(tw.PaddingNone),
		tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithHeaderAutoWrap(tw.WrapNone),
		tablewriter.WithHeaderAutoFormat(tw.Off),
		tablewriter.WithHeaderAlignment(tw.AlignLeft),
		tablewriter.WithRowAlignment(tw.AlignLeft),
		tablewriter.WithTrimSpace(tw.Off),
		tablewriter.WithTrimLine(tw.Off),
		tablewriter.WithEastAsian(tw.Off),
		tablewriter.WithStringerCacheCustom(twcache.NewLRU[reflect.Type, reflect.Value](0)), // our cells are strings already
	)
	return g
}

// A gridRow is one row of a table: the lines of each cell, padded to the column's width.
type gridRow [][]string

// maxGridLines is the number of lines below the titles up to which a table is laid out by tablewriter: those of a
// screen. It takes 10 µs a line, and 0.3 ms before the first. With every table laid out by it, list of the repository's
// own workspace, a table of 170 lines, took 1.13 times as long, matrix of a question, 90 lines, 1.1 times, and the text
// briefing, nine tables with 220 lines, 1.1 times.
const maxGridLines = 24

// gridLines returns the lines of the titles, with the rule below them, and the lines of each row. Every column has a
// width.
func (w *writer) gridLines(titles gridRow, rows []gridRow, widths []int) (head []string, body [][]string, err error) {
	if !forTablewriter(titles, rows, widths) {
		total := gutter * (len(widths) - 1)
		for _, n := range widths {
			total += n
		}
		head = append(titles.lines(widths), strings.Repeat("─", total))
		for _, row := range rows {
			body = append(body, row.lines(widths))
		}
		return head, body, nil
	}
	g := w.grids.Get().(*gridWriter)
	defer g.release(&w.grids)
	return g.write(titles, rows)
}

// forTablewriter reports whether tablewriter lays a table out.
//
// tablewriter v1.1.5 counts some lines wider or narrower than terminals show them (emoji that are joined, coloured or
// flags, and prepended signs such as U+0604), and would move the columns after them.
func forTablewriter(titles gridRow, rows []gridRow, widths []int) bool {
	miscounted := func(r gridRow) bool { return !r.hasWidths(widths) }
	return len(rows) > 0 && height(rows) <= maxGridLines && !miscounted(titles) && !slices.ContainsFunc(rows, miscounted)
}

// write has tablewriter lay out titles and rows.
func (g *gridWriter) write(titles gridRow, rows []gridRow) (head []string, body [][]string, err error) {
	g.Header(titles.cells())
	for _, row := range rows {
		if err := g.Append(row.cells()); err != nil {
			return nil, nil, err
		}
	}
	if err := g.Render(); err != nil {
		return nil, nil, err
	}
	lines := strings.Split(strings.TrimSuffix(g.out.String(), "\n"), "\n")
	if want := titles.height() + 1 + height(rows); len(lines) != want {
		return nil, nil, fmt.Errorf("tablewriter wrote %d lines, not the %d that its rows have", len(lines), want)
	}
	take := func(n int) []string {
		taken := lines[:n]
		lines = lines[n:]
		return taken
	}
	head = take(titles.height() + 1)
	for _, row := range rows {
		body = append(body, take(row.height()))
	}
	return head, body, nil
}

// height is how many lines rows have together.
func height(rows []gridRow) int {
	n := 0
	for _, row := range rows {
		n += row.height()
	}
	return n
}

// height is how many lines the row has.
func (r gridRow) height() int {
	n := 0
	for _, cell := range r {
		n = max(n, len(cell))
	}
	return n
}

// cells returns the row as tablewriter takes it: one text for each cell.
func (r gridRow) cells() []string {
	cells := make([]string, len(r))
	for i, cell := range r {
		cells[i] = strings.Join(cell, "\n")
	}
	return cells
}

// hasWidths reports whether tablewriter's width of every line in the row equals that of its column.
func (r gridRow) hasWidths(widths []int) bool {
	for i, cell := range r {
		for _, l := range cell {
			if !isSimple(l) && twwidth.Width(l) != widths[i] {
				return false
			}
		}
	}
	return true
}

// lines lays the row out.
func (r gridRow) lines(widths []int) []string {
	lines := make([]string, r.height())
	for n := range lines {
		size := 0
		for i, cell := range r {
			if size += gutter; n < len(cell) {
				size += len(cell[n])
			} else {
				size += widths[i]
			}
		}
		var b strings.Builder
		b.Grow(size)
		for i, cell := range r {
			if i > 0 {
				b.WriteString(spaces(gutter))
			}
			if n < len(cell) {
				b.WriteString(cell[n])
			} else {
				b.WriteString(spaces(widths[i]))
			}
		}
		lines[n] = b.String()
	}
	return lines
}
