package render

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
func (p *printer) table(t view.Table, width int, m margin) ([]string, error) {
	if len(t.Columns) == 0 {
		return nil, nil
	}
	var caption []string
	if t.Caption != "" {
		caption = append(p.prose(view.Styled(view.Strong, t.Caption), width, m), m.rest)
	}
	lines, err := p.rowsOf(t, width, m.after(caption))
	return append(caption, lines...), err
}

// rowsOf sets a table without its caption.
func (p *printer) rowsOf(t view.Table, width int, m margin) ([]string, error) {
	if p.options.Width < tooNarrow {
		return p.cards(t, width, m), nil
	}
	c := p.cutters.Get().(*cutter)
	defer p.cutters.Put(c)
	cut := p.cut(c.empty(), t)
	columns := cut.columns(t.Columns)
	if !fit(columns, width-gutter*(len(columns)-1)) {
		return p.cards(t, width, m), nil
	}
	cut.tighten(columns)
	return p.grid(cut, columns, width, m)
}

// cell wraps a cell and pads every line of it to the column's width.
func (p *printer) cell(text line, width int, end bool) []string {
	wrapped := wrap(text, width)
	if len(wrapped) == 0 {
		return []string{spaces(width)}
	}
	lines := make([]string, len(wrapped))
	for i, l := range wrapped {
		lines[i] = p.paintCell(l)
		if pad := width - l.width(); pad > 0 && end {
			lines[i] = spaces(pad) + lines[i]
		} else if pad > 0 {
			lines[i] += spaces(pad)
		}
	}
	return lines
}

// firstCell is a cell whose further lines are indented, so that one sees where a row begins.
func (p *printer) firstCell(text line, width, indent int) []string {
	if natural, _ := measure(text); natural <= width-indent {
		return shift(p.cell(text, width-indent, false), spaces(indent))
	}
	lines := p.cell(text, width-indent-2, false)
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
func (p *printer) grid(cut cutTable, columns []column, width int, m margin) ([]string, error) {
	w := p.grids.Get().(*gridWriter)
	defer w.free(&p.grids)
	f, err := newFrame(w, columns)
	if err != nil {
		return nil, err
	}
	titles := make([][]string, len(columns))
	for i, title := range cut.titles {
		titles[i] = p.cell(title, columns[i].width, columns[i].end)
	}
	lines := f.fill(nil, f.titles, titles, m.rest)
	if f.rule != "" {
		lines = append(lines, m.rest+p.rule(f.rule))
	}
	for i, row := range cut.rows {
		if !row.group {
			lines = f.fill(lines, f.row, p.row(row.cells, columns, cut.indent), m.rest)
			continue
		}
		if i > 0 {
			lines = append(lines, strings.TrimRight(m.rest, " "))
		}
		for _, l := range p.group(row.cells[0], width) {
			lines = append(lines, m.rest+l)
		}
	}
	return lines, nil
}

// row returns the lines of a row's cells.
func (p *printer) row(texts []line, columns []column, indent int) [][]string {
	cells := make([][]string, len(columns))
	for i, text := range texts {
		if i == 0 && !columns[i].end {
			cells[i] = p.firstCell(text, columns[i].width, indent)
		} else {
			cells[i] = p.cell(text, columns[i].width, columns[i].end)
		}
	}
	return cells
}

// group returns the lines of a group row.
func (p *printer) group(text line, width int) []string {
	var lines []string
	for _, l := range wrap(text, min(width, longestLine)) {
		lines = append(lines, p.paintCell(l))
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
func (w *gridWriter) free(grids *sync.Pool) {
	w.Reset()
	w.out.Reset()
	grids.Put(w)
}

func newGridWriter() any {
	symbols := tw.NewSymbolCustom("signpost").WithRow("─").WithColumn(spaces(gutter)).
		WithCenter("──").WithHeaderMid("──").WithMidLeft("").WithMidRight("").WithHeaderLeft("").WithHeaderRight("")
	w := new(gridWriter)
	w.Table = tablewriter.NewTable(&w.out,
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
	return w
}

// cards sets a table for a narrow page: a row is its first cell with the others listed below.
func (p *printer) cards(t view.Table, width int, m margin) []string {
	var out []string
	for _, row := range t.Rows {
		if len(out) > 0 {
			out = append(out, m.rest)
		}
		if row.Group {
			out = append(out, p.prose(strong(groupText(row)), width, m.after(out))...)
			continue
		}
		out = append(out, p.prose(strong(row.Cells[0]), width, m.after(out))...)
		var fields view.Fields
		for i, cell := range row.Cells {
			if i > 0 && (cell.Plain() != "" || hasCites(cell)) {
				fields = append(fields, view.Field{Name: t.Columns[i].Title, Value: cell})
			}
		}
		out = append(out, m.after(out).indent(2).before(p.fields(fields, width-2))...)
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
