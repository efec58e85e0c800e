package report

import (
	"signpost/internal/day"
	"signpost/internal/scenario"
	"signpost/internal/table"
	"signpost/internal/view"
)

// A ListIndicator is an indicator in a list: what one types to update it, and how it stands.
type ListIndicator struct {
	ID      string  `json:"id"`              // the name in its file
	Name    string  `json:"name"`            // the shortest one that commands take
	Title   string  `json:"title,omitempty"` // for readers, in the language of the report; absent for none
	Observe string  `json:"observe"`         // what to look for
	Status  string  `json:"status"`          // unknown, absent, emerging or present
	Since   day.Day `json:"since,omitzero"`  // the day from which the status has held without a break; absent if it was never logged
	Looked  day.Day `json:"looked,omitzero"` // the day it was last logged; absent likewise

	status scenario.Status
}

func (c Context) listIndicators(q *scenario.Question) []ListIndicator {
	s := c.state(q)
	rows := []ListIndicator{}
	for _, i := range s.Indicators() {
		rows = append(rows, ListIndicator{
			ID: i.ID, Name: c.Workspace.ShortName(i), Title: i.Title.In(c.Lang), Observe: i.Observe.In(c.Lang), Status: s.Status(i).String(),
			Since: s.Since(i), Looked: s.LastLooked(i), status: s.Status(i),
		})
	}
	return rows
}

// indicatorBlocks words the list as one table, in which the indicators stand under the scenarios of their question.
func (l *List) indicatorBlocks(w words) []view.Block {
	t := view.Table{Columns: []view.Column{
		{Title: w.say("Scenario or indicator")}, {Title: w.say("Status"), Fixed: true}, {Title: w.say("Since"), Fixed: true}, {Title: w.say("Looked"), Fixed: true},
	}}
	for _, q := range l.Questions {
		t.Rows = append(t.Rows, view.Row{ID: q.ID, Group: true, Cells: []view.Spans{l.questionRow(q)}})
		for _, s := range q.Scenarios {
			line := withRef(scenarioRef(q.ID, s.ID), l.name(s.Title, s.ID, s.Leading))
			if s.Likelihood != nil {
				line = view.Join(line, muted(" · "), s.Likelihood.spans())
			}
			t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{line, nil, nil, nil}})
		}
		for _, i := range q.Table {
			t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{i.nameSpans(q.ID, l.names), w.status(i.status), date(i.Since), date(i.Looked)}})
		}
	}
	return append(append([]view.Block{t}, l.LeftOut.sentences(w, true)...), paragraph(w.legend()))
}

func (i ListIndicator) nameSpans(question string, names bool) view.Spans {
	ref := indicatorRef(question, i.ID)
	if names {
		return withRef(ref, literal(i.Name))
	}
	return indicatorAndName(ref, i.Title, i.Observe, i.Name)
}

// indicatorTable has a row for each indicator, in a list of indicators.
func (l *List) indicatorTable() table.Table {
	type row struct {
		q *ListQuestion
		i *ListIndicator
	}
	var list []row
	for n := range l.Questions {
		for i := range l.Questions[n].Table {
			list = append(list, row{&l.Questions[n], &l.Questions[n].Table[i]})
		}
	}
	return table.Table{
		Name: "indicators",
		Columns: []table.Column{
			{Name: "question", Type: table.Text}, {Name: "question_title", Type: table.Text}, {Name: "indicator", Type: table.Text},
			{Name: "indicator_title", Type: table.Text}, {Name: "observe", Type: table.Text}, {Name: "status", Type: table.Text},
			{Name: "since", Type: table.Day}, {Name: "looked", Type: table.Day},
		},
		Rows: rows(list, func(r row) []any {
			return []any{r.q.ID, r.q.Title, r.i.Name, textCell(r.i.Title), textCell(r.i.Observe), r.i.Status, dayCell(r.i.Since), dayCell(r.i.Looked)}
		}),
	}
}
