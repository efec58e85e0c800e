// Package diag holds places in files and findings about them. It never prints and never reads a file.
package diag

import (
	"cmp"
	"fmt"
	"slices"
)

// A Place is a spot in a file. Line and Col count from 1, Col in characters; zero means the file as a whole.
type Place struct {
	File string
	Line int
	Col  int
}

// String prints the place as file:line:col, leaving out what is not known.
func (p Place) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// A Level says how much a finding matters.
type Level int

// Errors always make check exit 1, warnings do only under --strict, and notes are facts worth knowing that are no fault.
const (
	Error Level = iota
	Warning
	Note
)

// String returns "error", "warning" or "note".
func (l Level) String() string { return [...]string{"error", "warning", "note"}[l] }

// MarshalText prints the level for JSON.
func (l Level) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// A Finding is one thing that is wrong or worth knowing: where, what, by which rule, and what to do next.
type Finding struct {
	Place   Place
	Level   Level
	Rule    string
	Message string
	Hint    string // what to do next; may be empty

	Accepted bool // somebody wrote down beside the thing why it stays as it is
}

// String prints the finding on one line as file:line:col: message [rule], without the hint.
func (f Finding) String() string {
	if f.Rule == "" {
		return fmt.Sprintf("%s: %s", f.Place, f.Message)
	}
	return fmt.Sprintf("%s: %s [%s]", f.Place, f.Message, f.Rule)
}

// Sort orders findings by file, line, column and rule, so that output never depends on the order of discovery.
func Sort(findings []Finding) {
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(
			cmp.Compare(a.Place.File, b.Place.File),
			cmp.Compare(a.Place.Line, b.Place.Line),
			cmp.Compare(a.Place.Col, b.Place.Col),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Message, b.Message),
		)
	})
}
