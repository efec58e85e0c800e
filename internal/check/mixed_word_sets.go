package check

import (
	"fmt"
	"slices"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
)

var mixedWordSets = Rule{
	Name:  "mixed-word-sets",
	Level: diag.Warning,
	Says:  "A text uses likelihood terms of both word sets of ICD 203, or one of them and “realistic possibility”.",
	Why:   "Two words for one thing look like two things: ICD 203, D.6.e(2)(a), asks for one set, and for a disclaimer where they are mixed. What a source is reported to say is not looked at.",
	Texts: func(p *Pass) func(*text) {
		if own := p.Workspace.Scale; own != likelihood.ICD203 && own != likelihood.ICD203Second {
			return nil
		}
		return ownTexts(every, func(t *text, c lang.Code, all []sentence) {
			said, means := bySet(all)
			own := 1
			if p.Workspace.Scale == likelihood.ICD203Second {
				own = 2
			}
			foreign := slices.IndexFunc(foreignTo[own], func(set int) bool { return said[set] != "" })
			if foreign < 0 {
				return
			}
			foreign = foreignTo[own][foreign]
			with := slices.IndexFunc(said[1:], func(term string) bool { return term != "" && term != said[foreign] }) + 1
			if with == 0 {
				return
			}
			p.Report(t.in(c), fmt.Sprintf("%s mixes two word sets: “%s” and “%s”", t.name(), said[min(with, foreign)], said[max(with, foreign)]),
				fmt.Sprintf("for “%s” write “%s”", said[foreign], p.Workspace.Scale.Words(means[foreign], c)))
		})
	},
}

// foreignTo lists the word sets that are foreign to a set of ICD 203.
var foreignTo = map[int][]int{1: {2, otherSet}, 2: {1, otherSet}}

// bySet returns the first term of each word set that the sentences use in our own voice, and what it means.
func bySet(all []sentence) (said [otherSet + 1]string, means [otherSet + 1]likelihood.Range) {
	for _, s := range all {
		for _, h := range s.hits {
			if said[h.set] == "" && !viewAt(s, h.from) && !conditionalAt(s, h.from) && !isFormerView(s, h.from) {
				said[h.set], means[h.set] = s.quote(h.from, h.to), h.means
			}
		}
	}
	return said, means
}
