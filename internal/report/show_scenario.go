package report

import (
	"signpost/internal/day"
	"signpost/internal/scenario"
)

// A ScenarioReport shows one scenario: its test, its case, and what would tell.
type ScenarioReport struct {
	Header
	Name       string             `json:"name"`             // as commands take it
	Title      string             `json:"title"`            // for readers, in the language of the report
	Question   string             `json:"question"`         // the name of its question
	Horizon    day.Day            `json:"horizon"`          // the day by which it is decided
	Resolves   string             `json:"resolves"`         // what must be seen for it to have come true
	Implied    *int               `json:"implied"`          // see ListScenario
	Pooled     *Pooled            `json:"pooled,omitempty"` // the views of which the assessment in force is the mean; absent where it is none
	Case       Case               `json:"case"`             // what speaks for and against it
	History    []JudgedLikelihood `json:"history"`          // how it was judged, the earliest first
	Indicators []ExpectedHere     `json:"indicators"`       // those that bear on it
	Endnotes   []Endnote          `json:"endnotes"`         // the passages cited, in order of first use

	question string
}

// A JudgedLikelihood is how likely a scenario was judged to be from a day on.
type JudgedLikelihood struct {
	Date       day.Day            `json:"date"`              // the day of the assessment
	Likelihood *Likelihood        `json:"likelihood"`        // as judged; null where it was not
	By         string             `json:"by"`                // the id of who made it, or several joined by +
	ByName     string             `json:"by_name,omitempty"` // the name for readers; absent where the workspace gives none
	Confidence string             `json:"confidence"`        // low, moderate or high
	Dissent    *DissentLikelihood `json:"dissent,omitempty"` // a view that differs; absent for none
}

// A DissentLikelihood is how likely a named minority judged the scenario to be.
type DissentLikelihood struct {
	By         string      `json:"by"`                // the id of whose view it is
	ByName     string      `json:"by_name,omitempty"` // the name for readers; absent where the workspace gives none
	Likelihood *Likelihood `json:"likelihood"`        // as judged; null where it was not
}

// An ExpectedHere is an indicator and how likely one is to see it if the scenario is the true one.
type ExpectedHere struct {
	Indicator string  `json:"indicator"`       // its name
	Title     string  `json:"title,omitempty"` // for readers, in the language of the report
	Observe   string  `json:"observe"`         // what to look for
	Expected  string  `json:"expected"`        // highly likely, likely, could, unlikely or highly unlikely
	Status    string  `json:"status"`          // unknown, absent, emerging or present
	Since     day.Day `json:"since,omitzero"`  // the day from which the status has held; absent where nothing was logged
	Looked    day.Day `json:"looked,omitzero"` // the day it was last logged; absent where nothing was
	Cites     Cites   `json:"cites"`           // the passages its status rests on

	status scenario.Status
}

// NewScenario shows a scenario.
func NewScenario(c Context, sc *scenario.Scenario) *ScenarioReport {
	q := sc.Question
	s := c.state(q)
	r := &ScenarioReport{
		Header: c.header("scenario"), Name: sc.Ref(), Title: sc.Title.In(c.Lang), Question: q.Title.In(c.Lang), question: q.ID, Horizon: q.Horizon,
		Resolves: sc.Resolves.In(c.Lang), Case: c.caseOf(s, sc), History: []JudgedLikelihood{}, Indicators: []ExpectedHere{},
		Implied: share(c.implied(q), sc.Index()), Pooled: c.pooled(s, s.Assessment()),
	}
	for _, a := range s.Assessments {
		if !a.Likelihood[sc.Index()].Judged() {
			continue
		}
		judged := JudgedLikelihood{Date: a.Date, By: a.By, ByName: c.authorName(a.By), Likelihood: c.likelihood(a.Likelihood[sc.Index()]), Confidence: c.say(string(a.Confidence))}
		if d := a.Dissent; d != nil {
			judged.Dissent = &DissentLikelihood{d.By, c.authorName(d.By), c.likelihood(d.Likelihood[sc.Index()])}
		}
		r.History = append(r.History, judged)
	}
	for _, i := range c.Workspace.IndicatorsFor(q) {
		state := c.state(i.Question)
		x := ExpectedHere{Indicator: i.Ref(), Title: i.Title.In(c.Lang), Observe: i.Observe.In(c.Lang), Expected: string(i.On(q)[sc.Index()]), status: state.Status(i), Status: state.Status(i).String(), Since: state.Since(i), Looked: state.LastLooked(i)}
		if e := state.Entry(i); e != nil && e.Detail != nil {
			x.Cites = newCites(e.Cites)
		}
		r.Indicators = append(r.Indicators, x)
	}
	r.Endnotes = c.endnotes(r.cited())
	return r
}

func (r *ScenarioReport) cited() []Cites {
	var n bibliography
	r.Case.addTo(&n)
	for _, i := range r.Indicators {
		n.add(i.Cites)
	}
	return n.notes
}
