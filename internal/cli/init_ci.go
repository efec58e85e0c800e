package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"signpost/internal/diag"
	"signpost/internal/git"
	"signpost/internal/store"
)

// initCI writes a workflow for a forge, which looks for it at the top of the repository that the workspace is in.
func (s *session) initCI(cmd *cobra.Command, dir, forge string, dryRun bool) error {
	if slices.ContainsFunc([]string{"title", "logs", "example"}, cmd.Flags().Changed) {
		return usagef(cmd, "--ci adds a workflow to a workspace that exists; make that first, without --ci")
	}
	if !slices.Contains(store.Forges, forge) {
		return hinted(diag.Suggest(forge, store.Forges, "write "), "--ci: there is no workflow for %q", forge)
	}
	if _, err := os.Stat(filepath.Join(dir, store.WorkspaceFile)); err != nil {
		return hinted("make one with signpost init, or go to it", "%s is no workspace", dir)
	}
	top, folder := dir, ""
	if repository, err := git.Open(dir); err == nil {
		folder = repository.Prefix()
		for at := folder; at != ""; _, at, _ = strings.Cut(at, "/") {
			top = filepath.Dir(top)
		}
	} else {
		return auditFailed("", err)
	}
	file, err := store.MakeWorkflow(top, folder, forge, dryRun)
	if errors.Is(err, fs.ErrExist) {
		return hinted("move it away, run this again, and put the two together", "%s is there already, and stays as it is", file)
	}
	if err != nil {
		return failed(err, "")
	}
	return s.printMessage("%s %s\nnext: say in the forge's variable SIGNPOST_URL where the program for Linux is kept, then commit the file\n", reportVerb(dryRun, "made"), filepath.Join(relativePath(s.world.Dir, top), filepath.FromSlash(file)))
}
