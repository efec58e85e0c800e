package report

import "signpost/internal/view"

// Document says what became of the name, and of each file.
func (r *RenameReport) Document() *view.Document {
	w := r.words()
	d := &view.Document{Lang: string(r.Language), Dir: r.Language.Dir()}
	phrase := "%s is now called %s. Entries and citations that use the old name go on meaning it."
	if r.DryRun {
		phrase = "Not renamed (dry run). %s would be called %s:"
	}
	var list []view.Item
	for _, f := range r.Files {
		item := literal(f.From)
		if f.From != f.To {
			item = view.Join(item, view.T(w.say(" → ")), literal(f.To))
		}
		if f.Lines > 0 {
			item = view.Join(item, view.T(w.say(": ")+w.count(f.Lines, "line")))
		}
		list = append(list, view.Item{Text: item})
	}
	d.Blocks = append(d.Blocks, paragraph(view.T(w.say(phrase, r.Old, r.New))), view.List{Items: list})
	for _, f := range r.Files {
		if f.Diff != "" {
			d.Blocks = append(d.Blocks, view.Code{Text: f.Diff})
		}
	}
	return d
}
