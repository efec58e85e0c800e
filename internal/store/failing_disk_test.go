package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestAppendToReadOnlyFolder(t *testing.T) {
	dir, q := open(t, "# log\n")
	folder := filepath.Join(dir, "scenarios")
	if err := os.Chmod(folder, 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(folder, 0o777) })
	if os.WriteFile(filepath.Join(folder, "probe"), nil, 0o666) == nil {
		t.Skip("this user may write to read-only folders")
	}
	_, err := appendOne(dir, q, status(q, "x"), false)
	if err == nil || !strings.Contains(err.Error(), "permission denied") || !strings.Contains(err.Error(), "nothing was changed") {
		t.Errorf("Append: %v, want an error that says nothing was changed", err)
	}
	if got := read(t, dir); got != "# log\n" {
		t.Errorf("the log is now %q", got)
	}
}

// TestAppendWithoutRoomForTheNewFile makes the first step of the replacement fail, whoever runs the test.
func TestAppendWithoutRoomForTheNewFile(t *testing.T) {
	dir, q := open(t, "# log\n")
	write(t, dir, "scenarios/.q.log.yaml.tmp/in-the-way", "")
	_, err := appendOne(dir, q, status(q, "x"), false)
	if err == nil || !strings.Contains(err.Error(), "cannot write scenarios/q.log.yaml") || !strings.Contains(err.Error(), "nothing was changed") {
		t.Errorf("Append: %v, want an error that says nothing was changed", err)
	}
	if got := read(t, dir); got != "# log\n" {
		t.Errorf("the log is now %q", got)
	}
}

// TestAppendWaitsForTheDisk: the new file is on the disk, whole, before it takes the place of the old one.
func TestAppendWaitsForTheDisk(t *testing.T) {
	dir, q := open(t, "# log\n")
	t.Cleanup(func() { syncFile = (*os.File).Sync })
	synced := ""
	syncFile = func(f *os.File) error {
		data, err := os.ReadFile(filepath.Join(dir, "scenarios", filepath.Base(f.Name())))
		if err != nil {
			t.Error(err)
		}
		if got := read(t, dir); got != "# log\n" {
			t.Errorf("the log is %q before the new one reached the disk", got)
		}
		synced = string(data)
		return nil
	}
	if _, err := appendOne(dir, q, status(q, "x"), false); err != nil {
		t.Fatal(err)
	}
	if got := read(t, dir); got != synced {
		t.Errorf("the log is %q, and on the disk is %q", got, synced)
	}
	before := synced
	syncFile = func(*os.File) error { return errors.New("the disk is gone") }
	if _, err := appendOne(dir, q, status(q, "y"), false); err == nil || !strings.Contains(err.Error(), "the disk is gone") || read(t, dir) != before {
		t.Errorf("AppendAll: %v, want the error of the disk and the log as it was", err)
	}
}

func TestLockIsHeldByOne(t *testing.T) {
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
	if _, err := lock(dir, root, 60*time.Millisecond); err == nil || !strings.Contains(err.Error(), "another signpost has been writing to this workspace for 60ms") {
		t.Errorf("a second lock: %v", err)
	}
	first.unlock()
	again, err := lock(dir, root, time.Second)
	if err != nil {
		t.Fatalf("a lock after the first was let go: %v", err)
	}
	again.unlock()
}
