package report

import (
	"fmt"

	"signpost/internal/lang"
	"signpost/internal/view"
)

// Document words the findings as a table, for formats in which they are read rather than followed to their places.
func (r *Findings) Document() *view.Document {
	w := r.words()
	d := &view.Document{Title: w.say("Check"), Lang: string(r.Language), Dir: r.Language.Dir(), Words: w.page()}
	d.Blocks = []view.Block{view.Heading{Level: 1, Text: view.T(d.Title)}, paragraph(view.T(r.summary(w)))}
	if !r.RulesRun {
		d.Blocks = append(d.Blocks, paragraph(view.T(r.Caveat())))
	}
	if len(r.Findings) == 0 {
		return d
	}
	english := "" // what findings are worded in
	if r.Language != lang.English {
		english = string(lang.English)
	}
	t := view.Table{Columns: []view.Column{{Title: w.say("Where"), Fixed: true}, {Title: w.say("Level"), Fixed: true}, {Title: w.say("Finding")}, {Title: w.say("Rule"), Fixed: true}}}
	for _, f := range r.Findings {
		text := view.Spans{{Text: f.Message, Lang: english}}
		if f.Hint != "" {
			text = append(text, view.Span{Text: " " + f.Hint, Style: view.Muted, Lang: english})
		}
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{literal(f.finding.Place.String()), view.T(f.Level.String()), text, literal(f.Rule)}})
	}
	byRule := view.Table{Columns: []view.Column{{Title: w.say("Rule"), Fixed: true}, {Title: w.say("Level"), Fixed: true}, {Title: w.say("Found"), End: true, Fixed: true}}}
	for _, c := range r.shown() {
		byRule.Rows = append(byRule.Rows, view.Row{Cells: []view.Spans{literal(c.Rule), view.T(w.say(c.Level.String())), view.T(fmt.Sprint(c.Found))}})
	}
	d.Blocks = append(d.Blocks, t, byRule)
	return d
}

func (r *Findings) summary(w words) string {
	return w.count(r.Errors, "error") + w.say(", ") + w.count(r.Warnings, "warning") + w.say(", ") + w.count(r.Notes, "note")
}
