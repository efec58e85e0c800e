package check

import (
	"slices"
	"strings"
	"unicode/utf8"
)

var (
	// attributions say whose view a sentence reports. "We" are nobody else.
	attributions = set(`according says said say argues argued argue believes believed believe thinks thought think warns
		warned warn predicts predicted predict foresees foresaw foresee judges judged judge doubts doubted doubt claims
		claimed claim reckons reckon sees see writes wrote write estimates estimated estimate suggests suggested suggest
		concludes concluded conclude fears feared fear hopes hoped hope promises promised promise announced announces
		announce considers considered consider rates rate quotes quote puts put finds find expects expected expect calls
		called call plans planned plan reports reported report price prices implies imply implied assumes assumed assume
		anticipates anticipate intends intend vowed vows vow pledged pledges pledge insists insist insisted quoted give
		gives gave assign assigns assigned bet bets confirm confirms confirmed show shows showed state states stated note
		notes noted add adds added list lists listed provides envisages conceded concedes admits admitted denies denied
		told tells requires require stipulates stipulate mandates prescribes declared declares describes described assured assures
		توقع توقعات بحسب حسب وفق وفقا طبقا رأي بموجب بمقتضى وعد وعدت وعدوا يأمل تأمل يأملون يخطط تخطط يخططون ينص تنص نصت
		يقضي تقضي أبلغ أبلغت منحت يمنح تمنح يقدر تقدر يقدرون يظن تظن يظنون يبين تبين`).with(inflected(verbsOfSaying, conjugated))
	// verbsOfSaying are Arabic verbs by which somebody else says or thinks something, each in the past and the present.
	verbsOfSaying = `قال يقول رأى يرى اعتقد يعتقد رجح يرجح استبعد يستبعد توقع يتوقع شكك يشكك حذر يحذر افترض يفترض زعم يزعم
		ادعى يدعي أشار يشير خشي يخشى تخوف يتخوف أعلن يعلن تعهد يتعهد توعد يتوعد اعتزم يعتزم نوى ينوي أكد يؤكد كتب يكتب
		استنتج يستنتج أعطى يعطي أظهر يظهر أورد يورد أوضح يوضح ذكر يذكر صرح يصرح أضاف يضيف اعتبر يعتبر نفى ينفي وصف يصف
		لخص يلخص جزم يجزم اعترف يعترف نبه ينبه لفت يلفت تنبأ يتنبأ تكهن يتكهن اشترط يشترط راهن يراهن طمأن يطمئن هتف يهتف أصر يصر شدد يشدد أقسم يقسم هدد يهدد لوح يلوح أخبر يخبر أفاد يفيد`
	speakers = set("we i")
	// under opens a sentence that reports a plan or a view, one of plans within planReach words.
	under = set("under in by according per")
	plans = set(`view opinion judgment eyes words telling account plan plans agreement draft terms deal order communique
		program`).with(laws)
	statementNouns = set(`schedule timetable calendar statement notice decree draft letter word view forecast claim judgment reading
		estimate opinion expectation prediction warning promise plan`)
	nobody     = set("no none nobody neither")
	ownerships = set("our my")
	// conditions make what a sentence says hold only in a case that may not come.
	conditions = set("if unless whether should provided إذا لو شرط شريطة هل")
)

const planReach = 6

// attributedAt reports whether somebody else says what word i says is to come. A verb of saying before it reaches up to
// where another statement begins; one behind it speaks of it only after a comma, or "as": in "prices will rise since
// the ministry announced a tax" nobody is said to expect that.
func attributedAt(s sentence, i int) bool { return ofPlan(s) || attributedElsewhere(s, i, false) }

// viewAt reports whether the likelihood at word i is somebody else's view: as attributedAt, but one who says so may
// also stand behind it in its clause, as in "the 70% chance that bookmakers give him".
func viewAt(s sentence, i int) bool {
	return ofPlan(s) || attributedElsewhere(s, i, true) || rumoured(s, i)
}

// rumoured reports whether the likelihood at word i is that of a rumour: "contrary to reports of an almost certain
// default".
func rumoured(s sentence, i int) bool {
	from, _ := s.clauseOf(i)
	return slices.ContainsFunc(s.words[max(from, i-4):i], func(w word) bool { return w.is(rumours) })
}

var rumours = set(`rumours rumors rumour reports talk claims speculation predictions warnings شائعات شائعة أنباء مزاعم تكهنات
	تنبؤات تحذيرات`)

func attributedElsewhere(s sentence, i int, behind bool) bool {
	for n := range s.words {
		if n == i || !says(s, n) && !wordOf(s, n) || slices.ContainsFunc(s.hits, func(h hit) bool { return h.from <= n && n < h.to }) {
			continue
		}
		if s.words[n].is(accordings) {
			if !ofOurs(s, n+1) && (n > i || !beginsStatement(s, n, i)) {
				return true
			}
			continue
		}
		from, to := s.clauseOf(n)
		subordinate := slices.ContainsFunc(s.words[from:n], func(w word) bool { return w.literally(subordinators) }) ||
			s.words[from].literally(withAr) && s.words[from+1].exactly(thatAr)
		switch {
		case n < i && !beginsStatement(s, n, i) && (!subordinate || i < to):
			return true
		case n > i && !subordinate && !(n > 0 && s.words[n-1].norm == "which") && (from > i && !beginsStatement(s, i, n) || behind && from <= i):
			return true
		case n > i && slices.ContainsFunc(s.words[i:n], func(w word) bool { return w.literally(asThey) }):
			return true
		}
	}
	return false
}

// ofOurs reports whether word i is something of ours in Arabic: «وفق تقديرنا».
func ofOurs(s sentence, i int) bool {
	return i < len(s.words) && strings.HasSuffix(s.words[i].norm, "نا") && utf8.RuneCountInString(s.words[i].norm) > 4
}

var (
	accordings    = set("according بحسب حسب وفق وفقا طبقا بموجب بمقتضى")
	subordinators = set(`with because since after when although though until once while whereas despite given
		لأن لأنه لأنها لأنهم منذ بعد رغم برغم بعدما عندما حين حينما حتى بسبب إذ إثر عقب غداة نظرا`)
	withAr = set("مع ومع")
	asThey = set("as كما")
)

// ofPlan reports whether the sentence opens with a plan, or a view: "Under the published plan …".
func ofPlan(s sentence) bool {
	if len(s.words) > 2 && s.words[0].exactly(planAr) && !ofOurs(s, 0) && !ofOurs(s, 1) {
		return true // «خطة الوزارة أن»
	}
	if len(s.words) < 2 || !s.words[0].is(under) || s.words[1].is(ownerships) {
		return false
	}
	return slices.ContainsFunc(s.words[1:min(len(s.words), planReach)], func(w word) bool { return w.is(plans) })
}

var planAr = set("خطة برنامج جدول مشروع")

// wordOf finds "Fitch's firm word that …".
func wordOf(s sentence, i int) bool {
	return strings.HasSuffix(s.words[i].norm, "'s") && !(i > 0 && slices.ContainsFunc(s.words[max(0, i-4):i], func(w word) bool { return w.norm == "nothing" })) && slices.ContainsFunc(s.words[i+1:min(len(s.words), i+4)], func(w word) bool { return w.is(statementNouns) })
}

// says reports whether word i says that someone other than we thinks or says something.
func says(s sentence, i int) bool {
	w := &s.words[i]
	if w.norm == "يقل" && i+1 < len(s.words) && s.words[i+1].norm == "احد" {
		return true // «لم يقل أحد إن»
	}
	if convinced(s, i) {
		return true
	}
	if slices.ContainsFunc(s.words[max(0, i-3):min(len(s.words), i+2)], func(w word) bool { return w.is(evidence) }) {
		return false // what we see says so, and nobody else
	}
	if from, _ := s.clauseOf(i); slices.ContainsFunc(s.words[max(from, i-6):i], func(w word) bool { return w.norm == "nothing" }) {
		return false // "nothing in the records suggests"
	}
	if i+1 < len(s.words) && !s.words[i+1].pause && arabic(w.norm) && ofOurs(s, i+1) {
		return false // «يستبعد فريقنا»
	}
	if !w.is(attributions) && !w.exactly(supposed) || impersonal(s, i) || meant(s, i) {
		return false
	}
	from := i
	for from > 0 && s.words[from-1].literally(auxiliaries) {
		from--
	}
	before := s.words[max(0, from-2):i]
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

// meant reports whether what word i says is what may come to pass.
func meant(s sentence, i int) bool {
	if i == 0 || s.words[i].pause {
		return false
	}
	w := &s.words[i]
	if arabic(w.norm) && !strings.HasPrefix(w.norm, "ي") && !strings.HasPrefix(w.norm, "ت") {
		return false // «سبق أن وصفت»
	}
	if i > 1 && s.words[i-1].norm == "be" && slices.ContainsFunc(s.words[max(0, i-4):i-1], func(w word) bool { return w.literally(intents) }) {
		return true // "is unlikely to be called to the polls"
	}
	return s.words[i-1].literally(intents) || s.words[i-1].exactly(mayAr) && !past(s, i-1)
}

// intents are words behind which a verb of saying is what may come to pass: "is likely to announce", «من المرجح أن
// تعلن».
var intents = set("to will won't would may might could أن ألا لن")

// auxiliaries stand between "we" and what we say: "we do not think".
var auxiliaries = set("do does did not don't would should also still never hardly now")

var evidence = set("evidence indicators signs مؤشرات قرائن دلائل معطيات شواهد")

// convinced finds that somebody is sure of something: "the minister is confident that", «الوزير واثق من أن».
func convinced(s sentence, i int) bool {
	w := &s.words[i]
	if !w.literally(convictions) || i == 0 {
		return false
	}
	if arabic(w.norm) {
		return !after(s, i, weAr) && i+1 < len(s.words) && (s.words[i+1].exactly(fromAr) || s.words[i+1].exactly(thatAr))
	}
	be := i - 1
	for be > 0 && s.words[be].literally(degrees) {
		be--
	}
	if !s.words[be].literally(beings) && !s.words[be].literally(wereEn) && !s.words[be].literally(soundsEn) || be > 0 && (s.words[be-1].is(speakers) || s.words[be-1].is(it) || s.words[be-1].literally(deskWords)) {
		return false
	}
	return i+1 < len(s.words) && s.words[i+1].literally(ofThat)
}

var (
	supposed    = set("ظن ظنت ظنوا")
	convictions = set(`confident convinced adamant hopeful optimistic sure certain afraid واثق واثقة واثقون مقتنع مقتنعة مقتنعون
		متأكد متأكدة متأكدون متفائل متفائلة`)
	wereEn   = set("was were remain remains")
	soundsEn = set("sounds sound seems looks appears seemed looked sounded")
)

// nounHere reports whether a word that is a noun as well as a verb of saying is the noun where it stands: "interest
// rates are", "its plans".
func nounHere(s sentence, i int) bool {
	if i > 0 && (count(&s.words[i-1]) > 0 || s.words[i-1].is(allTens)) {
		return true // "two judges"
	}
	if i == 0 || i+1 == len(s.words) || s.words[i+1].pause {
		return i == 0 || s.words[i-1].literally(nounMakers) || s.words[i-1].pause || !s.words[i].literally(verbsAlone)
	}
	return s.words[i-1].literally(nounMakers) || ofSomeone(s.words[i-1].norm) ||
		s.words[i].literally(ofMoney) && !s.words[i+1].literally(objects) || s.words[i+1].literally(verbsAfter) && !s.words[i].literally(ofMoney) && !s.words[i].literally(verbsAlone)
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
	verbsAfter = set(`will would shall won't is are was were has have had may might could can must of in for on by at from and or`)
	verbsAlone = set(`show shows state states note notes add adds list lists judge predict told claims doubts fears hopes reports
		estimates warned announced feared promised`)
	ofMoney = set("rates rate put see state states add adds list lists price prices puts calls quotes finds")
	objects = set("the it its a an that this in little no some only")
)

// impersonal finds «يُرجَّح أن» and «يُستبعد أن» with nobody who thinks so: "it is likely that", and not "he thinks it
// likely".
func impersonal(s sentence, i int) bool {
	w := &s.words[i]
	if !w.exactly(passiveViews) || i+1 == len(s.words) {
		return false
	}
	if !s.words[i+1].exactly(thatAr) {
		return strings.HasPrefix(strings.TrimPrefix(w.text, "و"), "يُ")
	}
	return i == 0 || w.pause || after(s, i, connectivesAr) || i == 1 && after(s, i, negativesAr) || strings.HasPrefix(strings.TrimPrefix(w.text, "و"), "يُ")
}

// connectivesAr stand before a clause that may begin with its verb.
var connectivesAr = set("لكن ولكن بل كما إذ لا حيث لذلك ولذلك ثم وعليه اليوم الآن أنه وأنه لأنه لهذا ولهذا حاليا عندئذ")

var passiveViews = set("يرجح يستبعد يتوقع ينتظر يعتقد يظن يقدر يفترض يخشى")
