package check

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word is one word of a text: where it stands, and what its spelling comes to.
type word struct {
	text  string // as printed
	from  int    // byte offset in the sentence's text
	pause bool   // punctuation stands before it
	*spelling
}

// to is the byte offset after the word.
func (w *word) to() int { return w.from + len(w.text) }

// A sentence is a stretch of a text up to a full stop, a question mark, an exclamation mark or a new line.
// A semicolon ends none: what it joins is one sentence.
type sentence struct {
	text  string
	words []word
	holds list  // all lists that hold a word of it, in whatever form
	hits  []hit // the terms of likelihood in it

	asked []word // the question that the text asks just before it
}

// endsSentence reports whether what stands between two words ends a sentence. The dots of "U.S." and "0.5" do not.
func endsSentence(gap, before string) bool {
	if gap == " " { // nearly always
		return false
	}
	stop := strings.IndexAny(gap, ".!?؟…\n")
	if stop < 0 {
		return false
	}
	if gap[stop] != '.' {
		return true
	}
	initial := utf8.RuneCountInString(before) == 1 && unicode.IsUpper([]rune(before)[0])
	return len(gap) > stop+1 && !initial
}

// letter reports whether r is part of words: a letter, a mark or a digit, or what stretches Arabic ones.
func letter(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9'
	case plainArabic(r):
		return true
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

// plainArabic reports whether r is one of the letters that Arabic is written with, from hamza to ya, or what
// stretches them.
func plainArabic(r rune) bool { return r >= 'ء' && r <= 'ي' }

// plainArabicAt reports whether one of these letters, each of which is two bytes long, stands at a place of a text.
// Most of an Arabic text is passed over so without being decoded.
func plainArabicAt(s string, at int) bool {
	return at+1 < len(s) && (s[at] == 0xd8 && s[at+1] >= 0xa1 && s[at+1] < 0xc0 || s[at] == 0xd9 && s[at+1] >= 0x80 && s[at+1] <= 0x8a)
}

// normalise makes words comparable: lower case, no Arabic vowel signs or stretching, one form of alif and ya, and the
// digits that both languages read.
func normalise(s string) string {
	if normal(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r < utf8.RuneSelf:
			return unicode.ToLower(r)
		case r == 'ـ':
			return -1
		case r == 'أ', r == 'إ', r == 'آ', r == 'ٱ':
			return 'ا'
		case r == 'ى':
			return 'ي'
		case r >= '٠' && r <= '٩':
			return r - '٠' + '0'
		case r >= '۰' && r <= '۹':
			return r - '۰' + '0'
		case plainArabic(r):
			return r
		case unicode.Is(unicode.Mn, r) && unicode.Is(unicode.Inherited, r):
			return -1
		case r == '’':
			return '\''
		}
		return unicode.ToLower(r)
	}, s)
}

// normal reports whether a word is comparable as it is, as most are.
func normal(s string) bool {
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf && (r < 'A' || r > 'Z'):
		case plainArabic(r) && r != 'ـ' && r != 'أ' && r != 'إ' && r != 'آ' && r != 'ى':
		default:
			return false
		}
	}
	return true
}

// clitics are what Arabic writes together with the next word: and, so; by, to, like.
var (
	conjunctions = []string{"و", "ف"}
	prepositions = []string{"ب", "ل", "ك"}
)

const article = "ال"

// formsOf lists what a printed Arabic word may be the written form of: itself, and itself without
// the conjunctions, prepositions and article that are written together with it.
func formsOf(norm string) []string {
	list := append(make([]string, 0, 4), norm)
	list = strip(list, conjunctions)
	list = strip(list, prepositions)
	for _, f := range list {
		if rest, ok := strings.CutPrefix(f, "لل"); ok {
			list = append(list, rest)
		}
	}
	return strip(list, []string{article})
}

// strip adds each form without each of the prefixes. What is left must still be a word.
func strip(forms, prefixes []string) []string {
	for _, f := range forms {
		for _, p := range prefixes {
			if rest, ok := strings.CutPrefix(f, p); ok && utf8.RuneCountInString(rest) >= 2 {
				forms = append(forms, rest)
			}
		}
	}
	return forms
}

func arabic(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return plainArabic(r) || r >= utf8.RuneSelf && unicode.Is(unicode.Arabic, r)
}

// is reports whether the word is one of those listed, with or without what Arabic writes together with it.
func (w *word) is(l list) bool { return w.any != &unlisted && w.any.meets(l) }

// exactly reports whether the word is one of those listed, with at most "and" or "so" written together with it:
// «قد» is a hedge and «لقد» is not.
func (w *word) exactly(l list) bool { return w.bare != &unlisted && w.bare.meets(l) }

// literally reports whether the word is one of those listed as it is.
func (w *word) literally(l list) bool { return w.own != &unlisted && w.own.meets(l) }

// numeric reports whether the word begins with a digit; one of marks alone is compared as nothing.
func (w *word) numeric() bool { return w.norm != "" && w.norm[0] >= '0' && w.norm[0] <= '9' }

// quote returns the words from i to before j as printed.
func (s sentence) quote(i, j int) string { return s.text[s.words[i].from:s.words[j-1].to()] }

// any reports whether a word of the sentence is in the list.
func (s sentence) any(l list) bool {
	for i := range s.words {
		if s.words[i].is(l) {
			return true
		}
	}
	return false
}
