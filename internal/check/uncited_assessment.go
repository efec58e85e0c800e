package check

import "signpost/internal/diag"

var uncitedAssessment = Rule{
	Name:  "uncited-assessment",
	Level: diag.Warning,
	Says:  "An assessment or a view cites no passage.",
	Why:   "When a source falls, one must see at once which assessments and views leaned on it (ICD 206).",
	Logs:  true,
	Run: func(p *Pass) {
		for _, q := range p.Workspace.Questions {
			for _, e := range p.entriesInForce(q) {
				if (e.Assessment() || e.View() && !e.Withdraws()) && len(e.Cites) == 0 {
					p.Report(line(q, e), entryName(e)+" cites nothing", "cite in the next "+e.Kind().String()+" what it rests on")
				}
			}
		}
	},
}
