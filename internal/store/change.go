package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// A change is a file that gets new content, a new name, or both.
type change struct {
	from    string // the name it has; empty where it keeps its name, or is new
	to      string
	content []byte // nil where it stays as it is and only gets another name
}

// apply makes changes to several files, all of them or none. All that is new is written beside its place first, so
// that what can fail fails while nothing has changed; what was changed before an error is changed back. A program
// that is killed between two files leaves the one changed and the other not, each of them whole.
func (h *workspaceLock) apply(changes []change) error {
	var temps []string
	for _, c := range changes {
		if c.content != nil {
			temps = append(temps, tempOf(c.to))
		}
	}
	h.remember(h.last, temps...)
	defer h.remember(h.last)
	defer func() {
		for _, temp := range temps {
			_ = h.folder.Remove(filepath.FromSlash(temp)) // gone already, unless something failed
		}
	}()
	for _, c := range changes {
		if err := h.prepare(c); err != nil {
			return fmt.Errorf("cannot write %s: %w; nothing was changed", c.to, WithoutPath(err))
		}
	}
	var undo []func() error
	for _, c := range changes {
		back, err := h.applyOne(c, len(changes) > 1)
		if back != nil {
			undo = append(undo, back)
		}
		if err != nil {
			return fmt.Errorf("cannot write %s: %w; %s", c.to, WithoutPath(err), rollBack(undo, changes))
		}
	}
	return nil
}

// prepare writes what a file is to hold beside its place, and makes sure that a new name is free.
func (h *workspaceLock) prepare(c change) error {
	if c.from != "" {
		if _, err := h.folder.Lstat(filepath.FromSlash(c.to)); err == nil {
			return errors.New("there is a file of that name already")
		}
	}
	if c.content == nil {
		return nil
	}
	model := c.to
	if c.from != "" {
		model = c.from
	}
	return stage(h.folder, c.to, model, c.content)
}

// applyOne makes one change whose content stands ready, and returns how it is changed back; nil when nothing was
// changed. A log may be large: its old content is kept in memory only if another change may fail after it.
func (h *workspaceLock) applyOne(c change, keep bool) (back func() error, err error) {
	from, to := filepath.FromSlash(c.from), filepath.FromSlash(c.to)
	if c.content == nil {
		if err := h.folder.Rename(from, to); err != nil {
			return nil, err
		}
		syncFolder(h.folder, filepath.Dir(to))
		return func() error { return h.folder.Rename(to, from) }, nil
	}
	was := to
	if c.from != "" {
		was = from
	}
	_, err = h.folder.Lstat(was)
	isNew := err != nil
	var old []byte
	if keep && !isNew {
		if old, err = readFile(h.folder, was, maxLog, nil); err != nil {
			return nil, err
		}
	}
	if err := h.folder.Rename(filepath.FromSlash(tempOf(c.to)), to); err != nil {
		return nil, err
	}
	back = func() error {
		switch {
		case isNew:
			return h.folder.Remove(to)
		case !keep:
			return errors.New("its old content was not kept")
		case was == to:
			return replace(h.folder, c.to, old)
		}
		return errors.Join(replace(h.folder, c.from, old), h.folder.Remove(to))
	}
	syncFolder(h.folder, filepath.Dir(to))
	if err := readsBack(h.folder, c.to, c.content); err != nil || c.from == "" {
		return back, err
	}
	return back, h.folder.Remove(from)
}

func filesOf(changes []change) []string {
	var files []string
	for _, c := range changes {
		files = append(files, c.to)
	}
	return files
}

// rollBack changes back what was changed, the last first, and says whether that succeeded.
func rollBack(undo []func() error, changes []change) string {
	for n := len(undo) - 1; n >= 0; n-- {
		if err := undo[n](); err != nil {
			return fmt.Sprintf("what was written before could not be changed back, look at %v: %s", filesOf(changes[:n+1]), WithoutPath(err))
		}
	}
	return "nothing was changed"
}

// readsBack makes sure that a file holds what was written to it.
func readsBack(folder *os.Root, name string, content []byte) error {
	there, err := readFile(folder, filepath.FromSlash(name), max(maxLog, maxHandWritten), nil)
	if err != nil {
		return fmt.Errorf("it cannot be read back: %w", err)
	}
	if string(there) != string(content) {
		return errors.New("what was written is not what is read back; another program writes to the file")
	}
	return nil
}
