package report

import (
	"strconv"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/scenario"
	"signpost/internal/view"
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
		ID: s.ID, Title: s.Title.In(c.Lang), Publisher: c.publisherTitle(s), Reliability: "F", Published: s.Published,
		Language: string(s.Language), TranslatedFrom: string(s.TranslatedFrom), Paragraphs: len(s.Paragraphs), Passages: len(s.Passages),
	}
	if s.Publisher != nil {
		row.Reliability = s.Publisher.Reliability
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

func (s SourceRow) languageOf(w words) string {
	if s.TranslatedFrom == "" {
		return lang.Code(s.Language).Name(w.Code)
	}
	return w.say("%s, translated from %s", lang.Code(s.Language).Name(w.Code), lang.Code(s.TranslatedFrom).Name(w.Code))
}

// Document words the list as one table.
func (l *SourceList) Document() *view.Document {
	w := l.words()
	if len(l.Sources) == 0 {
		return l.document(w.say("Sources"), paragraph(view.T(w.say("No sources yet. A source is a file in sources/."))))
	}
	t := view.Table{Columns: []view.Column{
		{Title: w.say("Source"), Fixed: true}, {Title: w.say("Publisher, title and date")}, {Title: w.say("Rel."), Fixed: true},
		{Title: w.say("Used"), End: true, Fixed: true}, {Title: w.say("Aside"), End: true, Fixed: true}, {Title: w.say("Of"), End: true, Fixed: true},
	}}
	for _, s := range l.Sources {
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{
			named(sourceRef(s.ID), literal(s.ID)), view.Join(strong(w.stop(s.Publisher)), view.T(" "), named(sourceRef(s.ID), view.T(w.stop(s.Title))), view.T(" "), number(s.Published.String())), number(s.Reliability),
			number(strconv.Itoa(s.Used)), number(strconv.Itoa(s.SetAside)), number(strconv.Itoa(s.Passages))}})
	}
	return l.document(w.say("Sources"), t, paragraph(muted(w.say("Of the passages of each source, how many are used, and how many are set aside with a reason. Rel.: reliability of the publisher, A to E; F is unjudged."))))
}
