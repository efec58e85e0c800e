package check

import (
	"slices"
	"strings"
)

var (
	// attributions say whose view a sentence reports. "We" are nobody else.
	attributions = set(`according says said say argues argued argue believes believed believe thinks thought think
		warns warned warn predicts predicted predict foresees foresaw judges judged doubts doubted doubt claims claimed
		claim reckons sees writes wrote estimates estimated suggests suggested concludes concluded fears feared hopes
		hoped promises promised announced announces considers rates quotes puts finds expects expected expect calls
		plans planned reports reported price prices implies imply assumes assumed anticipates intends vowed vows pledged pledges insists quoted
		يتوقع تتوقع توقع توقعت توقعات يرى ترى رأى رأت يقول تقول قال قالت يعتقد تعتقد يرجح ترجح رجح رجحت يشكك تشكك يحذر تحذر حذر
		حذرت بحسب حسب وفق وفقا رأي يقدر تقدر يفترض يزعم تزعم يشير تشير أشار أشارت يأمل تأمل يخشى تخشى وعد وعدت أعلن أعلنت
		تعهد تعهدت يخطط تخطط يعتزم تعتزم بموجب بمقتضى يستبعد تستبعد يؤكد تؤكد أكد أكدت يظن تظن يكتب كتب يستنتج تنوي ينوي
		put see predict foresee judge reckon write estimate suggest conclude fear hope promise announce consider rate quote find call
		plan report assume anticipate intend vow pledge insist imply give gives gave assign assigns assigned bet bets confirm confirms
		confirmed show shows showed state states stated note notes noted add adds added list lists provides envisages conceded concedes
		admits admitted denies denied told tells wrote
		يمنح تمنح يعطي تعطي يبين تبين يظهر تظهر يورد تورد ينص تنص يقضي تقضي يوضح توضح أوضح أوضحت كتبت يكتب`)
	speakers = set("we i")
	// under opens a sentence that reports a plan or a view, one of plans within planReach words.
	under      = set("under in by according per")
	plans      = set("view opinion judgment eyes words telling account plan plans schedule timetable agenda calendar programme program decree law treaty agreement draft terms deal order communique constitution")
	sayings    = set("schedule timetable calendar statement notice decree draft letter word view forecast claim judgment reading estimate opinion expectation prediction warning promise plan")
	nobody     = set("no none nobody neither")
	ownerships = set("our my")
	// conditions make what a sentence says hold only in a case that may not come.
	conditions = set("if unless whether should provided إذا لو شرط شريطة هل")
)

const planReach = 6

// attributed reports whether the sentence gives someone else's view, or a plan of theirs: "In Umarov's view …",
// "Under the published plan …".
func attributed(s sentence) bool {
	if ofPlan(s) {
		return true
	}
	for i := range s.words {
		if says(s, i) || wordOf(s, i) {
			return true
		}
	}
	return false
}

// attributedAt reports whether somebody else says what word i says is to come. A verb of saying before it reaches up to
// where another statement begins; one behind it speaks of it only after a comma, or "as": in "prices will rise since the
// ministry announced a tax" nobody is said to expect that.
func attributedAt(s sentence, i int) bool {
	if ofPlan(s) {
		return true
	}
	for n := range s.words {
		if !says(s, n) && !wordOf(s, n) {
			continue
		}
		if w := &s.words[n]; w.is(accordings) && (n > i || !begunAnew(s, n, i)) {
			return true
		}
		from, to := s.clauseOf(n)
		subordinate := slices.ContainsFunc(s.words[from:n], func(w word) bool { return w.literally(subordinators) })
		switch {
		case n < i && !begunAnew(s, n, i) && (!subordinate || i < to):
			return true
		case n > i && from > i && !subordinate, n > i && slices.ContainsFunc(s.words[i:n], func(w word) bool { return w.literally(asThey) }):
			return true
		}
	}
	return false
}

var (
	accordings    = set("according بحسب حسب وفق وفقا بموجب بمقتضى")
	subordinators = set("because since after when although though until once while whereas despite لأن لأنه لأنها منذ بعد رغم بعدما عندما حين حتى بسبب")
	asThey        = set("as كما")
)

// ofPlan reports whether the sentence opens with a plan, or a view: "Under the published plan …".
func ofPlan(s sentence) bool {
	if len(s.words) < 2 || !s.words[0].is(under) || s.words[1].is(ownerships) {
		return false
	}
	return slices.ContainsFunc(s.words[1:min(len(s.words), planReach)], func(w word) bool { return w.is(plans) })
}

// wordOf finds "Fitch's firm word that …".
func wordOf(s sentence, i int) bool {
	return strings.HasSuffix(s.words[i].norm, "'s") && slices.ContainsFunc(s.words[i+1:min(len(s.words), i+4)], func(w word) bool { return w.is(sayings) })
}

// says reports whether word i says that someone other than we thinks or says something.
func says(s sentence, i int) bool {
	w := &s.words[i]
	if w.norm == "يقل" && i+1 < len(s.words) && s.words[i+1].norm == "احد" {
		return true // «لم يقل أحد إن»
	}
	if !w.is(attributions) || impersonal(s, i) {
		return false
	}
	before := s.words[max(0, i-2):i]
	if slices.ContainsFunc(before, func(w word) bool { return w.is(speakers) }) {
		return false
	}
	if slices.ContainsFunc(before, func(w word) bool { return w.is(nobody) }) && !(i+1 < len(s.words) && s.words[i+1].norm == "that") {
		return false // "no document says so"
	}
	if slices.ContainsFunc(s.words[max(0, i-4):i], func(w word) bool { return w.literally(whatever) }) {
		return false
	}
	if w.literally(unsaid) && (after(s, i, beings) || after(s, i, notList)) && !slices.ContainsFunc(s.words[i:], func(w word) bool { return w.norm == "by" }) {
		return false // "is expected", and nobody says by whom
	}
	return !w.literally(nounsToo) || !nounHere(s, i)
}

// nounHere reports whether a word that is a noun as well as a verb of saying is the noun where it stands: "interest rates
// are", "its plans".
func nounHere(s sentence, i int) bool {
	if i == 0 || i+1 == len(s.words) || s.words[i+1].pause {
		return i == 0 || s.words[i-1].literally(nounMakers) || s.words[i-1].pause || !s.words[i].literally(verbsAlone)
	}
	return s.words[i-1].literally(nounMakers) || ofSomeone(s.words[i-1].norm) ||
		s.words[i].literally(ofMoney) && !s.words[i+1].literally(objects) || s.words[i+1].literally(verbsAfter) && !s.words[i].literally(ofMoney)
}

var (
	unsaid   = set("expected believed thought hoped feared assumed considered")
	whatever = set("whatever whoever whichever however matter regardless")
	// nounsToo are verbs of saying that are nouns or adjectives as well.
	nounsToo = set(`claim claims doubt doubts fear fears feared hopes hoped promises promised planned plans reports reported rates estimates estimated
		quotes puts finds calls thought expected announced judges price prices implies warned
		put see predict judge estimate suggest fear hope promise rate quote find call plan report consider intend vow pledge insist
		show shows state states note notes add adds list lists told bet bets`)
	nounMakers = set(`the a an this these those its his her their our my your no any some all new safe good sure fair little scant small much great growing of in on for by with to at as
		interest exchange inflation mortgage death growth tax birth crime pay swap bond share oil gas food consumer house wheat and`)
	verbsAfter = set("will would shall won't is are was were has have had may might could can must of in for on by at from and or")
	verbsAlone = set("show shows state states note notes add adds list lists judge predict told claims doubts fears hopes reports estimates warned announced feared promised")
	ofMoney    = set("rates rate put see state states add adds list lists price prices puts calls quotes finds")
	objects    = set("the it its a an that this in little no some only")
)

// impersonal finds «يُرجَّح أن» and «يُستبعد أن» with nobody who thinks so: "it is likely that", and not "he thinks it likely".
func impersonal(s sentence, i int) bool {
	w := &s.words[i]
	if !w.exactly(passiveViews) || i+1 == len(s.words) {
		return false
	}
	if !s.words[i+1].exactly(thatAr) {
		return strings.HasPrefix(strings.TrimPrefix(w.text, "و"), "يُ")
	}
	return i == 0 || w.pause || i == 1 && after(s, i, negativesAr) || strings.HasPrefix(strings.TrimPrefix(w.text, "و"), "يُ")
}

var passiveViews = set("يرجح يستبعد")

// conditional reports whether the sentence speaks of a case that may not come.
func conditional(s sentence) bool {
	if ifArabic(s) {
		return true
	}
	for i := range s.words {
		if s.words[i].is(conditions) && !anyway(s, i) {
			return true
		}
	}
	return false
}

// anyway reports whether what looks like a condition at word i is none: "even if", "whether or not", and "should" behind
// its subject.
func anyway(s sentence, i int) bool {
	w := &s.words[i]
	switch w.norm {
	case "if", "لو", "اذا":
		return after(s, i, evenIf)
	case "whether":
		return after(s, i, regardless) || i+2 < len(s.words) && s.words[i+1].norm == "or" || slices.ContainsFunc(s.words[i+1:], func(w word) bool { return w.norm == "not" && !w.pause }) && s.words[len(s.words)-1].norm == "not"
	case "should":
		return i > 0 && !w.pause
	}
	return false
}

var (
	evenIf     = set("even as حتى")
	regardless = set("of")
)

// ifArabic finds «إن … فـ…», where «إن» means "if" and not "indeed": what follows from it begins with «ف».
func ifArabic(s sentence) bool {
	if len(s.words) < 4 || s.words[0].text != "إن" && s.words[0].text != "وإن" && s.words[0].text != "فإن" {
		return false
	}
	return slices.ContainsFunc(s.words[2:], func(w word) bool { return strings.HasPrefix(w.norm, "ف") && len(w.forms) > 1 })
}
