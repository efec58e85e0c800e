package check

import (
	"fmt"
	"slices"

	"signpost/internal/diag"
)

var notTheMean = Rule{
	Name:  "not-the-mean",
	Level: diag.Warning,
	Says:  "An assessment names views as those it pools and is not their plain mean, or the log does not have them all.",
	Why:   "Readers are shown a mean with its members and their span; numbers that are no mean of them would borrow their weight.",
	Run: func(p *Pass) {
		for _, q := range p.Workspace.Questions {
			for _, e := range p.entriesInForce(q) {
				pooling := q.Pooling(e)
				switch {
				case pooling == nil:
				case pooling.Missing > 0:
					p.Report(line(q, e), fmt.Sprintf("%s pools %d views, of which the log does not have %d", entryName(e), len(e.Pooled), pooling.Missing),
						"retract it, and assess anew with --pool")
				case !slices.Equal(pooling.Mean, e.Likelihood):
					p.Report(line(q, e), entryName(e)+" is not the plain mean of the views that it pools", "retract it, and assess anew with --pool, or without naming views")
				}
			}
		}
	},
}
