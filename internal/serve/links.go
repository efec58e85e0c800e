package serve

import (
	"slices"

	"signpost/internal/lang"
	"signpost/internal/render"
	"signpost/internal/view"
)

// A linked report is a report in whose document names and titles lead to their pages.
type linked struct {
	render.Report
	visit *visit
	near  string      // the question or source that the page is about
	bar   []view.Span // where one may go from here, below the title
}

// Document returns the report's document with links.
func (l linked) Document() *view.Document {
	d := l.Report.Document()
	x := &linker{visit: l.visit, lang: lang.Code(d.Lang), near: l.near}
	blocks := x.blocks(d.Blocks)
	if len(l.bar) > 0 {
		at := min(len(blocks), 2) // after the title and the line below it
		blocks = slices.Insert(blocks, at, view.Block(view.Paragraph{ID: "pages", Text: l.bar}))
	}
	c := *d
	c.Blocks = blocks
	c.Notes = make(map[string]view.Note, len(d.Notes))
	for key, n := range d.Notes {
		n.Text = x.spans(n.Text)
		c.Notes[key] = n
	}
	return &c
}

// A linker gives links to the spans of a document. It copies what it changes: reports share parts of theirs.
type linker struct {
	visit *visit
	lang  lang.Code
	near  string
}

// about remembers which question is spoken of from here on.
func (x *linker) about(id string) {
	if x.visit.site.names.questions[id] {
		x.near = id
	}
}

func (x *linker) blocks(blocks []view.Block) []view.Block {
	all := make([]view.Block, 0, len(blocks)+1)
	for _, b := range blocks {
		switch b := b.(type) {
		case view.Heading:
			x.about(b.ID)
			if b.Level > 1 {
				b.Text = x.spans(b.Text)
			}
			all = append(all, b)
		case view.Paragraph:
			b.Text = x.spans(b.Text)
			all = append(all, b)
		case view.List:
			b.Items = x.items(b.Items)
			all = append(all, b)
		case view.Fields:
			fields := make(view.Fields, len(b))
			for i, f := range b {
				fields[i] = view.Field{Name: f.Name, Value: x.spans(f.Value)}
			}
			all = append(all, fields)
		case view.Table:
			all = append(all, x.table(b))
		case view.Box:
			b.Blocks = x.blocks(b.Blocks)
			all = append(all, b)
		case view.Layers:
			all = append(all, x.chart(b))
		default:
			all = append(all, b)
		}
	}
	return all
}

func (x *linker) items(items []view.Item) []view.Item {
	all := make([]view.Item, len(items))
	for i, item := range items {
		item.Text, item.Items = x.spans(item.Text), x.items(item.Items)
		all[i] = item
	}
	return all
}

func (x *linker) table(t view.Table) view.Table {
	rows := make([]view.Row, len(t.Rows))
	for i, row := range t.Rows {
		x.about(row.ID)
		cells := make([]view.Spans, len(row.Cells))
		for n, cell := range row.Cells {
			cells[n] = x.spans(cell)
			if row.Group && n == 0 {
				x.heads(cell)
			}
		}
		row.Cells = cells
		rows[i] = row
	}
	t.Rows = rows
	return t
}

// heads remembers the question that a group of rows is about, where its title heads them.
func (x *linker) heads(cell view.Spans) {
	for _, s := range cell {
		for _, whole := range x.visit.site.names.titles[x.lang][s.Text] {
			x.about(whole)
		}
	}
}

func (x *linker) chart(m view.Layers) view.Layers {
	layers := slices.Clone(m.Layers)
	for i, layer := range layers {
		layers[i].Nodes = slices.Clone(layer.Nodes)
		for n, node := range layers[i].Nodes {
			if path := x.path(view.Span{Text: node.Name, Style: view.Literal}); path != "" && node.Link == "" {
				layers[i].Nodes[n].Link = path
			}
		}
	}
	m.Layers = layers
	return m
}

func (x *linker) spans(spans view.Spans) view.Spans {
	all := make(view.Spans, len(spans))
	for i, s := range spans {
		if s.Link == "" && s.Text != "" {
			s.Link = x.path(s)
		}
		all[i] = s
	}
	return all
}

// path is the address of what a span names; none for what is no name, and for the page itself.
func (x *linker) path(s view.Span) string {
	n := x.visit.site.names
	path := ""
	switch s.Style {
	case view.Literal:
		path = n.path(s.Text, x.near)
	case view.Plain, view.Strong:
		path = n.titled(x.lang, s.Text, x.near)
	}
	if path == "" || path == x.visit.path {
		return ""
	}
	return x.visit.address(path)
}
