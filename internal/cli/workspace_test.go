package cli_test

import (
	"testing"
	"time"

	"signpost/internal/check"
	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/scenario"
	"signpost/internal/store"
	"signpost/internal/testutil"
)

// TestOwnWorkspacePassesCheckStrict checks the case in this repository with every rule.
func TestOwnWorkspacePassesCheckStrict(t *testing.T) {
	w, findings, err := store.Load(testutil.Repository(t), store.Need{Sources: true, Details: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(findings) == 0 {
		today := day.Of(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))
		findings = check.Run(w, scenario.Moment{AsOf: w.AsOf}, today, w.AsOf)
	}
	for _, f := range findings {
		if f.Level != diag.Note {
			t.Errorf("%s\n\t%s", f, f.Hint)
		}
	}
}
