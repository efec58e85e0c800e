package scenario

import (
	"slices"

	"signpost/internal/likelihood"
)

// A Pooling describes an assessment that is the mean of views: whose they were, and their range.
type Pooling struct {
	Members []*Entry // the views, in the order in which they are named; those missing from the log are left out
	Missing int      // how many are missing from the log
	Span    []likelihood.Range
	Mean    []likelihood.Range // their plain mean; nil if one is missing, or if they judge different scenarios
}

// Pooling returns the views whose mean an assessment is; nil if it is not a mean.
func (q *Question) Pooling(a *Entry) *Pooling {
	if a == nil || a.Detail == nil || len(a.Pooled) == 0 {
		return nil
	}
	found := make(map[string]*Entry, len(a.Pooled))
	for _, id := range a.Pooled {
		found[id] = nil
	}
	for i := range q.Log.Entries {
		if e := &q.Log.Entries[i]; e.View() {
			if _, wanted := found[e.ID]; wanted {
				found[e.ID] = e
			}
		}
	}
	p := &Pooling{Span: slices.Repeat([]likelihood.Range{likelihood.Unjudged}, len(q.Scenarios))}
	for _, id := range a.Pooled {
		e := found[id]
		if e == nil || e.Withdraws() {
			p.Missing++
			continue
		}
		p.Members = append(p.Members, e)
		for i, r := range e.Holds {
			switch {
			case !r.Judged():
			case !p.Span[i].Judged():
				p.Span[i] = r
			default:
				p.Span[i] = likelihood.Range{Lo: min(p.Span[i].Lo, r.Lo), Hi: max(p.Span[i].Hi, r.Hi)}
			}
		}
	}
	p.Mean = p.mean()
	return p
}

func (p *Pooling) mean() []likelihood.Range {
	if p.Missing > 0 || len(p.Members) == 0 {
		return nil
	}
	pool := &Pool{}
	first := p.Members[0].Holds
	for _, e := range p.Members {
		if !slices.EqualFunc(e.Holds, first, func(a, b likelihood.Range) bool { return a.Judged() == b.Judged() }) {
			return nil
		}
		pool.Votes = append(pool.Votes, Vote{Opinion: Opinion{Likelihood: e.Holds}, Shares: percentShares(e.Holds)})
	}
	pool.average(len(first))
	return pool.Likelihood
}
