package store

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"unicode/utf8"

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

	// Recorded is when the entry counts as written down: later than was asked for where another entry written in this
	// clone has that second. No moment would tell the two apart.
	Recorded day.Instant

	log     string // the log by the name that a workspace knows it under, which File is unless that is a link
	content []byte // of the log with the entry
}

// An Addition is an entry to be written to the log of a question.
type Addition struct {
	Question *scenario.Question
	Entry    *scenario.Entry

	// Writer is whose log it goes to where each author has one: whoever writes, who need not be the one who says so.
	// Empty stands for the first of those who say so. A log that two people add to would conflict.
	Writer string
}

// writer is whose log an entry goes to where each author has one.
func (x Addition) writer() string {
	return scenario.Authors(cmp.Or(x.Writer, x.Entry.By))[0]
}

// AppendAll writes entries to the ends of the logs of their questions, in their order: all of them or none. Each counts
// as written down in a second of its own. At any moment a file is either the old one or the new one. With dryRun
// nothing is touched.
func AppendAll(root string, list []Addition, dryRun bool) ([]Written, error) {
	folder, h, done, err := openToWrite(root, dryRun)
	if err != nil {
		return nil, err
	}
	defer done()
	if dryRun {
		last, _ := remembered(folder)
		return composeAll(folder, list, last)
	}
	written, err := composeAll(folder, list, h.last)
	if err != nil {
		return nil, err
	}
	var changes []change
	files := map[string]bool{}
	for _, w := range written {
		h.last = max(h.last, w.Recorded)
		if !files[w.File] {
			files[w.File] = true
			changes = append(changes, change{to: w.File, content: w.content})
		}
	}
	return written, h.apply(changes)
}

// composeAll returns what is new in the logs. Each entry stands after those before it.
func composeAll(folder *os.Root, list []Addition, last day.Instant) ([]Written, error) {
	a := &appender{root: folder, setup: readSetup(folder), last: last, logs: map[string][]byte{}}
	var written []Written
	var free day.Instant
	for _, x := range list {
		a.question, a.entry, a.writer = x.Question, readableCopy(x.Entry), x.writer()
		a.entry.Recorded = max(a.entry.Recorded, free)
		w, err := a.compose()
		if err != nil {
			return nil, err
		}
		free = w.Recorded + 1
		a.logs[w.File] = w.content
		written = append(written, w)
	}
	for i := range written {
		written[i].content = a.logs[written[i].File] // with the entries that come after it
	}
	return written, nil
}

// readableCopy is an entry without the characters that check refuses in its texts, so that what signpost writes passes.
func readableCopy(e *scenario.Entry) *scenario.Entry {
	clean := *e
	if e.Detail == nil {
		return &clean
	}
	detail := *e.Detail
	detail.Because, detail.Basis, detail.Note = detail.Because.Readable(), detail.Basis.Readable(), detail.Note.Readable()
	if d := detail.Dissent; d != nil {
		dissent := *d
		dissent.Because = d.Because.Readable()
		detail.Dissent = &dissent
	}
	clean.Detail = &detail
	return &clean
}

// readSetup reads what the workspace file decides about how entries are written and read.
func readSetup(root *os.Root) setup {
	l := newLoader(disk{Root: root}, Need{Details: true})
	l.readWorkspace()
	l.setup.listOnly = false // what is written is read back whole
	return l.setup
}

// An appender is one entry on its way into a log.
type appender struct {
	root     *os.Root
	question *scenario.Question
	entry    *scenario.Entry
	writer   string
	setup    setup
	last     day.Instant       // the last moment given in this clone
	logs     map[string][]byte // what logs hold with the entries that go before
}

// compose returns what is new in the log, with its new content.
func (a *appender) compose() (Written, error) {
	file := a.setup.logOf(a.question, a.writer, func(file string) bool {
		_, err := a.root.Lstat(filepath.FromSlash(file))
		return err == nil
	})
	target, err := follow(a.root, file)
	if err != nil {
		return Written{}, fmt.Errorf("cannot write %s: %w", file, err)
	}
	old, err := a.log(file, target)
	if err != nil {
		return Written{}, err
	}
	entry := *a.entry
	entry.Recorded = freeSecond(a.root, a.last, entry.Recorded, old)
	line := Line(a.question, &entry, a.setup.languages[0])
	if err := a.readBack(file, line, &entry); err != nil {
		return Written{}, err
	}
	content := make([]byte, 0, len(old)+len(line)+2)
	content = append(content, old...)
	if len(old) > 0 && old[len(old)-1] != '\n' {
		content = append(content, '\n')
	}
	number := bytes.Count(content, []byte("\n")) + 1
	content = append(append(content, line...), '\n')
	return Written{File: target, Line: number, Text: line, ID: entryID([]byte(line)), Recorded: entry.Recorded, log: file, content: content}, nil
}

// log returns what a log holds, once it is sure that an entry may follow.
func (a *appender) log(file, target string) ([]byte, error) {
	if content, ok := a.logs[target]; ok {
		return content, nil
	}
	content, err := readLines(a.root, target, maxLog, nil)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("cannot read %s: %w", file, WithoutPath(err))
	}
	return content, a.checkAppendable(file, content)
}

// checkAppendable explains why nothing may be added to a log: because git could not merge it, because its last line was
// cut off, or because what stands at its end is no list that another entry could follow.
func (a *appender) checkAppendable(file string, data []byte) error {
	data = bytes.TrimPrefix(data, byteOrderMark)
	if !utf8.Valid(data) {
		return fmt.Errorf("%s is not UTF-8; save it as UTF-8 first", file)
	}
	var last chunk
	for c := range chunks(data) {
		if marksConflict(c.text) {
			return fmt.Errorf("%s:%d: git left a merge conflict here; keep the lines that are right and delete the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>", file, c.line)
		}
		if !isBlankOrComment(c.text) {
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
		return fmt.Errorf("%s; fix it, then try again", r.findings[0])
	case root.Kind != yaml.SequenceNode || root.Style&yaml.FlowStyle != 0 || root.Column != 1:
		return fmt.Errorf("%s:%d: this is not a list whose entries begin with a hyphen at the start of a line; nothing can be added to it", file, last.line)
	}
	return nil
}

func (a *appender) reader(file string) *reader {
	return &reader{file: file, setup: a.setup, origins: map[reference]diag.Place{}}
}

// readBack makes sure that both readers take the line for the entry it was written from.
func (a *appender) readBack(file, line string, entry *scenario.Entry) error {
	r := newLogReader(a.reader(file), a.question, newDates(), true)
	slow, _ := r.parseEntry(chunk{text: []byte(line), line: 1, lines: 1})
	if len(r.findings) > 0 {
		return fmt.Errorf("the entry would not be sound: %s", r.findings[0].Message)
	}
	fast, ok := r.scan([]byte(line), 1)
	if !ok || !same(&slow, entry) || !same(&fast, entry) {
		return errors.New("the entry cannot be written so that it reads back the same; look for characters that are not UTF-8 and for parts that do not belong together")
	}
	return nil
}
