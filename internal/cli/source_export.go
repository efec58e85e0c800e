package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
)

const exportLong = `Write the records of the sources for other programs: with --format csl as CSL JSON, which Zotero and pandoc
(--citeproc) read; in other formats the sources are listed with their keys. With --cited only those are
written that a question rests on.

What such a file has no field for, such as passages and fingerprints, stays here; what other programs do not
keep is said on the standard error. Read back with signpost source import it changes nothing.`

func sourceExportCommand(s *session) *cobra.Command {
	var cited string
	cmd := &cobra.Command{
		Use:     "export",
		Short:   "Write the records for a reference manager, or list their keys",
		Long:    exportLong,
		Example: "  signpost source export --format csl > sources.json\n  signpost source export --format csl --cited csto-overstays --output cited.json",
		Args:    noArgs,
		RunE: s.reads(everything, func(c report.Context, _ []string) (render.Report, error) {
			r, err := exportSources(c, cited)
			if err != nil {
				return nil, err
			}
			if lost := r.LostLine(); lost != "" && s.flags.format == "csl" {
				fmt.Fprintf(s.world.Stderr, "signpost: %s\n", oneLine(lost))
			}
			return r, nil
		}),
	}
	cmd.Flags().StringVar(&cited, "cited", "", "only the sources that a `question` rests on")
	s.complete(cmd, "cited", questionNames)
	offersFormats(cmd, "csl")
	return cmd
}

func exportSources(c report.Context, cited string) (*report.SourceExported, error) {
	var q *scenario.Question
	if cited != "" {
		var err error
		if q, err = c.Workspace.FindQuestion(cited); err != nil {
			return nil, forFlag("--cited", err)
		}
	}
	return report.NewSourceExported(c, q), nil
}
