package report

import (
	"signpost/internal/day"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// A Change is what became of a question between two days, and because of which entries.
type Change struct {
	Since     day.Day          `json:"since,omitzero"`
	Scenarios []ScenarioChange `json:"scenarios,omitempty"`
	Because   *Statement       `json:"because,omitempty"`
	Entries   []EntryLine      `json:"entries,omitempty"`
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

// change compares a question on the day looked at with an earlier day, both as far as they are known now.
func (c Context) change(q *scenario.Question, since day.Day) Change {
	if since == 0 {
		return Change{}
	}
	then, now := q.On(scenario.Moment{AsOf: since, KnownAt: c.Moment.KnownAt}), q.On(c.Moment)
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
	if a := now.Assessment(); a != nil && a != then.Assessment() {
		s := c.statement(a.Because, "", a.Cites)
		ch.Because = &s
	}
	ch.Entries = c.between(q, then, now)
	return ch
}

// between lists the status entries that count on the later state and did not on the earlier one.
func (c Context) between(q *scenario.Question, then, now *scenario.State) []EntryLine {
	var lines []EntryLine
	for i := range q.Log.Entries {
		e := &q.Log.Entries[i]
		if e.Indicator == nil || now.Entry(e.Indicator) != e || then.Entry(e.Indicator) == e {
			continue
		}
		line := c.entryLine(q, e)
		line.Was, line.Changed = then.Status(e.Indicator).String(), then.Status(e.Indicator) != e.Status
		lines = append(lines, line)
	}
	return lines
}

// blocks words the change of one question.
func (c Change) blocks(w words, title string) []view.Block {
	line := view.Join(strong(title+w.say(".")), view.T(" "))
	switch {
	case c.Because != nil:
		line = view.Join(line, c.Because.spans())
	case !c.Moved():
		line = view.Join(line, view.T(w.say("No change: not assessed again.")))
	}
	blocks := []view.Block{view.Paragraph{Text: line}}
	var items []view.Item
	for _, s := range c.Scenarios {
		if c.Moved() && s.Now != nil {
			items = append(items, view.Item{Text: view.Join(view.T(s.Title+w.say(": ")), s.Was.spans(), view.T(" → "), s.Now.spans(), view.T("  "), moved(s.Was, s.Now))})
		}
	}
	var unchanged view.Spans
	for _, e := range c.Entries {
		if e.Changed {
			items = append(items, view.Item{Text: e.changeSpans(w)})
			continue
		}
		if unchanged != nil {
			unchanged = view.Join(unchanged, view.T(w.say(", ")))
		}
		unchanged = view.Join(unchanged, literal(e.Indicator), view.Cite(e.Cites...))
	}
	if unchanged != nil {
		items = append(items, view.Item{Text: view.Join(muted(w.say("Logged again without a change of status: ")), unchanged)})
	}
	if len(items) > 0 {
		blocks = append(blocks, view.List{Items: items})
	}
	return blocks
}
