package store_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"signpost/internal/store"
)

func TestStamp(t *testing.T) {
	dir := t.TempDir()
	file := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	write := func(name, text string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(file(name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file(name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	stamp := func() string {
		t.Helper()
		s, err := store.Stamp(dir)
		if err != nil {
			t.Fatal(err)
		}
		return s.Sum
	}
	write(".signpost.yaml", "format: 1\n")
	write("scenarios/a.yaml", "title: A\n")
	write("README.md", "x")
	last := stamp()
	for _, step := range []struct {
		name    string
		do      func()
		changes bool
	}{
		{"nothing", func() {}, false},
		{"a longer file", func() { write("scenarios/a.yaml", "title: AA\n") }, true},
		{"the same length, later", func() {
			at := time.Now().Add(time.Hour)
			if err := os.Chtimes(file("scenarios/a.yaml"), at, at); err != nil {
				t.Fatal(err)
			}
		}, true},
		{"a new file", func() { write("scenarios/deep/b.yaml", "") }, true},
		{"a new source", func() { write("sources/s.yaml", "") }, true},
		{"a file gone", func() { os.Remove(file("sources/s.yaml")) }, true},
		{"an editor's file", func() { write("scenarios/.a.yaml.swp", "x") }, false},
		{"what is no part of a workspace", func() { write("README.md", "longer"); write("notes/x.yaml", "") }, false},
		{"the workspace file gone", func() { os.Remove(file(".signpost.yaml")) }, true},
	} {
		step.do()
		now := stamp()
		if (now != last) != step.changes {
			t.Errorf("%s: Stamp changes: %v; want %v", step.name, now != last, step.changes)
		}
		last = now
	}
	if _, err := store.Stamp(file("nowhere")); err == nil {
		t.Error("Stamp of a folder that is not there: no error")
	}
}
