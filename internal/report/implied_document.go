package report

import (
	"fmt"
	"math"

	"signpost/internal/scenario"
	"signpost/internal/view"
)

// maxMoves is how many indicators the explanation names, and minFactor how far from 1 one must be to be named.
const (
	maxMoves  = 4
	minFactor = 0.05
)

// spans words the explanation in one paragraph. A briefing names the indicators alone: how each turned stands in its tables,
// and the factors are for those who do the sums.
func (e *ImpliedGap) spans(w words, question string, factors bool) view.Spans {
	name := "Implied likelihood"
	if e.Until != 0 {
		name = "Indicated likelihood"
	}
	line := strong(w.say(name) + w.say(". "))
	title := withRef(scenarioRef(question, e.Scenario), view.Styled(view.Emphasis, e.Title))
	switch {
	case e.Until == 0 && e.Implied == nil:
		return view.Join(line, view.T(w.say("Nothing that counts has changed since the assessment of %s.", w.day(e.From))))
	case e.Until == 0:
		line = view.Join(line, view.T(w.say("Since the assessment of %s the indicators alone have moved this:", w.day(e.From))+" "), title,
			view.T(w.say(", ")+w.say("from %s to %s", percentText(e.Start), percentText(*e.Implied))))
	case e.Implied == nil:
		return view.Join(line, view.T(w.say("Between the assessments of %s and %s no indicator moved, and this one went from %s to %s:", w.day(e.From), w.day(e.Until), percent(e.was), percent(e.Held))+" "), title, view.T(w.say(".")))
	case math.Abs(e.Held-float64(*e.Implied)) < 1:
		return view.Join(line, view.T(w.say("Between the assessments of %s and %s the indicators alone had made what the later one says, within a point.", w.day(e.From), w.day(e.Until))))
	default:
		line = view.Join(line, view.T(w.say("Between the assessments of %s and %s the indicators alone had moved this from %s to %s, and the later one says %s:", w.day(e.From), w.day(e.Until), percentText(e.Start), percentText(*e.Implied), percent(e.Held))+" "), title)
	}
	moves := e.namedMoves()
	if len(moves) == 0 {
		return view.Join(line, view.T(w.say(".")))
	}
	line = view.Join(line, view.T(" ("), listed(moves, view.T(w.say("; ")), func(m ImpliedMove) view.Spans { return m.spans(w, question, factors) }))
	if more := len(e.Moves) - len(moves); more > 0 {
		line = view.Join(line, muted(w.say("; ")+w.say("and %d of less weight", more)))
	}
	return view.Join(line, view.T(")"+w.say(".")))
}

// spans says from what to what the indicator went, and what that made of the scenario's share.
func (m ImpliedMove) spans(w words, question string, factors bool) view.Spans {
	name := withRef(indicatorRef(question, m.Indicator), view.T(withoutStop(m.Title)))
	if !factors {
		return name
	}
	statusSpans := func(s scenario.Status) view.Spans { return view.Spans{{Text: w.say(s.String()), Tone: tone(s)}} }
	line := view.Join(name, view.T(w.say(": ")), statusSpans(m.was), view.T(w.say(" → ")), statusSpans(m.is), view.T(w.say(", ")))
	if m.Overdue {
		line = view.Join(line, view.T(w.say("overdue")+" "))
	}
	return view.Join(line, number(fmt.Sprintf("×%.3g", m.Factor)))
}
