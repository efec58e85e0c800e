package check

import (
	"fmt"
	"slices"
	"strings"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

var likelihoodContradicts = Rule{
	Name:  "likelihood-contradicts",
	Level: diag.Warning,
	Says:  "The reason of an assessment or a dissent uses a likelihood that does not fit the number of the scenario it speaks of, or that fits none; or a judgment of ours names a scenario with one that does not fit its number in force; or a scenario's title or claim holds such a term itself.",
	Why:   "A reader who meets “likely” in the words and 30% in the numbers cannot tell which is meant (ICD 203, D.6.e(2)). A claim is printed after its likelihood, so a term within it would be a second one. A term a step weaker than the number passes: 10–20% may be called unlikely.",
	Texts: func(p *Pass) func(*text) {
		known := newProfiles(p.cutter)
		numbered := func(t *text) bool { return t.voice == claiming || t.ranges != nil || isForecast(t) }
		return ownSentences(numbered, func(t *text, c lang.Code, s sentence) {
			if len(s.hits) == 0 {
				return
			}
			if t.voice == claiming {
				for _, h := range s.hits {
					p.Report(t.in(c), fmt.Sprintf("%s says “%s”, and reports put its likelihood before it", t.name(), s.quote(h.from, h.to)),
						"state the event alone, as it would be if it came true")
				}
				return
			}
			ranges, whose := t.ranges, "its numbers are"
			if t.judgment != nil {
				ranges, whose = p.inForce(t.question), "the assessment in force has"
			}
			for n, spoken := range t.comparedRanges(s, known.of(t.question, c), ranges) {
				h := s.hits[n]
				if viewAt(s, h.from) || conditionalAt(s, h.from) && !openQuestion(s, h) || isFormerView(s, h.from) || isCalledWrong(s, h.from) {
					continue
				}
				means := h.means
				if h.top {
					means.Lo = max(0, min(means.Lo, 100/float64(len(ranges)))) // of several scenarios the likeliest may be below even
				}
				if len(spoken) > 0 && h.manner != inevitably && !slices.ContainsFunc(spoken, func(r likelihood.Range) bool { return fits(r, means) }) {
					p.Report(t.in(c), fmt.Sprintf("%s says “%s” (%s), and %s %s",
						t.name(), s.quote(h.from, h.to), likelihood.Percent(means), whose, percents(spoken)), fitting(p.Workspace.Scale, spoken, c))
				}
			}
		})
	},
}

// openQuestion reports whether a sentence says of the question it begins with how open it is: "whether it holds is a
// coin toss".
func openQuestion(s sentence, h hit) bool {
	return s.words[0].norm == "whether" && h.means.Lo >= 40 && h.means.Hi <= 60 &&
		slices.ContainsFunc(s.words[max(0, h.from-4):h.from], func(w word) bool { return w.literally(standings) })
}

// comparedRanges returns for each likelihood in a sentence the ranges that it is compared with. Where one of them
// speaks of a scenario by name, one that names none speaks of something else: "a cut is likely; a rise is very
// unlikely".
func (t *text) comparedRanges(s sentence, p *profile, ranges []likelihood.Range) [][]likelihood.Range {
	all := make([][]likelihood.Range, len(s.hits))
	named := false
	for n, h := range s.hits {
		all[n] = t.rangesFor(s, h, p, ranges)
		named = named || len(all[n]) == 1 && len(ranges) > 1
	}
	for n := range all {
		if named && len(all[n]) == len(ranges) || speaksOfFact(s, s.hits[n]) || p.ofAnother(s, n) {
			all[n] = nil
		}
	}
	return all
}

// ofAnother reports whether a likelihood shares but a word with the scenarios, where another one in its sentence shares
// more: "the rebels are likely to take the ford, and unlikely to cross the river".
func (p *profile) ofAnother(s sentence, n int) bool {
	if len(s.hits) < 2 {
		return false
	}
	most := 0
	for m, h := range s.hits {
		if m != n {
			most = max(most, p.sharedWith(s.clause(h)))
		}
	}
	clause := s.clause(s.hits[n])
	return most > 1 && p.sharedWith(clause) == 1 && slices.ContainsFunc(clause, func(w word) bool {
		return longEnough(&w) && !w.is(fillers) && !w.is(eventless) && !w.is(speakers) && !w.is(times) && !w.is(estimating) && !names([]word{w}, p.known)
	})
}

// sharedWith counts the words that some scenario has alone, of those given.
func (p *profile) sharedWith(words []word) int {
	shared := 0
	for _, own := range p.own {
		for _, w := range words {
			if names([]word{w}, own) {
				shared++
			}
		}
	}
	return shared
}

// speaksOfFact reports whether a wording that leaves no doubt speaks of what is or was so, and not of what is to come:
// "no doubt that the records were copied", «لا شك في أن السجلات نُسخت».
func speaksOfFact(s sentence, h hit) bool {
	if h.manner != doubtless || h.to == len(s.words) {
		return false
	}
	rest := s.words[h.to:]
	if !arabic(rest[0].norm) {
		return slices.ContainsFunc(rest, func(w word) bool { return w.literally(states) })
	}
	if rest[0].exactly(thatAr) {
		rest = rest[1:]
	} else if !s.words[h.to-1].exactly(thatAr) {
		return false
	}
	return !slices.ContainsFunc(rest[:min(len(rest), 5)], func(w word) bool {
		return strings.HasPrefix(w.norm, "ي") || strings.HasPrefix(w.norm, "ت") || futureAr(w.spelling)
	})
}

// inForce gives the numbers of a question's assessment in force.
func (p *Pass) inForce(q *scenario.Question) []likelihood.Range {
	if a := p.state(q).Assessment(); a != nil {
		return a.Likelihood
	}
	return nil
}

// isForecast reports whether a text is a judgment of ours on how things are or will be.
func isForecast(t *text) bool { return t.judgment != nil && judges(t) }

// fits reports whether a term may be used of a likelihood: they overlap, or the term says a little less than the number
// beside it. What has 10–20% may be called unlikely, and is very unlikely; what has 20–40% may not be called very
// unlikely.
func fits(r, means likelihood.Range) bool {
	return overlap(r, means) || means.Hi < 50 && r.Hi == means.Lo || means.Lo > 50 && r.Lo == means.Hi
}

// overlap reports whether a likelihood and a term share more than an edge; a single number on an edge is in.
func overlap(r, means likelihood.Range) bool {
	if means.Point() {
		return r.Lo <= means.Lo && means.Lo <= r.Hi
	}
	if r.Point() {
		return means.Lo <= r.Lo && r.Lo <= means.Hi
	}
	return max(r.Lo, means.Lo) < min(r.Hi, means.Hi)
}

func percents(ranges []likelihood.Range) string {
	var list []string
	for _, r := range ranges {
		list = append(list, likelihood.Percent(r))
	}
	return strings.Join(list, ", ")
}

// fitting suggests the terms that the numbers have.
func fitting(scale *likelihood.Scale, ranges []likelihood.Range, c lang.Code) string {
	var words []string
	for _, r := range ranges {
		if w := scale.Words(r, c); w != "" && !slices.Contains(words, w) {
			words = append(words, w)
		}
	}
	if len(words) == 0 {
		return "write the numbers instead: the scale has no term for them"
	}
	return "write " + strings.Join(words, " or ") + ", or assess again if the word is right"
}
