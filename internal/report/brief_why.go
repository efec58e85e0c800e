package report

import (
	"math"
	"slices"

	"signpost/internal/scenario"
	"signpost/internal/view"
)

// A PageWhy is the reason why likelihoods moved, with the scenario that moved furthest of those that the claim does not
// tell of. The reason speaks of one scenario and the claim often of its opposite: each is named with the way that its
// own number went.
type PageWhy struct {
	Scenario *InsideScenario `json:"scenario,omitempty"` // absent where the claim tells of all that moved
	Because  Statement       `json:"because"`            // the reason of the assessment that moved them
}

// minMoved is by how many points a scenario must have moved to be named.
const minMoved = 1

// moved is the scenario that moved furthest between two assessments, without those that are told of already; nil where
// none moved.
func (c Context) moved(q *scenario.Question, then, now *scenario.Entry, named func(*scenario.Scenario) bool) *InsideScenario {
	var furthest *InsideScenario
	least := float64(minMoved)
	for i, sc := range q.Scenarios {
		if named(sc) || !then.Likelihood[i].Judged() || !now.Likelihood[i].Judged() {
			continue
		}
		s := c.insideOne(sc, then, now)
		if by := math.Abs(s.now.Mid() - s.was.Mid()); by >= least && (furthest == nil || by > least) {
			furthest, least = &s, by
		}
	}
	return furthest
}

// opposite is the other scenario of a question with two, for the reason of a change: a chapter tells what is claimed of
// one, and the reason may speak of either.
func (c Context) opposite(s *scenario.State, ch Change) *InsideScenario {
	if ch.Because == nil || ch.HandedOver || !ch.Moved() || len(s.Scenarios()) != 2 {
		return nil
	}
	then := c.states().On(s.Question, scenario.Moment{AsOf: ch.Since, KnownAt: c.Moment.KnownAt}).Assessment()
	if then == nil {
		return nil
	}
	return c.moved(s.Question, then, s.Assessment(), func(sc *scenario.Scenario) bool { return sc == s.Leading() })
}

// why is the reason of a move; nil where nothing moved.
func (c Context) why(l PageLine, q *scenario.Question, then, now *scenario.Entry) *PageWhy {
	if then == nil || then == now || slices.Equal(then.Likelihood, now.Likelihood) || now.Because.IsZero() {
		return nil
	}
	return &PageWhy{
		Because: c.statement(now.Because, "", now.Cites),
		Scenario: c.moved(q, then, now, func(sc *scenario.Scenario) bool {
			in := l.Inside
			return l.claimed.group == nil && sc == l.claimed.scenario || l.Rise != nil && l.Rise.Scenario == sc.ID ||
				in != nil && (in.Scenario == sc.ID || slices.ContainsFunc(in.Moved, func(m InsideScenario) bool { return m.Scenario == sc.ID }))
		}),
	}
}

// longReason is how many characters of a reason are enough: what follows weighs it, and the chapter has it whole.
const longReason = 60

// spans says the scenario and the first sentences of the reason. Where it rests on what the basis before it does, there
// is one note for both.
func (p *PageWhy) spans(w words, basis Cites) view.Spans {
	reason := ""
	for _, sentence := range sentences(p.Because.Text) {
		if len([]rune(reason)) >= longReason {
			break
		}
		if reason != "" {
			reason += " "
		}
		reason += sentence
	}
	line := view.Join(view.T(whyLead(p.Scenario, w)), view.Spans{{Text: reason, Lang: p.Because.lang}})
	if slices.EqualFunc(p.Because.Cites, basis, func(a, b scenario.Cite) bool { return a.Ref == b.Ref }) {
		return line
	}
	return view.Join(line, p.Because.Cites.marks())
}

// whyLead introduces a reason by a scenario whose number it explains; nil for none.
func whyLead(moved *InsideScenario, w words) string {
	if moved == nil {
		return w.say("Why it moved: %s", "")
	}
	return w.say("Why it moved (%s %s): %s", moved.label, moved.numbers(w), "")
}

// reasoned reports whether the basis that the paragraph tells is the reason of the change itself, since none was ever
// given.
func (l PageLine) reasoned() bool {
	return l.whole && l.Why != nil && l.Why.Because.Text == l.Basis.Text
}
