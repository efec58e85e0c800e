package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
)

// Forges are those for which there is a workflow.
var Forges = []string{"github", "gitlab"}

// workflowFiles are where forges look for workflows, from the top of the repository.
var workflowFiles = map[string]string{"github": ".github/workflows/signpost.yml", "gitlab": ".gitlab-ci.yml"}

// MakeWorkflow writes a workflow for a forge at the top of a repository, for a workspace in one of its folders, which
// is empty or ends with a slash. It returns the file; one that is there already is left as it is, with fs.ErrExist.
func MakeWorkflow(top, folder, forge string, dryRun bool) (string, error) {
	if !slices.Contains(Forges, forge) {
		return "", fmt.Errorf("there is no workflow for %q", forge)
	}
	file := workflowFiles[forge]
	root, err := os.OpenRoot(top)
	if err != nil {
		return file, fmt.Errorf("cannot open the repository: %w", WithoutPath(err))
	}
	defer root.Close()
	if _, err := root.Lstat(file); err == nil {
		return file, fmt.Errorf("%s: %w", file, fs.ErrExist)
	} else if !errors.Is(err, fs.ErrNotExist) {
		return file, fmt.Errorf("cannot read %s: %w", file, WithoutPath(err))
	}
	if dryRun {
		return file, nil
	}
	for _, dir := range []string{path.Dir(path.Dir(file)), path.Dir(file)} {
		if err := root.Mkdir(dir, 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
			return file, fmt.Errorf("cannot make %s: %w", dir, WithoutPath(err))
		}
	}
	within := ""
	if folder != "" {
		within = " --workspace '" + strings.ReplaceAll(strings.TrimSuffix(folder, "/"), "'", `'\''`) + "'"
	}
	content, err := templates.ReadFile("templates/ci-" + forge + ending)
	if err != nil {
		panic(err) // the file is part of the program
	}
	content = bytes.ReplaceAll(content, []byte(" {{workspace}}"), []byte(within))
	if err := replace(root, file, content); err != nil {
		return file, fmt.Errorf("cannot write %s: %w", file, WithoutPath(err))
	}
	return file, nil
}
