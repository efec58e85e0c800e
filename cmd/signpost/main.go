// Command signpost tracks scenarios and their indicators in plain text, with citations.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"

	"golang.org/x/term"

	"signpost/internal/cli"
)

// version is set when a release is built; a build from a checkout says what it was built from.
var version = ""

func main() {
	makeDo()
	dir, err := os.Getwd()
	if err != nil {
		dir = "."
	}
	os.Exit(cli.Main(cli.World{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Dir: dir, Env: os.Getenv, Now: time.Now(), Columns: columns(os.Stdout), ErrColumns: columns(os.Stderr), Version: built(),
		After: time.After, Interruptible: interruptible,
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

func built() string {
	if version != "" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "(built from source)"
}
