package render

import "strings"

// What tablewriter is given instead of text: a mark for each cell of a row; those of the titles are filled to the
// columns' widths. Its own idea of a width would tear columns apart where emoji are joined or letters prepended, it
// knows no row that spans its columns, and it sets a line for what we set a row. Its own output around the marks is
// spaces and the rule, so no mark is mistaken.
const (
	mark   = '@'
	filler = '.'
)

// places keeps the rows in the order in which tablewriter will come to them.
type places []placed

// A placed row is the lines of its cells, all padded to their column's width.
type placed struct {
	cells  [][]string
	widths []int
}

// titles takes the lines of the titles and returns what stands in for them.
func (s *places) titles(cells [][]string, columns []column) []string {
	out := s.row(cells, columns)
	for j, c := range columns {
		out[j] += strings.Repeat(string(filler), max(c.width-1, 0))
	}
	return out
}

// row takes the lines of a row's cells and returns what stands in for them.
func (s *places) row(cells [][]string, columns []column) []string {
	out := make([]string, len(cells))
	row := placed{make([][]string, 0, len(cells)), make([]int, 0, len(cells))}
	for j, lines := range cells {
		if n := columns[j].width; n > 0 {
			out[j] = string(mark)
			row.cells, row.widths = append(row.cells, lines), append(row.widths, n)
		}
	}
	*s = append(*s, row)
	return out
}

// group takes lines that span the columns and returns the row that stands in for them.
func (s *places) group(lines []string, apart bool, columns int) []string {
	out := make([]string, columns)
	out[0] = string(mark)
	if apart {
		lines = append([]string{""}, lines...)
	}
	*s = append(*s, placed{cells: [][]string{lines}, widths: []int{1}})
	return out
}

// fill appends, each after the margin, the lines of the row that tablewriter set as text.
func (s *places) fill(lines []string, text, margin string) []string {
	row := (*s)[0]
	*s = (*s)[1:]
	height := 0
	for _, cell := range row.cells {
		height = max(height, len(cell))
	}
	for i := range height {
		var b strings.Builder
		b.Grow(len(margin) + 2*len(text))
		b.WriteString(margin)
		next, skip := 0, 0
		for _, r := range text {
			switch {
			case skip > 0:
				skip--
			case r == mark && next < len(row.cells):
				if cell := row.cells[next]; i < len(cell) {
					b.WriteString(cell[i])
				} else {
					b.WriteString(spaces(row.widths[next]))
				}
				skip = row.widths[next] - 1
				next++
			default:
				b.WriteRune(r)
			}
		}
		lines = append(lines, strings.TrimRight(b.String(), " "))
	}
	return lines
}
