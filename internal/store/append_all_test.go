package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestChangesAreMadeAllOrNone(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", "old a\n")
	write(t, dir, "b.yaml/kept.yaml", "a folder stands where a file is to go\n")
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	h, err := lock(dir, root, lockWait)
	if err != nil {
		t.Fatal(err)
	}
	defer h.unlock()
	for name, changes := range map[string][]change{
		"a folder in the way":     {{to: "a.yaml", content: []byte("new a\n")}, {to: "b.yaml", content: []byte("new b\n")}},
		"a folder that is absent": {{to: "a.yaml", content: []byte("new a\n")}, {to: "none/c.yaml", content: []byte("new c\n")}},
		"a name that is taken":    {{from: "a.yaml", to: "d.yaml", content: []byte("new a\n")}, {from: "a.yaml", to: "b.yaml"}},
		"a file that is absent":   {{from: "a.yaml", to: "d.yaml", content: []byte("new a\n")}, {from: "x.yaml", to: "y.yaml"}},
	} {
		err := h.apply(changes)
		if err == nil || !strings.Contains(err.Error(), "nothing was changed") {
			t.Errorf("%s: %v", name, err)
		}
		if data, _ := os.ReadFile(filepath.Join(dir, "a.yaml")); string(data) != "old a\n" {
			t.Errorf("%s: a.yaml holds %q", name, data)
		}
		entries, _ := os.ReadDir(dir)
		if len(entries) != 3 { // a.yaml, b.yaml and the lock
			t.Errorf("%s: left behind %v", name, entries)
		}
	}
	if err := h.apply([]change{{from: "a.yaml", to: "d.yaml", content: []byte("new a\n")}, {from: "b.yaml/kept.yaml", to: "e.yaml"}}); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(filepath.Join(dir, "d.yaml")); string(data) != "new a\n" {
		t.Errorf("d.yaml holds %q", data)
	}
	if _, err := os.Stat(filepath.Join(dir, "a.yaml")); err == nil {
		t.Error("a.yaml is still there")
	}
	if _, err := os.Stat(filepath.Join(dir, "e.yaml")); err != nil {
		t.Error(err)
	}
}
