package scenario

import (
	"slices"

	"signpost/internal/day"
)

// A Hindsight is what was removed from a workspace because nobody could have read it at a moment.
type Hindsight struct {
	Sources    []*Source // those published later
	Statements int       // judgments, sides of conflicts, assumptions and premortems that rested on nothing else, and sentences of situations
	Cites      int       // removed citations in what was kept: in statements, indicators and entries
}

// None reports whether nothing was taken out.
func (h Hindsight) None() bool { return len(h.Sources) == 0 }

// RemoveHindsight removes from a linked workspace what nobody could have read at a moment: sources whose earliest day
// of publication is later, and whatever rests on their passages alone. A conflict is removed if fewer than two sides
// are left. Entries and indicators stay, without their citations of such sources: the log itself says when it was
// written.
//
// It changes the workspace, which must not have been used for a report before. Sources without a day of publication
// are kept.
func (w *Workspace) RemoveHindsight(known day.Instant) Hindsight {
	h := &hindsight{known: known, later: w.later(known)}
	if len(h.later) == 0 {
		return h.Hindsight
	}
	w.Sources = slices.DeleteFunc(slices.Clone(w.Sources), func(s *Source) bool {
		if h.later[s] {
			h.Sources = append(h.Sources, s)
		}
		return h.later[s]
	})
	w.Situations = h.situations(w.Situations)
	for _, q := range w.Questions {
		h.question(q)
	}
	return h.Hindsight
}

// later finds the sources published after a moment. A source dated the next day is kept if an entry recorded by then
// cites it: in the author's time zone that day may have begun.
func (w *Workspace) later(known day.Instant) map[*Source]bool {
	later, near := map[*Source]bool{}, false
	for _, s := range w.Sources {
		if s.Published.From > known.Day() {
			later[s] = true
			near = near || s.Published.From == known.Day().Add(1)
		}
	}
	if !near {
		return later
	}
	for _, q := range w.Questions {
		for i := range q.Log.Entries {
			e := &q.Log.Entries[i]
			if e.Detail == nil || e.Recorded > known {
				continue
			}
			for _, c := range e.AllCites() {
				if c.Passage != nil && c.Passage.Source.Published.From == known.Day().Add(1) {
					delete(later, c.Passage.Source)
				}
			}
		}
	}
	return later
}

type hindsight struct {
	Hindsight
	known day.Instant
	later map[*Source]bool
}

func (h *hindsight) question(q *Question) {
	for _, s := range q.Scenarios {
		s.Judgments = filter(s.Judgments, func(j *Judgment) bool { return h.stillSupported(&j.Cites) })
	}
	for _, i := range q.Indicators {
		h.removeLater(&i.Cites)
	}
	q.Conflicts = filter(q.Conflicts, func(c *Conflict) bool {
		had := len(c.Sides)
		c.Sides = filter(c.Sides, func(s *Side) bool { return h.stillSupported(&s.Cites) })
		if len(c.Sides) < had && len(c.Sides) < 2 {
			h.Statements += len(c.Sides)
			return false
		}
		return true
	})
	q.Assumptions = filter(q.Assumptions, func(a *Assumption) bool { return h.stillSupported(&a.Cites) })
	q.Premortem = filter(q.Premortem, func(p *Premortem) bool { return h.stillSupported(&p.Cites) })
	for i := range q.Log.Entries {
		if e := &q.Log.Entries[i]; e.Detail != nil && e.Recorded <= h.known {
			h.removeLater(&e.Cites)
			if e.Dissent != nil {
				h.removeLater(&e.Dissent.Cites)
			}
		}
	}
}

// stillSupported removes the later passages from a statement's citations, and reports whether any support is left.
func (h *hindsight) stillSupported(cites *[]Cite) bool {
	had, before := len(*cites), h.Cites
	h.removeLater(cites)
	if had > 0 && len(*cites) == 0 {
		h.Statements++
		h.Cites = before
		return false
	}
	return true
}

// removeLater removes the later passages from a list of citations.
func (h *hindsight) removeLater(cites *[]Cite) {
	if !slices.ContainsFunc(*cites, h.isLater) {
		return
	}
	left := slices.DeleteFunc(slices.Clone(*cites), h.isLater)
	h.Cites += len(*cites) - len(left)
	*cites = left
}

func (h *hindsight) isLater(c Cite) bool { return c.Passage != nil && h.later[c.Passage.Source] }

// filter returns the items for which a function returns true; the function may change them. The list itself is not
// modified.
func filter[T any](list []T, stays func(*T) bool) []T {
	kept := make([]T, 0, len(list))
	for i := range list {
		if item := list[i]; stays(&item) {
			kept = append(kept, item)
		}
	}
	return kept
}

// Published is the latest known publication day of a cited source; zero without one.
func (w *Workspace) Published(until day.Day) day.Day {
	var latest day.Day
	w.EachCited(func(_ *Question, u Cited) {
		for _, c := range u.Cites {
			if c.Passage != nil && c.Passage.Source.Published.From <= until {
				latest = max(latest, c.Passage.Source.Published.From)
			}
		}
	})
	return latest
}
