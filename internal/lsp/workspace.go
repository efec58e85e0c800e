package lsp

import (
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"signpost/internal/ask"
	"signpost/internal/check"
	"signpost/internal/diag"
	"signpost/internal/store"
)

// findRoot looks for the workspace around a file, unless it was found before.
func (s *server) findRoot(uri string) {
	path := pathOf(uri)
	if s.root != "" || path == "" {
		return
	}
	if root, err := store.FindRoot(filepath.Dir(path)); err == nil {
		s.root = root
	}
}

// pathOf is the path of a URI; empty if it is not a local file.
func pathOf(uri string) string {
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "file" {
		return ""
	}
	return filepath.FromSlash(u.Path)
}

// uri is the URI of a file of the workspace.
func (s *server) uri(file string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(filepath.Join(s.root, file))}).String()
}

// relativePath is the path of a URI within the workspace; empty if it is outside.
func (s *server) relativePath(uri string) string {
	path := pathOf(uri)
	if s.root == "" || path == "" {
		return ""
	}
	name, err := filepath.Rel(s.root, path)
	if err != nil || strings.HasPrefix(name, "..") {
		return ""
	}
	return filepath.ToSlash(name)
}

// text is the content of a file: from the editor if it is open there, or else from disk.
func (s *server) text(file string) string {
	if text, ok := s.open[s.uri(file)]; ok {
		return text
	}
	data, err := store.ReadDocument(filepath.Join(s.root, file), file)
	if err != nil {
		return ""
	}
	return string(data)
}

// read loads the workspace with the texts from the editor, and returns the findings.
func (s *server) read() ([]diag.Finding, error) {
	drafts := map[string][]byte{}
	for uri, text := range s.open {
		if name := s.relativePath(uri); name != "" {
			drafts[name] = []byte(text)
		}
	}
	w, findings, err := s.files.LoadDrafts(s.root, store.Need{Sources: true, Details: true}, drafts)
	if err != nil {
		return nil, err
	}
	if len(findings) > 0 && s.w != nil {
		return findings, nil // keep the names of the last good version
	}
	code := s.Lang
	if code == "" {
		code = ask.Language(w.Languages)
	}
	c, err := ask.Times{}.Context(w, code, s.Clock)
	if err != nil {
		return nil, err
	}
	s.w, s.c = w, c
	if len(findings) == 0 {
		findings = check.Run(w, c.Moment, c.Today, c.LateOn)
	}
	return slices.DeleteFunc(findings, func(f diag.Finding) bool { return f.Accepted || f.Level == diag.Note && !s.notes }), nil
}

// publishFindings sends the findings of every file that has or had any.
func (s *server) publishFindings() {
	if s.root == "" {
		return
	}
	findings, err := s.read()
	if err != nil {
		s.notify("window/showMessage", map[string]any{"type": 1, "message": "signpost: " + err.Error()})
		return
	}
	by := map[string][]diagnostic{}
	for file := range s.found {
		by[file] = []diagnostic{}
	}
	s.found = map[string]bool{}
	texts := map[string]string{}
	for _, f := range findings {
		file := f.Place.File
		if _, ok := texts[file]; !ok {
			texts[file] = s.text(file)
		}
		by[file] = append(by[file], newDiagnostic(f, texts[file]))
		s.found[file] = true
	}
	for file, list := range by {
		s.notify("textDocument/publishDiagnostics", map[string]any{"uri": s.uri(file), "diagnostics": list})
	}
}
