package render

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"signpost/internal/parallel"
	"signpost/internal/view"
)

// Clean returns text that cannot steer a terminal or reorder a line: control characters, line and paragraph
// separators, the byte order mark and bidi embeddings, overrides and isolates are shown as <202E>, bytes that are
// not UTF-8 as the replacement character, and tabs become spaces. Line feeds stay.
func Clean(text string) string {
	if unclean(text) < 0 {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text {
		switch {
		case r == '\t':
			b.WriteString("    ")
		case steers(r):
			fmt.Fprintf(&b, "<%04X>", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// unclean returns where the first character stands that Clean replaces, or -1.
func unclean[T string | []byte](text T) int {
	for i := 0; i < len(text); {
		c := text[i]
		if c >= ' ' && c <= '~' || c == '\n' {
			i++
			continue
		}
		if c >= 0xC3 && c <= 0xDF && i+1 < len(text) && text[i+1]&0xC0 == 0x80 { // U+00C0 to U+07FF, as in Arabic
			i += 2
			continue
		}
		r, size := utf8.DecodeRuneInString(string(text[i:min(i+utf8.UTFMax, len(text))]))
		if steers(r) || r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// steers reports whether a terminal or a bidi-aware editor obeys r instead of showing it.
func steers(r rune) bool {
	switch {
	case r == '\n':
		return false
	case r < 0x20, r >= 0x7F && r <= 0x9F: // C0, DEL and C1
		return true
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069: // bidi embeddings, overrides and isolates
		return true
	}
	return r == 0x2028 || r == 0x2029 || r == 0xFEFF
}

// cleanDocument returns a copy of the document with every shown text cleaned. Ids and citation keys are compared,
// not shown: they stay.
func cleanDocument(d *view.Document) *view.Document {
	c := *d
	c.Title = cleanTitle(d.Title)
	c.Blocks = cleanBlocks(d.Blocks)
	c.Notes = make(map[string]view.Note, len(d.Notes))
	for key, n := range d.Notes {
		n.Text = cleanSpans(n.Text)
		c.Notes[key] = n
	}
	return &c
}

func cleanBlocks(blocks []view.Block) []view.Block {
	clean := make([]view.Block, len(blocks))
	parallel.For(len(blocks), func(i int) { clean[i] = cleanBlock(blocks[i]) })
	return clean
}

func cleanBlock(b view.Block) view.Block {
	switch b := b.(type) {
	case view.Heading:
		b.Text = oneLine(cleanSpans(b.Text))
		return b
	case view.Paragraph:
		b.Text = cleanSpans(b.Text)
		return b
	case view.List:
		b.Items = cleanItems(b.Items)
		return b
	case view.Fields:
		fields := make(view.Fields, len(b))
		for i, f := range b {
			fields[i] = view.Field{Name: cleanTitle(f.Name), Value: cleanSpans(f.Value)}
		}
		return fields
	case view.Table:
		return cleanTable(b)
	case view.Box:
		b.Title, b.Blocks = cleanTitle(b.Title), cleanBlocks(b.Blocks)
		return b
	case view.Code:
		return view.Code{Text: Clean(b.Text)}
	case view.Endnotes:
		return b
	case view.Chart:
		return cleanChart(b)
	}
	return nil // a block that nobody knows is not shown as it came
}

func cleanItems(items []view.Item) []view.Item {
	clean := make([]view.Item, len(items))
	for i, item := range items {
		clean[i] = view.Item{ID: item.ID, Text: cleanSpans(item.Text), Items: cleanItems(item.Items)}
	}
	return clean
}

// cleanTable also squares the table: every row but a group has one cell per column, and none is lost.
func cleanTable(t view.Table) view.Table {
	t.Caption = cleanTitle(t.Caption)
	n := len(t.Columns)
	for _, row := range t.Rows {
		n = max(n, len(row.Cells))
	}
	columns := make([]view.Column, n)
	copy(columns, t.Columns)
	for i := range columns {
		columns[i].Title = cleanTitle(columns[i].Title)
	}
	rows := make([]view.Row, len(t.Rows))
	for i, row := range t.Rows {
		cells := make([]view.Spans, n)
		for j, cell := range row.Cells {
			cells[j] = cleanSpans(cell)
		}
		if row.Group {
			cells = cells[:len(row.Cells)]
		}
		rows[i] = view.Row{ID: row.ID, Group: row.Group, Cells: cells}
	}
	t.Columns, t.Rows = columns, rows
	return t
}

// cleanSpans returns the spans themselves where they are clean, as nearly all are.
func cleanSpans(spans view.Spans) view.Spans {
	return mended(spans, func(s *view.Span) bool {
		return unclean(s.Text) >= 0 || unclean(s.Link) >= 0 || unclean(s.Means) >= 0
	}, func(s *view.Span) {
		s.Text, s.Link, s.Means = Clean(s.Text), Clean(s.Link), Clean(s.Means)
	})
}

// mended returns a copy of the spans in which those with a fault are mended, or the spans themselves if none has one.
func mended(spans view.Spans, fault func(*view.Span) bool, mend func(*view.Span)) view.Spans {
	copied := false
	for i := range spans {
		if !fault(&spans[i]) {
			continue
		}
		if !copied {
			spans, copied = slices.Clone(spans), true
		}
		mend(&spans[i])
	}
	return spans
}

func cleanTitle(text string) string { return strings.ReplaceAll(Clean(text), "\n", " ") }

func oneLine(spans view.Spans) view.Spans {
	return mended(spans, func(s *view.Span) bool { return strings.Contains(s.Text, "\n") }, func(s *view.Span) {
		s.Text = strings.ReplaceAll(s.Text, "\n", " ")
	})
}

// groupText is what a group row says: its cells are one, whatever their number.
func groupText(row view.Row) view.Spans {
	var text view.Spans
	for i, cell := range row.Cells {
		if i > 0 && len(cell) > 0 {
			text = append(text, view.Span{Text: " "})
		}
		text = append(text, cell...)
	}
	return text
}
