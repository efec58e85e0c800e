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

func eventTable(events []Event, w words) view.Table {
	table := view.Table{Columns: []view.Column{{Title: w.say("Date"), Fixed: true}, {Title: w.say("Event")}}}
	var last day.Period
	for _, e := range events {
		when := view.T(w.period(e.Date))
		if e.Date == last {
			when = view.T("")
		}
		last = e.Date
		says := view.Join(view.Spans{{Text: e.Says, Lang: e.lang}}, e.Cites.marks())
		if e.Dating != "" {
			says = view.Join(says, muted(" ("+e.Dating+")"))
		}
		table.Rows = append(table.Rows, view.Row{Cells: []view.Spans{when, says}})
	}
	return table
}
