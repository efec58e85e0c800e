package check

import (
	"fmt"

	"signpost/internal/diag"
)

var unusedPassage = Rule{
	Name:  "unused-passage",
	Level: diag.Warning,
	Says:  "Nothing cites a passage, and it was not set aside.",
	Why:   "Evidence that was read and then forgotten is how a case comes to rest on the convenient half. Say where it counts, or why it does not.",
	Run: func(p *Pass) {
		for _, s := range p.Workspace.Sources {
			if p.usesOf(s) == 0 {
				continue // unused-source says so once
			}
			for _, passage := range s.Passages {
				if !p.cited()[passage] && !setAside(passage) {
					p.Report(passage.Place, fmt.Sprintf("nothing cites %s", passage.Ref()),
						fmt.Sprintf("cite it, or give the reason under set_aside: %s", passage.ID))
				}
			}
		}
	},
}
