package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// BenchmarkReport runs every report on the workspace of this repository as a process, in turn with a program that only
// parses the files that the report needs (testdata/parser), and with the same program without a file. It gives, as
// ×parsing, how many times what parsing alone takes the report takes, the start of an empty program left out of both.
// The design asks for 1.5 at most. Whoever measures needs an idle machine: the differences of medians are small.
func BenchmarkReport(b *testing.B) {
	const root = "../.."
	signpost, parser := build(b, "."), build(b, "./testdata/parser")
	questions, sources := glob(b, root+"/scenarios/*.yaml"), glob(b, root+"/sources/*.yaml")
	for _, report := range []string{
		"list", "due", "score", // the sources stay unread
		"matrix csto-overstays", "timeline", "show tokayev-survives", "show tokayev-survives/security-chiefs-replaced",
		"show stratfor-2022", "diff 2022-01-06", "source list", "source impact stratfor-2022", "source impact --all",
		"log", "check", "brief", "brief --short", "brief --format html", "brief --format html --lang en,ar",
		"brief --all", "brief --all --format markdown", "brief --all --format html", "brief --all --format json",
		"log --lang ar", "brief --lang ar",
		"brief --all --lang ar", "brief --all --format markdown --lang ar", "brief --all --format html --lang ar", "brief --all --format json --lang ar",
	} {
		files := append([]string{root + "/.signpost.yaml"}, questions...)
		if !slices.Contains([]string{"list", "due", "score"}, report) {
			files = append(files, sources...)
		}
		b.Run(strings.ReplaceAll(report, " ", "_"), func(b *testing.B) {
			var reporting, parsing, starting []time.Duration
			for b.Loop() {
				reporting = append(reporting, took(b, signpost, append(strings.Fields(report), "--workspace", root)...))
				parsing = append(parsing, took(b, parser, files...))
				starting = append(starting, took(b, parser))
			}
			start := median(starting)
			b.ReportMetric(float64(median(reporting)-start)/float64(median(parsing)-start), "×parsing")
			b.ReportMetric(0, "ns/op") // of all together, which says nothing
		})
	}
}

func median(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)/2]
}

// build builds the program of a folder as cmd/install.sh does, and returns its path.
func build(b *testing.B, folder string) string {
	program := filepath.Join(b.TempDir(), "program.exe") // the ending matters to Windows alone
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", program, folder)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("go build %s: %v\n%s", folder, err, out)
	}
	return program
}

// glob returns the files like a pattern, of which there must be some.
func glob(b *testing.B, pattern string) []string {
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		b.Fatalf("no files like %s: %v", pattern, err)
	}
	return files
}

// took runs a program, whose output nobody waits for, and returns how long that took.
func took(b *testing.B, program string, args ...string) time.Duration {
	var faults bytes.Buffer
	cmd := exec.Command(program, args...)
	cmd.Stderr = &faults
	start := time.Now()
	if err := cmd.Run(); err != nil {
		b.Fatalf("%s %v: %v\n%s", program, args, err, faults.Bytes())
	}
	return time.Since(start)
}
