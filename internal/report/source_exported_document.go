package report

import (
	"strings"

	"signpost/internal/view"
)

// Document lists the sources with their keys, and what other programs do not keep.
func (r *SourceExported) Document() *view.Document {
	w := r.words()
	d := r.document(w.say("Sources for a reference manager"))
	if len(r.Sources) == 0 {
		d.Blocks = append(d.Blocks, paragraph(view.T(w.say("No source is cited."))))
		return d
	}
	t := view.Table{Columns: []view.Column{{Title: w.say("Source"), Fixed: true}, {Title: w.say("Key"), Fixed: true}, {Title: w.say("Title")}}}
	for _, s := range r.Sources {
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{withRef(sourceRef(s.Source), literal(s.Source)), literal(s.Key), view.T(s.Title)}})
	}
	d.Blocks = append(d.Blocks, t)
	if lost := r.LostLine(); lost != "" {
		d.Blocks = append(d.Blocks, paragraph(view.T(lost)))
	}
	d.Blocks = append(d.Blocks, paragraph(view.Join(muted(w.say("As a file: ")), literal("signpost source export --format csl"))))
	return d
}

// LostLine says in one sentence what other programs do not keep; it may be empty.
func (r *SourceExported) LostLine() string {
	var keys []string
	w := r.words()
	for _, l := range r.Lost() {
		keys = append(keys, l.Field)
	}
	if len(keys) == 0 {
		return ""
	}
	return w.say("Other programs do not keep: %s.", strings.Join(keys, w.say(", ")))
}
