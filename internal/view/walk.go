package view

// Walk calls f with every run of spans of the blocks in reading order. Of a chart these are its title and the names of
// what it shows; titles of columns, boxes and fields are not among them.
func Walk(blocks []Block, f func(Spans)) {
	for _, b := range blocks {
		b.walk(f)
	}
}

// Being a block requires a walk method, so that no type can be forgotten here.

func (h Heading) walk(f func(Spans)) { f(h.Text) }

func (p Paragraph) walk(f func(Spans)) { f(p.Text) }

func (l List) walk(f func(Spans)) { walkItems(l.Items, f) }

func walkItems(items []Item, f func(Spans)) {
	for _, item := range items {
		f(item.Text)
		walkItems(item.Items, f)
	}
}

func (l Fields) walk(f func(Spans)) {
	for _, field := range l {
		f(field.Value)
	}
}

func (t Table) walk(f func(Spans)) {
	for _, row := range t.Rows {
		for _, cell := range row.Cells {
			f(cell)
		}
	}
}

func (b Box) walk(f func(Spans)) { Walk(b.Blocks, f) }

func (Code) walk(func(Spans)) {}

func (Endnotes) walk(func(Spans)) {}

func (b Bands) walk(f func(Spans)) {
	f(T(b.Title))
	for _, l := range b.Lines {
		f(Spans{{Text: l.Name, Ref: l.Ref}})
	}
}

func (s StatusStrip) walk(f func(Spans)) {
	f(T(s.Title))
	for _, l := range s.Lines {
		f(Spans{{Text: l.Name, Ref: l.Ref}})
	}
}

func (g Grid) walk(f func(Spans)) {
	f(T(g.Title))
	for _, c := range g.Columns {
		f(Spans{{Text: c.Title, Ref: c.Ref}})
	}
	for _, l := range g.Lines {
		f(Spans{{Text: l.Name, Ref: l.Ref}})
	}
}

func (v Intervals) walk(f func(Spans)) {
	f(T(v.Title))
	for _, l := range v.Lines {
		f(T(l.Word))
	}
}

func (l Layers) walk(f func(Spans)) {
	f(T(l.Title))
	for _, layer := range l.Layers {
		for _, n := range layer.Nodes {
			f(Spans{{Text: n.Name, Link: n.Link, Ref: n.Ref}})
		}
	}
}

// Cited lists the citation keys of the document in order of first use. A key's note number is its position, from 1.
func (d *Document) Cited() []string {
	var order []string
	seen := map[string]bool{}
	Walk(d.Blocks, func(spans Spans) {
		for _, span := range spans {
			for _, key := range span.Cites {
				if !seen[key] {
					seen[key] = true
					order = append(order, key)
				}
			}
		}
	})
	return order
}

// Numbers returns the note number of every citation key, from the keys in order of first use.
func Numbers(cited []string) map[string]int {
	numbers := make(map[string]int, len(cited))
	for i, key := range cited {
		numbers[key] = i + 1
	}
	return numbers
}

func (d Dots) walk(f func(Spans)) {
	f(T(d.Title))
	for _, l := range d.Lines {
		f(Spans{{Text: l.Name, Ref: l.Ref}})
	}
}

func (r RangeTable) walk(f func(Spans)) {
	f(T(r.Title))
	r.Cells.walk(f)
}
