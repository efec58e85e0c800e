package diag

import "testing"

func TestNearest(t *testing.T) {
	names := []string{"withdrawal-date-announced", "western-call-to-leave", "list", "log"}
	for word, want := range map[string]string{
		"withdrawal-date-anounced": "withdrawal-date-announced", "western-cal": "western-call-to-leave",
		"lst": "list", "xyz": "", "": "",
	} {
		if got := Nearest(word, names); got != want {
			t.Errorf("Nearest(%q) = %q; want %q", word, got, want)
		}
	}
}

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

func TestSlip(t *testing.T) {
	words := []string{"highly likely", "likely", "could", "unlikely", "highly unlikely"}
	for word, want := range map[string]string{
		"likley": "likely", "likly": "likely", "unlikly": "unlikely", "culd": "could", "quite likely": "", "not likely": "", "": "", "maybe": "",
	} {
		if got := Slip(word, words); got != want {
			t.Errorf("Slip(%q) = %q, want %q", word, got, want)
		}
	}
	if got := Slip("7", []string{"1", "2"}); got != "" {
		t.Errorf("Slip of a digit = %q, want none", got)
	}
}
