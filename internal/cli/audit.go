package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"signpost/internal/ask"
	"signpost/internal/audit"
	"signpost/internal/day"
	"signpost/internal/git"
	"signpost/internal/lang"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

const auditLong = `Prove from git's own history that the logs kept their promise: every entry that was ever committed still
stands or was withdrawn by an entry, and none was committed before it says that it was written down, or
long after. Lines changed or removed are named with the commit and its author, also those that only a merge
lost or brought back.

The history up to HEAD is looked at, or up to the commit of --at; with --since only what came after a
commit. Git must hold all of it: a shallow clone says what it cannot see.

With --issued FILE a briefing in text, Markdown, HTML or JSON is made again from the commit that it names in its
annex, and said to be the same or to differ, with the first difference. Only one that was printed from a work
tree without changes names its commit. The same version of signpost must make it that printed it.

Exits 1 if a promise was broken, or a briefing is not what its commit makes; with --strict also on warnings:
entries that reached the branch late or that somebody else than their author committed, commits dated before
their parents, logs written otherwise.`

// An auditFlags holds what an audit is asked with.
type auditFlags struct {
	since, slack, issued string
	strict               bool
}

func auditCommand(s *session) *cobra.Command {
	var f auditFlags
	cmd := &cobra.Command{
		Use:        "audit",
		SuggestFor: []string{"fsck", "history"},
		GroupID:    "trust",
		Short:      "Prove from git that no entry was lost, changed or backdated",
		Long:       auditLong,
		Example:    "  signpost audit\n  signpost audit --at v2 --since v1 --strict\n  signpost audit --slack 2d --format sarif\n  signpost audit --issued brief-2026-11-20.html",
		Args:       needArgs(0, 0, "no arguments; --at names the commit up to which to look"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if f.issued == "" {
				return s.audit(f)
			}
			if cmd.Flags().Changed("since") || cmd.Flags().Changed("slack") || f.strict || s.flags.at != "" || s.flags.format == "sarif" {
				return usagef(cmd, "--issued compares a briefing with what its own commit makes, and takes none of the other flags of audit")
			}
			return s.auditIssued(f.issued)
		},
	}
	cmd.Flags().StringVar(&f.since, "since", "", "look only at what came after this `revision` or day")
	cmd.Flags().StringVar(&f.slack, "slack", "7d", "how many `days` may lie between writing an entry and committing it")
	cmd.Flags().StringVar(&f.issued, "issued", "", "make the briefing in this `file` again from the commit that it names, and compare")
	cmd.Flags().BoolVar(&f.strict, "strict", false, "exit 1 on warnings too")
	offersFormats(cmd, "sarif")
	return cmd
}

func (s *session) audit(f auditFlags) error {
	if err := s.checkPrint(); err != nil {
		return err
	}
	slack, err := day.ParseDuration(f.slack)
	if err != nil {
		return hinted("write it like 7d or 2w", "--slack: %w", err)
	}
	dir, err := s.auditedFolder()
	if err != nil {
		return err
	}
	h, err := s.openHistory(dir, f.since)
	if err != nil {
		return err
	}
	judgement, err := h.judge(slack)
	if err != nil {
		return auditFailed("", err)
	}
	s.noteUncommitted(dir)
	codes, err := s.languages()
	if err != nil {
		return err
	}
	if len(codes) == 0 {
		codes = []lang.Code{ask.Language(h.workspace.Languages)}
	}
	var reports []render.Report
	var last *report.Audit
	of := report.AuditOf{Commit: h.to.ID, Folder: h.repository.Prefix(), Slack: slack, Shallow: h.history.Shallow}
	if h.since != nil {
		of.Since = h.since.ID
	}
	for _, code := range codes {
		head := report.Header{Workspace: h.workspace.Title.In(code), Language: code, AsOf: day.Of(h.to.Time)}
		last = report.NewAudit(head, of, judgement)
		reports = append(reports, last)
	}
	if err := s.print(reports...); err != nil {
		return err
	}
	return errIfFound(last.Errors > 0 || f.strict && last.Warnings > 0)
}

// auditedFolder is the folder of the workspace. A bare repository has no files, so the folder of one that is named will
// do.
func (s *session) auditedFolder() (string, error) {
	if s.flags.at == "" {
		s.flags.at = "HEAD"
	}
	return s.folder()
}

// noteUncommitted says that what was not committed was not looked at.
func (s *session) noteUncommitted(dir string) {
	if _, err := os.Stat(filepath.Join(dir, store.WorkspaceFile)); err != nil || s.flags.at != "HEAD" {
		return // a bare repository has no files
	}
	if _, clean := git.CleanCommit(dir, store.Folders...); !clean {
		fmt.Fprintln(s.world.Stderr, "note: what is not committed was not looked at")
	}
}

// An auditedHistory is what an audit looks at.
type auditedHistory struct {
	repository *git.Repository
	to         git.Commit
	since      *git.Commit
	history    *git.History
	workspace  *scenario.Workspace // at the last commit, whatever could be read of it
	files      fs.FS               // of the last commit
	before     fs.FS               // of the commit after which the history begins; nil for none
	questionOf func(log string) string
}

// openHistory finds what git has of the logs.
func (s *session) openHistory(dir, since string) (*auditedHistory, error) {
	h := &auditedHistory{}
	var err error
	if h.repository, err = git.Open(dir); err != nil {
		return nil, auditFailed("", err)
	}
	if h.to, err = s.commitOf(h.repository, "--at", s.flags.at); err != nil {
		return nil, err
	}
	if since != "" {
		c, err := s.commitOf(h.repository, "--since", since)
		if err != nil {
			return nil, err
		}
		if !h.repository.IsAncestor(c, h.to) {
			return nil, hinted("name a commit that git log lists", "--since %s: commit %s did not lead to %s", since, c.Short(), h.to.Short())
		}
		h.since = &c
		if h.before, err = h.repository.Files(c, store.QuestionFolder); err != nil {
			return nil, auditFailed("", err)
		}
	}
	if h.files, err = h.repository.Files(h.to, store.WorkspaceFile, store.QuestionFolder); err != nil {
		return nil, auditFailed("", err)
	}
	if _, err := fs.Stat(h.files, store.WorkspaceFile); err != nil {
		return nil, hinted("choose another revision, or name the folder with --workspace", "there is no workspace in this folder at %s", h.to.Short())
	}
	if h.workspace, _, err = store.LoadFS(h.files, store.Need{}); err != nil {
		return nil, failed(err, "")
	}
	h.questionOf = store.QuestionsOfLogs(h.workspace)
	if h.history, err = h.repository.History(h.since, h.to, store.QuestionFolder, store.IsLog); err != nil {
		return nil, auditFailed("", err)
	}
	return h, nil
}

// commitOf finds the commit that a revision or a day means.
func (s *session) commitOf(r *git.Repository, flag, name string) (git.Commit, error) {
	moment, isDay := s.lastMoment(name)
	if !isDay {
		c, err := r.Resolve(name)
		if errors.Is(err, git.ErrNoCommit) && name == "HEAD" {
			return c, hinted("commit something first", "nothing was committed yet")
		}
		if err != nil {
			err = auditFailed(flag+" "+name+": ", err)
		}
		return c, err
	}
	c, err := r.Before(time.Unix(int64(moment), 0))
	if errors.Is(err, git.ErrNoCommit) && !errors.Is(err, git.ErrShallow) {
		return c, hinted("choose a later day, or name a commit or a tag", "%s %s: the branch has no commit of that day or before", flag, name)
	}
	if err != nil {
		err = auditFailed(flag+" "+name+": ", err)
	}
	return c, err
}

// judge goes through the history.
func (h *auditedHistory) judge(slack int) (j audit.Result, err error) {
	a := audit.New(slack, h.workspace.Authors)
	if h.before != nil {
		h.entries(h.before, func(question string, e audit.Entry, _ string) { a.Begin(question, e) })
	}
	err = h.repository.Replay(h.history, func(step *git.Step) error {
		c := audit.Commit{
			ID: step.ID, Author: step.Author, Email: step.Email, Time: day.At(step.Time), Parents: step.Parents, Main: step.Main,
			First: h.history.Shallow && len(step.Parents) == 0,
		}
		against := make([][]audit.Change, len(step.Against))
		for i, list := range step.Against {
			for _, x := range list {
				against[i] = append(against[i], h.change(x))
			}
		}
		a.Step(c, against)
		return nil
	})
	if err != nil {
		return j, err
	}
	standing, retractions := map[string]map[string]bool{}, map[string][]audit.Retraction{}
	h.entries(h.files, func(question string, e audit.Entry, retracts string) {
		if standing[question] == nil {
			standing[question] = map[string]bool{}
		}
		standing[question][e.ID] = true
		if retracts != "" {
			retractions[question] = append(retractions[question], audit.Retraction{ID: e.ID, Withdraws: retracts})
		}
	})
	return a.Result(standing, retractions), nil
}

func (h *auditedHistory) change(x git.Change) audit.Change {
	compared := store.CompareLogs(x.Old, x.New)
	c := audit.Change{Log: x.Name, Question: h.questionOf(x.Name), Reformatted: compared.Reformatted}
	for _, e := range compared.Added {
		c.Added = append(c.Added, audit.Entry{ID: e.ID, Log: x.Name, Line: e.Line, By: e.By, About: e.About, Recorded: e.Recorded})
	}
	for _, e := range compared.Removed {
		c.Removed = append(c.Removed, audit.Entry{ID: e.ID, Log: x.Name, Line: e.Line, By: e.By, About: e.About, Recorded: e.Recorded, Text: string(e.Text)})
	}
	return c
}

// entries shows the entries of all logs of a commit.
func (h *auditedHistory) entries(files fs.FS, see func(question string, e audit.Entry, retracts string)) {
	_ = fs.WalkDir(files, store.QuestionFolder, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !store.IsLog(name) {
			return nil // they are in memory, and a folder that is not there holds no logs
		}
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return nil // a link that leads nowhere
		}
		for e := range store.LogEntries(data, 0) {
			see(h.questionOf(name), audit.Entry{ID: e.ID, Log: name, Line: e.Line, By: e.By, About: e.About, Recorded: e.Recorded}, e.Retracts)
		}
		return nil
	})
}

// auditFailed says why git's history cannot be audited, and what to do.
func auditFailed(about string, err error) error {
	switch {
	case errors.Is(err, git.ErrNoProgram):
		return failed(fmt.Errorf("%s%w, and the history comes from it", about, err), "install git")
	case errors.Is(err, git.ErrNoRepository):
		return failed(fmt.Errorf("%sthe workspace is not in a git repository, so there is no history to audit", about), "git init, then commit: what is committed from then on can be audited")
	case errors.Is(err, git.ErrShallow):
		return failed(fmt.Errorf("%sthe clone is shallow, and lacks the commits before its first one", about), "fetch them with git fetch --unshallow")
	case errors.Is(err, git.ErrMissing):
		return failed(fmt.Errorf("%s%w: it is a partial clone, and an audit needs every version of every log", about, err), "make a clone without --filter and audit that")
	case errors.Is(err, git.ErrNoCommit):
		return hinted("write a commit, a tag, a branch, or a day like 2022-01-09; git log lists commits", "%s%w", about, err)
	}
	return failed(fmt.Errorf("%s%w", about, err), "")
}
