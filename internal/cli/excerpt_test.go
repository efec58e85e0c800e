package cli

import "testing"

func TestExcerpt(t *testing.T) {
	for _, c := range []struct {
		name, line string
		col, width int
		want       string
	}{
		{"caret", "first: [oil]", 9, 40, "    first: [oil]\n            ^\n"},
		{"indentation goes", "      - kind: fakt\r", 15, 40, "    - kind: fakt\n            ^\n"},
		{"whole line", "title: x", 0, 40, "    title: x\n"},
		{"cut before and after", "0123456789abcdefghijklmnopqrstuvwxyz", 20, 9, "    defghijklm"[:13] + "\n          ^\n"},
		{"past the end", "ab", 9, 40, "    ab\n      ^\n"},
		{"wide letters", "价格: x", 5, 40, "    价格: x\n          ^\n"},
		{"after Arabic", "note: السعر, by: x", 13, 40, "    note: السعر, by: x\n"},
		{"control characters", "a\x1b[31mb", 3, 40, "    a<001B>[31mb\n           ^\n"},
	} {
		if got := excerpt(c.line, c.col, c.width); got != c.want {
			t.Errorf("%s: excerpt(%q, %d, %d) =\n%swant\n%s", c.name, c.line, c.col, c.width, got, c.want)
		}
	}
}
