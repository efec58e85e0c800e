package report

import (
	"signpost/internal/day"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// A Choice says which of the questions that are asked about a list or a briefing shows.
type Choice struct {
	Closed bool    // closed ones too
	Moved  bool    // only those that moved
	Since  day.Day // since when; zero for the day of each question's assessment before the last

	// News keeps a question that was closed since then: what follows events must tell the end once.
	News bool
}

// A LeftOut counts the questions that a choice leaves out.
type LeftOut struct {
	Closed int `json:"closed_left_out,omitempty"` // because they are closed
	Still  int `json:"still_left_out,omitempty"`  // because nothing moved on them
}

// choose splits off the questions that a choice leaves out.
func (c Context) choose(questions []*scenario.Question, by Choice) (chosen []*scenario.Question, out LeftOut) {
	for _, q := range questions {
		since := by.Since
		if p := c.state(q).Previous(); since == 0 && p != nil {
			since = p.Date
		}
		switch {
		case !by.Closed && c.closed(q, by.News, since):
			out.Closed++
		case by.Moved && !c.hasMoved(q, since):
			out.Still++
		default:
			chosen = append(chosen, q)
		}
	}
	return chosen, out
}

// closed reports whether a question is resolved; with news, whether it was so on an earlier day.
func (c Context) closed(q *scenario.Question, news bool, since day.Day) bool {
	if c.state(q).Resolution == nil || !news || since == 0 {
		return c.state(q).Resolution != nil
	}
	return c.states().On(q, scenario.Moment{AsOf: since, KnownAt: c.Moment.KnownAt}).Resolution != nil
}

// hasMoved reports whether since a day a likelihood of the question moved, an indicator turned, or it was closed.
func (c Context) hasMoved(q *scenario.Question, since day.Day) bool {
	change := c.change(q, since)
	return since != 0 && (change.Moved() || len(change.effects()) > 0)
}

// sentences say what was left out; with flags, also what shows it.
func (l LeftOut) sentences(w words, flags bool) []view.Block {
	var blocks []view.Block
	if l.Still > 0 {
		blocks = append(blocks, paragraph(muted(w.say("Left out because nothing moved: %s.", w.count(l.Still, "question")))))
	}
	switch {
	case l.Closed > 0 && flags:
		blocks = append(blocks, paragraph(muted(w.say("Left out as closed: %s; --closed shows them.", w.count(l.Closed, "question")))))
	case l.Closed > 0:
		blocks = append(blocks, paragraph(muted(w.say("Left out as closed: %s.", w.count(l.Closed, "question")))))
	}
	return blocks
}
