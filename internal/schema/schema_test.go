package schema_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"signpost/internal/lang"
	"signpost/internal/schema"
	"signpost/internal/store"
	"signpost/internal/testutil"
)

func kind(t *testing.T, name string) schema.Kind {
	t.Helper()
	k, ok := schema.Find(name)
	if !ok {
		t.Fatalf("no kind %q", name)
	}
	return k
}

// value is what an editor reads from a file: by YAML 1.2 a date is a string.
func value(t *testing.T, text []byte) any {
	t.Helper()
	var n yaml.Node
	if err := yaml.Unmarshal(text, &n); err != nil {
		t.Fatal(err)
	}
	if n.Kind == 0 {
		return nil
	}
	return valueOf(t, n.Content[0])
}

func valueOf(t *testing.T, n *yaml.Node) any {
	switch n.Kind {
	case yaml.SequenceNode:
		list := []any{}
		for _, c := range n.Content {
			list = append(list, valueOf(t, c))
		}
		return list
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			m[n.Content[i].Value] = valueOf(t, n.Content[i+1])
		}
		return m
	}
	switch n.ShortTag() {
	case "!!int", "!!float":
		return json.Number(n.Value)
	case "!!null":
		return nil
	case "!!bool":
		return n.Value == "true"
	}
	return n.Value
}

func TestTheFilesOfTheCaseAreValid(t *testing.T) {
	root := "../.."
	of := map[string]*jsonschema.Schema{}
	for _, k := range schema.Kinds {
		for _, c := range []lang.Code{lang.English, lang.Arabic} {
			of[k.Name] = testutil.CompileSchema(t, k.Of(c))
		}
	}
	seen := map[string]int{}
	try := func(kind, file string) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		seen[kind]++
		if err := of[kind].Validate(value(t, text)); err != nil {
			t.Errorf("%s is not a valid %s: %v", file, kind, err)
		}
	}
	try("workspace", filepath.Join(root, ".signpost.yaml"))
	for _, folder := range store.Folders {
		files, _ := filepath.Glob(filepath.Join(root, folder, "*.yaml"))
		for _, file := range files {
			switch name := filepath.Base(file); {
			case name == "publishers.yaml":
				try("publishers", file)
			case folder == "sources":
				try("source", file)
			case strings.Contains(name, ".log."):
				try("log", file)
			default:
				try("question", file)
			}
		}
	}
	for _, k := range schema.Kinds {
		if seen[k.Name] == 0 {
			t.Errorf("no file of kind %s was tested", k.Name)
		}
	}
}

// The reader and the schema agree: both accept a file with every key, and both reject each mistake in one key.
func TestSchemaAndReaderAgree(t *testing.T) {
	for _, k := range []struct {
		name, file string
		record     *store.Record
		wrap       func(*yaml.Node) *yaml.Node
	}{
		{"question", "scenarios/q.yaml", &store.QuestionRecord, same},
		{"source", "sources/s.yaml", &store.SourceRecord, same},
		{"publishers", "sources/publishers.yaml", &store.PublisherRecord, func(n *yaml.Node) *yaml.Node { return mapping("gazette", n) }},
		{"workspace", ".signpost.yaml", &store.WorkspaceRecord, same},
	} {
		v := testutil.CompileSchema(t, kind(t, k.name).Of(lang.English))
		full := k.wrap(sample(t, k.record))
		compare(t, v, k.file, "every key", full, true)
		each(full, k.record, k.name == "publishers", func(record *store.Record, m *yaml.Node, at int) {
			key, old := m.Content[at].Value, m.Content[at+1]
			declared := record.Key(key)
			what := record.Name + " " + key
			if declared.Required {
				rest := slices.Delete(slices.Clone(m.Content), at, at+2)
				kept := m.Content
				m.Content = rest
				compare(t, v, k.file, what+" missing", full, false)
				m.Content = kept
			}
			m.Content[at].Value = key + "x"
			compare(t, v, k.file, what+" misspelt", full, false)
			m.Content[at].Value = key
			for name, n := range map[string]*yaml.Node{
				"a list": {Kind: yaml.SequenceNode, Content: []*yaml.Node{{Kind: yaml.MappingNode}}},
				"keys":   mapping("zzzz", &yaml.Node{Kind: yaml.SequenceNode}), "nothing": {Kind: yaml.ScalarNode, Value: "null"},
			} {
				m.Content[at+1] = n
				compare(t, v, k.file, what+" "+name, full, false)
			}
			if declared.Type == store.TypeWord {
				m.Content[at+1] = &yaml.Node{Kind: yaml.ScalarNode, Value: "zebra"}
				compare(t, v, k.file, what+" another word", full, false)
			}
			m.Content[at+1] = old
		})
	}
}

func same(n *yaml.Node) *yaml.Node { return n }

func mapping(key string, value *yaml.Node) *yaml.Node {
	return &yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{{Kind: yaml.ScalarNode, Value: key}, value}}
}

// sample is a record with every possible key.
func sample(t *testing.T, r *store.Record) *yaml.Node {
	m := &yaml.Node{Kind: yaml.MappingNode}
	for _, k := range r.Keys {
		var doc yaml.Node
		if err := yaml.Unmarshal([]byte(k.Example), &doc); err != nil {
			t.Fatalf("%s %s: %v", r.Name, k.Name, err)
		}
		v := doc.Content[0]
		switch k.Type {
		case store.TypeRecord:
			v = sample(t, k.Of)
		case store.TypeList:
			v = &yaml.Node{Kind: yaml.SequenceNode, Content: []*yaml.Node{sample(t, k.Of)}}
		case store.TypeNamed:
			v = mapping(v.Content[0].Value, sample(t, k.Of))
		}
		m.Content = append(m.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: k.Name}, v)
	}
	return m
}

// each calls f for every key of a record and of those below it.
func each(n *yaml.Node, r *store.Record, named bool, f func(r *store.Record, m *yaml.Node, at int)) {
	if named {
		each(n.Content[1], r, false, f)
		return
	}
	for i := 0; i < len(n.Content); i += 2 {
		k := r.Key(n.Content[i].Value)
		switch k.Type {
		case store.TypeRecord:
			each(n.Content[i+1], k.Of, false, f)
		case store.TypeList:
			each(n.Content[i+1].Content[0], k.Of, false, f)
		case store.TypeNamed:
			each(n.Content[i+1], k.Of, true, f)
		}
		f(r, n, i)
	}
}

// shapes lists the rules of the reader that a schema can express.
var shapes = []string{"unknown-key", "misplaced-key", "missing-key", "null-value", "wrong-type"}

func compare(t *testing.T, v *jsonschema.Schema, file, what string, n *yaml.Node, right bool) {
	t.Helper()
	text, err := yaml.Marshal(n)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for name, content := range map[string]string{".signpost.yaml": "format: 1\ntitle: T\n", file: string(text)} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	_, findings, err := store.Load(dir, store.Need{Sources: true, Details: true})
	if err != nil {
		t.Fatal(err)
	}
	var problems []string
	for _, f := range findings {
		if slices.Contains(shapes, f.Rule) || !right && f.Rule == "bad-value" {
			problems = append(problems, fmt.Sprint(f))
		}
	}
	invalid := v.Validate(value(t, text))
	if right != (len(problems) == 0) {
		t.Errorf("%s: the reader says %q", what, problems)
	}
	if right != (invalid == nil) {
		t.Errorf("%s: the schema says %v", what, invalid)
	}
}

// A schema cannot check which keys go together in an entry or what they refer to; it checks which keys exist and their
// values.
func TestEntries(t *testing.T) {
	v := testutil.CompileSchema(t, kind(t, "log").Of(lang.English))
	for text, right := range map[string]bool{
		"": true,
		"- {date: 2022-01-09, recorded: 2022-01-09T18:00:00Z, by: desk, indicator: a, status: present}":                             true,
		"- {date: 2022-01-09, recorded: 2022-01-09T18:00:00Z, by: amal+badr, likelihood: {a: 10-20, b: 85}, confidence: low}":       true,
		"- {date: 2022-01-09, recorded: 2022-01-09T18:00:00Z, by: desk, indicator: a, status: seen}":                                false,
		"- {date: 9 January, recorded: 2022-01-09T18:00:00Z, by: desk, indicator: a, status: present}":                              false,
		"- {recorded: 2022-01-09T18:00:00Z, by: desk, indicator: a, status: present}":                                               false,
		"- {date: 2022-01-09, recorded: 2022-01-09T18:00:00Z, by: desk, indicator: a, status: present, cite: gazette-01#1a}":        false,
		"- {date: 2022-01-09, recorded: 2022-01-09T18:00:00Z, by: desk, indicator: a, status: present, cite: ['gazette-01#1a']}":    true,
		"- {date: 2022-01-09, recorded: 2022-01-09T18:00:00Z, by: desk, indicator: a, status: present, cited: ['gazette-01#1a']}":   false,
		"- {date: 2022-01-09, recorded: 2022-01-09T18:00:00Z, by: desk, indicator: a, status: present, note: {en: Seen, ar: رُصد}}": true,
	} {
		if err := v.Validate(value(t, []byte(text))); (err == nil) != right {
			t.Errorf("%s\n%v", text, err)
		}
	}
}
