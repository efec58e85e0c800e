package cli

import (
	"github.com/spf13/cobra"

	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/store"
)

const scoreLong = `Show how good the assessments on resolved questions were, against someone who knows nothing and gives every
scenario an equal share.

Brier is the sum over the scenarios of (p − o)²: 0 is certain and right, 2 certain and wrong. Log is the
natural logarithm of what was given to the scenario that came true: 0 is best. p is the mid-point of the
range. Each is taken of the last assessment, and over time: weighted by the days for which each assessment
stood, from the first until the resolution or the horizon, whichever came first. Void questions are left
out and counted.

Where views were given (signpost view), the plain mean of them stands beside the desk and each analyst, over the
same questions and days; below ten questions it says "too few", and ranks nobody.

Below that: how often what was called by each word of the scale came true. With --by the assessments of one
person are scored, their views, and their dissents from those of others; a mean of views is the desk's.`

func scoreCommand(s *session) *cobra.Command {
	var by string
	var tags []string
	cmd := &cobra.Command{
		Use:     "score [QUESTION...]",
		GroupID: "trust",
		Short:   "Show how good the assessments were",
		Long:    scoreLong,
		Example: `  signpost score
  signpost score csto-overstays
  signpost score --by second-reader --tag russia`,
		ValidArgsFunction: s.completeArgs(-1, questionNames),
		RunE: s.reads(store.Need{}, func(c report.Context, args []string) (render.Report, error) {
			questions, err := choose(c, args, tags)
			if err != nil {
				return nil, err
			}
			analyst, err := knownAnalyst(c, by)
			if err != nil {
				return nil, err
			}
			return report.NewScores(c, questions, analyst), nil
		}),
	}
	cmd.Flags().StringVar(&by, "by", "", "only the assessments, and dissents, of this `author`, by id or name")
	cmd.Flags().StringSliceVar(&tags, "tag", nil, "only questions with this `tag`; repeat for either")
	s.completeAuthors(cmd, "by")
	s.complete(cmd, "tag", tagNames)
	return cmd
}
