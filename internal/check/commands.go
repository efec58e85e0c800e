package check

import (
	"strings"

	"signpost/internal/scenario"
)

// assessCommand is the command that assesses a question, with the likelihoods of the assessment in force where there
// are any. What only the analyst knows stands in capitals.
func (p *Pass) assessCommand(q *scenario.Question) string {
	words := []string{"signpost assess " + q.ID}
	confidence, last := "LEVEL", p.state(q).Assessment()
	if last != nil {
		confidence = string(last.Confidence)
	}
	for n, s := range q.Scenarios {
		switch {
		case !s.InUse(p.Moment.AsOf):
		case last != nil && last.Likelihood[n].Judged():
			words = append(words, s.ID+"="+last.Likelihood[n].String())
		default:
			words = append(words, s.ID+"=LIKELIHOOD")
		}
	}
	return strings.Join(words, " ") + " --confidence " + confidence + ` --because "REASON" --cite PASSAGE`
}

// resolveCommand is the command that closes a question.
func resolveCommand(q *scenario.Question) string {
	return "signpost resolve " + q.ID + ` SCENARIO --because "REASON" --cite PASSAGE`
}

// outcomes lists what a question can be resolved as: "closes, stays-open or void".
func outcomes(q *scenario.Question) string {
	var names []string
	for _, s := range q.Scenarios {
		names = append(names, s.ID)
	}
	return strings.Join(names, ", ") + " or void"
}
