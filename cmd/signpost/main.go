// Command signpost tracks scenarios and their indicators in plain text, with citations.
package main

import (
	"cmp"
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"
	"time"

	"golang.org/x/term"

	"signpost/internal/cli"
)

// version is set when a release is built, by -ldflags "-X main.version=v1.2.3"; see built.
var version = ""

func main() {
	tuneCollector()
	dir, err := os.Getwd()
	if err != nil {
		dir = "."
	}
	info, _ := debug.ReadBuildInfo() // nil where the build was not stamped
	os.Exit(cli.Main(cli.World{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Dir: dir, Env: os.Getenv, Now: time.Now(), Columns: columns(os.Stdout), ErrColumns: columns(os.Stderr), Version: versionOf(version, info),
		After: time.After, Interruptible: interruptible, SaveMemory: saveMemory,
	}, os.Args[1:]))
}

// interruptible returns a context that ends on the first Ctrl-C; the second one ends the program.
func interruptible() (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}

// columns is the width of the terminal that a stream is, and 0 when it is none.
func columns(stream *os.File) int {
	fd := int(stream.Fd())
	if !term.IsTerminal(fd) {
		return 0
	}
	width, _, err := term.GetSize(fd)
	if err != nil || width <= 0 {
		return 80
	}
	return width
}

// versionOf says which version this is: the one that a release was built as, or that go install took, and else the
// revision it was built from, as Go stamps it. info is nil where nothing was stamped.
func versionOf(release string, info *debug.BuildInfo) string {
	if release != "" {
		return release
	}
	if info == nil {
		return unstamped
	}
	stamp := map[string]string{}
	for _, s := range info.Settings {
		stamp[s.Key] = s.Value
	}
	name := info.Main.Version
	revision := stamp["vcs.revision"]
	short := revision[:min(12, len(revision))]
	if name == "(devel)" || short != "" && strings.Contains(name, short) { // Go's own name for a revision without a tag
		name = ""
	}
	var from []string
	if short != "" {
		from = append(from, "revision "+short)
	}
	if at := stamp["vcs.time"]; at != "" {
		from = append(from, at)
	}
	if stamp["vcs.modified"] == "true" {
		from = append(from, "modified")
	}
	switch {
	case len(from) == 0:
		return cmp.Or(name, unstamped)
	case name == "":
		return "(" + strings.Join(from, ", ") + ")"
	}
	return name + " (" + strings.Join(from, ", ") + ")"
}

const unstamped = "(built from source)"
