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
	Says:  "The indicators moved and no assessment followed, or an assessment moved without them: they differ by more than 20 points.",
	Why:   "Changes of judgment, and the lack of one, are to be explained (ICD 203, standard 7). What the indicators imply takes them as independent, which they seldom are: it is a prompt to think, not a verdict.",
	Run: func(p *Pass) {
		for _, q := range p.open() {
			a := p.state(q).Assessment()
			since, until := p.facts.states.Implied(q, p.Moment), p.facts.states.ImpliedBetween(q, p.Moment)
			if at, gap := since.Gap(a); len(since.Moves) > 0 && math.Abs(gap) > maxGap {
				p.Report(line(q, a), fmt.Sprintf("%s judges %s at %s%%; since then the indicators have moved it to about %d%%",
					entryName(a), q.Scenarios[at].ID, a.Likelihood[at], since.Whole()[at]), reassess(q))
				continue // looking again comes before explaining the last look
			}
			if at, gap := until.Gap(a); math.Abs(gap) > maxGap {
				reportGap(p, q, until, at)
			}
		}
	},
}

// maxGap is how many points an assessment may lie from what the indicators imply before the rule asks why.
const maxGap = 20

func reassess(q *scenario.Question) string {
	return "assess again, or say why the indicators weigh less here; signpost matrix " + q.ID + " shows what moved"
}

// reportGap names an assessment that differs from what the indicators had made of the one before it.
func reportGap(p *Pass, q *scenario.Question, implied scenario.Implied, at int) {
	a := p.state(q).Assessment()
	s, judged, was := q.Scenarios[at], a.Likelihood[at], implied.From.Likelihood[at]
	if p.facts.states.HandedOver(q, p.Moment, implied.From, a) {
		if q.KnewOf(a, implied.From) { // if not, the rule overruled says so
			p.Report(line(q, a), fmt.Sprintf("%s, by %s, judges %s at %s%%, that of %s at %s%%, and names nothing new",
				entryName(a), a.By, s.ID, judged, implied.From.By, was), "cite what the other did not know, or give both numbers as views: signpost pool "+q.ID)
		}
		return
	}
	if len(implied.Moves) == 0 {
		p.Report(line(q, a), fmt.Sprintf("%s went to %s%% for %s, from %s%%, and no indicator moved",
			entryName(a), judged, s.ID, was), "say in its reason what changed, and watch for that with an indicator")
		return
	}
	p.Report(line(q, a), fmt.Sprintf("%s judges %s at %s%%; the indicators had moved it from %s%% to about %d%%",
		entryName(a), s.ID, judged, was, implied.Whole()[at]), reassess(q))
}
