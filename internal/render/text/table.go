package text

import (
	"bytes"
	"reflect"
	"strings"
	"sync"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/pkg/twcache"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"signpost/internal/view"
)

const (
	tooNarrow = 60 // below this many columns a table is set as cards
	gutter    = 2  // columns between columns
)

// table sets a table with a rule below its titles and nothing else.
func (w *writer) table(t view.Table, width int, m margin) ([]string, error) {
	if len(t.Columns) == 0 {
		return nil, nil
	}
	var caption []string
	if t.Caption != "" {
		caption = append(w.title(t.Caption, view.Strong, width, m), m.rest)
	}
	lines, err := w.rowsOf(t, width, m.after(caption))
	return append(caption, lines...), err
}

// rowsOf sets a table without its caption.
func (w *writer) rowsOf(t view.Table, width int, m margin) ([]string, error) {
	if w.options.Width < tooNarrow {
		return w.cards(t, width, m), nil
	}
	tokens := w.tokenizers.Get().(*tokenizer)
	defer w.tokenizers.Put(tokens)
	split := w.tokenTable(tokens.reset(), t)
	columns := split.columns(t.Columns)
	if !fit(columns, width-gutter*(len(columns)-1)) {
		return w.cards(t, width, m), nil
	}
	split.tighten(columns)
	return w.grid(split, columns, width, m)
}

// cell wraps a cell and pads every line of it to the column's width.
func (w *writer) cell(text line, width int, end bool) []string {
	wrapped := wrap(text, width)
	if len(wrapped) == 0 {
		return []string{spaces(width)}
	}
	lines := make([]string, len(wrapped))
	for i, l := range wrapped {
		lines[i] = w.formatCell(l)
		if pad := width - l.width(); pad > 0 && end {
			lines[i] = spaces(pad) + lines[i]
		} else if pad > 0 {
			lines[i] += spaces(pad)
		}
	}
	return lines
}

// firstCell is a cell whose further lines are indented, so that one sees where a row begins.
func (w *writer) firstCell(text line, width, indent int) []string {
	if natural, _ := measure(text); natural <= width-indent {
		return shift(w.cell(text, width-indent, false), spaces(indent))
	}
	lines := w.cell(text, width-indent-2, false)
	for i := range lines {
		if i == 0 {
			lines[i] = spaces(indent) + lines[i] + "  "
		} else {
			lines[i] = spaces(indent+2) + lines[i]
		}
	}
	return lines
}

// grid sets the table in a frame that tablewriter makes, which is given places for cells that are wrapped and padded
// already: left alone it would break inside characters, cut long words and lose track of colours.
func (w *writer) grid(split tokenTable, columns []column, width int, m margin) ([]string, error) {
	g := w.grids.Get().(*gridWriter)
	defer g.free(&w.grids)
	f, err := newFrame(g, columns)
	if err != nil {
		return nil, err
	}
	titles := make([][]string, len(columns))
	for i, title := range split.titles {
		titles[i] = w.cell(title, columns[i].width, columns[i].end)
	}
	lines := f.fill(nil, f.titles, titles, m.rest)
	if f.rule != "" {
		lines = append(lines, m.rest+w.rule(f.rule))
	}
	for i, row := range split.rows {
		if !row.group {
			lines = f.fill(lines, f.row, w.row(row.cells, columns, split.indent), m.rest)
			continue
		}
		if i > 0 {
			lines = append(lines, strings.TrimRight(m.rest, " "))
		}
		for _, l := range w.group(row.cells[0], width) {
			lines = append(lines, m.rest+l)
		}
	}
	return lines, nil
}

// row returns the lines of a row's cells.
func (w *writer) row(texts []line, columns []column, indent int) [][]string {
	cells := make([][]string, len(columns))
	for i, text := range texts {
		if i == 0 && !columns[i].end {
			cells[i] = w.firstCell(text, columns[i].width, indent)
		} else {
			cells[i] = w.cell(text, columns[i].width, columns[i].end)
		}
	}
	return cells
}

// group returns the lines of a group row.
func (w *writer) group(text line, width int) []string {
	var lines []string
	for _, l := range wrap(text, min(width, longestLine)) {
		lines = append(lines, w.formatCell(l))
	}
	return lines
}

// A gridWriter is a table of tablewriter with what it writes to. To make one takes longer than to set a small table,
// so one is used again.
type gridWriter struct {
	*tablewriter.Table
	out bytes.Buffer
}

// free makes the writer ready for the next table.
func (g *gridWriter) free(grids *sync.Pool) {
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

// cards sets a table for a narrow page: a row is its first cell with the others listed below.
func (w *writer) cards(t view.Table, width int, m margin) []string {
	var out []string
	for _, row := range t.Rows {
		if len(out) > 0 {
			out = append(out, m.rest)
		}
		if row.Group {
			out = append(out, w.prose(row.Text().Strong(), width, m.after(out))...)
			continue
		}
		out = append(out, w.prose(row.Cells[0].Strong(), width, m.after(out))...)
		var fields view.Fields
		for i, cell := range row.Cells {
			if i > 0 && (cell.Plain() != "" || hasCites(cell)) {
				fields = append(fields, view.Field{Name: t.Columns[i].Title, Value: cell})
			}
		}
		out = append(out, m.after(out).indent(2).before(w.fields(fields, width-2))...)
	}
	return out
}

func hasCites(cell view.Spans) bool {
	for _, s := range cell {
		if len(s.Cites) > 0 {
			return true
		}
	}
	return false
}
