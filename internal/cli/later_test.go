package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestReadLater prints logs whose entries are read again when it is their turn, which other tests have too few of, and
// compares the output with that of logs in memory.
func TestReadLater(t *testing.T) {
	was := laterFrom
	t.Cleanup(func() { laterFrom = was })
	for _, args := range [][]string{
		{"log"}, {"log", "--last", "7"}, {"log", "--lang", "ar", "--width", "120"}, {"log", "--by", "desk"}, {"log", "--width", "40"},
		{"log", "--kind", "status"}, {"log", "--since", "2022-01-08"}, {"log", "--as-of", "2022-01-06"}, {"log", "--color", "always"},
		{"source", "impact", "--all"}, {"source", "impact", "--all", "--as-of", "2022-01-07", "--format", "json"},
	} {
		run := func(from int64) string {
			var out strings.Builder
			laterFrom = from
			if code := Main(World{Stdout: &out, Stderr: &out, Dir: "../..", Env: func(string) string { return "" }, Now: time.Date(2022, 1, 9, 20, 0, 0, 0, time.UTC)}, args); code != 0 {
				t.Fatalf("%v exits %d and prints\n%s", args, code, &out)
			}
			return out.String()
		}
		if whole, later := run(1<<40), run(0); whole != later {
			t.Errorf("%v prints\n%s\nfrom memory, and\n%s\nread later", args, whole, later)
		}
	}
}

// A changing writer changes a file when something is first written to it.
type changing struct {
	strings.Builder
	change func()
}

func (w *changing) Write(p []byte) (int, error) {
	if w.change != nil {
		w.change()
		w.change = nil
	}
	return w.Builder.Write(p)
}

// TestLogThatChangesWhileItIsPrinted: what was printed stands, and the error says which log it was.
func TestLogThatChangesWhileItIsPrinted(t *testing.T) {
	was := laterFrom
	t.Cleanup(func() { laterFrom = was })
	laterFrom = 0
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/workspace")); err != nil {
		t.Fatal(err)
	}
	logs, err := filepath.Glob(filepath.Join(dir, "scenarios", "*.log.yaml"))
	if err != nil || len(logs) == 0 {
		t.Fatal(logs, err)
	}
	log := logs[0]
	data, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	// Enough that the first lines are written before the last are read.
	first, _, _ := strings.Cut(string(data), "\n")
	var many strings.Builder
	for n := range 2000 {
		recorded := time.Date(2022, 1, 6, 0, 0, n, 0, time.UTC).Format(time.RFC3339)
		many.WriteString(first[:strings.Index(first, "recorded: ")] + "recorded: " + recorded + first[strings.Index(first, ", by:"):] + "\n")
	}
	if err := os.WriteFile(log, []byte(many.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	out := changing{change: func() {
		if err := os.WriteFile(log, []byte("# nothing\n"), 0o644); err != nil {
			t.Error(err)
		}
	}}
	var stderr strings.Builder
	code := Main(World{Stdout: &out, Stderr: &stderr, Dir: dir, Env: func(string) string { return "" }, Now: time.Date(2022, 1, 9, 20, 0, 0, 0, time.UTC)}, []string{"log"})
	if code != exitFailed || !strings.Contains(stderr.String(), filepath.Base(log)+": it changed while it was read") || !strings.Contains(stderr.String(), "run the command again") {
		t.Errorf("log exits %d and says\n%s", code, &stderr)
	}
	if out.String() == "" {
		t.Error("nothing was printed before")
	}
}
