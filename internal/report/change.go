package report

import (
	"math"
	"slices"

	"signpost/internal/day"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// A Change is what became of a question between two days, and because of which entries.
type Change struct {
	Since      day.Day          `json:"since,omitzero"`
	Scenarios  []ScenarioChange `json:"scenarios,omitempty"`
	Because    *Statement       `json:"because,omitempty"`    // the reason of a new assessment, whether it moved anything or not
	Assessment string           `json:"assessment,omitempty"` // the id of that assessment
	Assessed   day.Day          `json:"assessed,omitzero"`    // the day of the assessment in force
	Entries    []EntryLine      `json:"entries,omitempty"`    // all that were made on the question between the days
	Borrowed   []EntryLine      `json:"borrowed,omitempty"`   // changes of other questions' indicators that speak to it
}

// A ScenarioChange is a likelihood then and now.
type ScenarioChange struct {
	ID    string      `json:"id"`
	Title string      `json:"title"`
	Was   *Likelihood `json:"was"`
	Now   *Likelihood `json:"now"`
}

// Moved reports whether any likelihood of the question is another than it was.
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
	ch := Change{Since: since}
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
			ch.Because, ch.Assessment = &s, a.ID
		}
	}
	ch.Entries = c.steps(q, now.StepsSince(then))
	ch.Borrowed = c.steps(q, c.states().Borrowed(q, before, c.Moment))
	return ch
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
			line.Was, line.was, line.Changed = s.Was.String(), s.Was, s.Turns
			if of != q {
				line.Indicator = i.Ref()
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// blocks words the change of one question. With ids the entries are named as retracting them takes.
func (c Change) blocks(w words, question, title string, ids bool) []view.Block {
	opening := view.Join(named(questionRef(question), strong(w.stop(title))), view.T(" "), c.verdict(w))
	if ids && c.Assessment != "" {
		opening = view.Join(opening, view.T(" "), named(entryRef(c.Assessment), literal(c.Assessment)))
	}
	blocks := []view.Block{view.Paragraph{Text: opening}}
	var items []view.Item
	for _, s := range c.Scenarios {
		if c.Moved() && s.Now != nil {
			items = append(items, view.Item{Text: view.Join(w.leading(scenarioRef(question, s.ID), s.Title), s.Was.spans(), view.T(w.say(" → ")), s.Now.spans(), view.T("  "), moved(s.Was, s.Now))})
		}
	}
	for _, e := range slices.Concat(c.Entries, c.Borrowed) {
		if ids && e.ID == c.Assessment && e.Dissent != nil { // a briefing prints it under its key judgments
			items = append(items, view.Item{Text: e.Dissent.spans(w, question)})
		}
		if c.idles(e) {
			continue
		}
		line := e.effect(w)
		if ids {
			line = view.Join(line, view.T(" "), e.id())
		}
		items = append(items, view.Item{Text: line})
	}
	items = append(items, c.idleItems(w, ids)...)
	if len(items) > 0 {
		blocks = append(blocks, view.List{Items: items})
	}
	return blocks
}

// line words the change of one question in one line: what moved, and which indicators turned.
func (c Change) line(w words, question, title string) view.Spans {
	line := named(questionRef(question), strong(w.lead(title)))
	if !c.Moved() {
		line = view.Join(line, view.T(w.say("no change")))
	}
	joint := ""
	for _, s := range c.Scenarios {
		if s.Now != nil && s.Was != nil && s.Now.numbers != s.Was.numbers {
			line = view.Join(line, view.T(joint), named(scenarioRef(question, s.ID), view.T(s.Title)), view.T(" "), s.Was.bare(), view.T(w.say(" → ")), s.Now.bare())
			joint = w.say("; ")
		}
	}
	line = view.Join(line, view.T(w.say(".")))
	return view.Join(line, listed(c.turns(), nil, func(e EntryLine) view.Spans {
		what := e.what(w)
		if e.Kind == scenario.StatusEntry {
			what = view.Join(e.indicator(), view.T(" "), e.turn(w))
		}
		return view.Join(view.T(" "), what, e.Cites.marks(), view.T(w.say(".")))
	}))
}

// verdict says why the likelihoods moved, or why they did not.
func (c Change) verdict(w words) view.Spans {
	switch {
	case c.Because != nil && c.Moved():
		return c.Because.spans()
	case c.Because != nil:
		return view.Join(view.T(w.say("Assessed again, likelihoods unchanged.")+" "), c.Because.spans())
	case c.Assessed == 0:
		return view.T(w.say("Not assessed yet."))
	case c.turned():
		return view.T(w.say("No change: not assessed again since %s, although indicators changed.", c.Assessed))
	}
	return view.T(w.say("No change: not assessed again."))
}

// turned reports whether an indicator that speaks to the question changed.
func (c Change) turned() bool {
	for _, e := range c.Entries {
		if e.Changed {
			return true
		}
	}
	return len(c.Borrowed) > 0
}

// idles reports whether an entry changed nothing that the rest of the change does not say.
func (c Change) idles(e EntryLine) bool {
	switch e.Kind {
	case scenario.StatusEntry:
		return e.Retracted || !e.Changed
	case scenario.AssessmentEntry:
		return e.Retracted || e.ID == c.Assessment
	}
	return e.Retracted
}

// effects lists the entries that changed something, in the order they are told.
func (c Change) effects() []EntryLine {
	return slices.DeleteFunc(slices.Concat(c.Entries, c.Borrowed), c.idles)
}

// turns lists the effects that the short form tells: indicators that changed, and resolutions.
func (c Change) turns() []EntryLine {
	return slices.DeleteFunc(c.effects(), func(e EntryLine) bool {
		return e.Kind != scenario.StatusEntry && e.Kind != scenario.ResolutionEntry
	})
}

// cited lists what the words of the change cite, in their order; ids is as for blocks.
func (c Change) cited(short, ids bool) []Cites {
	var all []Cites
	if short {
		for _, e := range c.turns() {
			all = append(all, e.Cites)
		}
		return all
	}
	if c.Because != nil {
		all = append(all, c.Because.Cites)
	}
	same, gone := c.idle(ids)
	for _, e := range slices.Concat(c.effects(), same, gone) {
		all = append(all, e.Cites)
	}
	return all
}

// effect says what an entry changed.
func (e EntryLine) effect(w words) view.Spans {
	switch e.Kind {
	case scenario.ResolutionEntry, scenario.RetractionEntry:
		return view.Join(e.what(w), view.T(w.say(". ")+e.Text), e.Cites.marks())
	case scenario.AssessmentEntry:
		return view.Join(view.T(w.say("Assessed on %s and overruled since", e.Date)+w.say(": ")), e.what(w), view.T(w.say(". ")+e.Text), e.Cites.marks())
	}
	return e.changeSpans(w)
}

// idle lists the entries that changed nothing: statuses logged again, and what was retracted.
func (c Change) idle(ids bool) (same, gone []EntryLine) {
	for _, e := range c.Entries {
		switch {
		case e.Retracted:
			gone = append(gone, e)
		case e.Kind == scenario.StatusEntry && !e.Changed:
			same = append(same, e)
		}
	}
	if !ids {
		same = once(same)
	}
	return same, gone
}

func (c Change) idleItems(w words, ids bool) []view.Item {
	same, gone := c.idle(ids)
	var items []view.Item
	if len(same) > 0 {
		items = append(items, view.Item{Text: view.Join(muted(w.say("Logged again without a change of status: ")), entryNames(same, w, ids))})
	}
	if len(gone) > 0 {
		items = append(items, view.Item{Text: view.Join(muted(w.say("Retracted, and counting on neither day: ")), entryNames(gone, w, ids))})
	}
	return items
}

// once keeps the first of the entries on each indicator, with what all of them cite: who looks every day may log the
// same a hundred times between two briefings.
func once(entries []EntryLine) []EntryLine {
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

func entryNames(entries []EntryLine, w words, ids bool) view.Spans {
	return listed(entries, view.T(w.say(", ")), func(e EntryLine) view.Spans {
		name := e.indicator()
		if e.Kind != scenario.StatusEntry {
			name = view.Join(view.T(w.say(e.Kind.String())+" "), number(e.Date.String()))
		}
		name = view.Join(name, e.Cites.marks())
		if ids {
			name = view.Join(name, view.T(" "), e.id())
		}
		return name
	})
}
