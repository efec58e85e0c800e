package check

import (
	"fmt"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
)

var mixedWordSets = Rule{
	Name:  "mixed-word-sets",
	Level: diag.Warning,
	Says:  "A text uses likelihood terms of both word sets of ICD 203.",
	Why:   "Two words for one thing look like two things: ICD 203, D.6.e(2)(a), asks for one set, and for a disclaimer where they are mixed. What a source is reported to say is not looked at.",
	Texts: func(p *Pass) func(*text) {
		if own := p.Workspace.Scale; own != likelihood.ICD203 && own != likelihood.ICD203Second {
			return nil
		}
		return ownTexts(every, func(t *text, c lang.Code, all []sentence) {
			said, means := bySet(all)
			if said[1] == "" || said[2] == "" {
				return
			}
			foreign := 2
			if p.Workspace.Scale == likelihood.ICD203Second {
				foreign = 1
			}
			p.Report(t.in(c), fmt.Sprintf("%s mixes two word sets: “%s” and “%s”", t.name(), said[1], said[2]),
				fmt.Sprintf("for “%s” write “%s”", said[foreign], p.Workspace.Scale.Words(means[foreign], c)))
		})
	},
}

// bySet returns the first term of each word set that the sentences use in our own voice, and what it means.
func bySet(all []sentence) (said [3]string, means [3]likelihood.Range) {
	for _, s := range all {
		if len(s.hits) == 0 || attributed(s) {
			continue
		}
		for _, h := range s.hits {
			if said[h.set] == "" {
				said[h.set], means[h.set] = s.quote(h.from, h.to), h.means
			}
		}
	}
	return said, means
}
