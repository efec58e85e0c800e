package check

import (
	"signpost/internal/diag"
)

var noAddress = Rule{
	Name:  "no-address",
	Level: diag.Warning,
	Says:  "A source from the web has no address, or no day on which the address was read.",
	Why:   "Pages change and go. Without the address and the day nobody finds what was read (ICD 206).",
	Run: func(p *Pass) {
		for _, s := range p.Workspace.Sources {
			switch {
			case s.URL == "" && (s.Accessed != 0 || s.Archived.URL != ""):
				p.Report(s.Place, s.ID+" has no address", "write it under url")
			case s.URL != "" && s.Accessed == 0:
				p.Report(s.Place, "nobody said when the address of "+s.ID+" was read", "write the day under accessed")
			}
		}
	},
}
