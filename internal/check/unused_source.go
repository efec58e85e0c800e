package check

import (
	"slices"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

var unusedSource = Rule{
	Name:  "unused-source",
	Level: diag.Warning,
	Says:  "Nothing cites any passage of a source, and they were not all set aside.",
	Why:   "A document that was recorded and then not used may hold what speaks against the case.",
	Run: func(p *Pass) {
		for _, s := range p.Workspace.Sources {
			if nothingRead(s) {
				continue // unaccounted-paragraph says so
			}
			waiting := len(s.Passages) == 0 || slices.ContainsFunc(s.Passages, func(passage *scenario.Passage) bool { return !setAside(passage) })
			if p.usesOf(s) == 0 && waiting {
				p.Report(s.Place, "nothing cites "+s.ID, "cite its passages, or set each aside with the reason")
			}
		}
	},
}

// nothingRead reports whether nothing was encoded of a source, nor set aside.
func nothingRead(s *scenario.Source) bool {
	return !s.Stub() && len(s.Passages) == 0 && len(s.SetAside) == 0
}
