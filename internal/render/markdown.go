package render

import (
	"fmt"
	"strings"

	"signpost/internal/parallel"
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

func writeMarkdown(r Report, _ Options) (output, error) {
	d := document(r)
	cited := d.Cited()
	m := &manuscript{doc: d, order: cited, numbers: view.Numbers(cited), anchors: anchors(d.Blocks)}
	parts := m.blocks(d.Blocks, true)
	if !m.noted {
		parts = append(parts, m.endnotes()...)
	}
	if len(parts) == 0 {
		return nil, nil
	}
	return output{[]byte(strings.Join(parts, "\n\n") + "\n")}, nil
}

// blocks returns one text per block. Footnotes are defined at the top of the document only, where all readers
// look for them.
func (m *manuscript) blocks(blocks []view.Block, top bool) []string {
	texts := make([]string, len(blocks))
	before := listsBefore(blocks)
	parallel.For(len(blocks), func(i int) { texts[i] = m.block(blocks[i], before[i]) })
	var parts []string
	for i, text := range texts {
		if _, ok := blocks[i].(view.Endnotes); ok && top {
			parts = append(parts, m.endnotes()...)
		}
		if text != "" {
			parts = append(parts, text)
		}
	}
	return parts
}

// listsBefore counts for each block the lists right before it: each in a row has another mark, or they would be one.
func listsBefore(blocks []view.Block) []int {
	before := make([]int, len(blocks)+1)
	for i, b := range blocks {
		if _, ok := b.(view.List); ok {
			before[i+1] = before[i] + 1
		}
	}
	return before
}

func (m *manuscript) block(b view.Block, nth int) string {
	switch b := b.(type) {
	case view.Heading:
		return m.heading(b)
	case view.Paragraph:
		return atStart(m.inline(b.Text, false))
	case view.List:
		return strings.Join(m.list(b.Items, b.Ordered, nth), "\n")
	case view.Fields:
		return m.fields(b)
	case view.Table:
		return m.table(b)
	case view.Box:
		return m.box(b)
	case view.Code:
		return fence(b.Text)
	case view.Chart:
		if !b.Describe().HasTable {
			return m.table(cleanTable(b.Table()))
		}
	}
	return ""
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
	parts := make([]string, len(m.order))
	parallel.For(len(parts), func(i int) {
		parts[i] = fmt.Sprintf("[^%d]: %s", i+1, atStart(m.inline(note(m.doc, m.order[i]), false)))
	})
	return parts
}
