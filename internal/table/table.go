// Package table holds rows of plain values under fixed columns: what spreadsheets and databases take. It knows neither
// what the rows are about nor how a format writes them.
package table

import "iter"

// A Type says what the values of a column are.
type Type string

// The types of columns, and the Go values that a cell of each holds; any cell may be nil where there is no value.
const (
	Text   Type = "string"
	Whole  Type = "integer"  // int
	Number Type = "number"   // float64
	Day    Type = "date"     // a string, such as 2022-01-09
	Moment Type = "datetime" // a string in UTC, such as 2022-01-09T18:00:00Z
)

// A Column is one column of a table.
type Column struct {
	Name string // a word of lower-case letters and underscores, the same for ever
	Type Type
	Says string // what it holds, in a sentence
}

// A Table is a set of rows. The order of the columns is part of what is promised: programs read them by place.
type Table struct {
	Name    string
	Says    string // what a row is, in a sentence
	Columns []Column
	Key     []string        // the columns that tell rows apart; none where rows may be alike
	Refers  []Reference     // to other tables
	Rows    iter.Seq[[]any] // each as long as Columns; a row is valid until the next one
}

// A Reference says that a column holds keys of another table, or nothing.
type Reference struct{ Column, Table, Key string }
