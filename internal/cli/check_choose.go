package cli

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"signpost/internal/diag"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

// checkOptions say which findings count and which of them are printed.
type checkOptions struct {
	strict, notes, errors   bool
	rules, questions, files []string
}

// validate refuses rules that do not exist. With --rule, notes are shown too.
func (o *checkOptions) validate() error {
	if err := rulesTopic.has(o.rules); err != nil {
		return err
	}
	o.notes = o.notes || len(o.rules) > 0
	return nil
}

// choose keeps the findings that were asked for; files lists those of the workspace that count, nil for all.
func (o *checkOptions) choose(findings []diag.Finding, files []string) []diag.Finding {
	return slices.DeleteFunc(findings, func(f diag.Finding) bool {
		return o.errors && f.Level != diag.Error ||
			len(o.rules) > 0 && !slices.Contains(o.rules, f.Rule) ||
			files != nil && !belongsTo(files, f.Place.File)
	})
}

// belongsTo reports whether a file is one of the files, or stands in one of the folders, or goes with one of them: a
// question goes with its logs.
func belongsTo(files []string, file string) bool {
	return slices.ContainsFunc(files, func(asked string) bool {
		return asked == "." || store.QuestionFile(asked) == store.QuestionFile(file) || strings.HasPrefix(file, asked+"/")
	})
}

// filesAsked lists the files that are named, and those of the questions that are named, by their paths from the folder
// of the workspace; nil where neither is named. The mistakes are those of a workspace that cannot be read whole, where
// a question may be known by its file alone.
func (s *session) filesAsked(w *scenario.Workspace, mistakes []diag.Finding, o checkOptions) ([]string, error) {
	var files []string
	for _, name := range o.questions {
		file := "scenarios/" + name + ".yaml"
		if q, err := w.FindQuestion(name); err == nil {
			file = q.Place.File
		} else if !belongsTo(store.FilesOf(mistakes), file) {
			return nil, err
		}
		files = append(files, file)
	}
	for _, name := range o.files {
		file, err := s.fromWorkspace(name)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	for _, q := range w.Questions {
		if slices.Contains(files, q.Place.File) {
			files = append(files, q.Log.Files...) // which may have kept a name that the question had before
		}
	}
	return files, nil
}

// fromWorkspace is the path of a file or folder from the folder of the workspace, with forward slashes. One outside it
// begins with two dots.
func (s *session) fromWorkspace(name string) (string, error) {
	dir, err := s.folder()
	if err != nil {
		return "", err
	}
	path := s.path(name)
	if _, err := os.Stat(path); err != nil && s.flags.at == "" {
		return "", hinted("name a file or a folder of the workspace", "there is no file %s", name)
	}
	if within, err := filepath.Rel(dir, path); err == nil && !strings.HasPrefix(within, "..") {
		return filepath.ToSlash(within), nil
	}
	return filepath.ToSlash(relativePath(followLinks(dir), followLinks(path))), nil
}

// followLinks is a path without symbolic links, where it can be followed.
func followLinks(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	return path
}

func relativePath(dir, path string) string {
	if within, err := filepath.Rel(dir, path); err == nil {
		return within
	}
	return path
}
