package store

import (
	"cmp"
	"path"
	"runtime"
	"slices"
	"strings"

	"signpost/internal/diag"
	"signpost/internal/parallel"
	"signpost/internal/scenario"
)

// The logs of a question stand beside it: one that all authors share, NAME.log.yaml, and one for each author,
// NAME.log.AUTHOR.yaml. Readers take all of them; where an entry is written is decided by the workspace.

// authorMark stands between the name of a question and the author in the name of an author's log.
const authorMark = ".log."

// logName takes the name of a log apart: the file of its question, and the author if it is the log of one.
func logName(file string) (question, author string, ok bool) {
	if question, shared := strings.CutSuffix(file, logEnding); shared {
		return question + ending, "", true
	}
	folder := strings.LastIndexByte(file, '/') + 1
	question, rest, marked := strings.Cut(file[folder:], authorMark)
	author, ended := strings.CutSuffix(rest, ending)
	if !marked || !ended {
		return "", "", false
	}
	return file[:folder] + question + ending, author, true
}

// QuestionFile returns the file of the question whose log a file is by its name, and any other file as it is.
func QuestionFile(file string) string {
	if question, _, ok := logName(file); ok {
		return question
	}
	return file
}

func isLog(file string) bool {
	_, _, ok := logName(file)
	return ok
}

// IsLog reports whether a file of a workspace is a log by its name.
func IsLog(file string) bool { return isLog(file) }

// QuestionsOfLogs tells of which question a log is, by the id of the question where the workspace knows it: under
// whatever name and in whatever folder a log stands or stood, it is the log of that question.
func QuestionsOfLogs(w *scenario.Workspace) func(log string) string {
	now := map[string]string{}
	for _, q := range w.Questions {
		for _, old := range q.Was {
			now[old] = q.ID
		}
	}
	for _, q := range w.Questions {
		now[q.ID] = q.ID
	}
	return func(log string) string { return cmp.Or(now[stem(log)], stem(log)) }
}

// logOf is the log in which an entry of an author belongs: the one that there is under a name that the question had
// before, so that all go on writing to one while some have not heard of the new name, else the one of its own name.
func (s setup) logOf(q *scenario.Question, author string, exists func(file string) bool) string {
	end := logEnding
	if s.byAuthor {
		end = authorMark + author + ending
	}
	file := strings.TrimSuffix(q.Place.File, ending) + end
	if len(q.Was) == 0 || exists(file) {
		return file
	}
	for _, name := range q.Was {
		if old := path.Join(path.Dir(file), name+end); exists(old) {
			return old
		}
	}
	return file
}

// questionsOfLogs says for the names of question files whose logs stand beside them: those of the questions, and those
// that questions had before, since a log keeps its name when its question is renamed.
func (l *loader) questionsOfLogs() map[string]*scenario.Question {
	beside := make(map[string]*scenario.Question, len(l.workspace.Questions))
	for _, q := range l.workspace.Questions {
		for _, name := range q.Was {
			beside[path.Join(path.Dir(q.Place.File), name+ending)] = q
		}
	}
	for _, q := range l.workspace.Questions {
		beside[q.Place.File] = q
	}
	return beside
}

// reportOrphan reports a log that is that of no question. Where a question could not be read the log may be that one's.
func (l *loader) reportOrphan(file string) {
	question, _, _ := logName(file)
	for at := range l.broken {
		if at.path == QuestionFolder {
			return
		}
	}
	if _, err := l.root.Stat(question); err == nil {
		return // it cannot be used, and that is reported
	}
	hint := "write " + question + " or delete the log"
	for _, q := range l.workspace.Questions {
		if slices.Contains(append([]string{q.ID}, q.Was...), stem(file)) {
			hint = "move it next to " + q.Place.File
		}
	}
	l.fault(file, ruleOrphanLog, hint, "there is no question beside this log")
}

// logFiles lists for each question the logs that stand beside it, the shared one first and then by author.
func (l *loader) logFiles() map[*scenario.Question][]string {
	beside := l.questionsOfLogs()
	for _, w := range l.instead {
		if !slices.Contains(l.logs, w.log) {
			l.logs = append(l.logs, w.log) // the first entry of a question, or of its author
		}
	}
	files := map[*scenario.Question][]string{}
	for _, file := range l.logs {
		question, _, _ := logName(file)
		if q := beside[question]; q != nil {
			files[q] = append(files[q], file)
		} else {
			l.reportOrphan(file)
		}
	}
	for _, of := range files {
		slices.SortFunc(of, func(a, b string) int {
			_, x, _ := logName(a)
			_, y, _ := logName(b)
			return cmp.Or(strings.Compare(x, y), strings.Compare(a, b))
		})
	}
	return files
}

// A logMemory is what the logs of one question needed and those of the next one use again: no entry points into it.
type logMemory struct {
	dates   *dates
	buffers [][]byte
}

// readLogs reads the logs of the questions that were read.
func (l *loader) readLogs() {
	files := l.logFiles()
	var questions []*scenario.Question
	for _, q := range l.workspace.Questions {
		if len(files[q]) > 0 || l.visit != nil {
			questions = append(questions, q)
		}
	}
	unresolved := make([][]scenario.Unresolved, len(questions))
	readers := make([][]*reader, len(questions))
	if l.need.Moment != nil {
		l.moment = l.need.Moment(l.workspace)
	}
	var memories [workers]logMemory
	atOnce := workers
	if l.visit != nil { // what is done with the questions is no longer waiting for disks
		atOnce = min(workers, runtime.GOMAXPROCS(0))
	}
	parallel.Workers(len(questions), atOnce, func(worker, i int) {
		m := &memories[worker]
		if m.dates == nil {
			m.dates = newDates()
		}
		readers[i] = l.readLogsOf(questions[i], files[questions[i]], m)
		if l.linker == nil {
			return
		}
		unresolved[i] = l.linker.Log(questions[i])
		if l.visit == nil {
			return
		}
		if keep := l.visit(questions[i]); !keep {
			dropDetails(&questions[i].Log, nil)
		}
	})
	l.unresolved = slices.Concat(append([][]scenario.Unresolved{l.unresolved}, unresolved...)...)
	for _, of := range readers {
		for _, r := range of {
			l.collect(r)
		}
	}
}

// readLogsOf reads the logs of one question together: a retraction may stand in one and what it withdraws in another.
func (l *loader) readLogsOf(q *scenario.Question, files []string, m *logMemory) []*reader {
	readers, missed := l.readLogFiles(q, files, m, true)
	if missed {
		q.Log = scenario.Log{File: q.Log.File}
		readers, _ = l.readLogFiles(q, files, m, false)
	}
	return readers
}

// readLogFiles reads the logs of a question. With skim a log is cut whose beginning holds more mistakes than are
// reported; it has missed something if there were fewer after all.
func (l *loader) readLogFiles(q *scenario.Question, files []string, m *logMemory, skim bool) (readers []*reader, missed bool) {
	log := newLogReader(nil, q, m.dates, l.details(q))
	if log.later = l.later != nil; log.later && l.linker != nil {
		log.known = l.linker.Names
	}
	log.unread = l.unread[q.Place.File]
	var cut []*reader
	for n, file := range files {
		r := l.reader(file)
		readers = append(readers, r)
		if n == len(m.buffers) {
			m.buffers = append(m.buffers, nil)
		}
		data, isCut, err := l.readLog(file, m.buffers[n], skim, log.hasManyUnknown)
		if isCut && err == nil {
			cut = append(cut, r)
		}
		if err != nil {
			r.unreadable(err)
			log.add(r, nil)
			continue
		}
		m.buffers[n] = data
		log.add(r, data)
	}
	log.read()
	if log.missed || log.later && len(log.authors) == mostAuthors {
		l.missed.Store(true)
	}
	return readers, slices.ContainsFunc(cut, func(r *reader) bool { return !r.full })
}

// readLog reads a log, or takes what is to be read in its place.
func (l *loader) readLog(file string, buffer []byte, skim bool, hopeless func([]byte) bool) (data []byte, cut bool, err error) {
	for _, w := range l.instead {
		if w.log == file {
			return w.content, false, nil
		}
	}
	if d, ok := l.root.(disk); ok && skim {
		return d.skim(file, maxLog, buffer, hopeless)
	}
	data, err = l.root.read(file, maxLog, buffer)
	return data, false, err
}

// authors reports the logs whose authors are no ids.
func (l *loader) authors(logs []string) {
	for _, file := range logs {
		if _, author, _ := logName(file); author != "" {
			if err := CheckID(author); err != nil {
				l.findings = append(l.findings, diag.Finding{Place: diag.Place{File: file}, Rule: ruleID,
					Message: "the author in the name of the file: " + err.Error(), Hint: "rename the file"})
			}
		}
	}
}
