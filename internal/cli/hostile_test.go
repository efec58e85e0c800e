package cli_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// Hostile or accidental text: what a spreadsheet would run, what ends a line or a cell, what controls a terminal or
// reverses a line, markup, and a very long text.
var hostile = "=HYPERLINK(\"http://x.example\";\"1\")\r\n+1|cmd' /C\t<script>alert(1)</script> [[a]](b) {#c} \\x1b[31m\x1b[31m\a\u202Etxt.exe\u2066\u2028 \u0000" +
	"\nBEGIN:VEVENT\nEND:VCALENDAR\n]]> --> ' \" \\ " + strings.Repeat("مرجّح ", 1500)

// hostileWorkspace has that text in every field that takes one.
func hostileWorkspace(t *testing.T) string {
	t.Helper()
	quoted, err := json.Marshal(strings.ReplaceAll(hostile, "\x00", "")) // a JSON string is valid YAML
	if err != nil {
		t.Fatal(err)
	}
	x := string(quoted)
	dir := t.TempDir()
	for name, content := range map[string]string{
		".signpost.yaml":          "format: 1\ntitle: X\nabout: X\nlanguages: [en]\nauthors: {amal: X}\n",
		"sources/publishers.yaml": "p: {title: X, reliability: B, reason: X}\n",
		"sources/s.yaml": "title: X\nauthor: X\npublisher: p\npublished: 2022-01-03\nabout: X\ncontainer: X\npages: X\nurl: \"https://x.example/\"\naccessed: 2022-01-04\nlanguage: en\n" +
			"ids: {doi: \"10.1000/182\", isbn: X, citation_key: X}\nparagraphs: {1: \"" + strings.Repeat("0", 64) + "\"}\npassages:\n  1a: {kind: fact, says: X, credibility: 2, wording: X, likelihood: 20-30, date: 2022-01-02, dating: X}\nset_aside: {1: X}\n",
		"scenarios/q.yaml": "title: X\nquestion: X\nhorizon: 2022-06-30\nmatters: X\nabout: X\ntags: [core]\nreview_every: 7d\nscenarios:\n" +
			"  a: {title: X, claim: X, resolves: X, matters: X, judgments: [{says: X, kind: fact, cite: [s#1a]}]}\n  b: {title: X, resolves: X}\n  c: {title: X, resolves: X}\n" +
			"groups: {g: {scenarios: [a, b], claim: X}}\nindicators:\n  i: {observe: X, collect: X, look_every: 1d, expect: {a: likely, b: unlikely, c: could}, cite: [s#1a]}\n" +
			"conflicts: [{about: X, sides: [{says: X, cite: [s#1a]}, {says: X}], reading: X}]\nassumptions: [{says: X, standing: solid, cite: [s#1a]}]\npremortem: [{says: X, cite: [s#1a]}]\n",
		"scenarios/q.log.yaml": "- {date: 2022-01-04, recorded: 2022-01-04T18:00:00Z, by: amal, indicator: i, status: emerging, cite: [\"s#1a\"], note: X}\n" +
			"- {date: 2022-01-05, recorded: 2022-01-05T18:00:00Z, by: amal, likelihood: {a: 20-30, b: 40-50, c: 20-40}, confidence: low, dissent: {by: badr, likelihood: {a: 50-60, b: 20-30, c: 10-30}, because: X}, because: X, basis: X, cite: [\"s#1a\"]}\n",
	} {
		content = strings.ReplaceAll(content, "X", x)
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// harmless reports characters that must not be in an output: those that control a terminal or reverse a line.
func harmless(text string) string {
	if !utf8.ValidString(text) {
		return "bytes that are no UTF-8"
	}
	for _, bad := range []string{"\x1b", "\a", "\x00", "\u202e", "\u2066", "\u2028", "\u009b"} {
		if strings.Contains(text, bad) {
			return bad
		}
	}
	return ""
}

// Every report in every format shows such a text or refuses it, and neither executes nor loses it.
func TestHostileTextInEveryFormat(t *testing.T) {
	dir := hostileWorkspace(t)
	run := func(args ...string) []byte {
		return []byte(signpost(t, dir, append(args, "--today", "2022-01-06")...))
	}
	for _, command := range []string{
		"list", "list --indicators", "show q", "show q/a", "show i", "show s", "show s#1a", "brief", "brief --short", "timeline", "log", "diff 2022-01-04", "due",
		"matrix q", "find http", "source list", "source impact s", "score",
	} {
		for _, format := range []string{"text", "markdown", "html", "json"} {
			out := string(run(append(strings.Fields(command), "--format", format)...))
			if bad := harmless(out); bad != "" {
				t.Errorf("%s as %s holds %q", command, format, bad)
			}
			switch format {
			case "html":
				if strings.Contains(out, "<script>alert") || strings.Contains(out, "javascript:") {
					t.Errorf("%s: the page would run the text", command)
				}
			case "json":
				if !json.Valid([]byte(out)) {
					t.Errorf("%s: no JSON", command)
				}
			}
		}
	}
	for _, command := range []string{"list", "due", "log", "matrix q", "list --indicators"} {
		checkCells(t, command, run(append(strings.Fields(command), "--format", "csv")...))
	}
	folder := filepath.Join(t.TempDir(), "out")
	run("export", folder)
	files, _ := filepath.Glob(filepath.Join(folder, "*.csv"))
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		checkCells(t, filepath.Base(file), data)
	}
	for _, command := range []string{"export --format stix", "source export --format csl", "due --format ics", "export LINES --format jsonl"} {
		lines := filepath.Join(t.TempDir(), "lines")
		out := run(strings.Fields(strings.Replace(command, "LINES", lines, 1))...)
		if strings.Contains(command, "jsonl") {
			out, _ = os.ReadFile(filepath.Join(lines, "passages.jsonl"))
		}
		if bad := harmless(string(out)); bad != "" {
			t.Errorf("%s holds %q", command, bad)
		}
		if strings.Contains(command, "ics") {
			if n := strings.Count(string(out), "\r\nBEGIN:VEVENT\r\n"); n == 0 || strings.Count(string(out), "\r\nEND:VCALENDAR\r\n") != 1 {
				t.Errorf("a text ends the calendar: %d events", n)
			}
			continue
		}
		for line := range bytes.Lines(out) {
			if strings.Contains(command, "jsonl") && !json.Valid(line) {
				t.Errorf("%s: no JSON in %.80s", command, line)
			}
		}
	}
	checkWordFile(t, run("brief", "--format", "docx"))
}

// checkCells checks that no cell is a formula.
func checkCells(t *testing.T, what string, data []byte) {
	t.Helper()
	if bad := harmless(string(data)); bad != "" {
		t.Errorf("%s holds %q", what, bad)
	}
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Errorf("%s: %v", what, err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r") && strings.Contains(cell, "HYPERLINK") {
				t.Errorf("%s: a spreadsheet would run %.40q", what, cell)
			}
		}
	}
}

// checkWordFile checks that the text of every part of a Word file is clean.
func checkWordFile(t *testing.T, data []byte) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		if filepath.Ext(f.Name) == ".png" {
			continue // a picture is no text; what it says in words is among the other parts
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if bad := harmless(string(content)); bad != "" {
			t.Errorf("%s holds %q", f.Name, bad)
		}
	}
}
