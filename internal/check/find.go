package check

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"
)

// A hit is a term found in a sentence, from one word up to before another.
type hit struct {
	*term
	from, to int
	figure   bool // it is given in figures
	around   bool // what it is the likelihood of stands within: «احتمال انتهاء الإضراب كبير»
}

var (
	// relative words before a term turn it into a comparison, a question, its contrary, or what once was:
	// "less likely", "was unlikely", «أقل».
	relative = set(`not more most less least as equally how too than hardly never no nor isn't aren't wasn't don't was were
		below above beyond under over غير ليس ليست لا لم أقل أكثر كان كانت دون فوق تحت`)
	articles = set("a an the")
	// wholePhrases are first words of a term that already says "it is": what stands before does not touch it.
	wholePhrases = set("it there")
	// unlikelyNouns are the nouns of which "unlikely" says that they are odd.
	unlikelyNouns = set(`hero heroes ally allies alliance alliances partner partners source sources place places couple event friend
		friends`)
	// copulas stand, with their subject, before an Arabic participle in the accusative; without one it says who thinks
	// so: «مستبعدًا الحل».
	copulas = set("بات باتت يبدو تبدو يكون تكون أصبح أصبحت يصبح يبقى تبقى يظل تظل أمرا احتمالا صار صارت")
	// makersAr are verbs of making and holding, which have such a participle too: «تجعل سقوطها مرجحا».
	makersAr = set(`يجعل تجعل جعل جعلت نرى نراه نراها نعد نحسب نعده نعدها نعتبر نعتبره نعتبرها نجد نجده نجدها يبقي تبقي يزال
		تزال`)
)

// find adds the terms in a sentence to the hits, left to right. The longest term at a place wins, and no word is read
// twice: "very unlikely" holds neither "unlikely" nor "likely".
func (l *lexicon) find(s sentence, hits []hit) []hit {
	for i := 0; i < len(s.words); i++ {
		w := s.words[i].spelling
		if w.begins == nil && !w.apart {
			continue
		}
		t := at(s, i)
		if t == nil {
			if !w.apart {
				continue
			}
			if h, ok := l.apart(s, i); ok {
				hits = append(hits, h)
				i = h.to - 1
			}
			continue
		}
		if !everyday(s, i, t) {
			hits = append(hits, hit{term: t, from: i, to: i + len(t.words)})
		} else if h, ok := likelierThan(s, i); ok {
			hits = append(hits, h)
		} else if s.words[i].is(probablyAr) {
			if h, ok := l.apart(s, i); ok {
				hits = append(hits, h)
			}
		}
		i += len(t.words) - 1
	}
	return hits
}

// apartWords are those that apart may begin with, beside numbers.
var apartWords = union(slices.Concat([]list{predicative, superlatives, mosts, evenAr, prospects, chanceAr, sizing, certainWords, probableAr, fractions, settledAr, impossibleAr, likeliestAr, probablyAr}, ones, tens, parts))

// apart finds a likelihood whose words stand apart: in figures, "a 90% chance", or in Arabic with the thing between
// them, «احتمال البقاء بعيد».
func (l *lexicon) apart(s sentence, i int) (hit, bool) {
	if means, from, to, ok := figure(s, i); ok {
		return hit{term: &term{means: means}, from: from, to: to, figure: true}, true
	}
	if w := &s.words[i]; w.is(predicative) && i > 0 && !compared(s, i) && (i+1 == len(s.words) || s.words[i+1].pause || s.words[i+1].literally(anew)) {
		return hit{term: l.known[w.norm], from: i, to: i + 1}, true // "we judge a second round probable"
	}
	if s.words[i].exactly(likeliestAr) || s.words[i].exactly(probablyAr) && i+1 < len(s.words) && (s.words[i+1].pause || s.words[i+1].exactly(thatAr)) && (i == 0 || s.words[i].pause) {
		return hit{term: l.known["مرجح"], from: i, to: i + 1}, true // «والأرجح بقاؤه»
	}
	if h, ok := likeliest(s, i); ok {
		return h, true
	}
	if describesDefinite(s, i) {
		return hit{term: l.known["محتمل"], from: i, to: i + 1}, true
	}
	if certain(s, i) {
		return hit{term: &term{means: surely, manner: inevitably}, from: i - 1, to: i + 1}, true
	}
	if h, ok := nearly(s, i); ok {
		return h, true
	}
	if h, ok := sized(s, i); ok {
		return h, true
	}
	return l.sizedAr(s, i)
}

var (
	chances = set("chance chances likelihood probability odds likely probable")
	// predicative are terms that are everyday words before a noun, "probable cause", and likelihoods after it.
	predicative = set("probable improbable")
	adjectives  = set("likely probable")
)

// probablyAr opens a statement: «المرجح أن».
var probablyAr = set("المرجح")

// likeliestAr is a likelihood wherever it stands.
var likeliestAr = set("الأرجح")

// pauseAfter reports whether a comma or its like stands in the sentence after word i.
func (s sentence) pauseAfter(i int) bool {
	return slices.ContainsFunc(s.words[i+1:], func(w word) bool { return w.pause })
}

// at returns the longest term that begins at word i.
func at(s sentence, i int) *term {
	var best *term
	goesOn := i+1 < len(s.words) && s.words[i+1].second && !s.words[i+1].pause
	for _, t := range s.words[i].begins {
		if (goesOn || len(t.words) == 1) && (best == nil || len(t.words) > len(best.words)) && follows(s, i, t) {
			best = t
		}
	}
	return best
}

func follows(s sentence, i int, t *term) bool {
	if i+len(t.words) > len(s.words) {
		return false
	}
	for n := 1; n < len(t.words); n++ { // the word at i may begin the term: see spelling.begins
		if w := &s.words[i+n]; w.pause || !w.inflects(t.words[n]) {
			return false
		}
	}
	return true
}

// inflected gives the forms of a word, and for Arabic also those without the endings of the feminine
// and the accusative.
func (w *spelling) inflected() iter.Seq[string] {
	return func(yield func(string) bool) {
		if w.forms == nil {
			yield(w.norm)
			return
		}
		for _, f := range w.forms {
			if !yield(f) {
				return
			}
		}
		for _, f := range w.forms {
			for _, ending := range []string{"ا", "ة"} {
				if rest, ok := strings.CutSuffix(f, ending); ok && len(rest) > 4 && !yield(rest) {
					return
				}
			}
		}
	}
}

func (w *word) inflects(want string) bool {
	if w.forms == nil {
		return w.norm == want
	}
	for form := range w.inflected() {
		if form == want {
			return true
		}
	}
	return false
}

// everyday reports whether the term, where it stands, gives no likelihood of ours.
func everyday(s sentence, i int, t *term) bool {
	next := i + len(t.words)
	switch {
	case quoted(s, i), s.within(i), !listed(t.words[0]).meets(wholePhrases) && compared(s, i):
		return true
	case t.words[0] == "most" && (after(s, i, theOwn) || after(s, i, beings) && next < len(s.words) && s.words[next].norm != "to" && s.words[next].norm != "that"):
		return true // "the most likely date"
	case i == 0 && next < len(s.words) && s.words[next].norm == "to" && s.pauseAfter(next): // "Almost certain to disappoint, the text …"
		return true
	case next < len(s.words) && t.words[len(t.words)-1] == "unlikely" && s.words[next].is(unlikelyNouns):
		return true
	}
	if t.words[len(t.words)-1] == "doubt" && next < len(s.words) && s.words[next].is(askers) && s.words[next].norm != "whether" {
		return true // "it is in doubt who leads it"
	}
	if next < len(s.words) && s.words[next-1].is(chanceAr) && s.words[next].is(otherChances) {
		return true // «لا توجد فرص عمل»
	}
	if s.words[i].exactly(gauged) && len(t.words) == 2 {
		return !impersonal(s, i) // somebody thinks so, or something speaks for it
	}
	if len(t.words) != 1 || !arabic(t.words[0]) {
		return false
	}
	if w := &s.words[i]; w.any.meets(gauged) {
		return !impersonal(s, i) && !ofOurs(s, i+1)
	}
	return !s.words[i].any.meets(firstPerson) && participle(s, i)
}

// firstPerson are verbs of ours, which say how likely something is whatever follows: «نستبعد النشر».
var firstPerson = set("نستبعد نرجح")

// quoted reports whether a quotation begins at word i: its terms are not ours.
func quoted(s sentence, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s.text[:s.words[i].from])
	return strings.ContainsRune("“\"«‘'", r)
}

// within reports whether word i stands in a quotation: what is said there is not said by us.
func (s sentence) within(i int) bool {
	before := s.text[:s.words[i].from]
	if strings.Contains(before, "“") || strings.Contains(before, "«") { // which is soon seen, and few texts have them
		open := strings.LastIndexAny(before, "“«")
		if !strings.ContainsAny(before[open:], "”»") {
			return true
		}
	}
	return strings.IndexByte(before, '"') >= 0 && strings.Count(before, "\"")%2 == 1 && strings.IndexByte(s.text[s.words[i].to():], '"') >= 0
}

// participle reports whether an Arabic term of one word says who thinks so, or which one is meant, instead of how
// likely something is: «المرشح المستبعد», «مستبعدًا الحل».
func participle(s sentence, i int) bool {
	w := &s.words[i]
	if definite(w) {
		return true // «من المرجح» is a term of two words
	}
	if next := i + 1; next < len(s.words) && !s.words[next].pause && definite(&s.words[next]) && !s.words[next].is(adverbsAr) {
		return true
	}
	from, _ := s.clauseOf(i)
	linked := slices.ContainsFunc(s.words[from:i], func(w word) bool { return w.is(copulas) || w.is(makersAr) })
	return strings.HasSuffix(w.norm, "ا") && !linked
}

// adverbsAr begin with an article, or what looks like one, and are no nouns that an adjective may stand before.
var adverbsAr = set("للغاية اليوم الآن الليلة العام الأسبوع الشهر السنة الحين البتة إطلاقا الساعة الصيف الشتاء الخريف الربيع")

func definite(w *word) bool {
	for _, f := range w.forms {
		if strings.HasPrefix(f, article) && len(f) > len(article)+4 {
			return true
		}
	}
	return strings.HasPrefix(w.norm, "لل")
}
