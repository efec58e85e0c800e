package report

import "signpost/internal/scenario"

// A Gap is something nobody could tell, and where one would look for it.
type Gap struct {
	Question  string  `json:"question"`  // the name of its question
	Indicator string  `json:"indicator"` // its name
	Observe   string  `json:"observe"`   // what to look for
	Collect   string  `json:"collect"`   // where and how to look
	Shift     float64 `json:"shift"`     // by how many points the most moved scenario would move if it were seen, 0 to 100
	Cites     Cites   `json:"cites"`     // the passages it rests on, as source#passage; empty for none
}

func (c Context) gaps(questions []*scenario.Question) []Gap {
	gaps := []Gap{}
	for _, g := range c.states().Gaps(questions, c.Moment) {
		i := g.Indicator
		gaps = append(gaps, Gap{
			Question: i.Question.ID, Indicator: i.ID, Observe: i.Observe.In(c.Lang), Collect: i.Collect.In(c.Lang),
			Shift: round1(g.Shift), Cites: newCites(i.Cites),
		})
	}
	return gaps
}
