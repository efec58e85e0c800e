package check

import (
	"fmt"
	"slices"
	"strings"

	"signpost/internal/diag"
	"signpost/internal/lang"
)

var confidenceWithLikelihood = Rule{
	Name:  "confidence-with-likelihood",
	Level: diag.Warning,
	Says:  "A sentence gives both a level of confidence and a likelihood.",
	Why:   "Confidence says how good the basis is and likelihood how probable something is; a sentence that holds both lets the reader take one for the other. ICD 203, D.6.e(2)(b), bars it.",
	Texts: func(p *Pass) func(*text) {
		return ownSentences(every, func(t *text, c lang.Code, s sentence) {
			if len(s.hits) == 0 {
				return
			}
			from, to, found := confidence(s)
			if !found {
				return
			}
			p.Report(t.in(c), fmt.Sprintf("%s says “%s” and “%s” in one sentence",
				t.name(), s.quote(from, to), s.quote(s.hits[0].from, s.hits[0].to)),
				inLanguage(c, "write two sentences: “It is … that …. Our confidence is …, because …”",
					"write two sentences: «من … أن …. وثقتنا …، لأن …»"))
		})
	},
}

var (
	levels       = set("high moderate low medium")
	sure         = set("confident")
	degrees      = set("highly very fairly quite moderately reasonably somewhat largely extremely increasingly less more rather")
	between2     = set("between among toward towards")
	oursAr       = set("واثقون واثقين واثق نثق")
	degreesAr    = set("جدا تماما كثيرا كل بثقة")
	levelsAr     = set("منخفض مرتفع عال عالي متوسط معتدل ضعيف متدن متدنية محدود عالية مرتفعة كبيرة متوسطة معتدلة منخفضة متدنية ضعيفة محدودة")
	linking      = set("is remains stays are was the هي تبقى تظل لا تزال ما زالت")
	otherwise    = set("consumer consumers public business investor investors market markets voter voters popular no")
	ourJudgments = set("ذلك هذه أن بأن this that these our it assessment judgment estimate view conclusion finding التقدير الحكم هذا هذه تقدير الأحكام")
	confidences  = set("confidence")
	trust        = set("ثقة ثقتنا ثقتي")
)

// confidence finds a level of confidence in a sentence: "low confidence", "our confidence is low", «ثقة منخفضة».
// Confidence in someone, and that of consumers or voters, is another matter.
func confidence(s sentence) (from, to int, found bool) {
	for i := range s.words {
		switch w := &s.words[i]; {
		case w.is(sure) && i > 0 && s.words[i-1].is(degrees) && spoken(s, i):
			return i - 1, i + 1, true
		case w.is(oursAr) && i+1 < len(s.words) && s.words[i+1].is(degreesAr):
			return i, i + 2, true
		case w.is(confidences) && i > 0 && leveled(&s.words[i-1]):
			from, to = i-1, i+1
		case w.is(confidences) && i > 0 && s.words[i-1].is(otherwise):
			continue
		case w.is(confidences):
			from, to = i, levelAfter(s, i, levels)
			if to == 0 && i > 0 && s.words[i-1].is(possessive) {
				to = levelAtEnd(s, i)
			}
		case w.is(trust):
			from, to = i, levelAfter(s, i, levelsAr)
		}
		if to > from && !inSomeone(s, to) {
			return from, to, true
		}
		from, to = 0, 0
	}
	return 0, 0, false
}

var possessive = set("our my")

// spoken reports whether we are the ones who speak, somewhere before word i.
func spoken(s sentence, i int) bool {
	return slices.ContainsFunc(s.words[:i], func(w word) bool { return w.is(speakers) })
}

// leveled reports whether a word is a level or several joined: "moderate-to-high".
func leveled(w *word) bool {
	return w.is(levels) || slices.ContainsFunc(strings.Split(w.norm, "-"), func(part string) bool { return vocabulary()[part].meets(levels) })
}

// levelAtEnd finds a level behind a verb anywhere after word i: "our confidence in the judgment that … remains low".
func levelAtEnd(s sentence, i int) int {
	for n := i + 2; n < len(s.words); n++ {
		if leveled(&s.words[n]) && s.words[n-1].is(linking) {
			return n + 1
		}
	}
	return 0
}

// levelAfter returns the position after a level that follows word i, or 0. Between may stand a verb, and in what
// judgment of ours the confidence is placed.
func levelAfter(s sentence, i int, levels list) int {
	for n := i + 1; n < len(s.words) && n <= i+5; n++ {
		w := &s.words[n]
		if w.is(levels) {
			return n + 1
		}
		if !w.is(linking) && !w.exactly(inside) && !w.is(ourJudgments) {
			return 0
		}
	}
	return 0
}

var inside = set("in في")

// inSomeone reports whether the confidence is placed in something that is no judgment of ours.
func inSomeone(s sentence, at int) bool {
	if at < len(s.words) && s.words[at].is(between2) {
		return true
	}
	if at >= len(s.words) || !s.words[at].exactly(inside) || s.words[at].pause {
		return false
	}
	for n := at + 1; n < len(s.words) && n <= at+2; n++ {
		if s.words[n].is(ourJudgments) {
			return false
		}
	}
	return true
}
