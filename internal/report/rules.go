package report

// A Rules lists what check looks for.
type Rules struct {
	Header
	Rules []RuleLine `json:"rules"` // in the order of their names
}

// A RuleLine is one rule.
type RuleLine struct {
	Name  string `json:"name"`          // as commands take it
	Level string `json:"level"`         // error, warning or note
	Says  string `json:"says"`          // what it finds
	Why   string `json:"why,omitempty"` // why one would want to know
}

// NewRules lists rules.
func NewRules(h Header, rules []RuleLine) *Rules {
	h.Report, h.Version = "rules", 1
	return &Rules{Header: h, Rules: rules}
}
