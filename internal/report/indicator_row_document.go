package report

import (
	"cmp"

	"signpost/internal/day"
	"signpost/internal/view"
)

// indicatorTable shows indicators with what was seen of them.
// With names, for those who type, it has the names that commands take.
func indicatorTable(rows []IndicatorRow, question string, w words, today day.Day, names bool) view.Table {
	t := view.Table{Columns: []view.Column{
		{Title: w.say("Indicator")}, {Title: w.say("Status"), Fixed: true}, {Title: w.say("Since"), Fixed: true}, {Title: w.say("What was seen")},
	}}
	for _, r := range rows {
		standing := w.sinceAndLooked(r.Since, r.Looked)
		if !names {
			standing = w.sinceInWords(r.Since, r.Looked, today)
		}
		t.Rows = append(t.Rows, view.Row{ID: question + "-" + r.ID, Cells: []view.Spans{r.nameSpans(question, w, names), w.status(r.status), standing, r.evidence(w)}})
	}
	return t
}

// sinceInWords is sinceAndLooked as readers write days.
func (w words) sinceInWords(since, looked, today day.Day) view.Spans {
	if since == 0 {
		return muted("–")
	}
	line := view.T(w.dayIn(since, today))
	if looked == since {
		return line
	}
	return view.Join(line, view.T("\n"), muted(w.say("looked")+"\n"), view.T(w.dayIn(looked, today)))
}

// sinceAndLooked is the day since which the status holds, and below it the day it was last looked for where that is
// another: a column of its own would leave too little room for what was seen.
func (w words) sinceAndLooked(since, looked day.Day) view.Spans {
	if looked == since {
		return date(since)
	}
	return view.Join(date(since), view.T("\n"), muted(w.say("looked")+"\n"), date(looked))
}

func (r IndicatorRow) nameSpans(question string, w words, names bool) view.Spans {
	ref := indicatorRef(question, r.ID)
	line := withRef(ref, view.T(cmp.Or(r.Title, r.Observe)))
	if names {
		line = indicatorAndName(ref, r.Title, r.Observe, r.ID)
	}
	return view.Join(line, r.overdue(w))
}

func (r IndicatorRow) overdue(w words) view.Spans {
	var line view.Spans
	if r.Overdue {
		line = append(line, view.Span{Text: " " + w.say("Overdue: expected by %s.", w.day(r.ExpectedBy)), Tone: view.ToneAlert})
	}
	if r.DefinitionChanged {
		line = append(line, view.Span{Text: " " + w.say("Definition changed since."), Tone: view.ToneAlert})
	}
	if len(r.PassagesChanged) > 0 {
		line = append(line, view.Span{Text: " " + w.say("A passage it rests on was changed since."), Tone: view.ToneAlert})
	}
	return line
}

func (r IndicatorRow) evidence(w words) view.Spans {
	if r.Since == 0 {
		return muted(w.say("Never logged."))
	}
	line := view.Join(view.T(r.Note), r.Cites.marks())
	if r.SingleSource {
		line = view.Join(line, singleOrigin(w))
	}
	return line
}
