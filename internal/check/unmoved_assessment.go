package check

import (
	"fmt"
	"math"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

var unmovedAssessment = Rule{
	Name:  "unmoved-assessment",
	Level: diag.Warning,
	Says:  "Since the assessment before, the indicators moved and the assessment did not follow, or it moved without them: they differ by more than 20 points.",
	Why:   "Changes of judgment, and the lack of one, are to be explained (ICD 203, standard 7). What the indicators imply takes them as independent, which they seldom are: it is a prompt to think, not a verdict.",
	Run: func(p *Pass) {
		for _, q := range p.open() {
			implied := p.facts.states.Implied(q, p.Moment)
			if implied.From == nil {
				continue // there is nothing yet that could have moved
			}
			if at, gap := implied.Gap(p.state(q).Assessment()); math.Abs(gap) > tolerated {
				reportGap(p, q, implied, at)
			}
		}
	},
}

// tolerated is how many points an assessment may lie from what the indicators imply before the rule asks why.
const tolerated = 20

func reportGap(p *Pass, q *scenario.Question, implied scenario.Implied, at int) {
	a := p.state(q).Assessment()
	s, held, would := q.Scenarios[at], a.Likelihood[at], math.Round(implied.Percent[at])
	if len(implied.Moves) == 0 {
		p.Report(line(q, a), fmt.Sprintf("%s went to %s%% for %s, from about %.0f%%, and no indicator moved",
			entryName(a), held, s.ID, would), "say in its reason what changed, and watch for that with an indicator")
		return
	}
	p.Report(line(q, a), fmt.Sprintf("%s holds %s at %s%%; the indicators moved it from %s%% to about %.0f%%",
		entryName(a), s.ID, held, implied.From.Likelihood[at], would),
		"assess again, or say why the indicators weigh less here; signpost matrix "+q.ID+" shows what moved")
}
