package scenario

import (
	"sync"

	"signpost/internal/day"
)

// States caches the states of a workspace's questions, so that each log is folded once for each moment. A report needs
// the same states many times, and an indicator that many questions borrow would have its log folded for each of them.
// The workspace must not change while its States are in use. Several goroutines may use them at the same time.
type States struct {
	workspace *Workspace

	guard   sync.Mutex // of the fields below
	states  map[stateKey]*State
	judged  map[*Question][]int32 // where in their logs the entries are that are no statuses
	implied map[stateKey]Implied
	known   map[Moment]day.Instant
}

type stateKey struct {
	question *Question
	moment   Moment
}

// States returns an empty cache of states.
func (w *Workspace) States() *States {
	return &States{workspace: w, states: map[stateKey]*State{}, judged: map[*Question][]int32{}, implied: map[stateKey]Implied{}, known: map[Moment]day.Instant{}}
}

// On returns the state of a question at a moment; see Question.On.
func (f *States) On(q *Question, m Moment) *State {
	at := stateKey{q, m}
	f.guard.Lock() // held while folding too, so that no log is folded twice; folding is short compared with its uses
	defer f.guard.Unlock()
	if f.states[at] == nil {
		judgments, ok := f.judged[q]
		if !ok {
			judgments = q.Log.judgments()
			f.judged[q] = judgments
		}
		f.states[at] = q.on(m, judgments)
	}
	return f.states[at]
}

// Known is when the last entry that counts at a moment was recorded, including retractions whatever their date; zero
// if none counts.
func (f *States) Known(m Moment) day.Instant {
	f.guard.Lock()
	defer f.guard.Unlock()
	if last, ok := f.known[m]; ok {
		return last
	}
	var last day.Instant
	for _, q := range f.workspace.Questions {
		for i := len(q.Log.Entries) - 1; i >= 0; i-- { // what was recorded last is nearly always at the end
			if e := &q.Log.Entries[i]; e.Recorded > last && (m.Counts(e) || e.Retraction() && m.recordedBy(e)) {
				last = e.Recorded
			}
		}
	}
	f.known[m] = last
	return last
}
