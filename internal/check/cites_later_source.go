package check

import (
	"fmt"

	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/scenario"
)

var citesLaterSource = Rule{
	Name:  "cites-later-source",
	Level: diag.Error,
	Says:  "A status was written down, or an assessment, a view or a situation is dated, before the source it cites could have been published.",
	Why:   "What was judged on a day can rest only on what could be read that day; otherwise hindsight slips into the record, and a look back at that day shows more than was known.",
	Logs:  true,
	Run: func(p *Pass) {
		for _, q := range p.Workspace.Questions {
			for _, e := range p.entriesInForce(q) {
				if e.Detail == nil || e.Indicator == nil && !e.Assessment() && !e.View() {
					continue
				}
				for _, c := range e.AllCites() {
					if c.Passage == nil || c.Passage.Source.Published.IsZero() || readBy(e) >= c.Passage.Source.Published.From {
						continue
					}
					p.Report(line(q, e), fmt.Sprintf("%s cites %s, which was published on %s at the earliest",
						entryName(e), c.Ref, c.Passage.Source.Published.From),
						"cite what could be read by then, or correct the day")
				}
			}
		}
	},
	Once: func(p *Pass) {
		for i := range p.Workspace.Situations {
			s := &p.Workspace.Situations[i]
			s.EachCited(func(u scenario.Cited) {
				for _, c := range u.Cites {
					if c.Passage != nil && !c.Passage.Source.Published.IsZero() && s.Date < c.Passage.Source.Published.From {
						p.Report(u.Place, fmt.Sprintf("the situation of %s cites %s, which was published on %s at the earliest", s.Date, c.Ref, c.Passage.Source.Published.From),
							"cite what could be read by then, or write another situation with a later date")
					}
				}
			})
		}
	},
}

// readBy is the day by which an entry's sources must have been there to read. A status may speak of a day before
// it was reported, so the day it was written down counts; an assessment is a judgment of its own day.
func readBy(e *scenario.Entry) day.Day {
	if e.Indicator != nil {
		return e.Recorded.Day()
	}
	return e.Date
}
