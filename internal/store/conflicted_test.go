package store

import (
	"strings"
	"testing"
)

// TestConflictedCopies ignores the conflicted copies that sync programs create, with advice that loses nothing.
func TestConflictedCopies(t *testing.T) {
	line := head + "indicator: smoke, status: present}\n"
	for _, name := range []string{
		"q.log.sync-conflict-20260101-120000-ABCDEF7.yaml", "q.log (Amina's conflicted copy 2026-01-01).yaml", "q.log (conflicted copy 2026-01-01 120000).yaml",
		"q.log.sync-conflict-20260101-120000-2345672.yaml", "q.log (1).yaml", "q.log_conflict-20260101-120000.yaml", "q.log 2.yaml", "q (1).log.yaml", "Copy of q.log.yaml", "q.log copy.yaml", "q.log-DESKTOP-4A2B.yaml", "q-DESKTOP-4A2B.log.yaml",
	} {
		dir := unpack(t, soundQuestion, put("scenarios/q.log.yaml", line))
		write(t, dir, "scenarios/"+name, strings.Replace(line, "T18", "T19", 1))
		w, findings, err := Load(dir, Need{Details: true})
		if err != nil {
			t.Fatal(err)
		}
		want := "scenarios/" + name + ": a second version of scenarios/q.log.yaml, left by a program that copies files between computers; it is not read [conflicted-copy]" +
			" | add the lines that only the copy has to the end of scenarios/q.log.yaml, then delete the copy"
		if got := lines(findings); len(got) != 1 || got[0] != want {
			t.Errorf("%s: findings %q, want %q", name, got, want)
		}
		if len(w.Questions) != 1 || len(w.Questions[0].Log.Entries) != 1 {
			t.Errorf("%s: read %d questions, want the one without its copy", name, len(w.Questions))
		}
		if _, ok := LeaveOut(w, findings); !ok || len(w.Questions) != 1 {
			t.Errorf("%s: the question was left out with the copy", name)
		}
	}
}
