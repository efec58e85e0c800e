package store

import (
	"bytes"
	"strings"

	"signpost/internal/parallel"
	"signpost/internal/scenario"
)

// Why there is a way to read part of the questions: a command that writes to one question should cost what that
// question costs. Its name may be a short one, though, which means something only where no other question has it, and
// an indicator of one question may speak to another. Both can be told without parsing: a file that defines a name, or
// refers to one, holds it letter by letter, unless it writes it with an escape. TestNearEqualsFullRead holds what is
// read so against the whole.

// readNear reads of the questions those that the command is about, those that share indicators with them, and all
// others whose files hold one of their names. It returns false when that does not tell what the names mean.
func (l *loader) readNear(files []string) bool {
	if l.need.known != nil {
		l.readKnown(files)
		return true
	}
	n := nearby{loader: l, left: files, stems: map[string]bool{}}
	for _, file := range files {
		n.stems[stem(file)] = true
	}
	if !n.load() {
		return false
	}
	ids, words := map[string]bool{}, []string(nil)
	for _, name := range l.need.About {
		question, short, isFull := strings.Cut(name, "/")
		ids[question] = true
		switch {
		case n.stems[question]: // the name of a question comes before others, and no other can have a full name in it
		case isFull: // with an old name of the question
			words = append(words, short)
		default:
			words = append(words, name)
		}
	}
	n.read(ids, words)
	asked := l.askedAbout(nil)
	if asked == nil {
		return false
	}
	borrowers := n.targetQuestions(asked)
	words = nil
	for id := range borrowers {
		if !n.stems[id] { // an old name, perhaps
			return false
		}
	}
	for q := range asked {
		words = append(words, refPrefixes(q)...)
	}
	n.read(borrowers, words)
	words = nil
	for _, q := range l.workspace.Questions {
		if borrowers[q.ID] {
			words = append(words, refPrefixes(q)...)
		}
	}
	n.read(nil, words)
	for _, file := range n.left {
		l.markUnusable(file) // what it would have named is not missed
	}
	l.workspace.Partial, l.texts = len(n.left) > 0, nil
	return true
}

// readKnown reads the questions again that were found before.
func (l *loader) readKnown(files []string) {
	ids := map[string]bool{}
	for _, q := range l.need.known.Questions {
		ids[q.ID] = true
	}
	var again []string
	for _, file := range files {
		if ids[stem(file)] {
			again = append(again, file)
		} else {
			l.markUnusable(file)
		}
	}
	l.readHandWritten(again)
	l.workspace.Partial = true
}

type nearby struct {
	*loader
	left  []string        // the files that were not parsed
	stems map[string]bool // of all files
}

// load reads the texts of all files, and returns false when one cannot be read.
func (n *nearby) load() bool {
	texts, bad := make([][]byte, len(n.left)), make([]error, len(n.left))
	parallel.Workers(len(n.left), workers, func(_, i int) {
		texts[i], bad[i] = n.root.read(n.left[i], limit(n.left[i]), nil)
	})
	n.texts = make(map[string][]byte, len(n.left))
	for i, file := range n.left {
		if bad[i] != nil {
			return false
		}
		n.texts[file] = texts[i]
	}
	return true
}

// read parses the files with one of the ids, and those that hold one of the words.
func (n *nearby) read(ids map[string]bool, words []string) {
	if len(ids) == 0 && len(words) == 0 {
		return
	}
	var now, later []string
	for _, file := range n.left {
		if ids[stem(file)] || mentions(n.texts[file], words) {
			now = append(now, file)
		} else {
			later = append(later, file)
		}
	}
	n.left = later
	n.readHandWritten(now)
}

// mentions reports whether a text may hold one of the words: as it is, or behind an escape.
func mentions(text []byte, words []string) bool {
	for _, w := range words {
		if bytes.Contains(text, []byte(w)) {
			return true
		}
	}
	return bytes.IndexByte(text, '\\') >= 0
}

// targetQuestions are the other questions that the indicators of some questions speak to.
func (n *nearby) targetQuestions(of map[*scenario.Question]bool) map[string]bool {
	ids := map[string]bool{}
	for q := range of {
		for _, i := range q.Indicators {
			for _, e := range i.Expect {
				if question, _, isForeign := strings.Cut(e.Ref, "/"); isForeign && question != q.ID {
					ids[question] = true
				}
			}
		}
	}
	return ids
}

// refPrefixes are the beginnings of names by which other questions refer to the scenarios of a question.
func refPrefixes(q *scenario.Question) []string {
	list := []string{q.ID + "/"}
	for _, old := range q.Was {
		list = append(list, old+"/")
	}
	return list
}
