// Package git reads the files of a workspace as git has them, through the git program: no file of the work tree is read
// or changed, and no network is used.
package git

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"time"
)

// The errors that have a remedy of their own. All are wrapped, and looked for with errors.Is.
var (
	ErrNoProgram    = errors.New("the git program is not installed")
	ErrNoRepository = errors.New("it is not in a git repository")
	ErrNoCommit     = errors.New("git knows no such commit")
	ErrMissing      = errors.New("the clone lacks files of that commit") // it is partial
	ErrShallow      = errors.New("the clone is shallow")                 // and what was asked for may lie before its first commit
)

// A Repository is what git knows about one folder, which may lie below the top of a work tree.
type Repository struct {
	dir     string
	prefix  string // of the folder in the repository, with a slash at its end; empty at the top
	shallow bool
}

// A Commit is one state of all files.
type Commit struct {
	ID   string // in full
	Time time.Time
}

// Short returns the first 12 digits of the commit's id, which name it in any repository of human size.
func (c Commit) Short() string { return c.ID[:min(12, len(c.ID))] }

// Open finds the repository that a folder is in.
func Open(dir string) (*Repository, error) {
	r := &Repository{dir: dir}
	out, err := r.run("rev-parse", "--show-prefix", "--is-shallow-repository")
	if err != nil {
		return nil, err
	}
	text := strings.TrimSuffix(string(out), "\n")
	at := strings.LastIndexByte(text, '\n') // a folder's name may hold line ends, so the last line is cut off
	if at < 0 {
		return nil, fmt.Errorf("git answers %q, which cannot be understood", text)
	}
	r.prefix, r.shallow = text[:at], text[at+1:] == "true"
	return r, nil
}

// Prefix is the folder in the repository, with a slash at its end; empty at the top.
func (r *Repository) Prefix() string { return r.prefix }

// IsAncestor reports whether a commit is one of those that led to another, or that other itself.
func (r *Repository) IsAncestor(c, other Commit) bool {
	_, err := r.run("merge-base", "--is-ancestor", c.ID, other.ID)
	return err == nil
}

// Resolve finds the commit that a name means: a branch, a tag, an abbreviated id. It takes no form that asks for the
// reflog, which tells of this clone alone.
func (r *Repository) Resolve(name string) (Commit, error) {
	if strings.HasPrefix(name, "-") || strings.Contains(name, "@{") || strings.ContainsAny(name, "\x00\n") {
		return Commit{}, fmt.Errorf("%q: %w", name, ErrNoCommit)
	}
	c, err := r.first(name + "^{commit}")
	if err != nil && errors.Is(err, ErrNoCommit) {
		err = fmt.Errorf("%q: %w", name, err)
	}
	return c, err
}

// Before finds the last commit made by a moment on the line of first parents of HEAD: what the branch held then,
// as far as the dates in its commits tell.
func (r *Repository) Before(moment time.Time) (Commit, error) {
	return r.first("--first-parent", "--before="+moment.UTC().Format("2006-01-02T15:04:05+0000"), "HEAD")
}

func (r *Repository) first(which ...string) (Commit, error) {
	args := append([]string{"log", "-1", "--no-show-signature", "--no-color", "--format=%H %ct"}, which...)
	out, err := r.run(append(args, "--")...)
	if failure := (*exec.ExitError)(nil); errors.As(err, &failure) || err == nil && len(bytes.TrimSpace(out)) == 0 {
		if r.shallow {
			return Commit{}, fmt.Errorf("%w: %w", ErrNoCommit, ErrShallow)
		}
		return Commit{}, ErrNoCommit
	}
	if err != nil {
		return Commit{}, err
	}
	id, seconds, _ := strings.Cut(strings.TrimSpace(string(out)), " ")
	n, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil {
		return Commit{}, fmt.Errorf("git answers %q, which cannot be understood", out)
	}
	return Commit{ID: id, Time: time.Unix(n, 0).UTC()}, nil
}

// CleanCommit returns the commit whose files the work tree holds at some paths below a folder, without any difference;
// ok is false where there is one. Files that git was not told of and whose names begin with a dot count only where they
// are named.
func CleanCommit(dir string, paths ...string) (c Commit, ok bool) {
	r := &Repository{dir: dir}
	out, err := r.run(append([]string{
		"status", "--porcelain=v2", "--branch", "-z", "--untracked-files=all", "--ignored=matching", "--no-renames", "--",
	}, paths...)...)
	if err != nil {
		return Commit{}, false
	}
	for line := range strings.SplitSeq(string(out), "\x00") {
		kind, rest, _ := strings.Cut(line, " ")
		switch kind {
		case "":
		case "#":
			if id, found := strings.CutPrefix(rest, "branch.oid "); found {
				c.ID = id
			}
		case "?", "!": // nobody told git of it
			if name := rest[strings.LastIndexByte(rest, '/')+1:]; !strings.HasPrefix(name, ".") || slices.Contains(paths, name) {
				return Commit{}, false
			}
		default:
			return Commit{}, false
		}
	}
	return c, c.ID != "" && c.ID != "(initial)"
}

// run runs git in the repository's folder and returns what it prints. What git says of an error is part of ours.
func (r *Repository) run(args ...string) ([]byte, error) {
	cmd := r.command(args...)
	var out, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &stderr
	if err := cmd.Run(); err != nil {
		return nil, commandError(err, stderr.String())
	}
	return out.Bytes(), nil
}

// command is git, kept from what it may do beyond reading: taking locks, asking, fetching what the clone lacks, and
// running programs that the repository's settings name.
func (r *Repository) command(args ...string) *exec.Cmd {
	safe := []string{
		"--no-replace-objects", "--literal-pathspecs", "--no-pager", "-c", "core.fsmonitor=false", "-c", "protocol.allow=never", "-c", "core.quotePath=false",
	}
	cmd := exec.Command("git", append(safe, args...)...)
	cmd.Dir = r.dir
	cmd.Env = append(os.Environ(), "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1", "GIT_TERMINAL_PROMPT=0")
	return cmd
}

func commandError(err error, stderr string) error {
	line, _, _ := strings.Cut(strings.TrimSpace(stderr), "\n")
	line = strings.TrimPrefix(line, "fatal: ")
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return ErrNoProgram
	case strings.HasPrefix(line, "not a git repository"):
		return ErrNoRepository
	case strings.Contains(stderr, "promisor remote"), strings.Contains(stderr, "not allowed"):
		return fmt.Errorf("%w (git: %s): %w", ErrMissing, line, err)
	case line != "":
		return fmt.Errorf("git: %s: %w", line, err)
	}
	return fmt.Errorf("git: %w", err)
}
