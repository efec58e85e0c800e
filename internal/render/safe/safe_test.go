package safe

import "testing"

func TestText(t *testing.T) {
	for text, want := range map[string]string{
		"plain":            "plain",
		"two\nlines":       "two\nlines",
		"tab\tstop":        "tab    stop",
		"\x1b[31m":         "<001B>[31m",
		"\x00\r\x7f\u009b": "<0000><000D><007F><009B>",
		"\u202e\u2066":     "<202E><2066>",
		"\u2028\u2029":     "<2028><2029>",
		"\ufeffx":          "<FEFF>x",
		"bad\xff":          "bad\ufffd",
		"مُذَ\u200c\u200f": "مُذَ\u200c\u200f",
		"👨‍👩‍👧 e\u0301":    "👨‍👩‍👧 e\u0301",
	} {
		if got := Text(text); got != want {
			t.Errorf("Text(%q) = %q, want %q", text, got, want)
		}
	}
}
