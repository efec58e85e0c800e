package check

import (
	"fmt"

	"signpost/internal/diag"
)

var nonCanonicalEntry = Rule{
	Name:  "non-canonical-entry",
	Level: diag.Warning,
	Says:  "Entries of a log are not one canonical line each: they are spread over lines, or their keys, quotes or blanks stand otherwise.",
	Why:   "Git merges logs line by line (merge=union). Of two entries on several lines it may keep half of one inside the other, and still report success. A whole log in another form is the work of a formatter: entries keep their ids, but every line is another one for git.",
	Run: func(p *Pass) {
		for _, q := range p.Workspace.Questions {
			lines := q.Log.Uncanonical
			at := diag.Place{File: q.Log.File}
			switch {
			case len(lines) == 0:
			case len(lines) == 1:
				at.Line = lines[0]
				p.Report(at, "the entry is not one canonical line", "write it on one line, as the other entries are written")
			default:
				at.Line = lines[0]
				p.Report(at, fmt.Sprintf("the log was reformatted: %d entries from here on are not one canonical line each", len(lines)),
					"take the file back from git, and keep formatters away from *.log.yaml")
			}
		}
	},
}
