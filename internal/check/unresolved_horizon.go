package check

import (
	"fmt"

	"signpost/internal/diag"
)

var unresolvedHorizon = Rule{
	Name:  "unresolved-horizon",
	Level: diag.Warning,
	Says:  "The horizon of a question has passed and it is not resolved.",
	Why:   "Only resolved questions can be scored, and what came of it is best written down while it is fresh (ICD 203, standard 8).",
	Run: func(p *Pass) {
		for _, q := range p.open() {
			if q.Horizon != 0 && q.Horizon < p.LateOn {
				p.Report(q.Place, fmt.Sprintf("the horizon of %s passed on %s and it is not resolved", q.ID, q.Horizon),
					"what came true ("+outcomes(q)+") stands for SCENARIO: "+resolveCommand(q))
			}
		}
	},
}
