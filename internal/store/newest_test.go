package store

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"signpost/internal/scenario"
)

// newest says what the newest entries of a workspace say that count at a moment, and how many count.
func newest(w *scenario.Workspace, m scenario.Moment, n int) (lines []string, total int) {
	for q, e := range scenario.Newest(w.Questions, func(_ *scenario.Question, e *scenario.Entry) bool { return m.Counts(e) }) {
		if total++; total > n {
			continue
		}
		line := fmt.Sprint(q.ID, " ", e.Date, " ", e.Recorded, " ", e.Kind(), " ", e.Status, " ", q.Log.Place(e))
		if e.Detail == nil {
			line += " has no details"
		} else {
			line += fmt.Sprint(" ", e.ID, e.By, e.Note, e.Because, q.On(m).Retracted(e))
			for _, c := range e.Cites {
				line += " " + c.Passage.Ref()
			}
		}
		lines = append(lines, line)
	}
	return lines, total
}

// mixedLogs makes a workspace with logs that several people wrote, in no order, with equal moments, retractions and
// entries that were not written in one line.
func mixedLogs(t *testing.T) string {
	t.Helper()
	mixed := t.TempDir()
	write(t, mixed, WorkspaceFile, "format: 1\ntitle: T\nlanguages: [en]\nscale: icd203\nlogs: by-author\n")
	write(t, mixed, "sources/s.yaml", "title: S\npublished: 2022-01-01\nlanguage: en\nparagraphs: {1: \""+strings.Repeat("0123456789abcdef", 4)+"\"}\npassages: {1a: {kind: fact, credibility: 2, says: S.}}\n")
	random := rand.New(rand.NewSource(1))
	for _, q := range []string{"q-one", "q-two"} {
		write(t, mixed, "scenarios/"+q+".yaml", "title: Q\nquestion: What?\nhorizon: 2022-03-01\nscenarios:\n  up: {title: U, resolves: U.}\n  down: {title: D, resolves: D.}\nindicators:\n  smoke: {observe: O., expect: {up: likely, down: unlikely}}\n  fire: {observe: O., expect: {up: likely, down: unlikely}}\n")
		for _, by := range []string{"amal", "badr"} {
			var log strings.Builder
			for i := range 40 {
				said := fmt.Sprintf("date: 2022-01-%02d, recorded: 2022-02-01T10:00:%02dZ, by: %s, indicator: %s, status: present, cite: [s#1a], note: \"%s %d\"",
					1+random.Intn(9), random.Intn(20), by, []string{"smoke", "fire"}[random.Intn(2)], by, i)
				if i%7 == 0 {
					said = strings.ReplaceAll(said, ", ", ",\n   ")
				}
				line := "- {" + said + "}\n"
				if log.WriteString(line); i%5 == 0 {
					fmt.Fprintf(&log, "- {date: 2022-01-05, recorded: 2022-02-02T10:00:%02dZ, by: %s, retract: \"%s\", because: Wrong.}\n", i, by, idIn(t, line))
				}
			}
			write(t, mixed, "scenarios/"+q+".log."+by+".yaml", "# by hand\n\n"+log.String())
		}
	}
	return mixed
}

// TestNeedNewest reads the newest entries alone and compares them with the same ones of a whole reading: of the
// repository's workspace, and of logs that several people wrote, in no order, with equal moments, retractions and
// entries that were not written in one line.
func TestNeedNewest(t *testing.T) {
	mixed := mixedLogs(t)
	for _, root := range []string{mixed, "../.."} {
		whole, findings, err := Load(root, Need{Sources: true, Details: true})
		if err != nil || len(findings) > 0 {
			t.Fatalf("%s does not load: %v, %v", root, err, lines(findings))
		}
		for _, m := range []scenario.Moment{scenario.EndOfTime, {AsOf: whole.Questions[0].Log.Entries[5].Date}} {
			for _, n := range []int{1, 2, 7, 50, 1000} {
				part, findings, err := Load(root, Need{Sources: true, Newest: n, Moment: func(*scenario.Workspace) scenario.Moment { return m }})
				if err != nil || len(findings) > 0 {
					t.Fatalf("the newest %d of %s: %v, %v", n, root, err, lines(findings))
				}
				want, total := newest(whole, m, n)
				got, totalOfPart := newest(part, m, n)
				if diff := cmp.Diff(want, got); diff != "" || total != totalOfPart {
					t.Errorf("the newest %d of %s, of %d and %d (-whole +part):\n%s", n, root, total, totalOfPart, diff)
				}
			}
		}
	}
}

// idIn is the id of the entry in a piece of a log.
func idIn(t *testing.T, piece string) string {
	t.Helper()
	for c := range chunks([]byte(piece)) {
		r := newLogReader(&reader{file: "log"}, &scenario.Question{}, newDates(), true)
		return r.idOf(c, false)
	}
	t.Fatal("no entry")
	return ""
}
