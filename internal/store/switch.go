package store

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"gopkg.in/yaml.v3"

	"signpost/internal/scenario"
)

// LogWords are the ways in which the logs of a workspace are kept, as its key logs names them.
var LogWords = []string{logsByAuthor, sharedLogs}

// SwitchLogs has a workspace keep its logs in another way from now on, and returns what it added to which file. No log
// is touched: readers take the shared log of a question and those of its authors alike. With dryRun nothing is written.
func SwitchLogs(dir, logs string, dryRun bool) ([]Made, error) {
	root, h, done, err := openToWrite(dir, dryRun)
	if err != nil {
		return nil, err
	}
	defer done()
	made, err := writeDrafts(root, h, sharedDrafts)
	if err != nil {
		return made, err
	}
	target, err := follow(root, WorkspaceFile)
	if err != nil {
		return made, fmt.Errorf("cannot write %s: %w", WorkspaceFile, err)
	}
	old, err := readFile(root, target, maxHandWritten, nil)
	if err != nil {
		return made, fmt.Errorf("cannot read %s: %w", WorkspaceFile, WithoutPath(err))
	}
	content, err := withLogs(old, logs)
	if err != nil || content == nil {
		return made, err
	}
	if h != nil {
		if err := h.replace(target, content); err != nil {
			return made, fmt.Errorf("cannot write %s: %w; it was not changed", WorkspaceFile, WithoutPath(err))
		}
	}
	return append(made, Made{File: WorkspaceFile, Added: []string{"logs: " + logs}}), nil
}

// withLogs returns the text of a workspace file with its key logs set, or nil when it says so already. All else stays
// as it is written.
func withLogs(old []byte, logs string) ([]byte, error) {
	read := func(text []byte) (w scenario.Workspace, root *yaml.Node, err error) {
		r := &reader{file: WorkspaceFile}
		if root = r.document(text); root != nil {
			r.workspace(root, &w)
		}
		if len(r.findings) > 0 {
			return w, nil, fmt.Errorf("%s; fix it, then try again", r.findings[0])
		}
		return w, root, nil
	}
	_, root, err := read(old)
	if err != nil {
		return nil, err
	}
	var content []byte
	if v := valueOf(root, "logs"); v == nil {
		content = slices.Clone(old)
		if len(content) > 0 && content[len(content)-1] != '\n' {
			content = append(content, '\n')
		}
		content = append(content, "logs: "+logs+"\n"...)
	} else if v.Value == logs {
		return nil, nil
	} else {
		lines := slices.Collect(bytes.Lines(old))
		line := lines[v.Line-1]
		at := bytes.Index(line, []byte(v.Value))
		if at < 0 {
			return nil, noPlaceForLogs(logs)
		}
		lines[v.Line-1] = slices.Concat(line[:at], []byte(logs), line[at+len(v.Value):])
		content = bytes.Join(lines, nil)
	}
	if w, _, err := read(content); err != nil || w.LogsByAuthor != (logs == logsByAuthor) {
		return nil, noPlaceForLogs(logs)
	}
	return content, nil
}

func noPlaceForLogs(logs string) error {
	return errors.New("cannot find where the key logs belongs in " + WorkspaceFile + "; write logs: " + logs + " into it")
}
