// Package internal_test holds the rules that hold the packages together: who may import whom, and what nobody below
// main may do.
package internal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// imports are what one package may import: of ours, and of the outside world beyond pure code.
type imports struct{ ours, world []string }

// allowedImports is a statement of policy. Data flows disk → domain → report → document → bytes; a package that is not
// listed does not belong here. Loosen a line only with the reason in the commit.
var allowedImports = map[string]imports{
	"day":        {},
	"diag":       {},
	"lang":       {},
	"likelihood": {ours: []string{"lang"}}, // the words of a scale exist in every language
	"parallel":   {},
	"pattern":    {},
	"calendar":   {ours: []string{"day"}},
	"table":      {},
	"view":       {},
	"scenario":   {ours: []string{"day", "diag", "lang", "likelihood"}, world: []string{"golang.org/x/text/unicode/norm"}},
	"store":      {ours: []string{"day", "diag", "lang", "likelihood", "scenario", "parallel"}, world: []string{"os", "embed", "io/fs", "path", "path/filepath", "syscall", "gopkg.in/yaml.v3", "github.com/gofrs/flock"}},
	"check":      {ours: []string{"day", "diag", "lang", "likelihood", "scenario", "parallel"}, world: []string{"github.com/rogpeppe/go-internal/txtar"}},                                     // the examples of the rules
	"report":     {ours: []string{"audit", "calendar", "check", "day", "diag", "lang", "likelihood", "reference", "scenario", "table", "view", "parallel"}, world: []string{"encoding/json"}}, // a citation is its name in JSON
	// An editor is one more who asks: what it answers is read, judged and worded by the others.
	"lsp": {ours: []string{"ask", "check", "diag", "lang", "render", "report", "scenario", "store"}, world: []string{"encoding/json", "net/url", "path", "path/filepath", "unicode/utf16"}},
	// The case of the repository, for somebody with the program alone.
	"example": {world: []string{"archive/tar", "compress/bzip2"}},
	// Questions laid out for platforms that keep intelligence; its ids ask for SHA-1.
	"stix": {ours: []string{"day", "lang", "likelihood", "scenario"}, world: []string{"crypto/sha1"}},
	// What the files and the JSON of reports may hold, from the tables and types that read and write them.
	"schema": {ours: []string{"lang", "report", "store"}, world: []string{"encoding", "encoding/json"}},
	// What reference managers keep is turned into our records, and back; no file is opened for that.
	"reference": {ours: []string{"day", "diag", "lang", "scenario"}, world: []string{"encoding/json", "golang.org/x/text/unicode/norm", "net/url"}},
	// A document comes in as a text; what takes the text out of a PDF or a page are programs of their own.
	"intake": {world: []string{"encoding/json", "os", "os/exec", "path/filepath"}},
	// What finds the main text of a page is linked into a program of its own, so that no other command waits for it.
	"page":              {ours: []string{"intake"}, world: []string{"codeberg.org/readeck/go-readability/v2", "encoding/json", "golang.org/x/net/html", "golang.org/x/text/encoding/htmlindex", "golang.org/x/text/encoding/unicode", "net/url"}},
	"cmd/signpost-page": {ours: []string{"page"}, world: []string{"os"}},
	// A format is a folder of render: none knows another, and all ask render/safe for what a text may do.
	"render":          {ours: []string{"calendar", "diag", "table", "view", "render/csv", "render/docx", "render/html", "render/ics", "render/json", "render/jsonl", "render/markdown", "render/safe", "render/sarif", "render/text"}},
	"render/csv":      {ours: []string{"render/safe", "table"}, world: []string{"encoding/csv"}},
	"render/docx":     {ours: []string{"lang", "render/safe", "view"}, world: []string{"archive/zip", "encoding/xml", "image", "image/color", "image/png", "path"}}, // a file of Word is a zip of XML and pictures
	"render/html":     {ours: []string{"lang", "parallel", "render/safe", "view"}, world: []string{"github.com/clipperhouse/displaywidth"}},
	"render/ics":      {ours: []string{"calendar", "render/safe"}},
	"render/json":     {ours: []string{"render/safe"}, world: []string{"encoding/json"}},
	"render/jsonl":    {ours: []string{"render/safe", "table"}, world: []string{"encoding/json"}},
	"render/man":      {ours: []string{"render/safe"}},
	"render/markdown": {ours: []string{"parallel", "render/safe", "view"}},
	"render/safe":     {},
	"render/sarif":    {ours: []string{"diag", "render/safe"}, world: []string{"encoding/json", "net/url"}}, // addresses of files are percent-encoded
	"render/text":     {ours: []string{"lang", "parallel", "render/safe", "view"}, world: []string{"github.com/olekukonko/tablewriter", "github.com/olekukonko/tablewriter/pkg/twcache", "github.com/olekukonko/tablewriter/pkg/twwidth", "github.com/olekukonko/tablewriter/renderer", "github.com/olekukonko/tablewriter/tw", "github.com/clipperhouse/displaywidth"}},
	// What git kept of the logs is judged apart from how it is read.
	"audit": {ours: []string{"day", "diag", "scenario"}},
	// What git keeps is asked of the git program, in one place.
	"git": {world: []string{"io/fs", "os", "os/exec", "path"}},
	// The command line and the server must decide alike what a reader asks for, so that is decided apart from both.
	"ask": {ours: []string{"day", "diag", "lang", "report", "scenario"}},
	// A server is one more way to ask for reports: it listens, and leaves reading, wording and markup to the others.
	"serve": {ours: []string{"ask", "check", "day", "diag", "lang", "likelihood", "scenario", "store", "report", "render", "render/html", "view"}, world: []string{"io/fs", "net", "net/http", "net/url", "log"}},
	"cli":   {ours: []string{"ask", "audit", "check", "day", "diag", "example", "export", "git", "intake", "lang", "likelihood", "lsp", "reference", "scenario", "store", "report", "render", "render/man", "schema", "serve", "stix", "table", "view"}, world: []string{"encoding/json", "github.com/clipperhouse/displaywidth", "github.com/rogpeppe/go-internal/diff", "github.com/spf13/cobra", "github.com/spf13/pflag", "io/fs", "os", "path/filepath"}},
	// A workspace laid out as tables: the domain once more, in no one's words.
	"export": {ours: []string{"day", "lang", "likelihood", "scenario", "table"}, world: []string{"encoding/json"}},
	// What the tests of several packages need.
	"testutil":     {world: []string{"encoding/json", "github.com/santhosh-tekuri/jsonschema/v6", "os", "path/filepath", "testing"}},
	"cmd/signpost": {ours: []string{"cli"}, world: []string{"os", "os/signal", "runtime/debug", "syscall", "golang.org/x/term"}},
}

// pure lists what any package may use: code that touches nothing outside the program.
// Package time is among them for its arithmetic; reading its clock is looked for separately.
var pure = []string{
	"bufio", "bytes", "cmp", "container/heap", "context", "crypto/sha256", "embed", "encoding/binary", "encoding/hex", "errors", "fmt", "io", "iter", "maps", "math",
	"reflect", "regexp", "runtime", "runtime/debug", "slices", "sort", "strconv", "strings", "sync", "sync/atomic", "time", "unicode", "unicode/utf8",
}

// each calls f with every Go file of ours that is not a test, nor what tests run (testdata), as "./..." does.
func each(t *testing.T, f func(pkg, file string, tree *ast.File, set *token.FileSet)) {
	t.Helper()
	for _, root := range []string{".", "../cmd"} {
		err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
			if err == nil && d.IsDir() && d.Name() == "testdata" {
				return filepath.SkipDir
			}
			if err != nil || d.IsDir() || !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") {
				return err
			}
			set := token.NewFileSet()
			tree, err := parser.ParseFile(set, p, nil, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			name := strings.TrimPrefix(path.Dir(filepath.ToSlash(p)), "../")
			f(name, p, tree, set)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestImportsFollowTheLayers(t *testing.T) {
	each(t, func(name, file string, tree *ast.File, _ *token.FileSet) {
		r, ok := allowedImports[name]
		if !ok {
			t.Errorf("%s: package %q is not in the table of imports: add it to the table with a reason, or put the code where it belongs", file, name)
			return
		}
		for _, spec := range tree.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			if own, isOurs := strings.CutPrefix(imported, "signpost/internal/"); isOurs {
				if own != "pattern" && !slices.Contains(r.ours, own) { // pattern is regexp by another name
					t.Errorf("%s: %s may not import %s", file, name, own)
				}
				continue
			}
			if !slices.Contains(pure, imported) && !slices.Contains(r.world, imported) {
				t.Errorf("%s: %s may not import %q: only the packages its line in the table names may touch the outside world", file, name, imported)
			}
		}
	})
}

func TestNoClockBelowMain(t *testing.T) {
	each(t, func(name, file string, tree *ast.File, set *token.FileSet) {
		if strings.HasPrefix(name, "cmd/") {
			return
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := s.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains([]string{"Now", "Since", "Until", "Tick", "NewTicker", "After", "NewTimer"}, s.Sel.Name) {
					t.Errorf("%s: time.%s: the day and the moment come from main", set.Position(s.Pos()), s.Sel.Name)
				}
			}
			return true
		})
	})
}

func TestOnlyCLIAndRenderPrint(t *testing.T) {
	each(t, func(name, file string, tree *ast.File, set *token.FileSet) {
		if strings.HasPrefix(name, "cmd/") {
			return
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.SelectorExpr:
				x, ok := n.X.(*ast.Ident)
				if !ok {
					return true
				}
				if x.Name == "fmt" && strings.HasPrefix(n.Sel.Name, "Print") ||
					x.Name == "fmt" && strings.HasPrefix(n.Sel.Name, "Fprint") && name != "cli" && !strings.HasPrefix(name, "render/") ||
					x.Name == "os" && (n.Sel.Name == "Stdout" || n.Sel.Name == "Stderr" || n.Sel.Name == "Exit") {
					t.Errorf("%s: %s.%s: only cli and render print, to the streams main gives them", set.Position(n.Pos()), x.Name, n.Sel.Name)
				}
			case *ast.CallExpr:
				if f, ok := n.Fun.(*ast.Ident); ok && (f.Name == "print" || f.Name == "println") {
					t.Errorf("%s: %s", set.Position(n.Pos()), f.Name)
				}
			}
			return true
		})
	})
}

func TestEveryPackageSaysWhatItIsFor(t *testing.T) {
	documented := map[string]bool{}
	each(t, func(name, _ string, tree *ast.File, _ *token.FileSet) {
		documented[name] = documented[name] || tree.Doc != nil
	})
	for name, ok := range documented {
		if !ok {
			t.Errorf("package %s has no comment", name)
		}
	}
	if _, err := os.Stat("README.md"); err != nil {
		t.Errorf("the codemap is missing: %v", err)
	}
}
