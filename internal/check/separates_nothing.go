package check

import (
	"signpost/internal/diag"
	"signpost/internal/scenario"
)

var separatesNothing = Rule{
	Name:  "separates-nothing",
	Level: diag.Warning,
	Says:  "An indicator is about as likely under every scenario of each question it speaks to.",
	Why:   "Evidence that fits every hypothesis tells none from another, and still sways the reader (Karvetski and Mandel 2020). The Indicators Validator drops such indicators.",
	Run: func(p *Pass) {
		for _, i := range p.Workspace.Indicators() {
			best := 0.0
			for _, e := range i.Expect { // and no other question: asking all would be quadratic in them
				if e.Scenario != nil {
					best = max(best, scenario.Diagnosticity(i.On(e.Scenario.Question)))
				}
			}
			if best < scenario.MinDiagnosticity {
				p.Report(i.Place, i.ID+" separates no scenario from another",
					"rate it again: what would one see under one scenario and be surprised by under another? Or drop it")
			}
		}
	},
}
