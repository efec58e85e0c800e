package check

import (
	"fmt"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

var resolvedTwice = Rule{
	Name:  "resolved-twice",
	Level: diag.Error,
	Says:  "A question is resolved more than once.",
	Why:   "A question has one outcome. Scores would follow the last resolution and forget the first without a word.",
	Logs:  true,
	Run: func(p *Pass) {
		for _, q := range p.Workspace.Questions {
			var first *scenario.Entry
			for _, e := range p.entriesInForce(q) {
				switch {
				case !e.Resolution():
				case first == nil:
					first = e
				default:
					p.Report(line(q, e), fmt.Sprintf("%s was already resolved as %s on %s (%s)",
						q.ID, first.Resolved, first.Date, lineOf(q, first, e)), "retract the resolution that is wrong")
				}
			}
		}
	},
}
