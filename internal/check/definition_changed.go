package check

import (
	"fmt"
	"strings"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

var definitionChanged = Rule{
	Name:  "definition-changed",
	Level: diag.Warning,
	Says:  "What was asked when an entry in force was judged is another thing now: the indicator of a status, or the question, the horizon, a claim or a test of an assessment or a resolution.",
	Why:   "An entry answers the question that was asked. When the threshold, the expectations, the test or the date move afterwards, the old answer stands under a new question.",
	Logs:  true,
	Run: func(p *Pass) {
		for _, q := range p.Workspace.Questions {
			for _, e := range p.countingOn(q) {
				if g := q.Goalposts(e); g.Redefined() {
					what, hint := redefined(e, g)
					p.Report(line(q, e), what+" after "+entryName(e), hint)
				}
			}
		}
	},
}

// countingOn lists the entries that say how the question stands: the statuses of its indicators, the last assessment
// and the resolution.
func (p *Pass) countingOn(q *scenario.Question) []*scenario.Entry {
	s := p.state(q)
	var list []*scenario.Entry
	for _, i := range q.Indicators {
		if e := s.Entry(i); e != nil {
			list = append(list, e)
		}
	}
	for _, e := range []*scenario.Entry{s.Assessment(), s.Resolution} {
		if e != nil {
			list = append(list, e)
		}
	}
	return list
}

// redefined names what was changed, and says what to do about it.
func redefined(e *scenario.Entry, g scenario.Goalposts) (what, hint string) {
	if g.Indicator {
		return e.Indicator.ID + " was redefined", "look again and log the status that holds under the new definition"
	}
	var parts []string
	if g.Question {
		parts = append(parts, "the question or its horizon")
	}
	for _, s := range g.Scenarios {
		parts = append(parts, "the claim or the test of "+s.ID)
	}
	what = strings.Join(parts, ", ")
	if n := len(parts); n > 1 {
		what = strings.Join(parts[:n-1], ", ") + " and " + parts[n-1]
	}
	what += map[bool]string{true: " was changed", false: " were changed"}[len(parts) == 1]
	if e.Resolution() {
		return what, fmt.Sprintf("look whether it came true by the test that stands now; if not, signpost retract %s and resolve it again", e.ID)
	}
	return what, "assess again what is asked now, or ask it as a question of its own"
}
