package scenario

import (
	"cmp"

	"signpost/internal/day"
	"signpost/internal/diag"
)

// An Acceptance records that a finding of a rule about a thing is known and accepted, and why. It is written next to
// the thing in its file.
type Acceptance struct {
	Rule      string
	Place     diag.Place
	Reason    Prose
	On        day.Day    // since when; zero if no day was given
	Whole     bool       // it belongs to a question or a source, and covers the whole file
	From      diag.Place // where the thing begins
	Until     diag.Place // where the last value of the thing begins
	Indicator *Indicator // the thing, if it is an indicator: its log entries are covered too
}

// Covers reports whether a place lies in the accepted thing, in the file where the thing is declared.
func (a *Acceptance) Covers(at diag.Place) bool {
	if at.File != a.Place.File {
		return false
	}
	return a.Whole || !before(at, a.From) && !before(a.Until, at)
}

func before(a, b diag.Place) bool {
	return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col)) < 0
}
