package report

import (
	"cmp"
	"maps"
	"slices"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// A SourceSummary says what a report rests on, as ICD 206 section D.3.d asks: how much, from whom, how good.
type SourceSummary struct {
	Sources      int            `json:"sources"`                 // how many are cited
	Passages     int            `json:"passages"`                // how many passages
	Origins      []OriginCount  `json:"origins"`                 // who is behind the passages, the one with most first
	Grades       map[string]int `json:"grades"`                  // Admiralty grade → passages
	Languages    []string       `json:"languages"`               // of the documents, as codes
	SingleSource int            `json:"single_source_judgments"` // how many statements rest on a single origin
	MostCited    []string       `json:"most_cited"`              // the passages cited most
}

// An OriginCount is one who is really behind passages, and behind how many of those cited.
type OriginCount struct {
	ID       string `json:"id"`       // of the publisher or source
	Title    string `json:"title"`    // for readers, in the language of the report
	Passages int    `json:"passages"` // how many passages
}

func (c Context) sourceSummary(cited Cites, single int) SourceSummary {
	s := SourceSummary{Passages: len(cited), Grades: map[string]int{}, SingleSource: single, Languages: []string{}, MostCited: []string{}}
	sources, origins, languages := map[string]int{}, map[string]int{}, map[string]bool{}
	for _, cite := range cited {
		p := cite.Passage
		if p == nil {
			continue
		}
		sources[p.Source.ID]++
		origins[p.Root()]++
		s.Grades[p.Grade()]++
		languages[string(p.Source.Language)] = true
	}
	s.Sources = len(sources)
	s.Languages = slices.Sorted(maps.Keys(languages))
	for _, id := range byCount(origins) {
		s.Origins = append(s.Origins, OriginCount{id, c.originTitle(id), origins[id]})
	}
	s.MostCited = append(s.MostCited, byCount(sources)...)
	return s
}

func byCount(n map[string]int) []string {
	ids := slices.Sorted(maps.Keys(n))
	slices.SortStableFunc(ids, func(a, b string) int { return -cmp.Compare(n[a], n[b]) })
	return ids
}

func (c Context) originTitle(id string) string {
	if p := c.Workspace.FindPublisher(id); p != nil {
		return p.Title.In(c.Lang)
	}
	return id
}

// An Endnote is what a citation leads to: whose passage, where in the document, what it says in our words,
// how it is graded, and the fingerprint that proves it.
type Endnote struct {
	Number      int        `json:"number"`           // from 1, in order of first use
	Ref         string     `json:"ref"`              // source#passage
	Source      string     `json:"source"`           // the title of the document
	Publisher   string     `json:"publisher"`        // the name of the publisher
	Published   day.Period `json:"published"`        // a day, a month, a year or bounds
	Paragraph   int        `json:"paragraph"`        // its number, from 1
	Kind        string     `json:"kind"`             // fact, judgment, forecast, conditional, assumption or inference
	Says        string     `json:"says"`             // what the passage says, in our words
	Grade       string     `json:"grade"`            // reliability and credibility, such as B2
	Origin      string     `json:"origin,omitempty"` // whom it repeats; absent where it speaks for itself
	Fingerprint string     `json:"fingerprint"`      // SHA-256 of the paragraph, the first hex digits
	URL         string     `json:"url,omitempty"`
	Accessed    day.Day    `json:"accessed,omitzero"`
	Archived    string     `json:"archived,omitempty"` // the address of a copy
	Unread      bool       `json:"unread,omitempty"`   // the document is known by its record alone: nothing is proved yet

	source string // its id
	lang   string
}

// endnotes leads from the number of every note to its passage.
func (c Context) endnotes(cited Cites) []Endnote {
	notes := make([]Endnote, 0, len(cited))
	for i, cite := range cited {
		if cite.Passage != nil {
			notes = append(notes, c.endnote(i+1, cite.Passage))
		}
	}
	return notes
}

func (c Context) endnote(n int, p *scenario.Passage) Endnote {
	e := Endnote{
		Number: n, Ref: p.Ref(), Source: p.Source.Title.In(c.Lang), Published: p.Source.Published, Paragraph: p.Paragraph,
		Kind: string(p.Kind), Says: p.Says.In(c.Lang), Grade: p.Grade(), Fingerprint: p.Source.Hash(p.Paragraph),
		source: p.Source.ID, URL: p.Source.URL, Accessed: p.Source.Accessed, Archived: p.Source.Archived.URL,
	}
	if p.Whole() {
		e.Says, e.Unread = c.say("The document as a whole."), p.Source.Stub()
	} else {
		e.lang = prose(p.Says.Text, c.Lang)[0].Lang
	}
	e.Publisher = c.publisherTitle(p.Source)
	if p.Origin != "" {
		e.Origin = c.originTitle(p.Root())
	}
	return e
}

func (c Context) publisherTitle(s *scenario.Source) string {
	if s.Publisher == nil {
		return lang.Say(c.Lang, "publisher unknown")
	}
	return s.Publisher.Title.In(c.Lang)
}
