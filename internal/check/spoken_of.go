package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

var (
	// negations turn round which scenario a clause speaks of.
	negations = set(`not no never neither nor without rather instead isn't won't doesn't don't ألا لا لن لم ليس ليست عدم دون بدل`)
	// fillers are words that name no scenario.
	fillers = set(`the a an of in on to by for and or that this it its is are be been was were will would with from at as
		than more most into over under after before until only both each any all there their his her has have had
		من في على إلى عن أن إن هذا هذه ذلك التي الذي كان كانت مع قبل بعد حتى كل بين عام يوم شهر كما لكن غير عند لدى منذ نحو مثل أكثر أقل
		happen happens occur occurs nothing kind first second third another once it's we our still today
		يحدث تحدث حدوث يقع تقع وقوع يتم تتم عدا ما به بها فيه فيها له لها منه منها عنه عنها هو هي هم نحن المرة مرة أيضا اليوم الآن احتمال احتمالا`)
)

// rangesFor returns the numbers, of those given, that a likelihood in the text is compared with: that of the scenario
// which its clause names, by the words that set the scenarios' titles and claims apart or by others for the same; or
// all where it names none, or several. A judgment may speak of anything, and so it is compared with none of them then;
// nor is a size, such as "very likely to exceed 60%".
func (t *text) rangesFor(s sentence, h hit, p *profile, ranges []likelihood.Range) []likelihood.Range {
	clause := s.clause(h)
	if told := antecedent(s, h); told != nil {
		clause = told
	}
	pronoun := !namesEvent(clause)
	if pronoun {
		clause = slices.Concat(s.asked, s.words) // "reopening is, in our view, a likely outcome"
	}
	if p.likelierToComeElse(s, h, clause) {
		return nil
	}
	all := ranges
	if t.judgment != nil {
		all = nil
	}
	if len(p.own) != len(ranges) {
		return all
	}
	if said := s.statedClause(h); !pronoun && negated(said, h.figure || h.from > 0 && s.words[h.from-1].is(estimating)) {
		if n := p.deniedBy(said); n >= 0 && len(ranges) == 2 && ranges[1-n].Judged() && t.judgment == nil {
			return []likelihood.Range{widened(ranges[1-n])} // of two, that the one does not come is the other one
		}
		return all
	}
	named := -1
	for n := range ranges {
		if !ranges[n].Judged() || !p.meantBy(clause, n) {
			continue
		}
		if named >= 0 {
			return all
		}
		named = n
	}
	if n := p.denied(clause); named < 0 && n >= 0 && len(ranges) == 2 && ranges[1-n].Judged() && (t.judgment == nil && (names(clause, p.own[n]) || slices.ContainsFunc(clause, func(w word) bool { return w.literally(pronouns) })) || p.onSubject(clause, s)) {
		return []likelihood.Range{{Lo: 0, Hi: atMost(ranges[1-n].Hi)}} // the contrary of one is no likelier than the other one
	}
	if named >= 0 && len(ranges) == 2 && ranges[1-named].Judged() && undone(clause) && !undone(p.known) {
		if t.judgment != nil {
			return nil
		}
		return []likelihood.Range{widened(ranges[1-named])} // "unlikely to call off the strike"
	}
	if named >= 0 && p.fails[named] && !sensesIn(clause, allSenses).meets(fail) {
		return all // "the envoy gets them to the table", where he may fail to
	}
	switch {
	case named < 0 && measures(clause):
		return nil
	case named >= 0 && p.onlySubject(clause, named):
		return all
	case named < 0, t.judgment != nil && !p.onSubject(clause, s):
		return all
	}
	return ranges[named : named+1]
}

var pronouns = set("it its them their")

// atMost is how likely the contrary of a scenario may be called where the other one of two has that much at most:
// "unlikely" may be said of all that is, and "almost certain" of what is next to it.
func atMost(other float64) float64 {
	if other > 90 {
		return 100
	}
	return max(other, 25)
}

// likelierToComeElse reports whether a scenario is what something else is said to be likelier than: "more likely to besiege
// the town than to enter it".
func (p *profile) likelierToComeElse(s sentence, h hit, clause []word) bool {
	if h.to != h.from+2 || s.words[h.from].norm != "more" && s.words[h.from].norm != "less" {
		return false
	}
	n := slices.IndexFunc(clause, func(w word) bool { return w.norm == "than" })
	return n >= 0 && p.namedBy(clause[n:])
}

// antecedent returns the clause that a likelihood of ours in a relative clause speaks of: "a run-off, which we would rate
// at 30 percent".
func antecedent(s sentence, h hit) []word {
	from, _ := s.clauseOf(h.from)
	if from == 0 || from+1 >= h.from || s.words[from].norm != "which" || !s.words[from+1].is(speakers) {
		return nil
	}
	start, to := s.clauseOf(from - 1)
	return s.words[start:to]
}

// onlySubject reports whether a clause shares with a scenario but the word that its title begins with, and goes on
// about something else: "the nurses will probably accept the offer", where they may stop work.
func (p *profile) onlySubject(clause []word, n int) bool {
	own := p.own[n]
	if len(own) < 3 || sensesIn(clause, allSenses).meets(p.meant[n]) {
		return false
	}
	subject := 0
	if strings.HasPrefix(own[0].norm, "ي") || strings.HasPrefix(own[0].norm, "ت") {
		subject = 1 // behind its verb
	}
	if names(clause, own[:subject]) || names(clause, own[subject+1:]) {
		return false
	}
	other := 0
	for _, w := range clause {
		if longEnough(&w) && !w.is(fillers) && !w.is(eventless) && !w.is(speakers) && !w.is(times) && !w.is(chanceAr) && !w.is(sizingAr) && !names([]word{w}, p.known) {
			other++
		}
	}
	return other >= 3
}

// namesEvent reports whether some word tells of an event.
func namesEvent(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool {
		return !w.is(fillers) && !w.is(eventless) && !w.is(speakers) && !w.is(chanceAr) && !w.is(prospects)
	})
}

// describing lists the words of a scenario's name, title and claim that tell something, and all of them.
func describing(s *scenario.Scenario, c lang.Code, cut *cutter) (telling, all []word) {
	text := s.Title.In(c) + ". " + s.Claim.In(c)
	if c != lang.Arabic {
		text += ". " + strings.ReplaceAll(s.ID, "-", " ")
	}
	cut.words = nil // those of the scenario before are kept
	cut.cutWords(text)
	words := cut.words
	list := make([]word, 0, len(words))
	for i, w := range words {
		timed := w.is(times) || i > 0 && (words[i-1].literally(untils) || words[i-1].exactly(untils)) || w.norm == "end" && i+1 < len(words) && words[i+1].norm == "of"
		if !timed && !w.is(fillers) && longEnough(&w) {
			list = append(list, w)
		}
	}
	return list, words
}

// What a claim says of time tells nothing of its event: "before Easter", «قبل العيد».
var (
	untils = set("before by until after قبل بعد حتى")
	times  = set(`january february march april may june july august september october november december monday tuesday wednesday thursday
		friday saturday sunday spring summer autumn winter easter christmas ramadan week month year quarter weekend today tomorrow
		يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر العيد رمضان أسبوع شهر عام سنة صيف شتاء ربيع خريف`)
	// eventless are words that name no event: "a likely outcome".
	eventless = set(`outcome outcomes event events development prospect scenario case result view thing rate put price assess
		deem regard call estimate reckon hold eventuality possibility chance chances yes still now think judge see
		believe consider أمر نتيجة تطور مسألة احتمال رأينا تقديرنا نظرنا نرى نظن نعتقد نعد يبدو تقدير`)
)

// longEnough reports whether a word is long enough to tell one scenario from another: four letters, or three in Arabic
// and of words that have a sense, "end" or "win".
func longEnough(w *word) bool {
	n := utf8.RuneCountInString(w.norm)
	return n >= 4 || n == 3 && (arabic(w.norm) || w.is(allSenses))
}

// names reports whether one of the words is one of those that describe a scenario, whatever its ending.
func names(words, describing []word) bool {
	return slices.ContainsFunc(words, func(w word) bool {
		return slices.ContainsFunc(describing, func(d word) bool { return sameStem(w.stem(), d.stem()) || sameRoot(w.spelling, d.spelling) })
	})
}

// stem is a word without what is written together with it before.
func (w *word) stem() string {
	if len(w.forms) > 0 {
		return w.forms[len(w.forms)-1]
	}
	return w.norm
}

// sameStem reports whether words differ in their endings at most: they share all of the shorter one but a letter, and
// at least three.
func sameStem(a, b string) bool {
	if len(a) < 3 || len(b) < 3 || a[0] != b[0] || a[1] != b[1] { // nearly always
		return false
	}
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	n := 0
	for n < len(x) && x[n] == y[n] {
		n++
	}
	return len(x) >= 4 && n >= max(3, len(x)-1) && len(y)-n <= 4 || len(x) >= 3 && n == len(x) && len(y)-n <= 3
}
