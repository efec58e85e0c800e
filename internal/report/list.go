package report

import (
	"math"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

// A List shows every scenario under its question.
type List struct {
	Header
	LeftOut
	Questions []ListQuestion `json:"questions"` // in the order asked for

	// Endnotes tell what the reasons cite, in a list of what moved.
	Endnotes []Endnote `json:"endnotes,omitempty"`

	names, moved, indicators bool
}

// ListOptions says what a list shows of the questions.
type ListOptions struct {
	Choice
	Names      bool // documents show the names that commands take instead of titles
	Indicators bool // every indicator too
}

// A ListQuestion is a question with what is known of its scenarios.
type ListQuestion struct {
	ID         string         `json:"id"`                  // the name in its file
	Title      string         `json:"title"`               // for readers, in the language of the report
	Tags       []string       `json:"tags"`                // as its file has them
	Horizon    day.Day        `json:"horizon"`             // the day by which it is decided
	Assessed   day.Day        `json:"assessed,omitzero"`   // the day of the last assessment; absent for none
	ReviewDue  day.Day        `json:"review_due,omitzero"` // the day of the next review; absent for none
	ReviewIn   *int           `json:"review_in"`           // in days from the day on which lateness is judged, 0 on it and negative when late; null where no review is asked for
	Overdue    bool           `json:"overdue"`             // the review is late
	Resolved   string         `json:"resolved,omitempty"`  // the scenario that came true, or void; absent while it is open
	Indicators Counts         `json:"indicators"`          // how many have each status
	Scenarios  []ListScenario `json:"scenarios"`           // in the order of the file
	Change     *Change        `json:"change,omitempty"`    // in a list of what moved
	Assessors
	Pooled *Pooled `json:"pooled,omitempty"` // the views of which the assessment in force is the mean; absent where it is none

	Table []ListIndicator `json:"indicator_table,omitempty"` // one row for each, in a list of indicators
}

// A ListScenario is one scenario: how likely it is held, how likely it was held before, and what the indicators
// alone imply, in percent.
type ListScenario struct {
	ID         string      `json:"id"`            // the name in its file
	Title      string      `json:"title"`         // for readers, in the language of the report
	Likelihood *Likelihood `json:"likelihood"`    // as judged; null where it was not
	Was        *Likelihood `json:"was"`           // as judged by the assessment before; null for none
	Implied    *int        `json:"implied"`       // in whole percent that sum to 100; null where nothing has changed since the assessment
	Indicated  *int        `json:"implied_until"` // what the indicators alone had made of Was by the day of Likelihood; null likewise
	Leading    bool        `json:"leading"`       // the likeliest of its question
}

// NewList lists questions. Where only those that moved are chosen it says what moved, and why.
func NewList(c Context, questions []*scenario.Question, o ListOptions) *List {
	l := &List{Header: c.header("list"), Questions: []ListQuestion{}, names: o.Names, moved: o.Moved, indicators: o.Indicators}
	o.News = o.Moved
	questions, l.LeftOut = c.choose(questions, o.Choice)
	var n bibliography
	for _, q := range questions {
		row := c.listQuestion(q)
		if o.Moved {
			row.Change = c.changeSince(q, o.Since)
			n.add(row.Change.cited(false)...)
		}
		if o.Indicators {
			row.Table = c.listIndicators(q)
		}
		l.Questions = append(l.Questions, row)
	}
	l.Endnotes = c.endnotes(n.notes)
	return l
}

// changeSince is what became of a question since a day, or without one since its assessment before the last.
func (c Context) changeSince(q *scenario.Question, since day.Day) *Change {
	if p := c.state(q).Previous(); since == 0 && p != nil {
		since = p.Date
	}
	change := c.change(q, since)
	return &change
}

func (c Context) listQuestion(q *scenario.Question) ListQuestion {
	s := c.state(q)
	row := ListQuestion{
		ID: q.ID, Title: q.Title.In(c.Lang), Tags: append([]string{}, q.Tags...), Horizon: q.Horizon,
		ReviewDue: s.ReviewDue(), Indicators: counts(s), Scenarios: c.listScenarios(s),
	}
	if row.ReviewDue != 0 {
		left := row.ReviewDue.Sub(c.LateOn)
		row.ReviewIn, row.Overdue = &left, left < 0
	}
	row.Assessors = c.assessors(q, s.Previous(), s.Assessment())
	if a := s.Assessment(); a != nil {
		row.Assessed, row.Pooled = a.Date, c.pooled(s, a)
	}
	if s.Resolution != nil {
		row.Resolved = s.Resolution.Resolved
	}
	return row
}

func (c Context) listScenarios(s *scenario.State) []ListScenario {
	implied, until := c.implied(s.Question), c.states().ImpliedBetween(s.Question, c.Moment)
	leading := s.Leading()
	var rows []ListScenario
	for _, sc := range s.Scenarios() {
		i := sc.Index()
		row := ListScenario{ID: sc.ID, Title: sc.Title.In(c.Lang), Implied: share(implied, i), Indicated: share(until, i), Leading: sc == leading}
		if a := s.Assessment(); a != nil {
			row.Likelihood = c.likelihood(a.Likelihood[i])
		}
		if p := s.Previous(); p != nil {
			row.Was = c.likelihood(p.Likelihood[i])
		}
		rows = append(rows, row)
	}
	return rows
}

// share is what is implied for one scenario; nil where nothing is, or the assessment does not judge it.
func share(implied scenario.Implied, i int) *int {
	whole := implied.Whole()
	if whole == nil || !implied.From.Likelihood[i].Judged() {
		return nil
	}
	return &whole[i]
}

func round1(p float64) float64 { return math.Round(p*10) / 10 }
