// Package testutil holds what the tests of several packages need: the workspaces that they read, and a validator that shares no
// code with the program. Only tests import it.
package testutil

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// Repository returns the folder of the repository, which is a workspace itself.
func Repository(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, ".signpost.yaml")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("the test does not run in the repository")
		}
		dir = filepath.Dir(dir)
	}
}

// CopyRepositoryWorkspace copies the repository's own workspace, so that a test may change it.
func CopyRepositoryWorkspace(t testing.TB) string {
	t.Helper()
	from, to := Repository(t), t.TempDir()
	for _, folder := range []string{"scenarios", "sources"} {
		if err := os.CopyFS(filepath.Join(to, folder), os.DirFS(filepath.Join(from, folder))); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(filepath.Join(from, ".signpost.yaml"))
	if err == nil {
		err = os.WriteFile(filepath.Join(to, ".signpost.yaml"), text, 0o666)
	}
	if err != nil {
		t.Fatal(err)
	}
	return to
}

// CopySample copies the small workspace of the command line's tests, so that a test may change it.
func CopySample(t testing.TB) string {
	t.Helper()
	to := t.TempDir()
	if err := os.CopyFS(to, os.DirFS(filepath.Join(Repository(t), "internal/cli/testdata/workspace"))); err != nil {
		t.Fatal(err)
	}
	return to
}

// CompileSchema compiles a JSON Schema with an independent library.
func CompileSchema(t testing.TB, schema any) *jsonschema.Schema {
	t.Helper()
	text, err := json.Marshal(schema)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}
