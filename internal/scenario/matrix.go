package scenario

import (
	"cmp"
	"math"
	"slices"
)

// MinDiagnosticity is the ratio of expectations below which an indicator does not distinguish scenarios.
const MinDiagnosticity = 1.5

// Ranked lists the indicators with expectations for a question, the most diagnostic among some of its scenarios first.
// Equals keep the order of IndicatorsFor: the question's own before those of other questions.
func (w *Workspace) Ranked(q *Question, among []*Scenario) []*Indicator {
	type ranked struct {
		indicator *Indicator
		ratio     float64
	}
	var all []ranked
	for _, i := range w.IndicatorsFor(q) {
		all = append(all, ranked{i, Diagnosticity(i.Among(q, among))})
	}
	slices.SortStableFunc(all, func(a, b ranked) int { return -cmp.Compare(a.ratio, b.ratio) })
	var list []*Indicator
	for _, r := range all {
		list = append(list, r.indicator)
	}
	return list
}

// A Pair is two scenarios of a question and how well indicators distinguish them: the largest ratio between the
// expectations of any one indicator for the two.
type Pair struct {
	A, B  *Scenario
	Ratio float64
	By    *Indicator // the indicator with that ratio; nil if none has a ratio above 1
}

// Separated reports whether some indicator distinguishes the two scenarios.
func (p Pair) Separated() bool { return p.Ratio >= MinDiagnosticity }

// Pairs lists every two of some scenarios of a question, the worst separated first.
func (w *Workspace) Pairs(q *Question, among []*Scenario) []Pair {
	var pairs []Pair
	for n, first := range among {
		for _, second := range among[n+1:] {
			pairs = append(pairs, Pair{A: first, B: second, Ratio: 1})
		}
	}
	for _, i := range w.IndicatorsFor(q) {
		expected := i.On(q)
		for n := range pairs {
			p := &pairs[n]
			ratio := Diagnosticity([]ExpectationWord{expected[p.A.Index()], expected[p.B.Index()]})
			if ratio > p.Ratio {
				p.Ratio, p.By = ratio, i
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b Pair) int { return cmp.Compare(a.Ratio, b.Ratio) })
	return pairs
}

// A Sensitivity is what would happen to a question if one indicator changed and nothing else did.
type Sensitivity struct {
	Indicator *Indicator
	To        Status    // Present, or Absent if it is still not seen after the day it is expected by
	Percent   []float64 // what would be implied then; one for each scenario
	Most      *Scenario // the scenario that would move most
	From      float64   // where it is now
	Shift     float64   // by how many points it would move, up or down
}

// Sensitivities lists the changes of indicators that would move a question, the greatest shift first: each indicator
// that is not present becoming present, and each one with an expected day staying absent past it.
func (f *States) Sensitivities(q *Question, m Moment) []Sensitivity {
	var turns []Sensitivity
	from := f.base(q, m)
	add := func(i *Indicator, to Status, percent []float64) {
		if at, shift := mostMoved(from, percent); shift >= minShift {
			turns = append(turns, Sensitivity{i, to, percent, q.Scenarios[at], from[at], shift})
		}
	}
	for _, i := range f.workspace.IndicatorsFor(q) {
		if !i.InUse(m.AsOf) {
			continue
		}
		state := f.On(i.Question, m)
		if state.Status(i) != Present {
			add(i, Present, f.ifTurned(q, m, i, Present))
		}
		if i.ExpectedBy != 0 && state.Status(i) <= Absent {
			add(i, Absent, f.ifMissed(q, m, i))
		}
	}
	slices.SortStableFunc(turns, func(a, b Sensitivity) int { return -cmp.Compare(a.Shift, b.Shift) })
	return turns
}

// minShift is the shift in points below which a change is left out.
const minShift = 0.05

// Lifts returns by how much each of the moves multiplied a scenario's share, in their order. This differs from the
// factor: an indicator that is likely under every scenario moves none. The product of the lifts leads from the start
// to the implied share.
func (i Implied) Lifts(scenario int) []float64 {
	lifts := make([]float64, len(i.Moves))
	if len(i.Moves) == 0 {
		return lifts
	}
	shares := slices.Clone(i.Start)
	for n, move := range i.Moves {
		before := shares[scenario]
		for s, factor := range move.Factors {
			shares[s] *= factor
		}
		normalise(shares)
		lifts[n] = 1
		if before > 0 {
			lifts[n] = shares[scenario] / before
		}
	}
	return lifts
}

// Gap returns the scenario whose assessed likelihood is farthest from what the indicators imply, and by how many
// points: above 0 if it is judged more likely than implied. If nothing new is implied, the assessment is compared with
// the one they start from; without anything to compare there is no gap.
func (i Implied) Gap(assessment *Entry) (at int, gap float64) {
	base := i.Base()
	if assessment == nil || base == nil {
		return 0, 0
	}
	for n, r := range assessment.Likelihood {
		if !r.Judged() || i.From != nil && !i.From.Likelihood[n].Judged() {
			continue
		}
		if d := r.Mid() - base[n]; math.Abs(d) > math.Abs(gap)+rounding {
			at, gap = n, d
		}
	}
	return at, gap
}
