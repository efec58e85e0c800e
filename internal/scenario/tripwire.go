package scenario

import (
	"cmp"
	"slices"
)

// A Tripwire is an indicator that is not present and what the leading scenario of a question would come to if it were.
type Tripwire struct {
	Indicator *Indicator
	From, To  float64 // in percent, 0 to 100: where the scenario stands, by what is implied or else assessed, and where it would go
}

// leastTripwire is by how many percentage points an indicator must lower the leading scenario to be a tripwire.
const leastTripwire = 5

// Tripwires lists what would take most from the leading scenario of a question if it were seen and nothing else
// changed, the most first; see ifTurned. There are none before the first assessment and none once the question is
// resolved.
func (f *States) Tripwires(q *Question, m Moment) []Tripwire {
	state := f.On(q, m)
	if state.Assessment() == nil || state.Resolution != nil {
		return nil
	}
	lead := state.Leading().Index()
	from := f.base(q, m)[lead]
	var list []Tripwire
	for _, i := range f.workspace.Speaking(q) {
		if !i.TakesPart(m.AsOf) || f.On(i.Question, m).Status(i) == Present {
			continue
		}
		if to := f.ifTurned(q, m, i, Present)[lead]; from-to >= leastTripwire {
			list = append(list, Tripwire{i, from, to})
		}
	}
	slices.SortStableFunc(list, func(a, b Tripwire) int { return cmp.Compare(a.To, b.To) })
	return list
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
