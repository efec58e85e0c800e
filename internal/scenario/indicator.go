package scenario

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/lang"
)

// An Indicator is something observable that makes scenarios more or less likely.
type Indicator struct {
	ID         string
	Question   *Question
	Place      diag.Place
	Title      Prose // what readers are shown, at most 40 characters a language; may be empty
	Observe    Prose // what those who look are to look for
	Expect     []Expectation
	Collect    Prose
	ExpectedBy day.Day // still absent after this day counts as evidence against; zero when no day was set
	Cites      []Cite
	LookEvery  int      // how often it is to be looked for, in days; 0 when no rhythm was set
	Was        []string // names it had before
	Since      day.Day  // the first day on which it takes part; zero if it always did
	Until      day.Day  // the last day on which it takes part; zero if it has no end
}

// Ref names the indicator in the whole workspace: "ukraine-spillover/units-moved-from-ukraine".
func (i *Indicator) Ref() string { return i.Question.ID + "/" + i.ID }

// dueBefore reports whether the day the indicator was expected by lies before a day.
func (i *Indicator) dueBefore(d day.Day) bool { return i.ExpectedBy != 0 && d > i.ExpectedBy }

// An Expectation says how likely one is to see an indicator if a scenario is the true one.
type Expectation struct {
	Place    diag.Place
	Ref      string // as written: a bare scenario of the same question, or question/scenario
	Scenario *Scenario
	Word     ExpectationWord
}

// An ExpectationWord is the probability of seeing an indicator under a scenario, in the five words of the Indicators Validator
// (Pherson Associates, 2008).
type ExpectationWord string

// ExpectationWords lists the five words from most to least likely.
var ExpectationWords = []ExpectationWord{"highly likely", "likely", "could", "unlikely", "highly unlikely"}

// probabilities gives each word its number. The numbers are signpost's own: the Validator publishes none.
// They are symmetric, so that seeing an indicator and not seeing it weigh alike at the two ends.
var probabilities = map[ExpectationWord]float64{
	"highly likely": 0.9, "likely": 0.7, "could": 0.5, "unlikely": 0.3, "highly unlikely": 0.1,
}

// Probability returns the number behind the word, between 0.1 and 0.9.
func (o ExpectationWord) Probability() float64 { return probabilities[o] }

// Surprise reports whether seeing the indicator would be a surprise under the scenario.
func (o ExpectationWord) Surprise() bool { return o.Probability() < 0.5 }

// On returns what the indicator's expectations are for the scenarios of a question, in their order,
// or nil when the indicator does not speak to the question.
func (i *Indicator) On(q *Question) []ExpectationWord {
	var expected []ExpectationWord
	for _, e := range i.Expect {
		if e.Scenario == nil || e.Scenario.Question != q {
			continue
		}
		if expected == nil {
			expected = make([]ExpectationWord, len(q.Scenarios))
			for n := range expected {
				expected[n] = "could" // an unrated scenario says nothing
			}
		}
		expected[e.Scenario.Index()] = e.Word
	}
	return expected
}

// Among returns what the indicator's expectations are for some scenarios of a question, in their order, or nil when it
// does not speak to the question.
func (i *Indicator) Among(q *Question, scenarios []*Scenario) []ExpectationWord {
	all := i.On(q)
	if all == nil {
		return nil
	}
	some := make([]ExpectationWord, len(scenarios))
	for n, s := range scenarios {
		some[n] = all[s.Index()]
	}
	return some
}

// Diagnosticity is the largest ratio between an indicator's expectations across scenarios:
// 9 is strong, below 1.5 it separates nothing.
func Diagnosticity(expected []ExpectationWord) float64 {
	if len(expected) == 0 {
		return 1
	}
	lo, hi := expected[0].Probability(), expected[0].Probability()
	for _, o := range expected[1:] {
		lo, hi = min(lo, o.Probability()), max(hi, o.Probability())
	}
	return hi / lo
}

// mostSpellings is how many ways of having named its scenarios a definition is tried in.
const mostSpellings = 1 << 12

// Fingerprint is the first 8 hex digits of the SHA-256 of what the indicator means: its observation,
// its expectations and its date. An entry keeps it, so that goalposts moved afterwards show.
// Translations are left out: they may be mended without changing what is looked for. So are its title, its other
// names, the days on which it takes part and how often it is looked for: none of them is a goalpost.
func (i *Indicator) Fingerprint() string {
	var expects []string
	for _, e := range i.Expect {
		expects = append(expects, e.Ref+"="+string(e.Word))
	}
	return i.fingerprint(expects, lang.English)
}

func (i *Indicator) fingerprint(expects []string, c lang.Code) string {
	expects = slices.Clone(expects)
	slices.Sort(expects)
	observed := strings.Join(strings.Fields(i.Observe.In(c)), " ")
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\n%s\n%s", observed, strings.Join(expects, "\n"), i.ExpectedBy))
	return hex.EncodeToString(sum[:4])
}

// redefined reports whether the indicator means something else than it did when it had a fingerprint, which an entry kept.
func (i *Indicator) redefined(print string, e *Entry) bool {
	return print != i.Fingerprint() && !i.onceMeant(print, e)
}

// onceMeant reports whether the definition is that of an entry but for the names that its scenarios had then, for
// scenarios that take no part on the day of the entry, and for translations: none of them moves a goalpost.
func (i *Indicator) onceMeant(print string, e *Entry) bool {
	// A rename keeps a bare name bare and a whole one whole, which leaves few spellings to try.
	for _, rewritten := range []bool{false, true} {
		t := &meaning{indicator: i, print: print, on: e.Date, rewritten: rewritten, names: map[*Question]string{}}
		if t.found(i.speaksTo()) {
			return true
		}
	}
	return false
}

// A meaning is looked for among the ways of having named what an indicator has expectations for.
type meaning struct {
	indicator *Indicator
	print     string
	on        day.Day
	rewritten bool                 // bare names may have been whole, and whole ones bare
	names     map[*Question]string // a question has one name at a time
	tried     int
}

// found tries the names of questions, and for each of them all of their scenarios.
func (t *meaning) found(questions []*Question) bool {
	if len(questions) == 0 {
		return t.foundFrom(t.indicator.Expect, nil)
	}
	q := questions[0]
	return slices.ContainsFunc(append([]string{q.ID}, q.Was...), func(name string) bool {
		t.names[q] = name
		return t.found(questions[1:])
	})
}

// foundFrom tries the names of the scenarios from one expectation on. Where renames alone leave too many to try, nobody
// can tell, and nothing is said.
func (t *meaning) foundFrom(rest []Expectation, expects []string) bool {
	if t.tried > mostSpellings {
		return !t.rewritten
	}
	if len(rest) == 0 {
		t.tried++
		return inAnyLanguage(t.print, func(c lang.Code) string { return t.indicator.fingerprint(expects, c) }, t.indicator.Observe.Text)
	}
	x := &rest[0]
	if x.Scenario != nil && !x.Scenario.TakesPart(t.on) && t.foundFrom(rest[1:], expects) {
		return true
	}
	return slices.ContainsFunc(x.spellings(t.names, t.rewritten), func(ref string) bool {
		return t.foundFrom(rest[1:], append(slices.Clip(expects), ref+"="+string(x.Word)))
	})
}

// Speaking lists the indicators of the whole workspace that speak to a question: its own first, in file order,
// then those of other questions. The list is the workspace's own and is not to be changed.
func (w *Workspace) Speaking(q *Question) []*Indicator { return q.speaking }

// indexSpeaking finds out once which indicators speak to which question, in time linear in the expectations:
// asking every indicator for every question would be quadratic in the questions.
func (w *Workspace) indexSpeaking() {
	for _, q := range w.Questions {
		q.speaking = nil
	}
	for _, own := range []bool{true, false} {
		for _, i := range w.Indicators() {
			for _, q := range i.speaksTo() {
				if (q == i.Question) == own {
					q.speaking = append(q.speaking, i)
				}
			}
		}
	}
}

// speaksTo lists the questions whose scenarios the indicator has expectations for, each once.
func (i *Indicator) speaksTo() []*Question {
	var list []*Question
	for _, e := range i.Expect {
		if e.Scenario != nil && !slices.Contains(list, e.Scenario.Question) {
			list = append(list, e.Scenario.Question)
		}
	}
	return list
}
