package report

import (
	"cmp"

	"signpost/internal/view"
)

func (c Case) blocks(w words, question string) []view.Block {
	title := withRef(scenarioRef(question, c.Scenario), view.T(c.Title))
	if c.Likelihood != nil {
		title = view.Join(w.titleLead(scenarioRef(question, c.Scenario), c.Title), view.T(c.Likelihood.afterTitle(w)))
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
			list = append(list, view.Item{Text: q.assumption(a, w)})
		}
		blocks = append(blocks, heading(3, q.ID+"-assumptions", w.say("Key assumptions")), view.List{Items: list})
	}
	if len(q.Premortem) > 0 {
		var list []view.Item
		for _, p := range q.Premortem {
			line := p.Statement.spans()
			if len(p.Watch) > 0 {
				line = view.Join(line, muted(" "+w.say("Watch")+w.say(": ")), q.indicatorList(w, p.Watch))
			}
			list = append(list, view.Item{Text: line})
		}
		blocks = append(blocks, heading(3, q.ID+"-premortem", w.say("If we turn out wrong, why")), view.List{Items: list})
	}
	return blocks
}

// indicatorList lists indicators as readers know them.
func (q BriefQuestion) indicatorList(w words, names []string) view.Spans {
	return listed(names, view.T(w.say("; ")), func(name string) view.Spans {
		return withRef(indicatorRef(q.ID, name), view.T(withoutStop(cmp.Or(q.titles[name], name))))
	})
}

func (q BriefQuestion) assumption(a AssumptionLine, w words) view.Spans {
	line := view.Join(view.T(a.Text), a.Cites.marks(), muted(" ("+w.say(string(a.Standing))+")"))
	if len(a.Broken) > 0 {
		line = append(line, view.Span{Text: " " + w.say("Broken") + w.say(": "), Tone: view.ToneAlert, Style: view.Strong})
		return view.Join(line, q.indicatorList(w, a.Broken))
	}
	if len(a.BrokenBy) > 0 {
		line = view.Join(line, muted(" "+w.say("Would be broken by")+w.say(": ")), q.indicatorList(w, a.BrokenBy))
	}
	return line
}

func (q BriefQuestion) testBlocks(w words) []view.Block {
	var list []view.Item
	for _, t := range q.Tests {
		list = append(list, view.Item{Text: view.Join(withRef(scenarioRef(q.ID, t.Scenario), strong(w.lead(t.Title))), view.T(t.Text))})
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
		list = append(list, view.Item{Text: view.Join(muted(s.label(w)+" "), s.spans())})
	}
	return list
}
