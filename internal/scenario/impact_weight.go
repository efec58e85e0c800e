package scenario

import (
	"math"

	"signpost/internal/likelihood"
)

// Points is by how many percentage points the most moved scenario shifts.
func (s Shift) Points() float64 {
	most := 0.0
	for i := range s.Was {
		most = max(most, math.Abs(s.Is[i]-s.Was[i]))
	}
	return most
}

// NewWord reports whether a scenario's implied likelihood gets another term on the scale.
func (s Shift) NewWord(scale *likelihood.Scale, scenario int) bool {
	was, _ := scale.Term(Whole(s.Was[scenario]))
	is, _ := scale.Term(Whole(s.Is[scenario]))
	return was != is
}

// Whole rounds a percentage to whole numbers, as scales use them.
func Whole(percent float64) likelihood.Range {
	n := math.Round(percent)
	return likelihood.Range{Lo: n, Hi: n}
}

// A Weight is how much depends on passages, for ranking them. Overruled entries do not count.
type Weight struct {
	Words        int     // likelihood words that would change
	Points       float64 // by which the most moved scenario would shift
	Uncited      int     // places left without a citation
	SingleSource int     // places left with one origin
	Falls        int     // statuses that would fall back to another one
	Uses         int     // places that rest on them at all
}

// Weight sums up an impact.
func (i *Impact) Weight(scale *likelihood.Scale) Weight {
	var w Weight
	for _, f := range i.Falls {
		if f.Was != f.Is {
			w.Falls++
		}
	}
	for _, loss := range i.Losses {
		if loss.Overruled {
			continue
		}
		w.Uses++
		if loss.Uncited {
			w.Uncited++
		}
		if loss.SingleSource {
			w.SingleSource++
		}
	}
	for _, s := range i.Shifts {
		w.Points = max(w.Points, s.Points())
		for n := range s.Was {
			if s.NewWord(scale, n) {
				w.Words++
			}
		}
	}
	return w
}

// Compare orders weights, the heavier first: by the likelihood words that would change, then by the places left
// without a citation, then by those left with a single origin, then by all uses.
func (w Weight) Compare(other Weight) int {
	for _, n := range [...]int{other.Words - w.Words, other.Uncited - w.Uncited, other.SingleSource - w.SingleSource, other.Uses - w.Uses} {
		if n != 0 {
			return n
		}
	}
	return 0
}
