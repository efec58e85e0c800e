package check

import (
	"fmt"

	"signpost/internal/diag"
)

var brokenAssumption = Rule{
	Name:  "broken-assumption",
	Level: diag.Warning,
	Says:  "An indicator that breaks an assumption is present.",
	Why:   "Linchpin assumptions are stated so that one notices when they fail (ICD 203, standard 3; the key assumptions check).",
	Run: func(p *Pass) {
		for _, q := range p.open() {
			for _, a := range q.Assumptions {
				for _, i := range p.state(q).BreaksNow(a) {
					p.Report(a.Place, fmt.Sprintf("%s is present, which breaks this assumption", i.ID),
						"correct or drop the assumption, and assess "+q.ID+" without it")
				}
			}
		}
	},
}
