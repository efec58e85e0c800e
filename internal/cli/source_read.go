package cli

import (
	"os"

	"github.com/spf13/cobra"

	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

const readLong = `Show the paragraphs of a source as signpost numbers them: what each says, which passages are encoded of it,
and which are set aside. The text is read from texts/NAME.txt, or from --text.

What is printed holds the text of the document: keep it to yourself where the document is not yours to hand on.
With --worksheet it comes with room to write; signpost source encode takes what was written back.`

func sourceReadCommand(s *session) *cobra.Command {
	var text string
	var free, worksheet bool
	cmd := &cobra.Command{
		Use:               "read SOURCE",
		Short:             "Show the numbered paragraphs of a source, and what is encoded of each",
		Long:              readLong,
		Example:           "  signpost source read gazette-01\n  signpost source read gazette-01 --free\n  signpost source read gazette-01 --worksheet > gazette.txt",
		Args:              needArgs(1, 1, "one source"),
		ValidArgsFunction: s.completeArgs(1, sourceNames),
		PreRunE: func(cmd *cobra.Command, args []string) error {
			if worksheet && s.flags.format != "text" {
				return usagef(cmd, "a --worksheet is a text; leave out --format")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if worksheet {
				return s.worksheet(args[0], text, free)
			}
			return s.reads(everything, func(c report.Context, args []string) (render.Report, error) {
				return s.sourceText(c, args[0], text, free)
			})(cmd, args)
		},
	}
	cmd.Flags().StringVar(&text, "text", "", "the document's text, a `file` (default: texts/SOURCE.txt)")
	cmd.Flags().BoolVar(&free, "free", false, "only the paragraphs of which nothing is encoded and that are not set aside")
	cmd.Flags().BoolVar(&worksheet, "worksheet", false, "print a sheet to write claims on")
	return cmd
}

func (s *session) sourceText(c report.Context, name, text string, free bool) (*report.SourceText, error) {
	source, err := c.Workspace.FindSource(name)
	if err != nil {
		return nil, err
	}
	if source.Stub() {
		return nil, hinted("give it a text with signpost new source "+source.ID+" --text FILE", "%s is a stub: its text was not read yet", source.ID)
	}
	s.saveMemoryFor(source)
	paragraphs, err := s.textOf(source, text)
	if err != nil {
		return nil, err
	}
	return report.NewSourceText(c, source, paragraphs, free), nil
}

// largeSource is how many paragraphs a source has that is read with less memory at hand, which costs a little time.
const largeSource = 10_000

// saveMemoryFor asks for less memory where a source is so long that its text, and what is made of it, would take much.
func (s *session) saveMemoryFor(source *scenario.Source) {
	if len(source.Paragraphs) > largeSource {
		s.saveMemory()
	}
}

// worksheet prints the worksheet of a source as it is, neither wrapped nor set.
func (s *session) worksheet(name, text string, free bool) error {
	contexts, err := s.load(everything)
	if err != nil {
		return err
	}
	r, err := s.sourceText(contexts[0], name, text, free)
	if err != nil {
		return err
	}
	to, err := s.destination()
	if err != nil {
		return err
	}
	if to.standard {
		return s.printMessage("%s", r.Worksheet())
	}
	return to.write(func(f *os.File) error {
		_, err := f.WriteString(render.Clean(r.Worksheet()))
		return err
	})
}

// textOf reads the text of a source: the file that was named, or else the private copy; nil where there is none.
func (s *session) textOf(source *scenario.Source, file string) ([]string, error) {
	if file != "" {
		content, err := s.documentText(file)
		return scenario.Paragraphs(content), err
	}
	dir, err := s.folder()
	if err != nil {
		return nil, err
	}
	content, found, err := store.PrivateText(dir, source.ID)
	switch {
	case err != nil:
		return nil, failed(err, "name the text with --text")
	case !found:
		return nil, nil
	}
	return scenario.Paragraphs(content), nil
}
