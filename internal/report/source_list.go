package report

import (
	"strconv"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

// A SourceList shows the sources and how much of each is used.
type SourceList struct {
	Header
	Sources []SourceRow `json:"sources"` // in the order of their names
}

// A SourceRow is a source in a list. Of its passages so many are used, so many set aside with a reason,
// and the rest is neither.
type SourceRow struct {
	ID             string     `json:"id"`                        // the name in its file
	Title          string     `json:"title"`                     // for readers, in the language of the report
	Publisher      string     `json:"publisher"`                 // the name of the publisher
	Reliability    string     `json:"reliability"`               // of the publisher, A to F
	Published      day.Period `json:"published"`                 // a day, a month, a year or bounds
	Language       string     `json:"language"`                  // of the document, as a code
	TranslatedFrom string     `json:"translated_from,omitempty"` // the language it was translated from; absent for none
	Paragraphs     int        `json:"paragraphs"`                // how many it has
	Passages       int        `json:"passages"`                  // how many are encoded of it
	Used           int        `json:"used"`                      // how many passages are cited
	SetAside       int        `json:"set_aside"`                 // how many passages are not cited and set aside
}

// NewSourceList lists the sources.
func NewSourceList(c Context) *SourceList {
	l := &SourceList{Header: c.header("source-list"), Sources: []SourceRow{}}
	uses := c.Workspace.Uses()
	for _, s := range c.Workspace.Sources {
		l.Sources = append(l.Sources, c.sourceRow(s, uses))
	}
	return l
}

func (c Context) sourceRow(s *scenario.Source, uses map[*scenario.Passage]int) SourceRow {
	row := SourceRow{
		ID: s.ID, Title: s.Title.In(c.Lang), Publisher: c.publisherTitle(s), Reliability: s.Reliability(), Published: s.Published,
		Language: string(s.Language), TranslatedFrom: string(s.TranslatedFrom), Paragraphs: len(s.Paragraphs), Passages: len(s.Passages),
	}
	for _, p := range s.Passages {
		switch {
		case uses[p] > 0:
			row.Used++
		case s.Reason(p.ID) != nil || s.Reason(strconv.Itoa(p.Paragraph)) != nil:
			row.SetAside++
		}
	}
	return row
}
