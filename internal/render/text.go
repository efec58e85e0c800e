package render

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"signpost/internal/parallel"
	"signpost/internal/view"
)

var textFormat = Format{Name: "text", Says: "plain text, for the terminal", write: writeText}

const (
	defaultWidth = 80
	narrowest    = 20  // no terminal is read below this
	thinnestText = 12  // indentation stops where it would leave less than this
	longestLine  = 100 // prose in longer lines is hard to read
)

// A printer lays a document out in lines of text.
type printer struct {
	options Options
	doc     *view.Document
	order   []string       // the cited keys
	numbers map[string]int // their numbers
	rtl     bool
	noted   atomic.Bool // the notes have been printed
	cutters sync.Pool   // of *cutter
	grids   sync.Pool   // of *gridWriter
}

func writeText(r Report, o Options) (output, error) {
	if o.Width == 0 {
		o.Width = defaultWidth
	}
	o.Width = max(o.Width, narrowest)
	d := document(r)
	cited := d.Cited()
	p := &printer{
		options: o, doc: d, order: cited, numbers: view.Numbers(cited), rtl: d.Dir == "rtl",
		cutters: sync.Pool{New: func() any { return new(cutter) }}, grids: sync.Pool{New: newGridWriter},
	}
	lines, err := p.blocks(d.Blocks, o.Width, margin{})
	if err != nil {
		return nil, err
	}
	if !p.noted.Load() && len(p.order) > 0 {
		lines = append(append(lines, ""), p.endnotes(o.Width, margin{})...)
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
	return output{b.Bytes()}, nil
}

// A margin is what stands before the first line of something, and before its other lines.
type margin struct{ first, rest string }

// indent moves the text further in.
func (m margin) indent(n int) margin { return margin{m.first + spaces(n), m.rest + spaces(n)} }

// hang puts a mark before the first line and aligns the others with its text. Without room for it there is none.
func (m margin) hang(mark string, indent int) margin {
	if indent == 0 {
		return m
	}
	return margin{m.first + mark, m.rest + spaces(indent)}
}

// after is the margin of what stands below so many lines.
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

// blocks lays blocks out below each other. As in a manual page, what stands under a heading is indented, so that
// headings are found without rules, capitals or colour. A block does not depend on those beside it.
func (p *printer) blocks(blocks []view.Block, width int, m margin) ([]string, error) {
	m.first = m.rest
	indents := indentsOf(blocks, width)
	laid := make([][]string, len(blocks))
	faults := make([]error, len(blocks))
	parallel.For(len(blocks), func(i int) {
		laid[i], faults[i] = p.block(blocks[i], width-indents[i], m.indent(indents[i]))
	})
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	size := 0
	for _, lines := range laid {
		size += len(lines) + 1
	}
	out := make([]string, 0, size)
	headed := false
	for i, lines := range laid {
		if len(lines) == 0 {
			continue
		}
		if len(out) > 0 && !headed {
			out = append(out, m.rest)
		}
		out = append(out, lines...)
		h, isHeading := blocks[i].(view.Heading)
		headed = isHeading && h.Level > 1
	}
	return out, nil
}

// indentsOf is how far each block stands in.
func indentsOf(blocks []view.Block, width int) []int {
	indents := make([]int, len(blocks))
	indent := 0
	for i, b := range blocks {
		h, isHeading := b.(view.Heading)
		if isHeading {
			indent = within(2*min(max(h.Level-2, 0), 3), width)
		}
		indents[i] = indent
		if isHeading && h.Level > 1 && strings.TrimSpace(h.Text.Plain()) != "" {
			indent = within(indent+2, width)
		}
	}
	return indents
}

// block lays one block out in lines of at most width columns and a margin.
func (p *printer) block(b view.Block, width int, m margin) ([]string, error) {
	switch b := b.(type) {
	case view.Heading:
		return p.heading(b, width, m), nil
	case view.Paragraph:
		return p.prose(b.Text, width, m), nil
	case view.List:
		return p.list(b.Items, b.Ordered, width, m), nil
	case view.Fields:
		return m.before(p.fields(b, width)), nil
	case view.Table:
		return p.table(b, width, m)
	case view.Box:
		return p.box(b, width, m)
	case view.Code:
		return m.before(p.code(b)), nil
	case view.Endnotes:
		return p.endnotes(width, m), nil
	case view.Chart:
		if !b.Describe().HasTable {
			return p.chart(b, width, m)
		}
	}
	return nil, nil
}

// heading sets a heading in bold. The title is ruled off from the rest over the whole measure: a rule as long as
// the title would end up on the wrong side where a terminal sets Arabic lines from the right.
func (p *printer) heading(h view.Heading, width int, m margin) []string {
	lines := p.prose(strong(h.Text), width, m)
	if h.Level <= 1 && len(lines) > 0 {
		lines = append(lines, m.rest+p.rule(strings.Repeat("━", min(width, longestLine))))
	}
	return lines
}

// rule draws a line that is there but does not call.
func (p *printer) rule(line string) string { return p.color("2", line) }

// strong makes plain text strong and leaves other styles alone.
func strong(spans view.Spans) view.Spans {
	bold := make(view.Spans, len(spans))
	for i, s := range spans {
		if s.Style == view.Plain {
			s.Style = view.Strong
		}
		bold[i] = s
	}
	return bold
}

// prose wraps running text.
func (p *printer) prose(text view.Spans, width int, m margin) []string {
	c := p.cutters.Get().(*cutter)
	defer p.cutters.Put(c)
	wrapped := wrap(p.pieces(c.empty(), text), min(width, longestLine))
	lines := make([]string, len(wrapped))
	for i, l := range wrapped {
		lines[i] = p.paint(m.first, l)
		m.first = m.rest
	}
	return lines
}

func (p *printer) list(items []view.Item, ordered bool, width int, m margin) []string {
	var out []string
	for i, item := range items {
		mark := "• "
		if ordered {
			mark = fmt.Sprintf("%*d. ", len(fmt.Sprint(len(items))), i+1)
		}
		indent := within(displayWidth(mark), width)
		inner := m.after(out).hang(mark, indent)
		lines := p.prose(item.Text, width-indent, inner)
		out = append(out, lines...)
		out = append(out, p.list(item.Items, false, width-indent, inner.after(lines))...)
	}
	return out
}

// fields sets names and values side by side.
func (p *printer) fields(fields view.Fields, width int) []string {
	names := 0
	for _, f := range fields {
		names = max(names, displayWidth(f.Name))
	}
	names = min(names, width/3)
	room := max(min(width-names-2, longestLine), 1)
	c := p.cutters.Get().(*cutter)
	defer p.cutters.Put(c)
	var out []string
	for _, f := range fields {
		name := p.cell(plain(f.Name, ink{style: view.Muted}), names, false)
		value := p.cell(p.pieces(c.empty(), f.Value), room, false)
		for i := range max(len(name), len(value)) {
			left, right := spaces(names), ""
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

// box marks its blocks with a rule at the line's start.
func (p *printer) box(b view.Box, width int, m margin) ([]string, error) {
	inner := min(width-within(2, width), longestLine)
	if inner != width {
		bar := p.rule("│") + " "
		m = margin{m.first + bar, m.rest + bar}
	}
	lines := p.prose(view.Styled(view.Strong, b.Title), inner, m)
	body, err := p.blocks(b.Blocks, inner, m)
	return append(lines, body...), err
}

// code keeps lines as they are, however long: they are there to be copied, and a terminal wraps them for the eye
// without putting a break into them.
func (p *printer) code(c view.Code) []string {
	return shift(strings.Split(strings.TrimRight(c.Text, "\n"), "\n"), spaces(4))
}

// endnotes prints the cited notes, numbered in order of first use.
func (p *printer) endnotes(width int, m margin) []string {
	p.noted.Store(true)
	m.first = m.rest
	indent := within(len(fmt.Sprintf("[%d] ", len(p.order))), width)
	notes := make([][]string, len(p.order))
	parallel.For(len(notes), func(i int) {
		inner := m.hang(fmt.Sprintf("%-*s", indent, fmt.Sprintf("[%d]", i+1)), indent)
		if notes[i] = p.prose(note(p.doc, p.order[i]), width-indent, inner); len(notes[i]) == 0 {
			notes[i] = []string{inner.first}
		}
	})
	return slices.Concat(notes...)
}

// within returns an indentation if the width has room for it.
func within(indent, width int) int {
	if width-indent < thinnestText {
		return 0
	}
	return indent
}

func shift(lines []string, by string) []string { return margin{by, by}.before(slices.Clone(lines)) }

func spaces(n int) string { return strings.Repeat(" ", max(n, 0)) }
