package cli

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

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
	run   func() error // runs the command that the arguments name

	helpFor error // that help was asked for a command that there is not

	languages []lang.Code     // those of a page in several languages; a command runs once for each of them
	reports   []render.Report // what it printed in the ones before
	known     *reading        // what it read for them
}

// A reading is what a command read of the workspace.
type reading struct {
	need      store.Need
	workspace *scenario.Workspace
	mistakes  []diag.Finding
}

// flags are those every command has.
type flags struct {
	workspace, language, asOf, knownAt, today string
	format, output, color                     string
	width                                     int
}

func (f *flags) add(root *cobra.Command) {
	p := root.PersistentFlags()
	p.StringVarP(&f.workspace, "workspace", "w", "", "the workspace `folder` (default: the nearest one upwards)")
	p.StringVarP(&f.language, "lang", "l", "", "the `language` to print in: en or ar, or en,ar on a page of HTML (default: the workspace's first)")
	p.StringVar(&f.asOf, "as-of", "", "the `day` to look at (default: the workspace's own, else today)")
	p.StringVar(&f.knownAt, "known-at", "", "only what was written down by this `day` or moment (default: everything)")
	p.StringVar(&f.today, "today", "", "take this `day` or moment for today")
	p.StringVarP(&f.format, "format", "f", "text", "the `format`: "+strings.Join(render.Names(), ", "))
	p.StringVarP(&f.output, "output", "o", "", "write to this `file` instead of the standard output")
	p.StringVar(&f.color, "color", "auto", "`when` to use colour: auto, always or never")
	p.IntVar(&f.width, "width", 0, "the number of `columns` to fill (default: the terminal's, else 80)")
}

// now is the moment a command is run at: --today, else SIGNPOST_TODAY, else the clock.
// A bare day counts as noon of it, so that what is recorded then is the same every time.
func (s *session) now() (day.Instant, error) {
	text, name := s.flags.today, "--today"
	if text == "" {
		text, name = s.world.Env("SIGNPOST_TODAY"), "SIGNPOST_TODAY"
	}
	if text == "" {
		return day.At(s.world.Now), nil
	}
	if i, err := day.ParseInstant(text); err == nil {
		return i, nil
	}
	d, err := day.Parse(text)
	if err != nil {
		return 0, hinted("write it like 2022-01-09 or 2022-01-09T20:00:00Z", "%s: %w", name, err)
	}
	return day.At(d.Time().Add(12 * time.Hour)), nil
}

// today is the calendar day at a moment, where the user is: the clock's own zone tells unless the day was given.
// What is recorded is kept in UTC all the same.
func (s *session) today(now day.Instant) day.Day {
	if s.flags.today != "" || s.world.Env("SIGNPOST_TODAY") != "" {
		return now.Day()
	}
	year, month, date := s.world.Now.Date()
	return day.Of(time.Date(year, month, date, 0, 0, 0, 0, time.UTC))
}

// folder is that of the workspace: the one named, or else the nearest one upwards.
func (s *session) folder() (string, error) {
	if s.flags.workspace != "" {
		return s.path(s.flags.workspace), nil
	}
	dir, err := store.FindRoot(s.world.Dir)
	if err != nil {
		return "", failed(err, "go to a workspace, or name one with --workspace")
	}
	return dir, nil
}

func (s *session) path(p string) string {
	if filepath.IsAbs(p) {
		return p
	}
	return filepath.Join(s.world.Dir, p)
}

// read reads the workspace with the mistakes in it, once for all languages of a page.
func (s *session) read(need store.Need) (*scenario.Workspace, []diag.Finding, error) {
	if known := s.known; len(s.reports) > 0 && known != nil && known.need == need {
		return known.workspace, known.mistakes, nil
	}
	dir, err := s.folder()
	if err != nil {
		return nil, nil, err
	}
	w, mistakes, err := store.Load(dir, need)
	if err != nil {
		return nil, nil, failed(err, "go to a workspace, or name one with --workspace")
	}
	s.known = &reading{need, w, mistakes}
	return w, mistakes, nil
}

// load reads the workspace. A workspace with mistakes in it is not reported on: the mistakes are printed instead.
func (s *session) load(need store.Need) (report.Context, error) {
	if err := s.checkPrint(); err != nil {
		return report.Context{}, err
	}
	w, findings, err := s.read(need)
	if err != nil {
		return report.Context{}, err
	}
	if len(findings) > 0 {
		return report.Context{}, &problem{
			code: exitFailed, findings: findings,
			err:  fmt.Errorf("the workspace has %s", lang.Count(lang.English, len(findings), "mistake")),
			hint: "mend the lines named above; signpost check lists them again",
		}
	}
	return s.context(report.Context{Workspace: w})
}

// context fills in what the flags say of language and time.
func (s *session) context(c report.Context) (report.Context, error) {
	now, err := s.now()
	if err != nil {
		return c, err
	}
	today := s.today(now)
	if c.Lang, err = s.language(c.Workspace.Languages); err != nil {
		return c, err
	}
	if c.Moment.AsOf, err = dayFlag("--as-of", s.flags.asOf, c.Workspace.AsOf, today); err != nil {
		return c, err
	}
	if c.Moment.KnownAt, err = momentFlag("--known-at", s.flags.knownAt); err != nil {
		return c, err
	}
	if k := c.Moment.KnownAt; k > max(day.EndOf(today), now) && k > c.Workspace.States().Known(always) {
		return c, hinted("nothing can be known that was not written down yet", "--known-at %s is after today, %s", s.flags.knownAt, today)
	}
	c.Now, c.Today, c.Due, c.States = now, today, c.Moment.AsOf, c.Workspace.States()
	if s.flags.today != "" {
		c.Due = today
	}
	return c, nil
}

func (s *session) language(known []lang.Code) (lang.Code, error) {
	text := s.flags.language
	if text == "" {
		text = s.world.Env("SIGNPOST_LANG")
	}
	if text == "" {
		if len(known) > 0 && slices.Contains(lang.Spoken, known[0]) {
			return known[0], nil
		}
		return lang.English, nil
	}
	s.languages = nil
	for name := range strings.SplitSeq(text, ",") {
		code := lang.Code(strings.ToLower(strings.TrimSpace(name)))
		if !slices.Contains(lang.Spoken, code) {
			return "", hinted("write --lang en or --lang ar", "signpost does not speak %q", name)
		}
		if slices.Contains(s.languages, code) {
			return "", hinted("name each language once", "--lang names %q twice", name)
		}
		s.languages = append(s.languages, code)
	}
	if len(s.languages) > 1 && s.flags.format != "html" {
		return "", hinted("write --format html, or name one language", "--lang %s: only a page of HTML holds more than one language", text)
	}
	return s.languages[min(len(s.reports), len(s.languages)-1)], nil
}

// dayFlag reads a day from a flag; without one the first of the defaults that is set counts.
func dayFlag(name, text string, defaults ...day.Day) (day.Day, error) {
	if text == "" {
		for _, d := range defaults {
			if d != 0 {
				return d, nil
			}
		}
		return 0, nil
	}
	d, err := day.Parse(text)
	if err != nil {
		return 0, hinted("write it like 2022-01-09", "%s: %w", name, err)
	}
	return d, nil
}

func momentFlag(name, text string) (day.Instant, error) {
	if text == "" {
		return 0, nil
	}
	i, err := day.ParseUntil(text)
	if err != nil {
		return 0, hinted("write it like 2022-01-09 or 2022-01-09T20:00:00Z", "%s: %w", name, err)
	}
	return i, nil
}

// options says how text is set: for a terminal, in colour, how wide. The flag wins, then the environment
// in the order of no-color.org and bixense.com/clicolors, then what the stream is.
func (s *session) options() (render.Options, error) {
	columns := s.world.Columns
	if forced, err := strconv.Atoi(s.world.Env("SIGNPOST_FORCE_TTY")); err == nil {
		columns = forced
	}
	o := render.Options{TTY: columns > 0, Width: s.flags.width}
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
		return o, hinted("write auto, always or never", "no such --color %q", s.flags.color)
	}
	return o, nil
}

func (s *session) colorful(tty bool) bool {
	env := s.world.Env
	switch {
	case env("NO_COLOR") != "":
		return false
	case set(env("FORCE_COLOR")), set(env("CLICOLOR_FORCE")):
		return true
	case env("TERM") == "dumb", env("CLICOLOR") == "0":
		return false
	}
	return tty
}

func set(value string) bool { return value != "" && value != "0" }
