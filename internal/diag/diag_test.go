package diag

import "testing"

func TestSortAndString(t *testing.T) {
	findings := []Finding{
		{Place: Place{File: "b", Line: 1, Col: 1}, Message: "later file", Rule: "r"},
		{Place: Place{File: "a", Line: 10, Col: 1}, Message: "later line", Rule: "r"},
		{Place: Place{File: "a", Line: 2}, Message: "first", Rule: "r"},
		{Place: Place{File: "a"}, Message: "whole file", Rule: "r"},
	}
	Sort(findings)
	want := []string{"a: whole file [r]", "a:2: first [r]", "a:10:1: later line [r]", "b:1:1: later file [r]"}
	for i, f := range findings {
		if f.String() != want[i] {
			t.Errorf("finding %d = %q; want %q", i, f, want[i])
		}
	}
}
