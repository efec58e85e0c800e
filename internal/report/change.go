package report

import (
	"math"
	"slices"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

// A Change says how a question changed between two days, and because of which entries.
type Change struct {
	Assessors
	Since      day.Day                 `json:"since,omitzero"`       // the day from which it is reported; absent for the beginning
	Scenarios  Several[ScenarioChange] `json:"scenarios"`            // how the likelihoods moved
	Because    *Statement              `json:"because,omitempty"`    // the reason of a new assessment, whether it moved anything or not
	Assessment string                  `json:"assessment,omitempty"` // the id of that assessment
	Pooled     *Pooled                 `json:"pooled,omitempty"`     // the views of which it is the mean; absent where it is none
	Assessed   day.Day                 `json:"assessed,omitzero"`    // the day of the assessment in force
	Entries    Several[EntryLine]      `json:"entries"`              // all that were made on the question between the days
	Borrowed   Several[EntryLine]      `json:"borrowed"`             // changes of other questions' indicators that speak to it

	why *InsideScenario // what the reason is told with, where nothing beside it says which scenario moved which way
}

// A ScenarioChange is a likelihood then and now.
type ScenarioChange struct {
	ID    string      `json:"id"`    // the name in its file
	Title string      `json:"title"` // for readers, in the language of the report
	Was   *Likelihood `json:"was"`   // as judged before; null for nothing
	Now   *Likelihood `json:"now"`   // as judged now; null for nothing
}

// Moved reports whether any likelihood of the question changed.
func (c Change) Moved() bool {
	for _, s := range c.Scenarios {
		if (s.Was == nil) != (s.Now == nil) || s.Was != nil && (s.Was.Lo != s.Now.Lo || s.Was.Hi != s.Now.Hi) {
			return true
		}
	}
	return false
}

// furthest is by how many points the middle of the most moved likelihood moved.
func (c Change) furthest() float64 {
	most := 0.0
	if c.HandedOver {
		return most
	}
	for _, s := range c.Scenarios {
		if s.Was != nil && s.Now != nil {
			most = max(most, math.Abs(s.Now.mid()-s.Was.mid()))
		}
	}
	return most
}

// change compares a question on the day looked at with an earlier day, both as far as they are known now.
func (c Context) change(q *scenario.Question, since day.Day) Change {
	if since == 0 {
		return Change{}
	}
	before := scenario.Moment{AsOf: since, KnownAt: c.Moment.KnownAt}
	then, now := c.states().On(q, before), c.state(q)
	ch := Change{Since: since, Assessors: c.assessors(q, then.Assessment(), now.Assessment())}
	for i, sc := range q.Scenarios {
		row := ScenarioChange{ID: sc.ID, Title: sc.Title.In(c.Lang)}
		if a := then.Assessment(); a != nil {
			row.Was = c.likelihood(a.Likelihood[i])
		}
		if a := now.Assessment(); a != nil {
			row.Now = c.likelihood(a.Likelihood[i])
		}
		ch.Scenarios = append(ch.Scenarios, row)
	}
	if a := now.Assessment(); a != nil {
		ch.Assessed = a.Date
		if a != then.Assessment() {
			s := c.statement(a.Because, "", a.Cites)
			ch.Because, ch.Assessment, ch.Pooled = &s, a.ID, c.pooled(now, a)
		}
	}
	ch.Entries = c.steps(q, now.StepsSince(then))
	c.findWithdrawn(q, ch.Entries)
	ch.Borrowed = c.steps(q, c.states().Borrowed(q, before, c.Moment))
	return ch
}

// findWithdrawn gives each retraction among the lines the entry that it withdraws, in one pass over the log.
func (c Context) findWithdrawn(q *scenario.Question, lines []EntryLine) {
	by := map[string][]int{}
	for i, l := range lines {
		if l.Retracts != "" {
			by[l.Retracts] = append(by[l.Retracts], i)
		}
	}
	if len(by) == 0 {
		return
	}
	for i := range q.Log.Entries {
		e := &q.Log.Entries[i]
		if e.Detail == nil || e.Retraction() {
			continue
		}
		for _, at := range by[e.ID] {
			line := c.entryLine(q, e)
			lines[at].withdrawn = &line
		}
	}
}

// steps are lines for entries that came between two days. An indicator goes by its name on the question the lines are
// for.
func (c Context) steps(q *scenario.Question, steps []scenario.Step) []EntryLine {
	var lines []EntryLine
	for _, s := range steps {
		of := q
		if s.Entry.Indicator != nil {
			of = s.Entry.Indicator.Question
		}
		line := c.entryLine(of, s.Entry)
		if i := s.Entry.Indicator; i != nil {
			line.turns(s.Was, s.Turns)
			if of != q {
				line.Indicator = i.Ref()
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// hasTurned reports whether an indicator that bears on the question changed.
func (c Change) hasTurned() bool {
	for _, e := range c.Entries {
		if e.Changed {
			return true
		}
	}
	return len(c.Borrowed) > 0
}

// changesNothing reports whether an entry changed nothing beyond what the rest of the change says.
func (c Change) changesNothing(e EntryLine) bool {
	switch e.Kind {
	case scenario.StatusEntry:
		return e.Retracted || !e.Changed
	case scenario.AssessmentEntry:
		return e.Retracted || e.ID == c.Assessment
	}
	return e.Retracted
}

// effects lists the entries that changed something, in the order they are printed.
func (c Change) effects() []EntryLine {
	return slices.DeleteFunc(slices.Concat(c.Entries, c.Borrowed), c.changesNothing)
}

// cited lists what the words of the change cite, in their order; ids is as for blocks.
func (c Change) cited(ids bool) []Cites {
	var all []Cites
	if c.Because != nil {
		all = append(all, c.Because.Cites)
	}
	for _, e := range slices.Concat(c.Entries, c.Borrowed) {
		if ids && e.ID == c.Assessment && e.Dissent != nil {
			all = append(all, e.Dissent.Cites)
		}
		if !c.changesNothing(e) && (ids || c.withdrawn(e) == nil) {
			all = append(all, e.Cites)
		}
	}
	same, gone := c.unchanged(ids)
	for _, e := range slices.Concat(same, gone) {
		all = append(all, e.Cites)
	}
	return all
}

// withdrawn is the entry that a retraction withdraws, where both fall into the change; nil for none.
func (c Change) withdrawn(by EntryLine) *EntryLine {
	i := slices.IndexFunc(c.Entries, func(e EntryLine) bool { return by.Retracts != "" && e.ID == by.Retracts })
	if i < 0 {
		return nil
	}
	return &c.Entries[i]
}

// unchanged lists the entries that changed nothing: statuses logged again, and what was retracted. A briefing names
// what was retracted with the reason, and not again here.
func (c Change) unchanged(ids bool) (same, gone []EntryLine) {
	for _, e := range c.Entries {
		switch {
		case e.Retracted:
			if ids || !slices.ContainsFunc(c.Entries, func(by EntryLine) bool { return by.Retracts == e.ID && !by.Retracted }) {
				gone = append(gone, e)
			}
		case e.Kind == scenario.StatusEntry && !e.Changed:
			same = append(same, e)
		}
	}
	if !ids {
		same = mergeRepeats(same)
	}
	return same, gone
}

// mergeRepeats keeps the first of the entries on each indicator, with what all of them cite: an analyst who looks every
// day may log the same status a hundred times between two briefings.
func mergeRepeats(entries []EntryLine) []EntryLine {
	var kept []EntryLine
	at := map[string]int{}
	for _, e := range entries {
		i, seen := at[e.Indicator]
		if !seen {
			at[e.Indicator] = len(kept)
			e.Cites = slices.Clip(e.Cites)
			kept = append(kept, e)
			continue
		}
		kept[i].Cites = kept[i].Cites.with(e.Cites...)
	}
	return kept
}
