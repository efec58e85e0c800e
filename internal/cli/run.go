package cli

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/store"
)

// A builder makes the report of a command, in the language of its context. It returns errFound beside the report of a
// command that found what it looks for: the report is printed all the same.
type builder func(c report.Context, args []string) (render.Report, error)

var errFound = silent(exitFound)

// errIfFound is the error that a builder returns beside its report where the exit code is to say that something was
// found.
func errIfFound(found bool) error {
	if found {
		return errFound
	}
	return nil
}

// everything is what most commands need of the workspace.
var everything = store.Need{Sources: true, Details: true}

// runE is what cobra calls to run a command.
type runE func(cmd *cobra.Command, args []string) error

// reads runs a command that reports on the workspace: it builds the report in every language of the page, and prints.
func (s *session) reads(need store.Need, build builder) runE {
	return func(_ *cobra.Command, args []string) error {
		if len(s.flags.workspaces) > 1 {
			return s.readsTogether(need, build, args)
		}
		contexts, err := s.load(need)
		if err != nil {
			return err
		}
		var reports []render.Report
		var outcome error
		for _, c := range contexts {
			r, err := build(c, args)
			if err != nil && err != errFound {
				return s.explainNotFound(err)
			}
			reports, outcome = append(reports, r), err
		}
		return cmp.Or(s.print(reports...), outcome)
	}
}

// readsNeeded is reads for a command whose flags decide what it needs.
func (s *session) readsNeeded(need *store.Need, build builder) runE {
	return func(cmd *cobra.Command, args []string) error { return s.reads(*need, build)(cmd, args) }
}

// readsAbout runs a command that reports on the questions that its arguments name, or on all without one. Of the rest
// of the workspace it reads only what they rest on.
func (s *session) readsAbout(build builder) runE {
	return func(cmd *cobra.Command, args []string) error {
		need := everything
		need.About = args
		return s.reads(need, build)(cmd, args)
	}
}

// writes runs a command that adds entries to logs, and prints the report of what that changed.
func (s *session) writes(build builder) runE {
	return s.writesTo(func([]string) []string { return nil }, &entryFlags{}, build)
}

// writesTo is writes for a command whose arguments name what the entry is on: of the other questions nothing is read
// that the entry has nothing to do with. What cannot be told, or is refused, from that alone is judged by the whole
// workspace.
func (s *session) writesTo(names func(args []string) []string, f *entryFlags, build builder) runE {
	return func(_ *cobra.Command, args []string) error {
		need := everything
		if need.About = names(args); need.About != nil {
			need.Near, need.Cites = true, f.cites
		}
		again, err := s.writeWith(need, build, args)
		if again {
			_, err = s.writeWith(everything, build, args)
		}
		return err
	}
}

// writeWith runs a command that writes with what is needed of the workspace. It returns true when it did not come to
// writing, and the command may be given to the whole workspace.
func (s *session) writeWith(need store.Need, build builder, args []string) (again bool, err error) {
	c, err := s.loadToWrite(need)
	if err != nil {
		return false, err
	}
	written, err := build(c, args)
	if err != nil {
		return c.Workspace.Partial && !s.appended, s.explainNotFound(err)
	}
	if err := s.print(written); err != nil {
		return false, reportFailed(linesOf(written), err)
	}
	return false, nil
}

// linesOf lists where the entries stand that a report is on.
func linesOf(r render.Report) []report.LogLine {
	switch r := r.(type) {
	case *report.WriteReport:
		return []report.LogLine{r.Where()}
	case *report.WritesReport:
		return r.Where()
	}
	return nil
}

// loadToWrite reads the workspace for a command that adds to it.
func (s *session) loadToWrite(need store.Need) (report.Context, error) {
	if s.flags.knownAt != "" {
		return report.Context{}, hinted("leave it out; --date says which day the entry applies to",
			"--known-at looks back: what is written now is recorded now")
	}
	contexts, err := s.load(need)
	switch {
	case err != nil:
		return report.Context{}, err
	case len(contexts) > 1:
		return report.Context{}, hinted("name one language", "a command that writes prints in one language")
	}
	return contexts[0], nil
}

// reportFailed says that entries are there although their report failed, so that nobody writes them again.
func reportFailed(at []report.LogLine, err error) error {
	if len(at) == 0 || at[0].DryRun {
		return err
	}
	var written []string
	for _, l := range at {
		written = append(written, fmt.Sprintf("%s:%d as %s", l.File, l.Line, l.ID))
	}
	p := &problem{code: exitFailed, err: err}
	errors.As(err, &p)
	return &problem{
		code: exitFailed, findings: p.findings, hint: "do not write it again; signpost log shows it",
		err: fmt.Errorf("written to %s, but the report could not be printed: %w", strings.Join(written, ", "), p.err),
	}
}
