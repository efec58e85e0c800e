package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// If two people encode a source at once, the second error says so, and not that the file has a bad layout.
func TestEncodeSaysThatTheFileWasChangedMeanwhile(t *testing.T) {
	root := t.TempDir()
	for name, text := range map[string]string{
		WorkspaceFile:             "format: 1\ntitle: The strait\nlanguages: [en]\n",
		"sources/publishers.yaml": "gazette: {title: The Gazette, reliability: B, reason: Own staff.}\n",
		"sources/s.yaml": "title: A report\npublisher: gazette\npublished: 2022-01-03\nlanguage: en\nparagraphs:\n" +
			"  1: \"" + scenario.Fingerprint("One.") + "\"\n  2: \"" + scenario.Fingerprint("Two.") + "\"\n",
	} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(root, name)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(root, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	load := func() *scenario.Source {
		w, findings, err := Load(root, Need{Sources: true, Details: true})
		if err != nil || len(findings) > 0 {
			t.Fatal(err, findings)
		}
		return w.Sources[0]
	}
	claim := func(s *scenario.Source, says string) Encoding {
		return Encoding{Passages: []*scenario.Passage{{ID: NextPassage(s, 1, nil), Source: s, Paragraph: 1, Kind: "fact", Credibility: 3, Says: scenario.Prose{Text: lang.Text{{Lang: "en", Text: says}}}}}}
	}
	aside := Encoding{SetAside: []scenario.SetAside{{Key: "2", From: 2, Until: 2, Reason: scenario.Prose{Text: lang.Text{{Lang: "en", Text: "A list."}}}}}}
	mine, theirs := load(), load()
	if _, err := Encode(root, theirs, claim(theirs, "Theirs."), false); err != nil {
		t.Fatal(err)
	}
	for name, e := range map[string]Encoding{"a claim of the same paragraph": claim(mine, "Mine."), "a reason": aside} {
		if _, err := Encode(root, mine, e, false); err == nil || !strings.Contains(err.Error(), "sources/s.yaml was changed meanwhile") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if again := load(); len(again.Passages) != 1 || len(again.SetAside) != 0 {
		t.Errorf("%d passages, %d set aside", len(again.Passages), len(again.SetAside))
	}
}
