package check

import (
	"fmt"

	"signpost/internal/day"
	"signpost/internal/diag"
)

var entryAfterResolution = Rule{
	Name:  "entry-after-resolution",
	Level: diag.Error,
	Says:  "A status, an assessment or a view is dated after the question was resolved.",
	Why:   "A resolved question is closed: an assessment made when the outcome is known would flatter the score. Writing down late what was so before is fine.",
	Logs:  true,
	Run: func(p *Pass) {
		for _, q := range p.Workspace.Questions {
			var resolved day.Day
			for _, e := range p.entriesInForce(q) { // in folding order, so the resolution comes before what is dated after it
				switch {
				case e.Resolution() && resolved == 0:
					resolved = e.Date
				case resolved != 0 && e.Date > resolved && (e.Indicator != nil || e.Assessment() || e.View()):
					p.Report(line(q, e), fmt.Sprintf("%s comes after %s was resolved on %s", entryName(e), q.ID, resolved),
						"retract the entry, or retract the resolution if the question is still open")
				}
			}
		}
	},
}
