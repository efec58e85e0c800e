package report

import (
	"signpost/internal/day"
	"signpost/internal/scenario"
)

// An AssessedDay is how likely the scenarios of a question were judged to be from a day on.
type AssessedDay struct {
	Date       day.Day           `json:"date"`              // the day it applies to
	By         string            `json:"by"`                // the id of who made the assessment, or several joined by +
	ByName     string            `json:"by_name,omitempty"` // the name for readers; absent where the workspace gives none
	Confidence string            `json:"confidence"`        // low, moderate or high
	Likelihood []NamedLikelihood `json:"likelihood"`        // one for each scenario judged
	// HandedOver is set where it differs from the day before because the authors do; see Hands.
	HandedOver bool `json:"handed_over,omitempty"`
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
	var before *scenario.Entry // the last of the day before
	for i, a := range s.Assessments {
		if i+1 < len(s.Assessments) && s.Assessments[i+1].Date == a.Date {
			continue
		}
		days = append(days, AssessedDay{
			Date: a.Date, By: a.By, ByName: c.authorName(a.By), Confidence: string(a.Confidence), Likelihood: c.namedLikelihoods(s.Question, a.Likelihood),
			HandedOver: c.states().HandedOver(s.Question, c.Moment, before, a),
		})
		before = a
	}
	return days
}

// watched lists what was logged of the question's indicators.
func (c Context) watched(s *scenario.State) []WatchedIndicator {
	list := []WatchedIndicator{}
	seen := s.History()
	for _, i := range s.Indicators() {
		w := WatchedIndicator{Indicator: i.ID, title: c.titleOrName(i), observe: i.Observe.In(c.Lang), Seen: []DatedSeen{}}
		for _, e := range seen[i] {
			w.Seen = append(w.Seen, DatedSeen{e.Date, e.Status.String(), e.Status})
		}
		list = append(list, w)
	}
	return list
}
