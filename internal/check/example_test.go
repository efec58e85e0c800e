package check

import (
	"strings"
	"testing"
)

// TestEveryRuleHasAnExample: readers are shown where a rule fires, and what stands there where it does not, briefly.
func TestEveryRuleHasAnExample(t *testing.T) {
	const most = 12 // lines of an excerpt
	for _, r := range Rules {
		e, err := r.Example()
		if err != nil {
			t.Error(err)
			continue
		}
		if e.Finding.Rule != r.Name || e.Finding.Place.Line == 0 || e.Finding.Message == "" || e.File == "" {
			t.Errorf("%s: the example lacks its finding: %+v", r.Name, e)
		}
		if e.Fires == e.Silent || e.Fires == "" || e.Silent == "" || strings.Count(e.Fires, "\n") > most || strings.Count(e.Silent, "\n") > most {
			t.Errorf("%s: want two excerpts of at most %d lines, got\n%s--\n%s", r.Name, most, e.Fires, e.Silent)
		}
	}
}

func TestExample(t *testing.T) {
	e, err := singleSource.Example()
	if err != nil {
		t.Fatal(err)
	}
	if want := "scenarios/coup.log.yaml:1: the status present of tanks on 2022-01-06 rests on agency alone [single-source]"; e.Finding.String() != want {
		t.Errorf("the finding is %s, want %s", e.Finding, want)
	}
	if !strings.HasSuffix(e.Fires, "cite: [other#1a]}\n") || !strings.HasSuffix(e.Silent, "cite: [other#1a, report#1a]}\n") {
		t.Errorf("the excerpts are\n%s--\n%s", e.Fires, e.Silent)
	}
	if e, _ := bareWill.Example(); e.Fires != "- says: The army will take the palace.\n" {
		t.Errorf("the excerpt of bare-will is\n%s", e.Fires)
	}
	if _, err := (Rule{Name: "none"}).Example(); err == nil {
		t.Error("a rule without an archive has an example")
	}
}
