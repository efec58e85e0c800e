package report

import (
	"strings"

	"signpost/internal/view"
)

// An Exported is the reference of the tables that a workspace is exported as, with questions for engines.
type Exported struct {
	Header
	Tables  []ExportedTable `json:"tables"`  // in the order in which they are written
	Loading []Query         `json:"loading"` // how engines take them
	Queries []Query         `json:"queries"` // questions to begin with
}

// An ExportedTable is a table.
type ExportedTable struct {
	Name    string   `json:"name"`    // of its file, without the ending
	Says    string   `json:"says"`    // what a row is, in the language of the report
	Columns []string `json:"columns"` // in their order
	Key     []string `json:"key"`     // the columns that tell rows apart; empty where rows may be alike
}

// A Query is something to give to an engine.
type Query struct {
	Name string `json:"name"` // a word
	Says string `json:"says"` // what it does, in the language of the report
	SQL  string `json:"sql"`  // as the engine takes it
}

// NewExported lists tables and questions.
func NewExported(h Header, tables []ExportedTable, loading, queries []Query) *Exported {
	h.Report, h.Version = "exported", 1
	w := h.words()
	for i := range tables {
		tables[i].Says = w.say(tables[i].Says)
		tables[i].Key = append([]string{}, tables[i].Key...)
	}
	translated := func(list []Query) []Query {
		out := make([]Query, len(list))
		for i, q := range list {
			out[i] = Query{q.Name, w.say(q.Says), q.SQL}
		}
		return out
	}
	return &Exported{Header: h, Tables: tables, Loading: translated(loading), Queries: translated(queries)}
}

// Document words the reference: the tables, then what engines are told.
func (e *Exported) Document() *view.Document {
	w := e.words()
	title := w.say("The tables of an export")
	d := &view.Document{Title: title, Lang: string(e.Language), Dir: e.Language.Dir(), Words: w.page(), Blocks: []view.Block{heading(1, "", title)}}
	d.Blocks = append(d.Blocks, paragraph(view.T(w.say("signpost export writes them as CSV or JSON Lines. Likelihoods are percent, moments in UTC, and whatever is not known is empty or null."))))
	t := view.Table{Columns: []view.Column{{Title: w.say("Table"), Fixed: true}, {Title: w.say("What a row is, and its columns")}}}
	for _, x := range e.Tables {
		cells := []view.Spans{literal(x.Name), view.Join(view.T(x.Says+" "), muted(strings.Join(x.Columns, ", ")))}
		t.Rows = append(t.Rows, view.Row{ID: "table-" + x.Name, Cells: cells})
	}
	d.Blocks = append(d.Blocks, t, heading(2, "loading", w.say("How engines take them")))
	for _, list := range [][]Query{e.Loading, e.Queries} {
		for _, q := range list {
			d.Blocks = append(d.Blocks, paragraph(view.T(q.Says)), view.Code{Text: q.SQL})
		}
	}
	return d
}
