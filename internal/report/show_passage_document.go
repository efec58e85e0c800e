package report

import "signpost/internal/view"

// Document words the passage.
func (r *PassageReport) Document() *view.Document {
	w := r.words()
	e := r.Source
	paragraphNumber := w.say("%d", e.Paragraph)
	if e.Earlier {
		paragraphNumber = w.say("%s of an earlier text", paragraphNumber)
	}
	fields := view.Fields{
		{Name: w.say("Source"), Value: view.Join(view.T(e.Publisher+w.say(", ")), withRef(sourceRef(e.id), view.T(e.Source)), view.T(w.say(", ")), number(e.Published.String()))},
		{Name: w.say("Paragraph"), Value: number(paragraphNumber)},
		{Name: w.say("Kind"), Value: view.T(w.say(e.Kind))},
		{Name: w.say("Grade"), Value: number(e.Grade)},
		{Name: w.say("Origin"), Value: orDash(r.Passage.Origin)},
		{Name: "SHA-256", Value: literal(e.Fingerprint)},
	}
	if l := r.Passage.Likelihood; l != nil {
		fields = append(fields, view.Field{Name: w.say("Its own likelihood"), Value: view.Join(r.Passage.wording(" "), l.spans())})
	}
	if !r.Passage.Date.IsZero() {
		fields = append(fields, view.Field{Name: w.say("Event dated"), Value: number(r.Passage.Date.String())})
	}
	d := r.document(r.Name, paragraph(strong(e.Says)), fields, heading(2, "used", w.say("Where it is used")))
	if len(r.UsedBy) == 0 {
		d.Blocks = append(d.Blocks, paragraph(view.T(w.say("Nowhere."))))
		return d
	}
	t := view.Table{Columns: []view.Column{{Title: w.say("Question"), Fixed: true}, {Title: w.say("As"), Fixed: true}, {Title: w.say("What it says there")}}}
	for _, u := range r.UsedBy {
		text := view.T(u.Text)
		if u.Name != "" {
			text = view.Join(withRef(useRef(u.Question, u.Kind, u.Name), literal(u.Name)), view.T("  "), text)
		}
		question := withRef(questionRef(u.Question), literal(u.Question))
		if u.Question == "" {
			question = muted("–")
		}
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{question, view.T(w.say(string(u.Kind))), text}})
	}
	d.Blocks = append(d.Blocks, t)
	return d
}
