package report

import "signpost/internal/check"

// A Rules lists what check looks for.
type Rules struct {
	Header
	Rules []RuleLine `json:"rules"` // errors first, then warnings, then notes

	inFull bool // documents say why, and show the examples
}

// A RuleLine is one rule.
type RuleLine struct {
	Name    string       `json:"name"`              // as commands take it
	Level   string       `json:"level"`             // error, warning or note
	Says    string       `json:"says"`              // what it finds
	Why     string       `json:"why,omitempty"`     // why one would want to know
	Example *RuleExample `json:"example,omitempty"` // absent in the list of all, and for a rule on files that cannot be read
}

// A RuleExample shows a place where a rule finds something, and the same place where it finds nothing.
type RuleExample struct {
	Place   string `json:"place"`          // file:line:col of the finding
	Message string `json:"message"`        // the finding
	Hint    string `json:"hint,omitempty"` // what to do about it; absent for none
	File    string `json:"file"`           // in which the lines stand
	Fires   string `json:"fires"`          // the lines at fault
	Silent  string `json:"silent"`         // what stands there when nothing is at fault
}

// NewRules lists rules. In full, their document says why one would want to know and shows an example of each.
func NewRules(h Header, rules []RuleLine, inFull bool) *Rules {
	h.Report, h.Version = "rules", 1
	return &Rules{Header: h, Rules: rules, inFull: inFull}
}

// NewRuleExample is the example of a rule, or nil where it has none.
func NewRuleExample(rule string) *RuleExample {
	e, err := check.Rule{Name: rule}.Example()
	if err != nil {
		return nil
	}
	return &RuleExample{Place: e.Finding.Place.String(), Message: e.Finding.Message, Hint: e.Finding.Hint, File: e.File, Fires: e.Fires, Silent: e.Silent}
}
