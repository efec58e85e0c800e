package check

import (
	"slices"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

var oneSided = Rule{
	Name:  "one-sided",
	Level: diag.Warning,
	Says:  "A scenario has no indicator that it would be a surprise to see.",
	Why:   "If nothing that is watched could count against a scenario, it cannot lose: look for what would refute it (Heuer, Analysis of Competing Hypotheses).",
	Run: func(p *Pass) {
		for _, q := range p.Workspace.Questions {
			speaking := p.Workspace.IndicatorsFor(q)
			for n, s := range q.Scenarios {
				if !s.InUse(p.Moment.AsOf) {
					continue
				}
				surprising := slices.ContainsFunc(speaking, func(i *scenario.Indicator) bool { return i.On(q)[n].Surprise() })
				if !surprising {
					p.Report(s.Place, "no indicator would be a surprise under "+s.ID,
						"add or borrow an indicator that is unlikely if "+s.ID+" is the true one")
				}
			}
		}
	},
}
