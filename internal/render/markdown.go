package render

import (
	"bytes"
	"fmt"
	"strings"

	"signpost/internal/view"
)

var markdownFormat = Format{Name: "markdown", Says: "Markdown with footnotes, for GitHub and pandoc", write: writeMarkdown}

// A manuscript writes a document as Markdown that GitHub and pandoc read alike: no raw HTML, no wrapped lines.
type manuscript struct {
	doc     *view.Document
	order   []string
	numbers map[string]int
	anchors map[string]string // heading ids and the anchors that readers make of the headings
	noted   bool
}

func writeMarkdown(b *bytes.Buffer, r Report, _ Options) error {
	d := document(r)
	cited := d.Cited()
	m := &manuscript{doc: d, order: cited, numbers: view.Numbers(cited), anchors: anchors(d.Blocks)}
	parts := m.blocks(d.Blocks, true)
	if !m.noted {
		parts = append(parts, m.endnotes()...)
	}
	if len(parts) > 0 {
		b.WriteString(strings.Join(parts, "\n\n") + "\n")
	}
	return nil
}

// blocks returns one text per block. Footnotes are defined at the top of the document only, where all readers
// look for them.
func (m *manuscript) blocks(blocks []view.Block, top bool) []string {
	var parts []string
	lists := 0 // lists in a row: each has another mark, or they would be one
	for _, b := range blocks {
		var text string
		if _, ok := b.(view.List); !ok {
			lists = 0
		}
		switch b := b.(type) {
		case view.Heading:
			text = m.heading(b)
		case view.Paragraph:
			text = atStart(m.inline(b.Text, false))
		case view.List:
			text = strings.Join(m.list(b.Items, b.Ordered, lists), "\n")
			lists++
		case view.Fields:
			text = m.fields(b)
		case view.Table:
			text = m.table(b)
		case view.Box:
			text = m.box(b)
		case view.Code:
			text = fence(b.Text)
		case view.Endnotes:
			if top {
				parts = append(parts, m.endnotes()...)
			}
		case view.Chart:
			if !b.Figure().Beside {
				text = m.table(cleanTable(b.Table()))
			}
		}
		if text != "" {
			parts = append(parts, text)
		}
	}
	return parts
}

func (m *manuscript) heading(h view.Heading) string {
	text := m.inline(h.Text, false)
	if text == "" {
		return ""
	}
	return strings.Repeat("#", min(max(h.Level, 1), 6)) + " " + text
}

func (m *manuscript) list(items []view.Item, ordered bool, nth int) []string {
	var lines []string
	for i, item := range items {
		mark := []string{"- ", "* "}[nth%2]
		if ordered {
			mark = fmt.Sprintf("%d%s ", i+1, []string{".", ")"}[nth%2])
		}
		lines = append(lines, strings.TrimRight(mark+atStart(m.inline(item.Text, false)), " "))
		lines = append(lines, shift(m.list(item.Items, false, 0), spaces(len(mark)))...)
	}
	return lines
}

func (m *manuscript) fields(fields view.Fields) string {
	var lines []string
	for _, f := range fields {
		name := m.inline(view.Styled(view.Strong, strings.TrimSpace(f.Name)+":"), false)
		lines = append(lines, strings.TrimRight("- "+name+" "+m.inline(f.Value, false), " "))
	}
	return strings.Join(lines, "\n")
}

func (m *manuscript) table(t view.Table) string {
	if len(t.Columns) == 0 {
		return ""
	}
	var titles, rules []string
	for _, c := range t.Columns {
		titles = append(titles, m.inline(view.T(c.Title), true))
		rules = append(rules, map[bool]string{false: "---", true: "---:"}[c.End])
	}
	lines := []string{pipes(titles), pipes(rules)}
	for _, row := range t.Rows {
		cells := make([]string, len(t.Columns))
		if row.Group {
			cells[0] = m.inline(strong(groupText(row)), true)
		} else {
			for i, cell := range row.Cells {
				cells[i] = m.inline(cell, true)
			}
		}
		lines = append(lines, pipes(cells))
	}
	text := strings.Join(lines, "\n")
	if t.Caption != "" {
		text = m.inline(view.Styled(view.Strong, t.Caption), false) + "\n\n" + text
	}
	return text
}

func pipes(cells []string) string { return "| " + strings.Join(cells, " | ") + " |" }

// box writes a block quote. Its title is a paragraph in bold: a heading would enter the outline.
func (m *manuscript) box(b view.Box) string {
	parts := m.blocks(b.Blocks, false)
	if title := m.inline(view.Styled(view.Strong, b.Title), false); title != "" {
		parts = append([]string{title}, parts...)
	}
	if len(parts) == 0 {
		return ""
	}
	lines := strings.Split(strings.Join(parts, "\n\n"), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight("> "+l, " ")
	}
	return strings.Join(lines, "\n")
}

// fence encloses text between marks that are longer than any in it.
func fence(text string) string {
	mark := strings.Repeat("`", max(3, longestRun(text, '`')+1))
	return mark + "\n" + strings.TrimRight(text, "\n") + "\n" + mark
}

func (m *manuscript) endnotes() []string {
	if m.noted {
		return nil
	}
	m.noted = true
	var parts []string
	for i, key := range m.order {
		parts = append(parts, fmt.Sprintf("[^%d]: %s", i+1, atStart(m.inline(note(m.doc, key), false))))
	}
	return parts
}
