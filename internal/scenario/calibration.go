package scenario

import (
	"math"

	"signpost/internal/likelihood"
)

// A Calibration says how often one term of the scale was used, and how often the outcome then happened. Band is nil
// for likelihoods that the scale has no term for.
type Calibration struct {
	Band     *likelihood.Band
	Used     int
	Happened int
	Expected float64 // the mean of the likelihoods that were said, in percent
}

// minUses is how many times a term must have been used before its frequency means anything.
const minUses = 10

// TooFew reports whether the term was used too seldom to judge it.
func (c Calibration) TooFew() bool { return c.Used < minUses }

// Interval is the 90 % interval of the share that happened, in percent; see Wilson.
func (c Calibration) Interval() (lo, hi float64) {
	lo, hi = Wilson(c.Happened, c.Used)
	return lo * 100, hi * 100
}

// Calibrate counts the words of the scale, from the least to the most likely. Every scenario of a scored question
// counts once, with the word its last estimate had; a range over several terms counts for that of its middle.
// A question with two scenarios is one observation, since what is said of one says it of the other: it counts with
// the likelier one, the first of equals.
func Calibrate(scale *likelihood.Scale, scores []*Score) []Calibration {
	rows := make([]Calibration, len(scale.Bands)+1)
	for _, s := range scores {
		for _, i := range s.observations() {
			r := s.Final.Likelihood[i]
			row := &rows[len(scale.Bands)]
			if n := term(scale, r); n >= 0 {
				row = &rows[n]
				row.Band = &scale.Bands[n]
			}
			row.Used++
			row.Expected += r.Mid()
			if i == s.Outcome.Index() {
				row.Happened++
			}
		}
	}
	var used []Calibration
	for _, row := range rows {
		if row.Used > 0 {
			row.Expected /= float64(row.Used)
			used = append(used, row)
		}
	}
	return used
}

// observations are the scenarios of the last estimate that count in calibration.
func (s *Score) observations() []int {
	var judged []int
	for i, r := range s.Final.Likelihood {
		if r.Judged() {
			judged = append(judged, i)
		}
	}
	if len(judged) != 2 {
		return judged
	}
	if a, b := judged[0], judged[1]; s.Final.Likelihood[b].Mid() > s.Final.Likelihood[a].Mid() {
		return judged[1:]
	}
	return judged[:1]
}

// term is the position on the scale of the word for a likelihood, or -1 where it has none.
func term(scale *likelihood.Scale, r likelihood.Range) int {
	lo, hi := scale.Term(r)
	if lo != hi {
		lo, _ = scale.Term(Whole(r.Mid()))
	}
	for i := range scale.Bands {
		if lo == &scale.Bands[i] {
			return i
		}
	}
	return -1
}

// z90 cuts off a twentieth of the normal distribution at each end.
const z90 = 1.6448536269514722

// Wilson is the 90 % score interval for n successes in m: the range in which the true frequency probably lies. It
// stays between 0 and 1 and works for small numbers (E. B. Wilson, "Probable inference, the law of succession, and
// statistical inference", Journal of the American Statistical Association 22, 1927). For 0 of 0 it is the whole range.
func Wilson(n, m int) (lo, hi float64) {
	if m == 0 {
		return 0, 1
	}
	size := float64(m)
	share := float64(n) / size
	stretch := 1 + z90*z90/size
	middle := (share + z90*z90/(2*size)) / stretch
	half := z90 / stretch * math.Sqrt(share*(1-share)/size+z90*z90/(4*size*size))
	return max(0, middle-half), min(1, middle+half)
}
