package cli

import (
	"github.com/spf13/cobra"

	"signpost/internal/day"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/store"
)

const dueLong = `List what the open questions ask for. First the indicators to look for today, by where to look, with
the commands that log what was found:

  those whose rhythm (look_every) asks for it
  those that were expected by a day that has come, and are absent or unknown
  those that nobody looked for yet

Then what is overdue, the most overdue first:

  horizons that have passed without a resolution
  questions that were never assessed
  reviews that their rhythm asks for
  assessments made before the day passed by which an indicator was expected

Then comes what is due soon. Lateness is judged on the day looked at, or on --today where that is
given. With --exit-code it exits 1 when something is overdue, as cron wants:

  signpost due --today "$(date +%F)" --exit-code || mail -s "signposts overdue" desk`

func dueCommand(s *session) *cobra.Command {
	var within string
	var days int
	var exitCode, names bool
	cmd := &cobra.Command{
		Use:     "due",
		GroupID: "look",
		Short:   "List what to look for today, and what must be reviewed",
		Long:    dueLong,
		Example: `  signpost due
  signpost due --within 2w --names
  signpost due --within 90d --format ics --output desk.ics
  signpost due --today 2022-02-01 --exit-code --format json`,
		Args: noArgs,
		PreRunE: func(*cobra.Command, []string) (err error) {
			if days, err = day.ParseDuration(within); err != nil {
				return hinted("", "--within: %w", err)
			}
			return nil
		},
		RunE: s.reads(store.Need{}, func(c report.Context, _ []string) (render.Report, error) {
			r := report.NewDue(c, days, names)
			return r, errIfFound(exitCode && r.Late())
		}),
	}
	cmd.Flags().StringVar(&within, "within", "7d", "show what is due within so many `days` or weeks, such as 7d or 2w")
	cmd.Flags().BoolVar(&exitCode, "exit-code", false, "exit 1 when something is overdue")
	cmd.Flags().BoolVar(&names, "names", false, "print the names that commands take instead of titles")
	offersFormats(cmd, "csv", "ics")
	return takesWorkspaces(cmd)
}
