package export

import (
	"strings"

	"signpost/internal/likelihood"
	"signpost/internal/scenario"
	"signpost/internal/table"
)

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
