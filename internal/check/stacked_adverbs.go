package check

// Hedges on the verb of an adverb, and behind a verb of suggestion.

// doubtTwice finds a second hedge on the verb that the adverb at word i hedges. One that opens a sentence before a comma
// hedges the verb of a long subject too, and goes on behind an aside: "possibly, though it is early, the plant could".
func doubtTwice(s sentence, i int) (int, bool) {
	reach := nearReach
	opens := i == 0 && i+1 < len(s.words) && s.words[1].pause
	if opens {
		reach = farReach
	}
	again := func(j int) bool {
		w := &s.words[j]
		if modal(w) || w.literally(doubts) {
			return true
		}
		if j > i+3 {
			return false
		}
		if w.literally(chanceWords) {
			return j == i+1 || after(s, j, articlesSome) || after(s, j, isIt) || after(s, j, possibleToo) && j > i+1
		}
		return w.norm == "likely" && (j == i+1 || s.words[j-1].norm == "be")
	}
	if i+1 < len(s.words) && (count(&s.words[i+1]) > 0 || s.words[i+1].is(allTens) || s.words[i+1].numeric()) {
		return 0, false // "perhaps three of the ten"
	}
	if j, ok := s.nextHedge(i, reach, true, again); ok || !opens {
		return j, ok
	}
	if _, next := s.clauseOf(1); next < len(s.words) && s.words[1].literally(breaks) {
		return s.nextHedge(next, nearReach+2, false, func(j int) bool { return modal(&s.words[j]) })
	}
	return 0, false
}

// suggesting returns where "that" stands behind a modal at word i with a verb of suggestion: "may suggest that", "could
// be argued that", or 0.
func suggesting(s sentence, i int) int {
	n := i + 1
	for n < len(s.words) && n <= i+3 && (s.words[n].literally(seem) || s.words[n].norm == "to" || s.words[n].norm == "be" || s.words[n].norm == "the" || s.words[n].norm == "well") {
		n++
	}
	if n+1 < len(s.words) && s.words[n].literally(suggests) && s.words[n+1].norm == "that" {
		return n + 1
	}
	return 0
}

var (
	possibleEn  = set("potential possible conceivable")
	possibleToo = set("potential possible possibility chance")
	seemAs      = set("seem seems appear appears look looks")
	asThough    = set("if though")
	suggests    = set("case suggest indicate imply signal hint mean suggested argued said thought assumed supposed")
)
