package report

import (
	"slices"

	"signpost/internal/parallel"
	"signpost/internal/view"
)

// Document words the briefing. The short form is its first four parts without the reasons, for the questions covered
// in full: what we judge, what moved, what would change it, who disagrees.
func (b *Brief) Document() *view.Document {
	w := b.words()
	d := b.document(w.say("Briefing"))
	d.Title = w.lead(b.Workspace) + w.say("Briefing")
	d.Blocks = slices.Concat(d.Blocks, b.bottomLine(w), b.changes(w), b.judgments(w), b.outlooks(w))
	if !b.short {
		d.Blocks = append(d.Blocks, b.detail(w)...)
	}
	if !b.short && b.Sources.Passages > 0 {
		d.Blocks = append(d.Blocks, heading(2, "sources", w.say("What this rests on")))
		d.Blocks = append(d.Blocks, b.Sources.blocks(w)...)
	}
	if len(b.Events) > 0 {
		d.Blocks = append(d.Blocks, heading(2, "chronology", w.say("Annex: chronology")), eventTable(b.Events, w))
	}
	if len(b.Endnotes) > 0 {
		d.Blocks = append(d.Blocks, heading(2, "endnotes", w.say("Endnotes")), view.Endnotes{})
	}
	if !b.short {
		d.Blocks = append(d.Blocks, view.Box{ID: "method", Title: w.say("How to read this"), Blocks: b.method.blocks()})
	}
	d.Notes = notes(b.Endnotes, w, b.short)
	return d
}

// detail words each question in full, the other questions, and the gaps.
func (b *Brief) detail(w words) []view.Block {
	covered := make([][]view.Block, len(b.Questions))
	parallel.For(len(b.Questions), func(i int) { covered[i] = b.Questions[i].blocks(w) })
	return slices.Concat(slices.Concat(covered...), b.others(w), b.gapBlocks(w))
}

// bottomLine says in one sentence for each question what we judge.
func (b *Brief) bottomLine(w words) []view.Block {
	box := view.Box{ID: "bottom-line", Title: w.say("Bottom line")}
	var list []view.Item
	for _, q := range b.Questions {
		if q.Resolution != nil {
			list = append(list, view.Item{Text: view.Join(named(questionRef(q.ID), strong(w.lead(q.Title))), q.Resolution.lead(w))})
			continue
		}
		if q.Judgment == nil {
			list = append(list, view.Item{Text: view.Join(named(questionRef(q.ID), strong(w.stop(q.Title))), view.T(" "+w.say("Not assessed yet.")))})
			continue
		}
		list = append(list, view.Item{Text: view.Join(q.lead(w), q.Judgment.Because.Cites.marks())})
	}
	if len(list) == 0 {
		box.Blocks = []view.Block{paragraph(view.T(w.say("There is no question to brief on.")))}
		return []view.Block{box}
	}
	box.Blocks = []view.Block{view.List{Items: list}}
	return []view.Block{box}
}

// lead says of a question which scenario leads, how likely it is judged to be, and how that moved.
func (q BriefQuestion) lead(w words) view.Spans {
	line := named(questionRef(q.ID), strong(w.lead(q.Title)))
	for _, s := range q.ListQuestion.Scenarios {
		if s.Leading {
			line = view.Join(line, named(scenarioRef(q.ID, s.ID), view.T(s.Title)), view.T(w.say(", ")), s.Likelihood.spans())
			switch {
			case s.Was == nil:
			case s.Was.mid() == s.Likelihood.mid():
				line = view.Join(line, view.T(w.say(", ")), muted(w.say("unchanged")))
			default:
				line = view.Join(line, view.T(w.say(", ")), moved(s.Was, s.Likelihood))
			}
		}
	}
	return line
}

func (b *Brief) changes(w words) []view.Block {
	if b.Since == 0 {
		return nil
	}
	blocks := []view.Block{heading(2, "changes", w.say("What changed since %s", b.Since))}
	for _, q := range b.Questions {
		if b.short {
			blocks = append(blocks, view.Paragraph{Text: q.Change.line(w, q.ID, q.Title)})
			continue
		}
		blocks = append(blocks, q.Change.blocks(w, q.ID, q.Title, false)...)
	}
	return blocks
}

func (b *Brief) judgments(w words) []view.Block {
	list := view.List{Ordered: true}
	for _, q := range b.Questions {
		switch {
		case q.Resolution != nil:
			list.Items = append(list.Items, q.closed(w))
		case q.Judgment != nil:
			list.Items = append(list.Items, view.Item{ID: "judgment-" + q.ID, Text: q.Judgment.claim(w), Items: b.basis(q, w)})
		}
	}
	if len(list.Items) == 0 {
		return nil
	}
	return []view.Block{heading(2, "judgments", w.say("Key judgments")), list}
}

// basis says how good the basis of a judgment is, what would change it, and who disagrees. The reason stands here
// unless the changes gave it already; the short form leaves it to the long one.
func (b *Brief) basis(q BriefQuestion, w words) []view.Item {
	confidence := view.T(w.say("Confidence: %s.", q.Judgment.Confidence))
	if !b.short && q.Change.Because == nil {
		confidence = view.Join(confidence, view.T(" "), q.Judgment.Because.spans())
	}
	items := []view.Item{{Text: confidence}}
	if tripwires := b.tripwires(q); len(tripwires) > 0 {
		items = append(items, view.Item{Text: view.T(w.say("It would change if:")), Items: tripwireItems(tripwires, w)})
	}
	if q.Judgment.Dissent != nil {
		dissent := q.Judgment.Dissent.spans(w, q.ID)
		if b.short { // where our reason is left to the long form, so is theirs
			dissent = q.Judgment.Dissent.held(w, q.ID)
		}
		items = append(items, view.Item{Text: dissent})
	}
	return items
}

// tripwires are what would change the judgment on a question; the short form names the first. A judgment on a closed
// question has none.
func (b *Brief) tripwires(q BriefQuestion) []Tripwire {
	switch {
	case q.Resolution != nil || q.Judgment == nil:
		return nil
	case b.short:
		return q.Judgment.WouldChange[:min(1, len(q.Judgment.WouldChange))]
	}
	return q.Judgment.WouldChange
}

func (b *Brief) outlooks(w words) []view.Block {
	t := view.Table{Columns: []view.Column{
		{Title: w.say("Scenario")}, {Title: w.say("Was"), Fixed: true}, {Title: w.say("Now"), Fixed: true}, {Title: w.say("Moved"), End: true, Fixed: true}, {Title: w.say("Implied"), End: true, Fixed: true},
	}}
	add := func(q ListQuestion) {
		t.Rows = append(t.Rows, view.Row{Group: true, Cells: []view.Spans{view.Join(named(questionRef(q.ID), strong(q.Title)), muted(" · "), q.Indicators.spans(), muted(" · "+w.say("to")+" "), date(q.Horizon), q.closed(w))}})
		for _, s := range q.Scenarios {
			title := view.T(s.Title)
			if s.Leading {
				title = strong(s.Title)
			}
			t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{named(scenarioRef(q.ID, s.ID), title), s.Was.bare(), s.Likelihood.spans(), moved(s.Was, s.Likelihood), implied(s.Implied)}})
		}
	}
	for _, q := range b.Questions {
		add(q.ListQuestion)
	}
	for _, q := range b.Others {
		if !b.short {
			add(q.ListQuestion)
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []view.Block{heading(2, "outlooks", w.say("Outlooks")), t, paragraph(w.legend(), view.T("  "), signLegend(w))}
}

func (b *Brief) others(w words) []view.Block {
	if len(b.Others) == 0 {
		return nil
	}
	blocks := []view.Block{heading(2, "others", w.say("The other questions"))}
	for _, q := range b.Others {
		if q.Resolution != nil {
			blocks = append(blocks, q.closed(w))
			continue
		}
		line := view.Join(named(questionRef(q.ID), strong(w.stop(q.Title))), view.T(" "))
		if q.Judgment == nil {
			blocks = append(blocks, paragraph(line, view.T(w.say("Not assessed yet."))))
			continue
		}
		blocks = append(blocks, view.Paragraph{ID: "judgment-" + q.ID, Text: view.Join(line, view.T(w.stop(q.Judgment.Sentence)+" "), muted(w.say("Horizon %s.", q.Judgment.Horizon)+" "), view.T(w.say("Confidence: %s.", q.Judgment.Confidence)+" "), q.Judgment.Because.spans())})
		if q.Judgment.Dissent != nil {
			blocks = append(blocks, view.Paragraph{Text: q.Judgment.Dissent.spans(w, q.ID)})
		}
	}
	return blocks
}

func (b *Brief) gapBlocks(w words) []view.Block {
	if len(b.Gaps) == 0 {
		return nil
	}
	t := view.Table{Columns: []view.Column{{Title: w.say("What nobody could tell")}, {Title: w.say("Where to look")}, {Title: w.say("Would move"), End: true, Fixed: true}}}
	for _, g := range b.shownGaps() {
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{view.Join(named(indicatorRef(g.Question, g.Indicator), view.T(g.Observe)), g.Cites.marks()), view.T(g.Collect), number(w.say("%s pts", points(g.Shift)))}})
	}
	blocks := []view.Block{heading(2, "gaps", w.say("Gaps")), t}
	if more := len(b.Gaps) - mostGaps; more > 0 {
		blocks = append(blocks, paragraph(muted(w.say("And %s, which would move less; the indicator tables show them as unknown.", w.count(more, "more gap")))))
	}
	return blocks
}
