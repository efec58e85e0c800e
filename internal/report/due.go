package report

import (
	"signpost/internal/day"
	"signpost/internal/scenario"
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
