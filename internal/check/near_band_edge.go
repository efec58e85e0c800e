package check

import (
	"fmt"

	"signpost/internal/diag"
	"signpost/internal/likelihood"
)

var nearBandEdge = Rule{
	Name:  "near-band-edge",
	Level: diag.Note,
	Says:  "A likelihood in force ends within one point of the edge of a term, but not on it.",
	Why:   "One point decides which word is printed, and nobody judges to one point. Where the edge was meant, write it.",
	Run: func(p *Pass) {
		for _, q := range p.open() {
			a := p.state(q).Assessment()
			if a == nil {
				continue
			}
			for n, r := range a.Likelihood {
				for _, end := range rangeEnds(r) {
					if edge, near := nearEdge(p.Workspace.Scale, end); near {
						p.Report(line(q, a), fmt.Sprintf("%s puts %s at %s%%: %s%% is one point from the edge at %s%%",
							entryName(a), q.Scenarios[n].ID, r, likelihood.Number(end), likelihood.Number(edge)), fmt.Sprintf("write %s if you mean the edge", likelihood.Number(edge)))
					}
				}
			}
		}
	},
}

func rangeEnds(r likelihood.Range) []float64 {
	if r.Point() {
		return []float64{r.Lo}
	}
	return []float64{r.Lo, r.Hi}
}

// nearEdge returns the edge of a term that lies one point away. The two outer ends of the scale are no edges:
// nothing lies beyond them that could be printed instead.
func nearEdge(s *likelihood.Scale, percent float64) (edge float64, near bool) {
	lowest, highest := s.Bands[0].Lo, s.Bands[len(s.Bands)-1].Hi
	for _, b := range s.Bands {
		for _, e := range rangeEnds(b.Range) {
			switch {
			case e == lowest || e == highest:
			case e == percent:
				return 0, false
			case e == percent-1 || e == percent+1:
				edge, near = e, true
			}
		}
	}
	return edge, near
}
