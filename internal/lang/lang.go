// Package lang holds text in several languages and the words of the interface.
//
// It never decides what is said, only in which language.
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

// The languages the interface speaks.
const (
	English Code = "en"
	Arabic  Code = "ar"
)

// Spoken lists the languages the interface speaks.
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

// SignsBefore returns the length of the signs at the end of a text that belong to the Latin word after it, and in Arabic
// would stand behind that: of a flag (--by) or the name of a file (.mailmap, ~/notes).
func SignsBefore(text string) int {
	for _, signs := range []string{"~/.", "~/", "--", "."} {
		if strings.HasSuffix(text, signs) {
			return len(signs)
		}
	}
	return 0
}

// A Text says one thing in several languages: a version in each, in the order in which they were written. The nil
// Text says nothing. It is a list and no map since there are as many texts as anything in a workspace, and a map with
// two keys takes several times the room.
type Text []Version

// A Version is a text in one language.
type Version struct {
	Lang Code
	Text string
}

// Bilingual is the text with a version in each of the languages the interface speaks.
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

// Equal reports whether both texts say the same in the same languages, in whatever order.
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

// IsZero reports whether the text says nothing in any language.
func (t Text) IsZero() bool { return len(t) == 0 }

// Hidden reports whether a character is not for reading: a control, a separator that only some programs take for a line
// break, a tag, or one that sets the direction of writing. Such characters can make a text look like another than it is
// (Unicode Technical Report 36).
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

// Readable is the text without hidden characters. Those that part words leave a blank.
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

// Readable is a text without hidden characters. Those that part words leave a blank. What is not UTF-8 stays as it is.
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

// names says what languages are called, in the languages the interface speaks.
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

// Name says in language in what language c is called; a language without a name here keeps its tag.
func (c Code) Name(in Code) string {
	if t, ok := names[c]; ok {
		return t.In(in)
	}
	return string(c)
}
