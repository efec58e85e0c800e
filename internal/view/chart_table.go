package view

import (
	"cmp"
	"slices"
)

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
		t.Rows = append(t.Rows, Row{Cells: []Spans{{{Text: l.Name, Ref: l.Ref}}, now, d.list(l.Dots)}})
	}
	return t
}

// Table is the table without the drawings, whose numbers it has.
func (r RangeTable) Table() Table {
	t := r.Cells
	t.Caption = r.Title
	return t
}

// Ranged is the dots as a table whose rows end in drawings: a column for the range in force, one for the range before
// it, and one for each person, or, if they are many, one for all of them.
func (d Dots) Ranged() RangeTable {
	people := d.people()
	r := RangeTable{Figure: d.Figure, InForce: d.InForce, Was: d.Was, Before: d.Before, Others: d.others()}
	r.Cells.Columns = []Column{{Title: d.Name}, {Title: d.InForce, Fixed: true}}
	was := slices.ContainsFunc(d.Lines, func(l DotLine) bool { return l.Was != nil })
	if was {
		r.Cells.Columns = append(r.Cells.Columns, Column{Title: cmp.Or(d.Before, d.Was), Fixed: true})
	}
	single := len(people) <= maxColumns
	for _, p := range people {
		if single {
			r.Cells.Columns = append(r.Cells.Columns, Column{Title: d.label(p), Fixed: true})
		}
	}
	listed := !single && len(people) <= maxListed // more have a table of their own
	if listed {
		r.Cells.Columns = append(r.Cells.Columns, Column{Title: d.others()})
	}
	for _, l := range d.Lines {
		cells := []Spans{{{Text: l.Name, Ref: l.Ref}}, l.InForce.spans(Strong)}
		if was {
			cells = append(cells, l.Was.spans(Muted))
		}
		if single {
			for _, p := range people {
				cells = append(cells, l.by(p).spans(Number))
			}
		} else if listed {
			cells = append(cells, d.list(l.Dots))
		}
		r.Cells.Rows, r.Bars = append(r.Cells.Rows, Row{Cells: cells}), append(r.Bars, l.Bar())
	}
	return r
}

// maxColumns is how many people have a column each, and maxListed how many are listed in one.
const (
	maxColumns = 2
	maxListed  = 12
)

// people are the names of all dots, each once, with whether they are set apart.
func (d Dots) people() []Dot {
	var list []Dot
	for _, l := range d.Lines {
		for _, dot := range l.Dots {
			if one := (Dot{Name: dot.Name, Apart: dot.Apart}); !slices.Contains(list, one) {
				list = append(list, one)
			}
		}
	}
	return list
}

// label says whose a range is and what it is called, on two lines.
func (d Dots) label(dot Dot) string {
	if dot.Apart {
		return dot.Name + "\n(" + d.Apart + ")"
	}
	return dot.Name + "\n(" + d.Dots + ")"
}

// others is what the ranges beside the one in force are called.
func (d Dots) others() string {
	views, apart := false, false
	for _, p := range d.people() {
		views, apart = views || !p.Apart, apart || p.Apart
	}
	switch {
	case views && apart:
		return d.Dots + ", " + d.Apart
	case apart:
		return d.Apart
	}
	return d.Dots
}

// list names each person with their range, a line each.
func (d Dots) list(dots []Dot) Spans {
	var list Spans
	for i, dot := range dots {
		if i > 0 {
			list = append(list, Span{Text: "\n"})
		}
		list = append(list, Span{Text: dot.Name + " "}, Span{Text: dot.At.Text, Style: Number})
		if dot.Apart {
			list = append(list, Span{Text: " (" + d.Apart + ")", Style: Muted})
		}
	}
	return list
}

// Bar is what is drawn of the line as a bar.
func (l DotLine) Bar() RangeBar {
	bar := RangeBar{InForce: l.InForce, Was: l.Was}
	for _, dot := range l.Dots {
		bar.Others = append(bar.Others, dot.At)
	}
	return bar
}

// by is the range of a person; nil for none.
func (l DotLine) by(p Dot) *Range {
	for _, dot := range l.Dots {
		if dot.Name == p.Name && dot.Apart == p.Apart {
			return &dot.At
		}
	}
	return nil
}

// spans is the range as text, or a dash for none.
func (r *Range) spans(style Style) Spans {
	if r == nil {
		return Styled(Muted, "–")
	}
	return Styled(style, r.Text)
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
