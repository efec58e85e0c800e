package check

import "slices"

// Likelihoods that compare: "more likely to hold than to break", "the likeliest course", "less likely".

// compared reports whether a relative word stands before word i, with an article between at most.
func compared(s sentence, i int) bool {
	at := i
	if i > 0 && !s.words[i].pause && s.words[i-1].is(articles) {
		i--
	}
	if i == 0 || s.words[i].pause || !s.words[i-1].is(relative) {
		return false
	}
	if s.words[i-1].norm == "than" && i > 2 && s.words[i-2].norm == "more" && s.words[i-3].literally(hardlyEn) {
		return false // "no more than a remote possibility"
	}
	return s.words[i-1].norm != "as" || !regarded(s, at, i-1)
}

var hardlyEn = set("no little not nothing")

// likeliest finds "the likeliest course", "the most plausible outcome": of two the likelier one, and of several none is
// likelier.
func likeliest(s sentence, i int) (hit, bool) {
	to := i + 1
	switch w := &s.words[i]; {
	case w.literally(superlatives):
	case w.literally(mosts) && to < len(s.words) && s.words[to].literally(likelyEnough):
		to++
	default:
		return hit{}, false
	}
	if !after(s, i, theOwn) || i > 1 && s.words[i-2].is(negations) || quoted(s, i) {
		return hit{}, false
	}
	ends := to == len(s.words) || s.words[to].pause
	if !ends && !s.words[to].literally(courses) {
		return hit{}, false
	}
	if !ends {
		to++
	}
	return hit{term: &term{means: likelier, top: true}, from: i, to: to}, true
}

var (
	superlatives = set("likeliest")
	mosts        = set("most")
	likelyEnough = set("likely probable plausible")
	courses      = set("course outcome outcomes scenario path result option development ending eventuality case")
)

// likelierThan finds "more likely to hold than to break".
func likelierThan(s sentence, i int) (hit, bool) {
	if i == 0 || i+1 == len(s.words) || !s.words[i].literally(adjectives) || s.words[i+1].norm != "to" {
		return hit{}, false
	}
	means := likelier
	switch {
	case i > 1 && s.words[i-2].literally(negations):
		return hit{}, false
	case s.words[i-1].norm == "less":
		means = unlikelier
	case s.words[i-1].norm != "more":
		return hit{}, false
	}
	for n := i + 2; n+1 < len(s.words) && n < i+12; n++ {
		if s.words[n].norm == "than" {
			return hit{term: &term{means: means}, from: i - 1, to: i + 1}, s.words[n+1].norm == "to" || s.words[n+1].norm == "not"
		}
	}
	return hit{}, false
}

// regarded reports whether the term at word i is what something is regarded as, by the "as" at word as: "we rate a
// reopening as probable", "it strikes us as a remote possibility".
func regarded(s sentence, i, as int) bool {
	if i+1 == len(s.words) || s.words[i+1].pause {
		return true
	}
	from, _ := s.clauseOf(as)
	return slices.ContainsFunc(s.words[max(from, as-regardReach):as], func(w word) bool { return w.literally(regarding) })
}

const regardReach = 12

var regarding = set("strike strikes regard see view rate assess judge count class consider treat deem ranks counts qualifies")
