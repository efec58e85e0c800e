package check

import (
	"sync"

	"signpost/internal/scenario"
)

// facts holds what several rules ask for, worked out once. The states, which rules may add to, are made to be shared;
// the passages are gathered while questions are judged, and read by the rules that come after.
type facts struct {
	states *scenario.States

	guard sync.Mutex // of what follows
	cited map[*scenario.Passage]bool
}

// state returns a question folded at the moment of the pass.
func (p *Pass) state(q *scenario.Question) *scenario.State { return p.facts.states.On(q, p.Moment) }
