package store

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"signpost/internal/scenario"
)

// A RecordUpdate brings the record of a source up to date. Its fingerprints, passages and all else stay as they are.
type RecordUpdate struct {
	Source *scenario.Source // as it is
	Record scenario.Source  // as it is to be
	Keys   []string         // of the file: those that change
}

// An Import is what a list of references brings: stubs, publishers, and what is new of sources that there are.
type Import struct {
	New        []*SourceDraft
	Publishers []*scenario.Publisher
	Updates    []RecordUpdate
}

// Apply writes all of it or nothing, and returns the files. With dryRun nothing is touched.
func (i *Import) Apply(dir string, dryRun bool) ([]string, error) {
	root, h, done, err := openToWrite(dir, dryRun)
	if err != nil {
		return nil, err
	}
	defer done()
	changes, err := i.changes(root)
	if err != nil {
		return nil, fmt.Errorf("%w; nothing was changed", err)
	}
	files := filesOf(changes)
	if dryRun || len(changes) == 0 {
		return files, nil
	}
	if err := makeFolders(root, sourceFolder); err != nil {
		return nil, err
	}
	return files, h.apply(changes)
}

// changes lists the files with what they are to hold.
func (i *Import) changes(root *os.Root) ([]change, error) {
	setup := readSetup(root)
	var list []change
	names := readTakenNames(root)
	if len(i.Publishers) > 0 {
		content, err := withPublishers(root, i.Publishers, setup)
		if err != nil {
			return nil, err
		}
		list = append(list, change{to: publishersFile, content: content})
	}
	for _, d := range i.New {
		if err := CheckID(d.Record.ID); err != nil {
			return nil, &NameError{err.Error()}
		}
		name := sourceFolder + "/" + d.Record.ID + ending
		if err := names.checkFree(d.Record.ID); err != nil {
			return nil, err
		}
		names[d.Record.ID] = name
		d.readable()
		content := d.content(setup.languages[0])
		if err := d.readBack(name, content, setup); err != nil {
			return nil, err
		}
		list = append(list, change{to: name, content: []byte(content)})
	}
	for _, u := range i.Updates {
		c, err := u.change(root, setup)
		if err != nil {
			return nil, err
		}
		list = append(list, c)
	}
	return list, nil
}

func (u *RecordUpdate) change(root *os.Root, setup setup) (change, error) {
	file := u.Source.Place.File
	target, err := follow(root, file)
	if err != nil {
		return change{}, fmt.Errorf("cannot write %s: %w", file, err)
	}
	data, err := readFile(root, target, maxSource, nil)
	if err != nil {
		return change{}, fmt.Errorf("cannot read %s: %w", file, WithoutPath(err))
	}
	f := &fileEdit{file: file, setup: setup, data: data}
	u.Record.Title.Text, u.Record.Author.Text, u.Record.Container.Text = u.Record.Title.Readable(), u.Record.Author.Readable(), u.Record.Container.Readable()
	values := recordValues(&u.Record, setup.languages[0])
	for _, key := range u.Keys {
		if err := f.set(key, values[key]); err != nil {
			return change{}, err
		}
	}
	return change{to: target, content: f.data}, f.verifyRecord(&u.Record)
}

// set gives a key of the file another value, or adds the key where the reference has it. A comment behind the value
// stays.
func (f *fileEdit) set(key, value string) error {
	_, root, err := f.parsed()
	if err != nil {
		return err
	}
	if root.Style&yaml.FlowStyle != 0 {
		return fmt.Errorf("%s stands in one line; write it a line each, and try again", f.file)
	}
	line := key + ": " + value
	at, node := keyOf(root, key)
	if node == nil {
		f.addKey(root, key, line)
		return nil
	}
	first, end := root.Content[at].Line, f.end(nextLine(root, at))
	if end == first+1 && node.Kind == yaml.ScalarNode {
		line += f.commentBehind(first, key, node.Value)
	}
	f.replaceLines(first, end, line)
	return nil
}

// nextLine is the line of the key after one, 0 for the last.
func nextLine(root *yaml.Node, at int) int {
	if at+2 < len(root.Content) {
		return root.Content[at+2].Line
	}
	return 0
}

// addKey puts a key after those that come before it in the reference, or in the place of the example that asks for it.
func (f *fileEdit) addKey(root *yaml.Node, key, line string) {
	for i, l := range strings.Split(string(f.data), "\n") {
		if strings.HasPrefix(l, "# "+key+": ") {
			f.replaceLines(i+1, i+2, line)
			return
		}
	}
	order := SourceRecord.names()
	after := -1
	for i := 0; i+1 < len(root.Content); i += 2 {
		if n := slices.Index(order, root.Content[i].Value); n >= 0 && n < slices.Index(order, key) {
			after = i
		}
	}
	if after < 0 {
		f.put(root.Content[0].Line, line)
		return
	}
	f.put(f.end(nextLine(root, after)), line)
}

// commentBehind is the comment that stands behind a value in its line, with the blanks before it; mostly empty.
func (f *fileEdit) commentBehind(number int, key, value string) string {
	line := strings.TrimRight(strings.Split(string(f.data), "\n")[number-1], "\r")
	for at := 0; ; at++ {
		i := strings.Index(line[at:], "#")
		if i < 0 {
			return ""
		}
		at += i
		bare := strings.TrimRight(line[:at], " \t")
		if n, err := document([]byte(bare)); err == nil && len(bare) < at {
			if v := valueOf(n, key); v != nil && v.Value == value {
				return line[len(bare):]
			}
		}
	}
}

// replaceLines puts a line in the place of some, the last of which is the one before end.
func (f *fileEdit) replaceLines(first, end int, line string) {
	lines := strings.SplitAfter(string(f.data), "\n")
	end = min(end, len(lines)+1)
	rest := strings.Join(lines[end-1:], "")
	f.data = []byte(strings.Join(lines[:first-1], "") + line + f.newline() + rest)
}

// verifyRecord makes sure that the file says what is wanted of the record, and of all else what it said.
func (f *fileEdit) verifyRecord(want *scenario.Source) error {
	r, root, err := f.parsed()
	if err != nil {
		return err
	}
	now := r.source(want.ID, root)
	if len(r.findings) > 0 {
		return fmt.Errorf("the record would not be sound: %s", r.findings[0])
	}
	a, b := recordValues(now, ""), recordValues(want, "")
	for key := range b {
		if a[key] != b[key] {
			return fmt.Errorf("%s: %s (%s)", f.file, notTheSame, key)
		}
	}
	if !slices.EqualFunc(now.Passages, want.Passages, func(x, y *scenario.Passage) bool { return passageLine(x, "") == passageLine(y, "") }) ||
		!slices.EqualFunc(now.Paragraphs, want.Paragraphs, func(x, y scenario.Paragraph) bool { return x.N == y.N && x.Hash == y.Hash }) ||
		len(now.SetAside) != len(want.SetAside) {
		return errors.New(f.file + ": " + notTheSame)
	}
	return nil
}

// readable takes out of the texts of a draft what no file may hold.
func (d *SourceDraft) readable() {
	for _, t := range []*scenario.Prose{&d.Record.Title, &d.Record.Author, &d.Record.Container, &d.Record.About} {
		t.Text = t.Readable()
	}
}
