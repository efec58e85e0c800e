package text

import (
	"fmt"
	"strings"
)

// What tablewriter is given instead of text: a mark for each cell; those of the titles are filled to the columns'
// widths. Its own idea of a width would tear columns apart where emoji are joined or letters prepended, it knows no row
// that spans its columns, and it sets a line for what we set a row. Its own output around the marks is spaces and the
// rule, so no mark is mistaken.
const (
	mark   = "@"
	filler = "."
)

// A frame is a table without its texts: all its rows are set like the one that tablewriter set.
type frame struct {
	titles, row []string // what stands before each cell, and after the last
	rule        string
	shown       []int // the columns that have any width
	columns     []column
}

// newFrame has tablewriter set a table of one row.
func newFrame(g *gridWriter, columns []column) (frame, error) {
	f := frame{columns: columns}
	titles, row := make([]string, len(columns)), make([]string, len(columns))
	for i, c := range columns {
		if c.width > 0 {
			titles[i], row[i] = mark+strings.Repeat(filler, c.width-1), mark
			f.shown = append(f.shown, i)
		}
	}
	if len(f.shown) == 0 {
		return f, nil
	}
	g.Header(titles)
	if err := g.Append(row); err != nil {
		return f, err
	}
	if err := g.Render(); err != nil {
		return f, err
	}
	lines := strings.Split(strings.TrimRight(g.out.String(), "\n"), "\n")
	if len(lines) != 3 || strings.Count(lines[0], mark) != len(f.shown) || strings.Count(lines[2], mark) != len(f.shown) {
		return f, fmt.Errorf("tablewriter set %q for titles, a rule and a row of %d cells", lines, len(f.shown))
	}
	f.titles, f.rule, f.row = f.around(lines[0]), lines[1], f.around(lines[2])
	return f, nil
}

// around returns what stands around the cells of a line.
func (f frame) around(line string) []string {
	gaps := make([]string, 0, len(f.shown)+1)
	for _, i := range f.shown {
		at := strings.Index(line, mark)
		gaps = append(gaps, line[:at])
		line = line[min(at+f.columns[i].width, len(line)):]
	}
	return append(gaps, line)
}

// fill appends, each after the margin, the lines of a row whose cells are padded to their columns' widths.
func (f frame) fill(lines, gaps []string, cells [][]string, margin string) []string {
	height := 0
	for _, i := range f.shown {
		height = max(height, len(cells[i]))
	}
	for n := range height {
		var b strings.Builder
		b.Grow(lengthOf(cells, n) + len(margin) + len(gaps)*gutter)
		b.WriteString(margin)
		for at, i := range f.shown {
			b.WriteString(gaps[at])
			if n < len(cells[i]) {
				b.WriteString(cells[i][n])
			} else {
				b.WriteString(spaces(f.columns[i].width))
			}
		}
		b.WriteString(gaps[len(f.shown)])
		lines = append(lines, strings.TrimRight(b.String(), " "))
	}
	return lines
}

// lengthOf is how many bytes line n of the cells takes at least.
func lengthOf(cells [][]string, n int) int {
	size := 0
	for _, cell := range cells {
		if n < len(cell) {
			size += len(cell[n])
		}
	}
	return size
}
