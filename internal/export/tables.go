package export

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"signpost/internal/likelihood"
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

// withdrawn maps the ids of retracted entries to the retraction that counts.
func (x exporter) withdrawn(q *scenario.Question) map[string]string {
	gone := q.Log.Retracted(scenario.Moment{KnownAt: x.Until})
	by := map[string]string{}
	for i := range q.Log.Entries {
		if e := &q.Log.Entries[i]; e.Retraction() && !gone[e.ID] && (x.Until == 0 || e.Recorded <= x.Until) {
			by[e.Retract] = e.ID
		}
	}
	return by
}

// entriesOf calls f with the exported entries of a question, in folding order, until it returns false.
func (x exporter) entriesOf(q *scenario.Question, f func(e *scenario.Entry) bool) bool {
	for i := range q.Log.Entries {
		if e := &q.Log.Entries[i]; e.Detail != nil && x.includes(e) && !f(e) {
			return false
		}
	}
	return true
}

func (x exporter) entries() table.Table {
	c := columns("entry", "question", "kind", "date", "recorded", "recorded_by", "indicator", "status", "confidence", "resolved", "retracts", "retracted_by", "because", "basis", "note", "replaces", "pooled")
	c = withType(withType(c, table.Day, "date"), table.Moment, "recorded")
	return table.Table{
		Name: "entries", Says: "An entry of a log, in the order in which entries of a question count: the last that is not retracted says how things stand.",
		Columns: c, Key: []string{"entry"},
		Refers: []table.Reference{{Column: "question", Table: "questions", Key: "question"}, {Column: "indicator", Table: "indicators", Key: "indicator"},
			{Column: "retracts", Table: "entries", Key: "entry"}, {Column: "retracted_by", Table: "entries", Key: "entry"}, {Column: "replaces", Table: "entries", Key: "entry"}},
		Rows: x.each(func(q *scenario.Question, yield func(...any) bool) bool {
			withdrawn := x.withdrawn(q)
			return x.entriesOf(q, func(e *scenario.Entry) bool {
				var indicator, status any
				if e.Indicator != nil {
					indicator, status = e.Indicator.Ref(), e.Status.String()
				}
				resolved := textValue(e.Resolved)
				if s := q.Scenario(e.Resolved); s != nil {
					resolved = s.Ref()
				}
				return yield(entryKey(q, e.ID), q.ID, e.Kind().String(), dayValue(e.Date), e.Recorded.String(), e.By, indicator, status,
					textValue(string(e.Confidence)), resolved, entryKey(q, e.Retract), entryKey(q, withdrawn[e.ID]),
					textValue(e.Because.In(x.Lang)), textValue(e.Basis.In(x.Lang)), textValue(e.Note.In(x.Lang)), entryKey(q, e.Replaces), textValue(strings.Join(e.Pooled, " ")))
			})
		}),
	}
}

func (x exporter) assessments() table.Table {
	c := columns("entry", "role", "held_by", "question", "scenario", "date", "recorded", "low", "high")
	c = withType(withType(withType(c, table.Day, "date"), table.Moment, "recorded"), table.Number, "low", "high")
	return table.Table{
		Name: "assessments", Says: "How likely an assessment, the dissent in it or a view holds a scenario: percent.",
		Columns: c, Key: []string{"entry", "role", "scenario"},
		Refers: []table.Reference{{Column: "entry", Table: "entries", Key: "entry"}, {Column: "scenario", Table: "scenarios", Key: "scenario"}},
		Rows: x.each(func(q *scenario.Question, yield func(...any) bool) bool {
			return x.entriesOf(q, func(e *scenario.Entry) bool {
				yieldRanges := func(role, by string, ranges []likelihood.Range) bool {
					for i, r := range ranges {
						low, high := percentValues(r)
						if low != nil && !yield(entryKey(q, e.ID), role, by, q.ID, q.Scenarios[i].Ref(), dayValue(e.Date), e.Recorded.String(), low, high) {
							return false
						}
					}
					return true
				}
				if !yieldRanges("assessment", e.By, e.Likelihood) {
					return false
				}
				if !yieldRanges("view", e.By, e.Holds) {
					return false
				}
				return e.Dissent == nil || yieldRanges("dissent", e.Dissent.By, e.Dissent.Likelihood)
			})
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

// citing is the rows of the citations of one place. It is false where no more are wanted.
func citing(kind string, key, question any, list []scenario.Cite, yield func([]any) bool) bool {
	for n, c := range list {
		if c.Passage == nil {
			continue
		}
		var passage any
		if !c.Passage.Whole() {
			passage = c.Passage.Ref()
		}
		if !yield([]any{kind, key, question, n + 1, passage, c.Passage.Source.ID}) {
			return false
		}
	}
	return true
}

func (x exporter) citations() table.Table {
	return table.Table{
		Name: "citations", Says: "That something rests on a passage, or on a source that was not read yet: what it is, its key where it has one, and where the citation stands among its own.",
		Columns: withType(columns("kind", "citing", "question", "position", "passage", "source"), table.Whole, "position"),
		Refers:  []table.Reference{{Column: "question", Table: "questions", Key: "question"}, {Column: "source", Table: "sources", Key: "source"}},
		Rows: func(yield func([]any) bool) {
			for i := range x.Situations {
				s := &x.Situations[i]
				for n, line := range s.Sentences {
					if !citing("situation", sentenceKey(s, n), nil, line.Cites, yield) {
						return
					}
				}
			}
			for _, q := range x.Questions {
				if !x.citationsOf(q, yield) {
					return
				}
			}
		},
	}
}

func (x exporter) citationsOf(q *scenario.Question, yield func([]any) bool) bool {
	cites := func(kind string, key any, list []scenario.Cite) bool { return citing(kind, key, q.ID, list, yield) }
	for _, s := range q.Scenarios {
		for i, j := range s.Judgments {
			if !cites("judgment", judgmentKey(s, i), j.Cites) {
				return false
			}
		}
	}
	for _, i := range q.Indicators {
		if !cites("indicator", i.Ref(), i.Cites) {
			return false
		}
	}
	for _, c := range q.Conflicts {
		for _, side := range c.Sides {
			if !cites("conflict", nil, side.Cites) {
				return false
			}
		}
	}
	for _, a := range q.Assumptions {
		if !cites("assumption", nil, a.Cites) {
			return false
		}
	}
	for _, p := range q.Premortem {
		if !cites("premortem", nil, p.Cites) {
			return false
		}
	}
	return x.entriesOf(q, func(e *scenario.Entry) bool {
		return cites("entry", entryKey(q, e.ID), e.Cites) && (e.Dissent == nil || cites("dissent", entryKey(q, e.ID), e.Dissent.Cites))
	})
}
