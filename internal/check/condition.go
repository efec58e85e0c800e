package check

import (
	"slices"
	"strings"
)

// conditionalAt reports whether what word i says holds only in a case that may not come. "If" reaches as far as the
// statement it belongs to, "whether" no further than its clause.
func conditionalAt(s sentence, i int) bool {
	if ifArabic(s) {
		return true
	}
	for n := range s.words {
		w := &s.words[n]
		if !w.is(conditions) && !caseAr(s, n) && !inverted(s, n) || isNoCondition(s, n) {
			continue
		}
		if w.literally(questions) {
			if n < i && sameStatement(s, n, i) && !(s.words[i].pause || s.words[i-1].pause) {
				return true
			}
			continue
		}
		if sameStatement(s, min(n, i), max(n, i)) {
			return true
		}
	}
	return false
}

// inverted finds "were sanctions lifted tomorrow, …", which means "if".
func inverted(s sentence, i int) bool {
	return s.words[i].literally(inversions) && s.words[i].text != s.words[i].norm && (i == 0 || s.words[i].pause)
}

var inversions = set("were had should")

// sameStatement reports whether no other statement is begun between words i and j.
func sameStatement(s sentence, i, j int) bool { return !beginsStatement(s, i, j) }

// caseAr finds «في حال», «ما لم», and «إن» in the middle of a sentence where it means "if".
func caseAr(s sentence, i int) bool {
	w := &s.words[i]
	switch {
	case w.literally(wheneverAr):
		return i == 0 || w.pause
	case w.literally(casesAr):
		return after(s, i, inside)
	case w.norm == "لم":
		return i > 0 && s.words[i-1].norm == "ما"
	}
	return false
}

var (
	casesAr    = set("حال حالة")
	wheneverAr = set("متى كلما")
	questions  = set("whether هل")
)

// isNoCondition reports whether what looks like a condition at word i is none: "even if", "whether or not", and
// "should" behind its subject.
func isNoCondition(s sentence, i int) bool {
	w := &s.words[i]
	switch w.norm {
	case "if", "unless", "لو", "اذا":
		return after(s, i, evenIf) || after(s, i, astonished) || holdsAnyway(s, i)
	case "whether":
		return after(s, i, regardless) || i+2 < len(s.words) && s.words[i+1].norm == "or" || slices.ContainsFunc(s.words[i+1:], func(w word) bool { return w.norm == "not" && !w.pause }) && s.words[len(s.words)-1].norm == "not"
	case "should":
		return i > 0 && !w.pause
	}
	return false
}

// holdsAnyway finds a condition of which nothing depends, since it says what we go by: "if the polls are any guide",
// "unless we are mistaken", «إن صحت قراءتنا».
func holdsAnyway(s sentence, i int) bool {
	_, to := s.clauseOf(i)
	return slices.ContainsFunc(s.words[i+1:to], func(w word) bool { return w.is(guides) })
}

var (
	guides     = set("guide yardstick indication believed trusted credited mistaken misread correctly precedent قراءتنا مقياسا دليلا مخطئين أخطأنا")
	astonished = set("surprised astonished amazed stunned")
	evenIf     = set("even as حتى")
	regardless = set("of")
)

// ifArabic finds «إن … فـ…», where «إن» means "if" and not "indeed": what follows from it begins with «ف».
func ifArabic(s sentence) bool {
	if len(s.words) < 4 || nounAr(&s.words[1]) || s.words[0].text != "إن" && s.words[0].text != "وإن" && s.words[0].text != "فإن" {
		return false
	}
	return slices.ContainsFunc(s.words[2:], func(w word) bool { return strings.HasPrefix(w.norm, "ف") && len(w.forms) > 1 })
}

// nounAr reports whether an Arabic word is plainly a noun: it has an article or the ending of the feminine, or is a
// noun of action with a long vowel before its last letter, «انسحاب».
func nounAr(w *word) bool {
	r := []rune(w.norm)
	if definite(w) || strings.HasPrefix(w.norm, article) || strings.HasSuffix(w.norm, "ة") {
		return true
	}
	if len(r) < 4 {
		return false
	}
	long := r[len(r)-2]
	return long == 'ا' && len(r) > 4 || long == 'ي' && r[0] == 'ت' || long == 'و' && len(r) == 4
}
