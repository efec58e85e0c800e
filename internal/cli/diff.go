package cli

import (
	"github.com/spf13/cobra"

	"signpost/internal/ask"
	"signpost/internal/day"
	"signpost/internal/render"
	"signpost/internal/report"
)

const diffLong = `Say what changed between two days, and because of what. Every likelihood that moved stands with its
reason, the entries between the two days and the passages they cite; one that did not says why. Entries
that changed nothing are named too.

Without a second day the day looked at is meant. Both days are seen with what is known now, or by
--known-at: an entry recorded late counts on the day it applies to.`

func diffCommand(s *session) *cobra.Command {
	var tags, questions []string
	cmd := &cobra.Command{
		Use:     "diff DAY [DAY]",
		GroupID: "look",
		Short:   "Say what changed between two days, and because of what",
		Long:    diffLong,
		Example: `  signpost diff 2022-01-06
  signpost diff 2022-01-06 2022-01-09 --tag core
  signpost diff 2022-01-06 --question ukraine-spillover --format markdown`,
		Args: needArgs(1, 2, "one day, or two"),
		PreRunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 2 && s.flags.asOf != "" {
				return usagef(cmd, "the second day is the one looked at; leave --as-of out")
			}
			return nil
		},
		RunE: s.reads(everything, func(c report.Context, args []string) (render.Report, error) {
			since, err := comparedDays(&c, args)
			if err != nil {
				return nil, err
			}
			chosen, err := choose(c, questions, tags)
			if err != nil {
				return nil, err
			}
			return report.NewDiff(c, chosen, since), nil
		}),
	}
	cmd.Flags().StringSliceVar(&tags, "tag", nil, "only questions with this `tag`; repeat for either")
	cmd.Flags().StringSliceVarP(&questions, "question", "q", nil, "only this `question`; repeat for more")
	s.complete(cmd, "question", questionNames)
	s.complete(cmd, "tag", tagNames)
	return cmd
}

// comparedDays reads the days to compare: the later one becomes the day looked at.
func comparedDays(c *report.Context, args []string) (since day.Day, err error) {
	if since, err = dayFlag("the first day", args[0], c.Today, ask.First); err != nil {
		return 0, err
	}
	if len(args) == 2 {
		if c.Moment.AsOf, err = dayFlag("the second day", args[1], c.Today, ask.LastPast); err != nil {
			return 0, err
		}
	}
	switch until := c.Moment.AsOf; {
	case since == until:
		return 0, hinted("name an earlier day", "nothing lies between %s and itself", since)
	case since > until && len(args) == 2:
		return 0, hinted("swap them", "the first day, %s, is after the second, %s", since, until)
	case since > until:
		return 0, hinted("name an earlier day", "%s is after the day looked at, %s", since, until)
	}
	return since, nil
}
