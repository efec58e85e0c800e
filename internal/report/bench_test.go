package report_test

import (
	"fmt"
	"testing"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/report"
	"signpost/internal/scenario"
)

const entriesPerIndicator = 20

// generated makes questions of three scenarios and ten indicators, each with expectations for the next question too
// and one with expectations for the first: a hub that every question lends to. It returns the number of entries.
func generated(b *testing.B, questions int) (report.Context, int) {
	b.Helper()
	w := &scenario.Workspace{Languages: []lang.Code{lang.English}, Scale: likelihood.ICD203}
	for n := range questions {
		w.Questions = append(w.Questions, generatedQuestion(n, questions))
	}
	if missing := w.Link(); len(missing) > 0 {
		b.Fatalf("Link = %v", missing[0])
	}
	entries := 0
	for _, q := range w.Questions {
		logInto(q)
		entries += len(q.Log.Entries)
	}
	m := scenario.Moment{AsOf: day.Day(738000 + 400)}
	return report.Context{Workspace: w, Lang: lang.English, Moment: m, LateOn: m.AsOf, States: w.States()}, entries
}

func generatedQuestion(n, of int) *scenario.Question {
	text := func(s string) scenario.Prose { return scenario.Prose{Text: lang.Text{{Lang: lang.English, Text: s}}} }
	q := &scenario.Question{ID: fmt.Sprintf("q%d", n), Title: text("Q"), Wording: text("What?"), ReviewEvery: 7}
	for _, id := range []string{"up", "same", "down"} {
		q.Scenarios = append(q.Scenarios, &scenario.Scenario{ID: id, Question: q, Title: text(id)})
	}
	for k := range 10 {
		i := &scenario.Indicator{ID: fmt.Sprintf("i%d", k), Question: q, Observe: text("O.")}
		refs := []string{"", fmt.Sprintf("q%d/", (n+1)%of)}
		if k == 0 && n > 0 && n+1 < of {
			refs = append(refs, "q0/")
		}
		for _, ref := range refs {
			for s, odds := range []scenario.ExpectationWord{"likely", "could", "unlikely"} {
				i.Expect = append(i.Expect, scenario.Expectation{Ref: ref + q.Scenarios[s].ID, Word: odds})
			}
		}
		q.Indicators = append(q.Indicators, i)
	}
	return q
}

// logInto logs statuses in turn, and an assessment after every fifty.
func logInto(q *scenario.Question) {
	for n := range 10 * entriesPerIndicator {
		e := scenario.Entry{Date: day.Day(738000 + n), Recorded: day.EndOf(day.Day(738000 + n))}
		if n%50 == 25 {
			e.Detail = &scenario.Detail{ID: fmt.Sprintf("%s-%d", q.ID, n), Confidence: "low", Likelihood: []likelihood.Range{{Lo: 30, Hi: 40}, {Lo: 30, Hi: 40}, {Lo: 20, Hi: 40}}}
		} else {
			e.Indicator, e.Status = q.Indicators[n%10], scenario.Statuses[n/10%4]
		}
		q.Log.Entries = append(q.Log.Entries, e)
	}
	q.Log.Sort()
}

// perEntry runs f over fresh workspaces of two sizes. Time that is linear in the entries shows as the same ns/entry.
func perEntry(b *testing.B, f func(c report.Context)) {
	for _, questions := range []int{250, 1000} {
		b.Run(fmt.Sprintf("questions=%d", questions), func(b *testing.B) {
			c, entries := generated(b, questions)
			b.ResetTimer()
			for range b.N {
				c.States = c.Workspace.States()
				f(c)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(entries), "ns/entry")
		})
	}
}

func BenchmarkMatrixOfEveryQuestion(b *testing.B) {
	perEntry(b, func(c report.Context) {
		for _, q := range c.Workspace.Questions {
			report.NewMatrix(c, q, false)
		}
	})
}

func BenchmarkList(b *testing.B) {
	perEntry(b, func(c report.Context) { report.NewList(c, c.Workspace.Questions, report.ListOptions{}) })
}

func BenchmarkDiff(b *testing.B) {
	perEntry(b, func(c report.Context) { report.NewDiff(c, c.Workspace.Questions, 738100) })
}

func BenchmarkLink(b *testing.B) {
	perEntry(b, func(c report.Context) { c.Workspace.Link() })
}

// BenchmarkBriefAfterManyEntries words a question that was logged again and again since its last issue, with nothing
// new: time that is linear in the entries shows as the same ns/entry.
func BenchmarkBriefAfterManyEntries(b *testing.B) {
	for _, entries := range []int{1000, 10000} {
		b.Run(fmt.Sprintf("entries=%d", entries), func(b *testing.B) {
			c, _ := generated(b, 2)
			q := c.Workspace.Questions[0]
			for n := range entries {
				q.Log.Entries = append(q.Log.Entries, scenario.Entry{Date: c.Moment.AsOf, Recorded: day.EndOf(c.Moment.AsOf),
					Indicator: q.Indicators[n%10], Status: scenario.Absent, Detail: &scenario.Detail{ID: fmt.Sprint(n)}})
			}
			q.Log.Sort()
			for b.Loop() {
				c.States = c.Workspace.States()
				report.NewBrief(c, report.BriefOptions{Questions: []*scenario.Question{q}, Since: c.Moment.AsOf - 1}).Document()
				report.NewDiff(c, []*scenario.Question{q}, c.Moment.AsOf-1).Document()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(entries), "ns/entry")
		})
	}
}
