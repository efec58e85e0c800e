package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"signpost/internal/lang"
	"signpost/internal/likelihood"
)

// A term is a likelihood in words, and what it stands for.
type term struct {
	words []string
	means likelihood.Range
	set   int // 1 or 2: the word set of ICD 203 it belongs to; otherSet; 0: none

	manner manner
	top    bool // it says that nothing is likelier
}

// A lexicon finds the terms of all scales in texts. Where two scales share a term, the workspace's own decides.
type lexicon struct {
	words map[string]place // what a word may be in a term
	known map[string]*term

	hints hints // of words
}

// A place is where a word may stand in terms: at the beginning of some, the longest first, and as the second word of any.
type place struct {
	begins []*term
	second bool
}

// The company in which an everyday word is a likelihood; the blank stands for the word.
var (
	ofChances = []string{
		"_ chance", "_ chances", "_ possibility", "_ prospect", "_ likelihood", "_ odds",
		"chance is _", "chances are _", "possibility is _", "prospect is _", "likelihood is _", "odds are _",
	}
	ofClauses = []string{
		"_ that", "is _", "are _", "be _", "seems _", "seem _", "looks _", "remains _", "becomes _",
		"appears _", "considered _", "judged _", "thought _",
	}
	ofChancesAr = []string{"احتمال _", "احتمالات _", "احتماله _", "احتمالها _", "فرصة _", "فرص _"}
	ofClausesAr = []string{"من _", "_ ان", "امر _", "يبدو _", "تبدو _", "يبقي _"}
)

// company holds the terms that are everyday words too (a remote region, a weak party, a potential attack)
// with the wordings in which they are likelihoods. Alone they are taken for everyday words, unless the blank stands alone.
var company = map[string][]string{
	"remote": ofChances, "probable": ofClauses, "improbable": ofClauses,
	"بعيد": ofChancesAr, "ضعيف": ofChancesAr, "ضعيف جدا": ofChancesAr,
	"متكافئ تقريبا": ofChancesAr, "متساو تقريبا": ofChancesAr, "محتمل": ofClausesAr,
	"محتمل جدا": append([]string{"_"}, ofClausesAr...),
}

// usualTerms is about how many terms all scales have together, with what is said in other words.
const usualTerms = 850

// newLexicon gathers the terms of every scale, the workspace's own first.
func newLexicon(own *likelihood.Scale) *lexicon {
	l := &lexicon{words: make(map[string]place, usualTerms), known: make(map[string]*term, usualTerms)}
	sets := wordSets()
	for _, s := range append([]*likelihood.Scale{own}, likelihood.Scales...) {
		for _, b := range s.Bands {
			for _, t := range append([]lang.Text{b.Word, b.Phrase}, b.Others...) {
				for _, v := range t {
					l.add(plain(v.Text), term{means: b.Range, set: sets[plain(v.Text)]})
				}
			}
		}
	}
	l.addLoose(sets)
	for word, w := range l.words {
		l.hints.add(word)
		slices.SortStableFunc(w.begins, func(a, b *term) int { return len(b.words) - len(a.words) })
	}
	return l
}

// add registers a wording or, when it is an everyday word too, the wordings in which it is none.
func (l *lexicon) add(wording string, like term) {
	if l.known[wording] != nil {
		return
	}
	if word, phrase := strings.CutPrefix(wording, "it is "); phrase && l.known[word] != nil {
		like.means = l.known[word].means // the own scale may have the word and another one the phrase
	}
	around, ok := company[wording]
	if !ok {
		around = []string{"_"}
	}
	l.known[wording] = &like
	for _, c := range around {
		whole := like
		if c != "_" {
			c = strings.Replace(c, "_", wording, 1)
		} else {
			c = wording
		}
		whole.words = slices.AppendSeq(make([]string, 0, 1+strings.Count(c, " ")), spaced(c))
		first := l.words[whole.words[0]]
		first.begins = append(first.begins, &whole)
		l.words[whole.words[0]] = first
		if len(whole.words) > 1 {
			second := l.words[whole.words[1]]
			second.second = true
			l.words[whole.words[1]] = second
		}
	}
}

// plain makes a term comparable: normalised, and each Arabic word without its article.
func plain(wording string) string {
	words := slices.AppendSeq(make([]string, 0, 8), spaced(normalise(wording)))
	for i, w := range words {
		if w[0] >= utf8.RuneSelf && utf8.RuneCountInString(w) > 4 {
			words[i] = strings.TrimPrefix(w, article)
		}
	}
	return strings.Join(words, " ")
}

// otherSet is the word set of the terms that PHIA has alone, and no text would use by chance.
const otherSet = 3

// wordSets tells of each term of ICD 203 to which of its two word sets it belongs. A derived form, such as
// "improbably", goes with the term that it begins like.
func wordSets() map[string]int {
	sets := map[string]int{"realistic possibility": otherSet, "احتمال واقعي": otherSet, "there is a realistic possibility": otherSet, "ثمة احتمال واقعي": otherSet}
	mark := func(t lang.Text, set int) {
		for _, v := range t {
			if sets[plain(v.Text)] == 0 {
				sets[plain(v.Text)] = set
			}
		}
	}
	for i, first := range likelihood.ICD203.Bands {
		second := likelihood.ICD203Second.Bands[i]
		mark(first.Word, 1)
		mark(first.Phrase, 1)
		mark(second.Word, 2)
		mark(second.Phrase, 2)
		for _, other := range first.Others {
			for _, v := range other {
				set := 1
				if commonPrefix(v.Text, second.Word.In(v.Lang)) > commonPrefix(v.Text, first.Word.In(v.Lang)) {
					set = 2
				}
				mark(lang.Text{v}, set)
			}
		}
	}
	return sets
}

// setWithin returns the word set of the longest word of ICD 203 that a wording holds: "extremely unlikely" is of the
// first as "unlikely" is, and «غير محتمل» of the second as «محتمل» is.
func setWithin(wording string, sets map[string]int) int {
	set, longest := 0, 0
	if strings.Contains(wording, " than ") {
		return 0 // "more likely than not" compares
	}
	for w := range spaced(wording) {
		if like, ok := derived[w]; ok {
			w = like
		}
		if sets[w] != 0 && len(w) > longest {
			set, longest = sets[w], len(w)
		}
	}
	return set
}

// derived are forms of a term of ICD 203 that no scale has.
var derived = map[string]string{"يرجح": "مرجح", "نرجح": "مرجح", "نستبعد": "مستبعد", "ارجح": "مرجح", "الارجح": "مرجح", "يستبعد": "مستبعد", "يحتمل": "محتمل",
	"متساوية": "متساو تقريبا", "متساويان": "متساو تقريبا", "متساويتان": "متساو تقريبا", "متكافئة": "متكافئ تقريبا", "متكافئان": "متكافئ تقريبا"}

// commonPrefix counts the bytes with which both words begin.
func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
