package report

import (
	"signpost/internal/lang"
	"signpost/internal/view"
)

// Document words the rules as a table.
func (r *Rules) Document() *view.Document {
	w := r.words()
	d := &view.Document{Title: w.say("Rules"), Lang: string(r.Language), Dir: r.Language.Dir(), Words: w.page(), Blocks: []view.Block{heading(1, "", w.say("Rules"))}}
	t := view.Table{Columns: []view.Column{{Title: w.say("Rule"), Fixed: true}, {Title: w.say("Level"), Fixed: true}, {Title: w.say("What it reports, and why")}}}
	for _, rule := range r.Rules {
		text := view.T(rule.Says)
		if rule.Why != "" {
			text = view.Join(text, muted(" "+rule.Why))
		}
		for i := range text {
			text[i].Lang = r.english() // rules are worded in English
		}
		t.Rows = append(t.Rows, view.Row{ID: rule.Name, Cells: []view.Spans{literal(rule.Name), view.T(w.say(rule.Level)), text}})
	}
	d.Blocks = append(d.Blocks, t)
	return d
}

// english marks a text as English where the document is not.
func (r *Rules) english() string {
	if r.Language == lang.English {
		return ""
	}
	return string(lang.English)
}
