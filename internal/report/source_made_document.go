package report

import (
	"strings"

	"signpost/internal/view"
)

// Document words what was made: the files, what a person should look at, and what to do next.
func (r *SourceMade) Document() *view.Document {
	w := r.words()
	d := &view.Document{Lang: string(r.Language), Dir: r.Language.Dir()}
	line := w.say("Made %s with %s.", r.Files[0], w.count(r.Paragraphs, "paragraph"))
	switch {
	case r.DryRun && r.Paragraphs == 0:
		line = w.say("Nothing was made (dry run). It would be %s, without a text.", r.Files[0])
	case r.DryRun:
		line = w.say("Nothing was made (dry run). It would be %s with %s.", r.Files[0], w.count(r.Paragraphs, "paragraph"))
	case r.Paragraphs == 0:
		line = w.say("Made %s without a text: it may be cited whole until it is read.", r.Files[0])
	}
	d.Blocks = append(d.Blocks, paragraph(view.T(line)))
	if more := r.Files[1:]; len(more) > 0 {
		d.Blocks = append(d.Blocks, paragraph(view.Join(muted(w.say("With it: ")), listed(more, view.T(w.say(", ")), func(name string) view.Spans { return literal(name) }))))
	}
	for _, n := range r.Notes {
		d.Blocks = append(d.Blocks, paragraph(view.T(n.Text)))
		var items []view.Item
		for _, i := range n.Items {
			items = append(items, view.Item{Text: view.T(i)})
		}
		if len(items) > 0 {
			d.Blocks = append(d.Blocks, view.List{Items: items})
		}
	}
	if len(r.Asked) > 0 {
		d.Blocks = append(d.Blocks, paragraph(view.T(w.say("To be filled in there: %s.", strings.Join(r.Asked, w.say(", "))))))
	}
	if r.Paragraphs > 0 {
		d.Blocks = append(d.Blocks, paragraph(view.Join(muted(w.say("Next: ")), literal("signpost source read "+r.ID))))
	}
	return d
}
