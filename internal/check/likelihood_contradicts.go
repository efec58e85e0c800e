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
	Why:   "A reader who meets “likely” in the words and 30% in the numbers cannot tell which is meant (ICD 203, D.6.e(2)). A claim is printed after its likelihood, so a term within it would be a second one.",
	Texts: func(p *Pass) func(*text) {
		known := profiles{}
		numbered := func(t *text) bool { return t.voice == claiming || t.ranges != nil || foretells(t) }
		return ownSentences(numbered, func(t *text, c lang.Code, s sentence) {
			if len(s.hits) == 0 || t.voice != claiming && (attributed(s) || conditional(s)) {
				return
			}
			for _, h := range s.hits {
				said := s.quote(h.from, h.to)
				if t.voice == claiming {
					p.Report(t.in(c), fmt.Sprintf("%s says “%s”, and reports put its likelihood before it", t.name(), said),
						"state the event alone, as it would be if it came true")
					continue
				}
				ranges, whose := t.ranges, "its numbers are"
				if t.judgment != nil {
					ranges, whose = p.inForce(t.question), "the assessment in force has"
				}
				spoken := t.spokenOf(s, h, known.of(t.question, c), ranges)
				if len(spoken) > 0 && !slices.ContainsFunc(spoken, func(r likelihood.Range) bool { return overlap(r, h.means) }) {
					p.Report(t.in(c), fmt.Sprintf("%s says “%s” (%s), and %s %s",
						t.name(), said, likelihood.Percent(h.means), whose, percents(spoken)), fitting(p.Workspace.Scale, spoken, c))
				}
			}
		})
	},
}

// inForce gives the numbers of a question's assessment in force.
func (p *Pass) inForce(q *scenario.Question) []likelihood.Range {
	if a := p.state(q).Assessment(); a != nil {
		return a.Likelihood
	}
	return nil
}

// foretells reports whether a text is a judgment of ours on how things are or will be.
func foretells(t *text) bool { return t.judgment != nil && judges(t) }

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
