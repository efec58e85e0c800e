// Package lang holds text in several languages and the words of the interface.
//
// It decides in which language something is said, not what.
package lang

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Code names a language by its BCP 47 tag, in lower case: "en", "ar".
type Code string

// The languages of the interface.
const (
	English Code = "en"
	Arabic  Code = "ar"
)

// Spoken lists the languages of the interface.
var Spoken = []Code{English, Arabic}

// Dir returns the direction in which the language is written as HTML spells it: "ltr" or "rtl". Only the first
// subtag counts: "ar-EG" is Arabic.
func (c Code) Dir() string {
	language, _, _ := strings.Cut(string(c), "-")
	switch language {
	case "ar", "ckb", "fa", "he", "ps", "ug", "ur", "yi":
		return "rtl"
	}
	return "ltr"
}

// LetterDir returns the direction in which a letter is written, "ltr" or "rtl", or an empty string for what is not a
// letter and so takes the direction of the text around it.
func LetterDir(r rune) string {
	switch {
	case r < 0x80 && (r|0x20 < 'a' || r|0x20 > 'z'), !unicode.IsLetter(r):
		return ""
	case unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam):
		return "rtl"
	}
	return "ltr"
}

// SignsBefore returns the length of the signs at the end of a text that belong to the Latin word after it, and that
// Arabic text would otherwise move behind it: those of a flag (--by) or a file name (.mailmap, ~/notes).
func SignsBefore(text string) int {
	for _, signs := range []string{"~/.", "~/", "--", "."} {
		if strings.HasSuffix(text, signs) {
			return len(signs)
		}
	}
	return 0
}

// A Text is a text in several languages: a version in each, in the order in which they were written. The nil Text is
// empty. It is a slice because a workspace contains very many texts, and a map with two keys takes several times the
// memory.
type Text []Version

// A Version is a text in one language.
type Version struct {
	Lang Code
	Text string
}

// Bilingual is a text with a version in each language of the interface.
func Bilingual(english, arabic string) Text { return Text{{English, english}, {Arabic, arabic}} }

// Version returns the text in language c alone, if there is one.
func (t Text) Version(c Code) (string, bool) {
	for _, v := range t {
		if v.Lang == c {
			return v.Text, true
		}
	}
	return "", false
}

// In returns the text for readers of language c.
func (t Text) In(c Code) string { return t.For(c).Text }

// For returns the version for readers of language c: the one in it, or in English, or in the language that comes first
// in the alphabet, in that order. Of the nil Text it is the zero Version.
func (t Text) For(c Code) Version {
	for _, code := range []Code{c, English} {
		if s, ok := t.Version(code); ok {
			return Version{code, s}
		}
	}
	if len(t) == 0 {
		return Version{}
	}
	return slices.MinFunc(t, func(a, b Version) int { return cmp.Compare(a.Lang, b.Lang) })
}

// Equal reports whether both texts have the same versions, in any order.
func (t Text) Equal(other Text) bool {
	return len(t) == len(other) && !slices.ContainsFunc(t, func(v Version) bool { return !slices.Contains(other, v) })
}

// Codes lists the languages of the text in alphabetical order.
func (t Text) Codes() []Code {
	codes := make([]Code, 0, len(t))
	for _, v := range t {
		codes = append(codes, v.Lang)
	}
	slices.Sort(codes)
	return codes
}

// IsZero reports whether the text is empty in every language.
func (t Text) IsZero() bool { return len(t) == 0 }

// Hidden reports whether a character is invisible: a control character, a separator that only some programs treat as a
// line break, a tag, or a direction mark. Such characters can disguise a text (Unicode Technical Report 36).
func Hidden(r rune) bool {
	switch {
	case r == '\n', r >= ' ' && r <= '~':
		return false
	case unicode.IsControl(r), r == '\u2028', r == '\u2029', r == '\ufeff':
		return true
	}
	// Marks, embeddings, overrides and isolates of the bidirectional algorithm, and the invisible tag characters.
	return unicode.Is(unicode.Bidi_Control, r) || r >= 0xE0000 && r <= 0xE007F
}

// Readable is the text without hidden characters. Those that separate words are replaced by a blank.
func (t Text) Readable() Text {
	if t == nil {
		return nil
	}
	clean := make(Text, len(t))
	for i, v := range t {
		clean[i] = Version{v.Lang, Readable(v.Text)}
	}
	return clean
}

// Readable is a text without hidden characters. Those that separate words are replaced by a blank. Invalid UTF-8 is
// kept.
func Readable(text string) string {
	if !utf8.ValidString(text) {
		return text
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t', r == '\v', r == '\f', r == 0x85, r == '\u2028', r == '\u2029':
			return ' '
		case Hidden(r):
			return -1
		}
		return r
	}, text)
}

// names are the names of languages, in the languages of the interface.
var names = map[Code]Text{
	"ar": Bilingual("Arabic", "العربية"),
	"de": Bilingual("German", "الألمانية"),
	"en": Bilingual("English", "الإنجليزية"),
	"es": Bilingual("Spanish", "الإسبانية"),
	"fa": Bilingual("Persian", "الفارسية"),
	"fr": Bilingual("French", "الفرنسية"),
	"he": Bilingual("Hebrew", "العبرية"),
	"kk": Bilingual("Kazakh", "الكازاخية"),
	"pt": Bilingual("Portuguese", "البرتغالية"),
	"ru": Bilingual("Russian", "الروسية"),
	"tr": Bilingual("Turkish", "التركية"),
	"uk": Bilingual("Ukrainian", "الأوكرانية"),
	"ur": Bilingual("Urdu", "الأردية"),
	"zh": Bilingual("Chinese", "الصينية"),
}

// Name is the name of language c in another language, or its tag if there is none.
func (c Code) Name(in Code) string {
	if t, ok := names[c]; ok {
		return t.In(in)
	}
	return string(c)
}
