package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/lang"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
)

const resolveLong = `Close a question as the scenario that came true, with a citation, and print how good the last assessment was.
A question that cannot be decided is void: it counts in no score.

Once closed, a question takes no more statuses or assessments. Retracting the resolution opens it again.`

func resolveCommand(s *session) *cobra.Command {
	var f entryFlags
	cmd := &cobra.Command{
		Use:        "resolve QUESTION SCENARIO|void",
		SuggestFor: []string{"close"},
		GroupID:    "write",
		Short:      "Close a question with the scenario that came true",
		Long:       resolveLong,
		Example: `  signpost resolve csto-overstays withdraws --date 2022-01-19 --because "The last unit left." --cite indarabia-2022#9g
  signpost resolve csto-overstays void --because "The test cannot be applied." --dry-run`,
		Args:              needArgs(2, -1, "a question and the scenario that came true, or void"),
		ValidArgsFunction: s.completeResolution,
		RunE: s.writesTo(questionResolved, &f, func(c report.Context, args []string) (render.Report, error) {
			q, e, err := f.entryOn(s, c, questionResolved(args)[0])
			if err != nil {
				return nil, err
			}
			if e.Resolved, err = outcomeOf(q, args[len(args)-1]); err != nil {
				return nil, err
			}
			if err := requireResolvable(q, e); err != nil {
				return nil, err
			}
			return s.write(c, q, e, f.dryRun)
		}),
	}
	f.add(s, cmd)
	f.addBecause(cmd, "what decided it, as `text`")
	return cmd
}

// questionResolved is the name of the question that is written to: all but the outcome.
func questionResolved(args []string) []string { return []string{strings.Join(args[:len(args)-1], " ")} }

func (s *session) completeResolution(cmd *cobra.Command, args []string, toComplete string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 1 {
		return s.offers(toComplete, outcomeNames(args[0]))
	}
	return s.completeArgs(1, questionNames)(cmd, args, toComplete)
}

// outcomeNames completes what a question can be resolved as.
func outcomeNames(question string) completion {
	return func(w *scenario.Workspace, c lang.Code, _ string) []string {
		q, err := w.FindQuestion(question)
		if err != nil {
			return nil
		}
		var list []string
		for _, sc := range q.Scenarios {
			list = append(list, offer(sc.ID, sc.Title.In(c)))
		}
		return append(list, scenario.Void)
	}
}

func outcomeOf(q *scenario.Question, name string) (string, error) {
	if strings.EqualFold(name, scenario.Void) {
		return scenario.Void, nil
	}
	sc, err := scenarioOf(q, name)
	if err != nil {
		return "", err
	}
	return sc.ID, nil
}

// requireResolvable asks for the reason and the citation of a resolution, and that nothing was logged for a later day.
func requireResolvable(q *scenario.Question, e *scenario.Entry) error {
	if e.Because.IsZero() {
		return hinted("say what decided it with --because", "a resolution needs a reason")
	}
	if len(e.Cites) == 0 && e.Resolved != scenario.Void {
		return hinted("name the passage that shows it with --cite", "a resolution needs a citation")
	}
	state := q.On(scenario.EndOfTime)
	for i := range q.Log.Entries {
		later := &q.Log.Entries[i]
		if (later.Indicator != nil || later.Assessment()) && later.Date > e.Date && !state.Retracted(later) {
			return hinted("resolve it as of that day or later, or retract the entry",
				"question %q has an entry of %s, %s, which is after %s", q.ID, later.Date, later.ID, e.Date)
		}
	}
	return nil
}
