package report

import (
	"cmp"
	"slices"

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

// tripwireItems words what would change a judgment. Indicators that would do the same stand together.
func tripwireItems(question string, tripwires []Tripwire, w words) []view.Item {
	var items []view.Item
	for _, alike := range mergeEffects(tripwires) {
		t := alike[0]
		names := listed(alike, view.T(w.say("; ")), func(t Tripwire) view.Spans {
			return withRef(indicatorRef("", t.Indicator), view.T(withoutStop(t.Title)))
		})
		lead := "would raise “%s” from %s to %s"
		if t.To < t.From {
			lead = "would lower “%s” from %s to %s"
		}
		effect := w.wouldMove(lead, t.Moves, t.From, t.To, t.Word)
		if t.Rise != nil {
			effect += w.wouldMove(", and raise “%s” from %s to %s", t.Rise.Title, t.Rise.From, t.Rise.To, t.Rise.Word)
		}
		if len(alike) > 1 {
			effect = w.say("each %s", effect)
		}
		items = append(items, view.Item{Text: view.Join(names, withRef(scenarioRef(question, t.Scenario), muted(" ("+effect+")")))})
	}
	return items
}

// wouldMove says what a scenario would come to, with the word for it.
func (w words) wouldMove(phrase, title string, from, to float64, word string) string {
	text := w.say(phrase, withoutStop(title), percent(from), percent(to))
	if word != "" {
		text += w.say(", ") + word
	}
	return text
}

// mergeEffects puts those together that would take the same scenarios to the same numbers, at the place of the first.
func mergeEffects(tripwires []Tripwire) [][]Tripwire {
	var groups [][]Tripwire
	for _, t := range tripwires {
		at := slices.IndexFunc(groups, func(g []Tripwire) bool {
			same := g[0].Rise == t.Rise || g[0].Rise != nil && t.Rise != nil && *g[0].Rise == *t.Rise
			return same && g[0].Scenario == t.Scenario && g[0].From == t.From && g[0].To == t.To
		})
		if at < 0 {
			groups = append(groups, []Tripwire{t})
			continue
		}
		groups[at] = append(groups[at], t)
	}
	return groups
}

// spans says who disagrees, how likely they judge the scenarios to be, and why.
func (d *Dissent) spans(w words, question string) view.Spans {
	return view.Join(d.position(w, question), view.T(" "+d.Because))
}

// position says who disagrees and how likely they judge the scenarios to be.
func (d *Dissent) position(w words, question string) view.Spans {
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

// beforeClosing says what the judgment on the question was before it was closed.
func (j *KeyJudgment) beforeClosing(w words) view.Spans {
	if j == nil {
		return view.T(w.say("It was never assessed."))
	}
	return view.Join(view.T(w.say("Our judgment had been: %s", w.stop(j.Sentence))), j.Because.Cites.marks(), j.Pooled.inline(w), view.T(" "+w.say("Confidence: %s.", j.Confidence)))
}
