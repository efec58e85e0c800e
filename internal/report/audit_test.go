package report

import (
	"testing"

	"signpost/internal/audit"
	"signpost/internal/lang"
)

func TestRulesOfAuditAreWorded(t *testing.T) {
	for _, r := range audit.Rules {
		text := auditTexts[r.Rule]
		for _, phrase := range []string{text.title, text.help} {
			if phrase == "" || lang.Say(lang.Arabic, phrase) == phrase {
				t.Errorf("%s: %q is not worded in both languages", r.Rule, phrase)
			}
		}
	}
}
