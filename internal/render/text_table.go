package render

import (
	"bytes"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"signpost/internal/view"
)

const (
	tooNarrow = 60 // below this many columns a table is set as cards
	gutter    = 2  // columns between columns
)

// table sets a table with a rule below its titles and nothing else.
func (p *page) table(t view.Table, width int) ([]string, error) {
	if len(t.Columns) == 0 {
		return nil, nil
	}
	lines, err := p.rowsOf(t, width)
	if err != nil {
		return nil, err
	}
	if t.Caption != "" {
		lines = append(append(p.prose(view.Styled(view.Strong, t.Caption), width), ""), lines...)
	}
	return lines, nil
}

// rowsOf sets a table without its caption.
func (p *page) rowsOf(t view.Table, width int) ([]string, error) {
	columns := p.measureTable(t)
	if p.options.Width < tooNarrow || !fit(columns, width-gutter*(len(columns)-1)) {
		return p.cards(t, width), nil
	}
	p.tighten(t, columns)
	return p.grid(t, columns, width)
}

// cell wraps a cell and pads every line of it to the column's width.
func (p *page) cell(text view.Spans, width int, end bool) []string {
	var lines []string
	for _, l := range wrap(p.glyphs(text), width) {
		pad := spaces(width - l.width())
		if end {
			lines = append(lines, pad+p.paintCell(l))
		} else {
			lines = append(lines, p.paintCell(l)+pad)
		}
	}
	if len(lines) == 0 {
		lines = []string{spaces(width)}
	}
	return lines
}

// firstCell is a cell whose further lines are indented, so that one sees where a row begins.
func (p *page) firstCell(text view.Spans, width, indent int) []string {
	if natural, _ := measure(p.glyphs(text)); natural <= width-indent {
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

// groupIndent is how far the rows of a table stand in below their groups.
func groupIndent(t view.Table) int {
	for _, row := range t.Rows {
		if row.Group {
			return 2
		}
	}
	return 0
}

// grid sets the table with tablewriter, which is given places for cells that are wrapped and padded already: left
// alone it would break inside characters, cut long words and lose track of colours.
func (p *page) grid(t view.Table, columns []column, width int) ([]string, error) {
	var b bytes.Buffer
	var texts places
	w := newWriter(&b)
	titles := make([][]string, len(columns))
	for i, c := range t.Columns {
		titles[i] = p.cell(view.Styled(view.Strong, c.Title), columns[i].width, c.End)
	}
	w.Header(texts.row(titles, columns))
	indent := groupIndent(t)
	for i, row := range t.Rows {
		var cells []string
		if row.Group {
			cells = texts.group(p.group(row, width), i > 0, len(columns))
		} else {
			cells = texts.row(p.row(row, columns, indent), columns)
		}
		if err := w.Append(cells); err != nil {
			return nil, err
		}
	}
	if err := w.Render(); err != nil {
		return nil, err
	}
	lines := strings.Split(strings.TrimRight(b.String(), "\n"), "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, "─") {
			lines[i] = p.rule(l)
		} else {
			lines[i] = texts.fill(l)
		}
	}
	return lines, nil
}

// row returns the lines of a row's cells.
func (p *page) row(row view.Row, columns []column, indent int) [][]string {
	cells := make([][]string, len(columns))
	for i, text := range row.Cells {
		if i == 0 && !columns[i].end {
			cells[i] = p.firstCell(text, columns[i].width, indent)
		} else {
			cells[i] = p.cell(text, columns[i].width, columns[i].end)
		}
	}
	return cells
}

// group returns the lines of a group row.
func (p *page) group(row view.Row, width int) []string {
	var lines []string
	for _, l := range wrap(p.glyphs(strong(groupText(row))), min(width, longestLine)) {
		lines = append(lines, p.paintCell(l))
	}
	return lines
}

func newWriter(b *bytes.Buffer) *tablewriter.Table {
	symbols := tw.NewSymbolCustom("signpost").WithRow("─").WithColumn(spaces(gutter)).
		WithCenter("──").WithHeaderMid("──").WithMidLeft("").WithMidRight("").WithHeaderLeft("").WithHeaderRight("")
	return tablewriter.NewTable(b,
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
	)
}

// cards sets a table for a narrow page: a row is its first cell with the others listed below.
func (p *page) cards(t view.Table, width int) []string {
	var out []string
	for _, row := range t.Rows {
		if len(out) > 0 {
			out = append(out, "")
		}
		if row.Group {
			out = append(out, p.prose(strong(groupText(row)), width)...)
			continue
		}
		out = append(out, p.prose(strong(row.Cells[0]), width)...)
		var fields view.Fields
		for i, cell := range row.Cells {
			if i > 0 && cell.Plain() != "" || hasCites(cell) && i > 0 {
				fields = append(fields, view.Field{Name: t.Columns[i].Title, Value: cell})
			}
		}
		out = append(out, shift(p.fields(fields, width-2), "  ")...)
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
