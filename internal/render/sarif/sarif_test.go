package sarif_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"signpost/internal/diag"
	"signpost/internal/render/sarif"
)

func sample() diag.Analysis {
	at := func(file string, line, col, end int, entity string) diag.Result {
		return diag.Result{Finding: diag.Finding{Place: diag.Place{File: file, Line: line, Col: col}, Level: diag.Warning, Rule: "r", Message: "Wrong\x1b[31m.", Hint: "Mend it."}, End: end, Entity: entity}
	}
	a := diag.Analysis{Name: "check", Folder: "desk one/", Rules: []diag.RuleText{{Name: "r", Level: diag.Warning, Says: "Says.", Help: "Helps."}}}
	a.Results = []diag.Result{at("scenarios/ملف 1.yaml", 3, 5, 9, "x"), at("scenarios/ملف 1.yaml", 8, 0, 0, "x"), at("a:b.yaml", 0, 0, 0, "y")}
	a.Results[2].Accepted = true
	return a
}

func write(t *testing.T, a diag.Analysis) map[string]any {
	t.Helper()
	out, err := sarif.Write(a, "v1")
	if err != nil {
		t.Fatal(err)
	}
	var doc map[string]any
	if err := json.Unmarshal(bytes.Join(out, nil), &doc); err != nil {
		t.Fatal(err)
	}
	return doc["runs"].([]any)[0].(map[string]any)
}

func at(v any, path ...any) any {
	for _, p := range path {
		switch p := p.(type) {
		case string:
			v = v.(map[string]any)[p]
		case int:
			v = v.([]any)[p]
		}
	}
	return v
}

func TestPlacesAddressesAndFingerprints(t *testing.T) {
	run := write(t, sample())
	for i, want := range []string{"desk%20one/scenarios/%D9%85%D9%84%D9%81%201.yaml", "desk%20one/scenarios/%D9%85%D9%84%D9%81%201.yaml", "desk%20one/a%3Ab.yaml"} {
		if got := at(run, "results", i, "locations", 0, "physicalLocation", "artifactLocation", "uri"); got != want {
			t.Errorf("address %v; want %s", got, want)
		}
	}
	region := at(run, "results", 0, "locations", 0, "physicalLocation", "region").(map[string]any)
	if region["startLine"] != 3.0 || region["startColumn"] != 5.0 || region["endColumn"] != 9.0 {
		t.Errorf("region %v", region)
	}
	if got := at(run, "results", 2, "locations", 0, "physicalLocation", "region", "startLine"); got != 1.0 {
		t.Errorf("a whole file begins at line %v", got)
	}
	if got := at(run, "results", 0, "message", "text").(string); strings.Contains(got, "\x1b") || !strings.Contains(got, "Mend it.") {
		t.Errorf("message %q", got)
	}
	if at(run, "results", 2, "suppressions", 0, "status") != "accepted" || at(run, "results", 0, "suppressions") != nil {
		t.Error("only what was accepted is suppressed")
	}
	print := func(run map[string]any, i int) any {
		return at(run, "results", i, "partialFingerprints", "signpost/v1")
	}
	if print(run, 0) == print(run, 1) {
		t.Error("two findings on one thing share a fingerprint")
	}
	moved := sample()
	moved.Results[0].Place.Line, moved.Results[0].Message = 30, "Worded otherwise."
	if print(run, 0) != print(write(t, moved), 0) {
		t.Error("a finding has another fingerprint when its line moves")
	}
}

func TestARuleMustBeExplained(t *testing.T) {
	a := sample()
	a.Rules = nil
	if _, err := sarif.Write(a, ""); err == nil {
		t.Error("no error for a finding of an unknown rule")
	}
}
