package scenario

import (
	"crypto/sha256"
	"encoding/hex"
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
	Observe    Prose // what to look for
	Expect     []Expectation
	Collect    Prose
	ExpectedBy day.Day // if still absent after this day it counts as evidence against; zero if no day was set
	Cites      []Cite
	LookEvery  int      // how often to check it, in days; 0 if no interval was set
	Was        []string // earlier names
	Since      day.Day  // the first day it is in use; zero if it always was
	Until      day.Day  // the last day it is in use; zero if there is no end

	position int // among the indicators of its question; filled in by Link
}

// Ref names the indicator in the whole workspace: "ukraine-spillover/units-moved-from-ukraine".
func (i *Indicator) Ref() string { return i.Question.ID + "/" + i.ID }

// dueBefore reports whether the day the indicator was expected by lies before a day.
func (i *Indicator) dueBefore(d day.Day) bool { return i.ExpectedBy != 0 && d > i.ExpectedBy }

// An Expectation says how likely an indicator is to be seen if a scenario is the true one.
type Expectation struct {
	Place    diag.Place
	Ref      string // as written: a scenario of the same question by its short name, or question/scenario
	Scenario *Scenario
	Word     ExpectationWord
}

// An ExpectationWord is the probability of seeing an indicator under a scenario, in the five words of the Indicators
// Validator (Pherson Associates, 2008).
type ExpectationWord string

// ExpectationWords lists the five words from most to least likely.
var ExpectationWords = []ExpectationWord{"highly likely", "likely", "could", "unlikely", "highly unlikely"}

// probabilities gives each word its number. The numbers are signpost's own, since the Validator publishes none. They
// are symmetric, so that seeing an indicator and not seeing it weigh the same at the two ends.
var probabilities = map[ExpectationWord]float64{
	"highly likely": 0.9, "likely": 0.7, "could": 0.5, "unlikely": 0.3, "highly unlikely": 0.1,
}

// Probability returns the number behind the word, between 0.1 and 0.9.
func (o ExpectationWord) Probability() float64 { return probabilities[o] }

// Surprise reports whether seeing the indicator would be a surprise under the scenario.
func (o ExpectationWord) Surprise() bool { return o.Probability() < 0.5 }

// On returns the indicator's expectations for the scenarios of a question, in their order, or nil if it has none for
// the question.
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

// Among returns the indicator's expectations for some scenarios of a question, in their order, or nil if it has none
// for the question.
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

// Diagnosticity is the largest ratio between an indicator's expectations across scenarios: 9 is strong, below 1.5 it
// does not distinguish them.
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

// maxSpellings limits how many combinations of earlier scenario names are tried for a definition.
const maxSpellings = 1 << 12

// Fingerprint is the first 8 hex digits of the SHA-256 of what the indicator means: its observation, its expectations
// and its date. An entry stores it, so that later changes to the definition show. Translations are left out, because
// correcting one does not change what is looked for. So are its title, its earlier names, its days of use and its
// checking interval, which do not change the meaning either.
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
	text := make([]byte, 0, 1<<10)
	for word := range strings.FieldsSeq(i.Observe.In(c)) {
		if len(text) > 0 {
			text = append(text, ' ')
		}
		text = append(text, word...)
	}
	text = append(append(text, '\n'), strings.Join(expects, "\n")...)
	text = append(append(text, '\n'), i.ExpectedBy.String()...)
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:4])
}

// redefined reports whether the indicator now means something other than when an entry stored its fingerprint.
func (i *Indicator) redefined(print string, e *Entry) bool {
	return print != i.Fingerprint() && !i.sameMeaningThen(print, e)
}

// sameMeaningThen reports whether the definition equals that of an entry apart from scenario names used then, scenarios
// not in use on the entry's day, and translations. None of these changes the meaning.
func (i *Indicator) sameMeaningThen(print string, e *Entry) bool {
	// A rename keeps short names short and full names full, so there are few spellings to try.
	for _, rewritten := range []bool{false, true} {
		t := &definitionSearch{indicator: i, print: print, on: e.Date, rewritten: rewritten, names: map[*Question]string{}}
		if t.matches(i.targetQuestions()) {
			return true
		}
	}
	return false
}

// A definitionSearch searches the combinations of names that an indicator's expectations may have used.
type definitionSearch struct {
	indicator *Indicator
	print     string
	on        day.Day
	rewritten bool                 // short names may have been full, and full ones short
	names     map[*Question]string // a question has one name at a time
	tried     int
}

// matches tries the names of questions, and for each of them the names of all their scenarios.
func (t *definitionSearch) matches(questions []*Question) bool {
	if len(questions) == 0 {
		return t.matchesFrom(t.indicator.Expect, nil)
	}
	q := questions[0]
	return slices.ContainsFunc(append([]string{q.ID}, q.Was...), func(name string) bool {
		t.names[q] = name
		return t.matches(questions[1:])
	})
}

// matchesFrom tries the names of the scenarios from one expectation on. If renames leave too many combinations, the
// definition counts as unchanged.
func (t *definitionSearch) matchesFrom(rest []Expectation, expects []string) bool {
	if t.tried > maxSpellings {
		return !t.rewritten
	}
	if len(rest) == 0 {
		t.tried++
		return inAnyLanguage(t.print, func(c lang.Code) string { return t.indicator.fingerprint(expects, c) }, t.indicator.Observe.Text)
	}
	x := &rest[0]
	if x.Scenario != nil && !x.Scenario.InUse(t.on) && t.matchesFrom(rest[1:], expects) {
		return true
	}
	return slices.ContainsFunc(x.spellings(t.names, t.rewritten), func(ref string) bool {
		return t.matchesFrom(rest[1:], append(slices.Clip(expects), ref+"="+string(x.Word)))
	})
}

// IndicatorsFor lists the indicators of the whole workspace with expectations for a question: its own first, in file
// order, then those of other questions. The caller must not modify the list.
func (w *Workspace) IndicatorsFor(q *Question) []*Indicator { return q.indicatorsFor }

// indexIndicators computes once which indicators have expectations for which question, in time linear in the
// expectations: testing every indicator for every question would be quadratic.
func (w *Workspace) indexIndicators() {
	for _, q := range w.Questions {
		q.indicatorsFor = nil
	}
	for _, own := range []bool{true, false} {
		for _, i := range w.Indicators() {
			for _, q := range i.targetQuestions() {
				if (q == i.Question) == own {
					q.indicatorsFor = append(q.indicatorsFor, i)
				}
			}
		}
	}
}

// targetQuestions lists the questions whose scenarios the indicator has expectations for, each once.
func (i *Indicator) targetQuestions() []*Question {
	var list []*Question
	for _, e := range i.Expect {
		if e.Scenario != nil && !slices.Contains(list, e.Scenario.Question) {
			list = append(list, e.Scenario.Question)
		}
	}
	return list
}
