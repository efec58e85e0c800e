package report

import (
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// Document words the search as a table: what kind of thing, its name, and the words where they stand.
func (s *Search) Document() *view.Document {
	w := s.words()
	if len(scenario.Words(s.Query)) == 0 {
		return s.document(w.say("Search"), paragraph(view.T(w.say("Write one word or more. All of them must stand in what is looked for, in either language; case, accents, vowel marks and the forms of alif do not matter."))))
	}
	opening := paragraph(view.T(w.count(s.Total, "result")+w.say(" for")+" "), view.Spans{{Text: "«" + s.Query + "»", Style: view.Strong, Lang: "und"}})
	if s.Total > len(s.Hits) {
		opening.Text = view.Join(opening.Text, muted(" · "+w.say("the first %d are shown", len(s.Hits))))
	}
	if s.Total == 0 {
		return s.document(w.say("Search"), opening)
	}
	t := view.Table{Columns: []view.Column{{Title: w.say("Kind"), Fixed: true}, {Title: w.say("Where it stands")}}}
	for _, h := range s.Hits {
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{view.T(w.say(string(h.Kind))), h.spans()}})
	}
	return s.document(w.say("Search"), opening, t)
}

// spans prints the name, and below it the text with what was found set apart.
func (h SearchHit) spans() view.Spans {
	line := withRef(h.ref, literal(h.Name))
	if h.Question != "" && h.Kind == scenario.EntryName {
		line = view.Join(line, muted(" · "+h.Question))
	}
	line = append(line, view.Span{Text: "\n"})
	if h.lang != "" {
		// Text of another language may run the other way: in pieces, its pieces would change places.
		return append(line, view.Span{Text: h.Text, Lang: h.lang})
	}
	at := 0
	for _, m := range h.found {
		line = append(line, view.Span{Text: h.Text[at:m.From]}, view.Span{Text: h.Text[m.From:m.To], Style: view.Strong})
		at = m.To
	}
	return append(line, view.Span{Text: h.Text[at:]})
}
