package report

import (
	"slices"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

// A PassageReport shows one passage: what it says, who is behind it, and where it is used.
type PassageReport struct {
	Header
	Name    string        `json:"name"`    // as commands take it
	Passage PassageRow    `json:"passage"` // the passage itself
	Source  PassageSource `json:"source"`  // where it comes from
	UsedBy  []Use         `json:"used_by"` // what cites it
}

// A PassageSource says whose passage it is, where it stands, and what proves it.
type PassageSource struct {
	Ref         string     `json:"ref"`                    // source#passage
	Source      string     `json:"source"`                 // its title
	Publisher   string     `json:"publisher"`              // its name, in the language of the report
	Published   day.Period `json:"published"`              // a day, a month, a year or bounds
	Paragraph   int        `json:"paragraph"`              // its number, from 1; of a passage over several, the first
	Kind        string     `json:"kind"`                   // fact, judgment, forecast, conditional, assumption or inference
	Says        string     `json:"says"`                   // what it says, in our words
	Grade       string     `json:"grade"`                  // reliability and credibility, such as B2
	Origin      string     `json:"origin,omitempty"`       // who is really behind it, where the publisher only relays; absent otherwise
	Fingerprint string     `json:"fingerprint"`            // SHA-256 of the paragraph, the first hex digits
	Earlier     bool       `json:"earlier_text,omitempty"` // of an earlier text: as it is now, the document no longer holds the paragraph

	id string // of the source
}

func (c Context) passageSource(p *scenario.Passage) PassageSource {
	s, n := c.noteSource(p.Source), c.notePassage(p)
	return PassageSource{
		Ref: n.Ref, Source: s.Title, Publisher: s.Publisher, Published: s.Published, Paragraph: n.Paragraph, Kind: n.Kind,
		Says: n.Says, Grade: n.Grade, Origin: n.Origin, Fingerprint: n.Fingerprint, Earlier: n.Earlier, id: s.ID,
	}
}

// A Use is a place in the workspace that cites a passage.
type Use struct {
	Question string             `json:"question"`       // the name of its question; empty for the situation, which is of the workspace
	Kind     scenario.CitedKind `json:"what"`           // judgment, indicator, conflict, assumption, premortem, status, assessment, resolution, retraction or situation
	Name     string             `json:"name,omitempty"` // of the scenario or indicator, or the day of the situation; absent for none
	Text     string             `json:"text"`           // the sentence, in the language of the report
}

// NewPassage shows a passage.
func NewPassage(c Context, p *scenario.Passage) *PassageReport {
	r := &PassageReport{Header: c.header("passage"), Name: p.Ref(), Passage: c.passageRow(p, c.Workspace.Uses()), Source: c.passageSource(p), UsedBy: []Use{}}
	c.Workspace.EachCited(func(q *scenario.Question, u scenario.Cited) {
		if !slices.ContainsFunc(u.Cites, func(cite scenario.Cite) bool { return cite.Passage == p }) {
			return
		}
		use := Use{Kind: u.Kind, Name: u.Name, Text: u.Text.In(c.Lang)}
		if q != nil {
			use.Question = q.ID
		}
		r.UsedBy = append(r.UsedBy, use)
	})
	return r
}
