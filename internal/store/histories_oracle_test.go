package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// The oracle reads the lines of logs and folds them, written from what design.md says of files and meaning and from
// nothing else: it shares no code with the readers or the folding that it is compared with, and takes the long way
// everywhere. Days and moments are compared as the texts that they are, which are all in UTC.

// A rawEntry is one line of a log, as text.
type rawEntry struct {
	id, date, recorded, by, indicator, status, resolved, retract string
	assesses                                                     bool
}

// later: by date, then recorded, then id.
func (e rawEntry) later(than rawEntry) bool {
	return strings.Join([]string{e.date, e.recorded, e.id}, " ") > strings.Join([]string{than.date, than.recorded, than.id}, " ")
}

// A rawQuestion is a question and its logs as the files have them.
type rawQuestion struct {
	file    string
	means   map[string]string // the names of indicators, and those that they had before
	entries []rawEntry        // every entry once, however often its line stands
	lines   int
}

// readRaw reads the only question of a workspace and whatever logs it has, under any of its names.
func readRaw(t testing.TB, dir string) rawQuestion {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(dir, "scenarios", "*.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	q := rawQuestion{means: map[string]string{}}
	var logs []string
	for _, file := range all {
		if strings.Contains(filepath.Base(file), ".log.") {
			logs = append(logs, file)
		} else if q.file != "" {
			t.Fatalf("two questions: %s, %s", q.file, file)
		} else {
			q.file = file
		}
	}
	var names struct {
		Was        []string
		Indicators map[string]struct{ Was []string }
	}
	if err := yaml.Unmarshal(content(t, q.file), &names); err != nil {
		t.Fatal(err)
	}
	for name, i := range names.Indicators {
		for _, n := range append(i.Was, name) {
			q.means[n] = name
		}
	}
	stems := append(names.Was, strings.TrimSuffix(filepath.Base(q.file), ".yaml"))
	seen := map[string]bool{}
	for _, file := range logs {
		stem, _, _ := strings.Cut(filepath.Base(file), ".log.")
		if !slices.Contains(stems, stem) {
			t.Fatalf("%s is the log of no question: %v", file, stems)
		}
		for line := range bytes.SplitSeq(content(t, file), []byte("\n")) {
			line = bytes.TrimSpace(line)
			if len(line) == 0 || line[0] == '#' {
				continue
			}
			q.lines++
			if e := parseRaw(t, line); !seen[e.id] {
				seen[e.id] = true
				q.entries = append(q.entries, e)
			}
		}
	}
	return q
}

func content(t testing.TB, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// parseRaw reads a line and names it by the hash of its canonical form: the keys in their order, one blank after each
// colon and comma, texts in double quotes.
func parseRaw(t testing.TB, line []byte) rawEntry {
	t.Helper()
	var doc yaml.Node
	if err := yaml.Unmarshal(line, &doc); err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	keys := doc.Content[0].Content[0].Content
	value := map[string]*yaml.Node{}
	for i := 0; i < len(keys); i += 2 {
		value[keys[i].Value] = keys[i+1]
	}
	var parts []string
	for key := range strings.FieldsSeq("date recorded by indicator status likelihood confidence resolved retract because note def") {
		v := value[key]
		if v == nil {
			continue
		}
		delete(value, key)
		text := v.Value
		switch key {
		case "retract", "because", "note", "def":
			text = `"` + text + `"`
		case "likelihood":
			var pairs []string
			for i := 0; i < len(v.Content); i += 2 {
				pairs = append(pairs, v.Content[i].Value+": "+v.Content[i+1].Value)
			}
			text = "{" + strings.Join(pairs, ", ") + "}"
		}
		parts = append(parts, key+": "+text)
	}
	if len(value) > 0 {
		t.Fatalf("%s: the oracle does not know %v", line, value)
	}
	sum := sha256.Sum256([]byte("- {" + strings.Join(parts, ", ") + "}"))
	e := rawEntry{id: hex.EncodeToString(sum[:])[:10]}
	text := func(key string) string {
		for i := 0; i < len(keys); i += 2 {
			if keys[i].Value == key {
				return written(keys[i+1])
			}
		}
		return ""
	}
	e.date, e.recorded, e.by, e.indicator, e.status = text("date"), text("recorded"), text("by"), text("indicator"), text("status")
	e.resolved, e.retract, e.assesses = text("resolved"), text("retract"), text("likelihood") != ""
	return e
}

// written is a scalar as written, and a placeholder for anything else.
func written(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode {
		return "-"
	}
	return n.Value
}

// withdrawn: an entry is retracted if a retraction of it counts; a retracted retraction does not.
func (q rawQuestion) withdrawn(id, knownAt string) bool {
	for _, e := range q.entries {
		if e.retract == id && e.recorded <= knownAt && !q.withdrawn(e.id, knownAt) {
			return true
		}
	}
	return false
}

// counting are the entries that determine the state of a day, the winning one last.
func (q rawQuestion) counting(asOf, knownAt string, wanted func(rawEntry) bool) []rawEntry {
	var list []rawEntry
	for _, e := range q.entries {
		if wanted(e) && e.date <= asOf && e.recorded <= knownAt && !q.withdrawn(e.id, knownAt) {
			list = append(list, e)
		}
	}
	slices.SortFunc(list, func(a, b rawEntry) int {
		if a.later(b) {
			return 1
		}
		return -1
	})
	return list
}

// state describes in lines the state of a day, as known at a moment.
func (q rawQuestion) state(asOf, knownAt string) []string {
	var lines []string
	current := map[string]bool{}
	for _, name := range q.means {
		current[name] = true
	}
	for name := range current {
		list := q.counting(asOf, knownAt, func(e rawEntry) bool { return e.indicator != "" && q.means[e.indicator] == name })
		if len(list) == 0 {
			lines = append(lines, name+": nothing")
			continue
		}
		last := list[len(list)-1]
		// What held on each day is the last entry of that day; it has held since the first day after another status.
		onDay := map[string]rawEntry{}
		var days []string
		for _, e := range list {
			onDay[e.date] = e
			days = append(days, e.date)
		}
		days = slices.Compact(days)
		since := last.date
		for i := len(days) - 1; i >= 0 && onDay[days[i]].status == last.status; i-- {
			since = days[i]
		}
		lines = append(lines, fmt.Sprintf("%s: %s by %s, since %s, looked %s", name, last.status, last.id, since, last.date))
	}
	ids := func(what string, list []rawEntry) {
		line := what + ":"
		for _, e := range list {
			line += " " + e.id
		}
		lines = append(lines, line)
	}
	ids("assessments", q.counting(asOf, knownAt, func(e rawEntry) bool { return e.assesses }))
	resolved := q.counting(asOf, knownAt, func(e rawEntry) bool { return e.resolved != "" })
	ids("resolution", resolved[max(0, len(resolved)-1):])
	var gone []string
	for _, e := range q.entries {
		if q.withdrawn(e.id, knownAt) {
			gone = append(gone, e.id)
		}
	}
	slices.Sort(gone)
	lines = append(lines, "withdrawn: "+strings.Join(gone, " "))
	slices.Sort(lines)
	return lines
}

// ids are those of all entries, sorted.
func (q rawQuestion) ids() []string {
	var list []string
	for _, e := range q.entries {
		list = append(list, e.id)
	}
	slices.Sort(list)
	return list
}

// idle are the retractions of unknown ids, sorted.
func (q rawQuestion) idle() []string {
	all := q.ids()
	var list []string
	for _, e := range q.entries {
		if e.retract != "" && !slices.Contains(all, e.retract) {
			list = append(list, e.id)
		}
	}
	slices.Sort(list)
	return list
}
