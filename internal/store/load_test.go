package store

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"signpost/internal/diag"
)

// A loadCase is a small workspace and every finding that loading it must give, hint and all.
type loadCase struct {
	name    string
	files   string // each file behind a line with its name; there is a workspace file, unless another is given
	prepare func(t *testing.T, dir string)
	want    []string
}

const workspaceFile = "format: 1\ntitle: Test\nlanguages: [en, ar]\n"

// soundQuestion is a question without a mistake, for cases about other files.
const soundQuestion = `
-- scenarios/q.yaml --
title: Q
question: What happens by March?
horizon: 2022-03-01
scenarios:
  up: {title: Up, resolves: It goes up.}
  down: {title: Down, resolves: It goes down.}
indicators:
  smoke:
    observe: Smoke is seen.
    expect: {up: likely, down: unlikely}
`

// soundSources are sources without a mistake.
const soundSources = `
-- sources/publishers.yaml --
agency: {title: Agency, reliability: B}
-- sources/s.yaml --
title: S
publisher: agency
published: 2022-01-06
language: en
passages:
  1a: {kind: fact, says: A thing happened., credibility: 2}
`

func unpack(t testing.TB, files string, prepare func(*testing.T, string)) string {
	t.Helper()
	dir := t.TempDir()
	write(t, dir, WorkspaceFile, workspaceFile)
	name, content := "", ""
	for line := range strings.Lines(files + "-- end --\n") {
		next, ok := strings.CutPrefix(strings.TrimSuffix(line, " --\n"), "-- ")
		if !ok {
			content += line
			continue
		}
		if name != "" {
			write(t, dir, name, content)
		}
		name, content = next, ""
	}
	if prepare != nil {
		prepare(t.(*testing.T), dir)
	}
	return dir
}

func write(t testing.TB, dir, name, content string) {
	t.Helper()
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// lines prints findings as a reader sees them, each with its hint behind a bar.
func lines(findings []diag.Finding) []string {
	var list []string
	for _, f := range findings {
		line := f.String()
		if f.Hint != "" {
			line += " | " + f.Hint
		}
		list = append(list, line)
	}
	return list
}

func TestFindings(t *testing.T) {
	fired := map[string]bool{}
	for _, c := range slices.Concat(fileCases, textCases, workspaceCases, sourceCases, questionCases, logCases, goOnCases) {
		t.Run(c.name, func(t *testing.T) {
			dir := unpack(t, c.files, c.prepare)
			w, findings, err := Load(dir, Need{Sources: true, Details: true})
			if err != nil || w == nil {
				t.Fatalf("Load: %v, %v", w, err)
			}
			if diff := cmp.Diff(c.want, lines(findings)); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
			for _, f := range findings {
				fired[f.Rule] = true
				if f.Level != diag.Error {
					t.Errorf("%s: level %s, want error", f, f.Level)
				}
			}
			if len(w.Languages) == 0 || w.Scale == nil {
				t.Errorf("languages %v, scale %v: a workspace must have both, whatever its file says", w.Languages, w.Scale)
			}
		})
	}
	for _, r := range Rules {
		if !fired[r.Name] && !t.Failed() {
			t.Errorf("no case makes the rule %s fire", r.Name)
		}
		if strings.TrimSpace(r.Says) == "" || !strings.HasSuffix(r.Says, ".") {
			t.Errorf("the rule %s says %q, want a sentence", r.Name, r.Says)
		}
		delete(fired, r.Name)
	}
	for name := range fired {
		t.Errorf("the rule %q fires but is not in Rules", name)
	}
}

func TestSoundWorkspaceGivesNoFinding(t *testing.T) {
	_, findings, err := Load(unpack(t, soundQuestion+soundSources, nil), Need{Sources: true, Details: true})
	if err != nil || len(findings) > 0 {
		t.Errorf("Load: %v, findings %v, want none", err, lines(findings))
	}
}

func TestLoadOfNoFolder(t *testing.T) {
	if _, _, err := Load(filepath.Join(t.TempDir(), "nowhere"), Need{}); err == nil {
		t.Error("Load of a folder that is not there: no error")
	}
}

func TestOrder(t *testing.T) {
	question := strings.TrimPrefix(soundQuestion, "\n-- scenarios/q.yaml --\n")
	var files strings.Builder
	for _, name := range []string{"b", "z", "sub/a", "c", "sub/deep/x"} {
		fmt.Fprintf(&files, "-- scenarios/%s.yaml --\n%s", name, question)
		if name == "z" || name == "sub/deep/x" {
			files.WriteString("tags: [core]\n")
		}
	}
	w, findings, err := Load(unpack(t, files.String(), nil), Need{})
	if err != nil || len(findings) > 0 {
		t.Fatal(err, lines(findings))
	}
	var ids []string
	for _, q := range w.Questions {
		ids = append(ids, q.ID)
	}
	if want := []string{"x", "z", "a", "b", "c"}; !slices.Equal(ids, want) {
		t.Errorf("questions %v, want %v: the core ones first, each group by id", ids, want)
	}
	if got, want := w.Questions[0].Log.File, "scenarios/sub/deep/x.log.yaml"; got != want {
		t.Errorf("log file %q, want %q even before there is one", got, want)
	}
}

// TestOwnWorkspace loads the workspace of this repository.
func TestOwnWorkspace(t *testing.T) {
	root, err := FindRoot(".")
	if err != nil {
		t.Skip("there is none:", err)
	}
	w, findings, err := Load(root, Need{Sources: true, Details: true})
	if err != nil || len(findings) > 0 {
		t.Errorf("Load: %v\n%s", err, strings.Join(lines(findings), "\n"))
	}
	for _, q := range w.Questions {
		for i := range q.Log.Entries {
			if e := &q.Log.Entries[i]; e.ID == "" || e.By == "" {
				t.Errorf("%s:%d: id %q, by %q", q.Log.File, e.Line, e.ID, e.By)
			}
		}
	}
}

func TestFindRoot(t *testing.T) {
	dir := unpack(t, soundQuestion, nil)
	for _, from := range []string{".", "scenarios"} {
		got, err := FindRoot(filepath.Join(dir, from))
		if err != nil || got != dir {
			t.Errorf("FindRoot(%s) = %q, %v, want %q", from, got, err, dir)
		}
	}
	if got, err := FindRoot(t.TempDir()); err == nil {
		t.Errorf("FindRoot without a workspace = %q, want an error", got)
	}
}

func TestReadText(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "good", "one\nاثنان\n")
	write(t, dir, "latin1", "one\ncaf\xe9\n")
	write(t, dir, "utf16", "\xff\xfeo\x00")
	write(t, dir, "large", strings.Repeat("x", maxText+1))
	for _, c := range []struct{ name, want, err string }{
		{"good", "one\nاثنان\n", ""},
		{"latin1", "", "invalid UTF-8 at 2:4"},
		{"utf16", "", "it is UTF-16"},
		{"large", "", "too large"},
		{".", "", "not a regular file"},
		{"missing", "", "no such file"},
	} {
		got, err := ReadText(filepath.Join(dir, c.name), filepath.Join(dir, c.name))
		if c.err == "" && got != c.want || (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) {
			t.Errorf("ReadText(%s) = %q, %v, want %q, %q", c.name, got, err, c.want, c.err)
		}
	}
}
