package diag

import "testing"

func TestNearest(t *testing.T) {
	names := []string{"withdrawal-date-announced", "western-call-to-leave", "list", "log", "init", "update", "likely", "unlikely"}
	for word, want := range map[string]string{
		"withdrawal-date-anounced": "withdrawal-date-announced", "western-cal": "western-call-to-leave",
		"lst": "list", "lgo": "log", "lo": "log", "upd": "update", "Likley": "likely", "LIST": "list",
		"edit": "", "xyz": "", "": "", "l": "",
	} {
		if got := Nearest(word, names); got != want {
			t.Errorf("Nearest(%q) = %q; want %q", word, got, want)
		}
	}
}

// TestNearestOfDegrees: of words that mean a degree, the nearest in spelling may mean the opposite.
func TestNearestOfDegrees(t *testing.T) {
	words := []string{"highly likely", "likely", "could", "unlikely", "highly unlikely"}
	for word, want := range map[string]string{
		"likley": "likely", "likly": "likely", "unlikly": "unlikely", "culd": "could", "quite likely": "", "not likely": "", "": "", "maybe": "",
	} {
		if got := Nearest(word, words); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
	if got := Nearest("7", []string{"1", "2"}); got != "" {
		t.Errorf("Nearest of a digit = %q, want none", got)
	}
}

func TestSuggest(t *testing.T) {
	for _, c := range []struct {
		word, introduction string
		names              []string
		want               string
	}{
		{"fakt", "write one of ", []string{"fact", "forecast"}, "did you mean fact?"},
		{"x", "write one of ", []string{"fact", "forecast"}, "write one of fact, forecast"},
		{"x", "", []string{"fact", "forecast"}, ""},
		{"x", "the tags are ", nil, ""},
	} {
		if got := Suggest(c.word, c.names, c.introduction); got != c.want {
			t.Errorf("Suggest(%q, %q, %q) = %q; want %q", c.word, c.names, c.introduction, got, c.want)
		}
	}
}
