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

// maxGridRows is the number of rows up to which a table is laid out by tablewriter.
const maxGridRows = 400

// write has tablewriter lay out titles and rows, and returns the lines of the titles, with the rule below them, and the
// lines of each row. Every column has a width.
//
// tablewriter v1.1.5 counts some lines wider or narrower than terminals show them (emoji that are joined, coloured or
// flags, and prepended signs such as U+0604), and would move the columns after them: the rows with such a line are laid
// out here. So are all rows of large tables: tablewriter made the whole text briefing of the repository's own workspace
// take 1.1 to 1.3 times as long as laying all rows out here did.
func (g *gridWriter) write(titles gridRow, rows []gridRow, widths []int) (head []string, body [][]string, err error) {
	blank := make(gridRow, len(widths))
	for i, n := range widths {
		blank[i] = slices.Repeat([]string{spaces(n)}, titles.height())
	}
	counted := titles.hasWidths(widths)
	if counted {
		g.Header(titles.cells())
	} else {
		g.Header(blank.cells())
	}
	body = make([][]string, len(rows))
	var given []int // the rows that tablewriter lays out
	for i, row := range rows {
		if len(rows) > maxGridRows || !row.hasWidths(widths) {
			body[i] = row.lines(widths)
			continue
		}
		given = append(given, i)
		if err := g.Append(row.cells()); err != nil {
			return nil, nil, err
		}
	}
	if len(given) == 0 {
		if err := g.Append(blank.cells()); err != nil {
			return nil, nil, err
		}
	}
	if err := g.Render(); err != nil {
		return nil, nil, err
	}
	lines := strings.Split(strings.TrimSuffix(g.out.String(), "\n"), "\n")
	take := func(n int) []string {
		taken := lines[:min(n, len(lines))]
		lines = lines[len(taken):]
		return taken
	}
	head = take(titles.height() + 1)
	if !counted && len(head) > 0 {
		head = append(titles.lines(widths), head[len(head)-1])
	}
	for _, i := range given {
		body[i] = take(rows[i].height())
	}
	if len(given) == 0 {
		take(titles.height())
	}
	if len(lines) > 0 || len(head) < 2 {
		return nil, nil, fmt.Errorf("tablewriter wrote %d lines more than its rows have", len(lines))
	}
	return head, body, nil
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
			if !simple(l) && twwidth.Width(l) != widths[i] {
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
		var b strings.Builder
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
