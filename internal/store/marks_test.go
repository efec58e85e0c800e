package store

import (
	"reflect"
	"strings"
	"testing"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

// readSource reads the file of a source with its fingerprints read apart, or by the parser alone.
func readSource(text string, apart bool) (*scenario.Source, []diag.Finding) {
	l := &loader{}
	r := &reader{file: "sources/s.yaml", setup: setup{languages: testReader(true).setup.languages, scale: testReader(true).setup.scale}, origins: map[reference]diag.Place{}}
	root := r.document([]byte(text))
	if apart {
		r.findings = nil
		root = l.document(r, []byte(text))
	}
	if root == nil || len(r.findings) > 0 {
		return nil, r.findings
	}
	return r.source("s", root), r.findings
}

func TestMarksAgreeWithTheParser(t *testing.T) {
	hash := strings.Repeat("0123456789abcdef", 4)
	line := func(n string) string { return "  " + n + ": \"" + hash + "\"\n" }
	for name, text := range map[string]string{
		"written by the program": "title: T\n# Why.\nparagraphs:\n" + line("1") + line("2") + "passages:\n  1a: {kind: fact, says: X, credibility: 3}\n",
		"with a hash of words":   "title: T\nparagraphs:\n  1: \"" + hash + " 0123456789abcdef\"\nset_aside: {1: X}\n",
		"with a sketch":          "title: T\nparagraphs:\n  7: \"" + hash + " 0123456789abcdef 01234567\"\n",
		"last without a line":    strings.TrimSuffix("title: T\nparagraphs:\n"+line("1"), "\n"),
		"given twice":            "title: T\nparagraphs:\n" + line("1") + "paragraphs:\n" + line("1"),
		"given twice, once flow": "title: T\nparagraphs: {1: \"" + hash + "\"}\nabout: X\nparagraphs:\n" + line("1"),
		"one number twice":       "title: T\nparagraphs:\n" + line("1") + line("1"),
		"out of order":           "title: T\nparagraphs:\n" + line("2") + line("1"),
		"with a comment":         "title: T\nparagraphs:\n" + line("1") + "  # one more\n" + line("2"),
		"with a blank line":      "title: T\nparagraphs:\n" + line("1") + "\n" + line("2"),
		"with a comment below":   "title: T\nparagraphs:\n" + line("1") + "# one more\n" + line("2"),
		"set further in":         "title: T\nparagraphs:\n  " + line("1") + "  " + line("2"),
		"a bad hash":             "title: T\nparagraphs:\n" + line("1") + "  2: \"abc\"\n",
		"a bad number":           "title: T\nparagraphs:\n" + line("1") + line("02"),
		"nothing else":           "# c\nparagraphs:\n" + line("1"),
		"empty":                  "title: T\nparagraphs:\npassages: {}\n",
		"a mistake after it":     "title: T\nparagraphs:\n" + line("1") + "nonsense: X\n",
		"no YAML after it":       "title: T\nparagraphs:\n" + line("1") + "a: b: c\n",
		"carriage returns":       "title: T\r\nparagraphs:\r\n" + strings.ReplaceAll(line("1"), "\n", "\r\n"),
	} {
		want, wantFindings := readSource(text, false)
		got, findings := readSource(text, true)
		if !reflect.DeepEqual(findings, wantFindings) || (got == nil) != (want == nil) || got != nil && !reflect.DeepEqual(got.Paragraphs, want.Paragraphs) {
			t.Errorf("%s:\n%v %v\nby the parser alone\n%v %v", name, got, findings, want, wantFindings)
		}
	}
	if _, marks := cutMarks([]byte("title: T\nparagraphs:\n" + line("1") + line("2"))); len(marks) != 2 {
		t.Error("the fingerprints that the program writes are not read apart")
	}
}
