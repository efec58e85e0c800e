package check

import (
	"fmt"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

var brokenAssumption = Rule{
	Name:  "broken-assumption",
	Level: diag.Warning,
	Says:  "An indicator that breaks an assumption is present.",
	Why:   "Linchpin assumptions are stated so that one notices when they fail (ICD 203, standard 3; the key assumptions check).",
	Run: func(p *Pass) {
		for _, q := range p.open() {
			for _, a := range q.Assumptions {
				for _, ref := range a.BrokenBy {
					if ref.Indicator != nil && p.state(q).Status(ref.Indicator) == scenario.Present {
						p.Report(a.Place, fmt.Sprintf("%s is present, which breaks this assumption", ref.Name),
							"mend or drop the assumption, and assess "+q.ID+" without it")
					}
				}
			}
		}
	},
}
