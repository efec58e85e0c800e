package check

import (
	"slices"
	"strings"
)

// clause returns the words around a hit up to the next punctuation on either side, without the hit itself. One between
// commas speaks of what stands before it: "the strike ends, in all probability".
func (s sentence) clause(h hit) []word {
	before, behind := s.around(h)
	return slices.Concat(before, behind)
}

// statedClause returns a clause without what it stands under: "it does not alter our view that".
func (s sentence) statedClause(h hit) []word {
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

// alone reports whether nothing but a likelihood stands between two commas.
func (s sentence) alone(h hit) bool {
	from, _ := s.clauseOf(h.from)
	return !h.around && from == h.from && (h.to == len(s.words) || s.words[h.to].pause)
}
