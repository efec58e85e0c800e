package report

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
