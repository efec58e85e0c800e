package report

import (
	"signpost/internal/lang"
	"signpost/internal/view"
)

// Document lists the rules in a table, or explains each.
func (r *Rules) Document() *view.Document {
	w := r.words()
	title := w.say("Rules")
	if r.inFull && len(r.Rules) == 1 {
		title = r.Rules[0].Name
	}
	d := &view.Document{Title: title, Lang: string(r.Language), Dir: r.Language.Dir(), Words: w.page(), Blocks: []view.Block{heading(1, "", title)}}
	if !r.inFull {
		d.Blocks = append(d.Blocks, r.table(w), paragraph(muted(w.say("Why one would want to know, and an example:"))), view.Code{Text: "signpost help rules " + r.Rules[len(r.Rules)-1].Name})
		return d
	}
	for _, rule := range r.Rules {
		if len(r.Rules) > 1 {
			d.Blocks = append(d.Blocks, heading(2, rule.Name, rule.Name))
		}
		d.Blocks = append(d.Blocks, r.explained(rule, w)...)
	}
	return d
}

func (r *Rules) table(w words) view.Table {
	t := view.Table{Columns: []view.Column{{Title: w.say("Rule"), Fixed: true}, {Title: w.say("Level"), Fixed: true}, {Title: w.say("What it reports")}}}
	for _, rule := range r.Rules {
		t.Rows = append(t.Rows, view.Row{ID: rule.Name, Cells: []view.Spans{literal(rule.Name), view.T(w.say(rule.Level)), r.english(rule.Says)}})
	}
	return t
}

func (r *Rules) explained(rule RuleLine, w words) []view.Block {
	fields := view.Fields{{Name: w.say("Level"), Value: view.T(w.say(rule.Level))}, {Name: w.say("What it reports"), Value: r.english(rule.Says)}}
	if rule.Why != "" {
		fields = append(fields, view.Field{Name: w.say("Why"), Value: r.english(rule.Why)})
	}
	e := rule.Example
	if e == nil {
		return []view.Block{fields}
	}
	finding := view.Join(literal(e.Place), view.T(w.say(": ")), r.english(e.Message))
	if e.Hint != "" {
		finding = view.Join(finding, muted(w.say("; ")), r.english(e.Hint))
	}
	return []view.Block{fields,
		paragraph(strong(w.say("It reports this")+w.say(": ")), literal(e.File)), view.Code{Text: e.Fires}, paragraph(finding),
		paragraph(strong(w.say("It does not report this")+w.say(": ")), literal(e.File)), view.Code{Text: e.Silent},
	}
}

// english is a text in English, in which rules are worded, and marked so where the document is not.
func (r *Rules) english(text string) view.Spans {
	s := view.T(text)
	if r.Language != lang.English {
		s[0].Lang = string(lang.English)
	}
	return s
}
