package check

import (
	"fmt"

	"signpost/internal/diag"
)

var neverAssessed = Rule{
	Name:  "never-assessed",
	Level: diag.Warning,
	Says:  "An open question has no assessment by the day looked at.",
	Why:   "Scenarios without likelihoods leave the reader to guess what the analyst thinks (ICD 203, standard 2).",
	Run: func(p *Pass) {
		for _, q := range p.open() {
			if p.state(q).Assessment() == nil {
				p.Report(q.Place, fmt.Sprintf("%s has no assessment by %s", q.ID, p.Moment.AsOf), p.assessCommand(q))
			}
		}
	},
}
