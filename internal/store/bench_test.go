package store

import (
	"fmt"
	"os"
	"signpost/internal/parallel"
	"strings"
	"testing"
	"time"
)

// generate makes a workspace of questions with ten indicators each and logs of canonical lines of about 150 bytes.
func generate(t testing.TB, files, entries int) string {
	t.Helper()
	dir := unpack(t, "", nil)
	var question strings.Builder
	question.WriteString("title: Q\nquestion: What?\nhorizon: 2022-03-01\nscenarios:\n  up: {title: U, resolves: U.}\n  down: {title: D, resolves: D.}\nindicators:\n")
	for i := range 10 {
		fmt.Fprintf(&question, "  indicator-%d: {observe: O., expect: {up: likely, down: unlikely}}\n", i)
	}
	start := mustDay("2022-01-01")
	for q := range files {
		write(t, dir, fmt.Sprintf("scenarios/q%04d.yaml", q), question.String())
		var log strings.Builder
		for i := range entries {
			d := start.Add(i / 10)
			fmt.Fprintf(&log, "- {date: %s, recorded: %sT18:20:%02dZ, by: desk, indicator: indicator-%d, status: %s, cite: [fitch-2022#4a], note: \"seen by two, نعم\"}\n",
				d, d, i%60, i%10, []string{"unknown", "absent", "emerging", "present"}[i%4])
		}
		write(t, dir, fmt.Sprintf("scenarios/q%04d.log.yaml", q), log.String())
	}
	return dir
}

// prepared returns a loader that has read everything but the logs.
func prepared(t testing.TB, dir string, need Need) *loader {
	t.Helper()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	l := newLoader(disk{Root: root}, need)
	l.readWorkspace()
	l.readFiles()
	return l
}

// readBytes reads the logs with as many workers as readLogs, each file into a buffer of its own as os.ReadFile does.
func readBytes(t testing.TB, l *loader) {
	parallel.Workers(len(l.logs), workers, func(_, i int) {
		if _, err := l.root.read(l.logs[i], maxLog, nil); err != nil {
			t.Error(err)
		}
	})
}

// BenchmarkLoadLog reads logs without details, and reports how many times the cost of reading their bytes that is.
func BenchmarkLoadLog(b *testing.B) {
	l := prepared(b, generate(b, 20, 1000), Need{})
	b.ReportAllocs()
	var reading time.Duration
	for b.Loop() {
		l.readLogs()
		b.StopTimer()
		start := time.Now()
		readBytes(b, l)
		reading += time.Since(start)
		b.StartTimer()
	}
	if len(l.findings) > 0 {
		b.Fatal(lines(l.findings[:1]))
	}
	b.ReportMetric(float64(b.Elapsed())/float64(reading), "x-bytes")
}

// BenchmarkReadBytes reads the same files without looking at them, for comparison with BenchmarkLoadLog.
func BenchmarkReadBytes(b *testing.B) {
	l := prepared(b, generate(b, 20, 1000), Need{})
	for b.Loop() {
		readBytes(b, l)
	}
}

// TestLeanLogAllocatesNothingPerEntry keeps the reading of big logs linear and small.
func TestLeanLogAllocatesNothingPerEntry(t *testing.T) {
	allocations := func(entries int) float64 {
		l := prepared(t, generate(t, 1, entries), Need{})
		data, err := l.root.read(l.logs[0], maxLog, nil)
		if err != nil {
			t.Fatal(err)
		}
		dates := newDates()
		return testing.AllocsPerRun(5, func() {
			log := newLogReader(nil, l.workspace.Questions[0], dates, false)
			log.add(l.reader(l.logs[0]), data)
			log.read()
		})
	}
	if few, many := allocations(10), allocations(1000); many > few+5 {
		t.Errorf("a log of 10 entries takes %v allocations, one of 1000 takes %v", few, many)
	}
}
