package report

import (
	"signpost/internal/day"
	"signpost/internal/view"
)

// Document words the timeline.
func (t *Timeline) Document() *view.Document {
	w := t.words()
	if len(t.Events) == 0 {
		return t.document(w.say("Timeline"), paragraph(view.T(w.say("No source reports a dated event in this period."))))
	}
	d := t.document(w.say("Timeline"), eventTable(t.Events, w), heading(2, "sources", w.say("Sources")), view.Endnotes{})
	d.Notes = notes(t.Endnotes, w, fullNote)
	return d
}

// eventTable gives each event a row.
func eventTable(events []Event, w words) view.Table {
	table := view.Table{Columns: []view.Column{{Title: w.say("Date"), Fixed: true}, {Title: w.say("Event")}}}
	var last day.Period
	for _, e := range events {
		when := view.T(w.period(e.Date))
		if e.Date == last {
			when = view.T("")
		}
		last = e.Date
		table.Rows = append(table.Rows, view.Row{Cells: []view.Spans{when, e.spans(true)}})
	}
	return table
}

// chronology is a table of events for a briefing: a row for each day. How a day was found out is said of those that are known
// within bounds alone, and with proof of all.
func chronology(events []Event, w words, proof bool) view.Table {
	table := view.Table{Columns: []view.Column{{Title: w.say("Date"), Fixed: true}, {Title: w.say("Event")}}}
	for n, e := range events {
		says := e.spans(proof || e.Date.From != e.Date.To)
		if n > 0 && e.Date == events[n-1].Date {
			cells := table.Rows[len(table.Rows)-1].Cells
			cells[1] = view.Join(cells[1], view.T(" "), says)
			continue
		}
		table.Rows = append(table.Rows, view.Row{Cells: []view.Spans{view.T(w.period(e.Date)), says}})
	}
	return table
}

// spans says what happened, and if asked for how its day was found out.
func (e Event) spans(dating bool) view.Spans {
	says := view.Join(view.Spans{{Text: e.Says, Lang: e.lang}}, e.Cites.marks())
	if dating && e.Dating != "" {
		says = view.Join(says, muted(" ("+e.Dating+")"))
	}
	return says
}
