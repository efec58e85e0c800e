package check

import (
	"fmt"
	"strings"

	"signpost/internal/diag"
)

var passageChanged = Rule{
	Name:  "passage-changed",
	Level: diag.Warning,
	Says:  "A passage was reworded or graded otherwise after an entry in force cited it.",
	Why:   "Whoever reads the citation today reads another claim, or one of another grade, than whoever judged by it.",
	Logs:  true,
	Run: func(p *Pass) {
		for _, q := range p.Workspace.Questions {
			for _, e := range p.countingOn(q) {
				changed := q.ChangedPassages(e)
				if len(changed) == 0 {
					continue
				}
				var refs, all []string
				for _, passage := range changed {
					refs = append(refs, passage.Ref())
				}
				for _, c := range e.Cites {
					all = append(all, c.Ref)
				}
				p.Report(line(q, e), fmt.Sprintf("the words or the grade of %s changed after %s", strings.Join(refs, ", "), entryName(e)),
					fmt.Sprintf("if it still holds: signpost amend %s --cite %s; if not, log what does", e.ID, strings.Join(all, ",")))
			}
		}
	},
}
