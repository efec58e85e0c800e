package check

import (
	"strconv"

	"signpost/internal/scenario"
)

// cited returns every passage that something in the workspace rests on.
func (p *Pass) cited() map[*scenario.Passage]bool { return p.facts.cited }

// citedIn collects the passages that are cited. What a retracted entry cited counts no more.
func (f *facts) citedIn(w *scenario.Workspace) map[*scenario.Passage]bool {
	used := map[*scenario.Passage]bool{}
	for _, q := range w.Questions {
		q.EachCited(func(c scenario.Cited) {
			if c.Entry != nil && f.gone[q][c.Entry.ID] {
				return
			}
			for _, cite := range c.Cites {
				if cite.Passage != nil {
					used[cite.Passage] = true
				}
			}
		})
	}
	return used
}

// usesOf counts the passages of a source that something rests on.
func (p *Pass) usesOf(s *scenario.Source) int {
	n := 0
	if p.cited()[s.Whole()] {
		n++
	}
	for _, passage := range s.Passages {
		if p.cited()[passage] {
			n++
		}
	}
	return n
}

// setAside reports whether a passage, or the paragraph it stands in, was set aside with a reason.
func setAside(p *scenario.Passage) bool {
	return !p.Source.Reason(p.ID).IsZero() || !p.Source.Reason(strconv.Itoa(p.Paragraph)).IsZero()
}
