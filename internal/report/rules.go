package report

import "signpost/internal/view"

// A Rules lists what check looks for.
type Rules struct {
	Head
	Rules []RuleLine `json:"rules"`
}

// A RuleLine is one rule.
type RuleLine struct {
	Name  string `json:"name"`
	Level string `json:"level"`
	Says  string `json:"says"`
	Why   string `json:"why,omitempty"`
}

// NewRules lists rules.
func NewRules(h Head, rules []RuleLine) *Rules {
	h.Report, h.Version = "rules", 1
	return &Rules{Head: h, Rules: rules}
}

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
		t.Rows = append(t.Rows, view.Row{ID: rule.Name, Cells: []view.Spans{literal(rule.Name), view.T(rule.Level), text}})
	}
	d.Blocks = append(d.Blocks, t)
	return d
}
