package scenario

import (
	"cmp"
	"math"
	"slices"
)

// An Implied is where the indicators alone have moved the likelihoods since an assessment: a prompt for thought, never
// our judgment.
type Implied struct {
	// Percent holds one number for each scenario of the question, in their order; they sum to 100. It is nil if
	// nothing that counts has changed since the assessment, or if there is none.
	Percent []float64
	// Start holds the shares it starts from, the mid-points of the assessment; they sum to 100 too. It is nil without
	// an assessment.
	Start []float64
	// From is the assessment it starts from; nil when there is none.
	From *Entry
	// Moves lists the indicators that count differently than they did at the moment of the assessment.
	Moves []Move
}

// Base returns what the indicators imply, or if that is nothing new, the shares of the assessment itself; nil without
// an assessment.
func (i Implied) Base() []float64 {
	if i.Percent != nil {
		return i.Percent
	}
	return i.Start
}

// Whole returns Percent in whole numbers that sum to 100; see WholeShares. It is nil where Percent is.
func (i Implied) Whole() []int { return WholeShares(i.Percent) }

// WholeShares rounds percentages that sum to 100 to whole numbers that also sum to 100; see roundShares.
func WholeShares(shares []float64) []int { return roundShares(shares, 1) }

// roundShares rounds percentages that sum to 100 to multiples of a step that also sum to 100, by largest remainder: all
// are rounded down, and the missing steps go to those that lost most, the first of equals first. It is nil where the
// shares are.
func roundShares(shares []float64, step int) []int {
	if shares == nil {
		return nil
	}
	steps, order, left := make([]int, len(shares)), make([]int, len(shares)), 100/step
	for i, p := range shares {
		steps[i], order[i] = int((p+rounding)/float64(step)), i
		left -= steps[i]
	}
	lost := func(i int) float64 { return shares[i] - float64(steps[i]*step) }
	slices.SortStableFunc(order, func(a, b int) int {
		if d := lost(a) - lost(b); math.Abs(d) > rounding {
			return -cmp.Compare(lost(a), lost(b))
		}
		return 0
	})
	for _, i := range order[:min(max(left, 0), len(order))] {
		steps[i]++
	}
	for i := range steps {
		steps[i] *= step
	}
	return steps
}

// A Move is an indicator whose weight changed since the assessment that Implied starts from.
type Move struct {
	Indicator *Indicator
	Was, Is   Status
	Overdue   bool // it is absent, although expected by now
	// Factors holds what each scenario was multiplied by, before the result was made to sum to 100.
	Factors []float64
}

// Implied starts from the mid-points of the assessment in force, multiplies each scenario by the weight of every
// indicator that counts differently now than at the moment of the assessment (its date and its recorded moment), and
// normalises the result to 100.
//
// This is Bayes' rule in its simplest form, with the indicators assumed to be independent of each other, which they
// seldom are; every report that prints the result states that assumption. See weight for what a status counts.
func (f *States) Implied(q *Question, m Moment) Implied {
	at := stateKey{q, m}
	f.guard.Lock()
	known, ok := f.implied[at]
	f.guard.Unlock()
	if ok {
		return known
	}
	known = f.impliedSince(q, f.On(q, m).Assessment(), m)
	f.guard.Lock()
	f.implied[at] = known
	f.guard.Unlock()
	return known
}

// ImpliedBetween is what the indicators alone had made of the previous assessment by the moment of the one in force,
// for comparison with it. From is nil if there is no previous assessment.
//
// Both days are held against each other as they are known to the later assessment, without what was withdrawn by now: a
// status that was corrected since, or logged late, is no movement between them.
func (f *States) ImpliedBetween(q *Question, m Moment) Implied {
	s := f.On(q, m)
	from, to := s.Previous(), s.Assessment()
	if from == nil {
		return Implied{}
	}
	now := to.moment()
	now.WithdrawnBy = m.KnownAt
	if m.KnownAt == 0 {
		now.WithdrawnBy = endOfRecording
	}
	then := now
	then.AsOf = from.Date
	if from.Date == to.Date { // on one day only what was recorded when tells the two apart
		then.KnownAt = from.Recorded
	}
	return f.impliedFrom(q, from, then, now)
}

// moment is what was known when the entry was made: its day, and what had been recorded by then.
func (e *Entry) moment() Moment { return Moment{AsOf: e.Date, KnownAt: e.Recorded} }

func (f *States) impliedSince(q *Question, from *Entry, m Moment) Implied {
	if from == nil {
		return Implied{}
	}
	return f.impliedFrom(q, from, from.moment(), m)
}

// impliedFrom is what the indicators have made of an assessment between two moments.
func (f *States) impliedFrom(q *Question, from *Entry, then, m Moment) Implied {
	implied := Implied{Start: midPoints(from), From: from}
	percent := midPoints(from)
	for _, i := range f.workspace.IndicatorsFor(q) {
		if !i.InUse(m.AsOf) {
			continue // that it was dropped from the question says nothing about the world
		}
		move, moved := weigh(i, q, f.On(i.Question, then), f.On(i.Question, m))
		if !moved {
			continue
		}
		implied.Moves = append(implied.Moves, move)
		for n, factor := range move.Factors {
			percent[n] *= factor
		}
	}
	if len(implied.Moves) > 0 {
		normalise(percent)
		implied.Percent = percent
	}
	return implied
}

// midPoints are the mid-points of an assessment, made to sum to 100.
func midPoints(a *Entry) []float64 {
	shares := make([]float64, len(a.Likelihood))
	for i, r := range a.Likelihood {
		if r.Judged() {
			shares[i] = r.Mid()
		}
	}
	normalise(shares)
	return shares
}

// base is the starting point for the change of one indicator: what is implied now; if that is nothing new, the
// assessment in force; without an assessment, equal shares.
func (f *States) base(q *Question, m Moment) []float64 {
	if base := f.Implied(q, m).Base(); base != nil {
		return base
	}
	shares := make([]float64, len(q.Scenarios))
	for i := range shares {
		shares[i] = 1
	}
	normalise(shares)
	return shares
}

// rounding is the largest difference that floating-point arithmetic alone may cause.
const rounding = 1e-9

// weigh compares an indicator's weight now with its weight then; moved is false if they are equal.
func weigh(i *Indicator, q *Question, then, now *State) (move Move, moved bool) {
	move = Move{Indicator: i, Was: then.Status(i), Is: now.Status(i), Overdue: now.Overdue(i) && now.Status(i) == Absent}
	wasOverdue := then.Overdue(i) && move.Was == Absent
	for _, o := range i.On(q) {
		f := weight(move.Is, move.Overdue, o.Probability()) / weight(move.Was, wasOverdue, o.Probability())
		move.Factors = append(move.Factors, f)
		moved = moved || math.Abs(f-move.Factors[0]) > rounding
	}
	return move, moved
}

// weight is what a status counts under a scenario that makes the indicator likely with probability p. Present counts
// in full and emerging as its square root. Absence counts in full only once the indicator was due (Grabo's negative
// indication); before that it is a quarter of the evidence, the fourth root. Unknown never counts.
func weight(s Status, overdue bool, p float64) float64 {
	switch {
	case s == Present:
		return p
	case s == Emerging:
		return math.Sqrt(p)
	case s == Absent && overdue:
		return 1 - p
	case s == Absent:
		return math.Sqrt(math.Sqrt(1 - p))
	}
	return 1
}

// normalise makes the shares sum to 100.
func normalise(shares []float64) {
	sum := 0.0
	for _, s := range shares {
		sum += s
	}
	for i := range shares {
		if sum > 0 {
			shares[i] = shares[i] / sum * 100
		}
	}
}

// ifTurned returns what would be implied, in percent, if one indicator's status changed and nothing else did. It
// starts from base, and returns nil if the indicator has no expectations for the question.
func (f *States) ifTurned(q *Question, m Moment, i *Indicator, to Status) []float64 {
	return f.reweighted(q, m, i, to, i.dueBefore(m.AsOf))
}

// ifMissed is ifTurned for an indicator that is still absent after the day it is expected by.
func (f *States) ifMissed(q *Question, m Moment, i *Indicator) []float64 {
	return f.reweighted(q, m, i, Absent, true)
}

func (f *States) reweighted(q *Question, m Moment, i *Indicator, to Status, due bool) []float64 {
	expected := i.On(q)
	if expected == nil {
		return nil
	}
	now := f.On(i.Question, m)
	is, overdue := now.Status(i), now.Overdue(i) && now.Status(i) == Absent
	shares := slices.Clone(f.base(q, m))
	for n, o := range expected {
		p := o.Probability()
		shares[n] *= weight(to, due, p) / weight(is, overdue, p)
	}
	normalise(shares)
	return shares
}

// Shift is by how many percentage points the most moved scenario of a question would move if one indicator became
// present and nothing else changed; see ifTurned.
func (f *States) Shift(q *Question, m Moment, i *Indicator) float64 {
	_, shift := mostMoved(f.base(q, m), f.ifTurned(q, m, i, Present))
	return shift
}

// mostMoved returns which share moved most and by how many points, the first of equals; 0, 0 for empty shares.
func mostMoved(from, to []float64) (at int, shift float64) {
	for n := range to {
		if d := math.Abs(to[n] - from[n]); d > shift+rounding {
			at, shift = n, d
		}
	}
	return at, shift
}
