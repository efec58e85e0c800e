package store

import (
	"bytes"
	"slices"
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

// readKnown takes over the questions that were found before, as no entry changes their files. Those that the command is
// about are read again all the same.
func (l *loader) readKnown(files []string) {
	known := map[string]*scenario.Question{}
	for _, q := range l.need.known.Questions {
		known[q.ID] = q
	}
	var again []string
	for _, file := range files {
		switch q := known[stem(file)]; {
		case q == nil:
			l.markUnusable(file)
		case slices.Contains(l.need.About, q.ID):
			again = append(again, file)
		default:
			l.workspace.Questions = append(l.workspace.Questions, q.Fresh())
		}
	}
	l.readHandWritten(again)
	l.workspace.Partial = true
}

type nearby struct {
	*loader
	left  []string        // the files that were not parsed
	stems map[string]bool // of all files

	escaped map[string]bool // the files that may write a name with an escape
}

// load reads the texts of all files, and returns false when one cannot be read.
func (n *nearby) load() bool {
	texts, bad, escaped := make([][]byte, len(n.left)), make([]error, len(n.left)), make([]bool, len(n.left))
	parallel.Workers(len(n.left), workers, func(_, i int) {
		texts[i], bad[i] = n.root.read(n.left[i], limit(n.left[i]), nil)
		escaped[i] = bytes.IndexByte(texts[i], '\\') >= 0
	})
	n.texts, n.escaped = make(map[string][]byte, len(n.left)), map[string]bool{}
	for i, file := range n.left {
		if bad[i] != nil {
			return false
		}
		n.texts[file], n.escaped[file] = texts[i], escaped[i]
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
		if ids[stem(file)] || n.escaped[file] || mentions(n.texts[file], words) {
			now = append(now, file)
		} else {
			later = append(later, file)
		}
	}
	n.left = later
	n.readHandWritten(now)
}

// mentions reports whether a text holds one of the words.
func mentions(text []byte, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return bytes.Contains(text, []byte(w)) })
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
