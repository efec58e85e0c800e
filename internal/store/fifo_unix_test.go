//go:build unix

package store

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestPipeDoesNotHang puts named pipes in place of files. They have no writer, so opening one in the usual way would
// block forever.
func TestPipeDoesNotHang(t *testing.T) {
	dir := unpack(t, soundQuestion, nil)
	write(t, dir, "sources/s.yaml", "")
	for _, name := range []string{"scenarios/q.log.yaml", "sources/p.yaml", lockFile} {
		if err := syscall.Mkfifo(filepath.Join(dir, name), 0o666); err != nil {
			t.Skip(err)
		}
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		w, findings, err := Load(dir, Need{Sources: true})
		if got := strings.Join(lines(findings), "\n"); err != nil || strings.Count(got, "it is not a regular file [not-regular]") != 2 {
			t.Errorf("Load: %v\n%s", err, got)
			return
		}
		if _, err := appendOne(dir, w.Questions[0], status(w.Questions[0], "x"), false); err == nil || !strings.Contains(err.Error(), lockFile) {
			t.Errorf("Append with a pipe for a lock: %v", err)
		}
		if _, err := ReadText(filepath.Join(dir, "sources/p.yaml"), "p.yaml"); err == nil || !strings.Contains(err.Error(), "not a regular file") {
			t.Errorf("ReadText of a pipe: %v", err)
		}
	}()
	select {
	case <-done:
	case <-time.After(5 * time.Second):
		t.Fatal("still waiting for a pipe")
	}
}
