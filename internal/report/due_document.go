package report

import (
	"strings"

	"signpost/internal/scenario"
	"signpost/internal/view"
)

// Document words what is due as tables: what to look for today comes first.
func (d *Due) Document() *view.Document {
	w := d.words()
	doc := d.document(w.say("Due on %s", d.On))
	doc.Blocks = append(doc.Blocks, heading(2, "watch", w.say("To look for today")))
	doc.Blocks = append(doc.Blocks, d.watchBlocks(w)...)
	doc.Blocks = append(doc.Blocks, heading(2, "overdue", w.say("Overdue")), d.table(d.Overdue, w))
	doc.Blocks = append(doc.Blocks, heading(2, "upcoming", w.say("Due within %s", w.count(d.Within, "day"))), d.table(d.Upcoming, w))
	return doc
}

// watchBlocks shows what to look for under where to look, and the commands that log what was found.
func (d *Due) watchBlocks(w words) []view.Block {
	if len(d.Watch) == 0 {
		return []view.Block{paragraph(view.T(w.say("Nothing.")))}
	}
	t := view.Table{Columns: []view.Column{
		{Title: w.say("Indicator")}, {Title: w.say("Status"), Fixed: true}, {Title: w.say("Since"), Fixed: true}, {Title: w.say("Looked"), Fixed: true}, {Title: w.say("When"), Fixed: true},
	}}
	var commands []string
	for _, p := range d.Watch {
		where := p.Where
		if where == "" {
			where = w.say("No place is named")
		}
		t.Rows = append(t.Rows, view.Row{Group: true, Cells: []view.Spans{strong(where)}})
		for _, l := range p.Indicators {
			t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{l.indicator(d.names), w.status(l.status), date(l.Since), date(l.Looked), l.when(w)}})
			commands = append(commands, l.Command)
		}
	}
	return []view.Block{t, paragraph(muted(w.say("To log what you find:"))), view.Code{Text: strings.Join(commands, "\n")}}
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

// when says how many days away it is.
func (l DueLine) when(w words) view.Spans {
	alert := func(text string) view.Spans { return view.Spans{{Text: text, Tone: view.ToneAlert}} }
	switch {
	case l.By == 0 && l.Duty == scenario.Look:
		return strong(w.say("never looked"))
	case l.By == 0:
		return alert(w.say("never done"))
	case l.Days < 0:
		return alert(w.say("%s late", w.count(-l.Days, "day")))
	case l.Days == 0:
		return strong(w.say("today"))
	}
	return view.T(w.say("in %s", w.count(l.Days, "day")))
}

// indicator is its title and the name that commands take, or with names the name alone.
func (l DueLine) indicator(names bool) view.Spans {
	ref := indicatorRef(l.Question, l.Indicator)
	if names {
		return withRef(ref, literal(l.name))
	}
	return indicatorAndName(ref, l.IndicatorTitle, l.Observe, l.name)
}

// what names the question, or the indicator and its status.
func (l DueLine) what(w words, names bool) view.Spans {
	if l.Indicator != "" {
		return view.Join(l.indicator(names), muted(" · "), w.status(l.status))
	}
	if names {
		return withRef(questionRef(l.Question), literal(l.Question))
	}
	return titleAndName(questionRef(l.Question), strong(l.Title), l.Question)
}
