package store

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCacheParsesAFileAgainOnlyWhenItChanged(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	const question = "title: Coup\nquestion: Is there one?\nhorizon: 2022-03-01\nscenarios:\n  up: {title: Up, resolves: Yes.}\n  down: {title: Down, resolves: No.}\n"
	write(".signpost.yaml", "format: 1\ntitle: Test\n")
	write("scenarios/one.yaml", question)
	write("scenarios/two.yaml", question+"what: ever\n")

	var c Cache
	for i, step := range []struct {
		change func()
		parsed int
	}{
		{func() {}, 3},
		{func() {}, 3},
		{func() { write("scenarios/one.yaml", question+"tags: [new]\n") }, 4},
		{func() { write("scenarios/two.yaml", question) }, 5},
		{func() { write("scenarios/one.yaml", "title: [") }, 6},
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
