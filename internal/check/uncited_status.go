package check

import (
	"signpost/internal/diag"
	"signpost/internal/scenario"
)

var uncitedStatus = Rule{
	Name:  "uncited-status",
	Level: diag.Warning,
	Says:  "A status other than unknown cites no passage and gives no reason for that.",
	Why:   "What was seen, and that one looked and saw nothing, are claims like any other: someone must be able to check them (ICD 206).",
	Logs:  true,
	Run: func(p *Pass) {
		for _, q := range p.Workspace.Questions {
			for _, e := range p.entriesInForce(q) {
				if e.Indicator == nil || e.Status == scenario.Unknown || e.Detail == nil {
					continue
				}
				if len(e.Cites) == 0 && e.Because.IsZero() {
					p.Report(line(q, e), entryName(e)+" cites nothing",
						"retract it and log it again with --cite, or with --uncited and the reason")
				}
			}
		}
	},
}
