package report

import "signpost/internal/view"

// Document words the comparison: what moved, what was assessed again and stood, what waits, and what was left alone.
func (d *Diff) Document() *view.Document {
	w := d.words()
	doc := d.document(w.say("What changed from %s to %s", d.Since, d.AsOf))
	for class, title := range []string{w.say("Likelihoods that moved"), w.say("Assessed by another analyst"), w.say("Assessed again and not moved"), w.say("Not assessed again")} {
		blocks := d.blocksOf(class, w)
		if len(blocks) > 0 {
			doc.Blocks = append(append(doc.Blocks, heading(2, "", title)), blocks...)
		}
	}
	if idle := d.untouched(); len(idle) > 0 {
		doc.Blocks = append(doc.Blocks, heading(2, "", w.say("No change, because nothing was logged")), paragraph(namedList(w, idle, questionRef)))
	}
	if len(d.Questions) == 0 {
		doc.Blocks = append(doc.Blocks, paragraph(view.T(w.say("No question matches."))))
	}
	if len(doc.Cited()) > 0 {
		doc.Blocks = append(doc.Blocks, heading(2, "endnotes", w.say("Endnotes")), view.Endnotes{})
	}
	doc.Notes = notes(d.Endnotes, w, fullNote)
	return doc
}

func (d *Diff) blocksOf(class int, w words) []view.Block {
	var blocks []view.Block
	for _, q := range d.Questions {
		if q.class() == class && class != classUnchanged {
			blocks = append(blocks, q.Change.blocks(w, q.ID, q.Title, true)...)
		}
	}
	return blocks
}
