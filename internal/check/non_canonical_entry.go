package check

import "signpost/internal/diag"

var nonCanonicalEntry = Rule{
	Name:  "non-canonical-entry",
	Level: diag.Warning,
	Says:  "A log entry is not one canonical line: it is spread over lines, or its keys stand in another order.",
	Why:   "Git merges logs line by line (merge=union). Of two entries on several lines it may keep half of one inside the other, and still report success.",
	Run: func(p *Pass) {
		for _, q := range p.Workspace.Questions {
			for _, n := range q.Log.Uncanonical {
				p.Report(diag.Place{File: q.Log.File, Line: n}, "the entry is not one canonical line",
					"write it on one line, with its keys in the order of the other entries; its id changes with it")
			}
		}
	},
}
