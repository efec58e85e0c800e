package report

import (
	"slices"

	"signpost/internal/scenario"
)

// A Verification compares the records of sources with texts of the documents.
type Verification struct {
	Head
	Sources []Verified `json:"sources"`
}

// A Verified is one source compared with its text.
type Verified struct {
	Source     string             `json:"source"`
	Text       string             `json:"text"` // the file
	OK         int                `json:"ok"`
	Paragraphs []ParagraphVerdict `json:"paragraphs"`
}

// A ParagraphVerdict says of a paragraph on record: ok, moved (it stands at another number), changed (its number holds
// another text) or missing (the text is shorter). New paragraphs are extra.
type ParagraphVerdict struct {
	Paragraph int      `json:"paragraph"`
	Verdict   string   `json:"verdict"`
	Now       int      `json:"now,omitempty"` // where a moved paragraph stands
	Passages  []string `json:"passages"`      // what cites it may no longer hold
}

// NewVerification opens a verification to which sources are added.
func NewVerification(c Context) *Verification {
	return &Verification{Head: c.head("source-verify"), Sources: []Verified{}}
}

// Add compares a source with a text that was read from a file.
func (v *Verification) Add(s *scenario.Source, file, text string) {
	r := Verified{Source: s.ID, Text: file, Paragraphs: []ParagraphVerdict{}}
	for _, p := range s.Verify(text) {
		line := ParagraphVerdict{Paragraph: p.N, Verdict: p.Verdict, Now: p.Now, Passages: []string{}}
		for _, x := range s.Passages {
			if x.Paragraph == p.N {
				line.Passages = append(line.Passages, x.ID)
			}
		}
		if p.Verdict == scenario.VerdictOK {
			r.OK++
		}
		r.Paragraphs = append(r.Paragraphs, line)
	}
	v.Sources = append(v.Sources, r)
}

// Holds reports whether every paragraph of every source is as it was recorded.
func (v *Verification) Holds() bool {
	return !slices.ContainsFunc(v.Sources, func(s Verified) bool { return s.OK != len(s.Paragraphs) })
}
