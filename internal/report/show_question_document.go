package report

import "signpost/internal/view"

// Document words the question.
func (r *QuestionReport) Document() *view.Document {
	w := r.words()
	q := r.Question
	fields := view.Fields{
		{Name: w.say("Name"), Value: withRef(questionRef(q.ID), literal(q.ID))},
		{Name: w.say("Horizon"), Value: date(q.Horizon)},
		{Name: w.say("Indicators"), Value: q.ListQuestion.Indicators.spans(w)},
		{Name: w.say("Assessed"), Value: q.assessed(w)},
		{Name: w.say("Review due"), Value: date(q.ReviewDue)},
	}
	if q.Resolved != "" {
		fields = append(fields, view.Field{Name: w.say("Resolved"), Value: withRef(scenarioRef(q.ID, q.Resolved), literal(q.Resolved))})
	}
	d := r.document(q.Title, fields, r.table(w))
	if q.Judgment != nil {
		d.Blocks = append(d.Blocks, view.Paragraph{Text: q.Judgment.spans(w)})
	}
	// The rest reads as in a briefing.
	for _, b := range q.body(w) {
		if h, ok := b.(view.Heading); ok {
			h.Level--
			b = h
		}
		d.Blocks = append(d.Blocks, b)
	}
	d.Blocks = append(d.Blocks, heading(2, "endnotes", w.say("Endnotes")), view.Endnotes{})
	d.Notes = notes(r.Endnotes, w, fullNote)
	return d
}

func (r *QuestionReport) table(w words) view.Table {
	t := view.Table{Columns: []view.Column{
		{Title: w.say("Name"), Fixed: true}, {Title: w.say("Scenario")}, {Title: w.say("Likelihood"), Fixed: true}, {Title: w.say("Moved"), End: true, Fixed: true}, {Title: w.say("Implied"), End: true, Fixed: true},
	}}
	for _, s := range r.Question.ListQuestion.Scenarios {
		ref := scenarioRef(r.Question.ID, s.ID)
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{withRef(ref, literal(s.ID)), withRef(ref, view.T(s.Title)), s.Likelihood.spans(), r.Question.pointsMoved(s.Was, s.Likelihood), implied(s.Implied)}})
	}
	return t
}

// assessed is the day of the assessment in force, and whose it is.
func (q BriefQuestion) assessed(w words) view.Spans {
	if q.AssessedBy == "" {
		return date(q.Assessed)
	}
	return view.Join(date(q.Assessed), view.T(w.say(", ")+w.say("by %s", "")), authorSpan(q.AssessedByName, q.AssessedBy))
}
