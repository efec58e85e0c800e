package report

import (
	"fmt"
	"strings"

	"signpost/internal/lang"
	"signpost/internal/view"
)

// Document words the findings as a table, for formats in which they are read rather than followed to their places.
func (r *Findings) Document() *view.Document {
	w := r.words()
	d := &view.Document{Title: w.say("Check"), Lang: string(r.Language), Dir: r.Language.Dir(), Words: w.page()}
	d.Blocks = []view.Block{view.Heading{Level: 1, Text: view.T(d.Title)}, paragraph(view.T(strings.Join(r.counts(w, true), w.say(", "))))}
	if !r.RulesRun {
		d.Blocks = append(d.Blocks, paragraph(view.T(r.Caveat())))
	}
	if len(r.Findings) == 0 && r.Accepted == 0 {
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
	accepted := r.Accepted > 0
	byRule := view.Table{Columns: []view.Column{{Title: w.say("Rule"), Fixed: true}, {Title: w.say("Level"), Fixed: true}, {Title: w.say("Found"), End: true, Fixed: true}}}
	if accepted {
		byRule.Columns = append(byRule.Columns, view.Column{Title: w.say("Accepted"), End: true, Fixed: true})
	}
	for _, c := range r.shown() {
		cells := []view.Spans{literal(c.Rule), view.T(w.say(c.Level.String())), view.T(fmt.Sprint(c.Found))}
		if accepted {
			cells = append(cells, view.T(fmt.Sprint(c.Accepted)))
		}
		byRule.Rows = append(byRule.Rows, view.Row{Cells: cells})
	}
	if len(t.Rows) > 0 {
		d.Blocks = append(d.Blocks, t)
	}
	d.Blocks = append(d.Blocks, byRule)
	return d
}
