package check

import (
	"slices"
	"strings"
)

// What says that something is to come and forecasts nothing: a text denies that it is certain, a law or a plan lays it
// down, or it is this text that does it.

// doubtedAt reports whether what word i says is to come stands behind words that deny that it is certain: "it is far
// from certain that", «لا يمكن الجزم بأن».
func doubtedAt(s sentence, i int) bool {
	for n := i - 1; n >= 0 && n >= i-doubtReach; n-- {
		w := &s.words[n]
		if w.literally(unsettled) && sameStatement(s, n, i) {
			return true
		}
		if !w.is(certitudes) || !sameStatement(s, n, i) {
			continue
		}
		if slices.ContainsFunc(s.words[max(0, n-4):n], func(w word) bool { return w.is(denials) }) {
			return true
		}
	}
	return false
}

const doubtReach = 12

var (
	unsettled  = set("early premature المبكر السابق unclear uncertain doubtful unsure unknown undecided unproven")
	denials    = set("far not no nothing never neither little hardly cannot can't isn't don't لا ليس ليست لم غير ما دون بلا لن")
	certitudes = set(`certain clear certainty guarantee given evident obvious inevitable evidence sign signs reason reasons proof assurance sure know say think believe
		indication indications suggests means mean confirms suggest indicates proves prove
		الجزم نجزم جزم يقين مؤكد مؤكدا محسوم محسوما واضح واضحا حتمي حتميا دليل مؤشر مؤشرات يدل يدعو يشير ضمان ضمانة ضمانات معروف معروفا يعرف نعرف نعلم ندري
		نقطع قطع سبب أسباب يعني يوحي يثبت يبرر ظن`)
)

// isFixedByLaw reports whether the sentence says by what law or plan a thing is to come: "will be read out under the
// electoral law", «بحكم القانون», «كما ورد في جدول الأعمال».
func isFixedByLaw(s sentence, i int) bool {
	for n := range s.words {
		w := &s.words[n]
		rest := s.words[n+1 : min(len(s.words), n+1+planReach)]
		switch {
		case w.literally(byLaw) && slices.ContainsFunc(untilPause(rest), func(w word) bool { return w.literally(laws) }):
			return true
		case w.exactly(asAr) && len(rest) > 0 && rest[0].literally(statedAr):
			return true
		case w.exactly(byLawAr) && slices.ContainsFunc(untilPause(rest), func(w word) bool { return w.is(lawsAr) }):
			return true
		}
	}
	return false
}

// untilPause returns the words up to the next punctuation.
func untilPause(words []word) []word {
	for n := range words {
		if words[n].pause {
			return words[:n]
		}
	}
	return words
}

var (
	byLaw = set("under by per pursuant")
	laws  = set(`law laws code act statute decree constitution treaty timetable schedule calendar rules charter bylaws
		programme plan contract regulation regulations protocol agenda`)
	asAr     = set("كما حسبما وفقما")
	statedAr = set("ورد جاء ينص تنص نص نصت يقضي تقضي قضى هو يرد يبين تبين يوضح يظهر يذكر تذكر")
	byLawAr  = set("بحكم بنص عملا تنفيذا بموجب وفق وفقا طبقا حسب بحسب تطبيقا")
	lawsAr   = set("قانون مرسوم دستور معاهدة جدول رزنامة خطة برنامج لائحة نظام عقد اتفاق اتفاقية مادة قرار بروتوكول تقويم")
)

// ofThisText reports whether it is a part of this text, or its next edition, that will do something: "Section 4 will
// set out".
func ofThisText(s sentence, i int) bool {
	if i+1 < len(s.words) && s.words[i+1].literally(tellsAr) && s.words[i].exactly(future) || s.words[i].literally(tellsAr) {
		return true
	}
	if i+1 < len(s.words) && s.words[i+1].literally(readersAr) {
		return true
	}
	if s.words[i].norm != "will" && s.words[i].norm != "shall" {
		return false
	}
	from, _ := s.clauseOf(i)
	if i == from+1 && s.words[from].norm == "we" {
		return i+1 < len(s.words) && (s.words[i+1].literally(tells) || s.words[i+1].norm == "not" && i+2 < len(s.words) && s.words[i+2].literally(tells))
	}
	return i+1 < len(s.words) && s.words[i+1].literally(tells) && slices.ContainsFunc(s.words[from:i], func(w word) bool { return w.literally(partsOfText) })
}

var (
	readersAr = set("القارئ القراء")
	tellsAr   = set("نتناول نعرض نناقش نخوض نعود نكرر نتطرق نراجع نحدث نبين ننشر نبحث")
	tells     = set(`know revise publish discuss return set describe discuss list give review show present return revisit update
		cover explain examine look address deal report follow assess`)
	partsOfText = set("section chapter annex appendix paragraph part page paper table figure box note briefing update edition")
)

// wouldHave reports whether what word i says was to come, and that is over: «كان الوفدان سيوقعان لولا الغارة».
func wouldHave(s sentence, i int) bool {
	from, _ := s.clauseOf(i)
	return arabic(s.words[i].norm) && (slices.ContainsFunc(s.words[max(from, i-4):i], func(w word) bool { return w.exactly(wasAr) }) || s.any(butFor))
}

var butFor = set("لولا")

// isFormerView reports whether the likelihood at word i is one that we gave in the past: "last spring we considered it
// unlikely", «في نوفمبر عددناه مستبعدًا».
func isFormerView(s sentence, i int) bool {
	from, to := s.clauseOf(i)
	clause := s.words[from:to]
	for n := from; n < i; n++ {
		if n >= i-7 && s.words[n].exactly(wasAr) && !after(s, n, concedingAr) {
			return true // «كانت الوزارة تعده مستبعدًا»
		}
		if s.words[n].exactly(usedTo) || s.words[n].norm == "had" && s.words[n+1].literally(oncesaid) {
			return true // "we had thought", «كنا نستبعد»
		}
	}
	if i-from >= 2 && i > 2 && slices.ContainsFunc(s.words[max(0, i-4):i], func(w word) bool { return w.norm == "against" }) {
		return true // "against odds of one in ten"
	}
	return slices.ContainsFunc(clause, func(w word) bool { return w.exactly(oncesaid) }) && slices.ContainsFunc(clause, func(w word) bool { return w.is(onceWhen) })
}

// isCalledWrong reports whether the likelihood at word i is one that the sentence calls wrong: "it would be wrong to
// call it unlikely".
func isCalledWrong(s sentence, i int) bool {
	from, _ := s.clauseOf(i)
	before := s.words[max(from, i-mistakenReach):i]
	for n := range before {
		if n > 0 && before[n].literally(making) && (before[n-1].norm == "would" || before[n-1].exactly(mayAr) || before[n-1].literally(thatAr)) {
			return true // "what would make it certain", «ما قد يجعله مؤكدا»
		}
		if before[n].exactly(wrong) {
			return true
		}
		if before[n].literally(groundsEn) && slices.ContainsFunc(before[:n], func(w word) bool { return w.literally(denials) }) {
			return true // "nothing that makes it likely"
		}
		if before[n].literally(grounds) && n > 0 && before[n-1].norm == "ما" && slices.ContainsFunc(before[:n], func(w word) bool { return w.is(negativesAr) && w.norm != "ما" }) {
			return true // «لا نرى ما يجعل ذلك مرجحًا»
		}
	}
	return false
}

const mistakenReach = 10

var (
	making    = set("make render become turn يجعل تجعل")
	groundsEn = set("makes make renders render suggests suggest indicates points")
	grounds   = set("يجعل يدعو يبرر يشير يوحي يرجح يدل")
	oncesaid  = set(`considered thought judged believed rated saw put called estimated expected assessed عددنا عددناه عددناها
		رأينا رأيناه رأيناها قدرنا قدرناه اعتبرنا اعتبرناه ظننا حسبنا رجحنا استبعدنا توقعنا كنا كان كانت was were
		seemed looked بدا بدت`)
	concedingAr = set("إن وإن إذا لو ما ولو")
	usedTo      = set("كنا")
	onceWhen    = set("last earlier previously ago then once formerly until الماضي الماضية سابقا آنذاك حينها يومها وقتها")
	wrong       = set(`wrong mistake mistaken rash premature misleading absurd error الخطأ خطأ يخطئ مبالغة يصح المبالغة السابق خلاف
		خلافا`)
)

// reported reports whether what word i says is to come stands in a clause with "that" of which somebody else, or
// nobody, is the author: "talk that the minister will go", «طالبت بضمانات بأن الأجور ستُدفع».
func reported(s sentence, i int) bool {
	for n := i - 1; n > 0 && !s.words[n+1].pause; n-- {
		w := &s.words[n]
		if w.norm != "that" && !w.literally(thatAr) && !(w.norm == "ان" && n > 0) {
			continue
		}
		if w.pause || s.words[n-1].literally(linkersAr) || s.words[n-1].literally(beings) || s.words[n-1].literally(wereEn) {
			return false
		}
		from, _ := s.clauseOf(n)
		return !slices.ContainsFunc(s.words[max(from, n-5):n], func(w word) bool { return w.is(authoritative) || w.is(speakers) || ofUs(&w) || ofOurWord(&w) })
	}
	return false
}

// ofOurWord reports whether an Arabic noun is ours: «تقديرنا».
func ofOurWord(w *word) bool { return arabic(w.norm) && strings.HasSuffix(w.norm, "نا") }

var (
	// linkersAr make a conjunction with «أن», which begins a statement and reports none: «غير أن».
	linkersAr = set("غير إلا رغم مع كما بيد ذلك حيث بما سوى لولا خاصة علما")
	// authoritative are words whose clause with "that" is said by this text.
	authoritative = set(`our it clear certain sure obvious evident plain doubt question fact means mean meaning follows result upshot conclusion
		judgment judgement assessment view so such truth danger risk reality inevitable given seems appears bottom point likely unlikely
		شك ريب مؤكد واضح محتم محتوم بديهي يعني تعني معنى حقيقة نتيجة خلاصة مفر بد مناص محالة أكيد جلي مسلم طبيعي مفارقة خطر يبدو`)
)
