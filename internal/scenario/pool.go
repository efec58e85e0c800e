package scenario

import (
	"slices"
	"strings"

	"signpost/internal/likelihood"
)

// A Pool is the views on a question side by side, and their plain mean: one vote per name, without weights. No other
// rule was found to work better for small desks (see design.md next to the packages).
type Pool struct {
	Votes []Vote // by name
	// Narrow lists the views that are not pooled: they leave out a scenario in use on the day of the report, or judge
	// one that is no longer in use.
	Narrow []Opinion
	// Mean is the exact mean of the votes' shares in percent. It is never shown.
	Mean []float64
	// Likelihood is the mean as it is shown and assessed: rounded to the nearest 5, so that the numbers sum to 100. A
	// scenario that would be rounded to 0 although somebody gave it more is 0–5, and likewise 95–100. It is Unjudged
	// for a scenario that is not in use.
	Likelihood []likelihood.Range
	Span       []likelihood.Range // of each scenario: the lowest and the highest bound given by any view
	Apart      float64            // by how many points the furthest mid-points differ
	At         int                // on which scenario that is
	Echoes     []Echo             // the names that count as one voice
	Voices     int                // how many independent voices there are
}

// A Vote is a view in a pool.
type Vote struct {
	Opinion
	Shares  []float64 // its mid-points in percent, made to sum to 100
	Origins []string  // who is really behind what it cites, in alphabetical order
	// After is the assessment that pooled the others' views before this one was recorded, so that its author could
	// have seen them. Nil if none did.
	After *Entry
}

// An Echo is several names that count as one voice: their views rest on exactly the same origins, or say exactly the
// same.
type Echo struct {
	Names   []string // in alphabetical order
	Origins []string // the common origins; nil if they only say the same
}

// Pool pools the views that count at the state's moment; nil if there are none.
func (s *State) Pool() *Pool {
	p := &Pool{}
	for _, v := range s.Views() {
		if !s.judgesExactly(v.Likelihood) {
			p.Narrow = append(p.Narrow, v)
			continue
		}
		p.Votes = append(p.Votes, Vote{Opinion: v, Shares: percentShares(v.Likelihood), Origins: sortedOrigins(v.Cites)})
	}
	if len(p.Votes)+len(p.Narrow) == 0 {
		return nil
	}
	if len(p.Votes) > 0 {
		p.average(len(s.Question.Scenarios))
	}
	s.echoes(p)
	return p
}

// judgesExactly reports whether likelihoods are given for exactly the scenarios in use.
func (s *State) judgesExactly(ranges []likelihood.Range) bool {
	for i, sc := range s.Question.Scenarios {
		if ranges[i].Judged() != sc.InUse(s.Moment.AsOf) {
			return false
		}
	}
	return true
}

// percentShares are the mid-points of likelihoods, made to sum to 100.
func percentShares(ranges []likelihood.Range) []float64 {
	shares := Shares(ranges)
	for i := range shares {
		shares[i] *= 100
	}
	return shares
}

func sortedOrigins(cites []Cite) []string {
	roots := slices.Clone(Origins(cites))
	slices.Sort(roots)
	return roots
}

// average computes the mean of the votes and how far they differ.
func (p *Pool) average(scenarios int) {
	p.Mean, p.Span = make([]float64, scenarios), make([]likelihood.Range, scenarios)
	column := make([]float64, len(p.Votes))
	for i := range p.Mean {
		span := p.Votes[0].Likelihood[i]
		low, high := span.Mid(), span.Mid()
		for n, v := range p.Votes {
			r := v.Likelihood[i]
			column[n] = v.Shares[i]
			span.Lo, span.Hi = min(span.Lo, r.Lo), max(span.Hi, r.Hi)
			low, high = min(low, r.Mid()), max(high, r.Mid())
		}
		p.Span[i] = span
		if high-low > p.Apart {
			p.Apart, p.At = high-low, i
		}
		slices.Sort(column) // so that the sum does not depend on who gave which
		for _, share := range column {
			p.Mean[i] += share
		}
		p.Mean[i] /= float64(len(p.Votes))
	}
	p.Likelihood = roundMean(p.Mean, p.Votes[0].Likelihood)
}

// roundMean is a mean as it is shown; see Pool.Likelihood. One of the votes tells which scenarios are in use.
func roundMean(mean []float64, one []likelihood.Range) []likelihood.Range {
	ranges := make([]likelihood.Range, len(mean))
	for i, five := range Fives(mean) {
		switch n := float64(five); {
		case !one[i].Judged():
			ranges[i] = likelihood.Unjudged
		case five == 0 && mean[i] > rounding:
			ranges[i] = likelihood.Range{Lo: 0, Hi: step}
		case five == 100 && mean[i] < 100-rounding:
			ranges[i] = likelihood.Range{Lo: 100 - step, Hi: 100}
		default:
			ranges[i] = likelihood.Range{Lo: n, Hi: n}
		}
	}
	return ranges
}

// step is what means are rounded to, in points: the mean of a few views is no more precise.
const step = 5

// Fives rounds percentages that sum to 100 to multiples of 5 that also sum to 100; see roundShares.
func Fives(shares []float64) []int { return roundShares(shares, step) }

// echoes finds the votes that are not independent, and counts the voices. Votes that rest on exactly the same origins
// are one voice, and so are copies, with the same numbers for the same reason. A view given after the others were
// pooled is not independent either.
func (s *State) echoes(p *Pool) {
	after := s.poolings(p)
	group := make([]int, len(p.Votes)) // the first vote of each voice
	first := map[string]int{}
	for n := range p.Votes {
		v := &p.Votes[n]
		v.After, group[n] = after(v.Opinion), n
		for _, key := range []string{strings.Join(v.Origins, " "), opinionText(v.Opinion)} {
			if before, met := first[key]; met && key != "" {
				merge(group, before, n)
			} else {
				first[key] = n
			}
		}
	}
	p.count(group)
}

// opinionText is the content of a view: its numbers and its reason.
func opinionText(o Opinion) string {
	var b strings.Builder
	for _, r := range o.Likelihood {
		b.WriteString(r.String() + " ")
	}
	for _, v := range o.Because {
		b.WriteString(string(v.Lang) + ":" + Fold(v.Text) + "\n")
	}
	return b.String()
}

// merge makes two votes one voice.
func merge(group []int, a, b int) {
	a, b = representative(group, a), representative(group, b)
	group[max(a, b)] = min(a, b)
}

func representative(group []int, n int) int {
	for group[n] != n {
		group[n] = group[group[n]]
		n = group[n]
	}
	return n
}

// count lists the echoes and counts the voices.
func (p *Pool) count(group []int) {
	members := map[int][]int{}
	for n := range p.Votes {
		members[representative(group, n)] = append(members[representative(group, n)], n)
	}
	for n := range p.Votes { // by name
		of := members[n]
		if slices.ContainsFunc(of, func(m int) bool { return p.Votes[m].After == nil }) {
			p.Voices++
		}
		if len(of) < 2 {
			continue
		}
		echo := Echo{Origins: p.Votes[n].Origins}
		for _, m := range of {
			echo.Names = append(echo.Names, p.Votes[m].By)
			if !slices.Equal(p.Votes[m].Origins, echo.Origins) {
				echo.Origins = nil
			}
		}
		p.Echoes = append(p.Echoes, echo)
	}
}

// poolings returns a function that finds the assessment which, before a view was recorded, pooled other views that
// still count; one that pooled the view itself does not matter.
func (s *State) poolings(p *Pool) func(Opinion) *Entry {
	standing := map[string]string{} // the author of a view that counts, by its id
	for _, v := range p.Votes {
		standing[v.Entry.ID] = v.By
	}
	type mean struct {
		entry *Entry
		of    string // the author of the view it pooled, if only one of them still counts
	}
	var means []mean
	for _, a := range s.Assessments {
		whose := map[string]bool{}
		for _, id := range a.Pooled {
			if by := standing[id]; by != "" {
				whose[by] = true
			}
		}
		m := mean{entry: a}
		for by := range whose {
			m.of = by
		}
		if len(whose) > 1 {
			m.of = ""
		}
		if len(whose) > 0 {
			means = append(means, m)
		}
	}
	return func(o Opinion) *Entry {
		for _, m := range means {
			if m.entry.Recorded < o.Entry.Recorded && m.of != o.By {
				return m.entry
			}
		}
		return nil
	}
}
