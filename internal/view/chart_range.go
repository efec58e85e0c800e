package view

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Dots are the ranges of several people, each a dot on a line of percentages, beside the range in force: how likely
// each scenario of a question is to each analyst, and to the desk.
type Dots struct {
	Figure
	Name    string    // column title above the names of the lines, such as "Scenario"
	InForce string    // what the range in force is called
	Was     string    // what the range before it is called, before its numbers
	Before  string    // the same as a title; empty for Was
	Dots    string    // what the dots are called
	Apart   string    // what those that are set apart are called, such as "dissent"
	Lines   []DotLine // from top to bottom
}

// A DotLine is one thing that several people judge.
type DotLine struct {
	Name    string
	Ref     Ref    // the thing that the name stands for; zero for none
	InForce *Range // what is in force; nil for nothing
	Was     *Range // what was in force before; nil for nothing, and where it is the same
	Now     string // the same as word and numbers
	Dots    []Dot
}

// A Dot is one person's range.
type Dot struct {
	Name  string // whose it is
	At    Range  // drawn at its middle
	Apart bool   // it is set apart from the others
}

// A RangeTable is a table whose rows end in ranges of percentages, drawn to scale: several outlooks at a glance.
type RangeTable struct {
	Figure
	Cells   Table      // without a caption; the title of the figure is above it
	Bars    []RangeBar // one for each row
	InForce string     // what the range in force is called
	Was     string     // what the range before it is called, before its numbers
	Before  string     // the same as a title; empty for Was
	Others  string     // what the ranges of others are called
}

// A RangeBar is what is drawn in a row.
type RangeBar struct {
	InForce *Range  // what is in force; nil for nothing
	Was     *Range  // what was in force before; nil for nothing, and where it is the same
	Others  []Range // what single people hold beside it
}

// Bar returns what is drawn in the nth row.
func (r RangeTable) Bar(n int) RangeBar {
	if n >= len(r.Bars) {
		return RangeBar{}
	}
	return r.Bars[n]
}

// A RangeKey says what a kind of mark stands for.
type RangeKey struct {
	Mark Mark
	Name string // as a title
}

// A Mark is a kind of range that is drawn.
type Mark uint8

// The marks.
const (
	MarkInForce Mark = iota
	MarkBefore
	MarkOthers
)

// Keys lists the marks that are drawn in any row, with their names.
func (r RangeTable) Keys() []RangeKey {
	var there [MarkOthers + 1]bool
	for _, b := range r.Bars {
		there[MarkInForce] = there[MarkInForce] || b.InForce != nil
		there[MarkBefore] = there[MarkBefore] || b.Was != nil
		there[MarkOthers] = there[MarkOthers] || len(b.Others) > 0
	}
	var keys []RangeKey
	for mark, name := range []string{r.InForce, cmp.Or(r.Before, r.Was), capital(r.Others)} {
		if there[mark] {
			keys = append(keys, RangeKey{Mark(mark), name})
		}
	}
	return keys
}

// capital lets a title begin with a capital, in scripts that have them.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// Says describes what is drawn in a row.
func (r RangeTable) Says(b RangeBar) string {
	var parts []string
	if b.InForce != nil {
		parts = append(parts, r.InForce+" "+b.InForce.Text)
	}
	if b.Was != nil {
		parts = append(parts, r.Was+" "+b.Was.Text)
	}
	if len(b.Others) > maxListed {
		return strings.Join(append(parts, fmt.Sprintf("%s: %d", r.Others, len(b.Others))), " · ")
	}
	for _, o := range b.Others {
		parts = append(parts, r.Others+" "+o.Text)
	}
	return strings.Join(parts, " · ")
}
