package report

import (
	"cmp"
	"math"
	"slices"

	"signpost/internal/day"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

// A PageTail is what would hurt most if it came true: of the scenarios that say what would follow, the least likely one
// that page one does not claim.
type PageTail struct {
	Question   string      `json:"question"`   // the name of its question
	Scenario   string      `json:"scenario"`   // the name within its question
	Claim      string      `json:"claim"`      // in the language of the report
	Likelihood *Likelihood `json:"likelihood"` // as judged
	Matters    string      `json:"matters"`    // what would follow, in the language of the report

	range_ likelihood.Range
}

// A PageSign is an indicator to watch, with what it would move.
type PageSign struct {
	Question   string  `json:"question"`             // the name of its question
	Indicator  string  `json:"indicator"`            // the name within its question
	Title      string  `json:"title"`                // its title, or else what to look for
	ExpectedBy day.Day `json:"expected_by,omitzero"` // the day by which it should be seen; absent where none is set
	Chance     float64 `json:"chance"`               // of seeing it, in percent
	Shift      float64 `json:"shift"`                // of the most moved scenario if it is seen, in points
	Scenario   string  `json:"scenario"`             // that scenario, or where it would fall the one to be feared most of those that would rise, by its name within its question
	Moves      string  `json:"scenario_title"`       // the same for readers, in the language of the report
	From       float64 `json:"from"`                 // where it stands, in whole percent, 0 to 100
	To         float64 `json:"to"`                   // where it would go, in whole percent, 0 to 100

	label string // of the scenario, or its title in quotation marks
}

func (c Context) tail(questions []*scenario.Question) *PageTail {
	var tail *PageTail
	for _, q := range questions {
		s := c.state(q)
		if s.Assessment() == nil || s.Resolution != nil {
			continue
		}
		k := claimOf(s)
		for _, sc := range s.Scenarios() {
			r, ok := s.Likelihood(sc)
			if !ok || k.has(sc) || sc.Matters.IsZero() || sc.Claim.IsZero() || tail != nil && r.Mid() >= tail.range_.Mid() {
				continue
			}
			tail = &PageTail{Question: q.ID, Scenario: sc.ID, Claim: sc.Claim.In(c.Lang), Likelihood: c.likelihood(r), Matters: sc.Matters.In(c.Lang), range_: r}
		}
	}
	return tail
}

// signs names what is likeliest to matter: one sign of each question first, then the next best. One of them is a sign of
// the tail, if there is any: it would not come to be named for its weight, since the tail is unlikely.
func (c Context) signs(questions []*scenario.Question, tail *PageTail) []PageSign {
	var first, next []scenario.Tripwire
	for _, q := range questions {
		if signs := c.states().Signs(q, c.Moment); len(signs) > 0 {
			first, next = append(first, signs[0]), append(next, signs[1:]...)
		}
	}
	heaviest := func(a, b scenario.Tripwire) int { return -cmp.Compare(a.Weight(), b.Weight()) }
	slices.SortStableFunc(first, heaviest)
	slices.SortStableFunc(next, heaviest)
	all := slices.Concat(first, next)
	chosen := slices.Clone(all[:min(len(all), maxSigns)])
	if tail != nil && !slices.ContainsFunc(chosen, tail.risesBy) {
		if at := slices.IndexFunc(all, tail.risesBy); at >= 0 {
			chosen[leastNeeded(chosen, tail.Question)] = all[at]
		}
	}
	list := []PageSign{}
	for _, s := range chosen {
		list = append(list, c.sign(s))
	}
	return list
}

// moves is the scenario that a sign is told with: the one that it moves most, or where that would fall the one to be
// feared most of those that would rise.
func moves(t scenario.Tripwire) scenario.Rise {
	if t.Rise != nil {
		return *t.Rise
	}
	return scenario.Rise{Scenario: t.Most, Whole: t.Whole}
}

func (c Context) sign(t scenario.Tripwire) PageSign {
	moved := moves(t)
	return PageSign{
		Question: t.Most.Question.ID, Indicator: t.Indicator.ID, Title: c.indicatorTitle(t.Indicator), ExpectedBy: t.Indicator.ExpectedBy,
		Chance: math.Round(100 * t.Chance), Shift: math.Round(t.Shift()),
		Scenario: moved.Scenario.ID, Moves: moved.Scenario.Title.In(c.Lang), From: float64(moved.Whole.From), To: float64(moved.Whole.To),
		label: c.label(moved.Scenario),
	}
}

// risesBy reports whether a sign would be told with the tail becoming likelier.
func (p *PageTail) risesBy(t scenario.Tripwire) bool {
	moved := moves(t)
	return moved.Scenario.Question.ID == p.Question && moved.Scenario.ID == p.Scenario && moved.Whole.To > moved.Whole.From
}

// leastNeeded is the sign whose place that of the tail takes: the last one on the same question, or else the last of all.
func leastNeeded(signs []scenario.Tripwire, question string) int {
	for at, s := range slices.Backward(signs) {
		if s.Most.Question.ID == question {
			return at
		}
	}
	return len(signs) - 1
}

// label is what a scenario is called where there is no room: its label, or else its title in quotation marks.
func (c Context) label(s *scenario.Scenario) string {
	if label := s.Label.In(c.Lang); label != "" {
		return label
	}
	return c.say("“%s”", withoutStop(s.Title.In(c.Lang)))
}

// indicatorTitle is what readers are shown of an indicator: its title, or else what is to be observed.
func (c Context) indicatorTitle(i *scenario.Indicator) string {
	return cmp.Or(i.Title.In(c.Lang), i.Observe.In(c.Lang))
}
