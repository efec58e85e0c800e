package reference

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// documents are sources that use everything CSL-JSON can express.
func documents(t *testing.T) []*scenario.Source {
	t.Helper()
	period := func(s string) day.Period {
		p, err := day.ParsePeriod(s)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	both := func(en, ar string) scenario.Prose { return scenario.Prose{Text: lang.Bilingual(en, ar)} }
	gazette := &scenario.Publisher{ID: "gazette", Title: both("The Gazette", "الجريدة")}
	return []*scenario.Source{
		{ID: "news", Title: both("Ships wait", "السفن تنتظر"), Author: says("Amal Haddad; Badr Nur"), Publisher: gazette, PublisherID: "gazette", Published: period("2022-01-06..2022-01-09"),
			Language: "ar", Genre: "opinion", URL: "https://example.org/a?b=c&d=1", Accessed: period("2022-02-03").From, Pages: "4-7",
			Archived: scenario.Archived{URL: "https://archive.example.org/1/https://example.org/a", File: "texts/a.html"}, IDs: scenario.IDs{DOI: "10.1000/182", CitationKey: "haddadShips2022"}},
		{ID: "report", Title: says("Straits & ships, <again>"), Publisher: gazette, PublisherID: "gazette", Published: period("2021-11"), Language: "en", Genre: "report", IDs: scenario.IDs{ISBN: "978-3-16-148410-0"}},
		{ID: "talk", Title: says("A talk"), Author: says("Amal Haddad"), Publisher: gazette, PublisherID: "gazette", Published: period("2021"), Language: "fr", TranslatedFrom: "ar", Genre: "interview"},
		{ID: "analysis", Title: says("An analysis"), Container: says("Quarterly"), Published: period("2022-01-09"), Language: "en", Genre: "analysis"},
		{ID: "page", Title: says("A page"), Language: "en", URL: "https://example.org/p", Accessed: period("2022-02-03").From},
		{ID: "bare", Title: says("Nothing but a title")},
	}
}

func export(t *testing.T) []byte {
	t.Helper()
	var list []Exported
	for _, s := range documents(t) {
		list = append(list, Export(s, "en"))
	}
	data, err := CSL(list)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// items reads CSL-JSON without what other programs may drop: our own fields, and an item's number.
func items(t *testing.T, data []byte) []map[string]any {
	t.Helper()
	var list []map[string]any
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	for _, item := range list {
		delete(item, "custom")
		delete(item, "id")
		for _, date := range []string{"issued", "accessed"} { // numbers and strings are equivalent there
			if _, ok := item[date]; ok {
				item[date] = fmt.Sprint(item[date])
			}
		}
	}
	return list
}

func same(t *testing.T, program string, want, got []byte) {
	t.Helper()
	a, b := items(t, want), items(t, got)
	if len(a) != len(b) {
		t.Fatalf("%s read %d items of %d", program, len(b), len(a))
	}
	for i := range a {
		if !reflect.DeepEqual(a[i], b[i]) {
			t.Errorf("%s reads\n%v\nas\n%v", program, a[i], b[i])
		}
	}
}

// again checks that importing what a program wrote changes nothing.
func again(t *testing.T, program string, data []byte) {
	t.Helper()
	list, findings := Read("refs", data, "en")
	if len(findings) > 0 {
		t.Fatalf("what %s wrote: %v", program, findings)
	}
	p := Planner{Workspace: &scenario.Workspace{Sources: documents(t)}, First: "en", ValidID: func(string) bool { return true }}
	p.Workspace.Publishers = []*scenario.Publisher{documents(t)[0].Publisher}
	plan, err := p.Plan(list)
	if err != nil {
		t.Fatal(err)
	}
	for i, x := range plan {
		if x.Verdict != Known || x.Source != p.Workspace.Sources[i] || len(x.Changes) > 0 {
			t.Errorf("%s, %s: %s %s %v", program, x.Item.Key, x.Verdict, x.Why, x.Changes)
		}
	}
}

func TestExportedReferencesAreReadBack(t *testing.T) { again(t, "we ourselves", export(t)) }

func run(t *testing.T, in []byte, name string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(name, args...)
	var out, stderr bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(in), &out, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s: %v\n%s", name, err, stderr.Bytes())
	}
	return out.Bytes()
}

func TestPandocReadsTheSame(t *testing.T) {
	if _, err := exec.LookPath("pandoc"); err != nil {
		t.Skip("pandoc is not installed")
	}
	data := export(t)
	back := run(t, data, "pandoc", "-f", "csljson", "-t", "csljson")
	same(t, "pandoc", data, back)
	again(t, "pandoc", back)

	file := filepath.Join(t.TempDir(), "refs.json")
	if err := os.WriteFile(file, data, 0o666); err != nil {
		t.Fatal(err)
	}
	page := string(run(t, []byte("See [@haddadShips2022, para. 4], @report and @talk.\n"), "pandoc", "--citeproc", "--bibliography", file, "-t", "plain", "--wrap=none"))
	for _, want := range []string{"Haddad", "السفن تنتظر", "Straits & Ships", "https://doi.org/10.1000/182", "A talk"} {
		if !strings.Contains(page, want) {
			t.Errorf("pandoc --citeproc prints no %q:\n%s", want, page)
		}
	}
}

// Zotero's own code: github.com/zotero/utilities with its schema, in the folder named by ZOTERO_UTILITIES.
func TestZoteroReadsTheSame(t *testing.T) {
	folder := needsNode(t, "ZOTERO_UTILITIES", "a clone of github.com/zotero/utilities with its schema")
	data := export(t)
	back := run(t, data, "node", "testdata/zotero.js", folder)
	same(t, "Zotero", data, back)
	again(t, "Zotero", back)
}

// Zotero and Word format citations with citeproc-js: the package named by CITEPROC_JS.
func TestCiteprocPrintsOurs(t *testing.T) {
	folder := needsNode(t, "CITEPROC_JS", "the npm package citeproc, unpacked")
	if printed := run(t, export(t), "node", "testdata/citeproc.js", folder); !strings.Contains(string(printed), "السفن تنتظر") {
		t.Errorf("citeproc-js prints\n%s", printed)
	}
}

// It formats our file, converted by Zotero's own code, in the same way.
func TestZoteroPrintsTheSame(t *testing.T) {
	zotero := needsNode(t, "ZOTERO_UTILITIES", "a clone of github.com/zotero/utilities")
	folder := needsNode(t, "CITEPROC_JS", "the npm package citeproc, unpacked")
	data := export(t)
	want := run(t, data, "node", "testdata/citeproc.js", folder)
	got := run(t, run(t, data, "node", "testdata/zotero.js", zotero), "node", "testdata/citeproc.js", folder)
	if string(got) != string(want) {
		t.Errorf("citeproc-js prints\n%s\nof our file, and of what Zotero made of it\n%s", want, got)
	}
}

func needsNode(t *testing.T, variable, what string) string {
	t.Helper()
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("node is not installed")
	}
	folder := os.Getenv(variable)
	if folder == "" {
		t.Skip(variable + " does not name " + what)
	}
	return folder
}
