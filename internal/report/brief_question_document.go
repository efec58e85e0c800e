package report

import "signpost/internal/view"

// blocks words one question in full.
func (q BriefQuestion) blocks(w words) []view.Block {
	blocks := []view.Block{view.Heading{Level: 2, ID: q.ID, Text: named(questionRef(q.ID), view.T(q.Title))}, view.Paragraph{Text: view.Styled(view.Emphasis, q.Wording)}}
	if q.About != "" {
		blocks = append(blocks, paragraph(view.T(q.About)))
	}
	blocks = append(blocks, q.courseChart(w)...)
	if len(q.Indicators) > 0 {
		blocks = append(blocks, heading(3, q.ID+"-indicators", w.say("Indicators")))
		blocks = append(blocks, q.watchChart(w)...)
		blocks = append(blocks, indicatorTable(q.Indicators, q.ID, w, q.names))
	}
	for _, gap := range []*ImpliedGap{q.Since, q.Until} {
		if gap != nil {
			blocks = append(blocks, paragraph(gap.spans(w, q.ID)))
		}
	}
	for _, c := range q.Cases {
		blocks = append(blocks, c.blocks(w, q.ID)...)
	}
	blocks = append(blocks, q.conflictBlocks(w)...)
	blocks = append(blocks, q.assumptionBlocks(w)...)
	return append(blocks, q.testBlocks(w)...)
}

func (c Case) blocks(w words, question string) []view.Block {
	title := named(scenarioRef(question, c.Scenario), view.T(c.Title))
	if c.Likelihood != nil {
		title = view.Join(w.leading(scenarioRef(question, c.Scenario), c.Title), view.T(c.Likelihood.Text))
	}
	if len(c.For)+len(c.Against) == 0 {
		return nil
	}
	blocks := []view.Block{view.Heading{Level: 3, ID: question + "-" + c.Scenario, Text: title}}
	for _, side := range []struct {
		name       string
		statements []Statement
	}{{w.say("The case for"), c.For}, {w.say("The case against"), c.Against}} {
		if len(side.statements) > 0 {
			blocks = append(blocks, paragraph(strong(side.name)), view.List{Items: items(side.statements, w)})
		}
	}
	return blocks
}

func (q BriefQuestion) conflictBlocks(w words) []view.Block {
	if len(q.Conflicts) == 0 {
		return nil
	}
	blocks := []view.Block{heading(3, q.ID+"-conflicts", w.say("Where the sources disagree"))}
	for _, c := range q.Conflicts {
		var sides []view.Item
		for _, s := range c.Sides {
			sides = append(sides, view.Item{Text: s.spans()})
		}
		blocks = append(blocks, paragraph(strong(c.About)), view.List{Items: sides}, paragraph(view.Styled(view.Emphasis, w.say("Our reading")+w.say(": ")), view.T(c.Reading)))
	}
	return blocks
}

func (q BriefQuestion) assumptionBlocks(w words) []view.Block {
	var blocks []view.Block
	if len(q.Assumptions) > 0 {
		var list []view.Item
		for _, a := range q.Assumptions {
			list = append(list, view.Item{Text: q.assumption(w, a)})
		}
		blocks = append(blocks, heading(3, q.ID+"-assumptions", w.say("Key assumptions")), view.List{Items: list})
	}
	if len(q.Premortem) > 0 {
		var list []view.Item
		for _, p := range q.Premortem {
			line := p.Statement.spans()
			if len(p.Watch) > 0 {
				line = view.Join(line, muted(" "+w.say("Watch")+w.say(": ")), q.called(w, p.Watch))
			}
			list = append(list, view.Item{Text: line})
		}
		blocks = append(blocks, heading(3, q.ID+"-premortem", w.say("If we turn out wrong, why")), view.List{Items: list})
	}
	return blocks
}

func (q BriefQuestion) assumption(w words, a AssumptionLine) view.Spans {
	line := view.Join(view.T(a.Text), a.Cites.marks(), muted(" ("+w.say(a.Standing)+")"))
	if len(a.Broken) > 0 {
		line = append(line, view.Span{Text: " " + w.say("Broken") + w.say(": "), Tone: view.ToneAlert, Style: view.Strong})
		return view.Join(line, q.called(w, a.Broken))
	}
	if len(a.BrokenBy) > 0 {
		line = view.Join(line, muted(" "+w.say("Would be broken by")+w.say(": ")), q.called(w, a.BrokenBy))
	}
	return line
}

// called is the titles of indicators of the question, one behind the other.
func (q BriefQuestion) called(w words, names []string) view.Spans {
	return listed(names, view.T(w.say(", ")), func(name string) view.Spans {
		ref := indicatorRef(q.ID, name)
		for _, i := range q.Indicators {
			if i.ID == name && i.Title != "" {
				return named(ref, view.T(i.Title))
			}
		}
		return named(ref, literal(name))
	})
}

func (q BriefQuestion) testBlocks(w words) []view.Block {
	var list []view.Item
	for _, t := range q.Tests {
		list = append(list, view.Item{Text: view.Join(named(scenarioRef(q.ID, t.Scenario), strong(w.lead(t.Title))), view.T(t.Text))})
	}
	if len(list) == 0 {
		return nil
	}
	return []view.Block{heading(3, q.ID+"-tests", w.say("How it will be decided")), view.List{Items: list}}
}

// items words one side of a case; judgments that are not facts say what they are.
func items(statements []Statement, w words) []view.Item {
	var list []view.Item
	for _, s := range statements {
		list = append(list, view.Item{Text: view.Join(muted(w.say(kindLabel(s.Kind))+" "), s.spans())})
	}
	return list
}
