package check

import (
	"fmt"
	"slices"
	"strings"

	"signpost/internal/diag"
	"signpost/internal/lang"
)

var stackedHedges = Rule{
	Name:  "stacked-hedges",
	Level: diag.Warning,
	Says:  "Two hedges stand on one verb, such as “may possibly”.",
	Why:   "The second hedge takes away what the first one said, and neither can be put in numbers. Say how likely it is, once.",
	Texts: func(p *Pass) func(*text) {
		return ownSentences(every, func(t *text, c lang.Code, s sentence) {
			if from, to, found := stacked(s); found {
				p.Report(t.in(c), fmt.Sprintf("%s hedges twice: “%s”", t.name(), s.quote(from, to)),
					inLanguage(c, "keep one: “may”, or better a likelihood with its numbers", "keep one: «قد»، أو الأفضل: احتمال بأرقامه"))
			}
		})
	},
}

// Hedges of a verb, by their grammar.
var (
	modals = set("may might could")
	// doubts are adverbs that hedge a verb wherever they stand, chancy are those that do beside "may" alone.
	doubts = set("possibly perhaps maybe conceivably potentially arguably")
	chancy = set("probably likely")
	// hearsay hedges with a modal behind it.
	hearsay = set("apparently seemingly presumably supposedly ostensibly")
	// seem hedges with what follows it: "seems that", "appears to be".
	seem      = set("seem seems appear appears")
	possibles = set(`possible conceivable possibility chance impossible improbable inconceivable likely probable unlikely
		plausible`)
	chanceWords = set("possible conceivable possibility chance plausible")
	ruled       = set("out excluded question")
	// possibly, in Arabic: «قد» hedges a verb that is not in the past, the others whatever follows them.
	mayAr       = set("قد")
	perhapsAr   = set("ربما لربما لعل لعله لعلها لعلهم عسى")
	passives    = set("يحتمل يمكن يجوز")
	possiblesAr = set("الممكن المحتمل الجائز الوارد المرجح المستبعد")
	chancesAr   = set("احتمال احتمالا إمكانية إمكان فرصة احتمالية")
	seemingsAr  = set("يبدو تبدو")
	thatAr      = set("أن أنه أنها أنهم بأن بأنه بأنها")
	fromAr      = set("من")
	thereAr     = set("هناك ثمة يوجد توجد ثم")
	likelyAr    = set("الأرجح الأغلب")
	onAr        = set("على")
	wasAr       = set("كان كانت كانوا")
	otherwiseAr = set("أو أم بل لكن ولكن بينما حيث لأن لأنه لأنها إذ إذا لو لولا")
	// breaks begin another clause, with a verb of its own.
	breaks = set("and but while whereas because although if so when since or which who though than unless until")
)

// hedgeWords hold every word that a hedge may begin with.
var hedgeWords = union([]list{modals, doubts, chancy, hearsay, possibleEn, seemAs, potentials, likelyAr, possiblyBeing, possibilityAr, asideVerbs,
	excludingAr, gauged, seem, possibles, ruled, mayAr, perhapsAr, passives, possiblesAr, chancesAr, seemingsAr, unlikelyAr})

const (
	// farReach is how many words apart two hedges on one verb may be where "that" or the grammar binds them, nearReach
	// where nothing does.
	farReach  = 9
	nearReach = 5
)

// stacked finds two hedges on one verb: within one clause, or one that opens a clause and one in it.
func stacked(s sentence) (from, to int, found bool) {
	if !s.holds.meets(hedgeWords) { // as with most
		return 0, 0, false
	}
	for i := range s.words {
		if !s.words[i].any.meets(hedgeWords) && !s.words[i].bare.meets(hedgeWords) || s.within(i) {
			continue
		}
		second := secondHedge
		if arabic(s.words[i].norm) {
			second = secondHedgeAr
		}
		if j, ok := second(s, i); ok {
			return i, j + 1, true
		}
	}
	return 0, 0, false
}

// secondHedge finds a second hedge on the verb that word i hedges.
func secondHedge(s sentence, i int) (int, bool) {
	w := &s.words[i]
	switch {
	case modal(w):
		be := i + 1
		if be < len(s.words) && s.words[be].norm == "well" {
			be++
		}
		if be+1 < len(s.words) && s.words[be].norm == "be" && s.words[be+1].norm == "that" {
			return s.nextHedge(i, farReach, false, func(j int) bool { return modal(&s.words[j]) })
		}
		if j, ok := s.asideHedge(i, func(j int) bool { return s.words[j].literally(seem) && s.words[j-1].is(it) }); ok {
			return j, true
		}
		if i+2 < len(s.words) && s.words[i+1].pause && s.words[i+1].literally(doubts) && s.words[i+2].pause {
			return i + 1, true // "may, perhaps, be"
		}
		if that := suggesting(s, i); that > 0 {
			if j, ok := s.nextHedge(that, farReach, false, func(j int) bool { return modal(&s.words[j]) }); ok {
				return j, true // "may suggest that it might", "could be argued that it may"
			}
		}
		return s.nextHedge(i, nearReach, false, func(j int) bool { return underModal(s, i, j) })
	case w.literally(doubts) && !after(s, i, relative) && !quoted(s, i):
		return doubtTwice(s, i)
	case w.literally(possibleEn) && i+1 < len(s.words) && !s.words[i+1].pause && s.words[i+1].literally(possibleToo) && s.words[i+1].norm != w.norm:
		return i + 1, true // "a potential possibility"
	case w.literally(seemAs) && i+2 < len(s.words) && s.words[i+1].norm == "as" && s.words[i+2].literally(asThough):
		return s.nextHedge(i+2, farReach, false, func(j int) bool { return modal(&s.words[j]) || s.words[j].literally(doubts) })
	case w.literally(chancy) && i+1 < len(s.words) && !s.words[i+1].pause && s.words[i+1].literally(doubts):
		return i + 1, true // "probably perhaps"
	case w.literally(chancy) && !after(s, i, relative) && !adjective(s, i) && i+1 < len(s.words) && s.words[i+1].norm != "that":
		return s.nextHedge(i, 3, false, func(j int) bool { return modal(&s.words[j]) && (i == 0 || !afterSubject(s, i, j)) })
	case w.literally(hearsay) && !after(s, i, relative) && !after(s, i, articles):
		return s.nextHedge(i, nearReach, true, func(j int) bool { return modal(&s.words[j]) })
	case w.literally(potentials) && i+1 < len(s.words) && s.words[i+1].literally(ofThat) && saysPossible(s, i):
		return s.nextHedge(i, farReach, false, func(j int) bool { return s.words[j].literally(doubts) })
	case w.literally(seem) && !after(s, i, relative):
		return seeming(s, i)
	case w.literally(ruled) && (w.norm == "excluded" || after(s, i, rulers) || w.norm == "question" && i > 3 && s.words[i-3].norm == "out" && s.words[i-4].literally(notList)) && i+1 < len(s.words) && s.words[i+1].norm == "that":
		return s.nextHedge(i, farReach, false, func(j int) bool { return modal(&s.words[j]) })
	case w.literally(possibles) && opensClause(s, i):
		return s.nextHedge(i, farReach, false, func(j int) bool {
			return modal(&s.words[j]) || s.words[j].literally(doubts) && j > i+1
		})
	}
	if w.literally(possibles) && bound(s, i) && saysPossible(s, i) {
		return s.nextHedge(i, farReach, false, func(j int) bool { return modal(&s.words[j]) })
	}
	return 0, false
}

// bound reports whether what is possible stands in a clause behind word i, with "that" or without.
func bound(s sentence, i int) bool {
	return i+1 < len(s.words) && !s.words[i+1].pause && (s.words[i+1].norm == "that" || s.words[i+1].literally(subjectsEn))
}

var (
	potentials  = set("potential")
	excludingAr = set("استبعاد")
	subjectsEn  = set("the a an it they he she this these its his their both some many most no")
	existing    = set("is least remains 's there a some the any small no it not that's it's there's seems appears exists")
	// rulers of a clause that is not ruled out, behind which "may" is a second hedge.
	rulers = set("rule ruled")
)

// saysPossible reports whether a word before word i says that the possibility exists: "it is possible", "some
// possibility".
func saysPossible(s sentence, i int) bool {
	return i == 0 || after(s, i, existing) || after(s, i, sizing)
}

// opensClause reports whether word i opens a clause as "it is possible that" does.
func opensClause(s sentence, i int) bool {
	if i+1 >= len(s.words) || s.words[i+1].pause || after(s, i, relative) && !unlikelyNot(s, i) {
		return false
	}
	if s.words[i+1].literally(exists) && i+2 < len(s.words) && s.words[i+2].norm == "that" {
		return true // "the possibility exists that"
	}
	return s.words[i+1].norm == "that" || saysPossible(s, i) && !s.words[i+1].literally(notClause) && after(s, i, isIt) && s.words[i].literally(ofMatters)
}

// unlikelyNot reports whether word i is one that "not" turns into a hedge: "not impossible that".
func unlikelyNot(s sentence, i int) bool {
	return after(s, i, notList) && (s.words[i].norm == "impossible" || s.words[i].norm == "improbable" || s.words[i].norm == "inconceivable")
}

var exists = set("exists remains")

var (
	notList   = set("not")
	ofMatters = set("possible conceivable plausible")
	isIt      = set("is it's seems appears be remains")
	notClause = set("to for in on at from with by of and or but as")
)

// underModal reports whether word j hedges the verb of the modal at word i once more: "may possibly", "might be
// possible", "there may be a chance".
func underModal(s sentence, i, j int) bool {
	w := &s.words[j]
	switch {
	case w.literally(doubts):
		return !after(s, j, relative)
	case w.literally(hearsay):
		return j <= i+2
	case w.literally(chancy):
		be := j - 1
		if s.words[be].literally(somewhat) {
			be--
		}
		return !after(s, j, relative) && (w.norm != "likely" || j+1 == len(s.words) || s.words[be].norm == "be" || j <= i+2) && !adjective(s, j)
	case w.literally(possibles):
		if w.literally(chancy) || w.norm == "impossible" || w.norm == "unlikely" || after(s, j, relative) || after(s, j, nobody) {
			return false
		}
		return s.words[j-1].norm == "be" || j == i+3 && s.words[i+1].norm == "be" && after(s, j, articlesSome) && (i > 0 && s.words[i-1].norm == "there")
	case w.norm == "seem" || w.norm == "appear":
		return false
	}
	return false
}

var somewhat = set("somewhat rather fairly quite more")

var articlesSome = set("a an some the")

// adjective reports whether "likely" at word j stands before a noun: "the likely successor".
func adjective(s sentence, j int) bool { return after(s, j, theOwn) }

var theOwn = set("the its his her their a an")

// seeming finds the second hedge behind "seems that" or "seems": "it seems that he may", "would appear to be possibly".
func seeming(s sentence, i int) (int, bool) {
	if i+3 < len(s.words) && s.words[i+1].norm == "to" && s.words[i+2].literally(suggests) && s.words[i+3].norm == "that" {
		if j, ok := s.nextHedge(i+3, farReach, false, func(j int) bool { return modal(&s.words[j]) }); ok {
			return j, true // "appears to suggest that it might"
		}
	}
	if j, ok := s.nextHedge(i, nearReach, false, func(j int) bool { return s.words[j].literally(doubts) && !after(s, j, relative) }); ok {
		return j, true
	}
	if from, to := s.clauseOf(i); from > 0 && to == i+1 && to < len(s.words) && from >= i-2 && s.words[from].is(it) {
		for j := to; j < len(s.words) && j < to+3; j++ {
			if modal(&s.words[j]) || s.words[j].literally(doubts) {
				return j, true // ", it appears, may"
			}
		}
	}
	impersonally := i > 0 && (s.words[i-1].is(it) || i > 1 && s.words[i-1].literally(wouldEn) && s.words[i-2].is(it))
	if !impersonally && !(i+1 < len(s.words) && s.words[i+1].norm == "that") {
		return 0, false
	}
	return s.nextHedge(i, farReach, false, func(j int) bool { return modal(&s.words[j]) })
}

var wouldEn = set("would does")

// afterSubject reports whether another verb's subject stands between two words: it begins with an article or a pronoun.
func afterSubject(s sentence, i, j int) bool {
	return slices.ContainsFunc(s.words[i+1:j], func(w word) bool { return w.literally(subjectsEn) })
}

// nextHedge looks for a hedge behind word i, up to where another clause begins, and where a comma may open none.
func (s sentence) nextHedge(i, reach int, comma bool, hedge func(int) bool) (int, bool) {
	for j := i + 1; j < len(s.words) && j <= i+reach; j++ {
		w := &s.words[j]
		if w.literally(breaks) || w.literally(otherwiseAr) || strings.ContainsAny(s.text[s.words[j-1].to():w.from], ";؛:()") {
			break
		}
		if hedge(j) && (!w.pause || parenthetical(s, i, j)) && (comma || !s.words[i+1].pause || parenthetical(s, i, j)) {
			return j, true
		}
		if w.pause && j > i+1 {
			break
		}
	}
	return 0, false
}

// asideHedge finds a hedge in an aside of three words at most between commas, within the reach of the one at word i:
// «قد تكون الخرطوم، على ما يبدو، في طريقها», "may, it seems, be".
func (s sentence) asideHedge(i int, hedge func(int) bool) (int, bool) {
	_, from := s.clauseOf(i)
	if from > i+nearReach || from == len(s.words) {
		return 0, false
	}
	_, to := s.clauseOf(from)
	if to > from+3 || to == len(s.words) {
		return 0, false
	}
	for j := from; j < to; j++ {
		if hedge(j) {
			return j, true
		}
	}
	return 0, false
}

// parenthetical reports whether the words between i and j begin and end a phrase between commas: "could, in principle,
// perhaps".
func parenthetical(s sentence, i, j int) bool {
	return i+1 < j && s.words[i+1].pause && s.words[j].pause
}

// modal tells the verb "may" from the month, which is written with a capital.
func modal(w *word) bool { return w.literally(modals) && w.text != "May" }

func after(s sentence, i int, l list) bool { return i > 0 && s.words[i-1].is(l) }
