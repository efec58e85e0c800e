package cli

import (
	"github.com/spf13/cobra"

	"signpost/internal/render"
	"signpost/internal/report"
)

const matrixLong = `Compare the indicators of a question with its scenarios: how likely one would see each indicator if that
scenario were the true one, and its status today. The indicators that separate the scenarios best come
first. Indicators of other questions that bear on this one are among them.

Below the table: which two scenarios no indicator separates, and which indicator would move the assessment
most if its status changed, or if it were still absent after the day it is expected by.`

func matrixCommand(s *session) *cobra.Command {
	var titles bool
	cmd := &cobra.Command{
		Use:     "matrix QUESTION",
		GroupID: "look",
		Short:   "Compare the indicators of a question with its scenarios",
		Long:    matrixLong,
		Example: `  signpost matrix ukraine-spillover
  signpost matrix tokayev-survives --titles
  signpost matrix csto-overstays --as-of 2022-01-06 --format json`,
		Args:              needArgs(1, -1, "one question"),
		ValidArgsFunction: s.completeArgs(1, questionNames),
		RunE: oneName(s.readsAbout(func(c report.Context, args []string) (render.Report, error) {
			q, err := c.Workspace.FindQuestion(args[0])
			if err != nil {
				return nil, err
			}
			return report.NewMatrix(c, q, titles), nil
		})),
	}
	cmd.Flags().BoolVar(&titles, "titles", false, "print what is observed instead of the names that commands take")
	offersFormats(cmd, "csv")
	return cmd
}
