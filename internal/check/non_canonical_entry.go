package check

import (
	"fmt"
	"iter"

	"signpost/internal/diag"
)

var nonCanonicalEntry = Rule{
	Name:  "non-canonical-entry",
	Level: diag.Warning,
	Says:  "Entries of a log are not one canonical line each: they are spread over lines, or their keys, quotes or blanks stand otherwise.",
	Why:   "Git merges logs line by line (merge=union). Of two entries on several lines it may keep half of one inside the other, and still report success. A whole log in another form is the work of a formatter: entries keep their ids, but every line is another one for git.",
	Logs:  true,
	Run: func(p *Pass) {
		for _, q := range p.Workspace.Questions {
			for places := range inOneFile(q.Log.Uncanonical) {
				if len(places) == 1 {
					p.Report(places[0], "the entry is not one canonical line", "write it on one line, as the other entries are written")
					continue
				}
				p.Report(places[0], fmt.Sprintf("the log was reformatted: %d entries from here on are not one canonical line each", len(places)),
					"write the lines as git has them, with those that were added since below, and keep formatters away from *.log.yaml and *.log.*.yaml")
			}
		}
	},
}

// inOneFile cuts places, which stand in the order of their files, where the file changes.
func inOneFile(places []diag.Place) iter.Seq[[]diag.Place] {
	return func(yield func([]diag.Place) bool) {
		for from := 0; from < len(places); {
			to := from
			for to < len(places) && places[to].File == places[from].File {
				to++
			}
			if !yield(places[from:to]) {
				return
			}
			from = to
		}
	}
}
