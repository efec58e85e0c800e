package report

import (
	"strconv"

	"signpost/internal/lang"
	"signpost/internal/view"
)

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
			withRef(sourceRef(s.ID), literal(s.ID)), view.Join(strong(w.stop(s.Publisher)), view.T(" "), withRef(sourceRef(s.ID), view.T(w.stop(s.Title))), view.T(" "), number(s.Published.String())), number(s.Reliability),
			number(strconv.Itoa(s.Used)), number(strconv.Itoa(s.SetAside)), number(strconv.Itoa(s.Passages))}})
	}
	return l.document(w.say("Sources"), t, paragraph(muted(w.say("Of the passages of each source, how many are used, and how many are set aside with a reason. Rel.: reliability of the publisher, A to E; F is unjudged."))))
}
