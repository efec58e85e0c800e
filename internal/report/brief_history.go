package report

import (
	"signpost/internal/day"
	"signpost/internal/scenario"
)

// An AssessedDay is how likely the scenarios of a question were judged to be from a day on.
type AssessedDay struct {
	Date       day.Day           `json:"date"`       // the day it applies to
	Confidence string            `json:"confidence"` // low, moderate or high
	Likelihood []NamedLikelihood `json:"likelihood"` // one for each scenario judged
}

// A WatchedIndicator is what was logged of an indicator, day by day.
type WatchedIndicator struct {
	Indicator string      `json:"indicator"` // its name
	Seen      []DatedSeen `json:"seen"`      // the earliest first

	title, observe string
}

// A DatedSeen is a status from a day on.
type DatedSeen struct {
	Date   day.Day `json:"date"`   // the day from which it holds
	Status string  `json:"status"` // unknown, absent, emerging or present

	status scenario.Status
}

// history lists the assessments in force, one a day.
func (c Context) history(s *scenario.State) []AssessedDay {
	days := []AssessedDay{}
	for _, a := range s.Assessments {
		d := AssessedDay{Date: a.Date, Confidence: string(a.Confidence), Likelihood: c.namedLikelihoods(s.Question, a.Likelihood)}
		if last := len(days) - 1; last >= 0 && days[last].Date == d.Date {
			days[last] = d
			continue
		}
		days = append(days, d)
	}
	return days
}

// watched lists what was logged of the question's indicators.
func (c Context) watched(s *scenario.State) []WatchedIndicator {
	list := []WatchedIndicator{}
	seen := s.History()
	for _, i := range s.Indicators() {
		w := WatchedIndicator{Indicator: i.ID, title: c.called(i), observe: i.Observe.In(c.Lang), Seen: []DatedSeen{}}
		for _, e := range seen[i] {
			w.Seen = append(w.Seen, DatedSeen{e.Date, e.Status.String(), e.Status})
		}
		list = append(list, w)
	}
	return list
}
