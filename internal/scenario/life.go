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

// spellings lists how a scenario may have been named in an expectation written as ref, while questions had these names:
// bare if it is written bare and whole if it is written whole, or rewritten either way.
func (e *Expectation) spellings(questions map[*Question]string, rewritten bool) []string {
	if e.Scenario == nil {
		return []string{e.Ref}
	}
	var list []string
	whole := strings.Contains(e.Ref, "/")
	for _, name := range append([]string{e.Scenario.ID}, e.Scenario.Was...) {
		if whole || rewritten {
			list = append(list, questions[e.Scenario.Question]+"/"+name)
		}
		if !whole || rewritten {
			list = append(list, name)
		}
	}
	return list
}

// unjudged reports whether a scenario takes part on a day that an assessment does not judge.
func (q *Question) unjudged(a *Entry, on day.Day) bool {
	return slices.ContainsFunc(q.Scenarios, func(c *Scenario) bool { return c.TakesPart(on) && !a.Likelihood[c.Index()].Judged() })
}
