package report

import (
	"signpost/internal/day"
	"signpost/internal/scenario"
)

// A Resolution says what a question was closed as, and why.
type Resolution struct {
	Outcome string    `json:"outcome"` // a scenario, or void
	Title   string    `json:"title"`   // of the scenario that came true, or void in the language of the report
	Date    day.Day   `json:"date"`    // the day it was decided
	Because Statement `json:"because"` // why it was decided so

	Goalposts *Goalposts `json:"goalposts,omitempty"` // what was changed after it was closed; absent for nothing
}

// resolution returns how a question was closed, or nil while it is open.
func (c Context) resolution(q *scenario.Question) *Resolution {
	e := c.state(q).Resolution
	if e == nil {
		return nil
	}
	r := &Resolution{Outcome: e.Resolved, Title: c.say("void"), Date: e.Date, Goalposts: c.goalposts(q, e)}
	if e.Detail != nil {
		r.Because = c.statement(e.Because, "", e.Cites)
	}
	if sc := q.Scenario(e.Resolved); sc != nil {
		r.Title = sc.Title.In(c.Lang)
	}
	return r
}
