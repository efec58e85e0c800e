package store

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// A renaming is one file in which a name is replaced. Only the characters of names change, so that comments, quotes
// and layout stay as they are.
type renaming struct {
	Rename
	file  string
	lines [][]byte // with their line breaks
	edits []edit
	names map[*yaml.Node]string // the new values of those that change
	err   error
}

// An edit puts a text in the place of as many bytes at a spot; a whole line where it stands at column 0.
type edit struct {
	line, at, length int // line from 1, at in bytes
	text             string
}

// record looks for names among the values of a record.
func (t *renaming) record(n *yaml.Node, record *Record) {
	if n.Kind != yaml.MappingNode || record == nil {
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if k := record.Key(n.Content[i].Value); k != nil {
			t.value(n.Content[i+1], k, record)
		}
	}
}

func (t *renaming) value(v *yaml.Node, k *Key, record *Record) {
	here := t.file == t.File
	switch {
	case k.Type == TypeRecord:
		t.record(v, k.Of)
	case k.Type == TypeList:
		for _, item := range v.Content {
			t.record(item, k.Of)
		}
	case k.Type == TypeNamed:
		for i := 0; i+1 < len(v.Content); i += 2 {
			t.record(v.Content[i+1], k.Of)
		}
	case k.Type == TypeCites || k.Name == "origin":
		for _, item := range itemsOf(v) {
			t.source(item)
		}
	case k.Name == "expect":
		for i := 0; i+1 < len(v.Content); i += 2 {
			t.scenario(v.Content[i], here)
		}
	case record == &groupRecord && k.Name == "scenarios" && t.What == "scenario" && here:
		t.shortNames(v.Content)
	case (k.Name == "broken_by" || k.Name == "watch") && t.What == "indicator" && here:
		t.shortNames(v.Content)
	case k.Name == "first" && t.What == "question":
		t.shortNames(v.Content)
	}
}

// itemsOf lists the items of a list, or the one value itself.
func itemsOf(v *yaml.Node) []*yaml.Node {
	if v.Kind == yaml.SequenceNode {
		return v.Content
	}
	return []*yaml.Node{v}
}

// shortNames writes the new name in the place of the old one among values that are names.
func (t *renaming) shortNames(values []*yaml.Node) {
	for _, v := range values {
		if v.Value == t.Old {
			t.write(v, t.New)
		}
	}
}

// source writes the name of a source in the name of a passage, or of a source cited whole.
func (t *renaming) source(v *yaml.Node) {
	if t.What != "source" || v.Kind != yaml.ScalarNode {
		return
	}
	rest, ok := strings.CutPrefix(v.Value, t.Old)
	if ok && (rest == "" || rest[0] == '#' || rest[0] == ':') {
		t.write(v, t.New+rest)
	}
}

// scenario writes the name of a scenario of this question or another one.
func (t *renaming) scenario(v *yaml.Node, here bool) {
	question, name, foreign := strings.Cut(v.Value, "/")
	switch {
	case t.What == "question" && foreign && question == t.Old:
		t.write(v, t.New+"/"+name)
	case t.What == "scenario" && foreign && question == t.Question && name == t.Old:
		t.write(v, question+"/"+t.New)
	case t.What == "scenario" && !foreign && here && v.Value == t.Old:
		t.write(v, t.New)
	}
}

// declare writes the name where the thing is declared, and the old one among those it had before.
func (t *renaming) declare(root *yaml.Node) {
	at := root
	if t.What == "scenario" || t.What == "indicator" {
		definitions := valueOf(root, t.What+"s")
		if definitions == nil {
			return
		}
		for i := 0; i+1 < len(definitions.Content); i += 2 {
			if definitions.Content[i].Value == t.Old {
				t.write(definitions.Content[i], t.New)
				at = definitions.Content[i+1]
			}
		}
	}
	was := valueOf(at, "was")
	switch {
	case was == nil:
		t.addWas(at)
	case slices.ContainsFunc(was.Content, func(v *yaml.Node) bool { return v.Value == t.New }):
		// It gets a name back that it had: the two change places.
		for _, v := range was.Content {
			if v.Value == t.New {
				t.write(v, t.Old)
			}
		}
	case was.Style&yaml.FlowStyle != 0 || len(was.Content) == 0:
		t.insert(was.Line, t.offset(was)+1, t.Old+choose(len(was.Content) > 0, ", ", ""))
	default:
		first := was.Content[0]
		line := t.lines[first.Line-1]
		dash := line[:bytes.IndexByte(line, '-')+1]
		t.edits = append(t.edits, edit{line: first.Line, at: -1, text: string(dash) + " " + t.Old + t.lineBreak()})
	}
}

// addWas adds was: after the first key of a mapping, most often the title, with the comments that stand below that.
func (t *renaming) addWas(m *yaml.Node) {
	if m.Style&yaml.FlowStyle != 0 {
		t.insert(m.Line, t.offset(m)+1, "was: ["+t.Old+"], ")
		return
	}
	line, column := m.Content[0].Line, m.Content[0].Column
	if len(m.Content) > 2 {
		line = m.Content[2].Line
		for line > m.Content[0].Line+1 && isBlankOrComment(bytes.TrimSpace(t.lines[line-2])) {
			line--
		}
	}
	t.edits = append(t.edits, edit{line: line, at: -1, text: strings.Repeat(" ", column-1) + "was: [" + t.Old + "]" + t.lineBreak()})
}

func choose(is bool, yes, no string) string {
	if is {
		return yes
	}
	return no
}

func (t *renaming) lineBreak() string {
	return choose(bytes.HasSuffix(t.lines[0], []byte("\r\n")), "\r\n", "\n")
}

// offset is where a node begins in its line, in bytes. Columns count characters.
func (t *renaming) offset(n *yaml.Node) int {
	line, at := t.lines[n.Line-1], 0
	if n.Line == 1 {
		at = len(line) - len(bytes.TrimPrefix(line, byteOrderMark))
	}
	for range n.Column - 1 {
		_, size := utf8.DecodeRune(line[at:])
		at += size
	}
	return at
}

// write puts a value in the place of one that is a name.
func (t *renaming) write(v *yaml.Node, value string) {
	at := t.offset(v)
	if v.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 {
		at++
	}
	if !bytes.HasPrefix(t.lines[v.Line-1][at:], []byte(v.Value)) {
		t.err = fmt.Errorf("%d:%d: write this name plainly, without escapes, and try again", v.Line, v.Column)
		return
	}
	if t.names == nil {
		t.names = map[*yaml.Node]string{}
	}
	t.names[v] = value
	t.edits = append(t.edits, edit{v.Line, at, len(v.Value), value})
}

func (t *renaming) insert(line, at int, text string) {
	t.edits = append(t.edits, edit{line, at, 0, text})
}

// edited returns the file with all that changes, and how many of its lines do.
func (t *renaming) edited() (content []byte, lines int) {
	slices.SortFunc(t.edits, func(a, b edit) int { return cmp.Or(cmp.Compare(b.line, a.line), cmp.Compare(b.at, a.at)) })
	touched := map[int]bool{}
	out := slices.Clone(t.lines)
	for _, e := range t.edits {
		old := out[e.line-1]
		if e.at < 0 {
			out[e.line-1] = append([]byte(e.text), old...)
			lines++
			continue
		}
		touched[e.line] = true
		out[e.line-1] = slices.Concat(old[:e.at], []byte(e.text), old[e.at+e.length:])
	}
	return bytes.Join(out, nil), lines + len(touched)
}

// texts lists the keys and values of a document in order, with the new names where asked for, and without was.
func (t *renaming) texts(n *yaml.Node, renamed bool) []string {
	if value, ok := t.names[n]; ok && renamed {
		return []string{value}
	}
	if n.Kind == yaml.ScalarNode {
		return []string{n.Value}
	}
	list := []string{fmt.Sprint(n.Kind)}
	for i, c := range n.Content {
		if n.Kind == yaml.MappingNode && (c.Value == "was" && i%2 == 0 || i%2 == 1 && n.Content[i-1].Value == "was") {
			continue
		}
		list = append(list, t.texts(c, renamed)...)
	}
	return list
}
