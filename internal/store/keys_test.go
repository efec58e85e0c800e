package store

import (
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"signpost/internal/lang"
)

// Every key has a description in both languages, and its example has its type.
func TestKeysAreDescribed(t *testing.T) {
	for _, r := range Records {
		texts := map[string]lang.Text{r.Name: r.Says}
		for _, k := range r.Keys {
			texts[r.Name+"."+k.Name] = k.Says
			if arabicTypes[k.Type] == "" {
				t.Errorf("%s.%s: the type %q has no Arabic", r.Name, k.Name, k.Type)
			}
			if (k.Type == TypeWord || k.Type == TypeWords) != (len(k.Words) > 0) {
				t.Errorf("%s.%s: words are for keys that take words, and for those only", r.Name, k.Name)
			}
			if (k.Type == TypeRecord || k.Type == TypeList || k.Type == TypeNamed) != (k.Of != nil) {
				t.Errorf("%s.%s: say what record the value holds", r.Name, k.Name)
			}
			reader := &reader{file: "x"}
			root := reader.parse([]byte(k.Example))
			if root == nil || !reader.checkType(value{root, reader.place(root)}, &k) {
				t.Errorf("%s.%s: the example %s is not of its type: %v", r.Name, k.Name, k.Example, reader.findings)
			}
		}
		for name, text := range texts {
			for _, c := range lang.Spoken {
				if s, ok := text.Version(c); !ok || !strings.HasSuffix(s, ".") {
					t.Errorf("%s: want a sentence in %s, got %q", name, c, s)
				}
			}
		}
	}
}

// completeWorkspace is a workspace with every key of every record, with the examples of the table.
func completeWorkspace(t *testing.T) map[string]string {
	t.Helper()
	record := func(r *Record, leave ...string) string {
		var b strings.Builder
		for _, k := range r.Keys {
			if !strings.Contains(strings.Join(leave, " ")+" ", k.Name+" ") {
				b.WriteString(k.Name + ": " + k.Example + "\n")
			}
		}
		return b.String()
	}
	inside := func(indent, text string) string {
		return indent + strings.TrimRight(strings.ReplaceAll(text, "\n", "\n"+indent), " ")
	}
	flow := func(r *Record, leave ...string) string {
		return "{" + strings.Join(strings.Split(strings.TrimSpace(record(r, leave...)), "\n"), ", ") + "}"
	}
	scenarios := "scenarios:\n  closed:\n" + inside("    ", record(&scenarioRecord, "judgments")) + "    judgments:\n      - " + flow(&judgmentRecord) +
		"\n  open: {title: Open, resolves: The other test is not met.}\n"
	question := record(&QuestionRecord, "scenarios", "groups", "indicators", "conflicts", "assumptions", "premortem") + scenarios +
		"groups:\n  traffic-falls:\n" + inside("    ", record(&groupRecord)) +
		"indicators:\n  pilots-ashore:\n" + inside("    ", record(&indicatorRecord)) +
		"conflicts:\n  - sides: [" + flow(&sideRecord) + ", " + flow(&sideRecord) + "]\n" + inside("    ", record(&conflictRecord, "sides"))
	question += "assumptions: [" + flow(&assumptionRecord) + "]\npremortem: [" + flow(&premortemRecord) + "]\n"
	log := "- {date: 2026-11-20, recorded: 2026-11-20T18:00:00Z, by: desk, likelihood: {closed: 20-30, open: 70-80}, confidence: low, dissent: " +
		flow(&dissentRecord) + `, because: "Up.", basis: "Firm.", cite: [gazette-01#1a], note: "Seen."}` + "\n"
	source := record(&SourceRecord, "paragraphs", "passages", "archived", "ids") + "archived: " + flow(&archivedRecord) + "\nids: " + flow(&idsRecord) +
		"\nparagraphs: " + SourceRecord.Key("paragraphs").Example + "\npassages:\n  1a:\n" + inside("    ", record(&PassageRecord)) + "  2a: {kind: fact, says: Two., credibility: 3}\n"
	return map[string]string{
		WorkspaceFile:                       record(&WorkspaceRecord),
		"scenarios/strait-closure.yaml":     question,
		"scenarios/strait-closure.log.yaml": log,
		"sources/gazette-01.yaml":           source,
		"sources/publishers.yaml":           "gazette:\n" + inside("  ", record(&PublisherRecord)),
	}
}

// A workspace with every key is valid: the reader reads everything the table declares.
func TestExamplesAreRead(t *testing.T) {
	files := completeWorkspace(t)
	dir := t.TempDir()
	for name, content := range files {
		write(t, dir, name, content)
	}
	w, findings, err := Load(dir, Need{Sources: true, Details: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range findings {
		t.Errorf("%s\n%s", f, files[f.Place.File])
	}
	if t.Failed() {
		return
	}
	q := w.Questions[0]
	if q.Groups[0].Scenarios[1].ID != "open" || q.Indicators[0].LookEvery != 1 || q.Scenarios[0].Was[0] != "old-name" || w.Sources[0].Passages[0].Through != 3 {
		t.Errorf("read %+v", q)
	}
}

// A value of the wrong type is rejected, whatever the key.
func TestWrongShapesAreRefused(t *testing.T) {
	for _, r := range Records {
		for _, k := range r.Keys {
			wrong := "[[x]]"
			if kind, _ := k.Type.shape(); kind == yaml.SequenceNode {
				wrong = "x"
			}
			reader := &reader{file: "x", setup: setup{languages: []lang.Code{lang.English}}}
			root := reader.parse([]byte(k.Name + ": " + wrong))
			reader.mapping(value{root, reader.place(root)}, &Record{Keys: []Key{k}})
			if len(reader.findings) != 1 || reader.findings[0].Rule != ruleType {
				t.Errorf("%s.%s: %s gives %v, want one finding of its type", r.Name, k.Name, wrong, reader.findings)
			}
		}
	}
}
