package check

import (
	"slices"
	"strings"
)

// A doubtAr is how an Arabic hedge is built; two on one verb are of different kinds.
type doubtAr int

const (
	noDoubtAr doubtAr = iota
	mayKind
	perhapsKind
	passiveKind
	possibleKind
	chanceKind
	seemingKind
	likelyKind // hedges a verb only beside another hedge
)

// doubtAt returns what hedge stands at word i of an Arabic sentence.
func doubtAt(s sentence, i int) doubtAr {
	w := &s.words[i]
	if !w.bare.meets(hedgeWords) && !w.any.meets(hedgeWords) && !w.literally(likelyAr) {
		return noDoubtAr
	}
	that := i+1 < len(s.words) && !s.words[i+1].pause && (s.words[i+1].exactly(thatAr) || s.words[i+1].is(perhapsAr))
	switch {
	case w.exactly(mayAr) && w.norm != "فقد" && !past(s, i):
		return mayKind
	case w.exactly(perhapsAr):
		return perhapsKind
	case w.exactly(passives) && that && !after(s, i, negativesAr):
		return passiveKind
	case w.literally(unlikelyAr):
		if that && (w.norm == "يستبعد" && after(s, i, negativesAr) || (after(s, i, fromAr) || after(s, i, negativesAr)) && slices.ContainsFunc(s.words[max(0, i-4):i], func(w word) bool { return w.is(negativesAr) })) {
			return possibleKind
		}
	case w.exactly(possiblesAr) && after(s, i, fromAr) && !(i > 1 && s.words[i-2].is(negativesAr)):
		return possibleKind
	case w.literally(chancesAr) && (after(s, i, thereAr) || i > 1 && s.words[i-1].is(sizingAr) && s.words[i-2].is(thereAr)):
		return chanceKind
	case w.exactly(seemingsAr) && that:
		return seemingKind
	case w.literally(likelyAr) && after(s, i, onAr):
		return likelyKind
	}
	return noDoubtAr
}

var (
	negativesAr = set("لا لم ليس ليست لن غير ما")
	unlikelyAr  = set("المستبعد يستبعد")
)

// secondHedgeAr finds a second Arabic hedge behind the one at word i. One that is joined to what stands before by "and"
// hedges a verb of its own.
func secondHedgeAr(s sentence, i int) (int, bool) {
	first := doubtAt(s, i)
	if first == noDoubtAr || first == likelyKind {
		return 0, false
	}
	return s.nextHedge(i, farReach, false, func(j int) bool {
		w := &s.words[j]
		second := doubtAt(s, j)
		joined := w.own != w.bare && strings.HasPrefix(w.norm, "و")
		far := j > i+nearReach && first != seemingKind && first != chanceKind && first != possibleKind
		return second != noDoubtAr && second != seemingKind && (second != first || second != mayKind && w.norm != s.words[i].norm) && !joined && !far
	})
}

// past reports whether «قد» at word j speaks of what has happened: a verb in the past follows, and it is no hedge.
func past(s sentence, j int) bool {
	if j+1 == len(s.words) || after(s, j, wasAr) {
		return true
	}
	next := &s.words[j+1]
	if next.norm == "لا" || next.is(perhapsAr) {
		return false
	}
	imperfect := strings.HasPrefix(next.norm, "ي") || strings.HasPrefix(next.norm, "ت") || strings.HasPrefix(next.norm, "ن")
	return !imperfect && !strings.HasPrefix(next.text, "أ") // "I"; a bare alif begins a past
}
