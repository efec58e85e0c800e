package check

import (
	"fmt"

	"signpost/internal/diag"
)

var definitionChanged = Rule{
	Name:  "definition-changed",
	Level: diag.Warning,
	Says:  "The indicator was defined otherwise when its status in force was logged.",
	Why:   "A status answers the question that was asked. When the threshold, the expectations or the date move afterwards, the old answer stands under a new question.",
	Logs:  true,
	Run: func(p *Pass) {
		for _, q := range p.Workspace.Questions {
			for _, i := range q.Indicators {
				e := p.state(q).Entry(i)
				if e == nil || !i.Redefined(e) {
					continue
				}
				p.Report(line(q, e), fmt.Sprintf("%s was redefined after %s", i.ID, entryName(e)),
					"look again and log the status that holds under the new definition")
			}
		}
	},
}
