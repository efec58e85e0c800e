package report

import (
	"slices"

	"signpost/internal/scenario"
)

// ImpactRanking ranks the sources, and the passages, by how much hangs on them.
type ImpactRanking struct {
	Header
	Sources  []RankedImpact `json:"sources"`  // the heaviest first
	Passages []RankedImpact `json:"passages"` // the heaviest of all sources
}

// A RankedImpact is a source or a passage and how much hangs on it.
type RankedImpact struct {
	Name   string       `json:"name"`   // as commands take it
	Text   string       `json:"text"`   // the title of the source, or what the passage says
	Weight ImpactWeight `json:"weight"` // how much hangs on it

	weight scenario.Weight
}

// maxRanked is how many passages a ranking lists.
const maxRanked = 10

// NewImpactRanking ranks every source and every passage. The details of entries that were read without them are asked of
// whole, which may be nil where all have theirs.
func NewImpactRanking(c Context, whole scenario.ReadWhole) (*ImpactRanking, error) {
	if whole != nil {
		if err := c.states().Complete(c.Moment, whole); err != nil {
			return nil, err
		}
	}
	r := &ImpactRanking{Header: c.header("linchpins"), Sources: []RankedImpact{}, Passages: []RankedImpact{}}
	reliance := c.states().Reliance(c.Moment)
	for _, s := range c.Workspace.Sources {
		weight := reliance.Without(s.Passages...).Weight(c.Workspace.Scale)
		r.Sources = append(r.Sources, RankedImpact{s.ID, c.publisherTitle(s), impactWeight(weight), weight})
		for _, p := range s.Passages {
			if weight := reliance.Without(p).Weight(c.Workspace.Scale); weight.Uses > 0 {
				r.Passages = append(r.Passages, RankedImpact{p.Ref(), p.Says.In(c.Lang), impactWeight(weight), weight})
			}
		}
	}
	byWeight := func(a, b RankedImpact) int { return a.weight.Compare(b.weight) }
	slices.SortStableFunc(r.Sources, byWeight)
	slices.SortStableFunc(r.Passages, byWeight)
	r.Passages = r.Passages[:min(len(r.Passages), maxRanked)]
	return r, nil
}
