package report

import (
	"signpost/internal/day"
	"signpost/internal/scenario"
)

// A Matrix compares the indicators of a question with its scenarios: what each would tell, what separates the
// scenarios, and what would move them most.
type Matrix struct {
	Header
	ID        string         `json:"id"`                 // the name in its file
	Title     string         `json:"title"`              // for readers, in the language of the report
	Wording   string         `json:"question"`           // what is asked, in a sentence
	Resolved  string         `json:"resolved,omitempty"` // the scenario that came true, or void; absent while it is open
	Scenarios []ListScenario `json:"scenarios"`          // the columns
	Rows      []MatrixRow    `json:"rows"`               // the most diagnostic first
	Pairs     []MatrixPair   `json:"pairs"`              // the worst separated first
	Turns     []Sensitivity  `json:"turns"`              // the greatest shift first; none once resolved

	titles bool
}

// A MatrixRow is an indicator with how likely one is to see it under each scenario, and its status.
type MatrixRow struct {
	Indicator     string   `json:"indicator"`       // question/name where it is another question's
	Question      string   `json:"question"`        // the name of its question
	Title         string   `json:"title,omitempty"` // for readers, in the language of the report
	Observe       string   `json:"observe"`         // what to look for
	Status        string   `json:"status"`          // unknown, absent, emerging or present
	Since         day.Day  `json:"since,omitzero"`  // the day from which the status has held; absent where nothing was logged
	Looked        day.Day  `json:"looked,omitzero"` // the day it was last logged; absent where nothing was
	Overdue       bool     `json:"overdue"`         // its day has passed
	Expected      []string `json:"expected"`        // one for each scenario, in their order
	Diagnosticity float64  `json:"diagnosticity"`   // the greatest ratio between its expectations: 1 separates nothing, 9 is the most
	Cites         Cites    `json:"cites"`           // the passages that led us to watch it

	status   scenario.Status
	expected []scenario.ExpectationWord
}

// A MatrixPair is two scenarios and the largest ratio between any indicator's expectations for them.
type MatrixPair struct {
	A         string  `json:"a"`                   // a scenario
	B         string  `json:"b"`                   // another one
	Ratio     float64 `json:"ratio"`               // the greatest ratio between the expectations of one indicator for the two, 1 to 9
	Separated bool    `json:"separated"`           // the ratio is at least 1.5
	Indicator string  `json:"indicator,omitempty"` // the one that separates them best; absent for none

	titleA, titleB string
}

// A Sensitivity is what would become of the scenario that moves most, in percent, if an indicator turned present,
// or stayed absent until after the day it is expected by.
type Sensitivity struct {
	Indicator  string    `json:"indicator"`            // its name
	Title      string    `json:"title,omitempty"`      // for readers, in the language of the report
	Observe    string    `json:"observe"`              // what to look for
	To         string    `json:"to"`                   // the status it would turn to
	ExpectedBy day.Day   `json:"expected_by,omitzero"` // the day by which it should have been seen; absent where none is set
	Scenario   string    `json:"scenario"`             // the one that would move most
	From       float64   `json:"from"`                 // where it stands, in percent, 0 to 100
	Would      float64   `json:"would"`                // where it would go, in percent, 0 to 100
	Shift      float64   `json:"shift"`                // the difference, in points, 0 to 100
	Percent    []float64 `json:"percent"`              // what every scenario would come to, in their order

	to    scenario.Status
	title string
}

// NewMatrix builds the matrix of a question. With titles, documents leave out the names that commands take.
func NewMatrix(c Context, q *scenario.Question, titles bool) *Matrix {
	s := c.state(q)
	m := &Matrix{
		Header: c.header("matrix"), ID: q.ID, Title: q.Title.In(c.Lang), Wording: q.Wording.In(c.Lang), Scenarios: c.listScenarios(s),
		Rows: []MatrixRow{}, Pairs: []MatrixPair{}, Turns: []Sensitivity{}, titles: titles,
	}
	for _, i := range c.Workspace.Ranked(q, s.Scenarios()) {
		if i.InUse(c.Moment.AsOf) {
			m.Rows = append(m.Rows, c.matrixRow(q, i))
		}
	}
	for _, p := range c.Workspace.Pairs(q, s.Scenarios()) {
		pair := MatrixPair{A: p.A.ID, B: p.B.ID, Ratio: round1(p.Ratio), Separated: p.Separated(), titleA: p.A.Title.In(c.Lang), titleB: p.B.Title.In(c.Lang)}
		if p.By != nil {
			pair.Indicator = nameOn(q, p.By)
		}
		m.Pairs = append(m.Pairs, pair)
	}
	if s.Resolution != nil {
		m.Resolved = s.Resolution.Resolved
		return m
	}
	for _, t := range c.states().Sensitivities(q, c.Moment) {
		m.Turns = append(m.Turns, c.sensitivity(q, t))
	}
	return m
}

func (c Context) matrixRow(q *scenario.Question, i *scenario.Indicator) MatrixRow {
	s, expected := c.state(i.Question), i.Among(q, c.state(q).Scenarios())
	row := MatrixRow{
		Indicator: nameOn(q, i), Question: i.Question.ID, Title: i.Title.In(c.Lang), Observe: i.Observe.In(c.Lang), Status: s.Status(i).String(), status: s.Status(i),
		Overdue: s.Overdue(i), Diagnosticity: round1(scenario.Diagnosticity(expected)), expected: expected,
	}
	for _, o := range expected {
		row.Expected = append(row.Expected, string(o))
	}
	if e := s.Entry(i); e != nil {
		row.Since, row.Looked = s.Since(i), s.LastLooked(i)
		if e.Detail != nil {
			row.Cites = newCites(e.Cites)
		}
	}
	return row
}

func (c Context) sensitivity(q *scenario.Question, t scenario.Sensitivity) Sensitivity {
	turn := Sensitivity{
		Indicator: nameOn(q, t.Indicator), Title: t.Indicator.Title.In(c.Lang), Observe: t.Indicator.Observe.In(c.Lang), To: t.To.String(), to: t.To,
		Scenario: t.Most.ID, title: t.Most.Title.In(c.Lang), From: round1(t.From), Would: round1(t.Percent[t.Most.Index()]), Shift: round1(t.Shift),
	}
	if t.To == scenario.Absent {
		turn.ExpectedBy = t.Indicator.ExpectedBy
	}
	for _, sc := range c.state(q).Scenarios() {
		turn.Percent = append(turn.Percent, round1(t.Percent[sc.Index()]))
	}
	return turn
}

// nameOn is what an indicator is called among those of a question: the short name, or the full one of a borrowed one.
func nameOn(q *scenario.Question, i *scenario.Indicator) string {
	if i.Question == q {
		return i.ID
	}
	return i.Ref()
}
