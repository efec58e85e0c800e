package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/scenario"
)

var bareWill = Rule{
	Name:  "bare-will",
	Level: diag.Warning,
	Says:  "A text that judges in our own voice says that something will happen, with no likelihood and nobody named who says so.",
	Why:   "“Will” claims certainty, and no forecast has it (ICD 203, standard 2). Whose forecast it is must be plain too (standard 3).",
	Texts: func(p *Pass) func(*text) {
		return ownSentences(judges, func(t *text, c lang.Code, s sentence) {
			for i := range s.words {
				if !s.words[i].ahead && len(s.hits) == 0 || !flatFuture(s, i) {
					continue
				}
				if !s.within(i) && !conditionalAt(s, i) && !attributedAt(s, i) && !measured(s, i) && !asked(s, i) && !scheduled(s, i) && !doubtedAt(s, i) && !isFixedByLaw(s, i) && !ofThisText(s, i) && !wouldHave(s, i) && !reported(s, i) {
					p.Report(t.in(c), fmt.Sprintf("%s says “%s” without a likelihood", t.name(), s.quote(i, min(i+2, len(s.words)))),
						inLanguage(c, "say whose forecast it is (“Fitch expects …”), or how likely (“is likely to …”)",
							"say whose forecast it is («تتوقع فيتش …»), or how likely («من المرجح أن …»)"))
					return
				}
			}
		})
	},
}

// judges reports whether a text says how things will be: a judgment of ours, the reason of an assessment or a dissent,
// the situation, or how a conflict of sources is read.
func judges(t *text) bool {
	if t.judgment != nil {
		return t.judgment.Kind == scenario.Forecast || t.judgment.Kind == scenario.Judged || t.judgment.Kind == scenario.Inference
	}
	return t.voice == reasoning || t.voice == recounting || t.voice == weighing
}

// measured reports whether a likelihood bears on what word i says is to come: one in its clause, or one before it
// unless another statement was begun since; or a percentage in brackets.
func measured(s sentence, i int) bool {
	from, to := s.clauseOf(i)
	for _, h := range s.hits {
		if h.manner == measuredly && (h.from >= from && (h.from < to || h.from == to && s.alone(h)) || h.from < i && !beginsStatement(s, h.from, i)) {
			return true
		}
	}
	if i+1 < len(s.words) && s.words[i+1].pause && slices.ContainsFunc(s.hits, func(h hit) bool { return h.manner == measuredly && h.from > i && h.from <= i+5 }) {
		return true // "will, we judge, probably"
	}
	end := s.words[len(s.words)-1].to()
	if rest := s.text[end:]; strings.IndexByte(rest, '\n') != 0 {
		end = min(len(s.text), end+2) // a sign and a bracket
	}
	own := s.text[s.words[0].from:end]
	return strings.Contains(own, "%)") || strings.Contains(own, "٪)") || strings.Contains(own, "%;") || strings.Contains(own, "(%")
}

// clauseOf returns the words between the punctuation before and after word i.
func (s sentence) clauseOf(i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && !s.words[from].pause {
		from--
	}
	for to < len(s.words) && !s.words[to].pause {
		to++
	}
	return from, to
}

// othersAr begin another statement in Arabic.
var othersAr = set("أما غير لكن لكنه لكنها بل إلا بيد")

var anew = set("and but so yet while whereas therefore hence")

// beginsStatement reports whether another statement was begun between words i and j, by a semicolon or a colon, or by
// "and" after a comma with no "that" behind it which would join the two: "it is likely that …, and prices will rise".
func beginsStatement(s sentence, i, j int) bool {
	if strings.ContainsAny(s.text[s.words[i].from:s.words[j].from], ";؛:") {
		return true
	}
	begun := false
	for n := i + 1; n <= j; n++ {
		w := &s.words[n]
		switch {
		case w.is(thatAr):
			begun = false
		case w.pause && (w.literally(anew) || arabic(w.norm) && strings.HasPrefix(w.norm, "و") || w.literally(othersAr)):
			begun = true
		case w.norm == "that", w.pause: // or what stood between two commas is over
			begun = false
		}
	}
	return begun
}

var cleftAr = set("هو هي هم")

var relatives = set("which who where")

var askers = set("who whom whose which what when where how why whether من ماذا متى أين كيف الذي التي الذين ما")

// asked reports whether what is to come stands in a question, or says which one is meant: "who will pay",
// "the days on which the talks will be held".
func asked(s sentence, i int) bool {
	for n := i - 1; n >= 0 && n >= i-5; n-- {
		if s.words[n].is(askers) {
			if n > 0 && s.words[n-1].literally(cleftAr) { // «هو من سيحسم»
				return false
			}
			if s.words[n].pause && s.words[n].literally(relatives) { // ", which will": a statement of its own
				return false
			}
			return !arabic(s.words[i].norm) || n >= i-1
		}
		if s.words[n+1].pause {
			return false
		}
	}
	return false
}

var (
	// owners before "will" make it a noun: "the will", "political will".
	owners = set(`the a political free good popular people's his her its their our your own national no public against of at
		ill`)
	// readers are told where they find things, which is no forecast; and before these words "will" is a noun.
	readers    = set("reader readers last")
	nounBefore = set("is was of are were")
	future     = set("سوف لن")
	// futures are verbs with the prefix of the future that are nothing else. The list is short on purpose:
	// many nouns begin with the same letter.
	futures = set(`سيكون ستكون سيؤدي ستؤدي سيبقى ستبقى سيظل ستظل سيزيد ستزيد سيحاول ستحاول سيواجه ستواجه سيصبح ستصبح
		سيضطر ستضطر سيتراجع ستتراجع سيستمر ستستمر سيرتفع سترتفع سينخفض ستنخفض سيتعرض ستتعرض سينسحب ستنسحب
		سيعود ستعود سيغادر ستغادر سيتحول ستتحول سيواصل ستواصل سيدعم ستدعم سيضعف ستضعف سيخسر ستخسر سيحافظ ستحافظ
		سيصمد ستصمد سيحدث ستحدث سيقلص ستقلص سيمنح ستمنح سيجعل ستجعل سنشهد سنرى سنواجه سيحصل ستحصل سيشهد ستشهد`)
)

var (
	goings      = set("going bound certain sure destined set about poised doomed guaranteed fated")
	beings      = set("is are am isn't aren't he's she's it's they're")
	certainties = set(`undoubtedly inevitably definitely unquestionably indubitably assuredly certainly surely unavoidably
		inexorably حتما بالتأكيد`)
	// states are verbs beside which a word of certainty says what is, or was: "is certainly genuine".
	states = set("is are was were has have had did been be am do does almost most nearly not كان كانت ليس ليست")
	// notFuture are beginnings of Arabic nouns and names that look like verbs of the future.
	notFuture = []string{
		"سياس", "سيار", "سياد", "سياق", "سياح", "سيطرة", "سيطرت", "سيطره", "سيناري", "سيناء", "سيدة", "سيدات", "سيرة", "سيرته", "سيبيري", "سيمون", "سيرغي", "سيرجي", "سيلفا", "سيول", "سيما", "سيئ", "سيلان",
		"سيطرو", "سيناتور", "سيراليون", "سيدني", "سينما", "سيسي", "ستراتيجي", "ستوديو", "ستين", "ستار", "ستالين", "ستراتفور", "ستيفن", "ستوك", "ستولتنبرغ", "ستانيسلاف",
	}
)

// shortNouns are words of four letters that begin like a verb of the future and are none, and what readers are told to
// find.
var shortNouns = set(`سيطر سيدة سيدي سيدا سيرة سيرا سيري سيما سينا سيول سيئة سيئا سيسي سيلا سيفا سيفي سيقت سيكا ستون ستين ستار ستاد ستيف ستيك ستره سيات سيان ستجد
	سيني سيمي سيلي سيمر سيلف سيغا سيقان ستور ستاف ستيا ستنا`)

// nounsAr begin like "and" or "so" before a verb of the future, and are none: «وسيلتها».
var nounsAr = set(`وسيطان وسيطين وسيطها وسيطهم وسيطا وسيطة وسيلة وسيلتان وسيلتين وسيلتها وسيلته وسيلتهم وسيلتنا وسيما وسيمة
	فسيفساء فسيحة`)

// futureAr reports whether a word is an Arabic verb with the prefix of the future, with "and" or "so" before it at
// most.
func futureAr(w *spelling) bool {
	norm := w.norm
	if len(norm) < 4 || norm[0] != 0xd8 && norm[0] != 0xd9 || !strings.Contains(norm[:min(len(norm), 4)], "س") || w.own.meets(nounsAr) {
		return false
	}
	for _, c := range conjunctions {
		if rest, ok := strings.CutPrefix(norm, c); ok && strings.HasPrefix(rest, "س") {
			norm = rest
		}
	}
	if !strings.HasPrefix(norm, "سي") && !strings.HasPrefix(norm, "ست") || utf8.RuneCountInString(norm) < 4 || utf8.RuneCountInString(norm) == 4 && w.any.meets(shortNouns) {
		return false
	}
	return !slices.ContainsFunc(notFuture, func(noun string) bool { return strings.HasPrefix(norm, noun) })
}

// ahead reports whether a word may say plainly that something is to come. Hardly any does.
func ahead(w *spelling) bool {
	if w.any != &unlisted && w.any.meets(aheadAny) || w.bare != &unlisted && w.bare.meets(aheadBare) || w.own != &unlisted && w.own.meets(aheadOwn) {
		return true
	}
	if w.forms != nil {
		return futureAr(w)
	}
	return w.norm == "will" || w.norm == "won't" || w.norm == "shall" || strings.HasSuffix(w.norm, "'ll")
}

// What may say so in any form, without "and" or "so" at most, and as it is.
var (
	aheadAny  = beings.with(certainties)
	aheadBare = future.with(futures)
	aheadOwn  = union([]list{headingAr, fateAr, looking})
)

// flatFuture reports whether word i says plainly that something is to come.
func flatFuture(s sentence, i int) bool {
	switch w := &s.words[i]; {
	case w.norm == "will" && w.text != "Will":
		return !after(s, i, owners) && !after(s, i, readers) && !(i > 0 && ofSomeone(s.words[i-1].norm)) && !(i+1 < len(s.words) && s.words[i+1].literally(nounBefore))
	case w.norm == "won't", w.norm == "shall", strings.HasSuffix(w.norm, "'ll"):
		return true
	case w.exactly(future), w.exactly(futures), futureAr(w.spelling):
		return true
	case w.is(beings):
		return goingTo(s, i) || beyondDoubt(s, i)
	case w.literally(looking):
		return i+2 < len(s.words) && s.words[i+1].literally(unfailing) && s.words[i+2].norm == "to" || beyondDoubt(s, i)
	case w.is(certainties):
		return !after(s, i, states) && !after(s, i, relative) && !(i+1 < len(s.words) && s.words[i+1].is(states))
	}
	return beyondDoubt(s, i) || doomedAr(s, i)
}

// goingTo finds "is going to", "are never going to", "is doomed" at word i.
func goingTo(s sentence, i int) bool {
	n := i + 1
	for n < len(s.words) && !s.words[n].pause && s.words[n].literally(adverbs) {
		n++
	}
	if n >= len(s.words) || !s.words[n].is(goings) {
		return false
	}
	return n+1 < len(s.words) && s.words[n+1].norm == "to" || s.words[n].norm == "doomed"
}

var (
	adverbs   = set("never not now also still certainly surely simply")
	looking   = set("looks look seems seem appears appear")
	unfailing = set("certain sure bound doomed destined guaranteed fated")
)

// doomedAr finds what is said to be on its way to its end: «الحكومة ذاهبة إلى الانهيار».
func doomedAr(s sentence, i int) bool {
	if s.words[i].literally(fateAr) {
		_, to := s.clauseOf(i)
		return slices.ContainsFunc(s.words[i+1:to], func(w word) bool { return w.is(ruin) && definite(&w) })
	}
	return s.words[i].literally(headingAr) && i+2 < len(s.words) && s.words[i+1].literally(towardsAr) && s.words[i+2].is(ruin)
}

var (
	headingAr = set("ذاهب ذاهبة ماض ماضية آيل آيلة سائر سائرة صائر صائرة")
	fateAr    = set("مصير مصيره مصيرها مصيرهم")
	ruin      = set("انهيار سقوط فشل هزيمة إفلاس هاوية حرب تفكك انقسام زوال خسارة انفجار تصعيد")
)

// beyondDoubt reports whether a wording that leaves no doubt of what is to come begins at word i.
func beyondDoubt(s sentence, i int) bool {
	for _, h := range s.hits {
		if h.from == i && h.manner > plainly {
			return h.manner == inevitably || !arabic(s.words[i].norm) && !speaksOfFact(s, h)
		}
	}
	return false
}

// ofSomeone reports whether a word is a possessive, behind which "will" is a noun: "the bank's will to act".
func ofSomeone(norm string) bool {
	return strings.HasSuffix(norm, "'s") || strings.HasSuffix(norm, "s'")
}
