package cli_test

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"signpost/internal/cli"
	"signpost/internal/page"
	"signpost/internal/testutil"
)

var update = flag.Bool("update", false, "rewrite the outputs that the scripts compare with; then read them")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"signpost-page": func() {
			os.Exit(page.Main(os.Stdin, os.Stdout, os.Stderr, strings.Join(os.Args[1:], " ")))
		},
		"signpost": func() {
			dir, err := os.Getwd()
			if err != nil {
				panic(err)
			}
			os.Exit(cli.Main(cli.World{
				Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Dir: dir, Env: os.Getenv,
				Now: time.Date(2022, 1, 6, 9, 0, 0, 0, time.UTC), Version: "v0.0.0-test",
			}, os.Args[1:]))
		},
	})
}

// TestScripts runs testdata/script/*.txtar. Every script starts in a copy of testdata/workspace, on 6 January 2022.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("SIGNPOST_TODAY", "2022-01-06")
			e.Setenv("REPOSITORY", testutil.Repository(t))
			return os.CopyFS(e.WorkDir, withoutExisting{os.DirFS("testdata/workspace"), e.WorkDir})
		},
	})
}

// repository is the root of this repository.
// run runs a command in a folder at a moment, without an environment.
func run(dir string, now time.Time, args ...string) (stdout []byte, stderr string, code int) {
	var out, errs bytes.Buffer
	code = cli.Main(cli.World{
		Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs, Dir: dir, Env: func(string) string { return "" }, Now: now, Version: "v0.0.0-test",
	}, args)
	return out.Bytes(), errs.String(), code
}

// withoutExisting removes files that a script brought itself, so that it may replace any file of the workspace.
type withoutExisting struct {
	fs.FS
	dir string
}

func (w withoutExisting) ReadDir(name string) ([]fs.DirEntry, error) {
	all, err := fs.ReadDir(w.FS, name)
	var kept []fs.DirEntry
	for _, entry := range all {
		if _, missing := os.Stat(filepath.Join(w.dir, filepath.FromSlash(name), entry.Name())); entry.IsDir() || missing != nil {
			kept = append(kept, entry)
		}
	}
	return kept, err
}
