package store

import (
	"os"
	"strings"
	"testing"
)

// TestNeedAbout reads what a question rests on, and the rest only where something is wrong or a name means something
// else.
func TestNeedAbout(t *testing.T) {
	const question = "title: Q\nquestion: What?\nhorizon: 2022-03-01\nscenarios:\n  up: {title: U, resolves: U.}\n  down: {title: D, resolves: D.}\nindicators:\n  smoke: {observe: O., expect: {up: likely, down: unlikely}, cite: [SOURCE#1a]}\n"
	const source = "title: S\npublished: 2022-01-01\nlanguage: en\nparagraphs: {1: \"" + "0123456789012345678901234567890123456789012345678901234567890123" + "\"}\npassages: {1a: {kind: fact, credibility: 2, says: S.ORIGIN}}\n"
	dir := unpack(t, "", nil)
	for _, id := range []string{"one", "two"} {
		write(t, dir, "scenarios/q-"+id+".yaml", strings.Replace(question, "SOURCE", "s-"+id, 1))
		write(t, dir, "scenarios/q-"+id+".log.yaml", strings.Replace(head, "desk", id, 1)+`indicator: smoke, status: present, cite: [s-`+id+`#1a]}`+"\n")
	}
	write(t, dir, "sources/s-one.yaml", strings.Replace(source, "S.ORIGIN", "S., origin: s-first#1a", 1))
	write(t, dir, "sources/s-two.yaml", strings.Replace(source, "S.ORIGIN", "S.", 1))
	write(t, dir, "sources/s-first.yaml", "was: [s-old]\n"+strings.Replace(source, "S.ORIGIN", "S.", 1))

	read := func(about ...string) (sources string, details int) {
		t.Helper()
		w, findings, err := Load(dir, Need{Sources: true, Details: true, About: about})
		if err != nil || len(findings) > 0 {
			t.Fatalf("Load about %v: %v, %v", about, lines(findings), err)
		}
		var ids []string
		for _, s := range w.Sources {
			if strings.HasPrefix(s.ID, "s-") {
				ids = append(ids, s.ID)
			}
		}
		for _, q := range w.Questions {
			if strings.HasPrefix(q.ID, "q-") && q.Log.Entries[0].Detail != nil {
				details++
			}
		}
		return strings.Join(ids, " "), details
	}
	for _, test := range []struct {
		about   string
		sources string
		details int
	}{
		{"", "s-first s-one s-two", 2},
		{"q-one", "s-first s-one", 1}, // and the origin of what it cites
		{"q-two", "s-two", 1},
		{"q-two/smoke", "s-two", 1},
		{"q-one q-two", "s-first s-one s-two", 2},
		{"s-two", "s-first s-one s-two", 2},
		{"s-two#1a", "s-first s-one s-two", 2},
		{"smoke", "s-first s-one s-two", 2}, // both have one
		{"nothing", "s-first s-one s-two", 2},
	} {
		if sources, details := read(strings.Fields(test.about)...); sources != test.sources || details != test.details {
			t.Errorf("about %q: sources %q and details of %d, want %q and %d", test.about, sources, details, test.sources, test.details)
		}
	}

	write(t, dir, "scenarios/q-two.yaml", strings.Replace(question, "SOURCE", "s-old", 1))
	if sources, _ := read("q-two"); sources != "s-first s-one s-two" {
		t.Errorf("a source's old name: %q was read", sources)
	}
	broken := strings.Replace(head, "desk", "two", 1) + `indicator: smoke, status: maybe}` + "\n"
	write(t, dir, "scenarios/q-two.log.yaml", broken)
	_, findings, err := Load(dir, Need{Sources: true, Details: true, About: []string{"q-one"}})
	if err != nil || len(findings) != 1 {
		t.Errorf("a mistake in another log: %v, %v", lines(findings), err)
	}
	if err := os.Remove(dir + "/sources/s-one.yaml"); err != nil {
		t.Fatal(err)
	}
	if _, findings, _ = Load(dir, Need{Sources: true, Details: true, About: []string{"q-one"}}); len(findings) < 2 {
		t.Errorf("a source that is gone: %v", lines(findings))
	}
}

// TestNeedCore reads details of the core questions alone, and of all where anything is wrong: what is covered in full
// then may be something else.
func TestNeedCore(t *testing.T) {
	const question = "title: Q\nquestion: What?\nhorizon: 2022-03-01\nscenarios:\n  up: {title: U, resolves: U.}\n  down: {title: D, resolves: D.}\nindicators:\n  smoke: {observe: O., expect: {up: likely, down: unlikely}}\n"
	dir := t.TempDir()
	write(t, dir, WorkspaceFile, "format: 1\ntitle: T\nlanguages: [en]\nscale: icd203\n")
	for id, text := range map[string]string{
		"q-core":   "tags: [core]\n" + question,
		"q-lender": strings.Replace(question, "up: likely", "q-core/up: likely, q-core/down: could, up: likely", 1),
		"q-other":  question,
	} {
		write(t, dir, "scenarios/"+id+".yaml", text)
		write(t, dir, "scenarios/"+id+".log.yaml", head+`indicator: smoke, status: present, note: "Seen."}`+"\n")
	}
	read := func() (details string) {
		w, _, err := Load(dir, Need{Sources: true, Details: true, Core: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range w.Questions {
			if q.Log.Entries[0].Detail != nil {
				details += q.ID + " "
			}
		}
		return details
	}
	if got, want := read(), "q-core q-lender "; got != want {
		t.Errorf("details of %s, want those of %s", got, want)
	}
	write(t, dir, "scenarios/q-core.log.yaml", head+`indicator: smoke, status: maybe}`+"\n"+head+`indicator: smoke, status: present, note: "Seen."}`+"\n")
	if got, want := read(), "q-core q-lender q-other "; got != want {
		t.Errorf("where a log is wrong: details of %s, want those of %s", got, want)
	}
}
