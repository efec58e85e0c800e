package scenario

import (
	"math"
	"slices"

	"signpost/internal/day"
	"signpost/internal/likelihood"
)

// An Estimate is a judgment on a question from a day on: an assessment, the dissent from one, or a view.
type Estimate struct {
	Date       day.Day
	By         string
	Dissent    bool
	View       bool
	Likelihood []likelihood.Range
}

// A Score is how good the estimates on a resolved question were. Each score comes with the base rate: what equal
// shares for all scenarios would have scored.
type Score struct {
	Question   *Question
	Resolution *Entry
	Outcome    *Scenario
	Final      Estimate // the last one made in time
	Brier      float64
	Log        float64
	BaseBrier  float64
	BaseLog    float64
	// BrierOverTime and LogOverTime weight every estimate by the days on which it was the latest.
	BrierOverTime, LogOverTime float64
	Days                       int // between the first estimate and the day the outcome was decided
}

// Brier is the quadratic score of probabilities against what came true: the sum over the scenarios of
// (p − o)², where o is 1 for the scenario that came true and 0 for the others. It runs from 0, certain and right,
// to 2, certain and wrong (G. W. Brier, "Verification of forecasts expressed in terms of probability",
// Monthly Weather Review 78, 1950). For two scenarios it is twice the score that counts only one of them.
func Brier(p []float64, outcome int) float64 {
	sum := 0.0
	for i, x := range p {
		if i == outcome {
			x--
		}
		sum += x * x
	}
	return sum
}

// minProbability replaces a probability of 0, whose logarithm is infinite: half of one percent, since likelihoods are
// given in whole percent.
const minProbability = 0.005

// LogScore is the natural logarithm of the probability given to what came true: at best 0, without a lower bound (I.
// J. Good, "Rational decisions", Journal of the Royal Statistical Society B 14, 1952).
func LogScore(p []float64, outcome int) float64 { return math.Log(max(p[outcome], minProbability)) }

// Skill is the share of the distance between a reference score and the perfect score of 0 that was covered: 1 is
// perfect, 0 no better than the reference, below 0 worse (A. H. Murphy, "Skill scores based on the mean square error",
// Monthly Weather Review 116, 1988). It works for the logarithmic score as well.
func Skill(score, reference float64) float64 {
	if reference == 0 {
		return 0
	}
	return 1 - score/reference
}

// Shares turns likelihoods into probabilities: their mid-points, normalised to 1. An unjudged scenario gets 0.
func Shares(ranges []likelihood.Range) []float64 {
	p := make([]float64, len(ranges))
	sum := 0.0
	for i, r := range ranges {
		if r.Judged() {
			p[i] = r.Mid()
			sum += p[i]
		}
	}
	for i := range p {
		if sum > 0 {
			p[i] /= sum
		}
	}
	return p
}

// Estimates lists the estimates on the question made in time, in order: the assessments; with a name, only those by
// that person, together with their views and their dissents from others' assessments.
func (s *State) Estimates(by string) []Estimate {
	var list []Estimate
	for _, a := range s.Assessments {
		if s.exclusion(a) == "" {
			list = a.estimates(list, by)
		}
	}
	if by != "" {
		return s.viewEstimates(list, by)
	}
	return list
}

// estimates appends what the assessment says in the given name to a list. A mean of views belongs to the desk, not to
// its author.
func (a *Entry) estimates(list []Estimate, by string) []Estimate {
	if by == "" || len(a.Pooled) == 0 && slices.Contains(Authors(a.By), by) {
		list = append(list, Estimate{Date: a.Date, By: a.By, Likelihood: a.Likelihood})
	}
	if d := a.Dissent; d != nil && by != "" && d.By == by {
		list = append(list, Estimate{Date: a.Date, By: d.By, Dissent: true, Likelihood: d.Likelihood})
	}
	return list
}

// An Exclusion says why an assessment is not scored.
type Exclusion string

// The reasons why an assessment is not scored.
const (
	DatedLate    Exclusion = "dated late"    // its day is not before the day of the decision
	RecordedLate Exclusion = "recorded late" // it was not recorded before the outcome was decided
	NotNamed     Exclusion = "not named"     // it does not name the scenario that came true, which was added later
)

// An Unscored is an assessment that is not scored, and why.
type Unscored struct {
	Entry *Entry
	Why   Exclusion
}

// Unscored lists the assessments of a resolved question that are not scored, in order; with a name, those by that
// person or with their dissent.
func (s *State) Unscored(by string) []Unscored {
	if s.Resolution == nil || s.Resolution.Resolved == Void {
		return nil
	}
	var list []Unscored
	for _, a := range s.Assessments {
		if why := s.exclusion(a); why != "" && len(a.estimates(nil, by)) > 0 {
			list = append(list, Unscored{a, why})
		}
	}
	return list
}

// Decided is the day on which the outcome of a resolved question was decided: that of its resolution or its horizon,
// whichever came first. Only earlier estimates count. It is zero while the question is open.
func (s *State) Decided() day.Day {
	switch {
	case s.Resolution == nil:
		return 0
	case s.Question.Horizon != 0:
		return min(s.Resolution.Date, s.Question.Horizon)
	}
	return s.Resolution.Date
}

// exclusion says why an assessment is not scored, or is empty if it is. A scored assessment was dated and recorded
// before the day on which the outcome was decided, and names the scenario that came true.
func (s *State) exclusion(a *Entry) Exclusion {
	if s.Resolution == nil {
		return ""
	}
	outcome := s.Question.Scenario(s.Resolution.Resolved)
	switch decided := s.Decided(); {
	case a.Date >= decided:
		return DatedLate
	case a.Recorded.Day() >= decided:
		return RecordedLate
	case outcome != nil && !a.Likelihood[outcome.Index()].Judged():
		return NotNamed
	}
	return ""
}

// Score scores the estimates on a question; with a name, those by that person. It is nil if the question is open or
// void, or without an estimate in time.
func (s *State) Score(by string) *Score {
	if s.Resolution == nil || s.Resolution.Resolved == Void {
		return nil
	}
	outcome := s.Question.Scenario(s.Resolution.Resolved)
	estimates := s.Estimates(by)
	if outcome == nil || len(estimates) == 0 {
		return nil
	}
	at, last := outcome.Index(), estimates[len(estimates)-1]
	equal := equalShares(last.Likelihood)
	score := &Score{
		Question: s.Question, Resolution: s.Resolution, Outcome: outcome, Final: last,
		Brier: Brier(Shares(last.Likelihood), at), Log: LogScore(Shares(last.Likelihood), at),
		BaseBrier: Brier(equal, at), BaseLog: LogScore(equal, at),
	}
	score.overTime(estimates, s.Decided())
	return score
}

// equalShares gives every scenario that was judged the same probability.
func equalShares(ranges []likelihood.Range) []float64 {
	same := slices.Repeat([]likelihood.Range{likelihood.Unjudged}, len(ranges))
	for i, r := range ranges {
		if r.Judged() {
			same[i] = likelihood.Range{Lo: 1, Hi: 1}
		}
	}
	return Shares(same)
}

// overTime weights every estimate by the days until the next one, and the last by those until the end. If everything
// happened on one day, only the last estimate counts.
func (s *Score) overTime(estimates []Estimate, end day.Day) {
	s.BrierOverTime, s.LogOverTime = s.Brier, s.Log
	if s.Days = end.Sub(estimates[0].Date); s.Days <= 0 {
		return
	}
	s.BrierOverTime, s.LogOverTime = 0, 0
	for i, f := range estimates {
		until := end
		if i+1 < len(estimates) {
			until = estimates[i+1].Date
		}
		share := float64(until.Sub(f.Date)) / float64(s.Days)
		s.BrierOverTime += share * Brier(Shares(f.Likelihood), s.Outcome.Index())
		s.LogOverTime += share * LogScore(Shares(f.Likelihood), s.Outcome.Index())
	}
}

// Mean is the average of scores, each question counting once. With no scores it is the zero Score.
func Mean(scores []*Score) Score {
	var m Score
	if len(scores) == 0 {
		return m
	}
	n := float64(len(scores))
	for _, s := range scores {
		m.Brier += s.Brier / n
		m.Log += s.Log / n
		m.BaseBrier += s.BaseBrier / n
		m.BaseLog += s.BaseLog / n
		m.BrierOverTime += s.BrierOverTime / n
		m.LogOverTime += s.LogOverTime / n
	}
	return m
}

// Analysts lists everyone who assessed any of the questions by a moment, dissented or gave a view, in alphabetical
// order.
func Analysts(questions []*Question, m Moment) []string {
	var names []string
	for _, q := range questions {
		state := q.On(m)
		for _, v := range state.viewEntries {
			names = append(names, v.By)
		}
		for _, a := range state.Assessments {
			names = append(names, Authors(a.By)...)
			if a.Dissent != nil {
				names = append(names, a.Dissent.By)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
