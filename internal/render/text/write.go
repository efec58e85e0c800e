// Package text writes documents as plain text of a given width, for terminals, pipes and files.
package text

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/clipperhouse/displaywidth"

	"signpost/internal/parallel"
	"signpost/internal/render/safe"
	"signpost/internal/view"
)

// Options describe the destination of the text.
type Options struct {
	Width int  // columns; 0 means 80, and less than 20 counts as 20
	Color bool // use the terminal's colours
	TTY   bool // isolate runs of the other direction, as terminals need
}

const (
	defaultWidth = 80
	minWidth     = 20  // no terminal is narrower in practice
	minText      = 12  // nothing is indented where less than this would be left
	maxProse     = 100 // prose in longer lines is hard to read
)

// A writer writes one document.
type writer struct {
	options    Options
	doc        *view.Document
	order      []string       // the cited keys
	numbers    map[string]int // their numbers
	rtl        bool
	noted      atomic.Bool // whether the notes were written
	tokenizers sync.Pool   // of *tokenizer
	grids      sync.Pool   // of *gridWriter
	late       *laterRows  // the rows that are laid out when they are written; nil if all are laid out beforehand
}

// Write returns the document in pieces that follow each other. It returns an error if the document has a block that
// text has no way to write.
func Write(d *view.Document, o Options) ([][]byte, error) {
	lines, err := newWriter(d, o).lines()
	if err != nil {
		return nil, err
	}
	size := 0
	for _, l := range lines {
		size += len(l) + 1
	}
	var b bytes.Buffer
	b.Grow(size)
	for _, l := range lines {
		b.WriteString(strings.TrimRight(l, " "))
		b.WriteByte('\n')
	}
	return [][]byte{b.Bytes()}, nil
}

func newWriter(d *view.Document, o Options) *writer {
	if o.Width == 0 {
		o.Width = defaultWidth
	}
	o.Width = max(o.Width, minWidth)
	cited := d.Cited()
	return &writer{
		options: o, doc: d, order: cited, numbers: view.Numbers(cited), rtl: d.Dir == "rtl",
		tokenizers: sync.Pool{New: func() any { return new(tokenizer) }}, grids: sync.Pool{New: newGridWriter},
	}
}

// lines lays the document out.
func (w *writer) lines() ([]string, error) {
	lines, err := w.blocks(w.doc.Blocks, w.options.Width, margin{})
	if err != nil {
		return nil, err
	}
	if !w.noted.Load() && len(w.order) > 0 {
		lines = append(append(lines, ""), w.endnotes(w.options.Width, margin{})...)
	}
	return lines, nil
}

// blocks lays blocks out below each other. As in a manual page, text under a heading is indented, so that headings are
// visible without rules, capitals or colour. Blocks are independent of their neighbours, so they are laid out
// concurrently.
func (w *writer) blocks(blocks []view.Block, width int, m margin) ([]string, error) {
	m.first = m.rest
	indents := indentsOf(blocks, width)
	laidOut := make([][]string, len(blocks))
	errs := make([]error, len(blocks))
	parallel.For(len(blocks), func(i int) {
		laidOut[i], errs[i] = w.block(blocks[i], width-indents[i], m.indent(indents[i]))
	})
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	size := 0
	for _, lines := range laidOut {
		size += len(lines) + 1
	}
	out := make([]string, 0, size)
	afterHeading := false
	for i, lines := range laidOut {
		if len(lines) == 0 {
			continue
		}
		if len(out) > 0 && !afterHeading {
			out = append(out, m.rest)
		}
		out = append(out, lines...)
		h, isHeading := blocks[i].(view.Heading)
		afterHeading = isHeading && h.Level > 1
	}
	return out, nil
}

// indentsOf returns how far each block is indented.
func indentsOf(blocks []view.Block, width int) []int {
	indents := make([]int, len(blocks))
	indent := 0
	for i, b := range blocks {
		h, isHeading := b.(view.Heading)
		if isHeading {
			indent = indentIfRoom(2*min(max(h.Level-2, 0), 3), width)
		}
		indents[i] = indent
		if isHeading && h.Level > 1 && strings.TrimSpace(h.Text.Plain()) != "" {
			indent = indentIfRoom(indent+2, width)
		}
	}
	return indents
}

// block lays one block out in lines of at most width columns after the margin.
func (w *writer) block(b view.Block, width int, m margin) ([]string, error) {
	switch b := b.(type) {
	case view.Heading:
		return w.heading(b, width, m), nil
	case view.Paragraph:
		return w.prose(b.Text, width, m), nil
	case view.List:
		return w.list(b.Items, b.Ordered, width, m), nil
	case view.Fields:
		return m.before(w.fields(b, width)), nil
	case view.Table:
		return w.table(b.Square(), width, m)
	case view.Box:
		return w.box(b, width, m)
	case view.Code:
		return m.before(w.code(b)), nil
	case view.Endnotes:
		if b.Run {
			return w.runNotes(width, m), nil
		}
		return w.endnotes(width, m), nil
	case view.Chart:
		if b.Describe().HasTable {
			return nil, nil
		}
		return w.chart(b, width, m)
	}
	return nil, fmt.Errorf("text has no way to write %T", b)
}

// heading writes a heading in bold. The title has a rule of the full width below it: one as long as the title would be
// on the wrong side where a terminal starts Arabic lines at the right.
func (w *writer) heading(h view.Heading, width int, m margin) []string {
	text := h.Text.Strong()
	for i := range text {
		text[i].Text = safe.Line(text[i].Text)
	}
	lines := w.prose(text, width, m)
	if h.Level <= 1 && len(lines) > 0 {
		lines = append(lines, m.rest+w.rule(strings.Repeat("━", min(width, maxProse))))
	}
	return lines
}

// rule draws a line that is visible but faint.
func (w *writer) rule(line string) string { return w.color("2", line) }

// prose wraps running text.
func (w *writer) prose(text view.Spans, width int, m margin) []string {
	t := w.tokenizers.Get().(*tokenizer)
	defer w.tokenizers.Put(t)
	return w.proseLines(w.tokens(t.reset(), text), width, m)
}

// title wraps text of one style that stands alone.
func (w *writer) title(text string, k view.Style, width int, m margin) []string {
	return w.proseLines(oneLine(text, style{style: k}), width, m)
}

func (w *writer) proseLines(text line, width int, m margin) []string {
	wrapped := wrap(text, min(width, maxProse))
	lines := make([]string, len(wrapped))
	for i, l := range wrapped {
		lines[i] = w.formatProse(m.first, l)
		m.first = m.rest
	}
	return lines
}

func (w *writer) list(items []view.Item, ordered bool, width int, m margin) []string {
	var out []string
	for i, item := range items {
		mark := "• "
		if ordered {
			mark = fmt.Sprintf("%*d. ", len(fmt.Sprint(len(items))), i+1)
		}
		indent := indentIfRoom(displaywidth.String(mark), width)
		inner := m.after(out).hang(mark, indent)
		lines := w.prose(item.Text, width-indent, inner)
		out = append(out, lines...)
		out = append(out, w.list(item.Items, false, width-indent, inner.after(lines))...)
	}
	return out
}

// fields writes names and values side by side.
func (w *writer) fields(fields view.Fields, width int) []string {
	names, longest := make([]line, len(fields)), 0
	for i, f := range fields {
		names[i] = oneLine(f.Name, style{style: view.Muted})
		longest = max(longest, names[i].width())
	}
	longest = min(longest, width/3)
	room := max(min(width-longest-2, maxProse), 1)
	t := w.tokenizers.Get().(*tokenizer)
	defer w.tokenizers.Put(t)
	var out []string
	for n, f := range fields {
		name := w.cell(names[n], longest, false)
		value := w.cell(w.tokens(t.reset(), f.Value), room, false)
		for i := range max(len(name), len(value)) {
			left, right := spaces(longest), ""
			if i < len(name) {
				left = name[i]
			}
			if i < len(value) {
				right = value[i]
			}
			out = append(out, left+"  "+right)
		}
	}
	return out
}

// box marks its blocks with a vertical rule at the start of each line.
func (w *writer) box(b view.Box, width int, m margin) ([]string, error) {
	inner := min(width-indentIfRoom(2, width), maxProse)
	if inner != width {
		bar := w.rule("│") + " "
		m = margin{m.first + bar, m.rest + bar}
	}
	lines := w.title(b.Title, view.Strong, inner, m)
	body, err := w.blocks(b.Blocks, inner, m)
	return append(lines, body...), err
}

// code keeps lines unchanged, however long: they are for copying, and a terminal wraps them on screen without adding a
// line feed to the copy.
func (w *writer) code(c view.Code) []string {
	return shift(strings.Split(strings.TrimRight(safe.Text(c.Text), "\n"), "\n"), spaces(4))
}
