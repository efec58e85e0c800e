package check

import (
	"slices"
	"strings"
)

// besideEstimate finds a level of our confidence in a sentence whose likelihood is a word that is none by itself: "assessed
// as probable at high confidence", «يُحتمل بدرجة ثقة منخفضة أن». What follows a colon or a reason is another statement.
func besideEstimate(s sentence) (from, to int, found bool) {
	if strings.Contains(s.text, ":") || !s.holds.meets(confidentWords) && !s.holds.meets(oursAr) && !strings.Contains(s.text, "-confidence") {
		return 0, 0, false
	}
	if from, to, found = confidence(s); !found {
		return 0, 0, false
	}
	for i := range s.words {
		if i >= from && i < to || !s.words[i].literally(probables) || s.within(i) || after(s, i, askedHow) {
			continue
		}
		first, last := min(i, from), max(i, from)
		if !slices.ContainsFunc(s.words[first:last], func(w word) bool { return w.is(reasons) }) {
			return min(i, from), max(i+1, to), true
		}
	}
	return 0, 0, false
}

var (
	probables = set("probable improbable محتمل محتملة محتملا يحتمل")
	// askedHow ask how likely something is, and do not say it.
	askedHow = set("how more less no the any كم غير كل أي")
)

// inLikely finds a confidence in what is called likely: "high confidence in a probable landing", "we are confident in the
// likelihood of a landing", "a medium-confidence likelihood", «ترجيح عالي الثقة», «ثقة عالية باحتمال».
func inLikely(s sentence) (from, to int, found bool) {
	if !s.holds.meets(confidentWords) && !strings.Contains(s.text, "-confidence") {
		return 0, 0, false
	}
	for i := range s.words {
		w := &s.words[i]
		switch {
		case s.within(i):
			continue
		case strings.HasSuffix(w.norm, "-confidence") && leveled(w) && i+1 < len(s.words):
			if s.words[i+1].literally(estimates) {
				return i, i + 2, true
			}
			if s.words[i+1].numeric() {
				if _, to, ok := percentage(s, i+1); ok {
					return i, to, true // "a high-confidence, 80 percent forecast"
				}
			}
		case w.norm == "الثقة" && i > 1 && s.words[i-1].is(levelsAr) && s.words[i-2].is(estimatesAr):
			return i - 2, i + 1, true
		case w.is(trust) && i+2 < len(s.words) && s.words[i+1].is(levelsAr) && s.words[i+2].is(estimatesAr) && strings.HasPrefix(s.words[i+2].norm, "ب"):
			return i, i + 3, true
		case w.literally(sure):
			from, to := weAreSure(s, i)
			if to == from || i+3 >= len(s.words) || s.words[i+1].norm != "in" {
				continue
			}
			if n := slices.IndexFunc(s.words[i+2:min(len(s.words), i+5)], func(w word) bool { return w.literally(estimates) }); n >= 0 {
				return from, i + n + 3, true
			}
			continue
		case !w.literally(confidences):
			continue
		}
		rest := s.words[i+1 : min(len(s.words), i+4)]
		n := slices.IndexFunc(rest, func(w word) bool { return w.literally(estimates) })
		if n < 1 || !rest[0].exactly(inside) || rest[n].pause {
			continue
		}
		if from, to := english(s, i); to > from {
			return from, i + n + 2, true
		}
		return i, i + n + 2, true
	}
	return 0, 0, false
}

var (
	estimates   = set("likely unlikely probable improbable likelihood probability")
	estimatesAr = set("ترجيح ترجيحا احتمال احتمالا الاحتمال احتمالية مرجح محتمل")
)
