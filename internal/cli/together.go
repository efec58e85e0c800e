package cli

import (
	"cmp"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"signpost/internal/lang"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/store"
)

// workspaceFlag is --workspace, which some commands take several times.
type workspaceFlag struct{ flags *flags }

func (w workspaceFlag) String() string { return w.flags.workspace }
func (w workspaceFlag) Type() string   { return "folder" }

// Set takes one more folder; the last is the one that commands on a single workspace use.
func (w workspaceFlag) Set(folder string) error {
	w.flags.workspace = folder
	w.flags.workspaces = append(w.flags.workspaces, folder)
	return nil
}

// severalWorkspaces is the annotation of a command that reports on several workspaces together.
const severalWorkspaces = "workspaces"

// takesWorkspaces lets a command report on several workspaces together.
func takesWorkspaces(cmd *cobra.Command) *cobra.Command {
	if cmd.Annotations == nil {
		cmd.Annotations = map[string]string{}
	}
	cmd.Annotations[severalWorkspaces] = "yes"
	cmd.Long += "\n\n--workspace may be given several times: the names of each workspace then follow its own and a colon."
	return cmd
}

// requireOneWorkspace refuses several workspaces for a command that reports on one.
func (s *session) requireOneWorkspace(cmd *cobra.Command) error {
	if len(s.flags.workspaces) < 2 {
		return nil
	}
	if cmd.Annotations[severalWorkspaces] == "" {
		return hinted("name one; list, due and find take several", "--workspace is given %d times", len(s.flags.workspaces))
	}
	if s.flags.format == "ics" {
		return hinted("make one calendar for each", "--format ics holds one workspace")
	}
	return nil
}

// readsTogether builds a report on each of several workspaces, and prints them as one.
func (s *session) readsTogether(need store.Need, build builder, args []string) error {
	names, err := workspaceNames(s.flags.workspaces)
	if err != nil {
		return err
	}
	var languages []lang.Code
	parts := map[lang.Code][]report.WorkspaceReport{}
	var outcome error
	for i, folder := range s.flags.workspaces {
		s.flags.workspace, s.past, s.mistakes, s.omissions, s.laterSources = folder, past{}, nil, nil, nil
		contexts, err := s.load(need)
		if err != nil {
			return err
		}
		for n, c := range contexts {
			if i == 0 {
				languages = append(languages, c.Lang)
			}
			c.Lang = languages[n] // that of the first: one page speaks one language
			r, err := build(c, args)
			if err != nil && err != errFound {
				return s.explainNotFound(err)
			}
			outcome = cmp.Or(outcome, err)
			parts[c.Lang] = append(parts[c.Lang], report.WorkspaceReport{Workspace: names[i], Folder: folder, Of: r})
		}
	}
	var reports []render.Report
	for _, code := range languages {
		reports = append(reports, report.NewCombinedReport(code, parts[code]))
	}
	return cmp.Or(s.print(reports...), outcome)
}

// workspaceNames are what the names of workspaces are: those of their folders, which must differ.
func workspaceNames(folders []string) ([]string, error) {
	var names []string
	seen := map[string]string{}
	for _, folder := range folders {
		path, err := filepath.Abs(folder)
		if err != nil {
			path = folder
		}
		name := filepath.Base(path)
		if other, twice := seen[name]; twice {
			return nil, hinted("name folders that are called differently", "%s", fmt.Sprintf("--workspace: %s and %s are both called %s", other, folder, name))
		}
		seen[name] = folder
		names = append(names, name)
	}
	return names, nil
}
