package scenario

import (
	"maps"
	"slices"

	"signpost/internal/day"
	"signpost/internal/likelihood"
)

// A PoolComparison compares an analyst, the pool of all views and the desk on the same questions and days: it shows
// whether discussion beats averaging, and whether either beats the analyst. The scores are mean Brier scores; each
// question counts once, and each of its days equally.
type PoolComparison struct {
	Name            string // the analyst; empty for the desk and the pool alone
	Questions       int
	Own, Pool, Desk float64
}

// MinQuestions is the number of questions below which a comparison means nothing: a single lucky guess would decide
// it.
const MinQuestions = 10

// TooFew reports whether there are too few questions to compare.
func (r PoolComparison) TooFew() bool { return r.Questions < MinQuestions }

// PoolComparisons compares the desk's assessments, the pool and each analyst's views on resolved questions: first the
// desk and the pool, over the days with an assessment and at least two views that counted; then each analyst in
// alphabetical order, over those of these days on which their view counted. Nil if there was never a pool.
func PoolComparisons(questions []*Question, m Moment) []PoolComparison {
	all := map[string]*PoolComparison{}
	for _, q := range questions {
		for name, one := range q.On(m).poolComparisons() {
			r := all[name]
			if r == nil {
				r = &PoolComparison{Name: name}
				all[name] = r
			}
			r.Questions++
			r.Own, r.Pool, r.Desk = r.Own+one.Own, r.Pool+one.Pool, r.Desk+one.Desk
		}
	}
	var list []PoolComparison
	for _, name := range slices.Sorted(maps.Keys(all)) {
		r := all[name]
		n := float64(r.Questions)
		list = append(list, PoolComparison{name, r.Questions, r.Own / n, r.Pool / n, r.Desk / n})
	}
	return list
}

// poolComparisons are the comparisons on one question, by analyst, with the empty name for the desk and the pool.
func (s *State) poolComparisons() map[string]PoolComparison {
	if s.Resolution == nil || s.Question.Scenario(s.Resolution.Resolved) == nil {
		return nil
	}
	outcome := s.Question.Scenario(s.Resolution.Resolved).Index()
	sums, days := map[string]PoolComparison{}, map[string]float64{}
	end := s.Decided()
	views := slices.DeleteFunc(slices.Clone(s.viewEntries), func(e *Entry) bool { return e.Date >= end || e.Recorded.Day() >= end })
	if len(views) == 0 {
		return nil
	}
	for d := views[0].Date; d < end; d = d.Add(1) {
		desk := s.assessedOn(d)
		votes := s.votesOn(views, d)
		if desk == nil || !desk.Likelihood[outcome].Judged() || len(votes) < 2 {
			continue
		}
		p := &Pool{Votes: votes}
		p.average(len(s.Question.Scenarios))
		pool, ours := Brier(Shares(p.Likelihood), outcome), Brier(Shares(desk.Likelihood), outcome)
		add := func(name string, own float64) {
			r := sums[name]
			sums[name] = PoolComparison{Name: name, Own: r.Own + own, Pool: r.Pool + pool, Desk: r.Desk + ours}
			days[name]++
		}
		add("", ours)
		for _, v := range votes {
			add(v.By, Brier(Shares(v.Likelihood), outcome))
		}
	}
	for name, r := range sums {
		n := days[name]
		sums[name] = PoolComparison{Name: name, Own: r.Own / n, Pool: r.Pool / n, Desk: r.Desk / n}
	}
	return sums
}

// assessedOn is the assessment in force on a day, of those made in time; nil for none.
func (s *State) assessedOn(d day.Day) *Entry {
	var last *Entry
	for _, a := range s.Assessments {
		if a.Date <= d && s.exclusion(a) == "" {
			last = a
		}
	}
	return last
}

// votesOn are the views that counted on a day, by name: each analyst's last one, until its review day.
func (s *State) votesOn(views []*Entry, d day.Day) []Vote {
	last := map[string]*Entry{}
	for _, e := range views {
		if e.Date <= d {
			last[e.By] = e
		}
	}
	on := &State{Question: s.Question, Moment: Moment{AsOf: d}}
	var votes []Vote
	for _, name := range slices.Sorted(maps.Keys(last)) {
		e := last[name]
		lapsed := s.Question.ReviewEvery > 0 && d > e.Date.Add(s.Question.ReviewEvery)
		if !lapsed && !e.Withdraws() && on.judgesExactly(e.Holds) {
			votes = append(votes, Vote{Opinion: Opinion{By: name, Entry: e, Likelihood: e.Holds}, Shares: percentShares(e.Holds)})
		}
	}
	return votes
}

// viewEstimates appends the views that somebody gave in time to a list of estimates, in order of their days.
func (s *State) viewEstimates(list []Estimate, by string) []Estimate {
	end := s.Decided()
	for _, e := range s.viewEntries {
		if e.By != by || e.Withdraws() || end != 0 && (e.Date >= end || e.Recorded.Day() >= end) || s.omitsOutcome(e.Holds) {
			continue
		}
		list = append(list, Estimate{Date: e.Date, By: e.By, View: true, Likelihood: e.Holds})
	}
	slices.SortStableFunc(list, func(a, b Estimate) int { return int(a.Date) - int(b.Date) })
	return list
}

// omitsOutcome reports whether likelihoods leave out the scenario that came true.
func (s *State) omitsOutcome(ranges []likelihood.Range) bool {
	if s.Resolution == nil {
		return false
	}
	outcome := s.Question.Scenario(s.Resolution.Resolved)
	return outcome != nil && !ranges[outcome.Index()].Judged()
}
