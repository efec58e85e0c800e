package store

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// TestLockIsStillTheNamedFile deletes the lock file while one writer holds it and another waits for it: whoever gets a
// lock then must have locked the file that is there now.
func TestLockIsStillTheNamedFile(t *testing.T) {
	dir := unpack(t, "", nil)
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	first, err := lock(dir, root, time.Second)
	if err != nil {
		t.Fatal(err)
	}
	waiting := make(chan *workspaceLock)
	go func() {
		h, err := lock(dir, root, 5*time.Second)
		if err != nil {
			t.Error(err)
		}
		waiting <- h
	}()
	time.Sleep(time.Second) // until it waits, on a busy machine too, for the first file
	if err := os.Remove(filepath.Join(dir, lockFile)); err != nil {
		t.Fatal(err)
	}
	second, err := lock(dir, root, time.Second)
	if err != nil {
		t.Fatal(err)
	}
	first.unlock()
	select {
	case <-waiting:
		t.Fatal("two writers have the lock at once")
	case <-time.After(100 * time.Millisecond):
	}
	second.unlock()
	third := <-waiting
	if third == nil || !third.isCurrent() {
		t.Fatal("the lock is on a file without a name")
	}
	third.unlock()
}

// TestMomentsAreUnique has writers add to two logs at once, and then with a clock set back: no two entries share a
// moment.
func TestMomentsAreUnique(t *testing.T) {
	second := strings.Replace(soundQuestion, "scenarios/q.yaml", "scenarios/r.yaml", 1)
	dir := unpack(t, soundQuestion+second, nil)
	w, findings, err := Load(dir, Need{})
	if err != nil || len(findings) > 0 {
		t.Fatal(err, lines(findings))
	}
	var group sync.WaitGroup
	for n := range 20 {
		group.Go(func() {
			q := w.Questions[n%2]
			e := status(q, fmt.Sprint("note ", n))
			if n >= 10 {
				e.Recorded -= 1000000 // a clock set back by days
			}
			if _, err := appendOne(dir, q, e, false); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	seen := map[string]bool{}
	for _, name := range []string{"q", "r"} {
		data, err := os.ReadFile(filepath.Join(dir, "scenarios", name+".log.yaml"))
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			_, rest, _ := strings.Cut(line, "recorded: ")
			if moment := rest[:20]; seen[moment] {
				t.Errorf("two entries were recorded at %s", moment)
			} else {
				seen[moment] = true
			}
		}
	}
	if len(seen) != 20 {
		t.Errorf("%d moments, want 20", len(seen))
	}
}

// TestTemporaryFilesAreCleared finds the temporary file of a killed writer, whatever it was writing.
func TestTemporaryFilesAreCleared(t *testing.T) {
	dir := unpack(t, soundQuestion, nil)
	write(t, dir, "sources/.killed.yaml.tmp", "half")
	write(t, dir, lockFile, "2022-01-06T18:00:00Z\nsources/.killed.yaml.tmp\n")
	w, _, err := Load(dir, Need{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := appendOne(dir, w.Questions[0], status(w.Questions[0], "x"), false); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "sources/.killed.yaml.tmp")); err == nil {
		t.Error("the temporary file is still there")
	}
	for _, name := range []string{"../.out.tmp", "scenarios/q.yaml", ".signpost.yaml", "/etc/.x.tmp"} {
		write(t, dir, lockFile, "\n"+name+"\n")
		root, err := os.OpenRoot(dir)
		if err != nil {
			t.Fatal(err)
		}
		if _, temps := remembered(root); temps != nil {
			t.Errorf("%s would be deleted", name)
		}
		root.Close()
	}
}

// TestWrittenTextsPassCheck removes from a text what check would reject in it.
func TestWrittenTextsPassCheck(t *testing.T) {
	dir := unpack(t, soundQuestion, nil)
	w, _, err := Load(dir, Need{})
	if err != nil {
		t.Fatal(err)
	}
	got, err := appendOne(dir, w.Questions[0], status(w.Questions[0], "a\tb\x07c\u202ed\nمي\u200cخواهم"), false)
	if err != nil || !strings.Contains(got.Text, `note: "a bcd\nمي`+"\u200c"+`خواهم"`) {
		t.Errorf("Append wrote %s, %v", got.Text, err)
	}
	made, err := NewQuestion(dir, "new-one", "a\tb\x07c\u202ed", 0, false)
	if err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(filepath.Join(dir, made))
	if err != nil || !strings.Contains(string(content), "title: \"a bcd\"\n") {
		t.Errorf("NewQuestion wrote %s, %v", content, err)
	}
}
