package cli

import (
	"cmp"
	"math"
	"slices"

	"github.com/spf13/cobra"

	"signpost/internal/ask"
	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

const listLong = `Show every scenario under its question: how likely it is judged to be, how that moved since the assessment
before, and what the indicators alone imply. The line of each question counts its indicators
(● present, ◐ emerging, ○ absent, ? unknown), and says when it ends and when it is to be reviewed.

Closed questions are left out unless they are named or --closed is given. --moved shows only what moved
since a day, or since the assessment before the last, and why. --indicators shows under the scenarios every
indicator, with its status, since when it has held and when it was last looked for.

The core questions come first. --question and --tag choose, --sort orders.`

func listCommand(s *session) *cobra.Command {
	var tags, questions []string
	need := store.Need{}
	var sort, since string
	var o report.ListOptions
	cmd := &cobra.Command{
		Use:        "list",
		SuggestFor: []string{"ls"},
		GroupID:    "look",
		Short:      "List the scenarios with their likelihoods and indicators",
		Long:       listLong,
		Example: `  signpost list
  signpost list --tag core
  signpost list --sort horizon --names
  signpost list --moved --since 2022-01-06
  signpost list --indicators -q csto-overstays
  signpost list --as-of 2022-01-06 --format json`,
		Args: noArgs,
		PreRunE: func(cmd *cobra.Command, _ []string) error {
			switch {
			case since != "" && !o.Moved:
				return usagef(cmd, "--since goes with --moved")
			case o.Moved && o.Indicators:
				return usagef(cmd, "--moved shows the indicators that turned, --indicators shows all; leave one of them out")
			case o.Moved:
				need = everything // the reasons are among the details
			}
			return nil
		},
		RunE: s.readsNeeded(&need, func(c report.Context, _ []string) (render.Report, error) {
			chosen, err := choose(c, questions, tags)
			if err != nil {
				return nil, err
			}
			if err := sortQuestions(c, chosen, sort); err != nil {
				return nil, err
			}
			if o.Since, err = dayFlag("--since", since, c.Today, ask.First); err != nil {
				return nil, err
			}
			o := o // each language has its own
			o.Closed = o.Closed || len(questions) > 0
			return report.NewList(c, chosen, o), nil
		}),
	}
	cmd.Flags().StringSliceVar(&tags, "tag", nil, "only questions with this `tag`; repeat for either")
	cmd.Flags().StringSliceVarP(&questions, "question", "q", nil, "only this `question`; repeat for more")
	cmd.Flags().StringVar(&sort, "sort", "", "sort in this `order`: title, horizon, moved or review (default: core first, then by name)")
	cmd.Flags().BoolVar(&o.Names, "names", false, "print the names that commands take instead of titles")
	cmd.Flags().BoolVar(&o.Indicators, "indicators", false, "every indicator too, with its status")
	cmd.Flags().BoolVar(&o.Closed, "closed", false, "show closed questions too")
	cmd.Flags().BoolVar(&o.Moved, "moved", false, "only what moved, and why")
	cmd.Flags().StringVar(&since, "since", "", "what moved since this `day` (default: the assessment before the last)")
	s.completeFlag(cmd, "sort", listOrders...)
	s.complete(cmd, "question", questionNames)
	s.complete(cmd, "tag", tagNames)
	offersFormats(cmd, "csv")
	return takesWorkspaces(cmd)
}

// never comes after every day: a question that needs no review.
const never = day.Day(math.MaxInt32)

// listOrders lists what --sort takes.
var listOrders = []string{"title", "horizon", "moved", "review"}

func sortQuestions(c report.Context, questions []*scenario.Question, by string) error {
	var less func(a, b *scenario.Question) int
	switch by {
	case "":
		return nil
	case "title":
		less = func(a, b *scenario.Question) int { return cmp.Compare(a.Title.In(c.Lang), b.Title.In(c.Lang)) }
	case "horizon":
		less = func(a, b *scenario.Question) int { return cmp.Compare(a.Horizon, b.Horizon) }
	case "review":
		due := func(q *scenario.Question) day.Day { return cmp.Or(c.States.On(q, c.Moment).ReviewDue(), never) }
		less = func(a, b *scenario.Question) int { return cmp.Compare(due(a), due(b)) }
	case "moved":
		less = func(a, b *scenario.Question) int {
			return -cmp.Compare(c.States.Moved(a, c.Moment), c.States.Moved(b, c.Moment))
		}
	default:
		return hinted(diag.Suggest(by, listOrders, "write one of "), "cannot sort by %q", by)
	}
	slices.SortStableFunc(questions, less)
	return nil
}
