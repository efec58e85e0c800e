package check

import (
	"fmt"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

var citedUnread = Rule{
	Name:  "cited-unread",
	Level: diag.Warning,
	Says:  "A source is cited as a whole.",
	Why:   "A document that is known by its record alone proves nothing yet; of one that was read, a reader should be led to the passage.",
	Logs:  true,
	Run: func(p *Pass) {
		for _, q := range p.Workspace.Questions {
			q.EachCited(p.citedWhole)
		}
	},
	Once: func(p *Pass) {
		for i := range p.Workspace.Situations {
			p.Workspace.Situations[i].EachCited(p.citedWhole)
		}
	},
}

// citedWhole reports the sources that a place cites as a whole.
func (p *Pass) citedWhole(u scenario.Cited) {
	for _, c := range u.Cites {
		if c.Passage == nil || !c.Passage.Whole() {
			continue
		}
		s := c.Passage.Source
		if s.Stub() {
			p.Report(u.Place, fmt.Sprintf("%s is cited, and was not read yet", s.ID), fmt.Sprintf("signpost new source %s --text FILE gives it its text", s.ID))
		} else if u.Entry == nil {
			p.Report(u.Place, fmt.Sprintf("%s is cited as a whole", s.ID), fmt.Sprintf("cite a passage, such as %s#1a", s.ID))
		}
	}
}
