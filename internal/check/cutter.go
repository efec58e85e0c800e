package check

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A cutter cuts texts into sentences and words, one text after the other, for one goroutine. What it returns stands in
// memory that the next text gets. A workspace holds a hundred thousand texts that nearly all use the same few thousand
// words: kept cut, they took 1.7 kB each, and looking each word up anew took half the time of a check. So a cutter
// remembers what a spelling comes to, and a text is cut once for all rules. BenchmarkTexts measures it.
type cutter struct {
	lexicon   *lexicon // nil where no terms of likelihood are looked for
	known     map[string]*spelling
	words     []word
	sentences []sentence
	hits      []hit
}

// A spelling is what a word as it is printed comes to, wherever it stands.
type spelling struct {
	printed string   // as it stands
	norm    string   // as it is compared
	forms   []string // of an Arabic word; see formsOf

	own, bare, any *list // the lists that hold it: as it is, without "and" or "so", and in any of its forms

	rooted *rooted // what the root of an Arabic word may be, if it was asked for

	begins []*term // the terms that it may be the first word of
	second bool    // whether it may be the second word of any
	apart  bool    // whether a likelihood whose words stand apart may begin with it
	ahead  bool    // whether what is to come may be said plainly with it
}

// mostSpellings is how many spellings a cutter remembers: more than a language has in use. A text made to have more of
// them costs no memory.
const mostSpellings = 1 << 16

// usuallyMet is how many spellings a workspace of a dozen questions has.
const usuallyMet = 3000

func newCutter(l *lexicon) *cutter {
	return &cutter{lexicon: l, known: make(map[string]*spelling, usuallyMet)}
}

// beside makes a cutter that shares what this one remembers of spellings, for the same goroutine.
func (c *cutter) beside() *cutter { return &cutter{lexicon: c.lexicon, known: c.known} }

// wordsOf cuts one text into words: runs of letters, marks and digits, with hyphens and apostrophes inside.
func wordsOf(s string) []word {
	c := cutter{}
	c.cutWords(s)
	return c.words
}

// reset begins a text: what was cut before is forgotten.
func (c *cutter) reset() { c.words, c.sentences, c.hits = c.words[:0], c.sentences[:0], c.hits[:0] }

// cut cuts a text into sentences, and finds the terms of likelihood in them if there is a lexicon.
func (c *cutter) cut(s string) []sentence {
	first, from := len(c.sentences), len(c.words)
	c.cutWords(s)
	for i := from; i < len(c.words); i++ {
		w := &c.words[i]
		if i == from {
			w.pause = false
		}
		if i+1 < len(c.words) && !endsSentence(s[w.to():c.words[i+1].from], w.text) {
			continue
		}
		found := sentence{text: s, words: c.words[from : i+1 : i+1]}
		for n := range found.words {
			w := found.words[n].spelling
			if w.any != &unlisted || w.bare != &unlisted {
				found.holds = found.holds.with(*w.any).with(*w.bare)
			}
		}
		if c.lexicon != nil {
			hits := len(c.hits)
			c.hits = c.lexicon.find(found, c.hits)
			found.hits = c.hits[hits:len(c.hits):len(c.hits)]
		}
		if n := len(c.sentences); n > first && questioned(s[:found.words[0].from], c.sentences[n-1]) {
			found.asked = c.sentences[n-1].words
		}
		c.sentences = append(c.sentences, found)
		from = i + 1
	}
	return c.sentences[first:len(c.sentences):len(c.sentences)]
}

// questioned reports whether a sentence, up to where the next one begins, is a question.
func questioned(text string, s sentence) bool {
	return strings.ContainsAny(text[s.words[len(s.words)-1].to():], "?؟")
}

// cutWords adds the words of a text to those there are.
func (c *cutter) cutWords(s string) {
	for from, gap := 0, 0; ; {
		for from < len(s) && !plainArabicAt(s, from) { // up to a letter
			r, size := rune(s[from]), 1
			if r >= utf8.RuneSelf {
				r, size = utf8.DecodeRuneInString(s[from:])
			}
			if letter(r) {
				break
			}
			from += size
		}
		if from == len(s) {
			return
		}
		to := from
		for to < len(s) {
			r, size := rune(s[to]), 1
			if r >= utf8.RuneSelf {
				if plainArabicAt(s, to) {
					to += 2
					continue
				}
				r, size = utf8.DecodeRuneInString(s[to:])
			}
			if !letter(r) && r != '-' && r != '\'' && r != '’' {
				break
			}
			to += size
		}
		text := s[from:to]
		if last := text[len(text)-1]; last == '-' || last == '\'' || strings.HasSuffix(text, "’") {
			text = strings.TrimRight(text, "-'’")
		}
		between := s[gap:from]
		pause := between != " " && pauses(between)
		c.words = append(c.words, word{text: text, from: from, pause: pause, spelling: c.spell(text)})
		gap = from + len(text)
		from = to
	}
}

// pauses reports whether what stands between two words is punctuation: a percent sign belongs to its number.
func pauses(between string) bool {
	between = strings.TrimSpace(between)
	return between != "" && between != "%" && between != "٪"
}

// spell returns what a printed word comes to.
func (c *cutter) spell(text string) *spelling {
	if known := c.known[text]; known != nil {
		return known
	}
	made := spellingOf(text)
	if c.lexicon != nil {
		c.lexicon.mark(made)
	}
	if c.known != nil {
		if len(c.known) == mostSpellings {
			clear(c.known)
		}
		c.known[made.printed] = made
	}
	return made
}

// mark says of a spelling what may begin with it.
func (l *lexicon) mark(made *spelling) {
	if made.forms == nil {
		l.markForm(made, made.norm)
	} else {
		for form := range made.inflected() {
			l.markForm(made, form)
		}
	}
	digits := strings.TrimPrefix(made.norm, "و")
	made.apart = made.any.meets(apartWords) || digits != "" && digits[0] >= '0' && digits[0] <= '9' || compound(made.norm)
	made.ahead = ahead(made)
}

// markForm says what may begin with one form of a spelling.
func (l *lexicon) markForm(made *spelling, form string) {
	if !l.hints.may(form) {
		return
	}
	in := l.words[form]
	made.begins = append(made.begins, in.begins...)
	made.second = made.second || in.second
}

// spellingOf looks a printed word up in the vocabulary.
func spellingOf(text string) *spelling {
	text = strings.Clone(text)
	w := &spelling{printed: text, norm: normalise(text)}
	w.own = listed(w.norm)
	w.bare, w.any = w.own, w.own
	if !arabic(w.norm) {
		return w
	}
	if bare := strings.TrimPrefix(strings.TrimPrefix(w.norm, "و"), "ف"); len(bare) < len(w.norm) {
		w.bare = w.bare.and(listed(bare))
	}
	w.forms = formsOf(w.norm)
	for _, f := range w.forms[1:] {
		w.any = w.any.and(listed(f))
	}
	return w
}

// compound reports whether a word joined by hyphens begins with a number: "one-in-five", "sixty-five".
func compound(norm string) bool {
	first, _, joined := strings.Cut(norm, "-")
	return joined && listed(first).meets(numerals)
}

var numerals = union(slices.Concat(ones, tens))
