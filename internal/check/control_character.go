package check

import (
	"fmt"
	"unicode/utf8"

	"signpost/internal/diag"
	"signpost/internal/lang"
)

var controlCharacter = Rule{
	Name:  "control-character",
	Level: diag.Error,
	Says:  "A text contains a control character, an invisible one, or one that overrides the direction of writing.",
	Why:   "Such characters can make a line look like another one than it is (Unicode Technical Report 36), or drive the terminal it is shown on. Reports set the direction of mixed text themselves.",
	Texts: func(p *Pass) func(*text) {
		return func(t *text) {
			for _, c := range t.languages {
				version, _ := t.Version(c)
				if r, before, found := hidden(version); found {
					p.Report(t.in(c), fmt.Sprintf("%s contains U+%04X%s", t.name(), r, before), "delete the character")
				}
			}
		}
	},
}

// hidden returns the first character of a text that is not for reading, and where it stands in words.
func hidden(s string) (r rune, before string, found bool) {
	for i := 0; i < len(s); {
		switch {
		case s[i] >= ' ' && s[i] <= '~':
			i++
			continue
		case plainArabicAt(s, i):
			i += 2
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !lang.Hidden(r) {
			i += size
			continue
		}
		words := wordsOf(s[:i])
		if len(words) == 0 {
			return r, " at its beginning", true
		}
		return r, fmt.Sprintf(" after “%s”", words[len(words)-1].text), true
	}
	return 0, "", false
}
