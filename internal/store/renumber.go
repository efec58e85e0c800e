package store

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

// A Renumbering is the record of a source on its way to another text of the document.
type Renumbering struct {
	Source     *scenario.Source
	Passages   []*scenario.Passage // as they are to stand, in the order of the record
	Asides     map[string][]string // keys under which paragraphs are set aside, with those that take their place
	Paragraphs []string            // the text
	Today      day.Day             // names the copy of the text before
}

// Apply writes the numbers and the fingerprints, and the private copy of the text; the one before is kept beside it.
// All other lines of the record stay as they are. It returns the files; all are written, or none, and with dryRun none.
func (n *Renumbering) Apply(dir string, dryRun bool) ([]string, error) {
	root, h, done, err := openToWrite(dir, dryRun)
	if err != nil {
		return nil, err
	}
	defer done()
	record, err := n.record(root)
	if err != nil {
		return nil, fmt.Errorf("%w; nothing was changed", err)
	}
	changes := []change{record}
	name := TextFile(n.Source.ID)
	if _, err := root.Lstat(filepath.FromSlash(name)); err == nil {
		changes = append(changes, change{from: name, to: n.before(root)})
	}
	files := append(filesOf(changes), name)
	if dryRun {
		return files, nil
	}
	if err := h.apply(changes); err != nil {
		return nil, err
	}
	return files, writePrivate(h, []privateFile{{name, []byte(strings.Join(n.Paragraphs, "\n") + "\n")}})
}

// before is a free name for the text as it was.
func (n *Renumbering) before(root *os.Root) string {
	for i := 1; ; i++ {
		name := fmt.Sprintf("%s/%s.until-%s", textFolder, n.Source.ID, n.Today)
		if i > 1 {
			name += fmt.Sprintf("-%d", i)
		}
		if _, err := root.Lstat(filepath.FromSlash(name + ".txt")); errors.Is(err, fs.ErrNotExist) {
			return name + ".txt"
		}
	}
}

// record makes the new content of the record, and makes sure of it.
func (n *Renumbering) record(root *os.Root) (change, error) {
	file := n.Source.Place.File
	target, err := follow(root, file)
	if err != nil {
		return change{}, fmt.Errorf("cannot write %s: %w", file, err)
	}
	data, err := readFile(root, target, maxSource, nil)
	if err != nil {
		return change{}, fmt.Errorf("cannot read %s: %w", file, WithoutPath(err))
	}
	f := &fileEdit{file: file, setup: readSetup(root), data: data}
	_, doc, err := f.parsed()
	if err != nil {
		return change{}, err
	}
	e := &lineEdits{file: file, lines: strings.SplitAfter(string(data), "\n"), newline: f.newline()}
	e.marks(f, doc, n)
	e.passages(doc, n)
	e.asides(f, doc, n)
	if e.err != nil {
		return change{}, e.err
	}
	f.data = e.edited()
	return change{to: target, content: f.data}, n.verify(f)
}

// verify makes sure that the record says what is wanted, and of all else what it said.
func (n *Renumbering) verify(f *fileEdit) error {
	want := *n.Source
	want.Passages, want.Paragraphs, want.SetAside = n.Passages, nil, nil
	for i, p := range n.Paragraphs {
		mark := scenario.NewParagraph(p, false)
		mark.N = i + 1
		want.Paragraphs = append(want.Paragraphs, mark)
	}
	for _, a := range n.Source.SetAside {
		keys, changed := n.Asides[a.Key]
		if !changed {
			keys = []string{a.Key}
		}
		want.SetAside = append(want.SetAside, make([]scenario.SetAside, len(keys))...)
	}
	return f.verifyRecord(&want)
}

// A lineEdit puts lines in the place of some: those from the first up to the one before until, which may be none.
type lineEdit struct {
	first, until int
	text         string
}

// lineEdits are those of one file.
type lineEdits struct {
	file    string
	lines   []string // with their line breaks
	newline string
	edits   []lineEdit
	err     error
}

func (e *lineEdits) fail(line int, format string, args ...any) {
	if e.err == nil {
		e.err = fmt.Errorf("%s:%d: %s", e.file, line, fmt.Sprintf(format, args...))
	}
}

// edited applies the edits, the last first, so that the numbers of lines hold until they are used.
func (e *lineEdits) edited() []byte {
	slices.SortStableFunc(e.edits, func(a, b lineEdit) int { return cmp.Compare(b.first, a.first) })
	lines := e.lines
	for _, x := range e.edits {
		lines = slices.Concat(lines[:x.first-1], []string{x.text}, lines[x.until-1:])
	}
	return []byte(strings.Join(lines, ""))
}

// change changes a line, once or several times.
func (e *lineEdits) change(line int, f func(text string) string) {
	for i := range e.edits {
		if x := &e.edits[i]; x.first == line && x.until == line+1 {
			x.text = f(x.text)
			return
		}
	}
	e.edits = append(e.edits, lineEdit{line, line + 1, f(e.lines[line-1])})
}

// marks puts the new fingerprints in the place of the old.
func (e *lineEdits) marks(f *fileEdit, doc *yaml.Node, n *Renumbering) {
	at, m := keyOf(doc, "paragraphs")
	if m == nil || m.Style&yaml.FlowStyle != 0 {
		e.fail(1, "paragraphs: stands in one line; write it a line each, and try again")
		return
	}
	sketch := slices.ContainsFunc(n.Source.Paragraphs, func(p scenario.Paragraph) bool { return p.Sketch != nil })
	var b strings.Builder
	for i, p := range n.Paragraphs {
		b.WriteString(fmt.Sprintf("  %d: %q%s", i+1, scenario.NewParagraph(p, sketch).String(), e.newline))
	}
	first := doc.Content[at].Line + 1
	e.edits = append(e.edits, lineEdit{first, f.end(nextLine(doc, at)), b.String()})
}

// passages writes where passages stand. Their names stay.
func (e *lineEdits) passages(doc *yaml.Node, n *Renumbering) {
	_, m := keyOf(doc, "passages")
	if m == nil {
		return
	}
	for i := 0; i+1 < len(m.Content); i += 2 {
		key, value := m.Content[i], m.Content[i+1]
		at := slices.IndexFunc(n.Passages, func(p *scenario.Passage) bool { return p.ID == key.Value })
		if at < 0 {
			continue
		}
		old, now := n.Source.Passage(key.Value), n.Passages[at]
		if now.Paragraph != old.Paragraph {
			at := fmt.Sprint(now.Paragraph)
			if number, _ := paragraphOf(now.ID); number == at {
				at = "" // its name tells
			}
			e.setIn(value, "paragraph", at)
		}
		if now.Through != old.Through {
			e.setIn(value, "through", fmt.Sprint(now.Through))
		}
		if now.Earlier != old.Earlier {
			e.setIn(value, "earlier", quotedOr(now.Earlier))
		}
	}
}

// setIn sets a key of a mapping that is written in braces or a line each; an empty value takes the key away.
func (e *lineEdits) setIn(m *yaml.Node, key, value string) {
	at, old := keyOf(m, key)
	switch {
	case old != nil && m.Style&yaml.FlowStyle == 0 && value == "":
		line := m.Content[at].Line
		e.edits = append(e.edits, lineEdit{line, line + 1, ""})
	case old != nil:
		e.replaceValue(m, at, value)
	case m.Style&yaml.FlowStyle != 0:
		// In characters: that is what columns count.
		e.change(m.Line, func(text string) string {
			r := []rune(text)
			return string(r[:m.Column]) + key + ": " + value + ", " + string(r[m.Column:])
		})
	default:
		line := m.Content[0].Line
		e.edits = append(e.edits, lineEdit{line, line, strings.Repeat(" ", m.Content[0].Column-1) + key + ": " + value + e.newline})
	}
}

// replaceValue gives a key that is there another value. Numbers and fingerprints hold nothing that a line could hold
// twice behind their key.
func (e *lineEdits) replaceValue(m *yaml.Node, at int, value string) {
	key, old := m.Content[at], m.Content[at+1]
	e.change(old.Line, func(text string) string {
		head, tail, found := strings.Cut(text, key.Value+":")
		before, after, there := strings.Cut(tail, old.Value)
		if !found || !there {
			e.fail(old.Line, "write %s: plainly, and try again", key.Value)
			return text
		}
		quote := ""
		if unquoted, is := strings.CutSuffix(before, `"`); is {
			before, after = unquoted, strings.TrimPrefix(after, `"`)
			quote = `"`
		}
		if value == "" { // in braces, where another key follows or goes before
			return head + strings.TrimPrefix(strings.TrimPrefix(after, ","), " ")
		}
		if quote == "" {
			value = strings.Trim(value, `"`)
		}
		return head + key.Value + ":" + before + value + after
	})
}

// asides gives what is set aside its new keys.
func (e *lineEdits) asides(f *fileEdit, doc *yaml.Node, n *Renumbering) {
	at, m := keyOf(doc, "set_aside")
	if m == nil || len(n.Asides) == 0 {
		return
	}
	if m.Style&yaml.FlowStyle != 0 {
		e.fail(m.Line, "set_aside: stands in one line; write it a line each, and try again")
		return
	}
	left := len(m.Content) / 2
	for i := 0; i+1 < len(m.Content); i += 2 {
		key := m.Content[i]
		keys, changed := n.Asides[key.Value]
		if !changed {
			continue
		}
		next := nextLine(doc, at)
		if i+2 < len(m.Content) {
			next = m.Content[i+2].Line
		}
		until := f.end(next)
		text := strings.Join(e.lines[key.Line-1:until-1], "")
		before, after, _ := strings.Cut(text, key.Value)
		var b strings.Builder
		for _, k := range keys {
			b.WriteString(before + k + after)
		}
		if len(keys) == 0 {
			left--
		}
		e.edits = append(e.edits, lineEdit{key.Line, until, b.String()})
	}
	if left == 0 { // a key without a value is none
		line := doc.Content[at].Line
		e.edits = append(e.edits, lineEdit{line, line + 1, ""})
	}
}
