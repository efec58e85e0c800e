package store

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"
	"strings"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

// stem is the name of a file without its folder and endings: the id of what it holds.
func stem(file string) string {
	if question, _, isLog := logName(file); isLog {
		file = question
	}
	return strings.TrimSuffix(file[strings.LastIndexByte(file, '/')+1:], ending)
}

// files lists the workspace files below a folder, sorted. A folder that is not there is an empty one.
func (l *loader) files(folder string) []string {
	var list []string
	if _, err := l.root.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		l.broken[unusable{path: folder}] = folder == QuestionFolder // a workspace that asks nothing yet may name what it will ask first
		return nil
	}
	// WalkDir only returns what the function returns, and that is never an error.
	_ = fs.WalkDir(l.root.FS(), folder, func(file string, d fs.DirEntry, err error) error {
		name := file[strings.LastIndexByte(file, '/')+1:]
		switch {
		case err != nil:
			l.fault(file, ruleUnreadable, "", "it cannot be read: "+WithoutPath(err).Error())
			l.broken[unusable{path: folder}] = true
			return fs.SkipDir
		case file == folder:
			if !d.IsDir() {
				l.fault(file, ruleNotRegular, "", "it is not a folder")
				l.broken[unusable{path: folder}] = true
			}
		case strings.HasPrefix(name, "."):
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.IsDir() && strings.HasSuffix(name, ending):
			l.fault(file, ruleNotRegular, "move it out of the workspace", errNotRegular.Error())
			l.markUnusable(file)
			return fs.SkipDir
		case strings.HasSuffix(name, ".yml"):
			l.fault(file, ruleFileName, "rename it to "+strings.TrimSuffix(name, ".yml")+ending, "a file called .yml is not read")
			l.markUnusable(strings.TrimSuffix(file, ".yml") + ending)
		case strings.HasSuffix(name, ending):
			list = append(list, file)
		}
		return nil
	})
	slices.Sort(list)
	return l.withoutCopies(list)
}

// sourceFiles lists the files of sources and publishers, if they are needed.
func (l *loader) sourceFiles() []string {
	if !l.need.Sources {
		return nil
	}
	return l.checkFileNames(l.files(sourceFolder))
}

// questionFiles lists the files of questions, and keeps those of their logs for later.
func (l *loader) questionFiles() []string {
	all := l.files(QuestionFolder)
	questions := l.checkFileNames(slices.DeleteFunc(slices.Clone(all), isLog))
	l.logs = slices.DeleteFunc(all, func(file string) bool { return !isLog(file) })
	l.authors(l.logs)
	return questions
}

// checkFileNames reports the files whose names are no ids, and drops those whose id another file has.
func (l *loader) checkFileNames(files []string) []string {
	first := map[string]string{}
	return slices.DeleteFunc(files, func(file string) bool {
		id := stem(file)
		if err := CheckID(id); err != nil {
			l.fault(file, ruleID, "rename the file", "the name of the file: "+err.Error())
		}
		if other, twice := first[id]; twice {
			l.fault(file, ruleDuplicateID, "rename one of the two", "the id "+quote(id)+" is already that of "+other)
			return true
		}
		first[id] = file
		return false
	})
}

// checkSharedIDs reports the sources that are called like a question: a name on a command line could mean either.
func (l *loader) checkSharedIDs(questions, sources []string) {
	of := make(map[string]string, len(questions))
	for _, file := range questions {
		of[stem(file)] = file
	}
	for _, file := range sources {
		if other, twice := of[stem(file)]; twice && file != publishersFile {
			l.fault(file, ruleDuplicateID, "rename one of the two", "the id "+quote(stem(file))+" is already that of "+other)
		}
	}
}

// order sorts what was read: the questions the workspace names first, then the core ones, and everything by id.
func (l *loader) order() {
	w := l.workspace
	rank := func(q *scenario.Question) int {
		i := slices.IndexFunc(w.First, func(n scenario.Name) bool { return n.Name == q.ID })
		switch {
		case i >= 0:
			return i
		case q.Core():
			return len(w.First)
		}
		return len(w.First) + 1
	}
	slices.SortFunc(w.Questions, func(a, b *scenario.Question) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.ID, b.ID))
	})
	slices.SortFunc(w.Sources, func(a, b *scenario.Source) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(w.Publishers, func(a, b *scenario.Publisher) int { return cmp.Compare(a.ID, b.ID) })
}

// fault reports a mistake about a file as a whole.
func (l *loader) fault(file, rule, hint, message string) {
	l.findings = append(l.findings, diag.Finding{Place: diag.Place{File: file}, Rule: rule, Message: message, Hint: hint})
}

// workers is how many files are read at once: enough to wait for several disks' worth of answers.
const workers = 8
