package scenario

import (
	"container/heap"
	"iter"

	"signpost/internal/day"
)

// Newest yields the entries of questions that are taken, the newest first: the folding order of each question backwards.
// Entries of one moment in different questions come in the order of the questions.
//
// Each log is in order already, so that nothing is sorted: whoever asks for the newest fifty of a million entries looks at
// little more than fifty.
func Newest(questions []*Question, takes func(*Question, *Entry) bool) iter.Seq2[*Question, *Entry] {
	return func(yield func(*Question, *Entry) bool) {
		var logs newestFirst
		for n, q := range questions {
			if l := (logEnd{question: q, order: n, left: len(q.Log.Entries)}); l.next(takes) {
				logs = append(logs, l)
			}
		}
		heap.Init(&logs)
		for len(logs) > 0 {
			l := &logs[0]
			if !yield(l.question, l.entry()) {
				return
			}
			if l.next(takes) {
				heap.Fix(&logs, 0)
			} else {
				heap.Pop(&logs)
			}
		}
	}
}

// A logEnd is a log of which the newest entries were yielded.
type logEnd struct {
	question *Question
	order    int     // of the question
	left     int     // how many entries are left, the last of which is next
	date     day.Day // of the next one, and below when it was recorded, so that logs are compared without a look at entries
	recorded day.Instant
}

func (l *logEnd) entry() *Entry { return &l.question.Log.Entries[l.left] }

// next goes to the next entry that is taken, and returns false if there is none.
func (l *logEnd) next(takes func(*Question, *Entry) bool) bool {
	for l.left--; l.left >= 0; l.left-- {
		if e := l.entry(); takes(l.question, e) {
			l.date, l.recorded = e.Date, e.Recorded
			return true
		}
	}
	return false
}

// newestFirst is a heap of logs by their next entries.
type newestFirst []logEnd

func (h newestFirst) Len() int      { return len(h) }
func (h newestFirst) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h newestFirst) Push(any)      { panic("no log is added") }
func (h *newestFirst) Pop() any {
	*h = (*h)[:len(*h)-1]
	return nil
}

func (h newestFirst) Less(i, j int) bool {
	switch a, b := &h[i], &h[j]; {
	case a.date != b.date:
		return a.date > b.date
	case a.recorded != b.recorded:
		return a.recorded > b.recorded
	}
	return h[i].order < h[j].order
}
