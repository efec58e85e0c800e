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

	"gopkg.in/yaml.v3"

	"signpost/internal/scenario"
)

// A Rename gives a question, a scenario, an indicator or a source another name.
type Rename struct {
	What     string // "question", "scenario", "indicator" or "source"
	Question string // of a scenario or an indicator: the question it belongs to
	Old, New string // short names
	File     string // in which it is declared
}

// A FileChange is a file that a rename gives new content, another name, or both.
type FileChange struct {
	From, To string // relative to the root; the same where the file keeps its name
	Old, New []byte // equal where the file is only moved
	Lines    int    // how many lines are changed or new
}

// RenameOf returns how a question, scenario, indicator or source gets another name. The error is a *NameError when
// another name would do.
func RenameOf(w *scenario.Workspace, target any, name string) (Rename, error) {
	r, err := newRename(target, name)
	if err != nil {
		return r, err
	}
	if err := CheckID(name); err != nil {
		return r, &NameError{err.Error()}
	}
	if r.Old == r.New {
		return r, &NameError{name + " is its name already"}
	}
	return r, r.checkUnused(w, target)
}

func newRename(target any, name string) (Rename, error) {
	switch x := target.(type) {
	case *scenario.Question:
		return Rename{What: "question", Old: x.ID, New: name, File: x.Place.File}, nil
	case *scenario.Scenario:
		return Rename{What: "scenario", Question: x.Question.ID, Old: x.ID, New: name, File: x.Question.Place.File}, nil
	case *scenario.Indicator:
		return Rename{What: "indicator", Question: x.Question.ID, Old: x.ID, New: name, File: x.Question.Place.File}, nil
	case *scenario.Source:
		return Rename{What: "source", Old: x.ID, New: name, File: x.Place.File}, nil
	}
	return Rename{}, errors.New("only questions, scenarios, indicators and sources can be renamed")
}

// checkUnused refuses a new name that something else has or had which could be meant by it.
func (r Rename) checkUnused(w *scenario.Workspace, target any) error {
	var err error
	check := func(id string, was []string, what string) {
		switch {
		case err != nil || id == r.Old:
		case id == r.New:
			err = &NameError{fmt.Sprintf("%s is the name of another %s", r.New, what)}
		case slices.Contains(was, r.New):
			err = &NameError{fmt.Sprintf("%s was the name of %s: entries that use it would change their meaning", r.New, id)}
		}
	}
	switch x := target.(type) {
	case *scenario.Question:
		for _, q := range w.Questions {
			check(q.ID, q.Was, r.What)
		}
	case *scenario.Scenario:
		for _, c := range x.Question.Scenarios {
			check(c.ID, c.Was, r.What)
		}
		for _, g := range x.Question.Groups {
			check(g.ID, nil, "group")
		}
		if err == nil && r.New == scenario.Void {
			return &NameError{r.New + " is what a question is resolved as when no scenario is true"}
		}
	case *scenario.Indicator:
		for _, i := range x.Question.Indicators {
			check(i.ID, i.Was, r.What)
		}
	case *scenario.Source:
		for _, s := range w.Sources {
			check(s.ID, s.Was, r.What)
		}
		for _, p := range w.Publishers {
			check(p.ID, nil, "publisher")
		}
		if err == nil && path.Base(publishersFile) == r.New+ending {
			return &NameError{r.New + " is the file of the publishers"}
		}
	}
	return err
}

// Apply writes the new name wherever people wrote the old one, adds the old one to its was:, and moves the file whose
// stem the name is. No line of a log changes, and no log moves: others may be adding to it, and git could not merge
// that. All files are written or none; with dryRun none is touched.
func (r Rename) Apply(root string, dryRun bool) ([]FileChange, error) {
	folder, h, done, err := openToWrite(root, dryRun)
	if err != nil {
		return nil, err
	}
	defer done()
	list, err := r.changes(folder)
	if err != nil || dryRun {
		return list, err
	}
	var changes []change
	for _, c := range list {
		x := change{to: c.To}
		if c.From != c.To {
			x.from = c.From
		}
		if !bytes.Equal(c.Old, c.New) {
			x.content = c.New
		}
		changes = append(changes, x)
	}
	return list, h.apply(changes)
}

// changes lists the files to change, each with its new content.
func (r Rename) changes(folder *os.Root) ([]FileChange, error) {
	l := newLoader(disk{Root: folder}, Need{Sources: true})
	files := append([]string{WorkspaceFile}, l.files(QuestionFolder)...)
	files = append(slices.DeleteFunc(files, isLog), l.files(sourceFolder)...)
	var list []FileChange
	for _, file := range files {
		if _, err := folder.Lstat(file); errors.Is(err, fs.ErrNotExist) {
			continue
		}
		c, err := r.inFile(folder, file)
		if err != nil {
			return nil, err
		}
		if c.From != c.To || c.Lines > 0 {
			list = append(list, c)
		}
	}
	if text := "texts/" + r.Old + ".txt"; r.What == "source" {
		if _, err := folder.Lstat(text); err == nil {
			list = append(list, FileChange{From: text, To: "texts/" + r.New + ".txt"})
		}
		earlier, err := fs.Glob(folder.FS(), "texts/"+r.Old+".until-*.txt")
		if err != nil {
			return nil, err
		}
		for _, file := range earlier {
			list = append(list, FileChange{From: file, To: "texts/" + r.New + strings.TrimPrefix(file, "texts/"+r.Old)})
		}
	}
	for _, c := range list {
		if _, err := folder.Lstat(c.To); c.From != c.To && err == nil {
			return nil, &NameError{c.To + " exists already"}
		}
	}
	return list, nil
}

// inFile makes the new content of one file, and makes sure that it says the same but for the names.
func (r Rename) inFile(folder *os.Root, file string) (FileChange, error) {
	c := FileChange{From: file, To: file}
	data, err := readFile(folder, file, maxHandWritten, nil)
	if err != nil {
		return c, fmt.Errorf("cannot read %s: %w", file, WithoutPath(err))
	}
	c.Old, c.New = data, data
	if file == r.File && (r.What == "question" || r.What == "source") {
		c.To = path.Join(path.Dir(file), r.New+ending)
	}
	if file != r.File && !bytes.Contains(data, []byte(r.Old)) {
		return c, nil
	}
	root, err := document(data)
	if err != nil {
		return c, fmt.Errorf("%s: %w", file, err)
	}
	t := &renaming{Rename: r, file: file, lines: bytes.SplitAfter(data, []byte("\n"))}
	t.record(root, recordOf(file))
	if file == r.File {
		t.declare(root)
	}
	if t.err != nil {
		return c, fmt.Errorf("%s:%w", file, t.err)
	}
	if c.New, c.Lines = t.edited(); c.Lines == 0 {
		return c, nil
	}
	after, err := document(c.New)
	if err != nil || !slices.Equal(t.texts(root, true), t.texts(after, false)) {
		return c, fmt.Errorf("%s is written in a way that cannot be changed safely; rename it there by hand and add was: [%s]", file, r.Old)
	}
	return c, nil
}

func recordOf(file string) *Record {
	switch {
	case file == WorkspaceFile:
		return &WorkspaceRecord
	case strings.HasPrefix(file, QuestionFolder+"/"):
		return &QuestionRecord
	case file == publishersFile:
		return &PublisherRecord
	}
	return &SourceRecord
}

// document parses a hand-written file, whose mistakes were found before.
func document(data []byte) (*yaml.Node, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return nil, err
	}
	if len(doc.Content) != 1 || doc.Content[0].Kind != yaml.MappingNode {
		return nil, errors.New("it has no keys and values")
	}
	return doc.Content[0], nil
}
