// Package export lays a workspace out as tables, for databases and other programs that run queries.
//
// The columns and their order are stable: they have the same names in every language, and new ones are added at the
// end. Likelihoods are two numbers in percent and never a range in one cell, which some programs read as a date. The
// id of an entry begins with its question, because programs read ten hex digits with an e among them as a number.
// There are no boolean columns.
package export

import (
	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
	"signpost/internal/table"
)

// Options say what is exported.
type Options struct {
	Lang  lang.Code   // of texts
	Since day.Instant // only entries recorded at this moment or later, and what they refer to; zero for all
	Until day.Instant // only entries recorded by this moment; zero for all
}

// includes reports whether an entry is exported.
func (o Options) includes(e *scenario.Entry) bool {
	return e.Recorded >= o.Since && (o.Until == 0 || e.Recorded <= o.Until)
}

// Tables are the tables of a workspace that was loaded with its sources and details.
func Tables(w *scenario.Workspace, o Options) []table.Table {
	x := exporter{w, o}
	return []table.Table{
		x.questions(), x.scenarios(), x.indicators(), x.expectations(), x.entries(), x.assessments(),
		x.judgments(), x.sources(), x.passages(), x.citations(), x.situations(),
	}
}

// LogTables lists the tables that grow with the logs. They are made question by question, so that a workspace may be
// larger than memory: see QuestionTables.
var LogTables = []string{"entries", "assessments", "citations"}

// QuestionTables returns the tables with the rows of one question only. Those that stand in no question are in none of
// them.
func QuestionTables(w *scenario.Workspace, q *scenario.Question, o Options) []table.Table {
	alone := *w
	alone.Questions, alone.Situations = []*scenario.Question{q}, nil
	return Tables(&alone, o)
}

type exporter struct {
	*scenario.Workspace
	Options
}

func (x exporter) in(p scenario.Prose) any { return textValue(p.In(x.Lang)) }

// textValue is nil for an empty text.
func textValue(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func dayValue(d day.Day) any {
	if d == 0 {
		return nil
	}
	return d.String()
}

func numberValue(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

// periodValues are the first and last day of a period; nil for none.
func periodValues(p day.Period) (from, to any) { return dayValue(p.From), dayValue(p.To) }

// percentValues are the bounds of a likelihood; nil if it was not judged.
func percentValues(r likelihood.Range) (low, high any) {
	if !r.Judged() {
		return nil, nil
	}
	return r.Lo, r.Hi
}

func entryKey(q *scenario.Question, id string) any {
	if id == "" {
		return nil
	}
	return q.ID + "/" + id
}

func columns(names ...string) []table.Column {
	list := make([]table.Column, len(names))
	for i, name := range names {
		list[i] = table.Column{Name: name, Type: table.Text}
	}
	return list
}
