package report

import (
	"cmp"
	"slices"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

// An Endnote is the note behind the mark of a sentence: all passages that the sentence rests on, by source.
type Endnote struct {
	Number  int          `json:"number"`  // from 1, in order of first use
	Sources []NoteSource `json:"sources"` // one for each source

	key string
}

// Key names the note in the report's document.
func (e Endnote) Key() string { return e.key }

// A NoteSource is a source with those of its passages that a note lists.
type NoteSource struct {
	ID          string        `json:"source"`             // the name in its file
	Title       string        `json:"title"`              // for readers, in the language of the report
	Publisher   string        `json:"publisher"`          // its name, in the language of the report
	Genre       string        `json:"genre"`              // what kind of document it is
	Reliability string        `json:"reliability"`        // Admiralty A to F, of the publisher
	Published   day.Period    `json:"published"`          // a day, a month, a year or bounds
	Unproved    bool          `json:"unproved,omitempty"` // nothing proves yet what the source says: it has no paragraphs
	URL         string        `json:"url,omitempty"`      // absent for none
	Accessed    day.Day       `json:"accessed,omitzero"`  // the day it was read there; absent for none
	Archived    string        `json:"archived,omitempty"` // the address of a copy
	Passages    []NotePassage `json:"passages"`           // in their order in the source

	namedBefore bool    // an earlier note names the source in full
	today       day.Day // the day looked at, whose year readers know
}

// A NotePassage is a passage that a note lists: where in the document, what it says in our words, how it is graded, and
// the fingerprint that proves it.
type NotePassage struct {
	Ref         string `json:"ref"`                          // source#passage
	Paragraph   int    `json:"paragraph"`                    // its number, from 1; of a passage over several, the first
	Through     int    `json:"through,omitempty"`            // the last paragraph, of a passage over several
	Kind        string `json:"kind"`                         // fact, judgment, forecast, conditional, assumption or inference
	Says        string `json:"says"`                         // what it says, in our words
	Grade       string `json:"grade"`                        // reliability and credibility, such as B2
	Origin      string `json:"origin,omitempty"`             // who is really behind it, where the publisher only relays
	OriginGrade string `json:"origin_reliability,omitempty"` // reliability of the origin, A to F; absent where there is none
	Fingerprint string `json:"fingerprint"`                  // SHA-256 of the paragraph, the first hex digits
	Earlier     bool   `json:"earlier_text,omitempty"`       // of an earlier text: as it is now, the document no longer holds the paragraph

	lang string
}

// endnotes makes the notes on what a report cites, in the order of their numbers.
func (c Context) endnotes(cited []Cites) []Endnote {
	notes := make([]Endnote, 0, len(cited))
	named := map[string]bool{}
	for i, list := range cited {
		e := Endnote{Number: i + 1, key: list.noteKey(), Sources: []NoteSource{}}
		for _, cite := range list {
			if cite.Passage != nil {
				e.add(c, cite.Passage)
			}
		}
		for n := range e.Sources {
			s := &e.Sources[n]
			slices.SortStableFunc(s.Passages, func(a, b NotePassage) int { return cmp.Compare(a.Paragraph, b.Paragraph) })
			s.namedBefore, named[s.ID] = named[s.ID], true
		}
		notes = append(notes, e)
	}
	return notes
}

// add lists a passage under its source. Sources stand in the order in which the sentence cites them.
func (e *Endnote) add(c Context, p *scenario.Passage) {
	at := slices.IndexFunc(e.Sources, func(s NoteSource) bool { return s.ID == p.Source.ID })
	if at < 0 {
		at = len(e.Sources)
		e.Sources = append(e.Sources, c.noteSource(p.Source))
	}
	e.Sources[at].Passages = append(e.Sources[at].Passages, c.notePassage(p))
}

func (c Context) noteSource(s *scenario.Source) NoteSource {
	n := NoteSource{
		ID: s.ID, Title: s.Title.In(c.Lang), Publisher: c.publisherTitle(s), Genre: s.Genre, Reliability: "F",
		Published: s.Published, Unproved: s.Stub(), today: c.Moment.AsOf, URL: s.URL, Accessed: s.Accessed, Archived: s.Archived.URL,
	}
	if s.Publisher != nil {
		n.Reliability = s.Publisher.Reliability
		if n.Publisher == s.Publisher.ID { // it has no title
			n.Publisher = readerName(n.Publisher)
		}
	}
	return n
}

func (c Context) notePassage(p *scenario.Passage) NotePassage {
	n := NotePassage{
		Ref: p.Ref(), Paragraph: p.Paragraph, Kind: string(p.Kind), Says: p.Says.In(c.Lang), Grade: p.Grade(),
		Fingerprint: p.Fingerprint(), Earlier: p.Earlier != "",
	}
	if p.Whole() {
		n.Says = c.say("The document as a whole.")
	} else {
		n.lang = prose(p.Says.Text, c.Lang)[0].Lang
	}
	if p.Through > p.Paragraph {
		n.Through = p.Through
	}
	if p.Source.Publisher == nil || p.Root() != p.Source.Publisher.ID {
		n.Origin = c.originTitle(p.Root())
		if o := c.Workspace.FindPublisher(p.Root()); o != nil {
			n.OriginGrade = o.Reliability
		}
	}
	return n
}
