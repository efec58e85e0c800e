package check

import (
	"fmt"

	"signpost/internal/diag"
)

var lostPassage = Rule{
	Name:  "lost-passage",
	Level: diag.Warning,
	Says:  "A passage that is cited stood in an earlier text of its document: as it is now, the text no longer holds its paragraph.",
	Why:   "A publisher who takes a paragraph back may have had a reason. Whoever follows the citation finds nothing.",
	Run: func(p *Pass) {
		for _, s := range p.Workspace.Sources {
			for _, passage := range s.Passages {
				if passage.Earlier != "" && p.cited()[passage] {
					p.Report(passage.Place, fmt.Sprintf("%s is cited, and the text of %s no longer holds its paragraph", passage.Ref(), s.ID),
						"look why, and cite another passage or retract what rests on it; or accept it with a reason")
				}
			}
		}
	},
}
