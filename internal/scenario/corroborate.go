package scenario

import "slices"

// Origins lists who is really behind a set of citations, each once, in order of first use. A statement rests on its
// origins, not on the number of citations: five reprints of one wire story count as one.
func Origins(cites []Cite) []string {
	var roots []string
	for _, c := range cites {
		if c.Passage != nil && !slices.Contains(roots, c.Passage.Root()) {
			roots = append(roots, c.Passage.Root())
		}
	}
	return roots
}

// Disputes reports whether any of the cited passages takes a side where the question's sources disagree.
func (q *Question) Disputes(cites []Cite) bool {
	for _, conflict := range q.Conflicts {
		for _, side := range conflict.Sides {
			for _, c := range side.Cites {
				if slices.ContainsFunc(cites, func(x Cite) bool { return x.Passage != nil && x.Passage == c.Passage }) {
					return true
				}
			}
		}
	}
	return false
}

// SingleSource reports whether a cited statement rests on one origin only.
func SingleSource(cites []Cite) bool { return len(Origins(cites)) == 1 }
