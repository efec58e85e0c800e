package cli_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"signpost/internal/testutil"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

type stixObject = map[string]any

func stixBundle(t *testing.T, args ...string) (objects []stixObject, text []byte) {
	t.Helper()
	text = onTheCase(t, append([]string{"export", "--format", "stix"}, args...)...)
	var bundle struct{ Objects []stixObject }
	if err := json.Unmarshal(text, &bundle); err != nil {
		t.Fatal(err)
	}
	return bundle.Objects, text
}

// allQuestions lists every question of the case.
func allQuestions(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(testutil.Repository(t), "scenarios", "*.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range files {
		if name := strings.TrimSuffix(filepath.Base(f), ".yaml"); !strings.Contains(name, ".log") {
			names = append(names, name)
		}
	}
	return names
}

// What the schemas of the standard do not check: references resolve, times are in order, lists are not empty and
// likelihood is not used as confidence.
func TestSTIXIsConsistent(t *testing.T) {
	objects, text := stixBundle(t, allQuestions(t)...)
	if _, again := stixBundle(t, allQuestions(t)...); !bytes.Equal(text, again) {
		t.Error("a second export differs")
	}
	version5 := regexp.MustCompile(`^[a-z-]+--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
	moment := regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$`)
	there := map[string]bool{}
	for _, o := range objects {
		id := o["id"].(string)
		switch {
		case there[id]:
			t.Errorf("%s is there twice", id)
		case !version5.MatchString(id), !strings.HasPrefix(id, o["type"].(string)+"--"):
			t.Errorf("%s is no id of a %s", id, o["type"])
		}
		there[id] = true
	}
	abstracts := map[string]bool{}
	for _, o := range objects {
		id, kind := o["id"].(string), o["type"].(string)
		for _, field := range []string{"created_by_ref", "object_ref"} {
			if ref, ok := o[field].(string); ok && !there[ref] {
				t.Errorf("%s: %s %s is nowhere", id, field, ref)
			}
		}
		for _, list := range []string{"object_refs", "labels", "authors", "external_references"} {
			if l, ok := o[list].([]any); ok && len(l) == 0 {
				t.Errorf("%s: %s is empty", id, list)
			}
		}
		refs, _ := o["object_refs"].([]any)
		for _, ref := range refs {
			if !there[ref.(string)] {
				t.Errorf("%s refers to %s, which is nowhere", id, ref)
			}
		}
		created, modified := o["created"].(string), o["modified"].(string)
		if !moment.MatchString(created) || !moment.MatchString(modified) || modified < created {
			t.Errorf("%s: created %s, modified %s", id, created, modified)
		}
		if confidence, ok := o["confidence"].(float64); ok && (kind != "note" || !slices.Contains([]float64{10, 15, 30, 50, 70, 85, 90}, confidence)) {
			t.Errorf("%s: confidence %v is none of a credibility or an assessment", id, confidence)
		}
		if a, ok := o["abstract"].(string); ok {
			if abstracts[a] {
				t.Errorf("two notes are called %s: a platform would merge them", a)
			}
			abstracts[a] = true
		}
		if kind == "indicator" {
			t.Errorf("%s: a STIX indicator needs a pattern", id)
		}
	}
}

// Every object is valid by the schemas that OASIS publishes. They are checked one by one: the schema of bundles
// rejects any that contains a note.
func TestSTIXIsValid(t *testing.T) {
	folder := os.Getenv("STIX_SCHEMAS")
	if folder == "" {
		t.Skip("STIX_SCHEMAS does not name the folder of OASIS's schemas")
	}
	c := jsonschema.NewCompiler()
	ids := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".json" {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err != nil {
			return err
		}
		id := doc.(map[string]any)["$id"].(string)
		ids[strings.TrimSuffix(d.Name(), ".json")] = id
		return c.AddResource(id, doc)
	})
	if err != nil {
		t.Fatal(err)
	}
	objects, _ := stixBundle(t, allQuestions(t)...)
	for _, o := range objects {
		s, err := c.Compile(ids[o["type"].(string)])
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(map[string]any(o)); err != nil {
			t.Errorf("%s: %v", o["id"], err)
		}
	}
	t.Logf("%d objects", len(objects))
}
