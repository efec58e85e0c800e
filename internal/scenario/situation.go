package scenario

import (
	"slices"

	"signpost/internal/day"
	"signpost/internal/diag"
)

// A Situation says what a reader must know first, as an analyst saw it on a day: page one of a briefing opens with it.
// It belongs to the workspace, since what happened is what all its questions ask about.
type Situation struct {
	Place     diag.Place
	Date      day.Day
	Sentences []Sentence // at least one
}

// A Sentence is one of a situation, with the passages that it rests on.
type Sentence struct {
	Place diag.Place
	Says  Prose
	Cites []Cite
}

// SituationOn returns the situation in force: the latest by its day, and of one day the last in the file. The day on
// which something was known matters too, since nobody had written a later one by then. It is nil where none was written.
func (w *Workspace) SituationOn(m Moment) *Situation {
	var in *Situation
	for i := range w.Situations {
		s := &w.Situations[i]
		if s.Date > m.AsOf || m.KnownAt != 0 && s.Date > m.KnownAt.Day() {
			continue
		}
		if in == nil || s.Date >= in.Date {
			in = s
		}
	}
	return in
}

// EachCited calls f for every sentence of the situation.
func (s *Situation) EachCited(f func(Cited)) {
	for _, line := range s.Sentences {
		f(Cited{Kind: CitedSituation, Name: s.Date.String(), Place: line.Place, Text: line.Says.Text, Cites: line.Cites})
	}
}

// EachCited calls f for every place of the workspace that can cite something: those of the situations, with no question,
// and those of every question.
func (w *Workspace) EachCited(f func(*Question, Cited)) {
	for i := range w.Situations {
		w.Situations[i].EachCited(func(c Cited) { f(nil, c) })
	}
	for _, q := range w.Questions {
		q.EachCited(func(c Cited) { f(q, c) })
	}
}

// situations removes those that rest in any part on a later source. Their sentences follow from each other, so that what
// is left of one would not tell what its author told.
func (h *hindsight) situations(list []Situation) []Situation {
	return slices.DeleteFunc(slices.Clone(list), func(s Situation) bool {
		later := slices.ContainsFunc(s.Sentences, func(line Sentence) bool { return slices.ContainsFunc(line.Cites, h.isLater) })
		if later {
			h.Statements += len(s.Sentences)
		}
		return later
	})
}
