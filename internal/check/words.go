package check

import (
	"strings"
	"sync"
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
	said  string
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

// plainArabicAt reports whether one of these letters, each of which is two bytes long, stands at a place of a text. Most
// of an Arabic text is passed over so without being decoded.
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

// A list is one or more lists of words, a bit each. What the rules look for is in one vocabulary, so that a word is
// looked up once and not once a list.
type list [6]uint64

// with returns both lists as one.
func (l list) with(other list) list {
	for i := range l {
		l[i] |= other[i]
	}
	return l
}

// without returns l without what is in the other.
func (l list) without(other list) list {
	for i := range l {
		l[i] &^= other[i]
	}
	return l
}

// only returns what is in both.
func (l list) only(other list) list {
	for i := range l {
		l[i] &= other[i]
	}
	return l
}

// meets reports whether some list is in both.
func (l list) meets(other list) bool {
	for i := range l {
		if l[i]&other[i] != 0 {
			return true
		}
	}
	return false
}

// lists holds what set was given, a list a bit.
var lists []wordList

// A wordList is a list of words that are separated by spaces, and how those that are looked for are made of them; nil where
// they are the words themselves.
type wordList struct {
	words string
	forms func(words string) string
}

// set makes a list of words that are separated by spaces.
//
//go:noinline // it is called three hundred times before the program begins, and its code is read from the disk each time
func set(words string) list { return inflected(words, nil) }

// inflected makes a list of the forms of words.
func inflected(words string, forms func(string) string) list {
	lists = append(lists, wordList{words, forms})
	return bit(len(lists) - 1)
}

// bit is the list with a number; a test holds their number below what a list has room for.
func bit(n int) list {
	var l list
	l[n/64%len(l)] = 1 << (n % 64)
	return l
}

// unlisted is what most words are in: no list.
var unlisted list

// listed returns the lists that hold a word as it is.
func listed(word string) *list {
	v := vocabulary()
	if v.hints.may(word) {
		if n, ok := v.at[word]; ok {
			return &v.lists[n]
		}
	}
	return &unlisted
}

// and returns both lists as one.
func (l *list) and(other *list) *list {
	switch {
	case other == &unlisted || l == other:
		return l
	case l == &unlisted:
		return other
	}
	both := l.with(*other)
	return &both
}

// A lookup says of each word which lists hold it.
type lookup struct {
	at    map[string]int32 // where in lists
	lists []list
	hints *hints
}

// hints tell of most words that they are not in a table, without looking for them there: what they have at both ends, and how
// long they are, no word in it has.
type hints [1 << 8]uint64

func hint(word string) (at, bit uint) {
	n := len(word)
	if n == 0 {
		return 0, 0
	}
	sum := uint(word[n-1]) | uint(word[n/2])<<8 | uint(word[min(1, n-1)])<<16 | uint(n)<<24
	sum *= 0x9e3779b1
	return sum >> 18 & 0xff, sum >> 26 & 63
}

func (h *hints) add(word string) {
	at, bit := hint(word)
	h[at] |= 1 << bit
}

func (h *hints) may(word string) bool {
	at, bit := hint(word)
	return h[at]>>bit&1 == 1
}

// vocabulary is made when it is first asked for.
var vocabulary = sync.OnceValue(func() lookup {
	const room = 6000 // about as many words as there are
	v := lookup{make(map[string]int32, room), make([]list, 0, room), &hints{}}
	for i, l := range lists {
		words := l.words
		if l.forms != nil {
			words = l.forms(words)
		}
		for word := range strings.FieldsSeq(words) {
			word = normalise(word)
			n, ok := v.at[word]
			if !ok {
				n = int32(len(v.lists))
				v.at[word] = n
				v.lists = append(v.lists, list{})
				v.hints.add(word)
			}
			v.lists[n] = v.lists[n].with(bit(i))
		}
	}
	return v
})

// is reports whether the word is one of those listed, with or without what Arabic writes together with it.
func (w *word) is(l list) bool { return w.any != &unlisted && w.any.meets(l) }

// exactly reports whether the word is one of those listed, with at most "and" or "so" written together with it:
// «قد» is a hedge and «لقد» is not.
func (w *word) exactly(l list) bool { return w.bare != &unlisted && w.bare.meets(l) }

// literally reports whether the word is one of those listed as it is.
func (w *word) literally(l list) bool { return w.own != &unlisted && w.own.meets(l) }

// quote returns the words from i to before j as printed.
func (s sentence) quote(i, j int) string { return s.said[s.words[i].from:s.words[j-1].to()] }

// any reports whether a word of the sentence is in the list.
func (s sentence) any(l list) bool {
	for i := range s.words {
		if s.words[i].is(l) {
			return true
		}
	}
	return false
}
