package scenario

import (
	"slices"
	"strings"

	"signpost/internal/day"
)

// inUse reports whether something is in use on a day, given its first and last day; zero means no limit.
func inUse(since, until, on day.Day) bool {
	return on >= since && (until == 0 || on <= until)
}

// InUse reports whether the scenario is in use on a day.
func (s *Scenario) InUse(on day.Day) bool { return inUse(s.Since, s.Until, on) }

// InUse reports whether the indicator is in use on a day.
func (i *Indicator) InUse(on day.Day) bool { return inUse(i.Since, i.Until, on) }

// Scenarios lists the scenarios to show on the day of the report: those in use, and those that were dropped but are
// still judged by the assessment in force.
func (s *State) Scenarios() []*Scenario {
	var list []*Scenario
	for _, c := range s.Question.Scenarios {
		if _, judged := s.Likelihood(c); judged || c.InUse(s.Moment.AsOf) {
			list = append(list, c)
		}
	}
	return list
}

// Indicators lists the question's own indicators in use on the day of the report.
func (s *State) Indicators() []*Indicator {
	var list []*Indicator
	for _, i := range s.Question.Indicators {
		if i.InUse(s.Moment.AsOf) {
			list = append(list, i)
		}
	}
	return list
}

// Unnamed lists the scenarios in use on the day of an assessment that it does not judge: they were added later, or
// left out.
func (e *Entry) Unnamed(q *Question) []*Scenario {
	var list []*Scenario
	for n, c := range q.Scenarios {
		if n < len(e.Likelihood) && !e.Likelihood[n].Judged() && c.InUse(e.Date) {
			list = append(list, c)
		}
	}
	return list
}

// spellings lists how an expectation written as ref may have named its scenario while questions had these names: short
// if ref is short and full if it is full, or either if rewritten.
func (e *Expectation) spellings(questions map[*Question]string, rewritten bool) []string {
	if e.Scenario == nil {
		return []string{e.Ref}
	}
	var list []string
	full := strings.Contains(e.Ref, "/")
	for _, name := range append([]string{e.Scenario.ID}, e.Scenario.Was...) {
		if full || rewritten {
			list = append(list, questions[e.Scenario.Question]+"/"+name)
		}
		if !full || rewritten {
			list = append(list, name)
		}
	}
	return list
}

// unjudged reports whether an assessment leaves out a scenario that is in use on a day.
func (q *Question) unjudged(a *Entry, on day.Day) bool {
	return slices.ContainsFunc(q.Scenarios, func(c *Scenario) bool { return c.InUse(on) && !a.Likelihood[c.Index()].Judged() })
}
