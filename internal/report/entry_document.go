package report

import (
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// likelihoods says of each scenario how likely it is judged to be.
func likelihoods(list []NamedLikelihood, question string, w words) view.Spans {
	return listed(list, view.T(w.say("; ")), func(l NamedLikelihood) view.Spans {
		return view.Join(w.titleLead(scenarioRef(question, l.Scenario), l.Title), l.Likelihood.spans())
	})
}

func (l *EntryLine) indicator() view.Spans {
	return withRef(indicatorRef(l.Question, l.Indicator), literal(l.Indicator))
}

// indicatorSpans is the indicator as those who write are shown it, so that whoever gave words of its title sees which
// was meant.
func (l *EntryLine) indicatorSpans() view.Spans {
	return indicatorAndName(indicatorRef(l.Question, l.Indicator), l.Title, l.shown, l.Indicator)
}

// subject is the indicator as readers know it, or with ids as commands take it.
func (l *EntryLine) subject(ids bool) view.Spans {
	if ids {
		return l.indicator()
	}
	return withRef(indicatorRef(l.Question, l.Indicator), view.T(withoutStop(l.shown)))
}

func (l *EntryLine) id() view.Spans { return withRef(entryRef(l.ID), literal(l.ID)) }

// changeSpans says from what to what an indicator went, and why.
func (l *EntryLine) changeSpans(w words, ids bool) view.Spans {
	line := view.Join(l.subject(ids), view.T(w.say(": ")), l.turn(w), view.T(w.say(".")))
	if l.Text != "" {
		line = view.Join(line, view.T(" "+l.Text))
	}
	return view.Join(line, l.Cites.marks())
}

// turn says from what to what an indicator went.
func (l *EntryLine) turn(w words) view.Spans {
	was, _ := scenario.ParseStatus(l.Was)
	return view.Join(w.status(was), view.T(w.say(" → ")), w.status(l.status))
}

// what says what an entry did, in a few words.
func (l *EntryLine) what(w words) view.Spans {
	switch l.Kind {
	case scenario.StatusEntry:
		if l.Title == "" {
			return view.Join(l.indicator(), view.T(" "), w.status(l.status))
		}
		return view.Join(l.indicatorSpans(), muted(" · "), w.status(l.status))
	case scenario.AssessmentEntry:
		return view.Join(likelihoods(l.Likelihood, l.Question, w), l.Pooled.inline(w))
	case scenario.ViewEntry:
		return view.Join(strong(w.say("own view")+w.say(": ")), l.viewSpans(w))
	case scenario.ResolutionEntry:
		return view.Join(view.T(w.say("resolved")+w.say(": ")), withRef(scenarioRef(l.Question, l.Resolved), literal(l.Resolved)))
	}
	return view.Join(view.T(w.say("retracts")+" "), withRef(entryRef(l.Retracts), literal(l.Retracts)))
}

// viewSpans is what a view says, or that its author holds none any more.
func (l *EntryLine) viewSpans(w words) view.Spans {
	if l.Withdraws {
		return view.T(w.say("withdrawn"))
	}
	return likelihoods(l.Likelihood, l.Question, w)
}
