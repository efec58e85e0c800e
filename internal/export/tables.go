package export

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"signpost/internal/scenario"
	"signpost/internal/table"
)

// withType sets the type of columns that are not text.
func withType(list []table.Column, t table.Type, names ...string) []table.Column {
	for i := range list {
		if slices.Contains(names, list[i].Name) {
			list[i].Type = t
		}
	}
	return list
}

// each is the rows that f yields for each question.
func (x exporter) each(f func(q *scenario.Question, yield func(...any) bool) bool) iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		for _, q := range x.Questions {
			if !f(q, func(cells ...any) bool { return yield(cells) }) {
				return
			}
		}
	}
}

func (x exporter) questions() table.Table {
	c := columns("question", "title", "wording", "matters", "tags", "horizon", "review_every")
	c = withType(withType(c, table.Day, "horizon"), table.Whole, "review_every")
	return table.Table{
		Name: "questions", Says: "A question.", Columns: c, Key: []string{"question"},
		Rows: x.each(func(q *scenario.Question, yield func(...any) bool) bool {
			return yield(q.ID, x.in(q.Title), x.in(q.Wording), x.in(q.Matters), textValue(strings.Join(q.Tags, " ")), dayValue(q.Horizon), numberValue(q.ReviewEvery))
		}),
	}
}

func (x exporter) scenarios() table.Table {
	c := columns("scenario", "question", "title", "claim", "resolves", "matters", "since", "until", "label")
	return table.Table{
		Name: "scenarios", Says: "A scenario of a question.", Columns: withType(c, table.Day, "since", "until"), Key: []string{"scenario"},
		Refers: []table.Reference{{Column: "question", Table: "questions", Key: "question"}},
		Rows: x.each(func(q *scenario.Question, yield func(...any) bool) bool {
			for _, s := range q.Scenarios {
				if !yield(s.Ref(), q.ID, x.in(s.Title), x.in(s.Claim), x.in(s.Resolves), x.in(s.Matters), dayValue(s.Since), dayValue(s.Until), x.in(s.Label)) {
					return false
				}
			}
			return true
		}),
	}
}

func (x exporter) indicators() table.Table {
	c := columns("indicator", "question", "title", "observe", "collect", "look_every", "expected_by", "since", "until")
	c = withType(withType(c, table.Day, "expected_by", "since", "until"), table.Whole, "look_every")
	return table.Table{
		Name: "indicators", Says: "An indicator, under the question in whose file it stands.", Columns: c, Key: []string{"indicator"},
		Refers: []table.Reference{{Column: "question", Table: "questions", Key: "question"}},
		Rows: x.each(func(q *scenario.Question, yield func(...any) bool) bool {
			for _, i := range q.Indicators {
				if !yield(i.Ref(), q.ID, x.in(i.Title), x.in(i.Observe), x.in(i.Collect), numberValue(i.LookEvery), dayValue(i.ExpectedBy), dayValue(i.Since), dayValue(i.Until)) {
					return false
				}
			}
			return true
		}),
	}
}

func (x exporter) expectations() table.Table {
	return table.Table{
		Name: "expectations", Says: "How likely one is to see an indicator if a scenario is the true one: the word, and its number.",
		Columns: withType(columns("indicator", "scenario", "expected", "probability"), table.Number, "probability"), Key: []string{"indicator", "scenario"},
		Refers: []table.Reference{{Column: "indicator", Table: "indicators", Key: "indicator"}, {Column: "scenario", Table: "scenarios", Key: "scenario"}},
		Rows: x.each(func(q *scenario.Question, yield func(...any) bool) bool {
			for _, i := range q.Indicators {
				for _, e := range i.Expect {
					if e.Scenario != nil && !yield(i.Ref(), e.Scenario.Ref(), string(e.Word), e.Word.Probability()) {
						return false
					}
				}
			}
			return true
		}),
	}
}

func (x exporter) judgments() table.Table {
	return table.Table{
		Name: "judgments", Says: "A statement for or against a scenario.", Columns: columns("judgment", "scenario", "kind", "bears", "says"), Key: []string{"judgment"},
		Refers: []table.Reference{{Column: "scenario", Table: "scenarios", Key: "scenario"}},
		Rows: x.each(func(q *scenario.Question, yield func(...any) bool) bool {
			for _, s := range q.Scenarios {
				for i, j := range s.Judgments {
					bears := "for"
					if j.Against {
						bears = "against"
					}
					if !yield(judgmentKey(s, i), s.Ref(), string(j.Kind), bears, x.in(j.Says)) {
						return false
					}
				}
			}
			return true
		}),
	}
}

// judgmentKey names a judgment by its position among those of its scenario, from 1.
func judgmentKey(s *scenario.Scenario, i int) string { return s.Ref() + "/" + strconv.Itoa(i+1) }

func (x exporter) sources() table.Table {
	c := columns("source", "title", "author", "publisher", "reliability", "published_from", "published_to", "language", "genre", "container", "pages", "url", "accessed", "doi", "isbn", "citation_key", "paragraphs")
	c = withType(withType(c, table.Day, "published_from", "published_to", "accessed"), table.Whole, "paragraphs")
	return table.Table{
		Name: "sources", Says: "A document. It was published on one day between two, or on the one that both say.", Columns: c, Key: []string{"source"},
		Rows: func(yield func([]any) bool) {
			for _, s := range x.Sources {
				from, to := periodValues(s.Published)
				if !yield([]any{s.ID, x.in(s.Title), x.in(s.Author), textValue(s.PublisherID), s.Reliability(), from, to, textValue(string(s.Language)),
					textValue(s.Genre), x.in(s.Container), textValue(s.Pages), textValue(s.URL), dayValue(s.Accessed), textValue(s.IDs.DOI), textValue(s.IDs.ISBN),
					textValue(s.IDs.CitationKey), len(s.Paragraphs)}) {
					return
				}
			}
		},
	}
}

func (x exporter) passages() table.Table {
	c := columns("passage", "source", "paragraph", "through", "kind", "says", "credibility", "low", "high", "wording", "origin", "event_from", "event_to")
	c = withType(withType(withType(c, table.Whole, "paragraph", "through", "credibility"), table.Number, "low", "high"), table.Day, "event_from", "event_to")
	return table.Table{
		Name: "passages", Says: "A claim in a paragraph of a source, and how likely the document itself calls it.", Columns: c, Key: []string{"passage"},
		Refers: []table.Reference{{Column: "source", Table: "sources", Key: "source"}},
		Rows: func(yield func([]any) bool) {
			for _, s := range x.Sources {
				for _, p := range s.Passages {
					var low, high any
					if p.Likelihood != nil {
						low, high = percentValues(*p.Likelihood)
					}
					from, to := periodValues(p.Date)
					if !yield([]any{p.Ref(), s.ID, p.Paragraph, numberValue(p.Through), string(p.Kind), x.in(p.Says), p.Credibility, low, high,
						x.in(p.Wording), textValue(p.Origin), from, to}) {
						return
					}
				}
			}
		},
	}
}

// sentenceKey names a sentence of a situation.
func sentenceKey(s *scenario.Situation, n int) string {
	return s.Date.String() + "/" + strconv.Itoa(n+1)
}

func (x exporter) situations() table.Table {
	c := columns("sentence", "situation", "position", "text")
	return table.Table{
		Name: "situations", Says: "A sentence of what a briefing opens with, under the day on which it was written.",
		Columns: withType(withType(c, table.Day, "situation"), table.Whole, "position"), Key: []string{"sentence"},
		Rows: func(yield func([]any) bool) {
			for i := range x.Situations {
				s := &x.Situations[i]
				for n, line := range s.Sentences {
					if !yield([]any{sentenceKey(s, n), dayValue(s.Date), n + 1, x.in(line.Says)}) {
						return
					}
				}
			}
		},
	}
}
