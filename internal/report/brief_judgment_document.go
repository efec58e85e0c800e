package report

import (
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// spans says a judgment in sentences: the likelihood in one, the confidence in another.
func (j *KeyJudgment) spans(w words) view.Spans {
	return view.Join(j.claim(w), view.T(" "), view.T(w.say("Confidence: %s.", j.Confidence)+" "), j.Because.spans())
}

func (j *KeyJudgment) claim(w words) view.Spans {
	return view.Join(strong(w.stop(j.Sentence)), j.Because.Cites.marks(), muted(" "+w.say("Horizon %s.", j.Horizon)))
}

// tripwireItems words what would change a judgment.
func tripwireItems(tripwires []Tripwire, w words) []view.Item {
	var items []view.Item
	for _, t := range tripwires {
		items = append(items, view.Item{Text: view.Join(
			named(indicatorRef("", t.Indicator), view.T(t.Observe)), t.Cites.marks(), view.T(" "),
			muted(w.say("(if seen: %s → %s, %s)", percent(t.From), percent(t.To), t.Word)))})
	}
	return items
}

// spans says who disagrees, how likely they judge the scenarios to be, and why.
func (d *Dissent) spans(w words, question string) view.Spans {
	return view.Join(d.held(w, question), view.T(" "+d.Because))
}

// held says who disagrees and how likely they judge the scenarios to be.
func (d *Dissent) held(w words, question string) view.Spans {
	return view.Join(strong(w.say("Dissent (%s):", d.By)), view.T(" "), likelihoods(d.Likelihood, question, w), view.T(w.say(".")))
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

// held says what the judgment on the question was before it was closed.
func (j *KeyJudgment) held(w words) view.Spans {
	if j == nil {
		return view.T(w.say("It was never assessed."))
	}
	return view.Join(view.T(w.say("Our judgment had been: %s", w.stop(j.Sentence))), j.Because.Cites.marks(), view.T(" "+w.say("Confidence: %s.", j.Confidence)))
}

// closed words the judgment on a question that is closed: the outcome, why, and what the judgment was before.
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
