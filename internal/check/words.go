package check

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word is one word of a text: as printed, and as it is compared.
type word struct {
	text  string
	norm  string
	from  int  // byte offset in the sentence's text
	to    int  // byte offset after the word
	pause bool // punctuation stands before it
	forms []string
}

// A sentence is a stretch of a text up to a full stop, a question mark, an exclamation mark or a new line.
// A semicolon ends none: what it joins is one sentence.
type sentence struct {
	said  string
	words []word
}

// sentences cuts a text into sentences and words.
func sentences(s string) []sentence {
	var list []sentence
	var words []word
	end := func() {
		if len(words) > 0 {
			list = append(list, sentence{said: s, words: words})
		}
		words = nil
	}
	for _, w := range wordsOf(s) {
		if len(words) > 0 && endsSentence(s[words[len(words)-1].to:w.from], words[len(words)-1].text) {
			end()
		}
		if len(words) == 0 {
			w.pause = false
		}
		words = append(words, w)
	}
	end()
	return list
}

// endsSentence reports whether what stands between two words ends a sentence. The dots of "U.S." and "0.5" do not.
func endsSentence(gap, before string) bool {
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

// wordsOf cuts a text into words: runs of letters, marks and digits, with hyphens and apostrophes inside.
func wordsOf(s string) []word {
	list := make([]word, 0, len(s)/6+1)
	from, gap := -1, 0
	flush := func(to int) {
		if from >= 0 {
			text := strings.TrimRight(s[from:to], "-'’")
			pause := strings.TrimSpace(s[gap:from]) != ""
			norm := normalise(text)
			list = append(list, word{text: text, norm: norm, from: from, to: from + len(text), pause: pause, forms: formsOf(norm)})
			from, gap = -1, from+len(text)
		}
	}
	for i, r := range s {
		letter := unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == 'ـ'
		switch {
		case letter && from < 0:
			from = i
		case !letter && (from < 0 || !strings.ContainsRune("-'’", r)):
			flush(i)
		}
	}
	flush(len(s))
	return list
}

// normalise makes words comparable: lower case, no Arabic vowel signs or stretching, one form of alif and ya.
func normalise(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r < utf8.RuneSelf:
			return unicode.ToLower(r)
		case unicode.Is(unicode.Mn, r) && unicode.Is(unicode.Inherited, r), r == 'ـ':
			return -1
		case strings.ContainsRune("أإآٱ", r):
			return 'ا'
		case r == 'ى':
			return 'ي'
		case r == '’':
			return '\''
		}
		return unicode.ToLower(r)
	}, s)
}

// clitics are what Arabic writes together with the next word: and, so; by, to, like.
var (
	conjunctions = []string{"و", "ف"}
	prepositions = []string{"ب", "ل", "ك"}
)

const article = "ال"

// formsOf lists what a printed word may be the written form of: itself, and for Arabic itself without
// the conjunctions, prepositions and article that are written together with it.
func formsOf(norm string) []string {
	list := []string{norm}
	if !arabic(norm) {
		return list
	}
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
	return unicode.Is(unicode.Arabic, r)
}

// is reports whether the word is one of those listed, with or without what Arabic writes together with it.
func (w word) is(list map[string]bool) bool {
	for _, f := range w.forms {
		if list[f] {
			return true
		}
	}
	return false
}

// exactly reports whether the word is one of those listed, with at most "and" or "so" written together with it:
// «قد» is a hedge and «لقد» is not.
func (w word) exactly(list map[string]bool) bool {
	if list[w.norm] {
		return true
	}
	return arabic(w.norm) && list[strings.TrimPrefix(strings.TrimPrefix(w.norm, "و"), "ف")]
}

// set makes a list of words, separated by spaces, ready for lookup.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[normalise(w)] = true
	}
	return m
}

// quote returns the words from i to before j as printed.
func (s sentence) quote(i, j int) string { return s.said[s.words[i].from:s.words[j-1].to] }

// any reports whether a word of the sentence is in the list.
func (s sentence) any(list map[string]bool) bool {
	for _, w := range s.words {
		if w.is(list) {
			return true
		}
	}
	return false
}
