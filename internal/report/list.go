package report

import (
	"math"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

// A List shows every scenario under its question.
type List struct {
	Header
	Closed    int            `json:"closed_left_out,omitempty"` // how many closed questions are left out
	Questions []ListQuestion `json:"questions"`                 // in the order asked for

	// Endnotes tell what the reasons cite, in a list of what moved.
	Endnotes []Endnote `json:"endnotes,omitempty"`

	names, moved bool
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

// NewList lists the questions. With names, documents show the names that commands take instead of titles.
func NewList(c Context, questions []*scenario.Question, names bool) *List {
	l := &List{Header: c.header("list"), Questions: []ListQuestion{}, names: names}
	for _, q := range questions {
		l.Questions = append(l.Questions, c.listQuestion(q))
	}
	return l
}

// LeftOut says how many closed questions the list leaves out.
func (l *List) LeftOut(closed int) *List {
	l.Closed = closed
	return l
}

// NewMoved lists only the questions whose likelihoods moved, whose indicators turned or that were closed since a day, and
// why. Without a day, each is held against the day of its assessment before the last.
func NewMoved(c Context, questions []*scenario.Question, since day.Day, names bool) *List {
	l := &List{Header: c.header("list"), Questions: []ListQuestion{}, names: names, moved: true}
	for _, q := range questions {
		from := since
		if p := c.state(q).Previous(); from == 0 && p != nil {
			from = p.Date
		}
		change := c.change(q, from)
		if from == 0 || !change.Moved() && len(change.effects()) == 0 {
			continue
		}
		row := c.listQuestion(q)
		row.Change = &change
		l.Questions = append(l.Questions, row)
	}
	var n bibliography
	for _, q := range l.Questions {
		n.add(q.Change.cited(false)...)
	}
	l.Endnotes = c.endnotes(n.notes)
	return l
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
	if a := s.Assessment(); a != nil {
		row.Assessed = a.Date
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
