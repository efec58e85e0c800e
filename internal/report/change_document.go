package report

import (
	"slices"

	"signpost/internal/scenario"
	"signpost/internal/view"
)

// blocks words the change of one question, under its title if that is given. With ids the entries are named as
// retracting them takes.
func (c Change) blocks(w words, question, title string, ids bool) []view.Block {
	opening := view.Join(c.verdict(w, title == ""), c.Pooled.inline(w))
	if title != "" {
		opening = view.Join(withRef(questionRef(question), strong(w.stop(title))), view.T(" "), opening)
	}
	if ids && c.Assessment != "" {
		opening = view.Join(opening, view.T(" "), withRef(entryRef(c.Assessment), literal(c.Assessment)))
	}
	blocks := []view.Block{view.Paragraph{Text: opening}}
	var items []view.Item
	for _, s := range c.Scenarios {
		if ids && c.Moved() && (s.Now != nil || s.Was != nil) { // a briefing has a table of them
			items = append(items, view.Item{Text: view.Join(w.titleLead(scenarioRef(question, s.ID), s.Title), c.movement(w, s.Was, s.Now))})
		}
	}
	for _, e := range slices.Concat(c.Entries, c.Borrowed) {
		if ids && e.ID == c.Assessment && e.Dissent != nil { // a briefing prints it under its key judgments
			items = append(items, view.Item{Text: view.Join(e.Dissent.spans(w, question), e.Dissent.Cites.marks())})
		}
		if c.changesNothing(e) || !ids && c.withdrawn(e) != nil { // a briefing counts in its annex what no reader has seen
			continue
		}
		line := e.effect(w, ids)
		if ids {
			line = view.Join(line, view.T(" "), e.id())
		}
		items = append(items, view.Item{Text: line})
	}
	items = append(items, c.unchangedItems(w, ids)...)
	if len(items) > 0 {
		blocks = append(blocks, view.List{Items: items})
	}
	return blocks
}

// verdict says why the likelihoods moved, or why they did not. In the chapter of a question its likelihoods stand
// beside it.
func (c Change) verdict(w words, inChapter bool) view.Spans {
	switch {
	case c.Because != nil && c.HandedOver && c.Moved():
		return view.Join(view.T(c.sentence(w)+" "), c.Because.spans())
	case c.Because != nil && c.Moved() && c.why != nil:
		return view.Join(view.T(whyLead(c.why, w)), c.Because.spans())
	case c.Because != nil && c.Moved():
		return c.Because.spans()
	case c.Because != nil:
		if inChapter {
			return view.Join(view.T(w.say("Assessed again.")+" "), c.Because.spans())
		}
		return view.Join(view.T(w.say("Assessed again, likelihoods unchanged.")+" "), c.Because.spans())
	case c.Assessed == 0:
		return view.T(w.say("Not assessed yet."))
	case c.hasTurned():
		return view.T(w.say("No change: not assessed again since %s, although indicators changed.", w.day(c.Assessed)))
	}
	return view.T(w.say("No change: not assessed again."))
}

// effect says what an entry changed.
func (e EntryLine) effect(w words, ids bool) view.Spans {
	switch e.Kind {
	case scenario.ResolutionEntry:
		what := e.what(w)
		if !ids && e.outcome != "" { // a briefing has no names of files
			what = view.Join(view.T(w.say("resolved")+w.say(": ")), withRef(scenarioRef(e.Question, e.Resolved), view.T(e.outcome)))
		}
		return view.Join(what, view.T(w.say(". ")+e.Text), e.Cites.marks())
	case scenario.RetractionEntry:
		if !ids && e.withdrawn != nil { // a briefing has no ids
			return view.Join(view.T(w.say("Withdrawn: ")), e.withdrawn.name(w, ids), view.T(w.say(". ")+e.Text), e.Cites.marks())
		}
		return view.Join(e.what(w), view.T(w.say(". ")+e.Text), e.Cites.marks())
	case scenario.ViewEntry:
		return view.Join(view.T(w.say("%s's own view", w.author(e.ByName, e.By))+w.say(": ")), e.viewSpans(w), view.T(w.say(". ")+e.Text), e.Cites.marks())
	case scenario.AssessmentEntry:
		return view.Join(view.T(w.say("Assessed on %s and overruled since", w.day(e.Date))+w.say(": ")), e.what(w), view.T(w.say(". ")+e.Text), e.Cites.marks())
	}
	return e.changeSpans(w, ids)
}

func (c Change) unchangedItems(w words, ids bool) []view.Item {
	same, gone := c.unchanged(ids)
	var items []view.Item
	if len(same) > 0 {
		items = append(items, view.Item{Text: view.Join(muted(w.say("Logged again, unchanged: ")), entryNames(same, w, ids))})
	}
	if len(gone) > 0 {
		items = append(items, view.Item{Text: view.Join(muted(w.say("Retracted, and counting on neither day: ")), entryNames(gone, w, ids))})
	}
	return items
}

func entryNames(entries []EntryLine, w words, ids bool) view.Spans {
	return listed(entries, view.T(w.say(", ")), func(e EntryLine) view.Spans {
		name := view.Join(e.name(w, ids), e.Cites.marks())
		if ids {
			name = view.Join(name, view.T(" "), e.id())
		}
		return name
	})
}

// name is what an entry is called among others: a status by its indicator, anything else by its kind and day.
func (e EntryLine) name(w words, ids bool) view.Spans {
	switch {
	case e.Kind == scenario.StatusEntry:
		return e.subject(ids)
	case ids:
		return view.Join(view.T(w.say(e.Kind.String())+" "), number(e.Date.String()))
	}
	return view.T(w.say("the %s of %s", w.say(e.Kind.String()), w.day(e.Date)))
}
