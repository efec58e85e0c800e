package view

import "cmp"

// maxDays is how many days a table of a chart shows: the last ones.
const maxDays = 6

// Table lists the ranges on the last days, one day a column.
func (b Bands) Table() Table {
	from := max(0, len(b.Days)-maxDays)
	t := Table{Caption: b.Title, Columns: []Column{{Title: b.Name}}}
	for _, d := range b.Days[from:] {
		t.Columns = append(t.Columns, Column{Title: d.Label, End: true, Fixed: true})
	}
	for _, l := range b.Lines {
		row := Row{Cells: []Spans{{{Text: l.Name, Ref: l.Ref}}}}
		for n := from; n < len(b.Days); n++ {
			row.Cells = append(row.Cells, Styled(Number, cmp.Or(l.On(n).Text, "–")))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// Table lists the statuses on the last days on which anything changed, one day a column.
func (s StatusStrip) Table() Table {
	days := s.Days[max(0, len(s.Days)-maxDays):]
	t := Table{Caption: s.Title, Columns: []Column{{Title: s.Name}}}
	for _, d := range days {
		t.Columns = append(t.Columns, Column{Title: d.Label, Fixed: true})
	}
	for _, l := range s.Lines {
		row := Row{Cells: []Spans{{{Text: l.Name, Ref: l.Ref}}}}
		for _, d := range days {
			cell := Styled(Muted, "–")
			if change, ok := l.On(d.N); ok {
				cell = change.State.Spans()
			}
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// Spans prints the status as sign and word.
func (s State) Spans() Spans { return Spans{{Text: s.Glyph + " " + s.Word, Tone: s.Tone}} }

// Table lists the rows with their statuses and signs.
func (g Grid) Table() Table {
	t := Table{Caption: g.Title, Columns: []Column{{Title: g.Name}, {Title: g.Status, Fixed: true}}}
	for _, c := range g.Columns {
		t.Columns = append(t.Columns, Column{Title: c.Title, Ref: c.Ref})
	}
	for _, l := range g.Lines {
		row := Row{Cells: []Spans{{{Text: l.Name, Ref: l.Ref}}, l.State.Spans()}}
		for _, c := range l.Cells[:min(len(l.Cells), len(g.Columns))] {
			row.Cells = append(row.Cells, T(c.Sign))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// Table lists the words with what they stand for and how often they came true.
func (v Intervals) Table() Table {
	t := Table{Caption: v.Title, Columns: []Column{{Title: v.Word}, {Title: v.Means, End: true, Fixed: true}, {Title: v.Happened, End: true, Fixed: true}, {}}}
	for _, l := range v.Lines {
		t.Rows = append(t.Rows, Row{Cells: []Spans{T(l.Word), Styled(Number, l.Means.Text), Styled(Number, l.Count()), Styled(Muted, l.Note)}})
	}
	return t
}

// Table lists the range in force of each thing, and each person's range.
func (d Dots) Table() Table {
	t := Table{Caption: d.Title, Columns: []Column{{Title: d.Name}, {Title: d.InForce, Fixed: true}, {Title: d.Dots}}}
	for _, l := range d.Lines {
		now := Styled(Muted, "–")
		if l.InForce != nil {
			now = Styled(Number, l.InForce.Text)
		}
		if l.Was != nil {
			now = Join(now, Styled(Muted, "\n"+d.Was+" "+l.Was.Text))
		}
		var dots Spans
		for i, dot := range l.Dots {
			if i > 0 {
				dots = append(dots, Span{Text: "\n"})
			}
			dots = append(dots, Span{Text: dot.Name + " "}, Span{Text: dot.At.Text, Style: Number})
			if dot.Apart {
				dots = append(dots, Span{Text: " (" + d.Apart + ")", Style: Muted})
			}
		}
		t.Rows = append(t.Rows, Row{Cells: []Spans{{{Text: l.Name, Ref: l.Ref}}, now, dots}})
	}
	return t
}

// Table lists the things of every layer but the first, with what they rest on.
func (l Layers) Table() Table {
	t := Table{Caption: l.Title, Columns: []Column{{}, {}}}
	if len(l.Layers) > 1 {
		t.Columns = []Column{{Title: l.Layers[1].Title}, {Title: l.Layers[0].Title}}
	}
	for i, layer := range l.Layers {
		if i == 0 {
			continue
		}
		if i > 1 {
			t.Rows = append(t.Rows, Row{Group: true, Cells: []Spans{T(layer.Title)}})
		}
		for _, n := range layer.Nodes {
			t.Rows = append(t.Rows, Row{Cells: []Spans{{{Text: n.Name, Link: n.Link, Ref: n.Ref}}, n.on(l.Layers[i-1])}})
		}
	}
	return t
}

// on lists the names of the things, in the layer before, that the node rests on.
func (n Node) on(before Layer) Spans {
	var names Spans
	for _, f := range n.From {
		if f < 0 || f >= len(before.Nodes) {
			continue
		}
		if names != nil {
			names = append(names, Span{Text: " · "})
		}
		names = append(names, Span{Text: before.Nodes[f].Name, Ref: before.Nodes[f].Ref})
	}
	return names
}
