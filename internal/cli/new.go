package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/ask"
	"signpost/internal/diag"
	"signpost/internal/example"
	"signpost/internal/store"
)

const initLong = `Make a workspace in a folder: .signpost.yaml, scenarios/, sources/, what git needs to merge logs, and
schemas for editors in .signpost/schema.
Nothing that exists is changed, but for the lines that .gitattributes, .prettierignore and .gitignore lack. With
.prettierignore and .yamlfmt the formatters of these names keep off the logs, if they are run in the workspace.

Each author writes to a log of their own, scenarios/NAME.log.AUTHOR.yaml, so that git merges them everywhere
without a conflict. With --logs shared all write to scenarios/NAME.log.yaml, which merges without one only where
git reads .gitattributes: on your machine, not behind the merge button of a forge. In a workspace that exists,
--logs switches: new entries go where it says, the logs stay as they are, and both are always read.

In a workspace that exists, --ci writes a workflow for a forge, at the top of the repository: check and audit on
every pull request, findings beside the lines, the briefing to download. signpost help teams says more.`

type initFlags struct {
	title, logs, example, ci string
	dryRun                   bool
}

func initCommand(s *session) *cobra.Command {
	var f initFlags
	cmd := &cobra.Command{
		Use:     "init [FOLDER]",
		GroupID: "write",
		Short:   "Make a workspace",
		Long:    initLong,
		Example: "  signpost init outlooks --title \"The strait\"\n  signpost init --logs by-author\n  signpost init --ci github\n  signpost init demo --example kazakhstan",
		Args:    needArgs(0, 1, "at most one folder"),
		RunE: func(cmd *cobra.Command, args []string) error {
			dir := s.world.Dir
			if len(args) == 1 {
				dir = s.path(args[0])
			}
			return s.init(cmd, dir, f)
		},
	}
	addDryRun(cmd, &f.dryRun)
	cmd.Flags().StringVar(&f.title, "title", "", "the `title` of the workspace (default: the folder's name)")
	cmd.Flags().StringVar(&f.logs, "logs", store.LogWords[0], "where entries are written: `by-author` or shared")
	cmd.Flags().StringVar(&f.example, "example", "", "make a copy of an `example` to look at: "+strings.Join(example.Names, ", "))
	cmd.Flags().StringVar(&f.ci, "ci", "", "write a workflow for a `forge`: "+strings.Join(store.Forges, " or "))
	s.completeFlag(cmd, "ci", store.Forges...)
	s.completeFlag(cmd, "logs", store.LogWords...)
	s.completeFlag(cmd, "example", example.Names...)
	return cmd
}

// init makes a workspace, or adds to one that exists what the flags ask for.
func (s *session) init(cmd *cobra.Command, dir string, f initFlags) error {
	if err := checkTitle(cmd, f.title); err != nil {
		return err
	}
	if f.title == "" {
		f.title = filepath.Base(dir)
	}
	if !slices.Contains(store.LogWords, f.logs) {
		return hinted(diag.Suggest(f.logs, store.LogWords, "write --logs "), "--logs: %q is not allowed here", f.logs)
	}
	if f.ci != "" {
		return s.initCI(cmd, dir, f.ci, f.dryRun)
	}
	schemas, err := schemaFiles(ask.Language(nil))
	if err != nil {
		return err
	}
	if f.example != "" {
		return s.initExample(cmd, dir, f.example, schemas, f.dryRun)
	}
	made, err := store.Init(dir, f.title, f.logs, schemas, f.dryRun)
	if errors.Is(err, store.ErrWorkspace) && cmd.Flags().Changed("logs") && !cmd.Flags().Changed("title") {
		if made, err = store.SwitchLogs(dir, f.logs, f.dryRun); err == nil {
			return s.printSwitch(made, f.logs, dir, f.dryRun)
		}
	}
	if err != nil {
		return failed(err, "")
	}
	return s.printInit(made, dir, f.dryRun)
}

// initExample makes a workspace that holds an example.
func (s *session) initExample(cmd *cobra.Command, dir, name string, schemas []store.SchemaFile, dryRun bool) error {
	if cmd.Flags().Changed("title") || cmd.Flags().Changed("logs") {
		return usagef(cmd, "an example has its own title and logs")
	}
	files, err := example.Files(name)
	if err != nil {
		return hinted(diag.Suggest(name, example.Names, "there is "), "%w", err)
	}
	var list []store.NewFile
	for _, f := range files {
		list = append(list, store.NewFile{Name: f.Name, Content: string(f.Content)})
	}
	if _, err := store.InitFrom(dir, list, schemas, dryRun); err != nil {
		return failed(err, "")
	}
	return s.printMessage("%s a workspace of %d files in %s\nnext: signpost -w %s brief, or signpost -w %s serve\n", reportVerb(dryRun, "made"), len(list), dir, dir, dir)
}

// printSwitch says where entries are written from now on, and what was added to which file.
func (s *session) printSwitch(made []store.Made, logs, dir string, dryRun bool) error {
	if !slices.ContainsFunc(made, func(m store.Made) bool { return m.Missing == "" }) {
		return s.printMessage("nothing to change: %s has logs: %s already\n", dir, logs)
	}
	var text strings.Builder
	for _, m := range made {
		if m.Missing != "" {
			s.noteLack(m)
			continue
		}
		if m.Added == nil {
			fmt.Fprintf(&text, "%s %s\n", reportVerb(dryRun, "made"), m.File)
			continue
		}
		fmt.Fprintf(&text, "%s to %s: %s\n", reportVerb(dryRun, "added"), m.File, strings.Join(m.Added, ", "))
	}
	where := "scenarios/NAME.log.yaml"
	if logs == "by-author" {
		where = "scenarios/NAME.log.AUTHOR.yaml"
	}
	return s.printMessage("%snew entries go to %s; the logs that are there stay as they are\n", text.String(), where)
}

// noteLack says what a file lacks that is the user's own.
func (s *session) noteLack(m store.Made) {
	fmt.Fprintf(s.world.Stderr, "note: %s is as it was; so that yamlfmt keeps off the logs, add to its regex_exclude: '%s'\n", m.File, m.Missing)
}

func addDryRun(cmd *cobra.Command, dryRun *bool) {
	cmd.Flags().BoolVarP(dryRun, "dry-run", "n", false, "show what would be made, and make nothing")
}

// printInit says which files were made, and which lines were added to those that were there.
func (s *session) printInit(made []store.Made, dir string, dryRun bool) error {
	var files []string
	var added strings.Builder
	for _, m := range made {
		switch {
		case store.IsSchema(m.File): // one for each kind of file: their folder says it
			if folder := filepath.ToSlash(filepath.Dir(m.File)) + "/"; !slices.Contains(files, folder) {
				files = append(files, folder)
			}
			continue
		case m.Missing != "":
			s.noteLack(m)
			continue
		case m.Added == nil:
			files = append(files, m.File)
			continue
		}
		fmt.Fprintf(&added, "%s to %s: %s\n", reportVerb(dryRun, "added"), m.File, strings.Join(m.Added, ", "))
	}
	text := fmt.Sprintf("%s %s in %s\n%s", reportVerb(dryRun, "made"), strings.Join(files, ", "), dir, added.String())
	if !dryRun {
		text += "next: signpost new question NAME --horizon DAY\n"
	}
	return s.printMessage("%s", text)
}

// reportVerb says what was done, or what a dry run left undone.
func reportVerb(dryRun bool, verb string) string {
	if dryRun {
		return "would have " + verb
	}
	return verb
}

func newCommand(s *session) *cobra.Command {
	cmd := &cobra.Command{
		Use:        "new",
		SuggestFor: []string{"add", "create"},
		GroupID:    "write",
		Short:      "Make a question or a source to fill in",
		Long:       "Make the file of a question or the record of a source, to be filled in with an editor.",
		Example:    "  signpost new question strait-closure --horizon 2022-06-30\n  signpost new source gazette-01 --html gazette.html --publisher gazette",
		Args:       cobra.ArbitraryArgs,
		RunE:       helpOfGroup,
	}
	cmd.AddCommand(newQuestionCommand(s), newSourceCommand(s))
	return cmd
}

func newQuestionCommand(s *session) *cobra.Command {
	var title, horizon string
	var dryRun bool
	cmd := &cobra.Command{
		Use:     "question NAME --horizon DAY",
		Short:   "Make a question to fill in",
		Long:    "Make scenarios/NAME.yaml with two scenarios and an indicator that show the format.",
		Example: "  signpost new question strait-closure --horizon 2022-06-30 --title \"Closure of the strait\"",
		Args:    needArgs(1, 1, "one name"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkTitle(cmd, title); err != nil {
				return err
			}
			clock, err := s.clock()
			if err != nil {
				return err
			}
			until, err := dayFlag("--horizon", horizon, clock.Today, ask.Last)
			if err != nil {
				return err
			}
			if until == 0 {
				return usagef(cmd, "new question needs --horizon, the day by which it is decided")
			}
			return s.make(args[0], title, "fill in the file, then run signpost check", dryRun, func(dir, title string) (string, error) {
				return store.NewQuestion(dir, args[0], title, until, dryRun)
			})
		},
	}
	addDryRun(cmd, &dryRun)
	cmd.Flags().StringVar(&title, "title", "", "the question's `title` (default: its name)")
	cmd.Flags().StringVar(&horizon, "horizon", "", "the `day` by which it is decided")
	return cmd
}

// make makes one file of the workspace and says what to do next.
func (s *session) make(id, title, next string, dryRun bool, file func(dir, title string) (string, error)) error {
	dir, err := s.folder()
	if err != nil {
		return err
	}
	if title == "" {
		title = id
	}
	name, err := file(dir, title)
	var refused *store.NameError
	switch {
	case errors.As(err, &refused):
		return hinted("choose another name, in lower-case letters, digits and hyphens", "%w", err)
	case err != nil:
		return failed(err, "")
	case dryRun:
		return s.printMessage("%s %s\n", reportVerb(dryRun, "made"), name)
	}
	return s.printMessage("made %s\nnext: %s\n", name, next)
}

// checkTitle refuses a --title that no file could hold; without one the name is the title.
func checkTitle(cmd *cobra.Command, title string) error {
	if !cmd.Flags().Changed("title") {
		return nil
	}
	return checkText("--title", title)
}
