// Package markdown writes documents as Markdown that GitHub and pandoc read alike: no raw HTML, no wrapped lines, and
// notes as text, numbered as in every other format.
package markdown

import (
	"errors"
	"fmt"
	"strings"

	"signpost/internal/parallel"
	"signpost/internal/render/safe"
	"signpost/internal/view"
)

// A writer writes one document.
type writer struct {
	doc     *view.Document
	order   []string          // the cited keys
	numbers map[string]int    // their numbers
	anchors map[string]string // ids of headings and the anchors that readers make of the headings
	noted   bool              // whether the notes were written
}

// Write returns the document in pieces that follow each other. It returns an error if the document has a block that
// Markdown has no way to write.
func Write(d *view.Document) ([][]byte, error) {
	cited := d.Cited()
	w := &writer{doc: d, order: cited, numbers: view.Numbers(cited), anchors: anchors(d.Blocks)}
	parts, err := w.blocks(d.Blocks, true)
	if err != nil {
		return nil, err
	}
	parts = append(parts, w.endnotes()...)
	if len(parts) == 0 {
		return nil, nil
	}
	if head := w.metadata(); head != "" {
		parts = append([]string{head}, parts...)
	}
	return [][]byte{[]byte(strings.Join(parts, "\n\n") + "\n")}, nil
}

// metadata gives the language and direction of a document if they are not the default: pandoc then sets the direction
// of every paragraph of a Word document.
func (w *writer) metadata() string {
	if w.doc.Dir != "rtl" || w.doc.Lang == "" {
		return ""
	}
	return "---\nlang: " + w.doc.Lang + "\ndir: rtl\n---"
}

// blocks returns one text per block. The notes are written at the top level of the document only.
func (w *writer) blocks(blocks []view.Block, top bool) ([]string, error) {
	texts, errs := make([]string, len(blocks)), make([]error, len(blocks))
	before := listsBefore(blocks)
	parallel.For(len(blocks), func(i int) { texts[i], errs[i] = w.block(blocks[i], before[i]) })
	var parts []string
	for i, text := range texts {
		if _, ok := blocks[i].(view.Endnotes); ok && top {
			parts = append(parts, w.endnotes()...)
		}
		if text != "" {
			parts = append(parts, text)
		}
	}
	return parts, errors.Join(errs...)
}

// listsBefore counts for each block the lists right before it: consecutive lists get different markers, or they would
// be joined.
func listsBefore(blocks []view.Block) []int {
	before := make([]int, len(blocks)+1)
	for i, b := range blocks {
		if _, ok := b.(view.List); ok {
			before[i+1] = before[i] + 1
		}
	}
	return before
}

func (w *writer) block(b view.Block, nth int) (string, error) {
	switch b := b.(type) {
	case view.Heading:
		return w.heading(b), nil
	case view.Paragraph:
		return atStart(w.inline(b.Text, false)), nil
	case view.List:
		return strings.Join(w.list(b.Items, b.Ordered, nth), "\n"), nil
	case view.Fields:
		return w.fields(b), nil
	case view.Table:
		return w.table(b.Square()), nil
	case view.Box:
		return w.box(b)
	case view.Code:
		return fence(safe.Text(b.Text)), nil
	case view.Endnotes:
		return "", nil
	case view.Chart:
		if b.Describe().HasTable {
			return "", nil
		}
		return w.table(b.Table().Square()), nil
	}
	return "", fmt.Errorf("no way to write %T in Markdown", b)
}

func (w *writer) heading(h view.Heading) string {
	text := w.inline(h.Text, false)
	if text == "" {
		return ""
	}
	return strings.Repeat("#", min(max(h.Level, 1), 6)) + " " + text
}

func (w *writer) list(items []view.Item, ordered bool, nth int) []string {
	var lines []string
	for i, item := range items {
		mark := []string{"- ", "* "}[nth%2]
		if ordered {
			mark = fmt.Sprintf("%d%s ", i+1, []string{".", ")"}[nth%2])
		}
		lines = append(lines, strings.TrimRight(mark+atStart(w.inline(item.Text, false)), " "))
		for _, line := range w.list(item.Items, false, 0) {
			lines = append(lines, strings.Repeat(" ", len(mark))+line)
		}
	}
	return lines
}

func (w *writer) fields(fields view.Fields) string {
	var lines []string
	for _, f := range fields {
		name := w.inline(view.Styled(view.Strong, strings.TrimSpace(f.Name)+":"), false)
		lines = append(lines, strings.TrimRight("- "+name+" "+w.inline(f.Value, false), " "))
	}
	return strings.Join(lines, "\n")
}

func (w *writer) table(t view.Table) string {
	if len(t.Columns) == 0 {
		return ""
	}
	var titles, rules []string
	for _, c := range t.Columns {
		titles = append(titles, w.inline(view.T(c.Title), true))
		rules = append(rules, map[bool]string{false: "---", true: "---:"}[c.End])
	}
	lines := []string{tableRow(titles), tableRow(rules)}
	for _, row := range t.Rows {
		cells := make([]string, len(t.Columns))
		if row.Group {
			cells[0] = w.inline(row.Text().Strong(), true)
		} else {
			for i, cell := range row.Cells {
				cells[i] = w.inline(cell, true)
			}
		}
		lines = append(lines, tableRow(cells))
	}
	text := strings.Join(lines, "\n")
	if t.Caption != "" {
		text = w.inline(view.Styled(view.Strong, t.Caption), false) + "\n\n" + text
	}
	return text
}

func tableRow(cells []string) string { return "| " + strings.Join(cells, " | ") + " |" }

// box writes a block quote. Its title is a paragraph in bold, since a heading would be in the outline.
func (w *writer) box(b view.Box) (string, error) {
	parts, err := w.blocks(b.Blocks, false)
	if title := w.inline(view.Styled(view.Strong, b.Title), false); title != "" {
		parts = append([]string{title}, parts...)
	}
	if len(parts) == 0 {
		return "", err
	}
	lines := strings.Split(strings.Join(parts, "\n\n"), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight("> "+l, " ")
	}
	return strings.Join(lines, "\n"), err
}

// fence encloses text in fences that are longer than any run of backticks in it.
func fence(text string) string {
	mark := strings.Repeat("`", max(3, longestRun(text, '`')+1))
	return mark + "\n" + strings.TrimRight(text, "\n") + "\n" + mark
}

// endnotes returns the notes on its first call, each a paragraph that begins with its mark.
func (w *writer) endnotes() []string {
	if w.noted {
		return nil
	}
	w.noted = true
	parts := make([]string, len(w.order))
	parallel.For(len(parts), func(i int) {
		parts[i] = strings.TrimRight(mark(i+1)+" "+w.inline(w.doc.Note(w.order[i]), false), " ")
	})
	return parts
}
