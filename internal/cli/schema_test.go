package cli_test

import (
	"bytes"
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"signpost/internal/schema"
	"signpost/internal/testutil"
)

// The JSON of every report on this repository's case matches its schema.
func TestReportsFollowTheirSchemas(t *testing.T) {
	dir := testutil.CopyRepositoryWorkspace(t)
	for _, line := range []string{
		"list", "list --moved", "list --indicators", "brief", "brief --all", "diff 2022-01-06", "due", "matrix csto-overstays", "log", "timeline", "score", "pool csto-overstays --skip", "check --notes",
		"find army", "show csto-overstays", "show csto-overstays/overstays", "show mandate-extended", "show fitch-2022", "show fitch-2022#4a",
		"source list", "source impact fitch-2022", "source impact --all", "source read fitch-2022", "help files", "help editors", "help export", "help rules", "help likelihood",
		"update mandate-extended absent --note Seen --uncited Looked --dry-run", "rename csto-overstays csto-stays --dry-run",
		"resolve csto-overstays withdraws --because Seen --cite fitch-2022#4a --dry-run",
	} {
		for _, lang := range []string{"en", "ar"} {
			validate(t, dir, append(strings.Fields(line), "--format", "json", "--lang", lang)...)
		}
	}
}

func validate(t *testing.T, dir string, args ...string) {
	t.Helper()
	out, stderr, code := run(dir, time.Date(2022, 1, 9, 20, 0, 0, 0, time.UTC), args...)
	if code > 1 {
		t.Errorf("%q: exit %d: %s", args, code, stderr)
		return
	}
	var header struct{ Report string }
	if err := json.Unmarshal(out, &header); err != nil {
		t.Errorf("%q: %v", args, err)
		return
	}
	s, ok := schema.OfReport(header.Report)
	if !ok {
		t.Errorf("%q: the report %q has no schema: add it to report.Values", args, header.Report)
		return
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	if err := testutil.CompileSchema(t, s).Validate(value); err != nil {
		t.Errorf("%q: %v", args, err)
	}
}

// No report is forgotten: every report has a schema under its name.
func TestEveryReportHasASchema(t *testing.T) {
	files, err := os.ReadDir("../report")
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile(`header\("([a-z_-]+)"\)|h\.Report, h\.Version = "([a-z_-]+)"`)
	for _, f := range files {
		text, err := os.ReadFile("../report/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range named.FindAllSubmatch(text, -1) {
			if name := string(m[1]) + string(m[2]); !slices.Contains(schema.Reports(), name) {
				t.Errorf("%s: the report %q is not among report.Values", f.Name(), name)
			}
		}
	}
}
