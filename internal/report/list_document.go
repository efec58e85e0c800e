package report

import (
	"strconv"

	"signpost/internal/view"
)

// implied prints what the indicators imply, or a dash where they imply nothing new.
func implied(p *int) view.Spans {
	if p == nil {
		return muted("–")
	}
	return muted(strconv.Itoa(*p) + "%")
}

// Document words the list as one table, the scenarios under their question.
func (l *List) Document() *view.Document {
	w := l.words()
	switch {
	case l.moved:
		return l.movedDocument(w)
	case len(l.Questions) == 0 && l.Closed > 0:
		return l.document(w.say("Scenarios"), l.LeftOut.sentences(w, true)...)
	case len(l.Questions) == 0:
		return l.document(w.say("Scenarios"), paragraph(view.T(w.say("No question matches.")+" "+w.say("A question is a file in scenarios/."))))
	case l.indicators:
		return l.document(w.say("Scenarios and indicators"), l.indicatorBlocks(w)...)
	}
	t := view.Table{Columns: []view.Column{
		{Title: w.say("Scenario")}, {Title: w.say("Likelihood"), Fixed: true}, {Title: w.say("Moved"), End: true, Fixed: true}, {Title: w.say("Implied"), End: true, Fixed: true},
	}}
	for _, q := range l.Questions {
		t.Rows = append(t.Rows, view.Row{ID: q.ID, Group: true, Cells: []view.Spans{l.questionRow(q)}})
		for _, s := range q.Scenarios {
			t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{withRef(scenarioRef(q.ID, s.ID), l.name(s.Title, s.ID, s.Leading)), s.Likelihood.spans(), q.pointsMoved(s.Was, s.Likelihood), implied(s.Implied)}})
		}
	}
	return l.document(w.say("Scenarios"), append([]view.Block{t}, append(l.LeftOut.sentences(w, true), paragraph(w.legend()), paragraph(muted(w.say("Implied: what the indicators alone have made of the assessment since it was made, taken as independent; – where they made nothing of it. A prompt for thought, not our judgment."))))...)...)
}

// movedDocument says of each question what moved, and because of what.
func (l *List) movedDocument(w words) *view.Document {
	var blocks []view.Block
	for _, q := range l.Questions {
		changed := q.Change.blocks(w, q.ID, q.Title, false)
		if opening, ok := changed[0].(view.Paragraph); ok {
			since := view.Join(withRef(questionRef(q.ID), literal(q.ID)), muted(" · "+w.say("since")+" "), date(q.Change.Since))
			changed[0] = paragraph(opening.Text, muted(" · "), since)
		}
		blocks = append(blocks, changed...)
	}
	if len(l.Questions) == 0 {
		blocks = append(blocks, paragraph(view.T(w.say("Nothing moved."))))
	}
	blocks = append(blocks, l.LeftOut.sentences(w, true)...)
	if len(l.Endnotes) > 0 {
		blocks = append(blocks, heading(2, "endnotes", w.say("Endnotes")), view.Endnotes{})
	}
	d := l.document(w.say("What moved"), blocks...)
	d.Notes = notes(l.Endnotes, w, fullNote)
	return d
}

func (l *List) questionRow(q ListQuestion) view.Spans {
	w := l.words()
	title := strong(q.Title)
	if l.names {
		title = literal(q.ID)
	}
	line := view.Join(withRef(questionRef(q.ID), title), muted(" · "), q.Indicators.spans(w), muted(" · "+w.say("to")+" "), date(q.Horizon))
	switch {
	case q.Resolved != "":
		line = view.Join(line, q.outcome(w))
	case q.Overdue:
		line = append(line, view.Span{Text: " · " + "! " + w.say("review %s late", w.shortDays(-*q.ReviewIn)), Tone: view.ToneAlert})
	case q.ReviewIn != nil && *q.ReviewIn == 0:
		line = view.Join(line, muted(" · "+w.say("review today")))
	case q.ReviewIn != nil:
		line = view.Join(line, muted(" · "+w.say("review in %s", w.shortDays(*q.ReviewIn))))
	}
	line = view.Join(line, q.assessorNote(w))
	if !l.names {
		line = view.Join(line, muted(" · "), withRef(questionRef(q.ID), literal(q.ID)))
	}
	return line
}

// assessorNote says of how many views the number in force is the mean, and where it is another analyst's than the one
// before.
func (q ListQuestion) assessorNote(w words) view.Spans {
	var line view.Spans
	if q.Pooled != nil {
		for _, s := range q.Scenarios {
			if s.Leading {
				line = q.Pooled.short(w, s.ID)
			}
		}
	}
	if q.HandedOver {
		line = view.Join(line, muted(" · "+q.phrase(w)))
	}
	return line
}

// outcome says what a question was resolved as; nothing while it is open.
func (q ListQuestion) outcome(w words) view.Spans {
	if q.Resolved == "" {
		return nil
	}
	return view.Join(muted(" · "), strong(w.say("resolved")+w.say(": ")), withRef(scenarioRef(q.ID, q.Resolved), literal(q.Resolved)))
}

func (l *List) name(title, id string, lead bool) view.Spans {
	if l.names {
		return literal(id)
	}
	text := view.T(title)
	if lead {
		text = strong(title)
	}
	return view.Join(text, muted(" · "), literal(id))
}
