package report

import (
	"strconv"

	"signpost/internal/view"
)

// Document words the source.
func (r *SourceReport) Document() *view.Document {
	w := r.words()
	s := r.Source
	fields := view.Fields{
		{Name: w.say("Name"), Value: named(sourceRef(s.ID), literal(s.ID))},
		{Name: w.say("Publisher"), Value: view.Join(view.T(s.Publisher), muted("  "+w.say("reliability %s", s.Reliability)+w.say(": ")+r.Reason))},
		{Name: w.say("Author"), Value: orDash(r.Author)},
		{Name: w.say("Published"), Value: number(s.Published.String())},
		{Name: w.say("Kind of document"), Value: view.T(w.say(r.Genre))},
		{Name: w.say("Language"), Value: view.T(s.languageOf(w))},
		{Name: w.say("Passages used"), Value: number(w.say("%d of %d", s.Used+s.SetAside, s.Passages))},
	}
	d := r.document(s.Title, fields)
	if r.About != "" {
		d.Blocks = append(d.Blocks, paragraph(view.T(r.About)))
	}
	t := view.Table{Columns: []view.Column{{Title: "#", Fixed: true}, {Title: w.say("Passage")}, {Title: w.say("Kind"), Fixed: true}, {Title: w.say("Grade"), Fixed: true}, {Title: w.say("Used"), End: true, Fixed: true}}}
	for _, p := range r.Passages {
		t.Rows = append(t.Rows, view.Row{ID: p.ID, Cells: []view.Spans{named(passageRef(s.ID+"#"+p.ID), literal(p.ID)), p.says(w), view.T(w.say(p.Kind)), number(s.Reliability + strconv.Itoa(p.Credibility)), number(strconv.Itoa(p.Used))}})
	}
	d.Blocks = append(d.Blocks, heading(2, "passages", w.say("Passages")), t)
	if len(r.SetAside) > 0 {
		var list []view.Item
		for _, a := range r.SetAside {
			list = append(list, view.Item{Text: view.Join(named(a.ref, literal(a.Key)), view.T("  "+a.Reason))})
		}
		d.Blocks = append(d.Blocks, heading(2, "set-aside", w.say("Set aside")), view.List{Items: list})
	}
	return d
}

func (p PassageRow) says(w words) view.Spans {
	line := view.T(p.Says)
	if p.Origin != "" {
		line = view.Join(line, muted(" "+w.say("Origin: %s.", p.Origin)))
	}
	if p.Likelihood != nil {
		line = view.Join(line, view.T(" "), p.wording(": "), muted(p.Likelihood.Text+"."))
	}
	return line
}

func orDash(s string) view.Spans {
	if s == "" {
		return muted("–")
	}
	return view.T(s)
}

// wording is the document's own term, if it has one, with what follows it.
func (p PassageRow) wording(after string) view.Spans {
	if p.Wording == "" {
		return nil
	}
	return view.T("«" + p.Wording + "»" + after)
}
