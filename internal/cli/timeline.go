package cli

import (
	"github.com/spf13/cobra"

	"signpost/internal/ask"
	"signpost/internal/day"
	"signpost/internal/render"
	"signpost/internal/report"
)

func timelineCommand(s *session) *cobra.Command {
	var from, to string
	cmd := &cobra.Command{
		Use:        "timeline",
		SuggestFor: []string{"events"},
		GroupID:    "look",
		Short:      "Print the dated events that the sources report",
		Long: `Print the events that the sources date, in order of time, each with its citation. An event that is
dated only within a range is placed at its first day.`,
		Example: `  signpost timeline
  signpost timeline --from 2022-01-01 --to 2022-01-09
  signpost timeline --lang ar --format markdown`,
		Args: noArgs,
		RunE: s.reads(everything, func(c report.Context, _ []string) (render.Report, error) {
			var between day.Period
			var err error
			if between.From, err = dayFlag("--from", from, c.Today, ask.First); err != nil {
				return nil, err
			}
			if between.To, err = dayFlag("--to", to, c.Today, ask.Last); err != nil {
				return nil, err
			}
			if between.To != 0 && between.To < between.From {
				return nil, hinted("swap them", "--from %s is after --to %s", between.From, between.To)
			}
			return report.NewTimeline(c, between), nil
		}),
	}
	cmd.Flags().StringVar(&from, "from", "", "leave out what ended before this `day`")
	cmd.Flags().StringVar(&to, "to", "", "leave out what began after this `day`")
	return cmd
}
