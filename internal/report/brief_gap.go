package report

import "signpost/internal/scenario"

// A Gap is something nobody could tell, and where one would look for it.
type Gap struct {
	Question  string  `json:"question"`
	Indicator string  `json:"indicator"`
	Observe   string  `json:"observe"`
	Collect   string  `json:"collect"`
	Shift     float64 `json:"shift"` // by how many points the leading scenario would move if it were seen
	Cites     Cites   `json:"cites"`
}

func (c Context) gaps(questions []*scenario.Question) []Gap {
	gaps := []Gap{}
	for _, g := range c.states().Gaps(questions, c.Moment) {
		i := g.Indicator
		gaps = append(gaps, Gap{
			Question: i.Question.ID, Indicator: i.ID, Observe: i.Observe.In(c.Lang), Collect: i.Collect.In(c.Lang),
			Shift: round1(g.Shift), Cites: citing(i.Cites),
		})
	}
	return gaps
}
