package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"signpost/internal/scenario"
)

// TestLater reads what every entry says when all were read, and compares that with a whole reading: of the repository's
// workspace, and of logs that hold whatever a log may.
func TestLater(t *testing.T) {
	passages := cmp.Comparer(func(a, b *scenario.Passage) bool { return a.Ref() == b.Ref() })
	indicators := cmp.Comparer(func(a, b *scenario.Indicator) bool { return a == b || a != nil && b != nil && a.Ref() == b.Ref() })
	for _, root := range []string{mixedLogs(t), "../.."} {
		whole, findings, err := Load(root, Need{Sources: true, Details: true})
		if err != nil || len(findings) > 0 {
			t.Fatalf("%s does not load: %v, %v", root, err, lines(findings))
		}
		later := NewLater(0)
		part, findings, err := Load(root, Need{Sources: true, Details: true, Later: later})
		if err != nil || len(findings) > 0 || !later.Used() {
			t.Fatalf("%s does not load in parts: %v, %v", root, err, lines(findings))
		}
		for n, q := range part.Questions {
			want := whole.Questions[n].Log
			if len(q.Log.Entries) != len(want.Entries) {
				t.Fatalf("%s has %d entries, want %d", q.ID, len(q.Log.Entries), len(want.Entries))
			}
			for i := len(want.Entries) - 1; i >= 0; i-- {
				got, err := later.Entry(q, &q.Log.Entries[i])
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(want.Entries[i], got, passages, indicators); diff != "" {
					t.Errorf("%s, entry %d (-whole +later):\n%s", q.ID, i, diff)
				}
				if by := q.Log.By(&q.Log.Entries[i]); by != got.By {
					t.Errorf("%s, entry %d was written by %q, want %q", q.ID, i, by, got.By)
				}
			}
		}
		later.Close()
	}
}

// TestLaterLeavesLittle: a workspace with small logs is kept whole.
func TestLaterLeavesLittle(t *testing.T) {
	later := NewLater(LaterFrom)
	if _, _, err := Load(mixedLogs(t), Need{Sources: true, Details: true, Later: later}); err != nil || later.Used() {
		t.Errorf("a small workspace is read later: %t, %v", later.Used(), err)
	}
}

// TestLaterNoticesChanges changes a log between the two readings, in every way that can change it.
func TestLaterNoticesChanges(t *testing.T) {
	for name, change := range map[string]func(file string, data []byte) error{
		"more": func(file string, data []byte) error { return os.WriteFile(file, append(data, data...), 0o644) },
		"less": func(file string, data []byte) error { return os.WriteFile(file, data[:len(data)/2], 0o644) },
		"gone": func(file string, _ []byte) error { return os.Remove(file) },
		"replaced": func(file string, data []byte) error {
			if err := os.WriteFile(file+".tmp", data, 0o644); err != nil {
				return err
			}
			return os.Rename(file+".tmp", file)
		},
	} {
		t.Run(name, func(t *testing.T) {
			root := mixedLogs(t)
			later := NewLater(0)
			w, _, err := Load(root, Need{Sources: true, Details: true, Later: later})
			if err != nil {
				t.Fatal(err)
			}
			defer later.Close()
			q := w.Questions[0]
			for i := range q.Log.Entries {
				e := &q.Log.Entries[i]
				if e.Detail != nil {
					continue
				}
				file := filepath.Join(root, filepath.FromSlash(q.Log.Place(e).File))
				data, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				if err := change(file, data); err != nil {
					t.Fatal(err)
				}
				if _, err := later.Entry(q, e); !errors.Is(err, ErrChanged) {
					t.Errorf("the error is %v, want that it changed", err)
				}
				return
			}
			t.Fatal("no status is read later")
		})
	}
}

// TestLaterTellsAllMistakes: a citation of what is not there is reported for entries that are read later too.
func TestLaterTellsAllMistakes(t *testing.T) {
	root := mixedLogs(t)
	file := filepath.Join(root, "scenarios", "q-one.log.amal.yaml")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	data = append(data, `- {date: 2022-01-09, recorded: 2022-02-01T11:00:00Z, by: amal, indicator: smoke, status: present, cite: [s#9z]}`+"\n"...)
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
	_, want, err := Load(root, Need{Sources: true, Details: true})
	if err != nil || len(want) != 1 {
		t.Fatalf("the whole has %v, %v", lines(want), err)
	}
	_, got, err := Load(root, Need{Sources: true, Details: true, Later: NewLater(0)})
	if diff := cmp.Diff(lines(want), lines(got)); err != nil || diff != "" {
		t.Errorf("%v (-whole +later):\n%s", err, diff)
	}
}
