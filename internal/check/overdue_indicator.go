package check

import (
	"fmt"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

var overdueIndicator = Rule{
	Name:  "overdue-indicator",
	Level: diag.Note,
	Says:  "An indicator was expected by a day that has passed and is still absent or unknown.",
	Why:   "That something did not happen in time is evidence too (Grabo's negative indications), but only if someone looked.",
	Run: func(p *Pass) {
		for _, q := range p.open() {
			for _, i := range p.state(q).Indicators() {
				status := p.state(q).Status(i)
				if i.ExpectedBy == 0 || i.ExpectedBy >= p.LateOn || status > scenario.Absent {
					continue
				}
				hint := "its absence now counts in full against the scenarios that expect it: assess " + q.ID + " with that in mind"
				if status == scenario.Unknown {
					hint = "look for it and log what you find: not seeing it without looking is not absence"
				}
				p.Report(i.Place, fmt.Sprintf("%s was expected by %s and is %s", i.ID, i.ExpectedBy, status), hint)
			}
		}
	},
}
