package store

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCacheKeepsFilesApart reads more files than there are workers, so that each reads several in turn.
func TestCacheKeepsFilesApart(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, ".signpost.yaml", "format: 1\ntitle: Test\n")
	const files = 4 * workers
	for i := range files {
		write(t, dir, fmt.Sprintf("scenarios/question-%d.yaml", i), fmt.Sprintf("title: Coup %d\n", i)+plainQuestion)
	}
	var c Cache
	for range 2 {
		w, findings, err := c.Load(dir, Need{})
		if err != nil || len(findings) > 0 || len(w.Questions) != files {
			t.Fatalf("%d questions, %v, %v", len(w.Questions), findings, err)
		}
		for _, q := range w.Questions {
			if got, want := q.Title.In("en"), "Coup "+strings.TrimPrefix(q.ID, "question-"); got != want {
				t.Errorf("the title of %s is %q; want %q", q.ID, got, want)
			}
		}
		if c.misses != files+1 {
			t.Errorf("%d files were parsed; want %d, each once", c.misses, files+1)
		}
	}
}

// plainQuestion is a question without its title.
const plainQuestion = "question: Is there one?\nhorizon: 2022-03-01\nscenarios:\n  up: {title: Up, resolves: Yes.}\n  down: {title: Down, resolves: No.}\n"

func TestCacheParsesAFileAgainOnlyWhenItChanged(t *testing.T) {
	dir := t.TempDir()
	const question = "title: Coup\n" + plainQuestion
	write(t, dir, ".signpost.yaml", "format: 1\ntitle: Test\n")
	write(t, dir, "scenarios/one.yaml", question)
	write(t, dir, "scenarios/two.yaml", question+"what: ever\n")

	var c Cache
	for i, step := range []struct {
		change func()
		parsed int
	}{
		{func() {}, 3},
		{func() {}, 3},
		{func() { write(t, dir, "scenarios/one.yaml", question+"tags: [new]\n") }, 4},
		{func() { write(t, dir, "scenarios/two.yaml", question) }, 5},
		{func() { write(t, dir, "scenarios/one.yaml", "title: [") }, 6},
		{func() {}, 6},
	} {
		step.change()
		got, gotFindings, err := c.Load(dir, Need{})
		if err != nil {
			t.Fatal(err)
		}
		want, wantFindings, _ := Load(dir, Need{})
		if c.misses != step.parsed {
			t.Errorf("step %d: %d files were parsed by now; want %d", i, c.misses, step.parsed)
		}
		if d := cmp.Diff(wantFindings, gotFindings); d != "" {
			t.Errorf("step %d: findings differ from those of a load without a cache:\n%s", i, d)
		}
		if len(got.Questions) != len(want.Questions) || len(got.Questions) > 0 && len(got.Questions[0].Tags) != len(want.Questions[0].Tags) {
			t.Errorf("step %d: the workspace differs from that of a load without a cache", i)
		}
	}
}
