package lsp

import (
	"errors"
	"path/filepath"

	"signpost/internal/scenario"
	"signpost/internal/store"
)

// renameTarget resolves the name under the cursor, if it can be renamed.
func (s *server) renameTarget(p params) (any, span, error) {
	target, where := s.targetAt(p)
	switch target.(type) {
	case *scenario.Question, *scenario.Scenario, *scenario.Indicator, *scenario.Source:
		return target, where, nil
	}
	return nil, where, errors.New("a question, a scenario, an indicator or a source can be renamed")
}

func (s *server) prepareRename(p params) (any, error) {
	_, where, err := s.renameTarget(p)
	if err != nil {
		return nil, err
	}
	return where, nil
}

// rename does the same as signpost rename, but returns the changes to the editor. It works on the files on disk.
func (s *server) rename(p params) (any, error) {
	target, _, err := s.renameTarget(p)
	if err != nil {
		return nil, err
	}
	for uri, text := range s.open {
		if file := s.relativePath(uri); file != "" {
			if data, err := store.ReadDocument(filepath.Join(s.root, file), file); err != nil || string(data) != text {
				return nil, errors.New("save all files first: " + file + " is not saved")
			}
		}
	}
	r, err := store.RenameOf(s.w, target, p.NewName)
	if err != nil {
		return nil, err
	}
	files, err := r.Apply(s.root, true)
	if err != nil {
		return nil, err
	}
	changes := []any{}
	for _, f := range files {
		if string(f.Old) != string(f.New) {
			changes = append(changes, map[string]any{
				"textDocument": map[string]any{"uri": s.uri(f.From), "version": nil},
				"edits":        []textEdit{{spanOf(string(f.Old)), string(f.New)}},
			})
		}
		if f.From != f.To {
			changes = append(changes, map[string]any{"kind": "rename", "oldUri": s.uri(f.From), "newUri": s.uri(f.To)})
		}
	}
	return map[string]any{"documentChanges": changes}, nil
}

// spanOf is the span of a text.
func spanOf(text string) span {
	last := 0
	for _, b := range []byte(text) {
		if b == '\n' {
			last++
		}
	}
	line := lineOf(text, last)
	return span{End: position{last, utf16Units(line, len([]rune(line)))}}
}
