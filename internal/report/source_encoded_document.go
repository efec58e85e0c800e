package report

import (
	"signpost/internal/view"
)

// Document words what was added: the names first, since the next command wants them.
func (r *SourceEncoded) Document() *view.Document {
	w := r.words()
	d := &view.Document{Lang: string(r.Language), Dir: r.Language.Dir()}
	if len(r.Passages) > 0 {
		d.Blocks = append(d.Blocks, paragraph(namedList(w, r.Passages, passageRef)))
	}
	verb := w.say("Added to %s; paragraphs still free: %d.", r.File, r.Free)
	if r.DryRun {
		verb = w.say("Nothing was added to %s (dry run).", r.File)
	}
	d.Blocks = append(d.Blocks, paragraph(muted(verb)))
	for _, line := range r.Lines {
		d.Blocks = append(d.Blocks, view.Code{Text: line})
	}
	return d
}
