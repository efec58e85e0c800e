package report

import (
	"strconv"

	"signpost/internal/scenario"
	"signpost/internal/view"
)

// Document lists what became of the paragraphs, and says how it is written.
func (r *SourceRenumbered) Document() *view.Document {
	w := r.words()
	d := &view.Document{Lang: string(r.Language), Dir: r.Language.Dir()}
	if r.Same {
		d.Blocks = append(d.Blocks, paragraph(view.T(w.say("The text is the one on record: there is nothing to renumber."))))
		return d
	}
	phrase := "%s against the text: %d as they were, %d moved, %d others, %d new."
	d.Blocks = append(d.Blocks, paragraph(view.T(w.say(phrase, r.Source, r.OK, r.Moved, len(r.Paragraphs), len(r.New)))))
	if len(r.Paragraphs) > 0 {
		t := view.Table{Columns: []view.Column{{Title: "#", Fixed: true, End: true}, {Title: w.say("Verdict")}, {Title: w.say("Passages that rest on it")}}}
		for _, p := range r.Paragraphs {
			verdict := view.Spans{{Text: p.says(w), Tone: view.ToneAlert}}
			t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{number(strconv.Itoa(p.Paragraph)), verdict, namedList(w, p.Passages, func(id string) view.Ref { return passageRef(r.Source + "#" + id) })}})
		}
		d.Blocks = append(d.Blocks, t)
	}
	if len(r.New) > 0 {
		var list []string
		for _, n := range r.New {
			list = append(list, strconv.Itoa(n))
		}
		d.Blocks = append(d.Blocks, paragraph(view.T(w.say("New in the text: %s.", shortList(w, list)))))
	}
	files := listed(r.Files, view.T(w.say(", ")), func(name string) view.Spans { return literal(name) })
	if r.Written {
		d.Blocks = append(d.Blocks, paragraph(view.Join(view.T(w.say("Written: ")), files)))
		return d
	}
	d.Blocks = append(d.Blocks,
		paragraph(view.T(w.say("Nothing was written. Passages keep their names; where one stands that is not right, say so with --as OLD=NEW or --as OLD=gone."))),
		paragraph(view.Join(muted(w.say("To write it: ")), literal(r.Command))))
	return d
}

// says words what became of a paragraph.
func (p RenumberedParagraph) says(w words) string {
	switch {
	case p.ByHand && p.Now == scenario.Gone:
		return w.say("gone, as you say")
	case p.ByHand:
		return w.say("at %d, as you say", p.Now)
	case p.Verdict == scenario.VerdictEdited:
		return w.say("edited; most like %d (%d%%)", p.Now, p.Alike)
	case p.Now == scenario.Gone:
		return w.say("gone: the text no longer holds it")
	case p.Now != p.Paragraph:
		return w.say(string(p.Verdict)) + " " + w.say("to %d", p.Now)
	}
	return w.say(string(p.Verdict))
}
