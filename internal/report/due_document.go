package report

import (
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// Document words what is due as two tables.
func (d *Due) Document() *view.Document {
	w := d.words()
	doc := d.document(w.say("Due on %s", d.On))
	doc.Blocks = append(doc.Blocks, heading(2, "overdue", w.say("Overdue")), d.table(d.Overdue, w))
	doc.Blocks = append(doc.Blocks, heading(2, "upcoming", w.say("Due within %s", w.count(d.Within, "day"))), d.table(d.Upcoming, w))
	return doc
}

// table shows each day once, with what is due on it.
func (d *Due) table(lines []DueLine, w words) view.Block {
	if len(lines) == 0 {
		return paragraph(view.T(w.say("Nothing.")))
	}
	t := view.Table{Columns: []view.Column{{Title: w.say("By"), Fixed: true}, {Title: w.say("When"), Fixed: true}, {Title: w.say("Do"), Fixed: true}, {Title: w.say("What")}}}
	for i, l := range lines {
		by, when := date(l.By), l.when(w)
		if i > 0 && lines[i-1].By == l.By {
			by, when = view.T(""), view.T("")
		}
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{by, when, view.T(w.say(duties[l.Duty])), l.what(w, d.names)}})
	}
	return t
}

// duties words what is to be done.
var duties = map[scenario.Duty]string{
	scenario.Resolve: "resolve", scenario.Assess: "assess", scenario.Review: "review", scenario.Look: "look for", scenario.Weigh: "assess again",
}

// when says how far off it is.
func (l DueLine) when(w words) view.Spans {
	alert := func(text string) view.Spans { return view.Spans{{Text: text, Tone: view.ToneAlert}} }
	switch {
	case l.By == 0:
		return alert(w.say("never done"))
	case l.Days < 0:
		return alert(w.say("%s late", w.count(-l.Days, "day")))
	case l.Days == 0:
		return strong(w.say("today"))
	}
	return view.T(w.say("in %s", w.count(l.Days, "day")))
}

// what says which question, or what to look for and what is known of it.
func (l DueLine) what(w words, names bool) view.Spans {
	question, indicator := strong(l.Title), view.T(l.Observe)
	if names {
		question, indicator = literal(l.Question), literal(l.Indicator)
	}
	question, indicator = named(questionRef(l.Question), question), named(indicatorRef(l.Question, l.Indicator), indicator)
	if l.Indicator == "" {
		return question
	}
	if !names {
		indicator = view.Join(question, view.T(w.say(": ")), indicator)
	}
	return view.Join(indicator, view.T("  "), w.status(l.status))
}
