package report

import (
	"slices"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

// A Due lists what the open questions ask of their analyst: what to look for today, what is overdue, and what comes next.
type Due struct {
	Header
	On       day.Day    `json:"on"`       // the day on which lateness is judged
	Within   int        `json:"within"`   // how many days ahead it looks
	Watch    []DuePlace `json:"watch"`    // the indicators to look for today, by where to look
	Overdue  []DueLine  `json:"overdue"`  // in the order of their days, the earliest first
	Upcoming []DueLine  `json:"upcoming"` // in the order of their days, the earliest first

	names bool
}

// A DuePlace is a place to look at, and what to look for there.
type DuePlace struct {
	Where      string    `json:"where"`      // empty where no indicator says
	Indicators []DueLine `json:"indicators"` // what to look for there, in the order of their days
}

// A DueLine is one thing to do.
type DueLine struct {
	Duty           scenario.Duty `json:"duty"`                      // resolve, assess, review, look or weigh
	By             day.Day       `json:"by,omitzero"`               // the day it is due; absent for a question never assessed
	Days           int           `json:"days"`                      // until then, below 0 when it is late; 0 for what was never done
	Late           bool          `json:"late"`                      // its day has passed
	Question       string        `json:"question"`                  // its name
	Title          string        `json:"title"`                     // of the question
	Indicator      string        `json:"indicator,omitempty"`       // absent where it concerns the whole question
	IndicatorTitle string        `json:"indicator_title,omitempty"` // in the language of the report; absent for none
	Observe        string        `json:"observe,omitempty"`         // what to look for
	Status         string        `json:"status,omitempty"`          // of the indicator
	Since          day.Day       `json:"since,omitzero"`            // the day from which the status has held
	Looked         day.Day       `json:"looked,omitzero"`           // the day it was last logged
	Command        string        `json:"command"`                   // what one types to be done with it

	name   string // the shortest name of the indicator that commands take
	status scenario.Status
}

// NewDue lists what is due up to a number of days ahead. With names, documents show the names that commands take
// instead of titles.
func NewDue(c Context, within int, names bool) *Due {
	d := &Due{Header: c.header("due"), On: c.LateOn, Within: within, Watch: []DuePlace{}, Overdue: []DueLine{}, Upcoming: []DueLine{}, names: names}
	for _, t := range c.states().Due(c.Moment, c.LateOn, within) {
		line := c.dueLine(t)
		switch {
		case t.Watched(c.LateOn):
			d.watch(t.Indicator.Collect.In(c.Lang), line)
		case line.Late:
			d.Overdue = append(d.Overdue, line)
		default:
			d.Upcoming = append(d.Upcoming, line)
		}
	}
	return d
}

// watch adds an indicator to the place where to look for it.
func (d *Due) watch(where string, line DueLine) {
	at := slices.IndexFunc(d.Watch, func(p DuePlace) bool { return p.Where == where })
	if at < 0 {
		at = len(d.Watch)
		d.Watch = append(d.Watch, DuePlace{Where: where})
	}
	d.Watch[at].Indicators = append(d.Watch[at].Indicators, line)
}

// Late reports whether anything is overdue.
func (d *Due) Late() bool {
	return len(d.Overdue) > 0 || slices.ContainsFunc(d.Watch, func(p DuePlace) bool {
		return slices.ContainsFunc(p.Indicators, func(l DueLine) bool { return l.Late })
	})
}

func (c Context) dueLine(t scenario.Task) DueLine {
	line := DueLine{Duty: t.Duty, By: t.By, Late: t.Late(c.LateOn), Question: t.Question.ID, Title: t.Question.Title.In(c.Lang)}
	if t.By != 0 {
		line.Days = t.By.Sub(c.LateOn)
	}
	if i := t.Indicator; i != nil {
		s := c.state(t.Question)
		line.Indicator, line.IndicatorTitle, line.Observe = i.Ref(), i.Title.In(c.Lang), i.Observe.In(c.Lang)
		line.status, line.Since, line.Looked, line.name = s.Status(i), s.Since(i), s.LastLooked(i), c.Workspace.ShortName(i)
		line.Status = line.status.String()
	}
	switch t.Duty {
	case scenario.Resolve:
		line.Command = "signpost resolve " + t.Question.ID
	case scenario.Look:
		line.Command = "signpost update " + line.name + " STATUS --cite PASSAGE"
	default:
		line.Command = "signpost assess " + t.Question.ID
	}
	return line
}
