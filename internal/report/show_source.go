package report

import (
	"signpost/internal/day"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// A SourceReport shows one source: its record and its passages.
type SourceReport struct {
	Header
	Source    SourceRow             `json:"source"`                       // as the list of sources has it
	Author    string                `json:"author,omitempty"`             // absent where none is named
	Unread    bool                  `json:"unread,omitempty"`             // known by its record alone
	Container string                `json:"container,omitempty"`          // the larger work it stands in; absent for none
	Pages     string                `json:"pages,omitempty"`              // in that work; absent for none
	URL       string                `json:"url,omitempty"`                // where it was read; absent for none
	Accessed  day.Day               `json:"accessed,omitzero"`            // the day it was read there; absent for none
	Archived  *Archive              `json:"archived,omitempty"`           // where a copy is kept; absent for none
	DOI       string                `json:"doi,omitempty"`                // absent for none
	ISBN      string                `json:"isbn,omitempty"`               // absent for none
	Key       string                `json:"citation_key,omitempty"`       // its name in a bibliography; absent for none
	Genre     string                `json:"genre"`                        // what kind of document it is
	About     string                `json:"about,omitempty"`              // what the document is about
	Reason    string                `json:"reliability_reason,omitempty"` // why the publisher is graded so
	Passages  []PassageRow          `json:"passages"`                     // in the order of the file
	SetAside  Several[SetAsideLine] `json:"set_aside"`                    // the paragraphs that nothing is taken from
}

// An Archive says where a copy of a document is kept.
type Archive struct {
	URL    string  `json:"url,omitempty"`    // of the copy on the web; absent for none
	File   string  `json:"file,omitempty"`   // of the copy in a folder; absent for none
	SHA256 string  `json:"sha256,omitempty"` // of that file, in hex digits; absent where it was not recorded
	On     day.Day `json:"on,omitzero"`      // the day the copy was made; absent where it was not recorded
}

// record takes over where the document can be found.
func (r *SourceReport) record(c Context, s *scenario.Source) {
	r.Unread, r.Container, r.Pages = s.Stub(), s.Container.In(c.Lang), s.Pages
	r.URL, r.Accessed = s.URL, s.Accessed
	r.DOI, r.ISBN, r.Key = s.IDs.DOI, s.IDs.ISBN, s.IDs.CitationKey
	if a := &s.Archived; a.URL != "" || a.File != "" || a.SHA256 != "" || a.On != 0 { // what was found is for the rules
		r.Archived = &Archive{a.URL, a.File, a.SHA256, a.On}
	}
}

// A PassageRow is a passage in its source.
type PassageRow struct {
	ID          string      `json:"id"`                   // paragraph and letter, such as 4a
	Kind        string      `json:"kind"`                 // fact, judgment, forecast, conditional, assumption or inference
	Says        string      `json:"says"`                 // what it says, in our words
	Credibility int         `json:"credibility"`          // 1, confirmed, to 6, cannot be judged
	Grade       string      `json:"grade"`                // the lower of the publisher's and the origin's letter, and the credibility
	Origin      string      `json:"origin,omitempty"`     // whom it repeats; absent where it speaks for itself
	Likelihood  *Likelihood `json:"likelihood,omitempty"` // that the document itself gives; absent for none
	Wording     string      `json:"wording,omitempty"`    // the words it uses for that
	Date        day.Period  `json:"date,omitzero"`        // when what it tells of happened; absent where it does not say
	Used        int         `json:"used"`                 // in how many places the workspace cites it
}

// A SetAsideLine is a paragraph or passage that nothing uses, and why.
type SetAsideLine struct {
	Key    string `json:"key"`    // a paragraph, a range, a passage, or rest
	Reason string `json:"reason"` // why nothing is taken from it

	ref view.Ref // none for a whole paragraph
}

// NewSource shows a source.
func NewSource(c Context, s *scenario.Source) *SourceReport {
	uses := c.Workspace.Uses()
	r := &SourceReport{Header: c.header("source"), Source: c.sourceRow(s, uses), Author: s.Author.In(c.Lang), Genre: s.Genre, About: s.About.In(c.Lang), Passages: []PassageRow{}}
	if s.Publisher != nil {
		r.Reason = s.Publisher.Reason.In(c.Lang)
	}
	r.record(c, s)
	for _, p := range s.Passages {
		r.Passages = append(r.Passages, c.passageRow(p, uses))
	}
	for _, a := range s.SetAside {
		line := SetAsideLine{Key: a.Key, Reason: a.Reason.In(c.Lang)}
		if p := s.Passage(a.Key); p != nil {
			line.ref = passageRef(p.Ref())
		}
		r.SetAside = append(r.SetAside, line)
	}
	return r
}

func (c Context) passageRow(p *scenario.Passage, uses map[*scenario.Passage]int) PassageRow {
	row := PassageRow{ID: p.ID, Kind: string(p.Kind), Says: p.Says.In(c.Lang), Credibility: p.Credibility, Grade: p.Grade(), Wording: p.Wording.In(c.Lang), Date: p.Date, Used: uses[p]}
	if p.Origin != "" {
		row.Origin = c.originTitle(p.Root())
	}
	if p.Likelihood != nil {
		row.Likelihood = c.likelihood(*p.Likelihood)
	}
	return row
}
