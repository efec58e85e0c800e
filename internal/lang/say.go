package lang

import "fmt"

// Say returns a phrase of the interface in a language, with its arguments filled in like fmt.Sprintf. Phrases are
// written in English where they are used and looked up for the other languages; a missing translation falls back to
// English, and fails a test.
func Say(c Code, phrase string, args ...any) string {
	if t, ok := phrases[c][phrase]; ok {
		phrase = t
	}
	if len(args) == 0 {
		return phrase
	}
	return fmt.Sprintf(phrase, args...)
}

// Count is a number with its noun: "1 indicator", "3 indicators", «3 مؤشرات». The noun is given in the English
// singular.
func Count(c Code, n int, noun string) string {
	forms, ok := nouns[noun]
	switch {
	case c == Arabic && ok:
		return arabicCount(n, forms.arabic)
	case n == 1:
		return "1 " + noun
	case ok:
		return fmt.Sprintf("%d %s", n, forms.plural)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// Noun is the form of a noun before the numbers of n things: "para", "paras", «الفقرتان».
func Noun(c Code, n int, noun string) string {
	forms, ok := nouns[noun]
	switch {
	case c == Arabic && ok && n == 1:
		return forms.arabic.one
	case c == Arabic && ok && n == 2:
		return forms.arabic.two
	case c == Arabic && ok:
		return forms.arabic.few
	case n == 1:
		return noun
	case ok:
		return forms.plural
	}
	return noun + "s"
}

// arabicCount picks the form required by Arabic grammar: none, one, two, a few (3–10 of each hundred), many (11–99),
// and whole hundreds.
func arabicCount(n int, f arabicForms) string {
	switch mod := n % 100; {
	case n == 0:
		return f.none
	case n == 1:
		return f.one
	case n == 2:
		return f.two
	case mod >= 3 && mod <= 10:
		return fmt.Sprintf("%d %s", n, f.few)
	case mod >= 11:
		return fmt.Sprintf("%d %s", n, f.many)
	}
	return fmt.Sprintf("%d %s", n, f.hundred)
}

type arabicForms struct{ none, one, two, few, many, hundred string }

type noun struct {
	plural string
	arabic arabicForms
}
