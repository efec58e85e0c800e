package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"signpost/internal/ask"
	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/git"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

// A past is what --at leads to: the files as git has them.
type past struct {
	commit git.Commit
	then   day.Instant // the moment asked for, else that of the commit; zero without --at
	files  fs.FS
}

// workspacePaths are the paths that a workspace is read from.
var workspacePaths = append([]string{store.WorkspaceFile}, store.Folders...)

// readPast reads the workspace as git has it at the commit that --at leads to.
func (s *session) readPast(dir string, need store.Need) (*scenario.Workspace, []diag.Finding, error) {
	if err := s.goBack(dir); err != nil {
		return nil, nil, err
	}
	w, mistakes, err := store.LoadFS(s.past.files, need)
	if err != nil {
		return nil, nil, failed(err, "")
	}
	return w, mistakes, nil
}

// goBack finds the commit that --at leads to and reads its files, once.
func (s *session) goBack(dir string) error {
	if s.past.files != nil {
		return nil
	}
	repository, err := git.Open(dir)
	if err != nil {
		return s.cannotGoBack(err)
	}
	p := past{}
	if moment, isDay := s.lastMoment(s.flags.at); isDay {
		p.then = moment
		p.commit, err = repository.Before(time.Unix(int64(moment), 0))
		if errors.Is(err, git.ErrNoCommit) && !errors.Is(err, git.ErrShallow) {
			return hinted("choose a later day, or name a commit or a tag", "--at %s: the branch has no commit of that day or before", s.flags.at)
		}
	} else {
		p.commit, err = repository.Resolve(s.flags.at)
		p.then = day.At(p.commit.Time)
	}
	if err != nil {
		return s.cannotGoBack(err)
	}
	if p.files, err = repository.Files(p.commit, workspacePaths...); err != nil {
		return s.cannotGoBack(err)
	}
	if _, err := fs.Stat(p.files, store.WorkspaceFile); err != nil {
		return hinted("choose a later revision", "--at %s: there was no workspace in this folder at %s", s.flags.at, p.commit.Short())
	}
	s.past = p
	return nil
}

// lastMoment reads a day, a month or a moment, and returns its last second. What git itself takes for a day depends on
// the hour and the place of whoever asks.
func (s *session) lastMoment(text string) (moment day.Instant, ok bool) {
	clock, err := s.clock()
	if err != nil {
		return 0, false
	}
	m, err := ask.Times{KnownAt: text}.Parse(clock.Today)
	return m.KnownAt, err == nil
}

// cannotGoBack says why --at leads nowhere, and what to do.
func (s *session) cannotGoBack(err error) error {
	at := "--at " + s.flags.at
	switch {
	case errors.Is(err, git.ErrNoProgram):
		return failed(fmt.Errorf("%s: %w, and the files of earlier days come from it", at, err), "install git, or leave --at out")
	case errors.Is(err, git.ErrNoRepository):
		return failed(fmt.Errorf("%s: the workspace is not in a git repository, so no earlier files are kept", at), "leave --at out; --known-at looks back in the logs alone")
	case errors.Is(err, git.ErrShallow):
		return failed(fmt.Errorf("%s: the clone is shallow, and lacks the commits before its first one", at), "fetch them with git fetch --unshallow")
	case errors.Is(err, git.ErrMissing):
		return failed(fmt.Errorf("%s: %w: it is a partial clone", at, err), "have git fetch them, as git checkout of that commit does, or make a whole clone")
	case errors.Is(err, git.ErrNoCommit):
		return hinted("write a commit, a tag, a branch, or a day like 2022-01-09; git log lists commits", "--at %w", err)
	}
	return failed(fmt.Errorf("%s: %w", at, err), "")
}

// commit is the id of the commit that holds exactly the files that a report is made from: the one that --at led to, or
// that of a work tree without changes. It is empty where no commit does, and where git cannot tell.
func (s *session) commit() string {
	if s.flags.at != "" {
		return s.past.commit.Short()
	}
	dir, err := s.folder()
	if err != nil || !mayBeInGit(dir) {
		return ""
	}
	if c, clean := git.CleanCommit(dir, workspacePaths...); clean {
		return c.Short()
	}
	return ""
}

// folderInGit is the folder of the workspace in its repository, with a slash at its end; empty at the top and without
// git.
func (s *session) folderInGit() string {
	dir, err := s.folder()
	if err != nil || !mayBeInGit(dir) {
		return ""
	}
	repository, err := git.Open(dir)
	if err != nil {
		return ""
	}
	return repository.Prefix()
}

// mayBeInGit reports whether a folder or one above it is the top of a work tree, without starting git.
func mayBeInGit(dir string) bool {
	for at := dir; ; at = filepath.Dir(at) {
		if _, err := os.Stat(filepath.Join(at, ".git")); err == nil {
			return true
		}
		if at == filepath.Dir(at) {
			return false
		}
	}
}
