package store

import (
	"slices"

	"signpost/internal/scenario"
)

// same reports whether two entries say the same, wherever they stand.
func same(a, b *scenario.Entry) bool {
	if a.Date != b.Date || a.Recorded != b.Recorded || a.Indicator != b.Indicator || a.Status != b.Status {
		return false
	}
	x, y := a.Detail, b.Detail
	if x == nil || y == nil {
		return x == y
	}
	return x.By == y.By && slices.Equal(x.Likelihood, y.Likelihood) && x.Confidence == y.Confidence &&
		slices.Equal(x.Holds, y.Holds) && slices.Equal(x.Pooled, y.Pooled) && x.Replaces == y.Replaces &&
		sameDissent(x.Dissent, y.Dissent) && x.Resolved == y.Resolved && x.Retract == y.Retract &&
		x.Because.Equal(y.Because) && x.Basis.Equal(y.Basis) && slices.EqualFunc(x.Cites, y.Cites, sameCite) &&
		x.Note.Equal(y.Note) && x.Def == y.Def
}

func sameDissent(a, b *scenario.Dissent) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.By == b.By && slices.Equal(a.Likelihood, b.Likelihood) && a.Because.Equal(b.Because) && slices.EqualFunc(a.Cites, b.Cites, sameCite)
}

func sameCite(a, b scenario.Cite) bool { return a.Ref == b.Ref }
