package scenario

import (
	"slices"

	"signpost/internal/likelihood"
)

// Basis returns the latest assessment in force up to now that gives a basis for the likelihoods: a basis stays valid
// until a later assessment gives a new one. Nil if none does.
func (s *State) Basis() *Entry {
	for n := len(s.Assessments) - 1; n >= 0; n-- {
		if e := s.Assessments[n]; e.Detail != nil && !e.Basis.IsZero() {
			return e
		}
	}
	return nil
}

// LeadingGroup returns the first group of the question to which the leading scenario belongs and all of whose scenarios
// are judged: its claim answers the question better than that of one scenario does. Nil if there is none.
func (s *State) LeadingGroup() *Group {
	lead := s.Leading()
	for _, g := range s.Question.Groups {
		if slices.Contains(g.Scenarios, lead) && assessesGroup(s.Assessment(), g) {
			return g
		}
	}
	return nil
}

func assessesGroup(a *Entry, g *Group) bool {
	for _, sc := range g.Scenarios {
		if !a.Likelihood[sc.Index()].Judged() {
			return false
		}
	}
	return true
}

// Together is how likely it is, by an assessment, that one of a group's scenarios comes true; ok is false if the
// assessment does not judge all of them.
func (g *Group) Together(a *Entry) (r likelihood.Range, ok bool) {
	if a == nil || !assessesGroup(a, g) {
		return r, false
	}
	var in, out []likelihood.Range
	for n, r := range a.Likelihood {
		switch {
		case !r.Judged():
		case slices.Contains(g.Scenarios, g.Question.Scenarios[n]):
			in = append(in, r)
		default:
			out = append(out, r)
		}
	}
	return likelihood.Sum(in, out), true
}

// Signs lists what to watch on a question, most important first. An indicator that is seldom seen matters little
// however far it would move the likelihoods, and so does one that is often seen and moves nothing. The list is empty
// before the first assessment and once the question is resolved.
func (f *States) Signs(q *Question, m Moment) []Tripwire {
	return f.tripwires(q, m, f.On(q, m).Indicators(), func(t Tripwire) bool { return t.Weight() > 0 })
}
