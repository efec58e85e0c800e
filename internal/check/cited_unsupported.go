package check

import (
	"signpost/internal/diag"
	"signpost/internal/scenario"
)

var citedUnsupported = Rule{
	Name:  "cited-unsupported",
	Level: diag.Warning,
	Says:  "An assumption is called unsupported and cites a passage.",
	Why:   "A reader is told that nothing supports it, and is led to what does. It has support, or it has none (ICD 203, standard 3).",
	Run: func(p *Pass) {
		for _, q := range p.Workspace.Questions {
			for _, a := range q.Assumptions {
				if len(a.Cites) > 0 && a.Standing == scenario.Unsupported {
					p.Report(a.Place, "an assumption is called unsupported and cites "+a.Cites[0].Ref, "raise its standing, or leave the citation out")
				}
			}
		}
	},
}
