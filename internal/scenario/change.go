package scenario

// A Step is an entry made between two moments, and its effect on its indicator's status.
type Step struct {
	Entry *Entry
	Was   Status // of the entry's indicator before it; Unknown where the entry is no status
	Turns bool   // the entry gave the indicator another status
}

// StepsSince lists the entries of the question's log that are known at the state's moment but not at an earlier one,
// in folding order. Retracted entries are included, but change no status.
func (s *State) StepsSince(then *State) []Step {
	var steps []Step
	statuses := map[*Indicator]Status{}
	for i := range s.Question.Log.Entries {
		e := &s.Question.Log.Entries[i]
		if then.Moment.Counts(e) || !s.Moment.Counts(e) {
			continue
		}
		step := Step{Entry: e}
		if e.Indicator != nil {
			was, seen := statuses[e.Indicator]
			if !seen {
				was = then.Status(e.Indicator)
			}
			step.Was = was
			if !s.Retracted(e) {
				step.Turns = was != e.Status
				statuses[e.Indicator] = e.Status
			}
		}
		steps = append(steps, step)
	}
	return steps
}

// WithdrawnSince counts the entries that came between two moments and were withdrawn between them too.
func (s *State) WithdrawnSince(then *State) int {
	between := map[string]bool{}
	steps := s.StepsSince(then)
	for _, step := range steps {
		if step.Entry.Detail != nil { // it is read of all that withdraws or is withdrawn
			between[step.Entry.ID] = true
		}
	}
	n := 0
	for _, step := range steps {
		if e := step.Entry; e.Retraction() && !s.Retracted(e) && between[e.Retract] {
			n++
		}
	}
	return n
}

// Borrowed lists the indicators of other questions that bear on a question and changed between two moments, each with
// the entry that gives its status. They moved the question's implied likelihoods, although its own log does not
// mention them.
func (f *States) Borrowed(q *Question, then, now Moment) []Step {
	var steps []Step
	for _, i := range f.workspace.IndicatorsFor(q) {
		if i.Question == q {
			continue
		}
		was, state := f.On(i.Question, then).Status(i), f.On(i.Question, now)
		if e := state.Entry(i); e != nil && was != e.Status {
			steps = append(steps, Step{Entry: e, Was: was, Turns: true})
		}
	}
	return steps
}
