package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"

	"signpost/internal/day"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// An ImpliedGap holds an assessment against what the indicators imply, on the scenario where they lie farthest
// apart, and says which indicators make the difference. All in percent; implied numbers are whole.
type ImpliedGap struct {
	Scenario string        `json:"scenario"`
	Title    string        `json:"title"`
	Held     float64       `json:"held"`    // the middle of the assessment in force
	Implied  *int          `json:"implied"` // null where nothing that counts has changed
	Start    int           `json:"start"`   // what implied starts from
	From     day.Day       `json:"from"`    // the assessment that gave the start
	Until    day.Day       `json:"until,omitzero"`
	Moves    []ImpliedMove `json:"moves"` // the strongest first; start times all their factors is implied
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

// impliedSince says what the indicators have made of the assessment in force; nil for a question never assessed.
func (c Context) impliedSince(q *scenario.Question) *ImpliedGap {
	return impliedGap(c, q, c.implied(q))
}

// impliedUntil holds the assessment in force against what the indicators alone had made of the one before it; nil where
// there is none before.
func (c Context) impliedUntil(q *scenario.Question) *ImpliedGap {
	gap := impliedGap(c, q, c.states().ImpliedBetween(q, c.Moment))
	if gap != nil {
		gap.Until = c.state(q).Assessment().Date
	}
	return gap
}

func impliedGap(c Context, q *scenario.Question, implied scenario.Implied) *ImpliedGap {
	a := c.state(q).Assessment()
	if a == nil || implied.From == nil {
		return nil
	}
	at, _ := implied.Gap(a)
	e := &ImpliedGap{
		Scenario: q.Scenarios[at].ID, Title: q.Scenarios[at].Title.In(c.Lang), Held: a.Likelihood[at].Mid(), From: implied.From.Date,
		Implied: share(implied.Whole(), at), Start: scenario.WholeShares(implied.Start)[at], Moves: []ImpliedMove{},
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
func (e *ImpliedGap) spans(w words, question string) view.Spans {
	line := strong(w.say("Implied likelihood") + w.say(". "))
	title := named(scenarioRef(question, e.Scenario), view.Styled(view.Emphasis, e.Title))
	switch {
	case e.Until == 0 && e.Implied == nil:
		return view.Join(line, view.T(w.say("Nothing that counts has changed since the assessment of %s.", e.From)))
	case e.Until == 0:
		line = view.Join(line, view.T(w.say("Since the assessment of %s the indicators alone have moved this:", e.From)+" "), title,
			view.T(w.say(", ")+w.say("from %s to %s", whole(e.Start), whole(*e.Implied))))
	case e.Implied == nil:
		return view.Join(line, view.T(w.say("Between the assessments of %s and %s no indicator moved, and this one went from %s to %s:", e.From, e.Until, whole(e.Start), percent(e.Held))+" "), title, view.T(w.say(".")))
	case math.Abs(e.Held-float64(*e.Implied)) < 1:
		return view.Join(line, view.T(w.say("Between the assessments of %s and %s the indicators alone had made what the later one says, within a point.", e.From, e.Until)))
	default:
		line = view.Join(line, view.T(w.say("Between the assessments of %s and %s the indicators alone had moved this from %s to %s, and the later one says %s:", e.From, e.Until, whole(e.Start), whole(*e.Implied), percent(e.Held))+" "), title)
	}
	moves := e.named()
	if len(moves) == 0 {
		return view.Join(line, view.T(w.say(".")))
	}
	line = view.Join(line, view.T(" ("), listed(moves, view.T(w.say("; ")), func(m ImpliedMove) view.Spans { return m.spans(w, question) }))
	if more := len(e.Moves) - len(moves); more > 0 {
		line = view.Join(line, muted(w.say("; ")+w.say("and %d of less weight", more)))
	}
	return view.Join(line, view.T(")"+w.say(".")))
}

func whole(percent int) string { return strconv.Itoa(percent) + "%" }

func (e *ImpliedGap) named() []ImpliedMove {
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
