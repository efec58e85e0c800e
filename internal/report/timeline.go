package report

import (
	"cmp"
	"slices"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

// A Timeline lists the dated events that the sources report.
type Timeline struct {
	Header
	Events   []Event   `json:"events"`   // what happened, the earliest first
	Endnotes []Endnote `json:"endnotes"` // what the sentences cite, in order of first use
}

// An Event is something that the sources date. Passages that report the same day stand beside each other.
type Event struct {
	Date   day.Period `json:"date"`             // a day, a month, a year or bounds
	Says   string     `json:"says"`             // what happened
	Dating string     `json:"dating,omitempty"` // how the date is known, where it is not plain
	Cites  Cites      `json:"cites"`            // the passages it rests on, as source#passage; empty for none

	lang string
}

// NewTimeline lists the events of a period; a zero bound is open.
func NewTimeline(c Context, between day.Period) *Timeline {
	t := &Timeline{Header: c.header("timeline"), Events: c.events(c.Workspace.Sources, between)}
	t.Endnotes = c.endnotes(t.cited())
	return t
}

// events lists the dated passages of sources in order of time. Sources published after the day looked at are left
// out, as nobody could have read them.
func (c Context) events(sources []*scenario.Source, between day.Period) []Event {
	events := []Event{}
	for _, s := range sources {
		if s.Published.From > c.Moment.AsOf {
			continue
		}
		for _, p := range s.Passages {
			if p.Date.IsZero() || between.From != 0 && p.Date.To < between.From || between.To != 0 && p.Date.From > between.To {
				continue
			}
			says := prose(p.Says.Text, c.Lang)[0]
			events = append(events, Event{Date: p.Date, Says: says.Text, lang: says.Lang, Dating: p.Dating.In(c.Lang), Cites: Cites{{Ref: p.Ref(), Passage: p}}})
		}
	}
	slices.SortStableFunc(events, func(a, b Event) int {
		return cmp.Or(cmp.Compare(a.Date.From, b.Date.From), cmp.Compare(a.Date.To, b.Date.To))
	})
	return events
}

func (t *Timeline) cited() []Cites {
	var n bibliography
	for _, e := range t.Events {
		n.add(e.Cites)
	}
	return n.notes
}
