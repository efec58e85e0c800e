package report

import (
	"strconv"

	"signpost/internal/view"
)

// Document words the ranking as two tables.
func (r *ImpactRanking) Document() *view.Document {
	w := r.words()
	if len(r.Sources) == 0 {
		return r.document(w.say("What hangs on which source"), paragraph(view.T(w.say("No sources yet. A source is a file in sources/."))))
	}
	d := r.document(w.say("What hangs on which source"), rankingTable(w, w.say("Source"), r.Sources, sourceRef))
	if len(r.Passages) > 0 {
		d.Blocks = append(d.Blocks, heading(2, "passages", w.say("The passages on which most hangs")), rankingTable(w, w.say("Passage"), r.Passages, passageRef))
	}
	d.Blocks = append(d.Blocks, paragraph(muted(w.say("If it fell: Words, how many likelihood words would change, by the implied likelihood; Points, the largest shift of a scenario; Uncited, what would be left without a citation; Single, with a single origin; Falls, statuses that would fall back; Rests, all that cites it."))))
	return d
}

func rankingTable(w words, title string, rows []RankedImpact, ref func(name string) view.Ref) view.Table {
	t := view.Table{Columns: []view.Column{
		{Title: title}, {Title: w.say("Words"), End: true, Fixed: true}, {Title: w.say("Points"), End: true, Fixed: true}, {Title: w.say("Uncited"), End: true, Fixed: true},
		{Title: w.say("Single"), End: true, Fixed: true}, {Title: w.say("Falls"), End: true, Fixed: true}, {Title: w.say("Rests"), End: true, Fixed: true},
	}}
	for _, l := range rows {
		n := l.Weight
		row := view.Row{ID: l.Name, Cells: []view.Spans{view.Join(withRef(ref(l.Name), literal(l.Name)), view.T("  "), muted(l.Text))}}
		for _, cell := range []string{strconv.Itoa(n.Words), points(n.Points), strconv.Itoa(n.Uncited), strconv.Itoa(n.SingleSource), strconv.Itoa(n.Falls), strconv.Itoa(n.Uses)} {
			row.Cells = append(row.Cells, number(cell))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
