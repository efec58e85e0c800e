package report

import (
	"cmp"

	"signpost/internal/scenario"
	"signpost/internal/view"
)

// spans says a judgment in sentences: the likelihood in one, the confidence in another.
func (j *KeyJudgment) spans(w words) view.Spans {
	return view.Join(j.claim(w), view.T(" "), view.T(w.say("Confidence: %s.", j.Confidence)+" "), j.Because.spans())
}

func (j *KeyJudgment) claim(w words) view.Spans {
	return view.Join(strong(w.stop(j.Sentence)), j.Because.Cites.marks(), muted(" "+w.say("Horizon: %s.", w.day(j.Horizon))))
}

// tripwireItems words what would change a judgment.
func tripwireItems(tripwires []Tripwire, w words) []view.Item {
	var items []view.Item
	for _, t := range tripwires {
		items = append(items, view.Item{Text: view.Join(
			named(indicatorRef("", t.Indicator), view.T(unstopped(t.Title))), view.T(" "),
			muted(w.say("(if seen: from %s to %s, %s)", percent(t.From), percent(t.To), t.Word)))})
	}
	return items
}

// spans says who disagrees, how likely they judge the scenarios to be, and why.
func (d *Dissent) spans(w words, question string) view.Spans {
	return view.Join(d.held(w, question), view.T(" "+d.Because))
}

// held says who disagrees and how likely they judge the scenarios to be.
func (d *Dissent) held(w words, question string) view.Spans {
	return view.Join(strong(w.say("Dissent (%s):", cmp.Or(d.ByName, d.By))), view.T(" "), likelihoods(d.Likelihood, question, w), view.T(w.say(".")))
}

// lead says in a sentence how the question was closed.
func (r *Resolution) lead(w words) view.Spans {
	return view.Join(strong(w.say("Resolved as %s on %s.", r.named(w), w.day(r.Date))), r.Because.Cites.marks())
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
	return view.Join(view.T(w.say("Our judgment had been: %s", w.stop(j.Sentence))), j.Because.Cites.marks(), j.Pooled.inline(w), view.T(" "+w.say("Confidence: %s.", j.Confidence)))
}
