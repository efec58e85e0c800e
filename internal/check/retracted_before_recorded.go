package check

import (
	"fmt"

	"signpost/internal/diag"
)

var retractedBeforeRecorded = Rule{
	Name:  "retracted-before-recorded",
	Level: diag.Warning,
	Says:  "A retraction was recorded before the entry that it withdraws.",
	Why:   "An entry cannot be withdrawn before it is there: a recorded moment was changed by hand, or a clock was wrong. For a known-at between the two, the entry counts as withdrawn before it counts at all.",
	Logs:  true,
	Run: func(p *Pass) {
		for _, q := range p.Workspace.Questions {
			gone := p.retracted
			for _, r := range retractions(q) {
				e := q.Log.Find(r.Retract)
				if e == nil || gone[r.ID] || r.Recorded >= e.Recorded {
					continue
				}
				p.Report(line(q, r), fmt.Sprintf("the retraction of %s was recorded at %s, and the entry itself (%s) only at %s",
					e.ID, r.Recorded, entryName(e), e.Recorded), "retract this retraction ("+r.ID+") and retract the entry again")
			}
		}
	},
}
