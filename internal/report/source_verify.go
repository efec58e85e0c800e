package report

import (
	"slices"

	"signpost/internal/scenario"
)

// A Verification compares the records of sources with texts of the documents.
type Verification struct {
	Header
	Sources []Verified      `json:"sources"`      // one for each compared
	Without Several[string] `json:"without_text"` // sources whose text is not at hand
}

// A Verified is one source compared with its text.
type Verified struct {
	Source     string             `json:"source"`     // its name
	Text       string             `json:"text"`       // the file
	OK         int                `json:"ok"`         // how many paragraphs are as recorded
	Paragraphs []ParagraphVerdict `json:"paragraphs"` // one for each on record
}

// A ParagraphVerdict says of a paragraph on record: ok, same words (only punctuation, quotes, vowel marks or invisible
// characters differ), moved (it stands at another number), edited (another paragraph is like it), changed (its number
// holds another text) or missing. New paragraphs are extra.
type ParagraphVerdict struct {
	Paragraph int              `json:"paragraph"`       // its number, from 1
	Verdict   scenario.Verdict `json:"verdict"`         // ok, moved, changed, missing or extra
	Now       int              `json:"now,omitempty"`   // where a paragraph stands that is moved or edited
	Alike     int              `json:"alike,omitempty"` // of an edited paragraph: how much of it is the same, in percent
	Passages  []string         `json:"passages"`        // what cites it may no longer hold
}

// NewVerification opens a verification to which sources are added.
func NewVerification(c Context) *Verification {
	return &Verification{Header: c.header("source-verify"), Sources: []Verified{}}
}

// Add compares a source with a text that was read from a file.
func (v *Verification) Add(s *scenario.Source, file string, text, copied []string) {
	r := Verified{Source: s.ID, Text: file, Paragraphs: []ParagraphVerdict{}}
	passages := map[int][]string{}
	for _, x := range s.Passages {
		for n := x.Paragraph; n <= x.Last(); n++ {
			passages[n] = append(passages[n], x.ID)
		}
	}
	verdicts := s.Verify(text, copied)
	r.Paragraphs = slices.Grow(r.Paragraphs, len(verdicts))
	for _, p := range verdicts {
		line := ParagraphVerdict{Paragraph: p.N, Verdict: p.Verdict, Now: p.Now, Alike: percentAlike(p.Alike), Passages: []string{}}
		if list := passages[p.N]; list != nil && p.Verdict != scenario.VerdictExtra {
			line.Passages = list
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

// percentAlike is how much of an edited paragraph is the same, in percent: never all of it, since it was edited.
func percentAlike(share float64) int { return min(99, int(100*share+0.5)) }
