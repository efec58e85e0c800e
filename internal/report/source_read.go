package report

import (
	"strconv"

	"signpost/internal/scenario"
)

// A SourceText shows the paragraphs of a source as signpost numbers them: what each says, where the text is at hand,
// what is encoded of it, and whether it is set aside. It is for the analyst who holds the text, not to be handed out.
type SourceText struct {
	Header
	Source     string          `json:"source"`       // its name
	Title      string          `json:"title"`        // for readers, in the language of the report
	AtHand     bool            `json:"text_at_hand"` // the paragraphs have their text
	Encoded    int             `json:"encoded"`      // how many paragraphs have a passage
	SetAside   int             `json:"set_aside"`    // how many of the others are set aside
	Free       int             `json:"free"`         // how many nothing speaks of yet
	Paragraphs []TextParagraph `json:"paragraphs"`   // in their order; with --free those alone that nothing speaks of

	lang     string // of the text
	freeOnly bool
}

// A TextParagraph is a paragraph of a source.
type TextParagraph struct {
	N        int                 `json:"paragraph"`           // its number, from 1
	Text     string              `json:"text,omitempty"`      // absent where the text is not at hand
	Passages Several[PassageRow] `json:"passages"`            // what is encoded of it
	SetAside string              `json:"set_aside,omitempty"` // the reason
	Free     bool                `json:"free"`                // neither a passage nor a reason speaks of it
	Differs  bool                `json:"differs,omitempty"`   // the text at hand is not the one on record
}

// NewSourceText shows a source with its text, which is nil where it is not at hand. With freeOnly the paragraphs are
// left out of which something is encoded, or that are set aside.
func NewSourceText(c Context, s *scenario.Source, text []string, freeOnly bool) *SourceText {
	r := &SourceText{Header: c.header("source-text"), Source: s.ID, Title: s.Title.In(c.Lang), AtHand: text != nil, Paragraphs: []TextParagraph{}, lang: string(s.Language), freeOnly: freeOnly}
	passages := map[int][]PassageRow{}
	uses := c.Workspace.Uses()
	for _, p := range s.Passages {
		row := c.passageRow(p, uses)
		for n := p.Paragraph; n <= p.Last(); n++ {
			passages[n] = append(passages[n], row)
		}
	}
	if !freeOnly {
		r.Paragraphs = make([]TextParagraph, 0, len(s.Paragraphs))
	}
	for _, state := range s.Reading() {
		p := TextParagraph{N: state.N, Passages: passages[state.N], SetAside: state.Reason.In(c.Lang), Free: state.Free()}
		if state.N <= len(text) {
			p.Text = text[state.N-1]
			p.Differs = scenario.Fingerprint(p.Text) != state.Hash
		} else if text != nil {
			p.Differs = true
		}
		switch {
		case p.Free:
			r.Free++
		case len(p.Passages) > 0:
			r.Encoded++
		default:
			r.SetAside++
		}
		if p.Free || !freeOnly {
			r.Paragraphs = append(r.Paragraphs, p)
		}
	}
	return r
}

// differing lists the paragraphs whose text is not the one on record.
func (r *SourceText) differing() []string {
	var list []string
	for _, p := range r.Paragraphs {
		if p.Differs {
			list = append(list, strconv.Itoa(p.N))
		}
	}
	return list
}
