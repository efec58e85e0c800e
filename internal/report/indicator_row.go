package report

import (
	"signpost/internal/day"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// An IndicatorRow is an indicator with its status on the day looked at.
type IndicatorRow struct {
	ID                string   `json:"id"`
	Observe           string   `json:"observe"`
	Status            string   `json:"status"`
	Since             day.Day  `json:"since,omitzero"`
	Was               string   `json:"was,omitempty"`
	Note              string   `json:"note,omitempty"`
	ExpectedBy        day.Day  `json:"expected_by,omitzero"`
	Overdue           bool     `json:"overdue"`
	DefinitionChanged bool     `json:"definition_changed"`
	SingleSource      bool     `json:"single_source"`
	Origins           []string `json:"origins"`
	Cites             Cites    `json:"cites"`
	MotivatedBy       Cites    `json:"motivated_by"`

	status scenario.Status
}

func (c Context) indicatorRow(s *scenario.State, i *scenario.Indicator) IndicatorRow {
	row := IndicatorRow{
		ID: i.ID, Observe: i.Observe.In(c.Lang), Status: s.Status(i).String(), status: s.Status(i), ExpectedBy: i.ExpectedBy,
		Overdue: s.Overdue(i), MotivatedBy: citing(i.Cites), Origins: []string{},
	}
	e := s.Entry(i)
	if e == nil {
		return row
	}
	row.Since = e.Date
	if e.Detail != nil {
		row.Note, row.Cites = textOf(e, c.Lang), citing(e.Cites)
		row.Origins = append(row.Origins, scenario.Origins(e.Cites)...)
		row.SingleSource = scenario.SingleSource(e.Cites)
		row.DefinitionChanged = i.Redefined(e)
	}
	return row
}

// indicatorTable shows indicators with what was seen of them.
func indicatorTable(rows []IndicatorRow, question string, w words) view.Table {
	t := view.Table{Columns: []view.Column{
		{Title: w.say("Indicator")}, {Title: w.say("Status"), Fixed: true}, {Title: w.say("Since"), Fixed: true}, {Title: w.say("What was seen")},
	}}
	for _, r := range rows {
		t.Rows = append(t.Rows, view.Row{ID: question + "-" + r.ID, Cells: []view.Spans{r.observe(question, w), w.status(r.status), date(r.Since), r.seen(w)}})
	}
	return t
}

func (r IndicatorRow) observe(question string, w words) view.Spans {
	line := named(indicatorRef(question, r.ID), view.T(r.Observe))
	if r.Overdue {
		line = append(line, view.Span{Text: " " + w.say("Overdue: expected by %s.", r.ExpectedBy), Tone: view.ToneAlert})
	}
	if r.DefinitionChanged {
		line = append(line, view.Span{Text: " " + w.say("Definition changed since."), Tone: view.ToneAlert})
	}
	return line
}

func (r IndicatorRow) seen(w words) view.Spans {
	if r.Since == 0 {
		return muted(w.say("Never logged."))
	}
	line := view.Join(view.T(r.Note), r.Cites.marks())
	if r.SingleSource {
		line = view.Join(line, singleOrigin(w))
	}
	return line
}
