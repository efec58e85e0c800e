package report

import "signpost/internal/view"

// Document words the echo of several entries: what changed first, the lines that were written last.
func (r *WritesReport) Document() *view.Document {
	w := r.words()
	d := &view.Document{Lang: string(r.Language), Dir: r.Language.Dir()}
	if r.Amended != nil {
		d.Blocks = append(d.Blocks, r.amended(w)...)
	} else {
		d.Blocks = append(d.Blocks, r.opened(w)...)
	}
	if list := impliedItems(w, r.Implied); len(list) > 0 {
		d.Blocks = append(d.Blocks, view.List{Items: list})
	}
	for i := range r.Written {
		d.Blocks = append(d.Blocks, r.Written[i].line(w)...)
	}
	return d
}

// opened says what each entry did.
func (r *WritesReport) opened(w words) []view.Block {
	var list []view.Item
	for i := range r.Written {
		list = append(list, view.Item{Text: r.Written[i].opening(w, r.AsOf)})
		list = append(list, r.Written[i].effects(w)...)
	}
	return []view.Block{view.List{Items: list}}
}

// amended says what was changed in an entry.
func (r *WritesReport) amended(w words) []view.Block {
	is := &r.Written[1]
	phrase := "%s now reads, as %s: "
	if r.DryRun {
		phrase = "%s would read, as %s: "
	}
	opening := view.Join(view.T(w.say(phrase, r.Amended.Entry, is.ID)), is.Entry.summary(w), is.Entry.Cites.marks())
	var list []view.Item
	for _, c := range r.Amended.Changed {
		list = append(list, view.Item{Text: view.Join(literal(c.Key), view.T(w.say(": ")), orDash(c.Was), view.T(w.say(" → ")), orDash(c.Is))})
	}
	blocks := []view.Block{paragraph(opening)}
	if list = append(list, is.effects(w)...); len(list) > 0 {
		blocks = append(blocks, view.List{Items: list})
	}
	return blocks
}
