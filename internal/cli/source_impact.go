package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/store"
)

const impactLong = `Show what is affected if a source, or one passage of it, can no longer be relied on: every judgment, status and
assessment that rests on it, what would be left without a citation or with a single origin, which statuses
would fall back to the one before, and which likelihood words would change by what the indicators imply.
Passages of other sources that only repeat it count as lost too. Last comes a correction notice, ready to send.

With --all the sources, and the ten heaviest passages, are ranked by how much depends on them.
Nothing is written: retract withdraws an entry.`

func sourceImpactCommand(s *session) *cobra.Command {
	var all bool
	cmd := &cobra.Command{
		Use:   "impact SOURCE|PASSAGE",
		Short: "Show what depends on a source or a passage",
		Long:  impactLong,
		Example: `  signpost source impact fitch-2022
  signpost source impact indarabia-2022#9g --lang ar
  signpost source impact --all`,
		Args:              needArgs(0, 1, "one source or passage"),
		ValidArgsFunction: s.completeArgs(1, sourceNames, passageNames),
		PreRunE: func(cmd *cobra.Command, args []string) error {
			if all == (len(args) == 1) {
				return usagef(cmd, "name a source or a passage, or rank them with --all")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			later := store.NewLater(laterFrom)
			defer later.Close()
			need := everything
			if all && s.flags.knownAt == "" && s.flags.at == "" {
				need.Later = later
			}
			return s.reads(need, func(c report.Context, args []string) (render.Report, error) {
				if !all {
					return impactOf(c, args[0])
				}
				r, err := report.NewImpactRanking(c, later.Entry)
				if err != nil {
					return nil, failed(err, againIf(err))
				}
				return r, nil
			})(cmd, args)
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "rank every source by how much depends on it")
	return cmd
}

func impactOf(c report.Context, name string) (render.Report, error) {
	if strings.ContainsAny(name, "#:") {
		p, err := c.Workspace.FindPassage(name)
		if err != nil {
			return nil, err
		}
		return report.NewPassageImpact(c, p), nil
	}
	source, err := c.Workspace.FindSource(name)
	if err != nil {
		return nil, err
	}
	return report.NewSourceImpact(c, source), nil
}
