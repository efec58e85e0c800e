package check

import (
	"fmt"

	"signpost/internal/diag"
)

var missingTranslation = Rule{
	Name:  "missing-translation",
	Level: diag.Warning,
	Says:  "A text lacks one of the workspace's languages.",
	Why:   "A briefing falls back to another language there, in the middle of a sentence for its reader.",
	Texts: func(p *Pass) func(*text) {
		return func(t *text) {
			for _, c := range p.Workspace.Languages {
				if _, ok := t.Version(c); !ok {
					p.Report(t.place, fmt.Sprintf("%s is not given in %q", t.name(), c), "")
				}
			}
		}
	},
}
