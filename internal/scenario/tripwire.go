package scenario

import (
	"cmp"
	"math"
	"slices"
)

// A Tripwire is an indicator that is not present, and what the scenario that moves most would come to if it were.
type Tripwire struct {
	Indicator *Indicator
	Most      *Scenario // the one that would move most
	From, To  float64   // in percent, 0 to 100: where that one stands, by what is implied or else assessed, and where it would go
	Chance    float64   // of seeing it, by how likely the scenarios are; 0 to 1
}

// Shift is by how many points the scenario would move.
func (t Tripwire) Shift() float64 { return math.Abs(t.To - t.From) }

// Weight is what a tripwire is worth: what would move most is often what nobody will see.
func (t Tripwire) Weight() float64 { return t.Chance * t.Shift() }

// leastTripwire is by how many percentage points an indicator must move a scenario to be a tripwire.
const leastTripwire = 5

// Tripwires lists what would move the scenarios of a question if it were seen and nothing else changed, the likeliest to
// matter first; see ifTurned. There are none before the first assessment and none once the question is resolved.
func (f *States) Tripwires(q *Question, m Moment) []Tripwire {
	state := f.On(q, m)
	if state.Assessment() == nil || state.Resolution != nil {
		return nil
	}
	shares := f.base(q, m)
	var list []Tripwire
	for _, i := range f.workspace.Speaking(q) {
		if !i.TakesPart(m.AsOf) || f.On(i.Question, m).Status(i) == Present {
			continue
		}
		if t := f.tripwire(state, m, i, shares); t.Shift() >= leastTripwire {
			list = append(list, t)
		}
	}
	slices.SortStableFunc(list, func(a, b Tripwire) int { return -cmp.Compare(a.Weight(), b.Weight()) })
	return list
}

// tripwire tells what an indicator would do to the scenario of a question that it moves most: to the leading one where
// others move as far.
func (f *States) tripwire(s *State, m Moment, i *Indicator, shares []float64) Tripwire {
	to := f.ifTurned(s.Question, m, i, Present)
	at, shift := mostMoved(shares, to)
	if lead := s.Leading().Index(); math.Abs(to[lead]-shares[lead]) >= shift-rounding {
		at = lead
	}
	return Tripwire{i, s.Question.Scenarios[at], shares[at], to[at], i.chance(s.Question, shares)}
}

// chance is how likely the indicator is to be seen, 0 to 1, by the shares that the scenarios of a question have.
func (i *Indicator) chance(q *Question, shares []float64) float64 {
	expected := i.On(q)
	chance := 0.0
	for n, share := range shares[:min(len(shares), len(expected))] {
		chance += share / 100 * expected[n].Probability()
	}
	return chance
}

// A Gap is an indicator of which nobody could tell whether it is there.
type Gap struct {
	Indicator *Indicator
	Shift     float64 // by how many percentage points the most moved scenario would move if it were seen; see Shift
}

// Gaps lists the gaps of questions that are not resolved, those first that would move a scenario most.
func (f *States) Gaps(questions []*Question, m Moment) []Gap {
	var list []Gap
	for _, q := range questions {
		state := f.On(q, m)
		if state.Resolution != nil {
			continue
		}
		for _, i := range state.Indicators() {
			if state.Status(i) == Unknown {
				list = append(list, Gap{i, f.Shift(q, m, i)})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Gap) int { return -cmp.Compare(a.Shift, b.Shift) })
	return list
}
