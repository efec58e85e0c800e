package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

// An entryFlags holds what every command that writes an entry asks for.
type entryFlags struct {
	cites   []string
	note    []string
	because []string
	date    string
	by      string
	dryRun  bool
}

func (f *entryFlags) add(s *session, cmd *cobra.Command) {
	cmd.Flags().StringSliceVarP(&f.cites, "cite", "c", nil, "the `passage` it rests on; repeat or separate with commas")
	cmd.Flags().StringVar(&f.date, "date", "", "the `day` the thing was so (default: the day looked at)")
	cmd.Flags().StringVar(&f.by, "by", "", "`who` says so (default: SIGNPOST_BY, else desk)")
	cmd.Flags().BoolVarP(&f.dryRun, "dry-run", "n", false, "show what would be written, and write nothing")
	s.complete(cmd, "cite", passageNames)
}

func (f *entryFlags) addNote(cmd *cobra.Command) {
	cmd.Flags().StringArrayVar(&f.note, "note", nil, "what was seen, as `text`; in another language as ar=text")
}

func (f *entryFlags) addBecause(cmd *cobra.Command, usage string) {
	cmd.Flags().StringArrayVar(&f.because, "because", nil, usage+"; in another language as ar=text")
}

// entry starts an entry from the flags. Every mistake in them is found before anything is written.
func (f *entryFlags) entry(s *session, c report.Context) (*scenario.Entry, error) {
	now, err := s.now()
	if err != nil {
		return nil, err
	}
	e := &scenario.Entry{Recorded: now, Detail: &scenario.Detail{By: f.by}}
	if e.Date, err = dayFlag("--date", f.date, c.Moment.AsOf); err != nil {
		return nil, err
	}
	if e.Date > now.Day() {
		return nil, hinted("log what has been seen; --date takes today or earlier", "--date %s is in the future: today is %s", e.Date, now.Day())
	}
	if e.By == "" {
		e.By = s.world.Env("SIGNPOST_BY")
	}
	if e.By == "" {
		e.By = "desk"
	}
	if err := store.CheckID(e.By); err != nil {
		return nil, hinted("write a short name in lower case, such as --by desk", "--by %q: %w", e.By, err)
	}
	if e.Cites, err = citations(c.Workspace, f.cites); err != nil {
		return nil, err
	}
	if e.Note, err = texts("--note", f.note, c.Workspace.Languages); err != nil {
		return nil, err
	}
	e.Because, err = texts("--because", f.because, c.Workspace.Languages)
	return e, err
}

func citations(w *scenario.Workspace, names []string) ([]scenario.Cite, error) {
	var cites []scenario.Cite
	for _, name := range names {
		p, err := w.FindPassage(strings.TrimSpace(name))
		if err != nil {
			return nil, named(err)
		}
		cites = append(cites, scenario.Cite{Ref: p.Ref(), Passage: p})
	}
	return cites, nil
}

// texts reads a text given in one language or more: "ar=…" names the language, without it the workspace's first is meant.
func texts(flag string, values []string, languages []lang.Code) (lang.Text, error) {
	var t lang.Text
	for _, value := range values {
		code := languages[0]
		if head, rest, ok := strings.Cut(value, "="); ok && slices.Contains(languages, lang.Code(head)) {
			code, value = lang.Code(head), rest
		}
		if _, twice := t[code]; twice {
			return nil, hinted("give each language once", "%s says two things in %q", flag, code)
		}
		if strings.TrimSpace(value) == "" {
			return nil, hinted("say it in a sentence, or leave it out", "%s is empty", flag)
		}
		if t == nil {
			t = lang.Text{}
		}
		t[code] = value
	}
	return t, nil
}

// write appends an entry and prints what that changed.
func (s *session) write(c report.Context, q *scenario.Question, e *scenario.Entry, dryRun bool) error {
	if len(s.languages) > 1 {
		return hinted("name one language", "a command that writes prints in one language")
	}
	dir, err := s.folder()
	if err != nil {
		return err
	}
	written, err := store.Append(dir, q, e, dryRun)
	if err != nil {
		return failed(err, "")
	}
	after, err := s.load(store.Need{Sources: true, Details: true})
	if err != nil {
		return err
	}
	changed, err := after.Workspace.FindQuestion(q.ID)
	if err != nil {
		return named(err)
	}
	entry := changed.Log.Find(written.ID)
	if dryRun {
		entry = pretend(changed, e, written)
	}
	if entry == nil {
		return failed(fmt.Errorf("%s was written to %s but is not there when read again", written.ID, written.File), "run signpost check")
	}
	return s.print(report.NewWritten(c, after, changed, entry, report.Place{File: written.File, Line: written.Line, ID: written.ID, Text: written.Text, DryRun: dryRun}))
}

// pretend adds an entry to a workspace in memory only.
func pretend(q *scenario.Question, e *scenario.Entry, at store.Written) *scenario.Entry {
	added := *e
	detail := *e.Detail
	detail.ID = at.ID
	added.Detail, added.Line = &detail, int32(at.Line)
	if e.Indicator != nil {
		added.Indicator = q.Indicator(e.Indicator.ID)
	}
	q.Log.Entries = append(q.Log.Entries, added)
	q.Log.Sort()
	return q.Log.Find(at.ID)
}

// always is a moment at which everything counts that was ever recorded: a question closed on any day is closed.
var always = scenario.Moment{AsOf: day.Day(1 << 30)}

// open refuses to write to a question that is closed.
func open(q *scenario.Question) error {
	if r := q.On(always).Resolution; r != nil {
		return hinted("retract "+r.ID+" to open it again", "question %q was resolved as %s on %s", q.ID, r.Resolved, r.Date)
	}
	return nil
}
