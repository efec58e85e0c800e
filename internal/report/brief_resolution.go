package report

import (
	"signpost/internal/day"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// A Resolution says what a question was closed as, and why.
type Resolution struct {
	Outcome string    `json:"outcome"` // a scenario, or void
	Title   string    `json:"title"`
	Date    day.Day   `json:"date"`
	Because Statement `json:"because"`
}

// resolution returns how a question was closed, or nil while it is open.
func (c Context) resolution(q *scenario.Question) *Resolution {
	e := c.state(q).Resolution
	if e == nil {
		return nil
	}
	r := &Resolution{Outcome: e.Resolved, Title: c.say("void"), Date: e.Date}
	if e.Detail != nil {
		r.Because = c.statement(e.Because, "", e.Cites)
	}
	if sc := q.Scenario(e.Resolved); sc != nil {
		r.Title = sc.Title.In(c.Lang)
	}
	return r
}

// lead says in a sentence how the question was closed.
func (r *Resolution) lead(w words) view.Spans {
	return view.Join(strong(w.say("Resolved as %s on %s.", r.named(w), r.Date)), r.Because.Cites.marks())
}

// named is the outcome as a sentence names it: a title stands in quotation marks.
func (r *Resolution) named(w words) string {
	if r.Outcome == scenario.Void {
		return r.Title
	}
	return w.say("“%s”", r.Title)
}

// held says what had been held of the question before it was closed.
func (j *KeyJudgment) held(w words) view.Spans {
	if j == nil {
		return view.T(w.say("It was never assessed."))
	}
	return view.Join(view.T(w.say("We had held: %s", w.stop(j.Sentence))), j.Because.Cites.marks(), view.T(" "+w.say("Confidence: %s.", j.Confidence)))
}

// closed words the judgment on a question that is closed: the outcome, why, and what had been held.
func (q BriefQuestion) closed(w words) view.Item {
	item := view.Item{ID: "judgment-" + q.ID, Text: view.Join(named(questionRef(q.ID), strong(w.lead(q.Title))), q.Resolution.lead(w))}
	item.Items = []view.Item{{Text: q.Resolution.Because.spans()}, {Text: q.Judgment.held(w)}}
	if q.Judgment != nil && q.Judgment.Dissent != nil {
		item.Items = append(item.Items, view.Item{Text: q.Judgment.Dissent.spans(w, q.ID)})
	}
	return item
}

// closed words a question that the briefing only touches on and that is closed.
func (q BriefOther) closed(w words) view.Paragraph {
	return view.Paragraph{ID: "judgment-" + q.ID, Text: view.Join(
		named(questionRef(q.ID), strong(w.stop(q.Title))), view.T(" "), q.Resolution.lead(w), view.T(" "), q.Resolution.Because.spans(), view.T(" "), q.Judgment.held(w))}
}
