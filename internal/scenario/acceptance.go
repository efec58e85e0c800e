package scenario

import (
	"cmp"

	"signpost/internal/day"
	"signpost/internal/diag"
)

// An Acceptance says that what a rule finds about a thing is known and stays as it is, and why. It stands beside the
// thing.
type Acceptance struct {
	Rule      string
	Place     diag.Place
	Reason    Prose
	On        day.Day    // since when; zero when nobody said
	Whole     bool       // it stands beside a question or a source, and speaks of its whole file
	From      diag.Place // where the thing begins
	Until     diag.Place // where the last value of the thing begins
	Indicator *Indicator // the thing, where it is an indicator: what is logged of it is spoken of too
}

// Covers reports whether a place lies in the thing that is spoken of, in the file that the thing stands in.
func (a *Acceptance) Covers(at diag.Place) bool {
	if at.File != a.Place.File {
		return false
	}
	return a.Whole || !before(at, a.From) && !before(a.Until, at)
}

func before(a, b diag.Place) bool {
	return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col)) < 0
}
