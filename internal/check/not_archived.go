package check

import (
	"signpost/internal/diag"
)

var notArchived = Rule{
	Name:  "not-archived",
	Level: diag.Note,
	Says:  "A source has an address and no archived copy.",
	Why:   "A page that changes or goes takes the proof with it.",
	Run: func(p *Pass) {
		for _, s := range p.Workspace.Sources {
			if s.URL != "" && s.Archived.URL == "" && s.Archived.File == "" {
				p.Report(s.Place, "there is no copy of "+s.ID, "write under archived where one is kept")
			}
		}
	},
}
