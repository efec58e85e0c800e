package report

import (
	"strconv"

	"signpost/internal/view"
)

// Document lists what is new, known and doubtful, and then what could not be carried.
func (r *SourceImported) Document() *view.Document {
	w := r.words()
	d := &view.Document{Lang: string(r.Language), Dir: r.Language.Dir()}
	phrase := "%s: %d new, %d known, %d doubtful."
	if r.DryRun {
		phrase = "Nothing was written (dry run). %s: %d new, %d known, %d doubtful."
	}
	d.Blocks = append(d.Blocks, paragraph(view.T(w.say(phrase, r.File, len(r.New), len(r.Known), len(r.Doubtful)))))
	d.Blocks = append(d.Blocks, r.section(w, "New: stubs, which may be cited whole until they are read", r.New)...)
	d.Blocks = append(d.Blocks, r.section(w, "Known: only the record is brought up to date", r.Known)...)
	d.Blocks = append(d.Blocks, r.section(w, "Doubtful: nothing was done", r.Doubtful)...)
	if len(r.Doubtful) > 0 {
		line := view.Join(muted(w.say("Say which it is: ")), literal("--as "+r.Doubtful[0].name()+"=SOURCE"), view.T(w.say(", or that it is none of them: ")), literal("--as "+r.Doubtful[0].name()+"=new"))
		d.Blocks = append(d.Blocks, paragraph(line))
	}
	if len(r.Publishers) > 0 {
		d.Blocks = append(d.Blocks, paragraph(view.Join(
			view.T(w.say("New publishers, whose reliability is not judged yet (F): ")),
			listed(r.Publishers, view.T(w.say(", ")), func(id string) view.Spans { return literal(id) }),
			view.T(w.say(".")+" "+w.say("Judge them in sources/publishers.yaml.")))))
	}
	if len(r.LeftOut) > 0 {
		var list []view.Item
		for _, l := range r.LeftOut {
			list = append(list, view.Item{Text: view.Join(literal(l.Field), view.T(w.say(": ")+shortList(w, l.Items)))})
		}
		d.Blocks = append(d.Blocks, paragraph(view.T(w.say("Not carried, since a record has no place for it:"))), view.List{Items: list})
	}
	return d
}

func (i ImportedItem) name() string {
	if i.Key != "" {
		return i.Key
	}
	return strconv.Quote(i.Title)
}

func (r *SourceImported) section(w words, title string, items []ImportedItem) []view.Block {
	if len(items) == 0 {
		return nil
	}
	t := view.Table{Columns: []view.Column{{Title: w.say("Source")}, {Title: w.say("Key")}, {Title: w.say("Title")}}}
	for _, i := range items {
		source := orDash("")
		if i.Source != "" {
			source = withRef(sourceRef(i.Source), literal(i.Source))
		}
		key := orDash("")
		if i.Key != "" {
			key = literal(i.Key)
		}
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{source, key, view.Join(view.T(i.Title), i.says(w))}})
	}
	return []view.Block{paragraph(view.Spans{{Text: w.say(title), Style: view.Strong}}), t}
}

// says words what becomes of a known item, or why one is in doubt.
func (i ImportedItem) says(w words) view.Spans {
	if i.Why != "" {
		return muted(" (" + w.say("line %d", i.Line) + w.say(": ") + i.Why + ")")
	}
	var parts view.Spans
	for n, c := range i.Changes {
		if n > 0 {
			parts = append(parts, view.T(w.say("; "))...)
		}
		parts = view.Join(parts, literal(c.Key), view.T(w.say(": ")))
		if c.Was != "" {
			parts = view.Join(parts, view.T(c.Was+w.say(" → ")))
		}
		parts = view.Join(parts, view.T(c.Is))
	}
	if len(parts) == 0 && i.known {
		return muted(" (" + w.say("nothing new") + ")")
	}
	if len(parts) == 0 {
		return nil
	}
	return view.Join(view.T("  "), parts)
}
