package check

import (
	"fmt"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

var singleSource = Rule{
	Name:  "single-source",
	Level: diag.Note,
	Says:  "A judgment, or a status in force, rests on one origin.",
	Why:   "Five reprints of one report are one observation. A reader should know when nobody else has said so (ICD 206).",
	Logs:  true,
	Run: func(p *Pass) {
		for _, q := range p.Workspace.Questions {
			for _, s := range q.Scenarios {
				for _, j := range s.Judgments {
					if scenario.SingleSource(j.Cites) {
						p.Report(j.Place, fmt.Sprintf("a judgment on %s rests on %s alone", s.ID, scenario.Origins(j.Cites)[0]), "")
					}
				}
			}
			for _, i := range q.Indicators {
				if e := p.state(q).Entry(i); e != nil && e.Detail != nil && scenario.SingleSource(e.Cites) {
					p.Report(line(q, e), fmt.Sprintf("%s rests on %s alone", entryName(e), scenario.Origins(e.Cites)[0]), "")
				}
			}
		}
	},
}
