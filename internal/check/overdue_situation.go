package check

import (
	"fmt"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

// mostBehind is by how many days what page one opens with may be older than what it answers.
const mostBehind = 7

var overdueSituation = Rule{
	Name:  "overdue-situation",
	Level: diag.Warning,
	Says:  "The situation with which a briefing opens is more than a week older than an assessment on its first page.",
	Why:   "A reader takes the first lines for the latest; numbers that rest on newer events then seem to come from nowhere.",
	Run: func(p *Pass) {
		s := p.Workspace.SituationOn(p.Moment)
		if s == nil {
			return
		}
		var newest *scenario.Entry
		var of *scenario.Question
		full, _ := p.Workspace.Covered()
		for _, q := range full {
			state := p.state(q)
			if a := state.Assessment(); a != nil && state.Resolution == nil && (newest == nil || a.Date > newest.Date) {
				newest, of = a, q
			}
		}
		if newest != nil && newest.Date.Sub(s.Date) > mostBehind {
			p.Report(s.Place, fmt.Sprintf("the situation is of %s, and %s was assessed on %s", s.Date, of.ID, newest.Date),
				"write under situation what a reader must know now, with its date")
		}
	},
}
