package check

import (
	"maps"
	"strconv"

	"signpost/internal/scenario"
)

// cited returns every passage that something in the workspace rests on. Rules of logs cannot ask: others are not read yet.
func (p *Pass) cited() map[*scenario.Passage]bool { return p.facts.cited }

// cite adds the passages that a question cites. What a retracted entry cited counts no more.
func (f *facts) cite(q *scenario.Question, gone map[string]bool) {
	used := map[*scenario.Passage]bool{}
	q.EachCited(func(c scenario.Cited) {
		if c.Entry != nil && gone[c.Entry.ID] {
			return
		}
		for _, cite := range c.Cites {
			if cite.Passage != nil {
				used[cite.Passage] = true
			}
		}
	})
	f.guard.Lock()
	defer f.guard.Unlock()
	maps.Copy(f.cited, used)
}

// rests adds passages on which something outside questions rests. It is called before any question is judged.
func (f *facts) rests(cites []scenario.Cite) {
	for _, c := range cites {
		if c.Passage != nil {
			f.cited[c.Passage] = true
		}
	}
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
