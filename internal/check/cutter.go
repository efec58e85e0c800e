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
	norm  string   // as it is compared
	forms []string // of an Arabic word; see formsOf

	*membership

	begins []*term // the terms that it may be the first word of
	second bool    // whether it may be the second word of any
	apart  bool    // whether a likelihood whose words stand apart may begin with it
	ahead  bool    // whether what is to come may be said plainly with it
}

// A membership is the lists that hold a word: as it is, without "and" or "so", and in any of its forms.
type membership struct{ own, bare, any list }

// inNone is the membership of most words.
var inNone membership

// mostSpellings is how many spellings a cutter remembers: more than a language has in use. A text made to have more of
// them costs no memory.
const mostSpellings = 1 << 16

func newCutter(l *lexicon) *cutter { return &cutter{lexicon: l, known: map[string]*spelling{}} }

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
		found := sentence{said: s, words: c.words[from : i+1 : i+1]}
		for n := range found.words {
			w := found.words[n].spelling
			found.holds = found.holds.with(w.any).with(w.bare)
		}
		if c.lexicon != nil {
			hits := len(c.hits)
			c.hits = c.lexicon.find(found, c.hits)
			found.hits = c.hits[hits:len(c.hits):len(c.hits)]
		}
		c.sentences = append(c.sentences, found)
		from = i + 1
	}
	return c.sentences[first:len(c.sentences):len(c.sentences)]
}

// cutWords adds the words of a text to those there are.
func (c *cutter) cutWords(s string) {
	for from, gap := 0, 0; ; {
		for from < len(s) && !plainArabicAt(s, from) { // up to a letter
			r, size := utf8.DecodeRuneInString(s[from:])
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
			if plainArabicAt(s, to) {
				to += 2
				continue
			}
			r, size := utf8.DecodeRuneInString(s[to:])
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
		for form := range made.inflected() {
			in := c.lexicon.words[form]
			made.begins = append(made.begins, in.begins...)
			made.second = made.second || in.second
		}
		digits := strings.TrimPrefix(made.norm, "و")
		made.apart = made.any.meets(apartWords) || digits != "" && digits[0] >= '0' && digits[0] <= '9' || compound(made.norm)
		made.ahead = ahead(made)
	}
	if c.known != nil {
		if len(c.known) == mostSpellings {
			clear(c.known)
		}
		c.known[strings.Clone(text)] = made
	}
	return made
}

// spellingOf looks a printed word up in the vocabulary.
func spellingOf(text string) *spelling {
	w := &spelling{norm: normalise(text), membership: &inNone}
	var in membership
	vocabulary := vocabulary()
	in.own = vocabulary[w.norm]
	in.bare, in.any = in.own, in.own
	if arabic(w.norm) {
		if bare := strings.TrimPrefix(strings.TrimPrefix(w.norm, "و"), "ف"); len(bare) < len(w.norm) {
			in.bare = in.bare.with(vocabulary[bare])
		}
		w.forms = formsOf(w.norm)
		for _, f := range w.forms[1:] {
			in.any = in.any.with(vocabulary[f])
		}
	}
	if in != inNone {
		kept := in // in itself would be put on the heap for every word
		w.membership = &kept
	}
	return w
}

// compound reports whether a word joined by hyphens begins with a number: "one-in-five", "sixty-five".
func compound(norm string) bool {
	first, _, joined := strings.Cut(norm, "-")
	return joined && vocabulary()[first].meets(numerals)
}

var numerals = union(slices.Concat(ones, tens))
