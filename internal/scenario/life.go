package scenario

import (
	"slices"
	"strings"

	"signpost/internal/day"
)

// alive reports whether something takes part on a day, between the first and the last one it does; zero is no limit.
func alive(since, until, on day.Day) bool {
	return on >= since && (until == 0 || on <= until)
}

// TakesPart reports whether the scenario is one of its question's on a day.
func (s *Scenario) TakesPart(on day.Day) bool { return alive(s.Since, s.Until, on) }

// TakesPart reports whether the indicator is looked for on a day.
func (i *Indicator) TakesPart(on day.Day) bool { return alive(i.Since, i.Until, on) }

// Scenarios lists the scenarios to show on the day looked at: those that take part, and those that the assessment in
// force judges though they were dropped since.
func (s *State) Scenarios() []*Scenario {
	var list []*Scenario
	for _, c := range s.Question.Scenarios {
		if _, judged := s.Likelihood(c); judged || c.TakesPart(s.Moment.AsOf) {
			list = append(list, c)
		}
	}
	return list
}

// Indicators lists the question's own indicators that take part on the day looked at.
func (s *State) Indicators() []*Indicator {
	var list []*Indicator
	for _, i := range s.Question.Indicators {
		if i.TakesPart(s.Moment.AsOf) {
			list = append(list, i)
		}
	}
	return list
}

// Unnamed lists the scenarios that take part on the day of an assessment and that it does not judge: they were added
// to the question later, or left out.
func (e *Entry) Unnamed(q *Question) []*Scenario {
	var list []*Scenario
	for n, c := range q.Scenarios {
		if n < len(e.Likelihood) && !e.Likelihood[n].Judged() && c.TakesPart(e.Date) {
			list = append(list, c)
		}
	}
	return list
}

// spellings lists how a scenario may have been named in an expectation written as ref.
func (e *Expectation) spellings() []string {
	list := []string{e.Ref}
	if e.Scenario == nil || len(e.Scenario.Was)+len(e.Scenario.Question.Was) == 0 {
		return list
	}
	q, names := e.Scenario.Question, append([]string{e.Scenario.ID}, e.Scenario.Was...)
	for _, name := range names {
		list = append(list, name)
		for _, question := range append([]string{q.ID}, q.Was...) {
			list = append(list, question+"/"+name)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// alike lists the spellings that are bare if the name is written bare, and whole if it is written whole.
func (e *Expectation) alike() []string {
	return slices.DeleteFunc(e.spellings(), func(ref string) bool { return strings.Contains(ref, "/") != strings.Contains(e.Ref, "/") })
}

// unjudged reports whether a scenario takes part on a day that an assessment does not judge.
func (q *Question) unjudged(a *Entry, on day.Day) bool {
	return slices.ContainsFunc(q.Scenarios, func(c *Scenario) bool { return c.TakesPart(on) && !a.Likelihood[c.Index()].Judged() })
}
