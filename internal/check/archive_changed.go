package check

import (
	"signpost/internal/diag"
)

var archiveChanged = Rule{
	Name:  "archive-changed",
	Level: diag.Error,
	Says:  "The file of an archived copy is not the one on record: its SHA-256 differs.",
	Why:   "A copy that somebody changed proves nothing.",
	Run: func(p *Pass) {
		for _, s := range p.Workspace.Sources {
			if s.Archived.Found != "" && s.Archived.Found != s.Archived.SHA256 {
				p.Report(s.Place, s.Archived.File+" is not the copy of "+s.ID+" on record", "bring the copy back, or look at what changed and write sha256: "+s.Archived.Found)
			}
		}
	},
}
