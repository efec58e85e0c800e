package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func put(name, content string) func(*testing.T, string) {
	return func(t *testing.T, dir string) { write(t, dir, name, content) }
}

var fileCases = []loadCase{
	{name: "too many mistakes", files: soundQuestion, prepare: manyMistakes, want: toldMistakes()},
	{name: "nothing but the workspace file"},
	{name: "no workspace file", prepare: func(t *testing.T, dir string) {
		if err := os.Remove(filepath.Join(dir, WorkspaceFile)); err != nil {
			t.Fatal(err)
		}
	}, want: []string{`.signpost.yaml: it cannot be read: no such file or directory [unreadable]`}},
	{name: "link out of the workspace", prepare: func(t *testing.T, dir string) {
		out := t.TempDir()
		write(t, out, "s.yaml", "title: S\n")
		write(t, dir, "sources/publishers.yaml", "{}\n")
		if err := os.Symlink(filepath.Join(out, "s.yaml"), filepath.Join(dir, "sources/s.yaml")); err != nil {
			t.Skip(err)
		}
	}, want: []string{`sources/s.yaml: it cannot be read: it is, or lies behind, a symbolic link that leads out of the workspace [unreadable]`}},
	{name: "folder with the name of a file", prepare: func(t *testing.T, dir string) {
		write(t, dir, "scenarios/x.yaml/q.yaml", "")
	}, want: []string{`scenarios/x.yaml: it is not a regular file [not-regular] | move it out of the workspace`}},
	{name: "file with the name of a folder", prepare: put("scenarios", ""),
		want: []string{`scenarios: it is not a folder [not-regular]`}},
	{name: "too large", prepare: func(t *testing.T, dir string) { write(t, dir, "sources/s.yaml", strings.Repeat("#", maxSource+1)) },
		want: []string{`sources/s.yaml: it is too large [too-large] | split it`}},
	{name: "names", prepare: func(t *testing.T, dir string) {
		for _, name := range []string{"scenarios/a.yml", "scenarios/notes.txt", "scenarios/.q.log.yaml.tmp", "scenarios/.git/x.yaml", "sources/README"} {
			write(t, dir, name, "{")
		}
	}, want: []string{`scenarios/a.yml: a file called .yml is not read [file-name] | rename it to a.yaml`}},
	{name: "ids", prepare: func(t *testing.T, dir string) {
		for _, name := range []string{"Big", "two--hyphens", "no", "nul", "a.b", strings.Repeat("x", 65)} {
			write(t, dir, "scenarios/"+name+".yaml", strings.TrimPrefix(soundQuestion, "\n-- scenarios/q.yaml --\n"))
		}
	}, want: []string{
		`scenarios/Big.yaml: the name of the file: "Big" is not a valid id: use lower-case letters, digits and single hyphens, and begin with a letter [bad-id] | rename the file`,
		`scenarios/a.b.yaml: the name of the file: "a.b" is not a valid id: use lower-case letters, digits and single hyphens, and begin with a letter [bad-id] | rename the file`,
		`scenarios/no.yaml: the name of the file: "no" cannot be an id: some YAML readers take it for something else than a text [bad-id] | rename the file`,
		`scenarios/nul.yaml: the name of the file: "nul" cannot be an id: Windows has a device of that name [bad-id] | rename the file`,
		`scenarios/two--hyphens.yaml: the name of the file: "two--hyphens" is not a valid id: use lower-case letters, digits and single hyphens, and begin with a letter [bad-id] | rename the file`,
		`scenarios/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.yaml: the name of the file: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" is too long for an id: at most 64 characters [bad-id] | rename the file`,
	}},
	{name: "a file with a bad name is read all the same", prepare: put("sources/Big.yaml", "titel: B\n"), want: []string{
		`sources/Big.yaml: the name of the file: "Big" is not a valid id: use lower-case letters, digits and single hyphens, and begin with a letter [bad-id] | rename the file`,
		`sources/Big.yaml:1:1: unknown key "titel" [unknown-key] | did you mean title?`,
	}},
	{name: "one id twice", files: soundQuestion, prepare: put("scenarios/sub/q.yaml", "{"),
		want: []string{`scenarios/sub/q.yaml: the id "q" is already that of scenarios/q.yaml [duplicate-id] | rename one of the two`}},
	{name: "log elsewhere", files: soundQuestion, prepare: put("scenarios/sub/q.log.yaml", ""),
		want: []string{`scenarios/sub/q.log.yaml: there is no question beside this log [orphan-log] | move it next to scenarios/q.yaml`}},
	{name: "log alone", prepare: put("scenarios/p.log.yaml", ""),
		want: []string{`scenarios/p.log.yaml: there is no question beside this log [orphan-log] | write scenarios/p.yaml or delete the log`}},
	{name: "log of a broken question", prepare: func(t *testing.T, dir string) {
		write(t, dir, "scenarios/p.yaml", "")
		write(t, dir, "scenarios/p.log.yaml", "what is this")
	}, want: []string{`scenarios/p.yaml:1:1: the file is empty [null-value]`}},
}

// textCases are about the text of a file, before it means anything.
var textCases = []loadCase{
	{name: "UTF-16", prepare: put("sources/s.yaml", "\xff\xfet\x00"),
		want: []string{`sources/s.yaml:1:1: the file is UTF-16 [encoding] | save the file as UTF-8`}},
	{name: "foreign characters", prepare: put("sources/s.yaml", "title: caf\xe9\nabout: ا\u2028ب\n# \u0085 \u2029 \x00 \x7f \x9b\n# \ufeff \r x\n"),
		want: []string{
			`sources/s.yaml:1:11: invalid UTF-8 byte 0xE9 [encoding] | save the file as UTF-8`,
			`sources/s.yaml:2:9: line separator U+2028, which YAML takes for a line break [encoding] | replace it with a space or a plain line break`,
			`sources/s.yaml:3:3: line separator U+0085, which YAML takes for a line break [encoding] | replace it with a space or a plain line break`,
			`sources/s.yaml:3:5: line separator U+2029, which YAML takes for a line break [encoding] | replace it with a space or a plain line break`,
			`sources/s.yaml:3:7: control character U+0000 [encoding] | delete it`,
			`sources/s.yaml:3:9: control character U+007F [encoding] | delete it`,
			`sources/s.yaml:3:11: invalid UTF-8 byte 0x9B [encoding] | save the file as UTF-8`,
			`sources/s.yaml:4:3: byte order mark U+FEFF inside the file [encoding] | delete it`,
			`sources/s.yaml:4:5: carriage return without a line feed [encoding] | end lines with a line feed`,
		}},
	{name: "byte order mark and Windows lines", prepare: put("sources/publishers.yaml", "\ufeffagency:\r\n  title: A\r\n  reliability: G\r\n"),
		want: []string{`sources/publishers.yaml:3:16: "G" is not allowed here [bad-value] | write one of A, B, C, D, E, F`}},
	{name: "conflict", prepare: put("sources/publishers.yaml", "agency:\n<<<<<<< HEAD\n  title: A\n=======\n  title: B\n>>>>>>> other\n"),
		want: []string{`sources/publishers.yaml:2:1: git left a merge conflict here [conflict-marker] | keep the lines that are right and delete the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>`}},
	{name: "colon in a text", prepare: put("sources/publishers.yaml", "agency:\n  title: A: b\n"),
		want: []string{`sources/publishers.yaml:2:3: not valid YAML: mapping values are not allowed in this context [yaml-syntax] | put a text that holds a colon and a space into double quotes, or write it folded after >-`}},
	{name: "indentation", prepare: put("sources/publishers.yaml", "agency:\n  title: A\n  reliability: B\n other: C\nmore: D\n"),
		want: []string{`sources/publishers.yaml:4:2: not valid YAML: did not find expected key [yaml-syntax] | look at the indentation and the quotes of this line and the one above`}},
	{name: "tab", prepare: put("sources/publishers.yaml", "agency:\n\ttitle: A\n"),
		want: []string{`sources/publishers.yaml:2:1: not valid YAML: found character that cannot start any token [yaml-syntax] | indent with spaces, not tabs, and put a text that begins with a special character into double quotes`}},
	{name: "open quote", prepare: put("sources/publishers.yaml", "agency:\n  title: \"A\n"),
		want: []string{`sources/publishers.yaml:2:3: not valid YAML: found unexpected end of stream [yaml-syntax] | a quote or bracket is not closed`}},
	{name: "two documents", prepare: put("sources/publishers.yaml", "agency: {title: A, reliability: B}\n---\nx: y\n"),
		want: []string{`sources/publishers.yaml:2:1: a second YAML document begins here [multi-document] | put it into a file of its own`}},
	{name: "anchors and tags", prepare: put("sources/publishers.yaml", "a: &x {title: A, reliability: B}\nb: *x\nc:\n  <<: {title: C}\n  reliability: !!str C\n"),
		want: []string{
			`sources/publishers.yaml:1:4: an anchor is not allowed [anchor] | write the value out`,
			`sources/publishers.yaml:2:4: an alias is not allowed [anchor] | write the value out`,
			`sources/publishers.yaml:4:3: a merge key is not allowed [anchor] | write the keys out`,
			`sources/publishers.yaml:5:16: a tag is not allowed [tag] | delete the tag; put a text that looks like something else into double quotes`,
		}},
	{name: "a list for a file", prepare: put("sources/publishers.yaml", "- a\n"),
		want: []string{`sources/publishers.yaml:1:1: want keys and values, got a list [wrong-type]`}},
	{name: "only a comment", prepare: put("sources/publishers.yaml", "# nothing\n"),
		want: []string{`sources/publishers.yaml:1:1: the file is empty [null-value]`}},
}
