package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"signpost/internal/day"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// An Explained holds the assessment against what the indicators imply, on the scenario where they lie farthest
// apart, and says which indicators make the difference. All in percent.
type Explained struct {
	Scenario string        `json:"scenario"`
	Title    string        `json:"title"`
	Held     float64       `json:"held"` // the middle of the assessment in force
	Implied  float64       `json:"implied"`
	Start    float64       `json:"start"`         // what implied starts from
	From     day.Day       `json:"from,omitzero"` // the assessment that gave the start; none for equal shares
	Moves    []ImpliedMove `json:"moves"`         // the strongest first; start times all their factors is implied
}

// An ImpliedMove is an indicator that counts otherwise than it did, and by how much that multiplied the scenario's share.
type ImpliedMove struct {
	Indicator string  `json:"indicator"` // question/name where it is another question's
	Was       string  `json:"was"`
	Is        string  `json:"is"`
	Overdue   bool    `json:"overdue,omitempty"`
	Factor    float64 `json:"factor"`

	was, is scenario.Status
}

// explained returns nil for a question that was never assessed: there is nothing to hold against the indicators.
func (c Context) explained(q *scenario.Question) *Explained {
	a, implied := c.state(q).Assessment(), c.implied(q)
	if a == nil {
		return nil
	}
	at, _ := implied.Gap(a)
	e := &Explained{
		Scenario: q.Scenarios[at].ID, Title: q.Scenarios[at].Title.In(c.Lang), Held: a.Likelihood[at].Mid(),
		Implied: round1(implied.Percent[at]), Start: round1(implied.Start[at]), Moves: []ImpliedMove{},
	}
	if implied.From != nil {
		e.From = implied.From.Date
	}
	for n, lift := range implied.Lifts(at) {
		m := implied.Moves[n]
		e.Moves = append(e.Moves, ImpliedMove{
			Indicator: nameOn(q, m.Indicator), Was: m.Was.String(), Is: m.Is.String(), Overdue: m.Overdue,
			Factor: math.Round(lift*100) / 100, was: m.Was, is: m.Is,
		})
	}
	slices.SortStableFunc(e.Moves, func(a, b ImpliedMove) int {
		return -cmp.Compare(math.Abs(math.Log(a.Factor)), math.Abs(math.Log(b.Factor)))
	})
	return e
}

// mostMoves is how many indicators the explanation names, and leastFactor how far from 1 one must be to be named.
const (
	mostMoves   = 4
	leastFactor = 0.05
)

// spans words the explanation in one paragraph.
func (e *Explained) spans(w words, question string) view.Spans {
	line := view.Join(strong(w.say("Implied likelihood") + w.say(". ")))
	if math.Abs(e.Held-e.Implied) < 1 {
		return view.Join(line, view.T(w.say("What is held and what the indicators imply agree within a point.")))
	}
	line = view.Join(line, named(scenarioRef(question, e.Scenario), view.Styled(view.Emphasis, e.Title)), view.T(" "+w.say("is held at %s; the indicators imply %s", percent(e.Held), percent(e.Implied))+w.say(", ")))
	if e.From == 0 {
		line = view.Join(line, view.T(w.say("starting from equal shares")))
	} else {
		line = view.Join(line, view.T(w.say("starting from %s on %s", percent(e.Start), e.From)))
	}
	named := e.named()
	if len(named) == 0 {
		return view.Join(line, view.T(w.say(", and none of them moved it.")))
	}
	line = view.Join(line, view.T(w.say(": ")), listed(named, view.T(w.say("; ")), func(m ImpliedMove) view.Spans { return m.spans(w, question) }))
	if more := len(e.Moves) - len(named); more > 0 {
		line = view.Join(line, muted(w.say("; ")+w.say("and %d of less weight", more)))
	}
	return view.Join(line, view.T(w.say(".")))
}

func (e *Explained) named() []ImpliedMove {
	var named []ImpliedMove
	for _, m := range e.Moves {
		if math.Abs(m.Factor-1) >= leastFactor && len(named) < mostMoves {
			named = append(named, m)
		}
	}
	return named
}

// spans draws the move with the glyphs alone: the words stand in the table of indicators.
func (m ImpliedMove) spans(w words, question string) view.Spans {
	mark := func(s scenario.Status) view.Spans { return view.Spans{{Text: glyph(s), Tone: tone(s)}} }
	line := view.Join(named(indicatorRef(question, m.Indicator), literal(m.Indicator)), view.T(" "), mark(m.was), view.T(w.say(" → ")), mark(m.is), view.T(" "))
	if m.Overdue {
		line = view.Join(line, view.T(w.say("overdue")+" "))
	}
	return view.Join(line, number(fmt.Sprintf("×%.2g", m.Factor)))
}
