package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/spf13/cobra"

	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

const renameLong = `Give a question, a scenario, an indicator or a source another name. It is written wherever people wrote the old
one, with comments and layout kept; the file of a question or a source is moved. The old name is added to was:, so
that entries, whose lines stay as they are, and whoever uses it still mean the same thing. The logs of a question
keep their names, since colleagues may be adding to them on other branches. All files are written or none.`

func renameCommand(s *session) *cobra.Command {
	var dryRun bool
	cmd := &cobra.Command{
		Use:        "rename OLD NEW",
		SuggestFor: []string{"mv", "move"},
		GroupID:    "write",
		Short:      "Give a question, a scenario, an indicator or a source another name",
		Long:       renameLong,
		Example: `  signpost rename ukraine-spillover/restrained calmed --dry-run
  signpost rename fitch-2022 fitch-january-2022`,
		Args:              needArgs(2, 2, "a name and the new one"),
		ValidArgsFunction: s.completeArgs(1, questionNames, scenarioNames, indicatorNames, sourceNames),
		RunE: s.writes(func(c report.Context, args []string) (render.Report, error) {
			return s.rename(c, args[0], args[1], dryRun)
		}),
	}
	cmd.Flags().BoolVarP(&dryRun, "dry-run", "n", false, "show what would change, and change nothing")
	return cmd
}

func (s *session) rename(c report.Context, old, name string, dryRun bool) (render.Report, error) {
	if len(s.mistakes) > 0 {
		return nil, mistakesError(s.mistakes) // a file with mistakes may use the name
	}
	target, err := c.Workspace.Find(old)
	if err != nil {
		return nil, err
	}
	full, prefix := fullName(target)
	short := strings.TrimPrefix(name, prefix)
	r, err := store.RenameOf(c.Workspace, target, short)
	if err != nil {
		return nil, renameRefused(err)
	}
	dir, err := s.folder()
	if err != nil {
		return nil, err
	}
	changes, err := r.Apply(dir, dryRun)
	if err != nil {
		return nil, renameRefused(err)
	}
	var files []report.RenamedFile
	for _, x := range changes {
		f := report.RenamedFile{From: x.From, To: x.To, Lines: x.Lines}
		if dryRun && x.Lines > 0 {
			f.Diff = strings.TrimRight(string(diff.Diff(x.From, x.Old, x.To, x.New)), "\n")
		}
		files = append(files, f)
	}
	if !dryRun {
		if err := s.checkReadable(dir, prefix+short); err != nil {
			return nil, err
		}
	}
	return report.NewRenameReport(c, r.What, full, prefix+short, dryRun, files), nil
}

// checkReadable makes sure that the workspace can be read with the new name.
func (s *session) checkReadable(dir, name string) error {
	w, findings, err := store.Load(dir, everything)
	if err == nil && len(findings) == 0 {
		_, err = w.Find(name)
	}
	switch {
	case err != nil:
		return failed(fmt.Errorf("the name was written, but the workspace is not as it should be: %w", err), "git shows what was changed; run signpost check")
	case len(findings) > 0:
		return mistakesError(findings)
	}
	return nil
}

// fullName is the full name of a question, scenario, indicator or source, and what stands in it before the short one.
func fullName(target any) (full, prefix string) {
	switch x := target.(type) {
	case *scenario.Question:
		return x.ID, ""
	case *scenario.Scenario:
		return x.Ref(), x.Question.ID + "/"
	case *scenario.Indicator:
		return x.Ref(), x.Question.ID + "/"
	case *scenario.Source:
		return x.ID, ""
	}
	return "", ""
}

func renameRefused(err error) error {
	var name *store.NameError
	if errors.As(err, &name) {
		return hinted("choose another name, in lower-case letters, digits and hyphens", "%w", err)
	}
	return failed(err, "")
}
