package scenario

import "slices"

// Origins lists who is really behind a set of citations, each once, in order of first use.
// A statement rests on its origins, not on the number of its citations: five reprints of one wire story are one.
func Origins(cites []Cite) []string {
	var roots []string
	for _, c := range cites {
		if c.Passage != nil && !slices.Contains(roots, c.Passage.Root()) {
			roots = append(roots, c.Passage.Root())
		}
	}
	return roots
}

// SingleSource reports whether a cited statement rests on one origin only.
func SingleSource(cites []Cite) bool { return len(Origins(cites)) == 1 }
