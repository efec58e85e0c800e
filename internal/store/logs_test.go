package store

import (
	"fmt"
	"strings"
	"testing"

	"signpost/internal/scenario"
)

// TestLogsTogether reads the shared log of a question and those of its authors as one, with details and without: a
// retraction in one withdraws an entry in another, and an entry in two logs is one.
func TestLogsTogether(t *testing.T) {
	status := func(by, status string, minute int) string {
		return fmt.Sprintf("- {date: 2022-01-06, recorded: 2022-01-06T18:%02d:00Z, by: %s, indicator: smoke, status: %s}\n", minute, by, status)
	}
	wrong := status("amina", "present", 5)
	id := entryID([]byte(strings.TrimSuffix(wrong, "\n")))
	for _, need := range []Need{{}, {Details: true}} {
		dir := unpack(t, soundQuestion, put("scenarios/q.log.yaml", status("desk", "absent", 0)))
		write(t, dir, "scenarios/q.log.amina.yaml", wrong+status("amina", "emerging", 1))
		write(t, dir, "scenarios/q.log.ben.yaml", status("amina", "emerging", 1)+
			`- {date: 2022-01-06, recorded: 2022-01-06T18:06:00Z, by: ben, retract: "`+id+`", because: "x"}`+"\n")
		w, findings, err := Load(dir, need)
		if err != nil || len(findings) > 0 {
			t.Fatalf("Load: %v, %v", err, lines(findings))
		}
		q := w.Questions[0]
		if state := q.On(scenario.EndOfTime); len(q.Log.Entries) != 4 || state.Status(q.Indicators[0]) != scenario.Emerging {
			t.Errorf("Load(%+v): %d entries, and the status is %s; want 4 and emerging", need, len(q.Log.Entries), state.Status(q.Indicators[0]))
		}
		if need.Details {
			if e := q.Log.Find(id); e == nil || q.Log.Place(e).String() != "scenarios/q.log.amina.yaml:1" {
				t.Errorf("entry %s stands in %v", id, q.Log.Place(e))
			}
		}
	}
}

func TestLogNames(t *testing.T) {
	for file, want := range map[string][2]string{
		"scenarios/q.log.yaml": {"scenarios/q.yaml", ""}, "scenarios/a/q.log.amina.yaml": {"scenarios/a/q.yaml", "amina"},
		"scenarios/q.log.second-reader.yaml": {"scenarios/q.yaml", "second-reader"}, "scenarios/q.yaml": {}, "scenarios/q.log.amina.txt": {},
	} {
		question, author, ok := logName(file)
		if ok != (want[0] != "") || question != want[0] || author != want[1] {
			t.Errorf("logName(%q) = %q, %q, %v; want %q", file, question, author, ok, want)
		}
	}
}

// TestAuthorsOfLogs reports a log whose author is not a valid id, and recognises a conflicted copy of an author's log.
func TestAuthorsOfLogs(t *testing.T) {
	line := head + "indicator: smoke, status: present}\n"
	for name, want := range map[string]string{
		"q.log.Amina.yaml":                                       `scenarios/q.log.Amina.yaml: the author in the name of the file: "Amina" is not a valid id`,
		"q.log.amina-DESKTOP-4A.yaml":                            "scenarios/q.log.amina-DESKTOP-4A.yaml: a second version of scenarios/q.log.amina.yaml",
		"q.log.amina (1).yaml":                                   "scenarios/q.log.amina (1).yaml: a second version of scenarios/q.log.amina.yaml",
		"q (1).log.amina.yaml":                                   "scenarios/q (1).log.amina.yaml: a second version of scenarios/q.log.amina.yaml",
		"q.log.amina.sync-conflict-20260101-120000-ABCDEF7.yaml": "scenarios/q.log.amina.sync-conflict-20260101-120000-ABCDEF7.yaml: a second version of scenarios/q.log.amina.yaml",
		"p.log.amina.yaml":                                       "scenarios/p.log.amina.yaml: there is no question beside this log",
		"q.log.ben.yaml":                                         "",
	} {
		dir := unpack(t, soundQuestion, put("scenarios/q.log.amina.yaml", line))
		write(t, dir, "scenarios/"+name, strings.Replace(line, "T18", "T19", 1))
		_, findings, err := Load(dir, Need{Details: true})
		if err != nil {
			t.Fatal(err)
		}
		got := lines(findings)
		if want == "" && len(got) > 0 || want != "" && (len(got) != 1 || !strings.HasPrefix(got[0], want)) {
			t.Errorf("%s: findings %q, want %q", name, got, want)
		}
	}
}

// manyMistakes makes a log with more mistakes than are listed.
func manyMistakes(t *testing.T, dir string) {
	write(t, dir, "scenarios/q.log.yaml", strings.Repeat("- {}\n", 3*maxFindings))
}

// toldMistakes are the listed ones: the entries are empty and lack three keys.
func toldMistakes() []string {
	const hint = " | an entry is a status (indicator, status), an assessment (likelihood), a view (view), a resolution (resolved) or a retraction (retract)"
	var want []string
	for line := 1; line <= maxFindings/4; line++ {
		at := fmt.Sprintf("scenarios/q.log.yaml:%d:3: ", line)
		want = append(want, at+"the entry says nothing [entry-kind]"+hint)
		for _, key := range []string{"by", "date", "recorded"} {
			want = append(want, at+fmt.Sprintf("the key %[1]q is missing [missing-key] | add it, such as %[1]s: %[2]s", key, EntryRecord.Key(key).Example))
		}
	}
	return append(want, fmt.Sprintf("scenarios/q.log.yaml:%d:3: and more: the rest of the file was not read [too-many-mistakes] | fix these first", maxFindings/4+1))
}

// TestLongLine rejects a log without line breaks at the line that is too long, whatever its size.
func TestLongLine(t *testing.T) {
	line := head + "indicator: smoke, status: present}\n"
	dir := unpack(t, soundQuestion, put("scenarios/q.log.yaml", line+line+strings.Repeat("x", maxLine+2<<20)))
	_, findings, err := Load(dir, Need{})
	if want := "scenarios/q.log.yaml:3:1: the line is longer than 8 MiB [too-large]"; err != nil || len(findings) != 1 || findings[0].String() != want {
		t.Errorf("findings %q, %v; want %q", lines(findings), err, want)
	}
}
