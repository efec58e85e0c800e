package schema_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"signpost/internal/lang"
	"signpost/internal/schema"
)

// response is what yaml-language-server returns for a file whose first line refers to a schema.
type response struct {
	Diagnostics []string   `json:"diagnostics"`
	Completions [][]string `json:"completions"`
}

// edit opens a file in yaml-language-server, and requests the completions at places, each LINE:COLUMN from 0.
func edit(t *testing.T, kind, text string, places ...string) response {
	t.Helper()
	server := os.Getenv("YAML_LANGUAGE_SERVER")
	if server == "" {
		t.Skip("YAML_LANGUAGE_SERVER does not name a yaml-language-server")
	}
	k, _ := schema.Find(kind)
	content, err := json.Marshal(k.Of(lang.English))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for name, content := range map[string]string{
		".signpost/schema/" + kind + ".json": string(content),
		"scenarios/f.yaml":                   "# yaml-language-server: $schema=../.signpost/schema/" + kind + ".json\n" + text,
	} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	out, err := exec.Command("node", append([]string{"testdata/client.js", server, dir, "scenarios/f.yaml"}, places...)...).Output()
	if err != nil {
		t.Fatal(err)
	}
	var r response
	if err := json.Unmarshal(out, &r); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return r
}

func TestLanguageServerReportsMistakesAndCompletes(t *testing.T) {
	r := edit(t, "question", `title: A
question: B?
horizon: 2022-06-30
scenarios:
  a:
    title: A
    resolves: X.
    judgments:
      - says: S.
        kind: 
  b: {title: B, resolves: Y., judgements: []}
indicators:
  i:
    observe: I.
    expect: {a: likely, b: sometimes}
    
`, "10:14", "16:4")
	for _, want := range []string{"16: Value is not accepted", "12: Property judgements is not allowed"} {
		if !slices.ContainsFunc(r.Diagnostics, func(d string) bool { return strings.HasPrefix(d, want) }) {
			t.Errorf("no %q in %q", want, r.Diagnostics)
		}
	}
	if !slices.Contains(r.Completions[0], "inference") {
		t.Errorf("kind: offers %q", r.Completions[0])
	}
	if !slices.Contains(r.Completions[1], "look_every") {
		t.Errorf("an indicator offers %q", r.Completions[1])
	}
}

func TestLanguageServerAcceptsTheWorkspace(t *testing.T) {
	for kind, file := range map[string]string{"question": "scenarios/csto-overstays.yaml", "source": "sources/fitch-2022.yaml", "publishers": "sources/publishers.yaml"} {
		text, err := os.ReadFile("../../" + file)
		if err != nil {
			t.Fatal(err)
		}
		if r := edit(t, kind, string(text)); len(r.Diagnostics) > 0 {
			t.Errorf("%s: %q", file, r.Diagnostics)
		}
	}
}
