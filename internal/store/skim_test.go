package store

import (
	"fmt"
	"strings"
	"testing"
)

// TestALogThatBeginsWithRetractedEntries has a log that begins with more entries on a removed indicator than findings are
// listed, and ends with the retractions of them all: it is valid.
func TestALogThatBeginsWithRetractedEntries(t *testing.T) {
	const gone = maxFindings + 200
	note := strings.Repeat("x", probeSize/maxFindings)
	var log, back strings.Builder
	for n := range gone {
		line := fmt.Sprintf(`- {date: 2022-01-06, recorded: 2022-01-06T%02d:%02d:%02dZ, by: desk, indicator: gone, status: absent, note: "%s"}`, n/3600, n/60%60, n%60, note)
		log.WriteString(line + "\n")
		fmt.Fprintf(&back, "- {date: 2022-01-07, recorded: 2022-01-07T%02d:%02d:%02dZ, by: desk, retract: %q, because: \"Gone.\"}\n", n/3600, n/60%60, n%60, entryID([]byte(line)))
	}
	last := `- {date: 2022-01-08, recorded: 2022-01-08T18:00:00Z, by: desk, indicator: smoke, status: unknown}` + "\n"
	for name, c := range map[string]struct {
		log  string
		ends string
	}{
		"all withdrawn": {log.String() + back.String() + last, ""},
		"none":          {log.String() + last, "and more: the rest of the file was not read"},
		"few":           {log.String() + back.String()[:strings.Index(back.String(), "\n")+1] + last, "and more: the rest of the file was not read"},
	} {
		dir, _ := open(t, c.log)
		w, findings, err := Load(dir, Need{})
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case c.ends == "":
			if len(findings) > 0 {
				t.Errorf("%s: %d findings, first %s", name, len(findings), findings[0])
			} else if got := len(w.Questions[0].Log.Entries); got != 2*gone+1 {
				t.Errorf("%s: %d entries, want %d", name, got, 2*gone+1)
			}
		case len(findings) != maxFindings+1 || findings[len(findings)-1].Message != c.ends:
			t.Errorf("%s: %d findings, last %s", name, len(findings), fmt.Sprint(findings[max(0, len(findings)-1):]))
		}
	}
}
