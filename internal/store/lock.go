package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"

	"signpost/internal/day"
)

// lockFile is what writers of a workspace hold while they write. It stays behind and remembers two things for the next
// writer: the last moment in which an entry was recorded, and the temporary file that is being written.
const lockFile = ".signpost.lock"

const (
	lockWait  = 10 * time.Second
	lockRetry = 25 * time.Millisecond
)

// A workspaceLock means that no other program writes to the workspace.
type workspaceLock struct {
	flock  *flock.Flock
	folder *os.Root
	last   day.Instant // the last moment given to an entry in this clone; 0 when nobody remembers
}

// openToWrite opens the folder of a workspace and locks it. With dryRun it is not locked, and the lock is nil. The
// caller calls done at the end.
func openToWrite(dir string, dryRun bool) (root *os.Root, h *workspaceLock, done func(), err error) {
	if root, err = os.OpenRoot(dir); err != nil {
		return nil, nil, nil, fmt.Errorf("cannot open the workspace: %w", WithoutPath(err))
	}
	if dryRun {
		return root, nil, func() { root.Close() }, nil
	}
	if h, err = lock(dir, root, lockWait); err != nil {
		root.Close()
		return nil, nil, nil, err
	}
	return root, h, func() { h.unlock(); root.Close() }, nil
}

// lock waits until no other program writes to the workspace. The file may be deleted or replaced while one waits, by
// git clean for one: a lock on a file that no longer has the name keeps nobody away, and another one is taken.
func lock(root string, folder *os.Root, wait time.Duration) (*workspaceLock, error) {
	if info, err := folder.Lstat(lockFile); err == nil && !info.Mode().IsRegular() {
		return nil, fmt.Errorf("cannot lock the workspace: %s is not a regular file; delete it", lockFile)
	}
	ctx, cancel := context.WithTimeout(context.Background(), wait)
	defer cancel()
	for {
		f := flock.New(filepath.Join(root, lockFile), flock.SetPermissions(0o666))
		switch _, err := f.TryLockContext(ctx, lockRetry); {
		case errors.Is(err, context.DeadlineExceeded):
			return nil, fmt.Errorf("another signpost has been writing to this workspace for %s; nothing was changed; try again when it is done", wait)
		case err != nil:
			return nil, fmt.Errorf("cannot lock the workspace: %w; nothing was changed", err)
		}
		h := &workspaceLock{flock: f, folder: folder}
		if h.isCurrent() {
			h.recover()
			return h, nil
		}
		h.unlock()
	}
}

// isCurrent reports whether the file that was locked is the one that the name leads to.
func (h *workspaceLock) isCurrent() bool {
	mine, err := h.flock.Stat()
	if err != nil {
		return false
	}
	theirs, err := h.folder.Lstat(lockFile)
	return err == nil && os.SameFile(mine, theirs)
}

// unlock lets the next writer write.
func (h *workspaceLock) unlock() { _ = h.flock.Unlock() } // closing the file lets go of it, whatever this returns

// recover reads what the last writer left, and clears away what it did not finish.
func (h *workspaceLock) recover() {
	var temps []string
	h.last, temps = remembered(h.folder)
	for _, temp := range temps {
		_ = h.folder.Remove(filepath.FromSlash(temp)) // most often it is gone
	}
}

// remembered reads the last moment given, and the temporary files of a writer that may not have finished.
func remembered(folder *os.Root) (last day.Instant, temps []string) {
	data, err := readFile(folder, lockFile, maxHandWritten, nil)
	if err != nil {
		return 0, nil
	}
	moment, rest, _ := strings.Cut(string(data), "\n")
	last, _ = day.ParseInstant(moment)
	for temp := range strings.SplitSeq(rest, "\n") {
		base := temp[strings.LastIndexByte(temp, '/')+1:]
		if filepath.IsLocal(filepath.FromSlash(temp)) && strings.HasPrefix(base, ".") && strings.HasSuffix(base, tempEnding) {
			temps = append(temps, temp) // whoever wrote another name, it was no signpost
		}
	}
	return last, temps
}

// remember leaves for the next writer the last moment given and the temporary files about to be written, if any.
// Without it the next writer only has more to read, so that a failure is no error.
func (h *workspaceLock) remember(last day.Instant, temps ...string) {
	h.last = last
	text := strings.Join(append([]string{last.String()}, temps...), "\n") + "\n" // no moment is the empty text
	if len(temps) == 0 {
		text += "\n"
	}
	f, err := h.folder.OpenFile(lockFile, os.O_WRONLY|os.O_TRUNC, 0)
	if err != nil {
		return
	}
	_, _ = f.WriteString(text)
	_ = f.Close()
}

// replace puts new content in the place of a file, as the function does, and makes sure that it is there.
func (h *workspaceLock) replace(name string, content []byte) error {
	h.remember(h.last, tempOf(name))
	if err := replace(h.folder, name, content); err != nil {
		return err
	}
	h.remember(h.last)
	return readsBack(h.folder, name, content)
}

// recentSeconds is how far behind the last moment a new one may lie for the next free second to be the one after the
// last.
const recentSeconds = day.Instant(60)

// freeSecond returns the first second from a moment on that no entry written in this clone has, nor any in the log that
// is added to. The last moment given tells it without reading the other logs, unless the clock was set back far.
func freeSecond(folder *os.Root, last, at day.Instant, log []byte) day.Instant {
	taken := map[string]bool{}
	switch {
	case last != 0 && at > last:
	case last != 0 && last-at < recentSeconds:
		at = last + 1
	default:
		folders := &openFolders{roots: map[string]*os.Root{}}
		defer folders.close()
		from, buffer := disk{folder, folders}, []byte(nil)
		for _, file := range logFiles(from) {
			f, err := from.open(file)
			if err != nil {
				continue
			}
			if data, err := readAll(f, maxLog, buffer); err == nil {
				moments(data, at, taken)
				buffer = data
			}
			_ = f.Close()
		}
	}
	moments(log, at, taken)
	for taken[at.String()] {
		at++
	}
	return at
}

// logFiles lists the logs of a workspace.
func logFiles(from tree) []string {
	var list []string
	_ = fs.WalkDir(from.FS(), QuestionFolder, func(file string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && isLog(file) {
			list = append(list, file)
		}
		return nil // a folder that cannot be read holds no log that can be read
	})
	return list
}

// moments collects when the entries of a log were recorded, from a moment on. Moments in UTC are in order as texts.
func moments(log []byte, from day.Instant, into map[string]bool) {
	key := []byte("recorded:")
	least := from.String()
	for {
		i := bytes.Index(log, key)
		if i < 0 {
			return
		}
		log = log[i+len(key):]
		value := bytes.TrimLeft(log[:min(len(log), 40)], " \"'")
		if len(value) >= len(least) && string(value[:len(least)]) >= least {
			into[string(value[:len(least)])] = true
		}
	}
}
