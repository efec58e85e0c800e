package report

import (
	"slices"

	"signpost/internal/scenario"
)

// A SourceRenumbered says where the paragraphs of a record stand in another text of the document.
type SourceRenumbered struct {
	Header
	Renumbered
	Source     string                `json:"source"`     // its name
	Same       bool                  `json:"same"`       // the text is the one on record
	OK         int                   `json:"ok"`         // paragraphs that are as they were, where they were
	Moved      int                   `json:"moved"`      // paragraphs that are as they were at another number
	Paragraphs []RenumberedParagraph `json:"paragraphs"` // all others
	New        []int                 `json:"new"`        // paragraphs that only the text has
}

// A Renumbered says what became of it.
type Renumbered struct {
	Seal    string   `json:"seen,omitempty"`    // stands for this list; absent where there is nothing to write
	Command string   `json:"command,omitempty"` // writes it
	Files   []string `json:"files,omitempty"`   // that are written, or would be
	Written bool     `json:"written"`
}

// A RenumberedParagraph is a paragraph that is not as it was, or of which a person said where it stands.
type RenumberedParagraph struct {
	Paragraph int              `json:"paragraph"`       // its number on record
	Verdict   scenario.Verdict `json:"verdict"`         // same words, edited, changed or missing
	Now       int              `json:"now"`             // where it stands in the text; 0 where it is gone
	Alike     int              `json:"alike,omitempty"` // of an edited one: how much of it is the same, in percent
	ByHand    bool             `json:"said,omitempty"`  // a person said where it stands
	Passages  []string         `json:"passages"`        // that stand in it
}

// NewSourceRenumbered reports a renumbering.
func NewSourceRenumbered(c Context, s *scenario.Source, n scenario.Renumbering, done Renumbered) *SourceRenumbered {
	r := &SourceRenumbered{Header: c.header("source-renumbered"), Renumbered: done, Source: s.ID, Same: n.Same(), Paragraphs: []RenumberedParagraph{}, New: slices.Concat([]int{}, n.New)}
	passages := map[int][]string{}
	for _, p := range s.Passages {
		for i := p.Paragraph; i <= p.Last(); i++ {
			passages[i] = append(passages[i], p.ID)
		}
	}
	for _, v := range n.Verdicts {
		switch {
		case n.ByHand[v.N]:
		case v.Verdict == scenario.VerdictOK:
			r.OK++
			continue
		case v.Verdict == scenario.VerdictMoved:
			r.Moved++
			continue
		}
		line := RenumberedParagraph{Paragraph: v.N, Verdict: v.Verdict, Now: n.To[v.N], Alike: percentAlike(v.Alike), ByHand: n.ByHand[v.N], Passages: slices.Concat([]string{}, passages[v.N])}
		r.Paragraphs = append(r.Paragraphs, line)
	}
	return r
}
