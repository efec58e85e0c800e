package store

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestEntriesOfOldLogs reads every spelling of an entry without its question: the id and the content are the same, and
// the fast reader accepts only what signpost writes.
func TestEntriesOfOldLogs(t *testing.T) {
	for _, line := range canonicalLines {
		quick, ok := canonicalEntry([]byte(line), newDates())
		slow, sound := parsedEntry([]byte(line))
		if !ok || !sound || fmt.Sprint(quick) != fmt.Sprint(slow) {
			t.Errorf("%s\nquickly %+v, %v; by YAML %+v, %v", line, quick, ok, slow, sound)
		}
	}
	for _, line := range uncanonicalLines {
		if e, ok := canonicalEntry([]byte(line), newDates()); ok {
			if slow, sound := parsedEntry([]byte(line)); !sound || slow.ID != e.ID {
				t.Errorf("%s\nis taken for canonical, with the id %s; by YAML it is %s, %v", line, e.ID, slow.ID, sound)
			}
		}
	}
}

// FuzzEntriesOfOldLogs compares the fast reader with the YAML parser: whatever it accepts, both read the same.
func FuzzEntriesOfOldLogs(f *testing.F) {
	for _, line := range slices.Concat(canonicalLines, uncanonicalLines) {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		if strings.ContainsAny(line, "\n\r") {
			return
		}
		if quick, ok := canonicalEntry([]byte(line), newDates()); ok {
			if slow, sound := parsedEntry([]byte(line)); !sound || fmt.Sprint(quick) != fmt.Sprint(slow) {
				t.Errorf("%q\nquickly %+v; by YAML %+v, %v", line, quick, slow, sound)
			}
		}
	})
}

// TestCompareLogs compares random versions of logs with sets of their entries.
func TestCompareLogs(t *testing.T) {
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 7))
		entry := func() string {
			return fmt.Sprintf("- {date: 2022-01-0%d, recorded: 2022-01-09T18:00:0%dZ, by: desk, indicator: smoke, status: present}", 1+r.IntN(5), r.IntN(4))
		}
		var old []string
		for range r.IntN(6) {
			old = append(old, entry())
		}
		now := slices.Clone(old)
		for range r.IntN(4) {
			at := r.IntN(len(now) + 1)
			switch r.IntN(4) {
			case 0:
				now = slices.Insert(now, at, entry())
			case 1:
				if at < len(now) {
					now = slices.Delete(now, at, at+1)
				}
			case 2:
				if at < len(now) {
					now[at] = strings.Replace(now[at], "{date: ", "{ date: ", 1)
				}
			default:
				now = append(now, entry())
			}
		}
		text := func(lines []string) string {
			return strings.Join(lines, []string{"\n", "\n", "\r\n", "\n# a comment\n"}[r.IntN(4)]) + []string{"", "\n"}[r.IntN(2)]
		}
		a, b := text(old), text(now)
		got := CompareLogs([]byte(a), []byte(b))
		if want := difference(a, b); !slices.Equal(idsOfEntries(got.Removed), want) {
			t.Fatalf("seed %d\n%s\n→\n%s\nremoved %v; want %v", seed, a, b, idsOfEntries(got.Removed), want)
		}
		for _, id := range difference(b, a) {
			if !slices.Contains(idsOfEntries(got.Added), id) {
				t.Fatalf("seed %d\n%s\n→\n%s\nadded %v lacks %s", seed, a, b, idsOfEntries(got.Added), id)
			}
		}
	}
}

// difference lists the ids that are in one text and not in the other, by parsing both completely.
func difference(of, without string) []string {
	all := idsOfEntries(slices.Collect(LogEntries([]byte(without), 0)))
	return slices.DeleteFunc(idsOfEntries(slices.Collect(LogEntries([]byte(of), 0))), func(id string) bool { return slices.Contains(all, id) })
}

func idsOfEntries(list []LogEntry) []string {
	var ids []string
	for _, e := range list {
		ids = append(ids, e.ID)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
