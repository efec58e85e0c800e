package render

import "strings"

// What tablewriter is given instead of text: one mark for each line of a cell and fillers to the column's width.
// Its own idea of a width would tear columns apart where emoji are joined or letters prepended, and it knows no row
// that spans its columns. Its own output around the marks is spaces and the rule, so no mark is mistaken.
const (
	cellMark  = '@'
	groupMark = '#'
	filler    = '.'
)

// places keeps the lines of cells in the order in which tablewriter will come to them.
type places []string

// row takes the lines of a row's cells, all padded to their column's width, and returns what stands in for them.
func (s *places) row(cells [][]string, columns []column) []string {
	out := make([]string, len(cells))
	height := 0
	for j, lines := range cells {
		height = max(height, len(lines))
		if n := columns[j].width; n > 0 {
			mark := string(cellMark) + strings.Repeat(string(filler), n-1)
			out[j] = strings.TrimSuffix(strings.Repeat(mark+"\n", len(lines)), "\n")
		}
	}
	for i := range height {
		for j, lines := range cells {
			if i < len(lines) && columns[j].width > 0 {
				*s = append(*s, lines[i])
			}
		}
	}
	return out
}

// group takes lines that span the columns and returns a row of which each line stands in for one of them.
func (s *places) group(lines []string, apart bool, columns int) []string {
	out := make([]string, columns)
	out[0] = strings.TrimSuffix(strings.Repeat(string(groupMark)+"\n", len(lines)), "\n")
	if apart {
		out[0] = " \n" + out[0]
	}
	*s = append(*s, lines...)
	return out
}

// fill puts the text into a line of the table.
func (s *places) fill(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case (r == cellMark || r == groupMark) && len(*s) > 0:
			b.WriteString((*s)[0])
			*s = (*s)[1:]
		case r != filler:
			b.WriteRune(r)
		}
	}
	return strings.TrimRight(b.String(), " ")
}
