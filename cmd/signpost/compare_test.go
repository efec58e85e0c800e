//go:build unix

package main

import (
	"bytes"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// BenchmarkCompare runs an earlier build and this one in turn, and prints what this one takes as a ratio: ×cpu of the
// time of the processor, the system's share of it included, and ×memory of the most that was held at once; both are
// ratios of medians. SIGNPOST_OLD is the path of the earlier build, without which nothing is run; it should be built as
// cmd/install.sh builds. SIGNPOST_CASE is a workspace that both can read (without it, that of this repository):
//
//	SIGNPOST_OLD=/tmp/old go test ./cmd/signpost -run '^$' -bench Compare -benchtime 11x
//
// log_--last, which earlier builds do not have, is compared with list of this build: ×list.
//
// With -short the million of entries is left out. From ten thousand entries on, time-exponent and memory-exponent tell
// how this build grew since the workspace of a tenth: 1 is in proportion.
func BenchmarkCompare(b *testing.B) {
	old := os.Getenv("SIGNPOST_OLD")
	if old == "" {
		b.Skip("SIGNPOST_OLD does not name an earlier build")
	}
	old, current := copied(b, old), copied(b, build(b, "."))
	root := os.Getenv("SIGNPOST_CASE")
	if root == "" {
		root = "../.."
	}
	b.Run("case", func(b *testing.B) {
		for _, command := range []string{
			"version", "--help", "list", "show csto-overstays", "matrix csto-overstays", "brief", "check", "check --rules", "source impact --all", "log", "__complete show t",
			"update withdrawal-date-announced present --uncited none --dry-run",
			"assess csto-overstays overstays=20 withdraws=80 --confidence low --because so --cite indarabia-2022#9g --dry-run",
		} {
			compare(b, command, old, current, root, root)
		}
	})
	smaller := map[string]usage{}
	for _, data := range []struct {
		name  string
		shape shape
		grown bool // ten times the one before
	}{
		{"10-thousand-entries", shape{questions: 10, indicators: 10, statuses: 100, sources: 20, passages: 10, cited: 20}, false},
		{"100-thousand-entries", shape{questions: 100, indicators: 10, statuses: 100, sources: 200, passages: 10, cited: 20}, true},
		{"a-million-entries", shape{questions: 1000, indicators: 10, statuses: 100, sources: 2000, passages: 10, cited: 20}, true},
		{"2-thousand-sources", shape{questions: 10, indicators: 10, statuses: 10, sources: 2000, passages: 100, cited: 10}, false},
		{"10-thousand-questions", shape{questions: 10000, indicators: 3, statuses: 2, sources: 200, passages: 10, cited: 3}, false},
	} {
		if data.shape.questions*data.shape.statuses >= 100000 && testing.Short() {
			continue
		}
		b.Run(data.name, func(b *testing.B) {
			theirs, ours := generate(b, data.shape), generate(b, data.shape) // each its own, since some commands write
			for _, command := range []string{
				"list", "show question-00003", "matrix question-00003", "brief", "check", "source impact --all", "log",
				"update question-00003/sign-001 present --uncited none --note seen --date 2025-11-30",
				"assess question-00003 up=20 flat=40 down=40 --confidence low --because so --cite source-00003#1a --date 2025-11-30",
			} {
				before := smaller[command]
				used := compare(b, command, old, current, theirs, ours, func(b *testing.B, now usage) {
					if data.grown {
						b.ReportMetric(math.Log10(now.cpu/before.cpu), "time-exponent")
						b.ReportMetric(math.Log10(now.memory/before.memory), "memory-exponent")
					}
				})
				smaller[command] = used
			}
			b.Run("log_--last", func(b *testing.B) {
				var last, list []usage
				for b.Loop() {
					last = append(last, use(b, current, "--workspace", ours, "log", "--last", "50"))
					list = append(list, use(b, current, "--workspace", ours, "list"))
				}
				b.ReportMetric(middle(last).cpu/middle(list).cpu, "×list")
				b.ReportMetric(middle(last).memory/1024, "MB")
				b.ReportMetric(0, "ns/op")
			})
		})
	}
}

// copied returns a copy of a program: from how its file came to be in the memory of the system, as a linker leaves it or as
// it is written here, a short run takes a tenth more or less.
func copied(b *testing.B, program string) string {
	from, err := os.Open(program)
	if err != nil {
		b.Fatal(err)
	}
	defer from.Close()
	path := filepath.Join(b.TempDir(), "copy.exe")
	to, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0o755)
	if err != nil {
		b.Fatal(err)
	}
	// Not read whole: the memory of this process would count for that of the programs it starts.
	if _, err := io.CopyBuffer(struct{ io.Writer }{to}, from, make([]byte, 1<<20)); err != nil {
		b.Fatal(err)
	}
	if err := to.Close(); err != nil {
		b.Fatal(err)
	}
	return path
}

// usage is what one run of a program took.
type usage struct{ cpu, memory float64 }

// compare runs a command with two programs in turn, each in its folder, and returns what the second takes.
func compare(b *testing.B, command, old, current, theirs, ours string, more ...func(*testing.B, usage)) (used usage) {
	words := strings.Fields(command)
	b.Run(strings.Join(words[:min(2, len(words))], "_"), func(b *testing.B) {
		var before, now []usage
		for b.Loop() {
			before = append(before, use(b, old, append([]string{"--workspace", theirs}, words...)...))
			now = append(now, use(b, current, append([]string{"--workspace", ours}, words...)...))
		}
		was := middle(before)
		used = middle(now)
		b.ReportMetric(used.cpu/was.cpu, "×cpu")
		b.ReportMetric(used.memory/was.memory, "×memory")
		b.ReportMetric(used.cpu*1000, "ms")
		b.ReportMetric(used.memory/1024, "MB")
		b.ReportMetric(0, "ns/op") // of all together, which says nothing
		for _, report := range more {
			report(b, used)
		}
	})
	return used
}

// middle takes the median of each.
func middle(all []usage) usage {
	of := func(pick func(usage) float64) float64 {
		var list []float64
		for _, u := range all {
			list = append(list, pick(u))
		}
		slices.Sort(list)
		return list[len(list)/2]
	}
	return usage{of(func(u usage) float64 { return u.cpu }), of(func(u usage) float64 { return u.memory })}
}

// use runs a program and returns what it took. A check that finds something ends with 1, which is fine.
func use(b *testing.B, program string, args ...string) usage {
	var faults bytes.Buffer
	cmd := exec.Command(program, args...)
	cmd.Stderr = &faults
	err := cmd.Run()
	if err != nil && (args[2] != "check" || cmd.ProcessState.ExitCode() != 1) {
		b.Fatalf("%s %v: %v\n%s", program, args, err, faults.Bytes())
	}
	state := cmd.ProcessState
	return usage{(state.UserTime() + state.SystemTime()).Seconds(), float64(state.SysUsage().(*syscall.Rusage).Maxrss)}
}
