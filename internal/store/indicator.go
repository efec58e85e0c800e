package store

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

// maxTitle is how many characters the title of an indicator may have, so that it fits a column of a table.
const maxTitle = 40

func (r *reader) indicators(q *scenario.Question, v value) {
	r.markIncomplete(scenario.IndicatorName, v)
	for _, p := range r.pairs(v) {
		r.name(p)
		i := &scenario.Indicator{ID: p.key, Question: q, Place: p.place}
		m := r.mapping(p.value, &indicatorRecord)
		m.ifSet("title", func(v value) { i.Title = r.shortProse(v, maxTitle) })
		set(m, "observe", &i.Observe, r.prose)
		set(m, "expect", &i.Expect, r.expectations)
		set(m, "collect", &i.Collect, r.prose)
		set(m, "expected_by", &i.ExpectedBy, r.day)
		set(m, "look_every", &i.LookEvery, r.duration)
		set(m, "cite", &i.Cites, r.cites)
		set(m, "was", &i.Was, r.ids)
		i.Since, i.Until = r.span(m)
		r.accepts(m, scenario.Acceptance{From: p.place, Indicator: i}, p.value.Node)
		q.Indicators = append(q.Indicators, i)
	}
}

func (r *reader) expectations(v value) []scenario.Expectation {
	var list []scenario.Expectation
	for _, p := range r.pairs(v) {
		e := scenario.Expectation{Place: p.place, Ref: p.key, Word: "could"} // stays where the word is no good: one without a number would be no number anywhere
		if text, ok := r.scalar(p.value); ok && r.checkWord(p.value, text, diag.Words(scenario.ExpectationWords)) {
			e.Word = scenario.ExpectationWord(text)
		}
		list = append(list, e)
	}
	if hasMergeKey(v.Node) {
		return nil // what is rated is not known
	}
	if v.Kind == yaml.MappingNode && len(v.Content) == 0 {
		r.report(v.at, ruleValue, "say how likely one would see it under each scenario", "the indicator has no expectations")
	}
	return list
}

// checkCoverage reports the indicators that rate some but not all scenarios of a question, and those that rate one
// twice. An indicator with a name that was not found is left out: the missing scenario is most likely the misspelt one.
func checkCoverage(w *scenario.Workspace, report func(at diag.Place, rule, hint, message string)) {
	for _, i := range w.Indicators() {
		for _, rated := range ratings(i) {
			var missing []string
			for n, e := range rated.first {
				if e == nil {
					missing = append(missing, rated.question.Scenarios[n].ID)
				}
			}
			for _, e := range rated.again {
				report(e.Place, ruleDuplicateKey, "keep one of the two", fmt.Sprintf("the scenario %q was already rated", e.Scenario.Ref()))
			}
			if len(missing) > 0 {
				report(i.Place, ruleExpectation, "rate every scenario of a question or none",
					fmt.Sprintf("the indicator does not rate every scenario of %s: %s missing", rated.question.ID, strings.Join(missing, ", ")))
			}
		}
	}
}

// A rating holds what an indicator says of one question: for each scenario its first expectation, and those given
// again.
type rating struct {
	question *scenario.Question
	first    []*scenario.Expectation
	again    []*scenario.Expectation
}

func ratings(i *scenario.Indicator) []*rating {
	var list []*rating
	for n := range i.Expect {
		e := &i.Expect[n]
		if e.Scenario == nil {
			return nil
		}
		var on *rating
		for _, r := range list {
			if r.question == e.Scenario.Question {
				on = r
			}
		}
		if on == nil {
			on = &rating{question: e.Scenario.Question, first: make([]*scenario.Expectation, len(e.Scenario.Question.Scenarios))}
			list = append(list, on)
		}
		if at := e.Scenario.Index(); on.first[at] == nil {
			on.first[at] = e
		} else {
			on.again = append(on.again, e)
		}
	}
	return list
}
