package report

import (
	"signpost/internal/day"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// A Due lists what the open questions ask of their analyst: what is overdue, and what comes next.
type Due struct {
	Head
	On       day.Day   `json:"on"`     // the day on which lateness is judged
	Within   int       `json:"within"` // how many days ahead it looks
	Overdue  []DueLine `json:"overdue"`
	Upcoming []DueLine `json:"upcoming"`

	names bool
}

// A DueLine is one thing to do.
type DueLine struct {
	Duty      scenario.Duty `json:"duty"` // resolve, assess, review, look or weigh
	By        day.Day       `json:"by,omitzero"`
	Days      int           `json:"days"` // until then, below 0 when it is late; 0 for a question never assessed
	Question  string        `json:"question"`
	Title     string        `json:"title"`
	Indicator string        `json:"indicator,omitempty"`
	Observe   string        `json:"observe,omitempty"`
	Status    string        `json:"status,omitempty"`
	Command   string        `json:"command"` // what one types to be done with it

	status scenario.Status
}

// NewDue lists what is due up to a number of days ahead. With names, documents show the names that commands take
// instead of titles.
func NewDue(c Context, within int, names bool) *Due {
	d := &Due{Head: c.head("due"), On: c.Due, Within: within, Overdue: []DueLine{}, Upcoming: []DueLine{}, names: names}
	for _, t := range c.states().Due(c.Moment, c.Due, within) {
		if t.Late(c.Due) {
			d.Overdue = append(d.Overdue, c.dueLine(t))
		} else {
			d.Upcoming = append(d.Upcoming, c.dueLine(t))
		}
	}
	return d
}

func (c Context) dueLine(t scenario.Task) DueLine {
	line := DueLine{Duty: t.Duty, By: t.By, Question: t.Question.ID, Title: t.Question.Title.In(c.Lang)}
	if t.By != 0 {
		line.Days = t.By.Sub(c.Due)
	}
	if t.Indicator != nil {
		line.Indicator, line.Observe = t.Indicator.Ref(), t.Indicator.Observe.In(c.Lang)
		line.status = c.state(t.Question).Status(t.Indicator)
		line.Status = line.status.String()
	}
	switch t.Duty {
	case scenario.Resolve:
		line.Command = "signpost resolve " + t.Question.ID
	case scenario.Look:
		line.Command = "signpost update " + line.Indicator
	default:
		line.Command = "signpost assess " + t.Question.ID
	}
	return line
}

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
