package report

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

// An ImpliedGap compares an assessment with what the indicators imply, on the scenario where they lie farthest
// apart, and says which indicators make the difference. All in percent; implied numbers are whole.
type ImpliedGap struct {
	Scenario string        `json:"scenario"`       // the name within its question
	Title    string        `json:"title"`          // for readers, in the language of the report
	Held     float64       `json:"held"`           // the middle of the assessment in force
	Implied  *int          `json:"implied"`        // null where nothing that counts has changed
	Start    int           `json:"start"`          // what implied starts from
	From     day.Day       `json:"from"`           // the assessment that gave the start
	Until    day.Day       `json:"until,omitzero"` // the day up to which it is weighed; absent for the day looked at
	Moves    []ImpliedMove `json:"moves"`          // the strongest first; start times all their factors is implied

	was float64 // the middle of the assessment that gave the start, which need not sum to 100 with the others
}

// An ImpliedMove is an indicator that counts otherwise than it did, and by how much that multiplied the scenario's
// share.
type ImpliedMove struct {
	Indicator string  `json:"indicator"`         // question/name where it is another question's
	Title     string  `json:"title"`             // for readers, in the language of the report
	Was       string  `json:"was"`               // the status before
	Is        string  `json:"is"`                // the status now
	Overdue   bool    `json:"overdue,omitempty"` // it is absent, and the day by which it should have been seen has passed
	Factor    float64 `json:"factor"`            // what the share of the scenario was multiplied by, above 0; 1 moves nothing

	was, is scenario.Status
}

// impliedSince says what the indicators have made of the assessment in force; nil for a question never assessed.
func (c Context) impliedSince(q *scenario.Question) *ImpliedGap {
	return impliedGap(c, q, c.implied(q))
}

// impliedUntil compares the assessment in force with what the indicators alone had made of the one before it; nil where
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
	if implied.Percent == nil && implied.From != a {
		at = furthestMoved(implied.From, a)
	}
	e := &ImpliedGap{
		Scenario: q.Scenarios[at].ID, Title: q.Scenarios[at].Title.In(c.Lang), Held: a.Likelihood[at].Mid(), From: implied.From.Date,
		Implied: share(implied, at), Start: scenario.WholeShares(implied.Start)[at], Moves: []ImpliedMove{},
	}
	e.was = implied.From.Likelihood[at].Mid()
	for n, lift := range implied.Lifts(at) {
		m := implied.Moves[n]
		e.Moves = append(e.Moves, ImpliedMove{
			Indicator: nameOn(q, m.Indicator), Title: c.indicatorTitle(m.Indicator), Was: m.Was.String(), Is: m.Is.String(), Overdue: m.Overdue,
			Factor: math.Round(lift*1000) / 1000, was: m.Was, is: m.Is,
		})
	}
	slices.SortStableFunc(e.Moves, func(a, b ImpliedMove) int {
		return -cmp.Compare(math.Abs(math.Log(a.Factor)), math.Abs(math.Log(b.Factor)))
	})
	return e
}

// furthestMoved is which scenario's middle moved most between two assessments, the first of equals.
func furthestMoved(from, to *scenario.Entry) int {
	at, most := 0, 0.0
	for n, r := range to.Likelihood {
		if !r.Judged() || !from.Likelihood[n].Judged() {
			continue
		}
		if by := math.Abs(r.Mid() - from.Likelihood[n].Mid()); by > most {
			at, most = n, by
		}
	}
	return at
}

// minIndicated is by how many points, of those printed, something must have moved between two assessments to be told.
const minIndicated = 2

// significant reports whether there is anything to say: an indicator that moved, or a likelihood that did without one.
// Between two assessments both may be too little to tell.
func (e *ImpliedGap) significant() bool {
	switch {
	case e.Until == 0:
		return e.Implied != nil
	case e.Implied == nil:
		return math.Round(e.Held)-math.Round(e.was) >= minIndicated || math.Round(e.was)-math.Round(e.Held) >= minIndicated
	}
	moved := func(to float64) bool { return math.Abs(math.Round(to)-float64(e.Start)) >= minIndicated }
	return moved(float64(*e.Implied)) || moved(e.Held)
}

func percentText(percent int) string { return strconv.Itoa(percent) + "%" }

func (e *ImpliedGap) namedMoves() []ImpliedMove {
	var named []ImpliedMove
	for _, m := range e.Moves {
		if math.Abs(m.Factor-1) >= minFactor && len(named) < maxMoves {
			named = append(named, m)
		}
	}
	return named
}
