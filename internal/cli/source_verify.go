package cli

import (
	"path/filepath"

	"github.com/spf13/cobra"

	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

const verifyLong = `Compare the recorded fingerprints with the text of the document, paragraph by paragraph, and say of each
whether it is ok, has the same words (punctuation, quotes or invisible characters differ), is moved, edited
(with the paragraph that it is most like), changed or missing.

The text is the private copy, texts/<source>.txt, or the one named with --text; with --texts FOLDER every source
is compared with FOLDER/<source>.txt. Exits 1 unless all is as recorded.`

func sourceVerifyCommand(s *session) *cobra.Command {
	var text, texts string
	cmd := &cobra.Command{
		Use:               "verify [SOURCE]",
		Short:             "Prove the citations of a source against its text",
		Long:              verifyLong,
		Example:           "  signpost source verify\n  signpost source verify fitch-2022 --text ~/documents/fitch-2022.txt\n  signpost source verify --texts ~/documents",
		Args:              needArgs(0, 1, "at most one source"),
		ValidArgsFunction: s.completeArgs(1, sourceNames),
		PreRunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case text != "" && texts != "":
				return usagef(cmd, "name one text with --text, or a folder with --texts")
			case text != "" && len(args) == 0:
				return usagef(cmd, "name the source whose text it is")
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
		s.saveMemoryFor(source)
		copied, err := s.textOf(source, "")
		if err != nil {
			return nil, err
		}
		file, content := text, ""
		var paragraphs []string
		switch {
		case source.Stub():
			continue
		case text != "":
			content, err = s.documentText(text)
		case folder != "":
			file = filepath.Join(folder, source.ID+".txt")
			if content, err = store.ReadText(s.path(file), file); err != nil {
				err = failed(err, "name the file with --text, or the folder with --texts")
			}
		case copied == nil:
			r.Without = append(r.Without, source.ID)
			continue
		default:
			file, paragraphs = store.TextFile(source.ID), copied
		}
		if err != nil {
			return nil, err
		}
		if paragraphs == nil {
			if paragraphs, err = paragraphsOf(source, content, ""); err != nil {
				return nil, err
			}
		}
		r.Add(source, file, paragraphs, copied)
	}
	if len(r.Sources) == 0 && len(r.Without) > 0 {
		return nil, hinted("name it with --text FILE, or --texts FOLDER for all; signpost new source keeps private copies in texts/", "there is no text at hand")
	}
	return r, errIfFound(!r.Holds())
}
