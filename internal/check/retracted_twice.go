package check

import (
	"fmt"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

var retractedTwice = Rule{
	Name:  "retracted-twice",
	Level: diag.Error,
	Says:  "An entry is retracted by more than one retraction that stands.",
	Why:   "One retraction suffices. A second one often means that another entry was meant, which then still counts; and taking back the one will not bring the entry back.",
	Logs:  true,
	Run: func(p *Pass) {
		for _, q := range p.Workspace.Questions {
			first := map[string]*scenario.Entry{}
			gone := p.retracted
			for _, r := range retractions(q) {
				if gone[r.ID] {
					continue
				}
				if before := first[r.Retract]; before != nil {
					p.Report(line(q, r), fmt.Sprintf("entry %s was already retracted on %s", r.Retract, lineOf(q, before, r)),
						"retract this retraction ("+r.ID+"), or retract the entry that was meant")
					continue
				}
				first[r.Retract] = r
			}
		}
	},
}
