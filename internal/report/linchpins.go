package report

import (
	"slices"
	"strconv"

	"signpost/internal/scenario"
	"signpost/internal/view"
)

// Linchpins ranks the sources, and the passages, by how much hangs on them.
type Linchpins struct {
	Head
	Sources  []Linchpin `json:"sources"`
	Passages []Linchpin `json:"passages"` // the heaviest of all sources
}

// A Linchpin is a source or a passage and how much hangs on it.
type Linchpin struct {
	Name   string       `json:"name"`
	Text   string       `json:"text"`
	Weight ImpactWeight `json:"weight"`

	weight scenario.Weight
}

// mostLinchpins is how many passages a ranking lists.
const mostLinchpins = 10

// NewLinchpins ranks every source and every passage.
func NewLinchpins(c Context) *Linchpins {
	r := &Linchpins{Head: c.head("linchpins"), Sources: []Linchpin{}, Passages: []Linchpin{}}
	reliance := c.states().Reliance(c.Moment)
	for _, s := range c.Workspace.Sources {
		weight := reliance.Without(s.Passages...).Weight(c.Workspace.Scale)
		r.Sources = append(r.Sources, Linchpin{s.ID, c.publisherTitle(s), impactWeight(weight), weight})
		for _, p := range s.Passages {
			if weight := reliance.Without(p).Weight(c.Workspace.Scale); weight.Uses > 0 {
				r.Passages = append(r.Passages, Linchpin{p.Ref(), p.Says.In(c.Lang), impactWeight(weight), weight})
			}
		}
	}
	byWeight := func(a, b Linchpin) int { return a.weight.Compare(b.weight) }
	slices.SortStableFunc(r.Sources, byWeight)
	slices.SortStableFunc(r.Passages, byWeight)
	r.Passages = r.Passages[:min(len(r.Passages), mostLinchpins)]
	return r
}

// Document words the ranking as two tables.
func (r *Linchpins) Document() *view.Document {
	w := r.words()
	if len(r.Sources) == 0 {
		return r.document(w.say("What hangs on which source"), paragraph(view.T(w.say("No sources yet. A source is a file in sources/."))))
	}
	d := r.document(w.say("What hangs on which source"), linchpinTable(w, w.say("Source"), r.Sources, sourceRef))
	if len(r.Passages) > 0 {
		d.Blocks = append(d.Blocks, heading(2, "passages", w.say("The passages on which most hangs")), linchpinTable(w, w.say("Passage"), r.Passages, passageRef))
	}
	d.Blocks = append(d.Blocks, paragraph(muted(w.say("If it fell: Words, how many likelihood words would change, by the implied likelihood; Points, the largest shift of a scenario; Uncited, what would be left without a citation; Single, with a single origin; Falls, statuses that would fall back; Rests, all that cites it."))))
	return d
}

func linchpinTable(w words, title string, rows []Linchpin, ref func(name string) view.Ref) view.Table {
	t := view.Table{Columns: []view.Column{
		{Title: title}, {Title: w.say("Words"), End: true, Fixed: true}, {Title: w.say("Points"), End: true, Fixed: true}, {Title: w.say("Uncited"), End: true, Fixed: true},
		{Title: w.say("Single"), End: true, Fixed: true}, {Title: w.say("Falls"), End: true, Fixed: true}, {Title: w.say("Rests"), End: true, Fixed: true},
	}}
	for _, l := range rows {
		n := l.Weight
		row := view.Row{ID: l.Name, Cells: []view.Spans{view.Join(named(ref(l.Name), literal(l.Name)), view.T("  "), muted(l.Text))}}
		for _, cell := range []string{strconv.Itoa(n.Words), points(n.Points), strconv.Itoa(n.Uncited), strconv.Itoa(n.SingleSource), strconv.Itoa(n.Falls), strconv.Itoa(n.Uses)} {
			row.Cells = append(row.Cells, number(cell))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
