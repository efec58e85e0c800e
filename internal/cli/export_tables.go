package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"signpost/internal/ask"
	"signpost/internal/export"
	"signpost/internal/render"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/table"
)

// exportTables writes the tables beside their places first, so that a failure leaves nothing behind. What grows with
// the logs is written while they are read, and forgotten, so that a workspace may be larger than memory.
func (s *session) exportTables(dir, since string, mark bool) error {
	made, err := makeEmptyFolder(dir)
	if err != nil {
		return failed(err, "name a folder that is empty or not there yet")
	}
	f := &tableFolder{dir: dir, format: s.flags.format, mark: mark}
	if err = s.writeTables(f, since); err == nil {
		err = f.commit()
	}
	if err != nil {
		f.discard()
		if made {
			os.Remove(dir)
		}
		return err
	}
	return s.printMessage("written to %s: %s\n", dir, strings.Join(f.names, ", "))
}

func (s *session) writeTables(f *tableFolder, since string) error {
	s.saveMemory()
	var logs logTables
	need := everything
	if s.flags.knownAt == "" && s.flags.at == "" {
		need.Visit = func(w *scenario.Workspace) func(*scenario.Question) bool {
			contexts, err := s.contexts(w)
			if err != nil {
				return func(*scenario.Question) bool { return false } // it is reported once the workspace is read
			}
			logs.begin(f, w, s.exportOptions(contexts[0], since))
			return func(q *scenario.Question) bool {
				logs.add(q)
				q.Log.Entries = nil // nothing else that is written asks for them
				return false
			}
		}
	}
	contexts, err := s.load(need)
	if err != nil {
		return err
	}
	c := contexts[0]
	if since != "" {
		if _, err := ask.Since(since, c.Today); err != nil {
			return askError("--since", err)
		}
	}
	if logs.f != nil && len(s.mistakes) > 0 { // what rests on them was written, and is to be left out
		f.discard()
		logs = logTables{}
		if c, err = s.loadAgain(); err != nil {
			return err
		}
	}
	tables := export.Tables(c.Workspace, s.exportOptions(c, since))
	for _, t := range tables {
		if logs.f == nil || !slices.Contains(export.LogTables, t.Name) {
			logs.err = errors.Join(logs.err, f.write(t.Name+"."+f.format, func(w io.Writer) error { return f.table(w, t) }))
		}
	}
	if logs.f != nil {
		logs.end()
	}
	description, err := export.DataPackage(c.Workspace.Title.In(c.Lang), tables, f.format)
	if err = errors.Join(logs.err, err); err == nil {
		err = f.write("datapackage.json", func(w io.Writer) error {
			_, err := w.Write(description)
			return err
		})
	}
	if err != nil {
		return failed(fmt.Errorf("cannot write the tables: %w", err), "")
	}
	f.sortNames(tables)
	return nil
}

// loadAgain reads the workspace whole, without what rests on its mistakes, which were reported before.
func (s *session) loadAgain() (report.Context, error) {
	w, findings, err := s.read(everything)
	if err != nil {
		return report.Context{}, err
	}
	if err := s.leaveOutBroken(w, findings); err != nil {
		return report.Context{}, err
	}
	contexts, err := s.contexts(w)
	if err != nil {
		return report.Context{}, err
	}
	return contexts[0], nil
}

// exportOptions are the options of an export. A since that cannot be read is reported later.
func (s *session) exportOptions(c report.Context, since string) export.Options {
	o := export.Options{Lang: c.Lang, Until: c.Moment.KnownAt}
	if since != "" {
		o.Since, _ = ask.Since(since, c.Today)
	}
	return o
}

// logTables writes the tables that grow with the logs, question by question in the order of the workspace, whichever is
// read first.
type logTables struct {
	f     *tableFolder // nil where nothing was begun
	w     *scenario.Workspace
	o     export.Options
	files []*os.File

	mutex   sync.Mutex
	place   map[*scenario.Question]int
	waiting map[int][]bytes.Buffer // of questions that are read before their turn
	next    int
	err     error
}

func (l *logTables) begin(f *tableFolder, w *scenario.Workspace, o export.Options) {
	l.f, l.w, l.o = f, w, o
	l.place, l.waiting = map[*scenario.Question]int{}, map[int][]bytes.Buffer{}
	for i, q := range w.Questions {
		l.place[q] = i
	}
	for _, t := range l.logged(export.Tables(&scenario.Workspace{Situations: w.Situations}, o)) {
		file, err := f.create(t.Name + "." + f.format)
		if err == nil {
			l.files = append(l.files, file)
			err = f.table(file, t) // the header, and what stands in no question
		}
		l.err = errors.Join(l.err, err)
	}
}

// logged are those of the tables that grow with the logs, in the order of export.Logged.
func (l *logTables) logged(tables []table.Table) []table.Table {
	var list []table.Table
	for _, name := range export.LogTables {
		list = append(list, tables[slices.IndexFunc(tables, func(t table.Table) bool { return t.Name == name })])
	}
	return list
}

// add writes the rows of a question, or keeps them until its turn.
func (l *logTables) add(q *scenario.Question) {
	rows := make([]bytes.Buffer, len(export.LogTables))
	var errs []error
	for i, t := range l.logged(export.QuestionTables(l.w, q, l.o)) {
		errs = append(errs, render.WriteRows(&rows[i], l.f.format, t))
	}
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.err = errors.Join(append(errs, l.err)...)
	l.waiting[l.place[q]] = rows
	for rows, ready := l.waiting[l.next]; ready && l.err == nil; rows, ready = l.waiting[l.next] {
		for i := range rows {
			if _, err := l.files[i].Write(rows[i].Bytes()); err != nil {
				l.err = err
			}
		}
		delete(l.waiting, l.next)
		l.next++
	}
}

func (l *logTables) end() {
	for _, file := range l.files {
		l.err = errors.Join(l.err, file.Close())
	}
}

// A tableFolder is a folder that tables are written to, under other names until all are finished.
type tableFolder struct {
	dir, format string
	mark        bool // CSV begins with a byte order mark
	names       []string
}

const unfinished = ".tmp"

// makeEmptyFolder makes a folder, and reports whether it was not there. One that holds anything is refused.
func makeEmptyFolder(dir string) (made bool, err error) {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return true, os.MkdirAll(dir, 0o777)
	case err != nil:
		return false, err
	case len(entries) > 0:
		return false, fmt.Errorf("%s is not empty", dir)
	}
	return false, nil
}

func (f *tableFolder) create(name string) (*os.File, error) {
	file, err := os.OpenFile(filepath.Join(f.dir, name+unfinished), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err == nil {
		f.names = append(f.names, name)
	}
	return file, err
}

func (f *tableFolder) write(name string, content func(io.Writer) error) error {
	file, err := f.create(name)
	if err != nil {
		return err
	}
	return errors.Join(content(file), file.Close())
}

func (f *tableFolder) table(w io.Writer, t table.Table) error {
	if f.mark && f.format == "csv" {
		if _, err := io.WriteString(w, "\ufeff"); err != nil {
			return err
		}
	}
	return render.WriteTable(w, f.format, t)
}

// sortNames puts the names into the order of the tables, what describes them last.
func (f *tableFolder) sortNames(tables []table.Table) {
	place := func(name string) int {
		i := slices.IndexFunc(tables, func(t table.Table) bool { return t.Name+"."+f.format == name })
		if i < 0 {
			return len(tables)
		}
		return i
	}
	slices.SortStableFunc(f.names, func(a, b string) int { return place(a) - place(b) })
}

// commit gives the files their names.
func (f *tableFolder) commit() error {
	for _, name := range f.names {
		name = filepath.Join(f.dir, name)
		if err := os.Rename(name+unfinished, name); err != nil {
			return failed(fmt.Errorf("cannot write the tables: %w", err), "")
		}
	}
	return nil
}

// discard removes what was written.
func (f *tableFolder) discard() {
	for _, name := range f.names {
		os.Remove(filepath.Join(f.dir, name+unfinished))
	}
	f.names = nil
}
