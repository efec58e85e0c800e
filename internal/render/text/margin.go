package text

import (
	"slices"
	"strings"
)

// A margin is what is before the first line of something, and before its other lines.
type margin struct{ first, rest string }

// indent moves the text further in.
func (m margin) indent(n int) margin { return margin{m.first + spaces(n), m.rest + spaces(n)} }

// hang puts a mark before the first line and aligns the others with its text. Where the indentation is 0 there is no
// room for the mark.
func (m margin) hang(mark string, indent int) margin {
	if indent == 0 {
		return m
	}
	return margin{m.first + mark, m.rest + spaces(indent)}
}

// after is the margin of what comes below the lines.
func (m margin) after(lines []string) margin {
	if len(lines) == 0 {
		return m
	}
	return margin{m.rest, m.rest}
}

// before puts the margin before lines.
func (m margin) before(lines []string) []string {
	prefix := m.first
	for i, l := range lines {
		lines[i], prefix = prefix+l, m.rest
	}
	return lines
}

// indentIfRoom returns an indentation if the width has room for it, or else 0.
func indentIfRoom(indent, width int) int {
	if width-indent < minText {
		return 0
	}
	return indent
}

func shift(lines []string, by string) []string { return margin{by, by}.before(slices.Clone(lines)) }

func spaces(n int) string {
	if n = max(n, 0); n <= len(manySpaces) {
		return manySpaces[:n]
	}
	return strings.Repeat(" ", n)
}

var manySpaces = strings.Repeat(" ", 128)
