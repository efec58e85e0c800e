package cli

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"signpost/internal/ask"
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
	cmd.Flags().StringVar(&f.date, "date", "", "the `day` it applies to, such as 2022-01-09, yesterday or -2d (default: the day looked at)")
	cmd.Flags().StringVar(&f.by, "by", "", "the `author` who says so, by id or name, or several as amal+badr (default: SIGNPOST_BY, else desk)")
	cmd.Flags().BoolVarP(&f.dryRun, "dry-run", "n", false, "show what would be written, and write nothing")
	s.complete(cmd, "cite", passageNames, stubNames)
	s.completeAuthors(cmd, "by")
}

// writer is whose log an entry goes to where each author has one: that of whoever sits at this machine, who may write
// down what others say. Without SIGNPOST_BY nobody knows who that is, and it is the log of those others.
func (s *session) writer(w *scenario.Workspace, by string) (string, error) {
	own := s.world.Env("SIGNPOST_BY")
	if own == "" {
		return by, nil
	}
	switch own, err := s.author(w, "SIGNPOST_BY", own); {
	case err == nil:
		return own, nil
	case err == errNeedsWhole:
		return "", err
	}
	return by, nil
}

func (f *entryFlags) addNote(cmd *cobra.Command) {
	cmd.Flags().StringArrayVarP(&f.note, "note", "m", nil, "what was seen, as `text`; in another language as ar=text")
}

func (f *entryFlags) addBecause(cmd *cobra.Command, usage string) {
	cmd.Flags().StringArrayVarP(&f.because, "because", "b", nil, usage+"; in another language as ar=text")
}

// entry starts an entry from the flags. Every mistake in them is found before anything is written.
func (f *entryFlags) entry(s *session, c report.Context) (*scenario.Entry, error) {
	e := &scenario.Entry{Recorded: c.Now, Detail: &scenario.Detail{}}
	var err error
	if e.Date, err = dayFlag("--date", f.date, c.Today, ask.Neither, c.Moment.AsOf); err != nil {
		return nil, err
	}
	if e.Date > c.Today {
		return nil, hinted("log what has been seen; --date takes today or earlier", "--date %s is in the future: today is %s", e.Date, c.Today)
	}
	if e.By, err = s.entryAuthor(c.Workspace, f.by); err != nil {
		return nil, err
	}
	if e.Cites, err = parseCitations(c.Workspace, f.cites); err != nil {
		return nil, err
	}
	if e.Note, err = parseTexts("--note", f.note, c.Workspace.Languages); err != nil {
		return nil, err
	}
	e.Because, err = parseTexts("--because", f.because, c.Workspace.Languages)
	return e, err
}

// entryOn starts an entry on a question, which must be open.
func (f *entryFlags) entryOn(s *session, c report.Context, question string) (*scenario.Question, *scenario.Entry, error) {
	q, err := c.Workspace.FindQuestion(question)
	if err != nil {
		return nil, nil, err
	}
	if err := requireOpen(q); err != nil {
		return nil, nil, err
	}
	e, err := f.entry(s, c)
	return q, e, err
}

// passageNamed is the passage that is named, or a source as a whole of which nothing was read yet.
func passageNamed(w *scenario.Workspace, name string) (*scenario.Passage, error) {
	if s, err := w.FindSource(name); err == nil {
		if !s.Stub() {
			return nil, hinted("signpost source read "+s.ID+" shows its passages; signpost source cite adds one", "%s was read: cite a passage of it, such as %s:1a", s.ID, s.ID)
		}
		return s.Whole(), nil
	}
	return w.FindPassage(name)
}

func parseCitations(w *scenario.Workspace, names []string) ([]scenario.Cite, error) {
	var cites []scenario.Cite
	for _, name := range names {
		p, err := passageNamed(w, strings.TrimSpace(name))
		if err != nil {
			return nil, err
		}
		cites = append(cites, scenario.Cite{Ref: p.Ref(), Passage: p})
	}
	return cites, nil
}

// parseTexts reads a text given in one language or more: "ar=…" names the language, without it the workspace's first is
// meant.
func parseTexts(flag string, values []string, languages []lang.Code) (lang.Text, error) {
	var t lang.Text
	for _, value := range values {
		code := languages[0]
		if head, rest, ok := strings.Cut(value, "="); ok && slices.Contains(languages, lang.Code(head)) {
			code, value = lang.Code(head), rest
		}
		if _, twice := t.Version(code); twice {
			return nil, hinted("give each language once", "%s says two things in %q", flag, code)
		}
		if err := checkText(flag, value); err != nil {
			return nil, err
		}
		t = append(t, lang.Version{Lang: code, Text: value})
	}
	return t, nil
}

// checkText refuses a text that says nothing, or that no file could hold.
func checkText(flag, text string) error {
	switch {
	case !strings.ContainsFunc(lang.Readable(text), func(r rune) bool { return unicode.IsGraphic(r) && !unicode.IsSpace(r) }):
		return hinted("say it in a sentence, or leave it out", "%s is empty", flag)
	case !utf8.ValidString(text):
		return hinted("write it in UTF-8", "%s is not UTF-8", flag)
	}
	return nil
}

// write appends an entry and reports what that changed.
func (s *session) write(c report.Context, q *scenario.Question, e *scenario.Entry, dryRun bool) (*report.WriteReport, error) {
	e.Def = q.Def(e)
	entries, after, err := s.writeAll(c, []store.Addition{{Question: q, Entry: e}}, dryRun)
	if err != nil {
		return nil, err
	}
	return report.NewWriteReport(c, after, entries[0].Question, entries[0].Entry, entries[0].At), nil
}

// writeAll appends entries, all or none, and returns them as they are read again. No two entries of a workspace are
// recorded in one second: a moment then tells what had been written down by it and what had not.
func (s *session) writeAll(c report.Context, additions []store.Addition, dryRun bool) ([]report.NewEntry, report.Context, error) {
	dir, err := s.folder()
	if err != nil {
		return nil, c, err
	}
	for i := range additions {
		if additions[i].Writer == "" {
			if additions[i].Writer, err = s.writer(c.Workspace, additions[i].Entry.By); err != nil {
				return nil, c, err
			}
		}
	}
	s.appended = true
	written, err := store.AppendAll(dir, additions, dryRun)
	if err != nil {
		return nil, c, failed(err, "")
	}
	var at []report.LogLine
	for _, w := range written {
		at = append(at, report.LogLine{File: w.File, Line: w.Line, ID: w.ID, Text: w.Text, DryRun: dryRun})
	}
	after, err := s.after(dir, c, additions, written, dryRun)
	if err != nil {
		return nil, c, reportFailed(at, err)
	}
	var entries []report.NewEntry
	for i, x := range additions {
		q, err := after.Workspace.FindQuestion(x.Question.ID)
		if err != nil {
			return nil, c, reportFailed(at, err)
		}
		e := q.Log.Find(at[i].ID)
		if e == nil {
			return nil, c, reportFailed(at, fmt.Errorf("%s is not there when the file is read again", at[i].ID))
		}
		entries = append(entries, report.NewEntry{Question: q, Entry: e, At: at[i]})
	}
	return entries, after, nil
}

// after reads the workspace again as it is with entries that were written, or as it would be with some that were not.
// Of the questions it reads those that the entries have to do with.
func (s *session) after(dir string, before report.Context, additions []store.Addition, written []store.Written, dryRun bool) (report.Context, error) {
	need := everything
	need.Near = true
	for _, x := range additions {
		need.About = append(need.About, x.Question.ID)
	}
	if !dryRun {
		written = nil
	}
	w, findings, err := store.LoadAfter(dir, need, before.Workspace, written...)
	if err != nil {
		return report.Context{}, failed(err, "")
	}
	if len(findings) > 0 {
		if _, ok := store.LeaveOut(w, findings); !ok { // what was left out was said when the workspace was read first
			return report.Context{}, mistakesError(findings)
		}
	}
	contexts, err := s.contexts(w)
	if err != nil {
		return report.Context{}, err
	}
	return contexts[0], nil
}

// requireOpen refuses to write to a question that is closed. One closed on any day is closed.
func requireOpen(q *scenario.Question) error {
	if r := q.On(scenario.EndOfTime).Resolution; r != nil {
		return hinted("retract "+r.ID+" to open it again", "question %q was resolved as %s on %s", q.ID, r.Resolved, r.Date)
	}
	return nil
}

// requireBefore refuses a status of a question that is closed, unless it is of a day that was named and lies no later:
// what was so by then may be written down late.
func requireBefore(q *scenario.Question, e *scenario.Entry, named bool) error {
	r := q.On(scenario.EndOfTime).Resolution
	if r == nil || named && e.Date <= r.Date {
		return nil
	}
	return hinted("log what was so by then with --date, or retract "+r.ID+" to open it again", "question %q was resolved as %s on %s", q.ID, r.Resolved, r.Date)
}
