package check

import (
	"fmt"
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

var (
	modals  = set("may might could")
	hedges  = set("possibly perhaps maybe conceivably potentially probably likely")
	openers = set("possible conceivable probable likely perhaps maybe possibly")
	// between are the words that may stand between two hedges on one verb.
	between = set("well also then even still it they he she be have the perhaps that there this يكون تكون من أن أيضا هناك ثمة")

	hedgesAr  = set("قد ربما لعل لعله لعلها")
	passives  = set("يحتمل يمكن")
	possibles = set("الممكن المحتمل المرجح")
	fromAr    = set("من")
)

// firstHedges hold every word that may be the first of two hedges.
var firstHedges = union([]list{modals, openers, hedgesAr, passives, possibles, seemingsAr, seem, clauseOpeners})

// reach is how many words apart two hedges on one verb may be, counted from one to the other.
const reach = 4

// stacked finds two hedges with nothing between them but words that bind them to one verb.
func stacked(s sentence) (from, to int, found bool) {
	if !s.holds.meets(firstHedges) { // as with most
		return 0, 0, false
	}
	for i := range s.words {
		if j, ok := furtherOn(s, i); ok {
			return i, j + 1, true
		}
		if !opens(s, i) {
			continue
		}
		for j := i + 1; j < len(s.words) && j <= i+reach && !s.words[j].pause; j++ {
			if closes(s, i, j) {
				return i, j + 1, true
			}
			if !s.words[j].is(between) {
				break
			}
		}
	}
	return 0, 0, false
}

var (
	clauseOpeners = set("possible possibility conceivable seems appears chance perhaps maybe possibly out looks")
	adverbs       = set("perhaps maybe possibly")
	seem          = set("seem seems appear appears")
	doubts        = set("possibly perhaps maybe conceivably potentially")
	seemings      = set("seems appears looks")
	breaks        = set("and but while whereas because although so if when since or which who")
)

// farReach is how many words apart two hedges on one verb may be with a noun between them, and nearReach how many in
// Arabic, and in English where no "that" binds them.
const (
	farReach  = 9
	nearReach = 4
)

// furtherOn finds a second hedge behind the subject of the verb: "It is possible that the Kremlin might delay",
// «لعل القوة قد تبقى», or behind a phrase between commas: "could, in principle, perhaps".
func furtherOn(s sentence, i int) (int, bool) {
	w := &s.words[i]
	if modal(w) {
		return s.nextHedge(i, nearReach, func(j int) bool {
			return s.words[j].literally(hedges) && !s.words[j].is(otherLikely) && !after(s, j, relative)
		})
	}
	if w.norm == "فقد" { // "lost", or the past
		return 0, false
	}
	if w.exactly(hedgesAr) || w.exactly(passives) || possible(s, i) || seemingAr(s, i) {
		return s.nextHedge(i, nearReach, func(j int) bool {
			return s.words[j].exactly(hedgesAr) && s.words[j].norm != w.norm && !s.words[j].pause && !past(s, j)
		})
	}
	if w.literally(seem) && !after(s, i, relative) {
		if j, ok := s.nextHedge(i, nearReach, func(j int) bool { return s.words[j].literally(doubts) && !s.words[j].pause }); ok {
			return j, true
		}
	}
	if !w.literally(clauseOpeners) || after(s, i, relative) || w.norm == "out" && (i == 0 || s.words[i-1].norm != "rule") {
		return 0, false
	}
	reach := nearReach
	switch bound := i+1 < len(s.words) && s.words[i+1].norm == "that"; {
	case bound:
		reach = farReach
	case i > 0 && s.words[i-1].norm == "is" && w.literally(openers) && i+1 < len(s.words) && s.words[i+1].norm != "to":
		// "It is possible the court may"
	case !w.literally(adverbs) && !w.literally(seemings):
		return 0, false // "a possible power struggle may" is one hedge
	}
	return s.nextHedge(i, reach, func(j int) bool { return modal(&s.words[j]) && !s.words[j].pause })
}

// seemingAr finds «يبدو أن»: alone, as in «يبدو منقسمًا», the verb hedges nothing.
func seemingAr(s sentence, i int) bool {
	return s.words[i].exactly(seemingsAr) && i+1 < len(s.words) && s.words[i+1].exactly(thatAr)
}

var (
	seemingsAr = set("يبدو تبدو")
	thatAr     = set("أن أنه أنها أنهم")
)

var wasAr = set("كان كانت كانوا")

var otherLikely = set("likely probably")

// nextHedge looks for a hedge behind word i, up to where another clause begins.
func (s sentence) nextHedge(i, reach int, hedge func(int) bool) (int, bool) {
	for j := i + 1; j < len(s.words) && j <= i+reach; j++ {
		if hedge(j) {
			return j, true
		}
		if s.words[j].is(breaks) {
			break
		}
	}
	return 0, false
}

// past reports whether «قد» at word j speaks of what has happened: a verb in the past follows, and it is no hedge.
func past(s sentence, j int) bool {
	if s.words[j].norm != "قد" || j+1 == len(s.words) {
		return false
	}
	if after(s, j, wasAr) {
		return true
	}
	next := &s.words[j+1]
	return !strings.ContainsAny(string([]rune(next.norm)[:1]), "يتن") && !strings.HasPrefix(next.text, "أ") // "I"; a bare alif begins a past
}

func opens(s sentence, i int) bool {
	w := &s.words[i]
	return modal(w) || w.literally(openers) && !after(s, i, relative) || w.exactly(hedgesAr) || w.exactly(passives) || possible(s, i)
}

// closes reports whether word j is a hedge of another kind than the one at word i.
func closes(s sentence, i, j int) bool {
	a, b := &s.words[i], &s.words[j]
	switch {
	case modal(a):
		return b.literally(hedges)
	case a.literally(openers):
		return modal(b)
	case a.exactly(hedgesAr):
		return a.norm != b.norm && b.exactly(hedgesAr) && !past(s, j) || b.exactly(passives) || possible(s, j)
	}
	return b.exactly(hedgesAr) && !past(s, j)
}

// modal tells the verb "may" from the month, which is written with a capital.
func modal(w *word) bool { return w.literally(modals) && w.text != "May" }

// possible finds «من الممكن» and its like at their second word.
func possible(s sentence, i int) bool {
	return s.words[i].exactly(possibles) && after(s, i, fromAr)
}

func after(s sentence, i int, l list) bool { return i > 0 && s.words[i-1].is(l) }
