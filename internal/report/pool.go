package report

import (
	"signpost/internal/day"
	"signpost/internal/scenario"
)

// A Pool shows the views on a question side by side, their plain mean and how far they reach, beside what is in force.
type Pool struct {
	Header
	Question  string         `json:"question"`           // the name of the question
	Title     string         `json:"title"`              // for readers, in the language of the report
	Asker     string         `json:"asker,omitempty"`    // the id of who asks; absent where nobody says
	Skipped   bool           `json:"skipped"`            // it is shown to somebody who gave no view of their own first
	Resolved  string         `json:"resolved,omitempty"` // the scenario that came true, or void; absent while the question is open
	Names     int            `json:"names"`              // how many views are pooled, one a name
	Voices    int            `json:"voices"`             // how many of the names speak for themselves
	Scenarios []PoolScenario `json:"scenarios"`          // in the order of the file
	Apart     float64        `json:"apart"`              // by how many points the furthest mid-points lie apart, from 0
	ApartOn   string         `json:"apart_on,omitempty"` // on which scenario
	Views     []PoolView     `json:"views"`              // those that are pooled, by name
	Narrow    []PoolView     `json:"not_pooled"`         // those that do not judge the scenarios of the day
	Echoes    []PoolEcho     `json:"echoes"`             // names that are one voice
	Dissents  []Opinion      `json:"dissents"`           // which stand beside the mean, and are not in it
	Assessed  day.Day        `json:"assessed,omitzero"`  // the day of the assessment in force; absent for none
	By        string         `json:"by,omitempty"`       // the id of who made it, or several joined by +
	ByName    string         `json:"by_name,omitempty"`  // the name for readers; absent where the workspace gives none
	Endnotes  []Endnote      `json:"endnotes"`           // what the views cite, in order of first use

	apartTitle string
}

// A PoolScenario is one scenario in a pool.
type PoolScenario struct {
	ID      string      `json:"id"`       // the name in its file
	Title   string      `json:"title"`    // for readers, in the language of the report
	Mean    *Likelihood `json:"mean"`     // the plain mean of the views' mid-points, to the nearest 5; null without a view
	Span    *Likelihood `json:"span"`     // the lowest and the highest end that a view gives it; null without a view
	InForce *Likelihood `json:"in_force"` // as assessed; null where it was not
}

// A PoolView is a view in a pool.
type PoolView struct {
	Opinion
	Origins []string `json:"origins"`           // the ids of who is really behind what it cites
	After   string   `json:"after,omitempty"`   // the id of the assessment that had pooled the others when it was written down; absent for none
	AfterOn day.Day  `json:"after_on,omitzero"` // its day

	origins []string // as readers know them
}

// A PoolEcho is several names with one voice.
type PoolEcho struct {
	Names   []string `json:"names"`   // their ids
	Origins []string `json:"origins"` // the ids of what all of them rest on; empty where they only say the same for the same reason

	authors, origins []string // as readers know them
}

// NewPool shows the views on a question. Skipped says that whoever asks has given none.
func NewPool(c Context, q *scenario.Question, asker string, skipped bool) *Pool {
	s := c.state(q)
	p := &Pool{
		Header: c.header("pool"), Question: q.ID, Title: q.Title.In(c.Lang), Asker: asker, Skipped: skipped, Scenarios: []PoolScenario{},
		Views: []PoolView{}, Narrow: []PoolView{}, Echoes: []PoolEcho{}, Dissents: []Opinion{},
	}
	if s.Resolution != nil {
		p.Resolved = s.Resolution.Resolved
	}
	if a := s.Assessment(); a != nil {
		p.Assessed, p.By, p.ByName = a.Date, a.By, c.authorName(a.By)
	}
	pool := s.Pool()
	if pool == nil {
		pool = &scenario.Pool{}
	}
	p.scenarios(c, s, pool)
	p.votes(c, s, pool)
	for _, d := range s.Dissents() {
		p.Dissents = append(p.Dissents, c.opinion(s, d))
	}
	p.Endnotes = c.endnotes(p.cited())
	return p
}

func (p *Pool) scenarios(c Context, s *scenario.State, pool *scenario.Pool) {
	for _, sc := range s.Scenarios() {
		row := PoolScenario{ID: sc.ID, Title: sc.Title.In(c.Lang)}
		if pool.Likelihood != nil {
			row.Mean, row.Span = c.likelihood(pool.Likelihood[sc.Index()]), c.likelihood(pool.Span[sc.Index()])
		}
		if r, ok := s.Likelihood(sc); ok {
			row.InForce = c.likelihood(r)
		}
		p.Scenarios = append(p.Scenarios, row)
	}
	if pool.Apart > 0 {
		at := s.Question.Scenarios[pool.At]
		p.Apart, p.ApartOn, p.apartTitle = round1(pool.Apart), at.ID, at.Title.In(c.Lang)
	}
}

func (p *Pool) votes(c Context, s *scenario.State, pool *scenario.Pool) {
	p.Names, p.Voices = len(pool.Votes), pool.Voices
	for _, v := range pool.Votes {
		row := PoolView{Opinion: c.opinion(s, v.Opinion), Origins: list(v.Origins), origins: c.originTitles(v.Origins)}
		if v.After != nil {
			row.After, row.AfterOn = v.After.ID, v.After.Date
		}
		p.Views = append(p.Views, row)
	}
	for _, o := range pool.Narrow {
		origins := scenario.Origins(o.Cites)
		p.Narrow = append(p.Narrow, PoolView{Opinion: c.opinion(s, o), Origins: list(origins), origins: c.originTitles(origins)})
	}
	for _, e := range pool.Echoes {
		echo := PoolEcho{Names: e.Names, Origins: list(e.Origins), origins: c.originTitles(e.Origins)}
		for _, name := range e.Names {
			echo.authors = append(echo.authors, c.words().author(c.authorName(name), name))
		}
		p.Echoes = append(p.Echoes, echo)
	}
}

// list is a list that JSON does not write as null.
func list(items []string) []string { return append([]string{}, items...) }

func (c Context) words() words { return words{c.Lang} }

func (c Context) originTitles(origins []string) []string {
	var titles []string
	for _, o := range origins {
		titles = append(titles, c.originTitle(o))
	}
	return titles
}

func (p *Pool) cited() []Cites {
	var n bibliography
	for _, list := range [][]PoolView{p.Views, p.Narrow} {
		for _, v := range list {
			n.add(v.Cites)
		}
	}
	n.add(citedBy(p.Dissents)...)
	return n.notes
}
