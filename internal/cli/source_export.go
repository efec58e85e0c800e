package cli

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
)

const exportLong = `Write the records of the sources for other programs. --format csl is CSL JSON, which Zotero and pandoc
(--citeproc) read; without it the sources are listed with their keys. With --cited only those are written that
a question rests on.

What such a file has no field for, such as passages and fingerprints, stays here; what other programs do not
keep is said on the standard error. Read back with signpost source import it changes nothing.`

// formatCSL is the format of this command alone: no other report is a list of references.
const formatCSL = "csl"

func sourceExportCommand(s *session) *cobra.Command {
	var cited string
	cmd := &cobra.Command{
		Use:     "export",
		Short:   "Write the records for a reference manager, or list their keys",
		Long:    exportLong,
		Example: "  signpost source export --format csl > sources.json\n  signpost source export --format csl --cited csto-overstays --output cited.json",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if s.flags.format == formatCSL {
				s.flags.format = "text" // as far as all else is concerned
				return s.exportCSL(cited)
			}
			return s.reads(everything, func(c report.Context, _ []string) (render.Report, error) {
				return exported(c, cited)
			})(cmd, args)
		},
	}
	cmd.Flags().StringVar(&cited, "cited", "", "only the sources that a `question` rests on")
	s.complete(cmd, "cited", questionNames)
	return cmd
}

func exported(c report.Context, cited string) (*report.SourceExported, error) {
	var q *scenario.Question
	if cited != "" {
		var err error
		if q, err = c.Workspace.FindQuestion(cited); err != nil {
			return nil, prefixed("--cited", err)
		}
	}
	return report.NewSourceExported(c, q), nil
}

func (s *session) exportCSL(cited string) error {
	contexts, err := s.load(everything)
	if err != nil {
		return err
	}
	r, err := exported(contexts[0], cited)
	if err != nil {
		return s.missed(err)
	}
	return s.writeCSL(r)
}

// writeCSL writes CSL-JSON, and says what it cannot hold.
func (s *session) writeCSL(r *report.SourceExported) error {
	data, err := r.CSL()
	if err != nil {
		return failed(err, "")
	}
	to, err := s.destination()
	if err != nil {
		return err
	}
	if to.standard {
		_, err = s.world.Stdout.Write(data)
	} else {
		err = to.write(func(f *os.File) error {
			_, err := f.Write(data)
			return err
		})
	}
	if err != nil {
		return failed(err, "")
	}
	if lost := r.LostLine(); lost != "" {
		fmt.Fprintf(s.world.Stderr, "signpost: %s\n", oneLine(lost))
	}
	return nil
}
