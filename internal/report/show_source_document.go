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
		{Name: w.say("Name"), Value: withRef(sourceRef(s.ID), literal(s.ID))},
		{Name: w.say("Publisher"), Value: view.Join(view.T(s.Publisher), muted(w.say(", ")+r.reliability(w)))},
		{Name: w.say("Author"), Value: orDash(r.Author)},
		{Name: w.say("Published"), Value: number(s.Published.String())},
		{Name: w.say("Kind of document"), Value: orDash(w.say(r.Genre))},
		{Name: w.say("Language"), Value: orDash(s.languageOf(w))},
		{Name: w.say("Passages used"), Value: number(w.say("%d of %d", s.Used+s.SetAside, s.Passages))},
	}
	d := r.document(s.Title, append(fields, r.recorded(w)...))
	if r.Unread {
		d.Blocks = append(d.Blocks, paragraph(view.Spans{{Text: w.say("Not yet read: known by its record alone."), Tone: view.ToneAlert}}))
	}
	if r.About != "" {
		d.Blocks = append(d.Blocks, paragraph(view.T(r.About)))
	}
	t := view.Table{Columns: []view.Column{{Title: "#", Fixed: true}, {Title: w.say("Passage")}, {Title: w.say("Kind"), Fixed: true}, {Title: w.say("Grade"), Fixed: true}, {Title: w.say("Used"), End: true, Fixed: true}}}
	for _, p := range r.Passages {
		t.Rows = append(t.Rows, view.Row{ID: p.ID, Cells: []view.Spans{withRef(passageRef(s.ID+"#"+p.ID), literal(p.ID)), p.says(w), view.T(w.say(p.Kind)), number(p.Grade), number(strconv.Itoa(p.Used))}})
	}
	if len(t.Rows) > 0 {
		d.Blocks = append(d.Blocks, heading(2, "passages", w.say("Passages")), t)
	}
	if len(r.SetAside) > 0 {
		var list []view.Item
		for _, a := range r.SetAside {
			list = append(list, view.Item{Text: view.Join(withRef(a.ref, literal(a.Key)), view.T("  "+a.Reason))})
		}
		d.Blocks = append(d.Blocks, heading(2, "set-aside", w.say("Set aside")), view.List{Items: list})
	}
	return d
}

// recorded says where the document can be found, as far as that is known.
func (r *SourceReport) recorded(w words) view.Fields {
	var fields view.Fields
	add := func(name string, value view.Spans) {
		if value.Plain() != "" {
			fields = append(fields, view.Field{Name: name, Value: value})
		}
	}
	link := func(address string) view.Spans {
		return view.Spans{{Text: address, Style: view.Literal, Link: address}}
	}
	add(w.say("Appeared in"), view.T(r.Container))
	add(w.say("On pages"), number(r.Pages))
	if r.URL != "" {
		address := link(r.URL)
		if r.Accessed != 0 {
			address = view.Join(address, muted(" "+w.say("read on")+" "), number(r.Accessed.String()))
		}
		add(w.say("Address"), address)
	}
	if a := r.Archived; a != nil {
		copied := view.Join(link(a.URL), view.T(" "), literal(a.File))
		if a.On != 0 {
			copied = view.Join(copied, view.T(" "), number(a.On.String()))
		}
		add(w.say("Copy"), copied)
	}
	add("DOI", literal(r.DOI))
	add("ISBN", literal(r.ISBN))
	add(w.say("Citation key"), literal(r.Key))
	return fields
}

// reliability is the publisher's letter, with its reason where there is one.
func (r *SourceReport) reliability(w words) string {
	text := w.say("reliability %s", r.Source.Reliability)
	if r.Reason != "" {
		text += w.say(": ") + r.Reason
	}
	return text
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
