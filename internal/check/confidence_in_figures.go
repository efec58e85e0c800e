package check

import "slices"

// confidenceInFigures finds a confidence of ours that is given as a percentage, which is then taken for a likelihood: "we
// are confident, at about 80%,", "at a confidence level of 60 to 70 percent", «بدرجة ثقة تبلغ 70 في المئة». The interval
// of a poll is none.
func confidenceInFigures(s sentence) (from, to int, found bool) {
	if !s.holds.meets(confidentWords) {
		return 0, 0, false
	}
	for i := range s.words {
		w := &s.words[i]
		if !w.is(confidentWords) || s.within(i) {
			continue
		}
		switch {
		case w.literally(sure):
			if from, to := weAreSure(s, i); to > from {
				if percentBefore(s, i) < i {
					return from, to, true
				}
				if n := percentBehind(s, i); n > 0 {
					return from, n, true
				}
			}
		case !ofOthers(s, i):
			if i+1 < len(s.words) && s.words[i+1].literally(statistics) || ofPoll(s, i) {
				continue
			}
			if n := percentBehind(s, i); n > 0 {
				return i, n, true
			}
			if n := percentBefore(s, i); n < i && after(s, n, ofOursWith) {
				return n, i + 1, true // "with 90% confidence"
			}
		}
	}
	return 0, 0, false
}

var (
	confidentWords = sure.with(confidences).with(trust).with(trusting)
	// statistics follow the confidence that a poll or a study gives.
	statistics = set("interval intervals limit limits band bands bound bounds")
	ofOursWith = set("with our at about roughly some a an place placed put have attach")
	// leading stand between a confidence and its percentage.
	leading = set(`level levels degree at of to about around roughly some is stands approximately between and from in this that for a the
		نحو حوالي درجة درجته درجتها نسبة نسبتها تبلغ يبلغ بلغت تصل إلى تقارب بين تقدر مقدارها قدرها بنحو`)
)

// ofPoll reports whether the confidence at word i is the level at which a poll or a study is computed: 90, 95 or 99 percent.
func ofPoll(s sentence, i int) bool {
	if !after(s, i, levelNouns) && (i+1 == len(s.words) || !s.words[i+1].literally(levelNouns)) {
		return false
	}
	return slices.ContainsFunc(s.words[max(0, i-3):min(len(s.words), i+4)], func(w word) bool { return w.norm == "90" || w.norm == "95" || w.norm == "99" })
}

var levelNouns = set("level levels مستوى")

// ofOthers reports whether the confidence at word i is that of consumers, voters or the like, or is placed in somebody.
func ofOthers(s sentence, i int) bool {
	if i > 0 && (s.words[i-1].is(otherwise) || s.words[i-1].norm == "the" && i+1 < len(s.words) && s.words[i+1].norm == "of") {
		return true
	}
	return i+1 < len(s.words) && s.words[i+1].norm == "vote"
}

// percentBehind returns where a percentage ends that follows word i with nothing between but words that lead to it, or 0.
func percentBehind(s sentence, i int) int {
	for n := i + 1; n < len(s.words) && n <= i+leadReach; n++ {
		if s.words[n].numeric() || s.words[n].is(allTens) {
			if _, to, ok := percentage(s, n); ok {
				return to
			}
			continue
		}
		if !s.words[n].is(leading) {
			return 0
		}
	}
	return 0
}

const leadReach = 8

// percentBefore returns where a percentage begins that stands right before word i, or i.
func percentBefore(s sentence, i int) int {
	n := i - 1
	for n > 0 && s.words[n].literally(percents100) || n > 0 && s.words[n].norm == "cent" {
		n--
	}
	if n < 0 || s.words[n].norm == "" {
		return i
	}
	if _, _, ok := percentage(s, n); ok {
		return n
	}
	return i
}
