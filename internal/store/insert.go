package store

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// An Encoding is what is added to the record of a source: passages, and reasons for setting paragraphs aside.
type Encoding struct {
	Passages []*scenario.Passage
	SetAside []scenario.SetAside
}

// Encode adds passages and set-asides to the file of a source, each where it belongs, and changes no other line: the
// comments and the layout stay. It returns the lines that it added. With dryRun nothing is touched.
func Encode(dir string, s *scenario.Source, e Encoding, dryRun bool) ([]string, error) {
	var added []string
	err := rewrite(dir, s.Place.File, dryRun, func(f *fileEdit) error {
		found := *f
		if err := f.encode(s, e, &added); err != nil {
			if found.verify(s, Encoding{}) != nil { // what was read before the lock was taken is no longer so
				return fmt.Errorf("%s was changed meanwhile, by another command or an editor: run this again", f.file)
			}
			return err
		}
		return nil
	})
	return added, err
}

// encode adds what Encode does, and tells the lines.
func (f *fileEdit) encode(s *scenario.Source, e Encoding, added *[]string) error {
	for _, p := range e.Passages {
		p.Says.Text, p.Wording.Text = p.Says.Readable(), p.Wording.Readable()
		line := passageLine(p, f.setup.languages[0])
		*added = append(*added, line)
		if err := f.insert("passages", line, func(key string) bool { return passageBefore(key, p.ID) }); err != nil {
			return err
		}
	}
	for _, a := range e.SetAside {
		line := a.Key + ": " + textOf(a.Reason.Readable(), f.setup.languages[0])
		*added = append(*added, line)
		if err := f.insert("set_aside", line, func(key string) bool { return asideBefore(key, a.Key) }); err != nil {
			return err
		}
	}
	return f.verify(s, e)
}

// A fileEdit is the file of a source on its way to a new version.
type fileEdit struct {
	lock  *workspaceLock // the lock; nil in a dry run
	file  string
	setup setup
	data  []byte
}

// rewrite changes a file that people write: under the lock, and only if the new version can be read as well as the old.
func rewrite(dir, file string, dryRun bool, change func(*fileEdit) error) error {
	root, h, done, err := openToWrite(dir, dryRun)
	if err != nil {
		return err
	}
	defer done()
	target, err := follow(root, file)
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", file, err)
	}
	data, err := readFile(root, target, maxSource, nil)
	if err != nil {
		return fmt.Errorf("cannot read %s: %w", file, WithoutPath(err))
	}
	f := &fileEdit{lock: h, file: file, setup: readSetup(root), data: data}
	if err := change(f); err != nil {
		return fmt.Errorf("%w; nothing was changed", err)
	}
	if dryRun {
		return nil
	}
	if err := h.replace(target, f.data); err != nil {
		return fmt.Errorf("cannot write %s: %w; nothing was changed", file, WithoutPath(err))
	}
	return nil
}

// parsed reads what the file says now.
func (f *fileEdit) parsed() (*reader, *yaml.Node, error) {
	r := &reader{file: f.file, setup: f.setup, origins: map[reference]diag.Place{}}
	root := r.document(f.data)
	if root == nil || root.Kind != yaml.MappingNode {
		if len(r.findings) > 0 {
			return nil, nil, fmt.Errorf("%s", r.findings[0])
		}
		return nil, nil, fmt.Errorf("%s has no keys and values", f.file)
	}
	return r, root, nil
}

func keyOf(root *yaml.Node, key string) (at int, value *yaml.Node) {
	for i := 0; i+1 < len(root.Content); i += 2 {
		if root.Content[i].Value == key {
			return i, root.Content[i+1]
		}
	}
	return -1, nil
}

// insert adds a line to the mapping under a key, after the last of its keys that belongs before the new one. The
// mapping is made at the end of the file if it is not there.
func (f *fileEdit) insert(key, line string, before func(key string) bool) error {
	_, root, err := f.parsed()
	if err != nil {
		return err
	}
	at, m := keyOf(root, key)
	if m == nil {
		f.add(key + ":\n  " + line)
		return nil
	}
	if m.Kind != yaml.MappingNode || m.Style&yaml.FlowStyle != 0 || len(m.Content) == 0 {
		return fmt.Errorf("%s:%d: %s: stands in one line; write it a line each, and try again", f.file, m.Line, key)
	}
	last := -1
	for i := 0; i+1 < len(m.Content); i += 2 {
		if before(m.Content[i].Value) {
			last = i
		}
	}
	indent := strings.Repeat(" ", m.Content[0].Column-1)
	if last < 0 {
		f.put(m.Content[0].Line, indent+line)
		return nil
	}
	next := 0 // the line of what follows
	switch {
	case last+2 < len(m.Content):
		next = m.Content[last+2].Line
	case at+2 < len(root.Content):
		next = root.Content[at+2].Line
	}
	f.put(f.end(next), indent+line)
	return nil
}

// end is the line after the last one of what stands before a line, 0 being the end of the file: comments and blank
// lines belong to what follows them.
func (f *fileEdit) end(next int) int {
	lines := bytes.Split(f.data, []byte("\n"))
	if next == 0 {
		next = len(lines) + 1
	}
	for next > 1 {
		line := bytes.TrimSpace(lines[next-2])
		if len(line) > 0 && line[0] != '#' {
			break
		}
		next--
	}
	return next
}

// put makes a text the line of a number, counted from 1.
func (f *fileEdit) put(number int, line string) {
	lines := bytes.SplitAfter(f.data, []byte("\n"))
	var b bytes.Buffer
	for _, l := range lines[:number-1] {
		b.Write(l)
	}
	if b.Len() > 0 && b.Bytes()[b.Len()-1] != '\n' {
		b.WriteByte('\n')
	}
	b.WriteString(line + f.newline())
	for _, l := range lines[number-1:] {
		b.Write(l)
	}
	f.data = b.Bytes()
}

// add puts lines at the end of the file.
func (f *fileEdit) add(text string) {
	if len(f.data) > 0 && !bytes.HasSuffix(f.data, []byte("\n")) {
		f.data = append(f.data, f.newline()...)
	}
	f.data = append(f.data, strings.ReplaceAll(text, "\n", f.newline())+f.newline()...)
}

func (f *fileEdit) newline() string {
	if bytes.Contains(f.data, []byte("\r\n")) {
		return "\r\n"
	}
	return "\n"
}

// verify makes sure that the file says what it said, and what was added, and nothing else.
func (f *fileEdit) verify(s *scenario.Source, e Encoding) error {
	r, root, err := f.parsed()
	if err != nil {
		return err
	}
	now := r.source(s.ID, root)
	if len(r.findings) > 0 {
		return fmt.Errorf("what is to be added would not be sound: %s", r.findings[0].Message)
	}
	want := slices.Concat(s.Passages, e.Passages)
	if len(now.Passages) != len(want) || len(now.SetAside) != len(s.SetAside)+len(e.SetAside) {
		return errors.New(notTheSame)
	}
	for _, p := range want {
		if got := now.Passage(p.ID); got == nil || passageLine(got, "") != passageLine(p, "") {
			return fmt.Errorf("%s (passage %s)", notTheSame, p.ID)
		}
	}
	return nil
}

const notTheSame = "the file would not read back the same, perhaps because of how it is laid out; add the lines with an editor"

// passageLine is a passage on one line. A text in the first language alone is written as a plain string.
func passageLine(p *scenario.Passage, first lang.Code) string {
	through, likely, paragraph := "", "", ""
	if number, _ := paragraphOf(p.ID); strconv.Itoa(p.Paragraph) != number {
		paragraph = strconv.Itoa(p.Paragraph)
	}
	if p.Through > 0 {
		through = strconv.Itoa(p.Through)
	}
	if p.Likelihood != nil {
		likely = p.Likelihood.String()
	}
	return p.ID + ": " + flowMapping("kind", string(p.Kind), "says", textOf(p.Says.Text, first), "credibility", strconv.Itoa(p.Credibility),
		"paragraph", paragraph, "earlier", quotedOr(p.Earlier), "through", through, "likelihood", likely, "wording", textOf(p.Wording.Text, first), "origin", p.Origin,
		"date", periodOf(p.Date), "dating", textOf(p.Dating.Text, first))
}

// passageBefore reports whether a passage stands before another one: by paragraph, then by letter.
func passageBefore(a, b string) bool {
	n, x := passageParts(a)
	m, y := passageParts(b)
	return cmp.Or(cmp.Compare(n, m), cmp.Compare(len(x), len(y)), cmp.Compare(x, y)) < 0
}

func passageParts(id string) (paragraph int, letters string) {
	number, _ := paragraphOf(id)
	paragraph, _ = strconv.Atoi(number)
	return paragraph, id[len(number):]
}

// asideBefore reports whether a key of set_aside stands before another one; the rest comes last.
func asideBefore(a, b string) bool {
	if a == scenario.Rest || b == scenario.Rest {
		return b == scenario.Rest
	}
	first := func(key string) int {
		n, _ := strconv.Atoi(key[:len(key)-len(strings.TrimLeft(key, "0123456789"))])
		return n
	}
	return first(a) <= first(b)
}

// CheckAside explains why a key is none under which paragraphs are set aside, and returns what it stands for.
func CheckAside(key string) (scenario.SetAside, error) {
	r := &reader{setup: setup{languages: []lang.Code{lang.English}}, origins: map[reference]diag.Place{}}
	a, ok := r.aside(pair{key: key})
	if !ok || len(r.findings) > 0 {
		return a, errors.New(r.findings[0].Message)
	}
	return a, nil
}

// NextPassage is the first free name for a passage of a paragraph.
func NextPassage(s *scenario.Source, paragraph int, taken []*scenario.Passage) string {
	const letters = "abcdefghijklmnopqrstuvwxyz"
	for i := range 27 * 26 {
		suffix := letters[i%26 : i%26+1]
		if i >= 26 {
			suffix = letters[i/26-1:i/26] + suffix
		}
		id := strconv.Itoa(paragraph) + suffix
		if s.Passage(id) == nil && !slices.ContainsFunc(taken, func(p *scenario.Passage) bool { return p.ID == id }) {
			return id
		}
	}
	return ""
}
