// Package cli is the command line: one file per command, each from flags to load to report to render.
//
// It decides nothing about the world and words no report. It owns the streams, the flags, the exit codes and
// the wording of what goes to the error stream.
package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"signpost/internal/ask"
	"signpost/internal/pattern"
)

// A World is what the program knows of the outside: its streams, where it stands, and what time it is.
type World struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Dir            string              // the folder it was started in
	Env            func(string) string // environment variables
	Now            time.Time
	Columns        int // the width of the terminal that Stdout is; 0 when it is none
	ErrColumns     int // likewise of Stderr
	Version        string

	// After tells the time once a while has passed, and Interruptible returns a context that ends when the user
	// wants the program to; both are for a command that goes on until then.
	After         func(time.Duration) <-chan time.Time
	Interruptible func() (context.Context, context.CancelFunc)

	// SaveMemory has the program keep less memory at hand, for a command that hands on what it reads; nil where nobody
	// minds.
	SaveMemory func()
}

// The exit codes, which scripts may rely on.
const (
	exitFine   = 0 // all went well
	exitFound  = 1 // the command ran and found what it looks for: errors, paragraphs that differ, reviews that are due
	exitUsage  = 2 // the command line is wrong
	exitFailed = 3 // it could not run: no workspace, a broken file, a full disk
)

// Main runs the program with the arguments after its name and returns its exit code.
func Main(w World, args []string) int {
	out := &output{to: w.Stdout}
	w.Stdout = out
	s := &session{world: w}
	err := s.execute(args)
	var p *problem
	if out.err != nil && (err == nil || err == out.err || errors.As(err, &p) && (p.code == exitFound || p.err == out.err)) {
		err = failed(fmt.Errorf("cannot write the output: %w", out.err), "")
	}
	return s.finish(err)
}

// An output remembers that something could not be written to it, which whoever printed a help text did not ask.
type output struct {
	to  io.Writer
	err error
}

func (o *output) Write(data []byte) (int, error) {
	n, err := o.to.Write(data)
	if err != nil && o.err == nil {
		o.err = err
	}
	return n, err
}

// execute runs the command that the arguments name.
func (s *session) execute(args []string) error {
	args = daysAgo(args)
	root := s.rootFor(args)
	var unknown error
	help := root.HelpFunc()
	root.SetHelpFunc(func(cmd *cobra.Command, args []string) {
		if names := cmd.Flags().Args(); cmd.HasSubCommands() && len(names) > 0 {
			unknown = unknownCommand(cmd, names[0]) // cobra would explain the command above instead
			return
		}
		help(cmd, args)
	})
	if len(args) > 0 && strings.HasPrefix(args[0], cobra.ShellCompRequestCmd) {
		completeRest(root)
	}
	root.SetArgs(args)
	root.SetIn(s.world.Stdin)
	root.SetOut(s.world.Stdout)
	root.SetErr(s.world.Stderr)
	return cmp.Or(root.Execute(), unknown)
}

// daysAgoPattern is a day given as so many days or weeks before today.
var daysAgoPattern = pattern.New(`^-[0-9]+[dw]$`)

// daysAgo writes what is a day among the arguments, such as -7d, so that it is not taken for flags.
func daysAgo(args []string) []string {
	args = slices.Clone(args)
	for i, arg := range args {
		if daysAgoPattern().MatchString(arg) {
			args[i] = "\u2212" + arg[1:]
		}
	}
	return args
}

const rootLong = `signpost tracks scenarios in plain text. Analysts write possible futures and their indicators in YAML,
log what they see with a citation, and print a briefing in which every statement leads back to a passage
of a source.

A workspace is a folder with .signpost.yaml, scenarios/ and sources/.

Exit codes: 0 fine; 1 it found what it looks for, such as errors; 2 the command line is wrong; 3 it could not run.`

const rootExample = `  signpost list
  signpost show csto-overstays
  signpost update withdrawal-date-announced present --cite indarabia-2022#9g --note "A date was named."
  signpost brief csto-overstays --since 2022-01-06`

// rootFor is the program with those of its commands alone that stand among the arguments, where one of them is what is
// run: to make them all takes a tenth of the time of the shortest run.
func (s *session) rootFor(args []string) *cobra.Command {
	root := s.rootWith(func(c command) bool { return slices.Contains(args, c.name) })
	if found, _, err := root.Find(args); err != nil || found == root || slices.Contains(aboutAll, found.Name()) {
		return s.root()
	}
	return root
}

// aboutAll are the commands that speak of all others.
var aboutAll = []string{"completion", "man"}

// root is the program with all of its commands.
func (s *session) root() *cobra.Command { return s.rootWith(func(command) bool { return true }) }

func (s *session) rootWith(wanted func(command) bool) *cobra.Command {
	cobra.EnableCommandSorting = false // the order of the list below is the order of use
	root := &cobra.Command{
		Use:           "signpost",
		Short:         "Track scenarios and their indicators in plain text, with citations",
		Long:          rootLong + "\n\nTopics, each printed by signpost help TOPIC:\n" + topicList(),
		Example:       rootExample,
		Version:       s.world.Version,
		Args:          cobra.ArbitraryArgs,
		SilenceUsage:  true,
		SilenceErrors: true,
		CompletionOptions: cobra.CompletionOptions{
			DisableDefaultCmd: true,
		},
	}
	root.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return cmd.Help()
		}
		return unknownCommand(cmd, args[0])
	}
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error {
		if err := s.requireOneWorkspace(cmd); err != nil {
			return err
		}
		s.ownFormats = cmd.Annotations[formatsOf]
		if err := checkForgottenValues(cmd); err != nil {
			return err
		}
		if cmd.GroupID == "write" && s.flags.at != "" {
			return hinted("leave it out", "--at reads the files of an earlier day: nothing can be written to them")
		}
		return nil
	}
	s.flags.add(root)
	if err := root.RegisterFlagCompletionFunc("format", formatNames); err != nil {
		panic(err) // a flag that does not exist is a slip in this program
	}
	s.completeFlag(root, "lang", ask.Spoken()...)
	s.completeFlag(root, "color", colors...)
	root.SetFlagErrorFunc(flagError)
	for _, group := range []*cobra.Group{
		{ID: "look", Title: "Look:"}, {ID: "write", Title: "Write:"}, {ID: "trust", Title: "Trust:"}, {ID: "more", Title: "More:"},
	} {
		root.AddGroup(group)
	}
	for _, c := range commands {
		if wanted(c) {
			root.AddCommand(c.make(s))
		}
	}
	root.SetVersionTemplate(versionLine(s.world.Version))
	root.SetUsageFunc(briefUsage(root.UsageFunc()))
	root.SetHelpCommand(helpCommand(s))
	root.SetHelpCommandGroupID("more")
	return root
}

// briefUsage names the flags that every command has on the page of the program only. It cuts cobra's own page: one made
// by a template of its own takes three times as long.
func briefUsage(whole func(*cobra.Command) error) func(*cobra.Command) error {
	return func(cmd *cobra.Command) error {
		var page strings.Builder
		out := cmd.OutOrStderr()
		cmd.SetOut(&page)
		err := whole(cmd)
		cmd.SetOut(out)
		before, rest, found := strings.Cut(page.String(), "\n\nGlobal Flags:\n")
		if found {
			before += "\n\nFlags of every command, such as --format and --as-of: see " + cmd.Root().Name() + " --help"
			if at := strings.LastIndex(rest, "\n\nUse "); at >= 0 {
				before += rest[at:]
			} else {
				before += "\n"
			}
		}
		_, printed := io.WriteString(out, before)
		return cmp.Or(err, printed)
	}
}

// A command is one of those below the program itself, by the name that its Use begins with.
type command struct {
	name string
	make func(*session) *cobra.Command
}

// commands lists every command in the order of the help text. A new one is one file and one line here.
var commands = []command{
	{"list", listCommand},
	{"show", showCommand},
	{"brief", briefCommand},
	{"timeline", timelineCommand},
	{"log", logCommand},
	{"diff", diffCommand},
	{"due", dueCommand},
	{"matrix", matrixCommand},
	{"find", findCommand},
	{"update", updateCommand},
	{"assess", assessCommand},
	{"view", viewCommand},
	{"resolve", resolveCommand},
	{"retract", retractCommand},
	{"amend", amendCommand},
	{"rename", renameCommand},
	{"new", newCommand},
	{"init", initCommand},
	{"check", checkCommand},
	{"audit", auditCommand},
	{"source", sourceCommand},
	{"pool", poolCommand},
	{"score", scoreCommand},
	{"serve", serveCommand},
	{"export", exportCommand},
	{"lsp", lspCommand},
	{"schema", schemaCommand},
	{"completion", completionCommand},
	{"man", manCommand},
	{"version", versionCommand},
}
