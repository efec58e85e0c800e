package store

import (
	"fmt"
	"testing"

	"signpost/internal/diag"
)

// TestDuplicateKeys repeats each key of mappings of various sizes, including some too large for linear search.
func TestDuplicateKeys(t *testing.T) {
	for size := 1; size <= linearKeys+4; size++ {
		for again := range size {
			var first firstPlaces
			var list []pair
			see := func(key string, line int) (diag.Place, bool) {
				at := diag.Place{File: "q.yaml", Line: line}
				before, twice := first.seen(key, at, list)
				if !twice {
					list = append(list, pair{key: key, place: at})
				}
				return before, twice
			}
			for i := range size {
				if before, twice := see(fmt.Sprintf("key-%d", i), i+1); twice {
					t.Fatalf("key %d of %d was already given in line %d; want it to be new", i, size, before.Line)
				}
			}
			if before, twice := see(fmt.Sprintf("key-%d", again), size+1); !twice || before.Line != again+1 {
				t.Errorf("key %d of %d, given again: %v, first in line %d; want line %d", again, size, twice, before.Line, again+1)
			}
		}
	}
}
