package export

import (
	"fmt"
	"strings"

	"signpost/internal/table"
)

// A Query is an example query on the tables.
type Query struct {
	Name string // of the answer, a word
	Says string // what it answers, in a sentence
	SQL  string // valid in DuckDB, PostgreSQL and SQLite
}

// Queries are examples to start from; a test runs them all.
var Queries = []Query{
	{"statuses", "The status of every indicator that was ever logged, and the day it was last looked for.", `SELECT indicator, status, date
FROM (SELECT indicator, status, date,
        row_number() OVER (PARTITION BY indicator ORDER BY date DESC, recorded DESC, entry DESC) AS newest
      FROM entries
      WHERE kind = 'status' AND retracted_by IS NULL) AS logged
WHERE newest = 1
ORDER BY indicator;`},
	{"movements", "How each scenario moved between the last two assessments, by the middle of its range.", `SELECT scenario,
  max(CASE WHEN newest = 2 THEN (low + high) / 2 END) AS was,
  max(CASE WHEN newest = 1 THEN (low + high) / 2 END) AS now
FROM (SELECT assessments.*,
        row_number() OVER (PARTITION BY scenario
          ORDER BY assessments.date DESC, assessments.recorded DESC, assessments.entry DESC) AS newest
      FROM assessments JOIN entries ON entries.entry = assessments.entry
      WHERE role = 'assessment' AND retracted_by IS NULL) AS assessed
WHERE newest <= 2
GROUP BY scenario
ORDER BY scenario;`},
	{"weight", "How much rests on each source: in how many entries and judgments it is cited.", `SELECT source, count(DISTINCT citing) AS statements
FROM citations
WHERE kind IN ('entry', 'judgment')
GROUP BY source
ORDER BY statements DESC, source;`},
	{"unseen", "The indicators that nobody has logged.", `SELECT indicator
FROM indicators
WHERE indicator NOT IN (SELECT indicator FROM entries WHERE indicator IS NOT NULL AND retracted_by IS NULL)
ORDER BY indicator;`},
}

// Loading says how databases load the tables from the folder out: DuckDB from JSON Lines, PostgreSQL from CSV.
func Loading(tables []table.Table) []Query {
	var views, copies strings.Builder
	for _, t := range tables {
		views.WriteString(fmt.Sprintf("CREATE VIEW %s AS SELECT * FROM 'out/%s.jsonl';\n", t.Name, t.Name))
		if t.Name == "entries" || t.Name == "assessments" {
			copies.WriteString(create(t))
		}
	}
	return []Query{
		{"duckdb", "DuckDB reads them where they are:", strings.TrimSuffix(views.String(), "\n")},
		{"postgresql", "PostgreSQL takes CSV, columns by place (psql); the other tables likewise:", strings.TrimSuffix(copies.String(), "\n")},
	}
}

// sqlTypes are the column types in PostgreSQL.
var sqlTypes = map[table.Type]string{table.Text: "text", table.Whole: "integer", table.Number: "double precision", table.Day: "date", table.Moment: "timestamptz"}

// create returns the SQL that makes a table in PostgreSQL and fills it.
func create(t table.Table) string {
	var b strings.Builder
	b.WriteString(fmt.Sprintf("CREATE TABLE %s (", t.Name))
	for i, c := range t.Columns {
		if i > 0 {
			b.WriteString(", ")
		}
		if i%6 == 5 {
			b.WriteString("\n  ")
		}
		b.WriteString(c.Name + " " + sqlTypes[c.Type])
	}
	b.WriteString(fmt.Sprintf(");\n\\copy %s FROM 'out/%s.csv' WITH (FORMAT csv, HEADER)\n", t.Name, t.Name))
	return b.String()
}
