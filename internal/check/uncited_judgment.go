package check

import (
	"signpost/internal/diag"
	"signpost/internal/scenario"
)

var uncitedJudgment = Rule{
	Name:  "uncited-judgment",
	Level: diag.Warning,
	Says:  "A judgment, a side of a conflict, a sentence of the situation or an assumption called solid cites no passage.",
	Why:   "A reader must be able to go back to what a statement rests on (ICD 206), and an assumption must be told from it by name (ICD 203, standard 3).",
	Run: func(p *Pass) {
		const cite = "cite the passage it rests on"
		for _, s := range p.Workspace.Situations {
			for _, line := range s.Sentences {
				if len(line.Cites) == 0 {
					p.Report(line.Place, "a sentence of the situation cites nothing", cite)
				}
			}
		}
		for _, q := range p.Workspace.Questions {
			for _, s := range q.Scenarios {
				for _, j := range s.Judgments {
					if len(j.Cites) == 0 && j.Kind != scenario.Assumed {
						p.Report(j.Place, "a judgment on "+s.ID+" cites nothing", cite+", or call it what it is: kind: assumption")
					}
				}
			}
			for _, c := range q.Conflicts {
				for _, side := range c.Sides {
					if len(side.Cites) == 0 {
						p.Report(side.Place, "a side of a conflict cites nothing", cite)
					}
				}
			}
			for _, a := range q.Assumptions {
				if len(a.Cites) == 0 && a.Standing == scenario.Solid {
					p.Report(a.Place, "an assumption is called solid and cites nothing", cite+", or lower its standing")
				}
			}
		}
	},
}
