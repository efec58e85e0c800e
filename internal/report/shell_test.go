package report

import "testing"

func TestShellWord(t *testing.T) {
	for word, want := range map[string]string{
		"texts/gazette-01.txt": "texts/gazette-01.txt", "نص.txt": "نص.txt", "4=7": "4=7", "": "''", "two words": "'two words'", "it's": `'it'\''s'`, "$(x)": "'$(x)'",
	} {
		if got := ShellWord(word); got != want {
			t.Errorf("ShellWord(%q) = %s, want %s", word, got, want)
		}
	}
}

// The sketches of two paragraphs may be equal though a word differs.
func TestEditedParagraphIsNeverAllTheSame(t *testing.T) {
	for share, want := range map[float64]int{1: 99, 0.996: 99, 0.81: 81, 0.355: 36} {
		if got := percentAlike(share); got != want {
			t.Errorf("percentAlike(%v) = %d, want %d", share, got, want)
		}
	}
}
