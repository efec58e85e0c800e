package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/ask"
	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

// A session is one run of the program.
type session struct {
	world World
	flags flags

	ownFormats   string           // those that the command which runs has beside the formats of every report; see offersFormats
	mistakes     []diag.Finding   // in the files of the workspace; see sound
	omissions    []store.Omission // what reports do without because of them
	appended     bool             // entries were given to the store to be written
	past         past
	hideNumbers  bool               // the command shows nobody's numbers, not even in what it says of broken logs
	laterSources []*scenario.Source // what came out after --known-at, and is left out
}

// flags are those every command has.
type flags struct {
	workspace, language, at, asOf, knownAt, today string
	workspaces                                    []string // all that were named
	format, output, color, reference              string
	width                                         int
}

func (f *flags) add(root *cobra.Command) {
	p := root.PersistentFlags()
	p.VarP(workspaceFlag{f}, "workspace", "w", "the workspace `folder` (default: the nearest one upwards)")
	p.StringVarP(&f.language, "lang", "l", "", "the `language` to print in: en or ar, or en,ar in HTML and Word (default: the workspace's first)")
	p.StringVar(&f.at, "at", "", "read the files as git has them at this `revision` or day: a commit, a tag, a branch (default: the files as they are)")
	p.StringVar(&f.asOf, "as-of", "", "the `day` to look at, such as 2022-01-09, yesterday or -7d (default: the workspace's own, else today)")
	p.StringVar(&f.knownAt, "known-at", "", "only what was written down by this `day` or moment (default: everything)")
	p.StringVar(&f.today, "today", "", "use this `day` or moment as today")
	p.StringVarP(&f.format, "format", "f", "text", "the `format`: "+strings.Join(render.Names(), ", ")+"; some commands have more")
	p.StringVarP(&f.output, "output", "o", "", "write to this `file` instead of the standard output")
	p.StringVar(&f.reference, "reference-doc", "", "with --format docx: a `file` of Word whose styles, paper, header and footer are taken")
	p.StringVar(&f.color, "color", "auto", "`when` to use colour: auto, always or never")
	p.IntVar(&f.width, "width", 0, "the number of `columns` to fill (default: the terminal's, else 80)")
}

// clock is the user's present: --today, else SIGNPOST_TODAY, else the clock of the machine.
func (s *session) clock() (ask.Clock, error) {
	if s.flags.today != "" {
		clock, err := ask.GivenClock(s.flags.today)
		clock.LateToday = true
		return clock, askError("--today", err)
	}
	if text := s.world.Env("SIGNPOST_TODAY"); text != "" {
		clock, err := ask.GivenClock(text)
		return clock, askError("SIGNPOST_TODAY", err)
	}
	return ask.ClockAt(s.world.Now), nil
}

// languages are those that the user asks for, with --lang or SIGNPOST_LANG; none leaves the choice to the workspace.
func (s *session) languages() ([]lang.Code, error) {
	text, name := s.flags.language, "--lang"
	if text == "" {
		text, name = s.world.Env("SIGNPOST_LANG"), "SIGNPOST_LANG"
	}
	codes, err := ask.Languages(text)
	if err != nil {
		return nil, askError(name, err)
	}
	if len(codes) > 1 && !render.Find(s.flags.format).Several {
		return nil, hinted("write --format html or --format docx, or name one language", "%s %s: only HTML and Word hold more than one language", name, text)
	}
	return codes, nil
}

func (s *session) times() ask.Times {
	return ask.Times{AsOf: s.flags.asOf, KnownAt: s.flags.knownAt, Then: s.past.then}
}

// askError words a mistake in what was asked for; name is the flag or the variable that it stands in.
func askError(name string, err error) error {
	var e *ask.Error
	if !errors.As(err, &e) {
		return err
	}
	if name == "" {
		name = "--" + e.Key
	}
	return hinted(e.Hint, "%s: %w", name, err)
}

// folder is that of the workspace: the one named, or else the nearest one upwards.
func (s *session) folder() (string, error) {
	if s.flags.workspace != "" {
		return s.path(s.flags.workspace), nil
	}
	dir, err := store.FindRoot(s.world.Dir)
	if err != nil {
		return "", failed(err, "go to a workspace, name one with --workspace, or make one with signpost init")
	}
	return dir, nil
}

// saveMemory has the program keep less memory at hand, which costs a little time.
func (s *session) saveMemory() {
	if s.world.SaveMemory != nil {
		s.world.SaveMemory()
	}
}

func (s *session) path(p string) string {
	if filepath.IsAbs(p) {
		return p
	}
	return filepath.Join(s.world.Dir, p)
}

// read reads the workspace with the mistakes in it.
func (s *session) read(need store.Need) (*scenario.Workspace, []diag.Finding, error) {
	dir, err := s.folder()
	if err != nil {
		return nil, nil, err
	}
	if s.flags.at != "" {
		return s.readPast(dir, need)
	}
	w, mistakes, err := store.Load(dir, need)
	if err != nil {
		return nil, nil, failed(err, "name a folder that holds "+store.WorkspaceFile+" with --workspace")
	}
	return w, mistakes, nil
}

// load reads the workspace, and returns what reports on it are asked with; see contexts. Files with mistakes are left
// out, with all that rests on them, and named on the standard error; see sound.
func (s *session) load(need store.Need) ([]report.Context, error) {
	if err := s.checkPrint(); err != nil {
		return nil, err
	}
	w, findings, err := s.read(need)
	if err != nil {
		return nil, err
	}
	if err := s.leaveOutBroken(w, findings); err != nil {
		return nil, err
	}
	return s.contexts(w)
}

// contexts are what reports on a workspace are asked with: one for each language of the page. The first error of
// language or time is returned.
func (s *session) contexts(w *scenario.Workspace) ([]report.Context, error) {
	clock, err := s.clock()
	if err != nil {
		return nil, err
	}
	codes, err := s.languages()
	if err != nil {
		return nil, err
	}
	if len(codes) == 0 {
		codes = []lang.Code{ask.Language(w.Languages)}
	}
	c, err := s.times().Context(w, codes[0], clock)
	if err != nil {
		return nil, askError("", err)
	}
	if known := c.Moment.KnownAt; known != 0 {
		s.noteHindsight(w.RemoveHindsight(known), known.Day())
	}
	all := make([]report.Context, len(codes))
	for i, code := range codes {
		all[i] = c
		all[i].Lang = code
	}
	return all, nil
}

// dayFlag reads a day from a flag as people say it; without one the first of the defaults that is set counts. The end
// says which day of a month or a year is meant.
func dayFlag(name, text string, today day.Day, end ask.End, defaults ...day.Day) (day.Day, error) {
	if text == "" {
		for _, d := range defaults {
			if d != 0 {
				return d, nil
			}
		}
		return 0, nil
	}
	d, err := ask.Day(text, today, end)
	return d, askError(name, err)
}

// colors lists what --color takes.
var colors = []string{"auto", "always", "never"}

// options says how text is set: for a terminal, in colour, how wide. The flag wins, then the environment
// in the order of no-color.org and bixense.com/clicolors, then what the stream is.
func (s *session) options() (render.Options, error) {
	columns := s.columns(s.world.Columns)
	o := render.Options{TTY: columns > 0, Width: s.flags.width, Version: s.world.Version}
	if err := s.readTemplate(&o); err != nil {
		return o, err
	}
	if o.Width == 0 {
		o.Width = columns
	}
	if n, err := strconv.Atoi(s.world.Env("COLUMNS")); err == nil && o.Width == 0 {
		o.Width = n
	}
	if s.flags.width < 0 || s.flags.width > 0 && s.flags.width < 20 {
		return o, hinted("write at least 20", "--width %d is too narrow", s.flags.width)
	}
	switch s.flags.color {
	case "always":
		o.Color = true
	case "never":
	case "auto":
		o.Color = s.colorful(o.TTY)
	default:
		return o, hinted(diag.Suggest(s.flags.color, colors, "write one of "), "no such --color %q", s.flags.color)
	}
	return o, nil
}

// readTemplate reads the file of Word whose looks are taken.
func (s *session) readTemplate(o *render.Options) error {
	name := s.flags.reference
	if name == "" {
		return nil
	}
	if s.flags.format != "docx" {
		return hinted("add --format docx, or leave --reference-doc out", "--reference-doc is for --format docx alone")
	}
	data, err := os.ReadFile(s.path(name))
	if err == nil {
		o.Template, err = render.ReadTemplate(data)
	}
	var path *os.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	if err != nil {
		return hinted("name a .docx file", "--reference-doc %s: %w", name, err)
	}
	return nil
}

// columns is the width of a terminal, 0 for a stream that is none. SIGNPOST_FORCE_TTY says otherwise.
func (s *session) columns(own int) int {
	if forced, err := strconv.Atoi(s.world.Env("SIGNPOST_FORCE_TTY")); err == nil {
		return forced
	}
	return own
}

func (s *session) colorful(tty bool) bool {
	env := s.world.Env
	switch {
	case env("NO_COLOR") != "":
		return false
	case isSet(env("FORCE_COLOR")), isSet(env("CLICOLOR_FORCE")):
		return true
	case env("TERM") == "dumb", env("CLICOLOR") == "0":
		return false
	}
	return tty
}

func isSet(value string) bool { return value != "" && value != "0" }
