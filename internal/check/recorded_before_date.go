package check

import (
	"fmt"

	"signpost/internal/diag"
)

var recordedBeforeDate = Rule{
	Name:  "recorded-before-date",
	Level: diag.Warning,
	Says:  "An entry was written down before the day it speaks of.",
	Why:   "What was so on a day cannot be known before it; one of the two days is mistyped. One day of difference is allowed, since the moment of writing is kept in UTC.",
	Logs:  true,
	Run: func(p *Pass) {
		for _, q := range p.Workspace.Questions {
			for _, e := range p.entriesInForce(q) {
				if e.Recorded != 0 && e.Date > e.Recorded.Day().Add(1) {
					p.Report(line(q, e), fmt.Sprintf("%s was recorded before that, on %s", entryName(e), e.Recorded.Day()),
						"retract the entry and log it again with the right day")
				}
			}
		}
	},
}
