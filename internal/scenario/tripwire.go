package scenario

import (
	"cmp"
	"math"
	"slices"
)

// A Tripwire is an indicator that is not present, and where it would move the scenario that it affects most.
type Tripwire struct {
	Indicator *Indicator
	Most      *Scenario // the one that would move most
	From, To  float64   // in percent, 0 to 100: the scenario's implied or else assessed likelihood, and the one after the move
	Chance    float64   // of seeing it, from the likelihoods of the scenarios; 0 to 1
	Rise      *Rise     // where Most would fall: what a reader fears from that; nil for none
	Whole     WholeMove // From and To as reports print them
}

// A WholeMove says where a scenario stands and where it would go in whole numbers that sum to 100 with those of the
// other scenarios.
type WholeMove struct{ From, To int }

// A Rise is a scenario that an indicator would make likelier, in percent, 0 to 100.
type Rise struct {
	Scenario *Scenario
	From, To float64
	Whole    WholeMove
}

// Shift is by how many points the scenario would move.
func (t Tripwire) Shift() float64 { return math.Abs(t.To - t.From) }

// Weight ranks tripwires: an indicator that would move most is often one that nobody will see.
func (t Tripwire) Weight() float64 { return t.Chance * t.Shift() }

// minTripwireShift is the least shift, in percentage points, that makes an indicator a tripwire.
const minTripwireShift = 5

// Tripwires lists the indicators that would move the scenarios of a question if they were seen and nothing else
// changed, most important first; see ifTurned. There are none before the first assessment and none once the question
// is resolved.
func (f *States) Tripwires(q *Question, m Moment) []Tripwire {
	return f.tripwires(q, m, f.workspace.IndicatorsFor(q), func(t Tripwire) bool { return t.Shift() >= minTripwireShift })
}

// tripwires lists what those indicators would do that are in use and not present, as far as it is worth telling.
func (f *States) tripwires(q *Question, m Moment, indicators []*Indicator, keep func(Tripwire) bool) []Tripwire {
	state := f.On(q, m)
	if state.Assessment() == nil || state.Resolution != nil {
		return nil
	}
	shares := f.base(q, m)
	var list []Tripwire
	for _, i := range indicators {
		if !i.InUse(m.AsOf) || f.On(i.Question, m).Status(i) == Present {
			continue
		}
		if t := f.tripwire(state, m, i, shares); keep(t) {
			list = append(list, t)
		}
	}
	slices.SortStableFunc(list, func(a, b Tripwire) int { return -cmp.Compare(a.Weight(), b.Weight()) })
	return list
}

// tripwire computes the effect of an indicator on the scenario that it moves most; of equals, the leading one.
func (f *States) tripwire(s *State, m Moment, i *Indicator, shares []float64) Tripwire {
	to := f.ifTurned(s.Question, m, i, Present)
	at, shift := mostMoved(shares, to)
	if lead := s.Leading().Index(); math.Abs(to[lead]-shares[lead]) >= shift-rounding {
		at = lead
	}
	from, until := WholeShares(shares), WholeShares(to)
	t := Tripwire{Indicator: i, Most: s.Question.Scenarios[at], From: shares[at], To: to[at], Chance: i.chance(s.Question, shares), Whole: WholeMove{from[at], until[at]}}
	if t.To < t.From {
		t.Rise = s.feared(shares, to, from, until)
	}
	return t
}

// feared is the scenario that gains what another one loses. One that says what would follow from it, and would become
// at least twice as likely, comes before one that gains more: it may be small now, and is the one that hurts. Of two
// scenarios the other one mirrors the first, and there is nothing to add.
func (s *State) feared(shares, to []float64, from, until []int) *Rise {
	if len(s.Scenarios()) < 3 {
		return nil
	}
	var most *Rise
	hurts := func(r *Rise) bool { return !r.Scenario.Matters.IsZero() && r.To >= 2*r.From }
	for n, sc := range s.Question.Scenarios {
		r := &Rise{sc, shares[n], to[n], WholeMove{from[n], until[n]}}
		if r.To-r.From < minTripwireShift {
			continue
		}
		if most == nil || hurts(r) && !hurts(most) || hurts(r) == hurts(most) && r.To-r.From > most.To-most.From {
			most = r
		}
	}
	return most
}

// chance is the probability that the indicator is seen, 0 to 1, given the shares of a question's scenarios.
func (i *Indicator) chance(q *Question, shares []float64) float64 {
	expected := i.On(q)
	chance := 0.0
	for n, share := range shares[:min(len(shares), len(expected))] {
		chance += share / 100 * expected[n].Probability()
	}
	return chance
}

// A Gap is an indicator whose status could not be determined.
type Gap struct {
	Indicator *Indicator
	Shift     float64 // by how many percentage points the most moved scenario would move if it were seen; see Shift
}

// Gaps lists the gaps of unresolved questions, those that would move a scenario most first.
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
