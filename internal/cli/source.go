package cli

import (
	"path/filepath"

	"github.com/spf13/cobra"

	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

func sourceCommand(s *session) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "source",
		GroupID: "trust",
		Short:   "List the sources, check them against their texts, or see what depends on one",
		Long:    "List the sources with how much of each is used, prove that what is cited stands in the text, or see what\ndepends on one.",
		Example: "  signpost source list\n  signpost source verify fitch-2022 --text ~/documents/fitch-2022.txt",
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			return unknownCommand(cmd, args[0])
		},
	}
	cmd.AddCommand(sourceListCommand(s), sourceVerifyCommand(s), sourceImpactCommand(s))
	return cmd
}

func sourceListCommand(s *session) *cobra.Command {
	return &cobra.Command{
		Use:     "list",
		Short:   "List the sources and how much of each is used",
		Long:    "List the sources: who published them and how reliable they are, and how many of their passages are used\nor set aside with a reason.",
		Example: "  signpost source list",
		Args:    noArgs,
		RunE: s.reads(everything, func(c report.Context, _ []string) (render.Report, error) {
			return report.NewSourceList(c), nil
		}),
	}
}

const verifyLong = `Compare the recorded fingerprints with the text of the document, paragraph by paragraph, and say of each
whether it is ok, moved, changed or missing. A paragraph is a non-blank line of a UTF-8 text.

With --texts FOLDER every source is compared with FOLDER/<source>.txt. Exits 1 unless all is as recorded.`

func sourceVerifyCommand(s *session) *cobra.Command {
	var text, texts string
	cmd := &cobra.Command{
		Use:               "verify [SOURCE]",
		Short:             "Prove the citations of a source against its text",
		Long:              verifyLong,
		Example:           "  signpost source verify fitch-2022 --text ~/documents/fitch-2022.txt\n  signpost source verify --texts ~/documents",
		Args:              needArgs(0, 1, "at most one source"),
		ValidArgsFunction: s.completeArgs(1, sourceNames),
		PreRunE: func(cmd *cobra.Command, args []string) error {
			if (text == "") == (texts == "") || text != "" && len(args) == 0 {
				return usagef(cmd, "name a source with its --text FILE, or --texts FOLDER for all")
			}
			return nil
		},
		RunE: s.reads(everything, func(c report.Context, args []string) (render.Report, error) {
			sources := c.Workspace.Sources
			if len(args) == 1 {
				one, err := c.Workspace.FindSource(args[0])
				if err != nil {
					return nil, err
				}
				sources = []*scenario.Source{one}
			}
			return s.verify(c, sources, text, texts)
		}),
	}
	cmd.Flags().StringVar(&text, "text", "", "the document's text, a `file`")
	cmd.Flags().StringVar(&texts, "texts", "", "a `folder` with a text for every source")
	return cmd
}

func (s *session) verify(c report.Context, sources []*scenario.Source, text, folder string) (render.Report, error) {
	r := report.NewVerification(c)
	for _, source := range sources {
		file := text
		if folder != "" {
			file = filepath.Join(folder, source.ID+".txt")
		}
		content, err := store.ReadText(s.path(file))
		if err != nil {
			return nil, failed(err, "name the file with --text, or the folder with --texts")
		}
		r.Add(source, file, content)
	}
	return r, foundIf(!r.Holds())
}
