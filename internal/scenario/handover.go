package scenario

import (
	"math"
	"slices"
)

// The number in force and the one before it may come from different analysts. A difference between them is then no
// news by itself: two people judge the same evidence differently. It counts as a movement if the new author knew the
// replaced number and gives a new reason: a passage that the other did not cite, or an indicator that has changed
// since.

// SharesAuthor reports whether two entries have an author in common.
func SharesAuthor(a, b *Entry) bool {
	return slices.ContainsFunc(Authors(a.By), func(name string) bool { return slices.Contains(Authors(b.By), name) })
}

// KnewOf reports whether the author of an assessment knew an earlier one: it is by one of the same authors, or replaced
// that one. Amending an assessment does not change this.
func (q *Question) KnewOf(later, earlier *Entry) bool {
	if SharesAuthor(later, earlier) || later.Replaces == earlier.ID {
		return true
	}
	if later.Replaces == "" {
		return false
	}
	replaced := q.Log.Find(later.Replaces)
	return replaced != nil && replaced.By == earlier.By && replaced.Date == earlier.Date
}

// HandedOver reports whether the numbers of two assessments of a question differ because their authors do: somewhere
// between them another author took over without a new reason. It is false for two assessments by one author, whoever
// assessed in between.
func (f *States) HandedOver(q *Question, m Moment, then, now *Entry) bool {
	if then == nil || now == nil || then == now || SharesAuthor(then, now) {
		return false
	}
	list := f.On(q, m).Assessments
	from, to := indexOf(list, then), indexOf(list, now)
	if from < 0 || to < from {
		return !f.gaveNewReason(q, then, now)
	}
	for i := from; i < to; i++ {
		if !SharesAuthor(list[i], list[i+1]) && !f.gaveNewReason(q, list[i], list[i+1]) {
			return true
		}
	}
	return false
}

func indexOf(list []*Entry, e *Entry) int {
	return slices.IndexFunc(list, func(x *Entry) bool { return x.ID == e.ID })
}

// gaveNewReason reports whether the author of an assessment knew the one before it and gave a reason that it did not
// have.
func (f *States) gaveNewReason(q *Question, before, after *Entry) bool {
	if !q.KnewOf(after, before) {
		return false
	}
	isNew := func(c Cite) bool {
		return !slices.ContainsFunc(before.Cites, func(b Cite) bool { return b.Ref == c.Ref })
	}
	return slices.ContainsFunc(after.Cites, isNew) || len(f.impliedSince(q, before, after.moment()).Moves) > 0
}

// Overruled lists the assessments that the one in force overrules although its author did not know them, the latest
// first: it stops at the first one whose author knew the one before.
func (s *State) Overruled() []*Entry {
	var list []*Entry
	for i := len(s.Assessments) - 1; i > 0; i-- {
		if s.Question.KnewOf(s.Assessments[i], s.Assessments[i-1]) {
			break
		}
		list = append(list, s.Assessments[i-1])
	}
	return list
}

// Moved is by how many points the mid-point of the most changed scenario changed with the assessment in force; 0 if
// there was none before it, or if only the author changed.
func (f *States) Moved(q *Question, m Moment) float64 {
	s := f.On(q, m)
	now, was := s.Assessment(), s.Previous()
	if was == nil || f.HandedOver(q, m, was, now) {
		return 0
	}
	most := 0.0
	for i := range now.Likelihood {
		if !now.Likelihood[i].Judged() || !was.Likelihood[i].Judged() {
			continue
		}
		most = max(most, math.Abs(now.Likelihood[i].Mid()-was.Likelihood[i].Mid()))
	}
	return most
}
