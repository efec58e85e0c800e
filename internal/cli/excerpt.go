package cli

import (
	"slices"
	"strings"
	"unicode"

	"github.com/clipperhouse/displaywidth"

	"signpost/internal/diag"
	"signpost/internal/render"
	"signpost/internal/store"
)

// indent stands before an excerpt and before a hint below a finding.
const indent = "    "

// findingWriter words findings for a stream. On a terminal each stands above its line of the file, with a caret below
// the place; columns is the terminal's width, 0 for no terminal.
func (s *session) findingWriter(columns int) func(diag.Finding) string {
	files := map[string][]string{}
	return func(f diag.Finding) string {
		text := oneLine(f.String()) + "\n"
		if columns > 0 && f.Place.Line > 0 {
			lines, read := files[f.Place.File]
			if root, err := s.folder(); !read && err == nil && s.flags.at == "" {
				lines, _ = store.ReadLines(root, f.Place.File) // what cannot be read is not shown
				files[f.Place.File] = lines
			}
			if f.Place.Line <= len(lines) {
				text += excerpt(lines[f.Place.Line-1], f.Place.Col, columns-len(indent))
			}
		}
		if f.Hint != "" {
			text += indent + "hint: " + oneLine(f.Hint) + "\n"
		}
		return text
	}
}

// excerpt is as much of a line as fits a width, with a caret below the column, which counts characters from 1.
// There is no caret for column 0, nor after text from right to left, whose place only the terminal knows.
func excerpt(line string, col, width int) string {
	runes := []rune(strings.TrimRight(line, "\r"))
	at := min(max(col-1, 0), len(runes))
	from := 0
	for from < at && displaywidth.String(render.Clean(string(runes[from:at]))) > width*2/3 {
		from++
	}
	if from == 0 { // indentation says nothing here
		for from < at && runes[from] == ' ' {
			from++
		}
	}
	to := len(runes)
	for to > at && displaywidth.String(render.Clean(string(runes[from:to]))) > width {
		to--
	}
	before := render.Clean(string(runes[from:at]))
	text := indent + render.Clean(string(runes[from:to])) + "\n"
	if col == 0 || slices.ContainsFunc([]rune(before), rightToLeft) {
		return text
	}
	return text + indent + strings.Repeat(" ", displaywidth.String(before)) + "^\n"
}

func rightToLeft(r rune) bool {
	return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko)
}
