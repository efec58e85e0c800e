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
	negations = set("not no never neither nor without rather instead isn't won't doesn't don't ألا لا لن لم ليس ليست عدم دون بدل")
	// fillers are words that name no scenario.
	fillers = set(`the a an of in on to by for and or that this it its is are be been was were will would with from at as
		than more most into over under after before until only both each any all there their his her has have had
		من في على إلى عن أن إن هذا هذه ذلك التي الذي كان كانت مع قبل بعد حتى كل بين عام يوم شهر كما لكن غير عند لدى منذ نحو مثل أكثر أقل
		happen happens occur occurs nothing kind it's we our still today
		يحدث تحدث حدوث يقع تقع وقوع يتم تتم عدا ما به بها فيه فيها له لها منه منها عنه عنها هو هي هم نحن المرة مرة أيضا اليوم الآن احتمال احتمالا`)
)

// rangesFor returns the numbers, of those given, that a likelihood in the text is compared with: that of the scenario
// which its clause names, by the words that set the scenarios' titles and claims apart or by others for the same; or
// all where it names none, or several. A judgment may speak of anything, and so it is compared with none of them then;
// nor is a size, such as "very likely to exceed 60%".
func (t *text) rangesFor(s sentence, h hit, p *profile, ranges []likelihood.Range) []likelihood.Range {
	clause := s.clause(h)
	pronoun := !namesEvent(clause)
	if pronoun {
		clause = slices.Concat(s.asked, s.words) // "reopening is, in our view, a likely outcome"
	}
	all := ranges
	if t.judgment != nil {
		all = nil
	}
	if len(p.own) != len(ranges) {
		return all
	}
	if said := s.saidIn(h); !pronoun && negated(said) {
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
	if n := p.denied(clause); named < 0 && n >= 0 && len(ranges) == 2 && ranges[1-n].Judged() && (t.judgment == nil || p.onSubject(clause, s)) {
		return []likelihood.Range{{Lo: 0, Hi: ranges[1-n].Hi}} // the contrary of one is no likelier than the other one
	}
	if named >= 0 && len(ranges) == 2 && ranges[1-named].Judged() && t.judgment == nil && undone(clause) && !undone(p.known) {
		return []likelihood.Range{widened(ranges[1-named])} // "unlikely to call off the strike"
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

// widened is a likelihood up to certainty, on its side of even: what is said with a no is said less exactly.
func widened(r likelihood.Range) likelihood.Range {
	switch {
	case r.Lo >= 50:
		return likelihood.Range{Lo: r.Lo, Hi: 100}
	case r.Hi <= 50:
		return likelihood.Range{Lo: 0, Hi: r.Hi}
	}
	return r
}

// undone reports whether words say that something is called off or kept from happening.
func undone(words []word) bool {
	for i := range words {
		if words[i].is(undoings) || words[i].norm == "call" && i+1 < len(words) && words[i+1].norm == "off" {
			return true
		}
	}
	return false
}

var undoings = set(`cancel cancels cancelled avert averts averted prevent prevents prevented forbid forbids forbidden banned block blocks blocked thwart thwarts avoid avoids avoided scrap scraps scrapped
	إلغاء يلغي تلغي تلغى يلغى تجنب يتجنب تتجنب تفادي يتفادى تتفادى منع يمنع تمنع`)

// deniedBy returns the number of the scenario that a clause says does not come, or -1: it holds one plain no, and names
// one scenario that is told without any.
func (p *profile) deniedBy(clause []word) int {
	no := -1
	for i := range clause {
		if !denies(&clause[i]) {
			continue
		}
		if clause[i].literally(withoutNoes) && p.namedBy(clause[i+1:min(len(clause), i+4)]) {
			no = i
			continue
		}
		if no >= 0 || !clause[i].exactly(plainNoes) || i+1 < len(clause) && clause[i+1].is(halfNoes) {
			return -1
		}
		no = i
	}
	named := -1
	for n := range p.own {
		if p.meantBy(clause, n) {
			if named >= 0 {
				return -1
			}
			named = n
		}
	}
	if no < 0 || named < 0 || p.negative[named] {
		return -1
	}
	return named
}

// namedBy reports whether words name some scenario.
func (p *profile) namedBy(words []word) bool {
	return slices.ContainsFunc(p.own, func(own []word) bool { return names(words, own) })
}

var (
	withoutNoes = set("without دون")
	plainNoes   = set("not won't doesn't don't isn't ألا لن لا عدم")
	// halfNoes are words that take up a no: "not only", "not before May".
	halfNoes = set("only before until later earlier more less just merely all every yet فقط قبل إلا سوى مجرد")
)

// denies reports whether a word is a no.
func denies(w *word) bool { return w.is(negations) && (w.norm != "الا" || thatNot(w)) }

// thatNot tells «ألا», which denies, from «إلا», which makes an exception: both are compared without their hamza.
func thatNot(w *word) bool { return strings.HasPrefix(w.text, "أ") }

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

// negated reports whether a clause says that something is not so: "none but" and «سوى» take the no away, and so does a
// verb of size behind it, "no more than".
func negated(clause []word) bool {
	for i := range clause {
		if !denies(&clause[i]) {
			continue
		}
		sized := i+1 < len(clause) && (clause[i+1].is(sizeVerbs) || clause[i+1].is(estimating))
		if !sized && !slices.ContainsFunc(clause[i:], func(w word) bool { return w.is(exceptAr) && !thatNot(&w) }) {
			return true
		}
	}
	return false
}

var (
	exceptAr = set("سوى إلا")
	// estimating are verbs of ours whose no goes with the number behind them: «لا نقدرها بأكثر من 10٪».
	estimating = set("نرى نكاد نجد نقدر نقدره نقدرها نعطي نعطيه نعطيها نمنح نضع نضعه نضعها put give rate price")
	sizeVerbs  = set("يتعدى تتعدى يتجاوز تتجاوز يزيد تزيد يعدو تعدو يزال تزال يقل تقل more less better")
)

// clause returns the words around a hit up to the next punctuation on either side, without the hit itself. One between
// commas speaks of what stands before it: "the strike ends, in all probability".
func (s sentence) clause(h hit) []word {
	before, behind := s.around(h)
	return slices.Concat(before, behind)
}

// saidIn returns a clause without what it stands under: "it does not alter our view that".
func (s sentence) saidIn(h hit) []word {
	before, behind := s.around(h)
	for n := len(before) - 1; n >= 0; n-- {
		if before[n].norm == "that" || before[n].exactly(thatAr) {
			return slices.Concat(before[n+1:], behind)
		}
	}
	return slices.Concat(before, behind)
}

// around returns the words of a clause before a hit and behind it.
func (s sentence) around(h hit) (ahead, behind []word) {
	from, to, before := h.from, h.to, h.from
	from, _ = s.clauseOf(from)
	if s.alone(h) {
		if from > 0 {
			to := from
			from, _ = s.clauseOf(from - 1)
			if from > 0 && to-from <= 4 && !namesEvent(s.words[from:to]) { // an aside of ours: «في ما نرى»
				from, _ = s.clauseOf(from - 1)
			}
		} else if to < len(s.words) {
			to = s.pastAside(to) + 1
		}
	}
	if before > from && s.words[before-1].is(stay) { // "remains unlikely"
		before--
	}
	for to < len(s.words) && !s.words[to].pause {
		to++
	}
	from, to = s.withoutReasons(h, from, to)
	if h.around {
		return s.words[from:to], nil
	}
	return s.words[from:max(from, before)], s.words[h.to:max(h.to, to)]
}

// pastAside returns where "that" opens a clause behind an aside that begins at word i, or i: «من المرجح، بعدما حدث ذلك،
// أن».
func (s sentence) pastAside(i int) int {
	_, next := s.clauseOf(i)
	if next < len(s.words) && (s.words[next].norm == "that" || s.words[next].exactly(thatAr)) {
		return next
	}
	return i
}

// withoutReasons narrows a clause around a hit to what is said, without the reason that goes on in it: «مستبعد لأن
// الجيش لم ينسحب».
func (s sentence) withoutReasons(h hit, from, to int) (int, int) {
	for i := min(h.from, to) - 1; i > from; i-- {
		if s.words[i].literally(reasons) {
			from = i
			break
		}
	}
	for i := h.to; i < to; i++ {
		if s.words[i].literally(reasons) && !(i == h.to && soThat(s, i)) {
			return from, i
		}
	}
	return from, to
}

// soThat tells «لأن» before a verb, "for it to", from «لأن» before its subject, "because".
func soThat(s sentence, i int) bool {
	if s.words[i].norm != "لان" || i+1 == len(s.words) {
		return false
	}
	next := s.words[i+1].norm
	return strings.HasPrefix(next, "ي") || strings.HasPrefix(next, "ت")
}

// reasons are words that begin why something is so, or in spite of what.
var reasons = set(`because since although though whereas while given despite unless
	لأن لأنه لأنها لأنهم إذ حيث بينما رغم برغم بسبب نظرا بفضل طالما بعدما وإن ولو`)

// distinctive lists the words by which scenario n is described and no other one is.
func distinctive(described [][]word, n int) []word {
	return slices.DeleteFunc(slices.Clone(described[n]), func(w word) bool {
		for m, other := range described {
			if m != n && names([]word{w}, other) {
				return true
			}
		}
		return false
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
	eventless = set("outcome outcomes event events development prospect scenario case result view thing rate put price assess deem regard call estimate reckon hold eventuality possibility chance chances yes still now think judge see believe consider أمر نتيجة تطور مسألة احتمال رأينا تقديرنا نظرنا نرى نظن نعتقد نعد يبدو تقدير")
)

// alone reports whether nothing but a likelihood stands between two commas.
func (s sentence) alone(h hit) bool {
	from, _ := s.clauseOf(h.from)
	return !h.around && from == h.from && (h.to == len(s.words) || s.words[h.to].pause)
}

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
