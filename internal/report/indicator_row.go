package report

import (
	"signpost/internal/day"
	"signpost/internal/scenario"
)

// An IndicatorRow is an indicator with its status on the day looked at.
type IndicatorRow struct {
	ID                string   `json:"id"`                   // the name in its file
	Title             string   `json:"title,omitempty"`      // what readers are shown
	Observe           string   `json:"observe"`              // what to look for
	Status            string   `json:"status"`               // unknown, absent, emerging or present
	Since             day.Day  `json:"since,omitzero"`       // the day from which the status has held without a break
	Looked            day.Day  `json:"looked,omitzero"`      // the day it was last logged
	Was               string   `json:"was,omitempty"`        // the status before
	Note              string   `json:"note,omitempty"`       // the words of the last entry
	ExpectedBy        day.Day  `json:"expected_by,omitzero"` // the day by which it should have been seen; absent where none is set
	Overdue           bool     `json:"overdue"`              // its day has passed
	DefinitionChanged bool     `json:"definition_changed"`   // what it means was changed after its status was logged
	PassagesChanged   []string `json:"passages_changed"`     // those under its status that were reworded or regraded afterwards
	SingleSource      bool     `json:"single_source"`        // it rests on a single origin
	Origins           []string `json:"origins"`              // who is behind the status
	Cites             Cites    `json:"cites"`                // the passages its status rests on
	MotivatedBy       Cites    `json:"motivated_by"`         // the passages that led us to watch it

	status scenario.Status
}

func (c Context) indicatorRow(s *scenario.State, i *scenario.Indicator) IndicatorRow {
	row := IndicatorRow{
		ID: i.ID, Title: i.Title.In(c.Lang), Observe: i.Observe.In(c.Lang), Status: s.Status(i).String(), status: s.Status(i), ExpectedBy: i.ExpectedBy,
		Overdue: s.Overdue(i), MotivatedBy: newCites(i.Cites), Origins: []string{}, PassagesChanged: []string{},
	}
	e := s.Entry(i)
	if e == nil {
		return row
	}
	row.Since, row.Looked = s.Since(i), s.LastLooked(i)
	if e.Detail != nil {
		row.Note, row.Cites = textOf(e, c.Lang), newCites(e.Cites)
		row.Origins = append(row.Origins, scenario.Origins(e.Cites)...)
		row.SingleSource = scenario.SingleSource(e.Cites)
		moved := i.Question.Goalposts(e)
		row.DefinitionChanged, row.PassagesChanged = moved.Indicator, append(row.PassagesChanged, refsOf(moved.Passages)...)
	}
	return row
}
