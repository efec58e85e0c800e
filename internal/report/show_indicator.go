package report

import (
	"strings"

	"signpost/internal/scenario"
)

// An IndicatorReport shows one indicator: what to look for, where, what it would tell, and what was logged.
type IndicatorReport struct {
	Header
	Name          string          `json:"name"`                   // as commands take it
	Question      string          `json:"question"`               // the name of its question
	Indicator     IndicatorRow    `json:"indicator"`              // how it stands
	Collect       string          `json:"collect"`                // where and how to look
	Definition    string          `json:"definition"`             // the fingerprint of what it means
	LoggedUnder   string          `json:"logged_under,omitempty"` // the fingerprint kept with its status, where that is another
	Expectations  []ExpectedUnder `json:"expectations"`           // one for each scenario it bears on
	Diagnosticity float64         `json:"diagnosticity"`          // on its own question
	Entries       []EntryLine     `json:"entries"`                // the earliest first
	Endnotes      []Endnote       `json:"endnotes"`               // the passages cited, in order of first use

	question string
}

// An ExpectedUnder is how likely one is to see the indicator if a scenario is the true one.
type ExpectedUnder struct {
	Scenario string `json:"scenario"` // the name within its question
	Title    string `json:"title"`    // for readers, in the language of the report
	Question string `json:"question"` // the name of its question
	Expected string `json:"expected"` // highly likely, likely, could, unlikely or highly unlikely

	question string
}

// NewIndicator shows an indicator.
func NewIndicator(c Context, i *scenario.Indicator) *IndicatorReport {
	q := i.Question
	r := &IndicatorReport{
		Header: c.header("indicator"), Name: i.Ref(), Question: q.Title.In(c.Lang), question: q.ID, Indicator: c.indicatorRow(c.state(q), i),
		Collect: i.Collect.In(c.Lang), Definition: i.Fingerprint(), Diagnosticity: round1(scenario.Diagnosticity(i.On(q))), Entries: []EntryLine{},
	}
	if r.Indicator.DefinitionChanged {
		r.LoggedUnder, _, _ = strings.Cut(c.state(q).Entry(i).Def, " ") // after it come those of the passages cited
	}
	for _, e := range i.Expect {
		if e.Scenario != nil {
			r.Expectations = append(r.Expectations, ExpectedUnder{e.Scenario.Ref(), e.Scenario.Title.In(c.Lang), e.Scenario.Question.Title.In(c.Lang), string(e.Word), e.Scenario.Question.ID})
		}
	}
	for n := len(q.Log.Entries) - 1; n >= 0; n-- {
		if e := &q.Log.Entries[n]; e.Indicator == i && c.Moment.Counts(e) {
			r.Entries = append(r.Entries, c.entryLine(q, e))
		}
	}
	r.Endnotes = c.endnotes(r.cited())
	return r
}

func (r *IndicatorReport) cited() []Cites {
	var n bibliography
	n.add(r.Indicator.MotivatedBy)
	return n.notes
}
