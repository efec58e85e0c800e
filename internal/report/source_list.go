package report

import (
	"strconv"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

// A SourceList shows the sources and how much of each is used.
type SourceList struct {
	Head
	Sources []SourceRow `json:"sources"`
}

// A SourceRow is a source in a list. Of its passages so many are used, so many set aside with a reason,
// and the rest is neither.
type SourceRow struct {
	ID             string     `json:"id"`
	Title          string     `json:"title"`
	Publisher      string     `json:"publisher"`
	Reliability    string     `json:"reliability"`
	Published      day.Period `json:"published"`
	Language       string     `json:"language"`
	TranslatedFrom string     `json:"translated_from,omitempty"`
	Paragraphs     int        `json:"paragraphs"`
	Passages       int        `json:"passages"`
	Used           int        `json:"used"`
	SetAside       int        `json:"set_aside"`
}

// NewSourceList lists the sources.
func NewSourceList(c Context) *SourceList {
	l := &SourceList{Head: c.head("source-list"), Sources: []SourceRow{}}
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
