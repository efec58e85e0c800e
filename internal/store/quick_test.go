package store

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// used has been used before, as the memory of a document may be.
var used nodes

// quickly reads a text with the quick reader and, if that takes it, with yaml.v3, and returns what is not the same.
func quickly(data []byte) (taken bool, err error) {
	given := string(data)
	root := parseQuick(data, &used)
	if root == nil {
		return false, nil
	}
	if string(data) != given {
		return true, fmt.Errorf("the text was changed to %q", data)
	}
	for i := range data { // the nodes must not point into it
		data[i] = '#'
	}
	r := &reader{file: "f"}
	judge := r.parseChecked([]byte(given))
	if judge == nil || len(r.findings) > 0 {
		return true, fmt.Errorf("yaml.v3 finds %v", lines(r.findings))
	}
	return true, sameNodes(root, judge, "root")
}

// sameNodes returns the first difference of two trees in what the reading of files looks at: everything but comments.
func sameNodes(quick, judge *yaml.Node, path string) error {
	bare := func(n *yaml.Node) yaml.Node {
		return yaml.Node{Kind: n.Kind, Style: n.Style, Tag: n.Tag, Value: n.Value, Anchor: n.Anchor, Line: n.Line, Column: n.Column}
	}
	a, b := bare(quick), bare(judge)
	if fmt.Sprintf("%#v", a) != fmt.Sprintf("%#v", b) || quick.Alias != judge.Alias || len(quick.Content) != len(judge.Content) {
		return fmt.Errorf("%s: %d nodes in\n%+v, but by yaml.v3 %d in\n%+v", path, len(quick.Content), a, len(judge.Content), b)
	}
	for i := range quick.Content {
		if err := sameNodes(quick.Content[i], judge.Content[i], fmt.Sprintf("%s/%d", path, i)); err != nil {
			return err
		}
	}
	return nil
}

// ourFiles lists the hand-written files of the repository's own workspace, and of the one that commands are tested
// with.
func ourFiles(t testing.TB) []string {
	var files []string
	const own, tested = "../..", "../cli/testdata/workspace"
	for _, pattern := range []string{own + "/.signpost.yaml", own + "/scenarios/*.yaml", own + "/sources/*.yaml", tested + "/.signpost.yaml", tested + "/*/*.yaml"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("no files like %s: %v", pattern, err)
		}
		for _, file := range found {
			if !isLog(file) {
				files = append(files, file)
			}
		}
	}
	return files
}

func readAs(t testing.TB, file string) []byte {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestQuickReaderReadsOurFiles(t *testing.T) {
	for _, file := range ourFiles(t) {
		taken, err := quickly(readAs(t, file))
		if err != nil {
			t.Errorf("%s: %v", file, err)
		}
		if !taken {
			t.Errorf("%s: left to yaml.v3", file)
		}
	}
}

// forQuick are texts in the styles people use, which the quick reader must read itself.
var forQuick = []string{
	"a: b\n", "a: b", "# c\n\na: b # c\n# d\n\n", "a:   b  \n", "a:\n  b\n", "a:\n  [b, c]\n", "a:\n  - b\n  - c\n", "a:\n- b\n- c\nd: e\n",
	"- a: b\n  c: d\n- e\n", "-\n  a: b\n-\n  - c\n", "- - a\n  - b\n- -   c: d\n", "a: # c\n  b: c\n# d\n  e: f\n", "a:\n    b: c\n# d\n",
	`a: ""` + "\n", `a: "b: #c"` + "\n", `a: "b \"c\" \\"  # d` + "\n", "a: 'b: \"c\\'\n", "a: ' '\n",
	"a: >-\n  b\n  c  \n  d\n", "a: >\n  b\n\n\n  c\n\n", "a: |\n  b\n    c\n\n  d\n", "a: |-\n  b\n\n# c\n\nd: e\n", "a: >-\n  b", "- >-\n  a\n- |\n  b",
	"a: []\nb: {}\nc: [ ]\n", "a: [b, c d, \"e, f\", 'g', [h], {i: j}]\n", "a: {b: c d, e: {f: [g]}, h: \"i\" } # j\n", "a: [s#1a, s:1a, http://h/p]\n", "a: {b: http://c/d}\n",
	"a: -7d\nb: (c)\nd: c++\ne: ~\nf: b:c#d\n", "a: نص عربي، مع فاصلة\nb: [نعم, \"لا\"]\nc: é — “d”…\n",
	"a: 1\nb: 0\nc: 007\nd: 1.5\ne: 1e3\nf: 0x1f\ng: 1_000\nh: 2022-01-06\ni: 2022-02-30\nj: 2022-01-06T18:00:00Z\nk: 12345678901234567890\nl: .5\nm: .inf\nn: +1\no: -0b1\n",
	"a: true\nb: null\nc: Null\nd: NULL\ne: True\nf: FALSE\ng: yes\nh: nulls\ni: no\nj: on\ntrue: n\n1: t\n2022-01-06: f\n1a: b\nq/s: c\n9-12: d\n",
}

// forYAML are texts that it must leave to yaml.v3, because they mean something else than they seem to, or are invalid.
var forYAML = []string{
	"", "\n", "a", "a b", "نص", "a: <<\n", "[a]", "{a: b}", "---\na: b\n", "a: b\n---\nc: d\n", "a: b\n...\n", "%YAML 1.2\n---\na: b", "a: b\r\n", "a:\tb\n", "\ta: b\n", "a: b\u0085c: d\n", "a: b\u2028c\n", "a: \xff\n", "a: \x7f\n", "\ufeffa: b",
	"a:\n", "a:\nb: c\n", "a:\n- b\n c: d\n", "- \n- a\n", "a: b\n c: d\n", "a:\n    b: c\n  d: e\n", "a: b\n  c\n", "a: b\n\n  c\n", "a: b: c\n", "a: b:\n", "a:b\n", "a: b\n- c\n", "- a\nb: c\n",
	"a: &b c\n", "a: *b\n", "a: !!str b\n", "<<: a\n", "? a\n: b\n", "\"a\": b\n", "a: @b\n", "a: `b\n", "a: %b\n", "a: \"b\n", "a: \"b\n  c\"\n", "a: \"b\" c\n", "a: \"\\n\"\n", "a: 'b''c'\n", "a: \"b\"\"c\"\n",
	"a: >\n", "a: >-\nb: c\n", "a: >-\n\n   b\n", "a: >-\n  b\n    c\n", "a: >2\n  b\n", "a: >+\n  b\n", "a: >- # b\n  c\n", "a: |\n  b\n   \n  c\n", "a: |\n    b\n  c\n", "a: >-\n  b\n c: d\n",
	"a: [b\n", "a: [b,\n  c]\n", "a: [b, ]\n", "a: [, b]\n", "a: [b: c]\n", "a: {b}\n", "a: {b:c}\n", "a: {b: }\n", "a: {b: c: d}\n", "a: {\"b\": c}\n", "a: [b] c\n", "a: [b]: c\n", "a: [b #c]\n", "a: [b:]\n", "a: [b?]\n", "a: [http://h/p?q]\n", "a: [-]\n", "a: ]\n", "a: [*b]\n",
}

func TestQuickReaderTakesWhatItKnows(t *testing.T) {
	for _, text := range forQuick {
		if taken, err := quickly([]byte(text)); !taken || err != nil {
			t.Errorf("quick(%q): taken %v, %v", text, taken, err)
		}
	}
	for _, text := range forYAML {
		if taken, _ := quickly([]byte(text)); taken {
			t.Errorf("quick(%q): taken, want it left to yaml.v3", text)
		}
	}
}

// pieces are the parts from which random texts are built.
var pieces = []string{
	"\n", "\n  ", "\n    ", "\n- ", "\n  - ", "\n# c\n", " # c", " ", "  ", "a: ", "b: ", "a:", "- ", "-", "a", "b c", "1a", "نص", "é", "\u00a0", "\u0085", "\u2028", "\ufeff", "\t", "\r\n",
	`"`, "'", `\`, `\"`, `"a"`, `'b'`, "[", "]", "{", "}", ",", ", ", ":", ": ", "#", "?", "? ", "|", "|-", ">", ">-", ">+", ">2", "&a ", "*a", "!", "!!str ", "%", "@", "`", "---", "...", "\n---\n", "\n...\n", "~", "null", "true", "yes", "<<", "<<: ", "=",
	"1", "007", "1.5", "1e3", "0x1f", "0b1", "2022-01-06", "2022-13-01", "2022-01-06T18:00:00Z", ".inf", "+1", "-1", "(a)", "a/b: ", "[a, b]", "{a: b}", "a#b", "a:b", "a: >-\n  b\n  c\n", "- a: b\n  c: d\n", "a:\n  b: c\n",
}

// FuzzQuickReaderAgreesWithYAML compares the quick reader with yaml.v3 on texts, and on texts of pieces that a number
// names each.
func FuzzQuickReaderAgreesWithYAML(f *testing.F) {
	for _, text := range append(forQuick[:len(forQuick):len(forQuick)], forYAML...) {
		f.Add([]byte(text), false)
	}
	for _, file := range ourFiles(f) {
		text := readAs(f, file)
		f.Add(text[:min(len(text), 1000)], false)
	}
	for i := range pieces {
		f.Add([]byte{9, byte(i), 0, 10, byte(i + 7), 2, 9, 14}, true)
		f.Add([]byte{12, 9, byte(i), 1, 10, 14, 3, byte(i)}, true)
	}
	f.Fuzz(func(t *testing.T, data []byte, numbers bool) {
		if numbers {
			var text []byte
			for _, n := range data {
				text = append(text, pieces[int(n)%len(pieces)]...)
			}
			data = text
		}
		given := string(data)
		if _, err := quickly(data); err != nil {
			t.Errorf("quick(%q): %v", given, err)
		}
	})
}

// TestOnlyText puts every byte, and bytes that begin or end a character alone, at every place of the eight that are
// looked at together, between Latin and Arabic letters.
func TestOnlyText(t *testing.T) {
	want := func(data []byte) bool {
		for i := 0; i < len(data); {
			char, size := utf8.DecodeRune(data[i:])
			if message, _ := invalidCharacter(data[i:], char, size); char != '\n' && (message != "" || char < ' ') {
				return false
			}
			i += size
		}
		return true
	}
	for _, around := range []string{"abcdefghijklmnopqrst", "وثائق قديمة ونصوص", "aوb ثcا dئقe"} {
		for at := range around {
			for c := range 256 {
				for _, inside := range []string{string([]byte{byte(c)}), string([]byte{byte(c), 0xa7}), string([]byte{0xd8, byte(c)}), string(rune(c)), string(rune(0x600 + c)), string(rune(0x2000 + c)), string(rune(0xff00 + c))} {
					data := []byte(around[:at] + inside + around[at:])
					if got := onlyText(data); got != want(data) {
						t.Fatalf("onlyText(%q) = %v, want %v", data, got, want(data))
					}
				}
			}
		}
	}
}
