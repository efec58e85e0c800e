package scenario

import (
	"math"

	"signpost/internal/day"
	"signpost/internal/likelihood"
)

// A Moment is a point in both times: the day looked at, and how much had been written down by then.
// A zero KnownAt means everything there is.
type Moment struct {
	AsOf    day.Day
	KnownAt day.Instant
}

// EndOfTime is a Moment after every possible entry: at it, all that was ever recorded counts.
var EndOfTime = Moment{AsOf: day.Day(1 << 30)}

// Knows reports whether an entry counts at the moment, retractions aside.
func (m Moment) Knows(e *Entry) bool {
	return e.Date <= m.AsOf && (m.KnownAt == 0 || e.Recorded <= m.KnownAt)
}

// recordedBy reports whether the entry had been written down, whatever day it speaks of.
func (m Moment) recordedBy(e *Entry) bool { return m.KnownAt == 0 || e.Recorded <= m.KnownAt }

// A State is a question at a moment: the log folded, the last entry on each thing winning.
type State struct {
	Question    *Question
	Moment      Moment
	Assessments []*Entry // in folding order; the last is in force
	Resolution  *Entry   // nil while the question is open

	statuses map[*Indicator]*Entry
	gone     map[string]bool
}

// On folds the question's log at a moment. Entries retracted by then do not count, whatever day they speak of.
func (q *Question) On(m Moment) *State {
	s := &State{Question: q, Moment: m, statuses: make(map[*Indicator]*Entry, len(q.Indicators)), gone: q.Log.Retracted(m)}
	for i := range q.Log.Entries {
		e := &q.Log.Entries[i]
		if !m.Knows(e) || s.Retracted(e) {
			continue
		}
		switch {
		case e.Indicator != nil:
			s.statuses[e.Indicator] = e
		case e.Likelihood != nil:
			s.Assessments = append(s.Assessments, e)
		case e.Resolved != "":
			s.Resolution = e
		}
	}
	return s
}

// Retracted returns the ids of the entries withdrawn by what was recorded at the moment.
// A retraction works from when it was recorded, for every day looked at: the entry was a mistake on all of them.
// A retraction that was itself retracted withdraws nothing.
func (l *Log) Retracted(m Moment) map[string]bool {
	gone := map[string]bool{}
	for i := len(l.Entries) - 1; i >= 0; i-- {
		e := &l.Entries[i]
		if e.Retraction() && m.recordedBy(e) && !gone[e.ID] {
			gone[e.Retract] = true
		}
	}
	return gone
}

// Retracted reports whether an entry of the question's log had been withdrawn at the moment.
func (s *State) Retracted(e *Entry) bool { return e.Detail != nil && s.gone[e.ID] }

// Entry returns the entry that gives an indicator its status, or nil when none does.
func (s *State) Entry(i *Indicator) *Entry { return s.statuses[i] }

// Status returns an indicator's status; an indicator nobody logged is Unknown.
func (s *State) Status(i *Indicator) Status {
	if e := s.statuses[i]; e != nil {
		return e.Status
	}
	return Unknown
}

// Overdue reports whether an indicator that was due by a day is still absent or unknown after it.
func (s *State) Overdue(i *Indicator) bool {
	return i.dueBefore(s.Moment.AsOf) && s.Status(i) <= Absent
}

// Assessment returns the assessment in force, or nil.
func (s *State) Assessment() *Entry { return s.last(0) }

// Previous returns the assessment before the one in force, or nil.
func (s *State) Previous() *Entry { return s.last(1) }

func (s *State) last(back int) *Entry {
	if n := len(s.Assessments) - 1 - back; n >= 0 {
		return s.Assessments[n]
	}
	return nil
}

// Likelihood returns how likely the assessment in force holds a scenario; ok is false when there is none.
func (s *State) Likelihood(c *Scenario) (r likelihood.Range, ok bool) {
	if a := s.Assessment(); a != nil {
		return a.Likelihood[c.Index()], true
	}
	return r, false
}

// Leading returns the scenario that the assessment in force holds most likely, the first of equals; nil without one.
func (s *State) Leading() *Scenario {
	a := s.Assessment()
	if a == nil {
		return nil
	}
	best := 0
	for i, r := range a.Likelihood {
		if r.Mid() > a.Likelihood[best].Mid() {
			best = i
		}
	}
	return s.Question.Scenarios[best]
}

// ReviewDue returns the day the question is to be looked at again: the assessment in force plus the question's rhythm.
// It is zero when no rhythm was set, when the question was never assessed, and once it is resolved.
func (s *State) ReviewDue() day.Day {
	a := s.Assessment()
	if a == nil || s.Question.ReviewEvery == 0 || s.Resolution != nil {
		return 0
	}
	return a.Date.Add(s.Question.ReviewEvery)
}

// Count tells how many of the question's own indicators have each status, indexed by Status.
func (s *State) Count() [4]int {
	var n [4]int
	for _, i := range s.Question.Indicators {
		n[s.Status(i)]++
	}
	return n
}

// BreaksNow lists the indicators that are present although an assumption says they should not be.
func (s *State) BreaksNow(a Assumption) []*Indicator {
	var broken []*Indicator
	for _, ref := range a.BrokenBy {
		if ref.Indicator != nil && s.Status(ref.Indicator) == Present {
			broken = append(broken, ref.Indicator)
		}
	}
	return broken
}

// Moved is by how many points the mid-point of the most moved scenario changed with the assessment in force;
// 0 when there was none before it.
func (s *State) Moved() float64 {
	now, was := s.Assessment(), s.Previous()
	if was == nil {
		return 0
	}
	most := 0.0
	for i := range now.Likelihood {
		most = max(most, math.Abs(now.Likelihood[i].Mid()-was.Likelihood[i].Mid()))
	}
	return most
}
