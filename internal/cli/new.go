package cli

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/store"
)

func initCommand(s *session) *cobra.Command {
	var title string
	cmd := &cobra.Command{
		Use:     "init [FOLDER]",
		GroupID: "write",
		Short:   "Make a workspace",
		Long: `Make a workspace in a folder: .signpost.yaml, scenarios/, sources/ and what git needs to merge logs.
Nothing that exists is touched.`,
		Example: "  signpost init outlooks --title \"The strait\"",
		Args:    needArgs(0, 1, "at most one folder"),
		RunE: func(_ *cobra.Command, args []string) error {
			dir := s.world.Dir
			if len(args) == 1 {
				dir = s.path(args[0])
			}
			if title == "" {
				title = filepath.Base(dir)
			}
			made, err := store.Init(dir, title)
			if err != nil {
				return failed(err, "")
			}
			return s.tell("made %s in %s\nnext: signpost new question NAME --horizon DAY\n", strings.Join(made, ", "), dir)
		},
	}
	cmd.Flags().StringVar(&title, "title", "", "what the workspace is `called` (default: the folder's name)")
	return cmd
}

func newCommand(s *session) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "new",
		GroupID: "write",
		Short:   "Make a question or a source to fill in",
		Long:    "Make the file of a question or the record of a source, to be filled in with an editor.",
		Example: "  signpost new question strait-closure --horizon 2022-06-30\n  signpost new source gazette-01 --text gazette.txt",
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			return unknownCommand(cmd, args[0])
		},
	}
	cmd.AddCommand(newQuestionCommand(s), newSourceCommand(s))
	return cmd
}

func newQuestionCommand(s *session) *cobra.Command {
	var title, horizon string
	cmd := &cobra.Command{
		Use:     "question NAME --horizon DAY",
		Short:   "Make a question to fill in",
		Long:    "Make scenarios/NAME.yaml with two scenarios and an indicator that show the format.",
		Example: "  signpost new question strait-closure --horizon 2022-06-30 --title \"Closure of the strait\"",
		Args:    needArgs(1, 1, "one name"),
		RunE: func(cmd *cobra.Command, args []string) error {
			until, err := dayFlag("--horizon", horizon)
			if err != nil {
				return err
			}
			if until == 0 {
				return usagef(cmd, "new question wants --horizon, the day by which it is decided")
			}
			return s.make(args[0], title, "fill in the file, then run signpost check", func(dir, title string) (string, error) {
				return store.NewQuestion(dir, args[0], title, until)
			})
		},
	}
	cmd.Flags().StringVar(&title, "title", "", "what it is `called` (default: its name)")
	cmd.Flags().StringVar(&horizon, "horizon", "", "the `day` by which it is decided")
	return cmd
}

func newSourceCommand(s *session) *cobra.Command {
	var title, text string
	cmd := &cobra.Command{
		Use:   "source NAME --text FILE",
		Short: "Make the record of a source, with the fingerprints of its paragraphs",
		Long: `Make sources/NAME.yaml from the text of a document, a UTF-8 file with a paragraph a line. The record keeps
a fingerprint of every paragraph and no word of the text.`,
		Example: "  signpost new source gazette-01 --text gazette.txt --title \"Ships wait at the strait\"",
		Args:    needArgs(1, 1, "one name"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if text == "" {
				return usagef(cmd, "new source wants --text, the file with the document's text")
			}
			content, err := store.ReadText(s.path(text))
			if err != nil {
				return failed(err, "name the file with --text")
			}
			return s.make(args[0], title, "write the passages, then run signpost check", func(dir, title string) (string, error) {
				return store.NewSource(dir, args[0], title, content)
			})
		},
	}
	cmd.Flags().StringVar(&title, "title", "", "the document's `title` (default: its name)")
	cmd.Flags().StringVar(&text, "text", "", "the document's text, a `file`")
	return cmd
}

// make makes one file of the workspace and says what to do next.
func (s *session) make(id, title, next string, file func(dir, title string) (string, error)) error {
	dir, err := s.folder()
	if err != nil {
		return err
	}
	if title == "" {
		title = id
	}
	name, err := file(dir, title)
	if err != nil {
		return hinted("choose another name, in lower-case letters, digits and hyphens", "%w", err)
	}
	return s.tell("made %s\nnext: %s\n", name, next)
}

// tell prints a message of a command that has no report.
func (s *session) tell(format string, args ...any) error {
	if _, err := fmt.Fprintf(s.world.Stdout, format, args...); err != nil {
		return failed(err, "")
	}
	return nil
}
