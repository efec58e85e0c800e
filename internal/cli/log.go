package cli

import (
	"github.com/spf13/cobra"

	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
)

func logCommand(s *session) *cobra.Command {
	return &cobra.Command{
		Use:        "log [NAME]",
		SuggestFor: []string{"history"},
		GroupID:    "look",
		Short:      "Print what was seen and judged, the newest first, with ids",
		Long: `Print the entries of the log, the newest first, each with the id that retracting it takes:
of one question, of one indicator, or of the whole workspace.`,
		Example: `  signpost log
  signpost log csto-overstays
  signpost log withdrawal-date-announced
  signpost log --known-at 2022-01-06`,
		Args:              needArgs(0, 1, "at most one name"),
		ValidArgsFunction: s.completeArgs(1, questionNames, indicatorNames),
		RunE: s.reads(everything, func(c report.Context, args []string) (render.Report, error) {
			questions, only := c.Workspace.Questions, (*scenario.Indicator)(nil)
			if len(args) == 1 {
				found, err := c.Workspace.Find(args[0])
				if err != nil {
					return nil, err
				}
				q := questionOf(found)
				if q == nil {
					return nil, hinted("name a question or an indicator", "%q is a source: it has no log", args[0])
				}
				questions = []*scenario.Question{q}
				only, _ = found.(*scenario.Indicator)
			}
			return report.NewLog(c, questions, only), nil
		}),
	}
}
