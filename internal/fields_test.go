package internal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// storeOnly are the fields that package store alone acts on: where entries are written and stand, and what is wrong
// with a reference.
var storeOnly = []string{"Cycle", "FullNames", "LogsByAuthor", "Offset", "Similar"}

// TestEveryFieldOfTheDomainIsRead finds what files are read into and nothing looks at: an analyst would fill it in for
// nobody. Fields are distinguished by their names alone, so one that shares its name with another that is read goes
// unseen.
func TestEveryFieldOfTheDomainIsRead(t *testing.T) {
	declared := map[string]token.Position{}
	fset := token.NewFileSet()
	for _, f := range goFiles(t, fset, "scenario") {
		ast.Inspect(f, func(n ast.Node) bool {
			if s, ok := n.(*ast.StructType); ok {
				for _, field := range s.Fields.List {
					for _, name := range field.Names {
						if name.IsExported() {
							declared[name.Name] = fset.Position(name.Pos())
						}
					}
				}
			}
			return true
		})
	}
	if len(declared) < 50 {
		t.Fatalf("found %d fields only", len(declared))
	}
	for _, dir := range []string{"scenario", "check", "report", "serve", "cli", "page", "ask"} {
		for _, f := range goFiles(t, fset, dir) {
			readFields(f, func(name string) { delete(declared, name) })
		}
	}
	for _, name := range storeOnly {
		if _, unread := declared[name]; !unread {
			t.Errorf("%s is read elsewhere, or gone: take it from the list", name)
		}
		delete(declared, name)
	}
	for name, at := range declared {
		t.Errorf("%s: nothing reads %s", at, name)
	}
}

// readFields calls read for what is selected of a value, but not where something is only assigned to it.
func readFields(f *ast.File, read func(name string)) {
	assigned := map[*ast.SelectorExpr]bool{}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, to := range n.Lhs {
				if s, ok := to.(*ast.SelectorExpr); ok {
					assigned[s] = true
				}
			}
		case *ast.SelectorExpr:
			if !assigned[n] {
				read(n.Sel.Name)
			}
		}
		return true
	})
}

// goFiles parses the files of a package, without its tests.
func goFiles(t *testing.T, fset *token.FileSet, dir string) []*ast.File {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	return files
}
