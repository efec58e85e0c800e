package check

import (
	"fmt"

	"signpost/internal/diag"
)

var overdueReview = Rule{
	Name:  "overdue-review",
	Level: diag.Warning,
	Says:  "The last assessment of an open question is older than the question's rhythm allows.",
	Why:   "A forecast that is looked at again and again is a better one; one that is left alone becomes a habit.",
	Run: func(p *Pass) {
		for _, q := range p.open() {
			state := p.state(q)
			if due := state.ReviewDue(); due != 0 && due < p.LateOn {
				p.Report(line(q, state.Assessment()), fmt.Sprintf("%s was to be looked at again by %s, %s ago",
					q.ID, due, dayCount(p.LateOn.Sub(due))), "assess it again, also when nothing has changed: "+p.assessCommand(q))
			}
		}
	},
}

func dayCount(n int) string {
	if n == 1 {
		return "1 day"
	}
	return fmt.Sprintf("%d days", n)
}
