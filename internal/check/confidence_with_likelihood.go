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
	Says:  "A sentence gives both a level of confidence and a likelihood, or a confidence in percent, which reads as one.",
	Why:   "Confidence says how good the basis is and likelihood how probable something is; a sentence that holds both lets the reader take one for the other. ICD 203, D.6.e(2)(b), bars it.",
	Texts: func(p *Pass) func(*text) {
		return ownSentences(every, func(t *text, c lang.Code, s sentence) {
			first := slices.IndexFunc(s.hits, func(h hit) bool { return h.manner != plainly })
			from, to, found := 0, 0, false
			if first >= 0 {
				from, to, found = confidence(s)
			}
			if !found {
				from, to, found := inLikely(s)
				if !found && first < 0 {
					from, to, found = besideEstimate(s)
				}
				if !found {
					from, to, found = confidenceInFigures(s)
				}
				if found {
					p.Report(t.in(c), fmt.Sprintf("%s says “%s”, a confidence and a likelihood in one", t.name(), s.quote(from, to)),
						"write two sentences: “It is … that …. Our confidence is …, because …”")
				}
				return
			}
			p.Report(t.in(c), fmt.Sprintf("%s says “%s” and “%s” in one sentence",
				t.name(), s.quote(from, to), s.quote(s.hits[first].from, s.hits[first].to)),
				inLanguage(c, "write two sentences: “It is … that …. Our confidence is …, because …”",
					"write two sentences: «من … أن …. وثقتنا …، لأن …»"))
		})
	},
}

var (
	levels    = set("high moderate low medium higher lower")
	amountsOf = set(`enough ample sufficient great greater good little limited strong full considerable reasonable fair modest weak solid substantial
		utmost less more complete absolute some scant partial poor slight every much`)
	sure    = set("confident sure certain convinced positive")
	degrees = set(`highly very fairly quite moderately reasonably somewhat largely extremely increasingly less more rather not
		only by means absolutely entirely pretty fully completely no still now strongly firmly also cautiously`)
	being     = set("are am be remain feel were i'm we're")
	between2  = set("between among toward towards")
	oursAr    = set("واثقون واثقين واثق نثق متأكدون متأكدين")
	weAr      = set("نحن إننا أننا لسنا أنا إنا")
	degreesAr = set("جدا تماما كثيرا كل بثقة ثقة")
	levelsAr  = set(` عال عالي عالية عاليا متدن متدنية متدنيا أكبر أقل أعلى أدنى ليست دون`).with(inflected(`منخفض مرتفع متوسط معتدل ضعيف محدود ضئيل قليل تام كامل قوي راسخ متواضع معقول جيد كبير مطلق عظيم`, gendered))
	amountsAr = set("درجة بدرجة مستوى بمستوى قدر بقدر مزيد بمزيد قليل بقليل كثير بكثير")
	linking   = set(`is remains stays are was seems at a an not only rather best still quite fairly very just no better more than
		merely currently here thus hence therefore both level levels هي تبقى تظل لا تزال ما زالت هنا فيه فيها بذلك`)
	otherwise = set(`consumer consumers public business investor investors market markets voter voters popular no household
		households their his its her people's`)
	ourJudgments = set(`ذلك هذه أن بأن this that these our it assessment judgment estimate view conclusion finding figure number
		range forecast call reading التقدير الحكم هذا هذه تقدير الأحكام تقديرنا حكمنا الرقم الاستنتاج استنتاجنا
		الخلاصة صحة`)
	confidences = set("confidence certainty")
	trust       = set("ثقة ثقتنا ثقتي الثقة")
	amounts     = set("level degree measure amount levels")
)

// confidence finds a level of confidence in a sentence: "low confidence", "our confidence is low", «ثقة منخفضة».
// Confidence in someone, and that of consumers or voters, is another matter.
func confidence(s sentence) (from, to int, found bool) {
	for i := range s.words {
		if from, to = confidenceAt(s, i); to > from && (ourFigure(s, from) || !inSomeone(s, to)) && !s.within(from) {
			return from, to, true
		}
	}
	return 0, 0, false
}

// ourFigure reports whether our confidence is named at word i, and given in figures behind it.
func ourFigure(s sentence, i int) bool {
	return ourConfidenceAt(s, i) && slices.ContainsFunc(s.hits, func(h hit) bool { return h.figure && h.from > i })
}

// confidenceAt finds a level of confidence that is named at word i.
func confidenceAt(s sentence, i int) (from, to int) {
	switch w := &s.words[i]; {
	case w.literally(sure):
		return weAreSure(s, i)
	case w.norm == "confidently" && confidentlySaid(s, i):
		return i, i + 1
	case w.is(oursAr) && !(w.norm == "واثق" && attributedAt(s, i)):
		if i+1 < len(s.words) && s.words[i+1].is(degreesAr) || after(s, i, weAr) || after(s, i, quasiAr) && i > 1 && s.words[i-2].is(weAr) || w.exactly(trusting) || i > 0 && ofUs(&s.words[i-1]) {
			return i, min(i+2, len(s.words))
		}
	case ourFigure(s, i):
		return i, i + 1
	case w.is(confidences):
		return english(s, i)
	case strings.HasSuffix(w.norm, "-confidence") && leveled(w):
		return i, i + 1
	case w.norm == "يقين" && i > 1 && s.words[i-1].is(onAr) && s.words[i-2].is(weAr):
		return i - 1, i + 1 // «نحن على يقين من أن»
	case w.is(trust):
		if i > 1 && after(s, i, fromAr) && (s.words[i-2].is(levelsAr) || s.words[i-2].is(amountsAr)) { // «بدرجة عالية من الثقة»
			return i - 2, i + 1
		}
		if after(s, i, levelsAr) && w.norm == "الثقة" {
			return i - 1, i + 1 // «وهو عالي الثقة»
		}
		if i > 0 && s.words[i-1].is(onAr) && slices.ContainsFunc(s.words[:i], func(w word) bool { return w.is(weAr) || ofUs(&w) || strings.HasSuffix(w.norm, "نا") }) {
			return i - 1, i + 1 // «نحن على ثقة من أن»
		}
		if to = levelAfter(s, i, levelsAr); to == 0 && (i > 0 && s.words[i-1].is(amountsAr) || strings.HasSuffix(w.norm, "نا")) {
			to = levelAtEndAr(s, i)
		}
		if to == 0 && i > 0 && strings.HasPrefix(w.norm, "ب") && (ofUs(&s.words[i-1]) || s.words[i-1].is(sayingAr)) {
			to = i + 1 // «نقول بثقة إن»
		}
		return i, to
	}
	return 0, 0
}

// ofUs reports whether an Arabic word is a verb of ours: «نقدر», «نحكم».
func ofUs(w *word) bool { return w.exactly(ourVerbs) }

var (
	ourVerbs = set("نرى نقدر نحكم نقول نعتقد نظن نرجح نستبعد نتوقع نستنتج نؤكد نجزم نخلص لسنا نحن إننا")
	sayingAr = set("القول الجزم")
)

// levelAtEndAr finds a level that ends the clause in which word i stands: «درجة الثقة في أن المؤتمر ينعقد متدنية».
func levelAtEndAr(s sentence, i int) int {
	for n := i + 1; n < len(s.words); n++ {
		last := n+1 == len(s.words) || s.words[n+1].pause || s.words[n+1].is(reasons) || s.words[n+1].is(veryAr)
		if last && s.words[n].is(levelsAr) {
			return n + 1
		}
	}
	return 0
}

// confidentlySaid reports whether it is we who say something confidently at word i: "we can confidently say", "this allows
// us to state very confidently", "likely, and very confidently so".
func confidentlySaid(s sentence, i int) bool {
	if spoken(s, i) || oneMay(s, i) || i+1 < len(s.words) && s.words[i+1].norm == "so" {
		return true
	}
	return slices.ContainsFunc(s.words[:i], func(w word) bool { return w.norm == "us" })
}

var trusting = set("نثق")

// weAreSure finds "we are confident", and not that somebody else is.
func weAreSure(s sentence, i int) (from, to int) {
	from = i
	for from > 0 && s.words[from-1].literally(degrees) {
		from--
	}
	graded := from < i
	if s.words[i].norm == "confident" && (after(s, from, possessive) || from == 0 && slices.ContainsFunc(s.words[i+1:], func(w word) bool { return w.is(speakers) })) {
		return from, i + 1 // "our confident view", "confident in our sources, we judge"
	}
	if from == 0 && graded && s.words[i].norm == "confident" && i+1 < len(s.words) && s.words[i+1].norm == "and" {
		return from, i + 1 // "highly confident and probable:"
	}
	if n := percentBefore(s, from); n < from {
		from, graded = n, true // "we are 80 percent confident"
	}
	if from > 0 && s.words[from-1].literally(being) {
		from--
		if from > 0 && (s.words[from-1].is(speakers) || s.words[from-1].literally(deskWords)) || strings.Contains(s.words[from].norm, "'") {
			return from, i + 1
		}
		if from > 1 && s.words[from-1].literally(degrees) && s.words[from-2].is(speakers) {
			return from, i + 1
		}
	}
	if graded && s.words[i].norm == "confident" && spoken(s, i) {
		return from, i + 1
	}
	return 0, 0
}

// deskWords end the name that a desk gives itself: "analysts here are confident".
var deskWords = set("here desk team unit")

// english finds the level that goes with "confidence" at word i.
func english(s sentence, i int) (from, to int) {
	if i == 0 {
		return i, levelAfter(s, i, levels)
	}
	before := &s.words[i-1]
	if before.norm == "of" && i > 2 && s.words[i-2].literally(amounts) && (leveled(&s.words[i-3]) || s.words[i-3].literally(amountsOf) && ourConfidence(s, i-2)) {
		return i - 3, i + 1 // "a low level of confidence"
	}
	switch {
	case leveled(before), before.norm == "level" && i > 1 && leveled(&s.words[i-2]):
		return i - 1, i + 1
	case before.literally(amountsOf) && ourConfidence(s, i):
		return i - 1, i + 1
	case before.is(otherwise):
		return 0, 0
	case before.norm == "with" && (spoken(s, i) || oneMay(s, i)) && (i+1 == len(s.words) || s.words[i+1].pause || s.words[i+1].norm == "that"):
		return i - 1, i + 1 // "we would say so with confidence"
	}
	if to = levelAfter(s, i, levels); to == 0 && (before.is(possessive) || ourConfidence(s, i)) {
		to = max(levelAtEnd(s, i), levelAfter(s, i, amountsOf))
	}
	return i, to
}

// ourConfidence reports whether the confidence at word i is ours: we are spoken of before it, or nobody is, as in "with
// great confidence" and "(limited confidence)".
func ourConfidence(s sentence, i int) bool {
	if spoken(s, i) || after(s, i, possessive) || oneMay(s, i) {
		return true
	}
	return i > 1 && (s.words[i-2].norm == "with" && (i == 2 || s.words[i-2].pause) || s.words[i-1].pause && strings.HasSuffix(s.text[:s.words[i-1].from], "("))
}

// oneMay finds "one may say" before word i.
func oneMay(s sentence, i int) bool {
	for n := 0; n+1 < i; n++ {
		if s.words[n].norm == "one" && s.words[n+1].literally(sayable) || s.words[n].norm == "it" && s.words[n+1].literally(sayable) {
			return true
		}
	}
	return false
}

var (
	possessive = set("our my desk's team's unit's")
	sayable    = set("may can might could")
)

// spoken reports whether we are the ones who speak, somewhere before word i.
func spoken(s sentence, i int) bool {
	return slices.ContainsFunc(s.words[:i], func(w word) bool { return w.is(speakers) || w.is(possessive) })
}

// leveled reports whether a word is a level or several joined: "moderate-to-high".
func leveled(w *word) bool {
	return w.is(levels) || slices.ContainsFunc(strings.Split(w.norm, "-"), func(part string) bool { return listed(part).meets(levels) })
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
	for n := i + 1; n < len(s.words) && n <= i+6; n++ {
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
		if s.words[n].is(ourJudgments) || s.words[n].exactly(thatAr) {
			return false
		}
	}
	return true
}
