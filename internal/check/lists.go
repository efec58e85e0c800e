package check

import (
	"iter"
	"sync"
)

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
var vocabulary = sync.OnceValue(makeVocabulary)

func makeVocabulary() lookup {
	const room = 3500 // about as many words as there are
	v := lookup{make(map[string]int32, room), make([]list, 0, 2*len(lists)), &hints{}}
	for i := range lists {
		v.lists = append(v.lists, bit(i))
	}
	several := map[list]int32{} // where the lists of a word that is in several are
	for i, l := range lists {
		words := l.words
		if l.forms != nil {
			words = l.forms(words)
		}
		for word := range spaced(words) {
			word = normalise(word)
			known, ok := v.at[word]
			if !ok {
				v.at[word] = int32(i)
				v.hints.add(word)
				continue
			}
			both := v.lists[known].with(bit(i))
			n, ok := several[both]
			if !ok {
				n = int32(len(v.lists))
				several[both] = n
				v.lists = append(v.lists, both)
			}
			v.at[word] = n
		}
	}
	return v
}

// spaced gives the words of a list of ours. They are separated by spaces, tabs and new lines alone, which is quicker seen
// than what else Unicode has for a space, and hundreds of lists are read before the first text.
func spaced(list string) iter.Seq[string] {
	return func(yield func(string) bool) {
		from := -1
		for i := range len(list) {
			switch c := list[i]; {
			case c == ' ' || c == '\t' || c == '\n':
				if from >= 0 && !yield(list[from:i]) {
					return
				}
				from = -1
			case from < 0:
				from = i
			}
		}
		if from >= 0 {
			yield(list[from:])
		}
	}
}
