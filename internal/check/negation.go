package check

import (
	"slices"
	"strings"

	"signpost/internal/likelihood"
)

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
		if words[i].is(undoings) || i+1 < len(words) && failsTo(words[i:i+2]) || words[i].norm == "call" && i+1 < len(words) && words[i+1].norm == "off" {
			return true
		}
	}
	return false
}

var failing = set("fail fails failed failing failure")

// failsTo reports whether words say that somebody fails to do something.
func failsTo(words []word) bool {
	for i := 1; i < len(words); i++ {
		if words[i].norm == "to" && words[i-1].literally(failing) {
			return true
		}
	}
	return false
}

var undoings = set(`reject rejects rejected rejection cancel cancels cancelled avert averts averted prevent prevents prevented forbid forbids forbidden banned block blocks blocked thwart thwarts avoid avoids avoided scrap scraps scrapped
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

// negated reports whether a clause says that something is not so: "none but" and «سوى» take the no away, and so does a
// verb of size behind it, "no more than", or one of ours
// that a figure or a chance follows, as sized says.
func negated(clause []word, sized bool) bool {
	for i := range clause {
		if !denies(&clause[i]) {
			continue
		}
		bounds := i+1 < len(clause) && (clause[i+1].is(sizeVerbs) || sized && clause[i+1].is(estimating))
		if !bounds && !slices.ContainsFunc(clause[i:], func(w word) bool { return w.is(exceptAr) && !thatNot(&w) }) {
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
