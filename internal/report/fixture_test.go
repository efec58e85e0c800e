package report_test

import (
	"fmt"
	"slices"
	"testing"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

func prose(s string) scenario.Prose {
	return scenario.Prose{Text: lang.Text{{Lang: lang.English, Text: s}}}
}

// strait is a question with two scenarios, closes and stays-open, and indicators with the expectations given in words.
func strait(indicators ...[2]scenario.ExpectationWord) *scenario.Question {
	q := &scenario.Question{ID: "strait", Title: prose("Strait"), Wording: prose("Is it closed?"), Horizon: 738200, ReviewEvery: 7}
	for _, id := range []string{"closes", "stays-open"} {
		q.Scenarios = append(q.Scenarios, &scenario.Scenario{ID: id, Question: q, Title: prose("It " + id)})
	}
	for n, words := range indicators {
		i := &scenario.Indicator{ID: fmt.Sprint("sign-", n), Question: q, Observe: prose(fmt.Sprintf("Sign %d.", n))}
		for s, word := range words {
			i.Expect = append(i.Expect, scenario.Expectation{Ref: q.Scenarios[s].ID, Word: word})
		}
		q.Indicators = append(q.Indicators, i)
	}
	return q
}

// The days of the tests: entries are made from firstDay on, and reports are for lookDay.
const (
	firstDay = day.Day(738100)
	lookDay  = firstDay + 50
)

// logged adds an entry dated and recorded on a day; its id is "e" and its number.
func logged(q *scenario.Question, on day.Day, e scenario.Entry) *scenario.Entry {
	e.Date, e.Recorded = on, day.EndOf(on)-day.Instant(1000-len(q.Log.Entries))
	if e.Detail == nil {
		e.Detail = &scenario.Detail{}
	}
	e.ID, e.Line = fmt.Sprint("e", len(q.Log.Entries)+1), uint32(len(q.Log.Entries)+1)
	if e.By == "" {
		e.By = "desk"
	}
	q.Log.Entries = append(q.Log.Entries, e)
	q.Log.Sort()
	return q.Log.Find(e.ID)
}

// judged is an assessment: closes from lo to hi percent.
func judged(lo, hi float64) scenario.Entry {
	return scenario.Entry{Detail: &scenario.Detail{
		Likelihood: []likelihood.Range{{Lo: lo, Hi: hi}, {Lo: 100 - hi, Hi: 100 - lo}}, Confidence: "low", Because: prose("A reason.").Text}}
}

func status(q *scenario.Question, n int, s scenario.Status) scenario.Entry {
	return scenario.Entry{Indicator: q.Indicators[n], Status: s}
}

// looking links a workspace of questions and returns its context on lookDay.
func looking(t testing.TB, questions ...*scenario.Question) report.Context {
	t.Helper()
	w := &scenario.Workspace{Languages: []lang.Code{lang.English}, Scale: likelihood.ICD203, Questions: questions, Title: prose("W").Text}
	for _, q := range questions {
		for _, c := range q.Cites() {
			if c.Passage != nil && !slices.Contains(w.Sources, c.Passage.Source) {
				w.Sources = append(w.Sources, c.Passage.Source)
			}
		}
	}
	if missing := w.Link(); len(missing) > 0 {
		t.Fatalf("Link = %v", missing[0])
	}
	return report.Context{Workspace: w, Lang: lang.English, Moment: scenario.Moment{AsOf: lookDay}, LateOn: lookDay, Today: lookDay, States: w.States()}
}

// text is all that a document says in a row.
func text(d *view.Document) string {
	all := ""
	view.Walk(d.Blocks, func(s view.Spans) { all += s.Plain() + "\n" })
	return all
}
