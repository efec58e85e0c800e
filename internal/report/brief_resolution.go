package report

import (
	"signpost/internal/day"
	"signpost/internal/scenario"
)

// A Resolution says what a question was closed as, and why.
type Resolution struct {
	Outcome string    `json:"outcome"` // a scenario, or void
	Title   string    `json:"title"`
	Date    day.Day   `json:"date"`
	Because Statement `json:"because"`
}

// resolution returns how a question was closed, or nil while it is open.
func (c Context) resolution(q *scenario.Question) *Resolution {
	e := c.state(q).Resolution
	if e == nil {
		return nil
	}
	r := &Resolution{Outcome: e.Resolved, Title: c.say("void"), Date: e.Date}
	if e.Detail != nil {
		r.Because = c.statement(e.Because, "", e.Cites)
	}
	if sc := q.Scenario(e.Resolved); sc != nil {
		r.Title = sc.Title.In(c.Lang)
	}
	return r
}
