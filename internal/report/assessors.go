package report

import (
	"signpost/internal/day"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// Assessors say whose the number in force is, and whose the one it is compared with was.
type Assessors struct {
	AssessedBy     string `json:"assessed_by,omitempty"`      // the id of who made the assessment in force, or several joined by +; absent for none
	AssessedByName string `json:"assessed_by_name,omitempty"` // the name for readers; absent where the workspace gives none
	WasBy          string `json:"was_by,omitempty"`           // likewise of the assessment before; absent for none
	WasByName      string `json:"was_by_name,omitempty"`      // the name for readers; absent where the workspace gives none
	// HandedOver is set where the two differ because their authors do: the later one gives no reason that the earlier
	// one did not have, or was made without knowing of it. It is no movement then.
	HandedOver bool `json:"handed_over,omitempty"`
}

// assessors compares the assessment in force with an earlier one; each may be nil.
func (c Context) assessors(q *scenario.Question, was, now *scenario.Entry) Assessors {
	var h Assessors
	if now != nil {
		h.AssessedBy, h.AssessedByName = now.By, c.authorName(now.By)
	}
	if was != nil && was != now {
		h.WasBy, h.WasByName = was.By, c.authorName(was.By)
		h.HandedOver = c.states().HandedOver(q, c.Moment, was, now)
	}
	return h
}

// phrase says whose the number is and whose the one before was.
func (h Assessors) phrase(w words) string {
	return w.say("assessed by %s, before by %s", w.author(h.AssessedByName, h.AssessedBy), w.author(h.WasByName, h.WasBy))
}

// sentence says that the numbers differ because their authors do.
func (h Assessors) sentence(w words) string {
	return w.say("Assessed by %s, before by %s, without a reason that is new: two readings, not a movement.", w.author(h.AssessedByName, h.AssessedBy), w.author(h.WasByName, h.WasBy))
}

// pointsMoved prints by how many points a likelihood moved; a number that is another author's did not move.
func (h Assessors) pointsMoved(was, now *Likelihood) view.Spans {
	if h.HandedOver {
		return muted("–")
	}
	return pointsMoved(was, now)
}

// movement says what a likelihood was and is, and by how many points it moved if it did.
func (h Assessors) movement(w words, was, now *Likelihood) view.Spans {
	if h.HandedOver && was != nil && now != nil {
		return w.fromTo(was, now)
	}
	return w.movement(was, now)
}

// movedWord is moved in words.
func (h Assessors) movedWord(w words, was, now *Likelihood) view.Spans {
	if h.HandedOver {
		return muted("–")
	}
	return w.movementInWords(was, now)
}

// A Replaced is the assessment of other authors that one takes the place of.
type Replaced struct {
	Entry      string            `json:"entry"`             // its id
	Date       day.Day           `json:"date"`              // the day it applies to
	By         string            `json:"by"`                // the id of who made it, or several joined by +
	ByName     string            `json:"by_name,omitempty"` // the name for readers; absent where the workspace gives none
	Likelihood []NamedLikelihood `json:"likelihood"`        // what it gives each scenario
}

// replaced is the assessment of other authors that one takes the place of; nil for none.
func (c Context) replaced(q *scenario.Question, e, was *scenario.Entry) *Replaced {
	if was == nil || scenario.SharesAuthor(e, was) {
		return nil
	}
	return &Replaced{Entry: was.ID, Date: was.Date, By: was.By, ByName: c.authorName(was.By), Likelihood: c.namedLikelihoods(q, was.Likelihood)}
}

// spans says whose assessment is replaced, of what day, and what it gave.
func (r *Replaced) spans(w words, question string) view.Spans {
	line := view.T(w.say("replaces %s's assessment of %s", w.author(r.ByName, r.By), w.day(r.Date)) + w.say(": "))
	return view.Join(line, listed(r.Likelihood, view.T(w.say("; ")), func(l NamedLikelihood) view.Spans {
		return view.Join(withRef(scenarioRef(question, l.Scenario), literal(l.Scenario)), view.T(" "), l.Likelihood.numbersOnly())
	}))
}
