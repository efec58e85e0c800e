package check

import (
	"signpost/internal/parallel"
	"signpost/internal/scenario"
)

// facts holds what several rules ask for, worked out once, before the first of them runs. From then on it is only
// read; the states, which rules may add to, are made to be shared.
type facts struct {
	states *scenario.States
	gone   map[*scenario.Question]map[string]bool
	cited  map[*scenario.Passage]bool
	texts  []text
}

func gather(w *scenario.Workspace, m scenario.Moment) *facts {
	f := &facts{
		states: w.States(),
		gone:   make(map[*scenario.Question]map[string]bool, len(w.Questions)),
		texts:  textsOf(w),
	}
	for _, q := range w.Questions {
		f.states.On(q, m)                              // now, so that no rule waits for another one that folds
		f.gone[q] = q.Log.Retracted(scenario.Moment{}) // the zero moment knows everything that was ever recorded
	}
	f.cited = f.citedIn(w)
	known := newLexicon(w.Scale)
	parallel.For(len(f.texts), func(i int) { f.texts[i].split(known) })
	return f
}

// state returns a question folded at the moment of the pass.
func (p *Pass) state(q *scenario.Question) *scenario.State { return p.facts.states.On(q, p.Moment) }
