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
	"unicode/utf8"

	"github.com/gofrs/flock"
	"gopkg.in/yaml.v3"

	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/scenario"
)

// Written says what was written where.
type Written struct {
	File string // relative to the root, with forward slashes
	Line int
	Text string
	ID   string

	// Recorded is when the entry counts as written down: later than was asked for where the log has an entry of that
	// second. Two entries of one second could have one id, and no moment would tell them apart.
	Recorded day.Instant
}

// LockFile is what writers of a workspace hold while they write. It stays behind, empty.
const LockFile = ".signpost.lock"

const (
	lockWait  = 10 * time.Second
	lockRetry = 25 * time.Millisecond
)

// Append writes one entry to the end of the log of a question, and changes nothing else in it.
// At any moment the file is either the old one or the new one. With dryRun nothing is touched.
func Append(root string, q *scenario.Question, e *scenario.Entry, dryRun bool) (Written, error) {
	folder, err := os.OpenRoot(root)
	if err != nil {
		return Written{}, fmt.Errorf("cannot open the workspace: %w", err)
	}
	defer folder.Close()
	a := &appending{root: folder, question: q, entry: e, setup: readSetup(folder)}
	if dryRun {
		written, _, err := a.compose()
		return written, err
	}
	unlock, err := lock(root, folder, lockWait)
	if err != nil {
		return Written{}, err
	}
	defer unlock()
	written, content, err := a.compose()
	if err != nil {
		return Written{}, err
	}
	if err := replace(folder, written.File, content); err != nil {
		return Written{}, fmt.Errorf("cannot write %s: %w; nothing was changed", written.File, reason(err))
	}
	return written, nil
}

// readSetup reads what the workspace file decides about how entries are written and read.
func readSetup(root *os.Root) setup {
	l := newLoader(root, Need{})
	l.readWorkspace()
	return l.setup
}

// lock waits until no other program writes to the workspace.
func lock(root string, folder *os.Root, wait time.Duration) (unlock func(), err error) {
	if info, err := folder.Lstat(LockFile); err == nil && !info.Mode().IsRegular() {
		return nil, fmt.Errorf("cannot lock the workspace: %s is not a regular file; delete it", LockFile)
	}
	f := flock.New(filepath.Join(root, LockFile), flock.SetPermissions(0o666))
	ctx, cancel := context.WithTimeout(context.Background(), wait)
	defer cancel()
	switch _, err := f.TryLockContext(ctx, lockRetry); {
	case errors.Is(err, context.DeadlineExceeded):
		return nil, fmt.Errorf("another signpost has been writing to this workspace for %s; nothing was changed; try again when it is done", wait)
	case err != nil:
		return nil, fmt.Errorf("cannot lock the workspace: %w; nothing was changed", err)
	}
	return func() { _ = f.Unlock() }, nil // closing the file lets go of it, whatever this returns
}

// An appending is one entry on its way into a log.
type appending struct {
	root     *os.Root
	question *scenario.Question
	entry    *scenario.Entry
	setup    setup
}

// compose returns the new content of the log and what is new in it.
func (a *appending) compose() (Written, []byte, error) {
	file := a.question.Log.File
	if file == "" {
		file = strings.TrimSuffix(a.question.Place.File, ending) + logEnding
	}
	target, err := follow(a.root, file)
	if err != nil {
		return Written{}, nil, fmt.Errorf("cannot write %s: %w", file, err)
	}
	old, err := readFile(a.root, target, maxLog, nil)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return Written{}, nil, fmt.Errorf("cannot read %s: %w", file, reason(err))
	}
	if err := a.whole(file, old); err != nil {
		return Written{}, nil, err
	}
	entry := *a.entry
	entry.Recorded = a.free(file, old)
	line := Line(a.question, &entry, a.setup.languages[0])
	if err := a.readBack(file, line, &entry); err != nil {
		return Written{}, nil, err
	}
	content := make([]byte, 0, len(old)+len(line)+2)
	content = append(content, old...)
	if len(old) > 0 && old[len(old)-1] != '\n' {
		content = append(content, '\n')
	}
	number := bytes.Count(content, []byte("\n")) + 1
	content = append(append(content, line...), '\n')
	return Written{File: target, Line: number, Text: line, ID: entryID([]byte(line)), Recorded: entry.Recorded}, content, nil
}

// whole explains why nothing may be added to a log: because git could not merge it, because its last line was
// cut off, or because what stands at its end is no list that another entry could follow.
func (a *appending) whole(file string, data []byte) error {
	data = bytes.TrimPrefix(data, byteOrderMark)
	if !utf8.Valid(data) {
		return fmt.Errorf("%s is not UTF-8; save it as UTF-8 first", file)
	}
	var last chunk
	for c := range chunks(data) {
		if marksConflict(c.text) {
			return fmt.Errorf("%s:%d: git left a merge conflict here; keep the lines that are right and delete the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>", file, c.line)
		}
		if !idle(c.text) {
			last = c
		}
	}
	if last.text == nil {
		return nil
	}
	r := a.reader(file)
	r.before = last.line - 1
	root := r.parse(last.text)
	switch {
	case root == nil && !bytes.HasSuffix(data, []byte("\n")):
		return fmt.Errorf("%s:%d: the last line was cut off; complete it or delete it, then try again", file, last.line)
	case root == nil:
		return fmt.Errorf("%s; mend it, then try again", r.findings[0])
	case root.Kind != yaml.SequenceNode || root.Style&yaml.FlowStyle != 0 || root.Column != 1:
		return fmt.Errorf("%s:%d: this is no list whose entries begin with a hyphen at the start of a line; nothing can be added to it", file, last.line)
	}
	return nil
}

func (a *appending) reader(file string) *reader {
	return &reader{file: file, setup: a.setup, origins: map[reference]diag.Place{}}
}

// free returns the first second, from when the entry was recorded on, that no entry of the log has.
func (a *appending) free(file string, data []byte) day.Instant {
	entries, _ := newLogReader(a.reader(file), a.question, newDates(), false).entries(data)
	w := scenario.Workspace{Questions: []*scenario.Question{{Log: scenario.Log{Entries: entries}}}}
	return w.FreeSecond(a.entry.Recorded)
}

// readBack makes sure that both readers take the line for the entry it was written from.
func (a *appending) readBack(file, line string, entry *scenario.Entry) error {
	r := newLogReader(a.reader(file), a.question, newDates(), true)
	slow, _ := r.slow(chunk{text: []byte(line), line: 1, lines: 1})
	if len(r.findings) > 0 {
		return fmt.Errorf("the entry would not be sound: %s", r.findings[0].Message)
	}
	fast, ok := r.scan([]byte(line), 1)
	if !ok || !same(&slow, entry) || !same(&fast, entry) {
		return errors.New("the entry cannot be written so that it reads back the same; look for characters that are not UTF-8 and for parts that do not belong together")
	}
	return nil
}
