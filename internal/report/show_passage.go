package report

import (
	"signpost/internal/day"
	"signpost/internal/scenario"
)

// A PassageReport shows one passage: what it says, who is behind it, and where it is used.
type PassageReport struct {
	Head
	Name    string        `json:"name"`
	Passage PassageRow    `json:"passage"`
	Source  PassageSource `json:"source"`
	UsedBy  []Use         `json:"used_by"`
}

// A PassageSource says whose passage it is, where it stands, and what proves it.
type PassageSource struct {
	Ref         string     `json:"ref"`
	Source      string     `json:"source"` // its title
	Publisher   string     `json:"publisher"`
	Published   day.Period `json:"published"`
	Paragraph   int        `json:"paragraph"`
	Kind        string     `json:"kind"`
	Says        string     `json:"says"`
	Grade       string     `json:"grade"`
	Origin      string     `json:"origin,omitempty"`
	Fingerprint string     `json:"fingerprint"`

	id string // of the source
}

func (c Context) passageSource(p *scenario.Passage) PassageSource {
	s, n := c.noteSource(p.Source), c.notePassage(p)
	return PassageSource{
		Ref: n.Ref, Source: s.Title, Publisher: s.Publisher, Published: s.Published, Paragraph: n.Paragraph, Kind: n.Kind,
		Says: n.Says, Grade: n.Grade, Origin: n.Origin, Fingerprint: n.Fingerprint, id: s.ID,
	}
}

// A Use is a place in the workspace that cites a passage.
type Use struct {
	Question string `json:"question"`
	What     string `json:"what"` // judgment, indicator, conflict, assumption, premortem, status, assessment, resolution or retraction
	Name     string `json:"name,omitempty"`
	Text     string `json:"text"`
}

// NewPassage shows a passage.
func NewPassage(c Context, p *scenario.Passage) *PassageReport {
	r := &PassageReport{Head: c.head("passage"), Name: p.Ref(), Passage: c.passageRow(p, c.Workspace.Uses()), Source: c.passageSource(p), UsedBy: []Use{}}
	for _, q := range c.Workspace.Questions {
		r.UsedBy = append(r.UsedBy, c.usesIn(q, p)...)
	}
	return r
}

func (c Context) usesIn(q *scenario.Question, p *scenario.Passage) []Use {
	var uses []Use
	q.EachCited(func(u scenario.Cited) {
		for _, cite := range u.Cites {
			if cite.Passage == p {
				uses = append(uses, Use{Question: q.ID, What: u.What, Name: u.Name, Text: u.Text.In(c.Lang)})
				return
			}
		}
	})
	return uses
}
