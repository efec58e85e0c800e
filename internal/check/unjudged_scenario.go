package check

import (
	"fmt"
	"strings"

	"signpost/internal/diag"
)

var unjudgedScenario = Rule{
	Name:  "unjudged-scenario",
	Level: diag.Warning,
	Says:  "The assessment in force does not judge every scenario of its question.",
	Why:   "The scenarios of a question cover everything together: what is left out is not thought impossible, it was not thought of. An older assessment stands for what it knew; the next one is to judge all.",
	Run: func(p *Pass) {
		for _, q := range p.open() {
			a := p.state(q).Assessment()
			if a == nil {
				continue
			}
			var names []string
			for n, s := range q.Scenarios {
				if s.InUse(p.Moment.AsOf) && !a.Likelihood[n].Judged() {
					names = append(names, s.ID)
				}
			}
			if len(names) > 0 {
				p.Report(line(q, a), fmt.Sprintf("%s does not judge %s", entryName(a), strings.Join(names, ", ")), "give every scenario a likelihood: "+p.assessCommand(q))
			}
		}
	},
}
