package check

import "signpost/internal/scenario"

// cited returns every passage that something in the workspace rests on.
// What a retracted entry cited counts no more.
func (p *Pass) cited() map[*scenario.Passage]bool {
	if p.facts.cited != nil {
		return p.facts.cited
	}
	used := map[*scenario.Passage]bool{}
	mark := func(cites []scenario.Cite) {
		for _, c := range cites {
			if c.Passage != nil {
				used[c.Passage] = true
			}
		}
	}
	for _, q := range p.Workspace.Questions {
		for _, s := range q.Scenarios {
			for _, j := range s.Judgments {
				mark(j.Cites)
			}
		}
		for _, i := range q.Indicators {
			mark(i.Cites)
		}
		for _, c := range q.Conflicts {
			for _, side := range c.Sides {
				mark(side.Cites)
			}
		}
		for _, a := range q.Assumptions {
			mark(a.Cites)
		}
		for _, m := range q.Premortem {
			mark(m.Cites)
		}
		for _, e := range p.standing(q) {
			if e.Detail != nil {
				mark(e.Cites)
			}
		}
	}
	p.facts.cited = used
	return used
}

// usesOf counts the passages of a source that something rests on.
func (p *Pass) usesOf(s *scenario.Source) int {
	n := 0
	for _, passage := range s.Passages {
		if p.cited()[passage] {
			n++
		}
	}
	return n
}

// setAside reports whether a passage, or the paragraph it stands in, was set aside with a reason.
func setAside(p *scenario.Passage) bool {
	return !p.Source.Reason(p.ID).IsZero() || paragraphSetAside(p.Source, p.Paragraph)
}
