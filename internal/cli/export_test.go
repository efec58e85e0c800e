package cli_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"signpost/internal/export"
	"signpost/internal/scenario"
	"signpost/internal/testutil"
)

// onTheCase runs a command on the case of this repository and returns what it prints.
func onTheCase(t *testing.T, args ...string) []byte {
	t.Helper()
	out, stderr, code := run(testutil.Repository(t), time.Date(2022, 1, 9, 20, 0, 0, 0, time.UTC), args...)
	if code != 0 {
		t.Fatalf("signpost %q: exit %d: %s", args, code, stderr)
	}
	return out
}

// query runs one of the queries of signpost help export in DuckDB, on an export of the case.
func query(t *testing.T, folder, name string) []map[string]any {
	t.Helper()
	modules := os.Getenv("DUCKDB_MODULES")
	if modules == "" {
		t.Skip("DUCKDB_MODULES does not name a folder with @duckdb/node-api")
	}
	sql := export.Loading(export.Tables(&scenario.Workspace{}, export.Options{}))[0].SQL
	for _, q := range export.Queries {
		if q.Name == name {
			sql += "\n" + q.SQL
		}
	}
	c := exec.Command("node", "testdata/duckdb.js", modules, folder)
	c.Stdin, c.Stderr = strings.NewReader(sql), os.Stderr
	out, err := c.Output()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]any
	if err := json.Unmarshal(out, &rows); err != nil {
		t.Fatal(err)
	}
	return rows
}

// DuckDB's results on an export equal what the reports say.
func TestDuckDBAnswersAsReportsDo(t *testing.T) {
	folder := t.TempDir()
	onTheCase(t, "export", filepath.Join(folder, "out"), "--format", "jsonl")

	status := map[string]string{}
	for _, row := range query(t, folder, "statuses") {
		status[row["indicator"].(string)] = row["status"].(string)
	}
	var listed struct {
		Questions []struct {
			ID         string
			Indicators struct{ Present, Emerging, Absent int }
			Scenarios  []struct {
				ID              string
				Likelihood, Was *struct{ Lo, Hi float64 }
			}
		}
	}
	if err := json.Unmarshal(onTheCase(t, "list", "--closed", "--format", "json"), &listed); err != nil {
		t.Fatal(err)
	}
	counted := map[string]int{}
	for indicator, s := range status {
		question, _, _ := strings.Cut(indicator, "/")
		counted[question+" "+s]++
	}
	moved := map[string][2]any{}
	for _, row := range query(t, folder, "movements") {
		moved[row["scenario"].(string)] = [2]any{row["was"], row["now"]}
	}
	for _, q := range listed.Questions {
		for s, n := range map[string]int{"present": q.Indicators.Present, "emerging": q.Indicators.Emerging, "absent": q.Indicators.Absent} {
			if counted[q.ID+" "+s] != n {
				t.Errorf("%s: %d indicators are %s, DuckDB says %d", q.ID, n, s, counted[q.ID+" "+s])
			}
		}
		for _, s := range q.Scenarios {
			var want [2]any
			if s.Was != nil {
				want[0] = (s.Was.Lo + s.Was.Hi) / 2
			}
			if s.Likelihood != nil {
				want[1] = (s.Likelihood.Lo + s.Likelihood.Hi) / 2
			}
			if got := moved[q.ID+"/"+s.ID]; got != want {
				t.Errorf("%s/%s moved from %v to %v, DuckDB says %v", q.ID, s.ID, want[0], want[1], got)
			}
		}
	}
	if rows := query(t, folder, "weight"); len(rows) != 5 {
		t.Errorf("five sources are cited, DuckDB says %v", rows)
	}
	query(t, folder, "unseen")
}

// The library of Frictionless Data reads the tables by their description: types, keys and references between them are
// valid.
func TestFrictionlessValidatesTheDataPackage(t *testing.T) {
	modules := os.Getenv("DATAPACKAGE_MODULES")
	if modules == "" {
		t.Skip("DATAPACKAGE_MODULES does not name a folder with datapackage")
	}
	folder := filepath.Join(t.TempDir(), "out")
	onTheCase(t, "export", folder)
	out, err := exec.Command("node", "testdata/datapackage.js", modules, folder).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for line := range strings.Lines(string(out)) {
		name, rows, _ := strings.Cut(strings.TrimSpace(line), " ")
		data, err := os.ReadFile(filepath.Join(folder, name+".csv"))
		if err != nil {
			t.Fatal(err)
		}
		records, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
		if err != nil || rows != strconv.Itoa(len(records)-1) {
			t.Errorf("%s: %s rows are read of %d: %v", name, rows, len(records)-1, err)
		}
	}
}
