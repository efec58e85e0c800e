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
	likeliestKind
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
	case w.is(chancesAr) && i > 2 && s.words[i-1].exactly(fromAr) && s.words[i-3].is(thereAr):
		return chanceKind // «هناك نوع من الإمكانية»
	case w.literally(chancesAr) && (after(s, i, thereAr) || i > 1 && s.words[i-1].is(sizingAr) && s.words[i-2].is(thereAr)):
		return chanceKind
	case w.exactly(seemingsAr) && that, w.literally(asideVerbs) && after(s, i, asideOpeners):
		return seemingKind
	case w.literally(possiblyBeing) && i > 0 && (s.words[i-1].is(beingAr) || s.words[i-1].literally(mannersAr)):
		return possibleKind
	case w.literally(possibilityAr) && after(s, i, withinAr) && that:
		return possibleKind // «كان في الإمكان أن»
	case w.norm == "استبعاد" && (that || i+1 < len(s.words) && s.words[i+1].literally(chancesAr)) && i > 1 && s.words[i-1].is(passives) && s.words[i-2].is(negativesAr):
		return possibleKind
	case w.exactly(gauged) && i > 0 && s.words[i-1].exactly(mayAr) && i+1 < len(s.words) && (that || s.words[i+1].literally(chancesAr)):
		return passiveKind
	case w.norm == "يرجح" && that && impersonal(s, i):
		return likeliestKind
	case w.literally(likelyAr) && that:
		return likeliestKind
	case w.literally(likelyAr) && after(s, i, onAr):
		return likelyKind
	}
	return noDoubtAr
}

var (
	negativesAr = set("لا لم ليس ليست لن غير ما")
	unlikelyAr  = set("المستبعد يستبعد بعيدا بعيد يبعد مستبعدا المستحيل مستحيلا يستحيل")
	// possiblyBeing are adjectives that hedge behind "to be": «قد يكون محتملًا أن».
	possiblyBeing = set("ممكن ممكنا ممكنة محتمل محتملا محتملة وارد واردا واردة جائز جائزا")
	beingAr       = set("يكون تكون كان كانت يبدو تبدو")
	mannersAr     = set("نحو بشكل بصورة") // «على نحو محتمل»
	possibilityAr = set("الإمكان")
	withinAr      = set("في")
	gauged        = set("يرجح يستبعد")
	// asideVerbs hedge in an aside: «على ما يبدو», «فيما يظهر».
	asideVerbs   = set("يبدو يظهر يحتمل")
	asideOpeners = set("ما فيما كما")
)

// secondHedgeAr finds a second Arabic hedge behind the one at word i. One that is joined to what stands before by "and"
// hedges a verb of its own.
func secondHedgeAr(s sentence, i int) (int, bool) {
	first := doubtAt(s, i)
	if first == noDoubtAr || first == likelyKind {
		return 0, false
	}
	if j, ok := s.asideHedge(i, func(j int) bool { return doubtAt(s, j) != noDoubtAr && doubtAt(s, j) != first }); ok {
		return j, true
	}
	return s.nextHedge(i, farReach, false, func(j int) bool {
		w := &s.words[j]
		second := doubtAt(s, j)
		joined := w.own != w.bare && strings.HasPrefix(w.norm, "و")
		far := j > i+nearReach && (first == mayKind || first == perhapsKind) && second != perhapsKind && !w.literally(possiblyBeing)
		if second == seemingKind && !w.literally(asideVerbs) || second == likeliestKind || first == likeliestKind && second == likelyKind {
			return false
		}
		return second != noDoubtAr && (second != first || second != mayKind && w.norm != s.words[i].norm) && !joined && !far
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
