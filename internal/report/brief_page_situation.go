package report

import (
	"signpost/internal/day"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// A PageSituation is what a reader must know first, as an analyst wrote it.
type PageSituation struct {
	Date      day.Day     `json:"date"`      // the day on which it was written
	Sentences []Statement `json:"sentences"` // each with its own passages
}

// situation is what page one opens with. A page on one question of several opens with the events of that question instead.
func (c Context) situation(o BriefOptions) *PageSituation {
	s := c.Workspace.SituationOn(c.Moment)
	if s == nil || len(c.Workspace.Questions) > 1 && len(o.Questions)+len(o.Others)+len(o.Behind) == 1 {
		return nil
	}
	p := &PageSituation{Date: s.Date, Sentences: []Statement{}}
	for _, line := range s.Sentences {
		p.Sentences = append(p.Sentences, c.statement(line.Says.Text, "", line.Cites))
	}
	return p
}

// spans says the sentences, each with its note.
func (p *PageSituation) spans() view.Spans {
	return listed(p.Sentences, view.T(" "), func(s Statement) view.Spans {
		return view.Join(view.Spans{{Text: s.Text, Lang: s.lang}}, s.Cites.marks())
	})
}

// cites are the passages that the sentences rest on.
func (p *PageSituation) cites() []Cites {
	if p == nil {
		return nil
	}
	var list []Cites
	for _, s := range p.Sentences {
		list = append(list, s.Cites)
	}
	return list
}

// writtenBy is the day by which what page one opens with was written; zero where no situation is in force.
func writtenBy(w *scenario.Workspace, m scenario.Moment) day.Day {
	if s := w.SituationOn(m); s != nil {
		return s.Date
	}
	return 0
}
