package check

import (
	"signpost/internal/diag"
)

var noCaseAgainst = Rule{
	Name:  "no-case-against",
	Level: diag.Note,
	Says:  "All judgments on a scenario speak for it, or all against it.",
	Why:   "A case with one side is seldom the whole case (ICD 203, standard 4).",
	Run: func(p *Pass) {
		for _, s := range p.Workspace.Scenarios() {
			against := 0
			for _, j := range s.Judgments {
				if j.Against {
					against++
				}
			}
			switch {
			case len(s.Judgments) == 0:
			case against == 0:
				p.Report(s.Place, "every judgment on "+s.ID+" speaks for it", "what in the sources speaks against it?")
			case against == len(s.Judgments):
				p.Report(s.Place, "every judgment on "+s.ID+" speaks against it", "what in the sources speaks for it?")
			}
		}
	},
}
