package scenario

import "math"

// An Implied is what the indicators alone would make of the previous assessment: a prompt for thought,
// never our judgment.
type Implied struct {
	// Percent holds one number for each scenario of the question, in their order; they sum to 100.
	Percent []float64
	// Start holds the shares it starts from; they sum to 100 too.
	Start []float64
	// From is the assessment it starts from; nil when there was none and the start was uniform.
	From *Entry
	// Moves lists the indicators that counted otherwise than they did in From.
	Moves []Move
}

// A Move is an indicator whose weight changed since the assessment that Implied starts from.
type Move struct {
	Indicator *Indicator
	Was, Is   Status
	Overdue   bool // it is absent although it was expected by now
	// Factors holds what each scenario was multiplied by, before the result was made to sum to 100.
	Factors []float64
}

// Implied starts from the mid-points of the assessment before the one in force (or from equal shares without one),
// multiplies each scenario by the weight of every indicator whose status changed since, and makes the result sum to 100.
//
// This is Bayes' rule in its simplest form, with the indicators taken as independent of each other, which they seldom
// are; every report that prints the result names that assumption. See weight for what a status counts.
func (f *States) Implied(q *Question, m Moment) Implied {
	from := f.On(q, m).Previous()
	implied := Implied{Percent: start(q, from), Start: start(q, from), From: from}
	for _, i := range f.workspace.Speaking(q) {
		var then *State
		if from != nil {
			then = f.On(i.Question, Moment{AsOf: from.Date, KnownAt: from.Recorded})
		}
		move, moved := weigh(i, q, then, f.On(i.Question, m))
		if !moved {
			continue
		}
		implied.Moves = append(implied.Moves, move)
		for n, factor := range move.Factors {
			implied.Percent[n] *= factor
		}
	}
	normalise(implied.Percent)
	return implied
}

func start(q *Question, previous *Entry) []float64 {
	shares := make([]float64, len(q.Scenarios))
	for i := range shares {
		shares[i] = 1
		if previous != nil {
			shares[i] = previous.Likelihood[i].Mid()
		}
	}
	normalise(shares)
	return shares
}

// rounding is a difference that arithmetic alone may make.
const rounding = 1e-9

// weigh compares what an indicator counts now with what it counted before; moved is false when that is the same.
func weigh(i *Indicator, q *Question, then, now *State) (move Move, moved bool) {
	move = Move{Indicator: i, Is: now.Status(i), Overdue: now.Overdue(i) && now.Status(i) == Absent}
	wasOverdue := false
	if then != nil {
		move.Was = then.Status(i)
		wasOverdue = then.Overdue(i) && move.Was == Absent
	}
	for _, o := range i.On(q) {
		f := weight(move.Is, move.Overdue, o.Probability()) / weight(move.Was, wasOverdue, o.Probability())
		move.Factors = append(move.Factors, f)
		moved = moved || math.Abs(f-move.Factors[0]) > rounding
	}
	return move, moved
}

// weight is what a status counts under a scenario that makes the indicator likely with probability p.
// Present counts in full and emerging as its square root. Absence counts in full only once the indicator was due
// (Grabo's negative indication); before that it is a quarter of the evidence. Unknown never counts.
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

// IfTurned returns what the assessment in force would become, in percent, if one indicator's status turned and
// nothing else did: the mid-points reweighted by the indicator's expectations. It starts from equal shares where
// nothing was assessed, and returns nil when the indicator does not speak to the question.
func (f *States) IfTurned(q *Question, m Moment, i *Indicator, to Status) []float64 {
	return f.reweighted(q, m, i, to, i.dueBefore(m.AsOf))
}

// IfMissed is IfTurned for an indicator that is still absent once the day it is expected by has passed.
func (f *States) IfMissed(q *Question, m Moment, i *Indicator) []float64 {
	return f.reweighted(q, m, i, Absent, true)
}

func (f *States) reweighted(q *Question, m Moment, i *Indicator, to Status, due bool) []float64 {
	expected := i.On(q)
	if expected == nil {
		return nil
	}
	now := f.On(i.Question, m)
	is, overdue := now.Status(i), now.Overdue(i) && now.Status(i) == Absent
	shares := start(q, f.On(q, m).Assessment())
	for n, o := range expected {
		p := o.Probability()
		shares[n] *= weight(to, due, p) / weight(is, overdue, p)
	}
	normalise(shares)
	return shares
}

// Shift is by how many percentage points the most moved scenario of a question would move if one indicator turned
// present and nothing else did; see IfTurned.
func (f *States) Shift(q *Question, m Moment, i *Indicator) float64 {
	_, shift := mostMoved(start(q, f.On(q, m).Assessment()), f.IfTurned(q, m, i, Present))
	return shift
}

// mostMoved returns which share moved most and by how many points, the first of equals; nothing moves to nowhere.
func mostMoved(from, to []float64) (at int, shift float64) {
	for n := range to {
		if d := math.Abs(to[n] - from[n]); d > shift+rounding {
			at, shift = n, d
		}
	}
	return at, shift
}
