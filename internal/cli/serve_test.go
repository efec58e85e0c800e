package cli_test

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"signpost/internal/cli"
)

// TestServePrintsItsAddressAndEndsWhenInterrupted runs the command as main does.
func TestServePrintsItsAddressAndEndsWhenInterrupted(t *testing.T) {
	out, stdout := io.Pipe()
	ctx, interrupt := context.WithCancel(t.Context())
	defer interrupt()
	code := make(chan int, 1)
	var stderr strings.Builder
	go func() {
		code <- cli.Main(cli.World{
			Stdout: stdout, Stderr: &stderr, Dir: "testdata/workspace", Env: func(string) string { return "" },
			Now: time.Date(2022, 1, 6, 9, 0, 0, 0, time.UTC), After: time.After,
			Interruptible: func() (context.Context, context.CancelFunc) { return ctx, interrupt },
		}, []string{"serve", "--port", "0", "--lang", "ar", "--as-of", "2022-01-05"})
		stdout.Close()
	}()
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("serve printed no address: %v\n%s", err, stderr.String())
	}
	r, err := http.Get(strings.TrimSpace(address))
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(r.Body)
	r.Body.Close()
	if err != nil || r.StatusCode != http.StatusOK || !strings.Contains(string(body), `lang="ar"`) || !strings.Contains(string(body), "2022-01-05") {
		t.Errorf("GET %s: %s, %v; want the overview in Arabic, as of 2022-01-05", address, r.Status, err)
	}
	interrupt()
	select {
	case got := <-code:
		if got != 0 {
			t.Errorf("serve = %d after an interrupt; want 0\n%s", got, stderr.String())
		}
	case <-time.After(5 * time.Second):
		t.Fatal("serve did not end when interrupted")
	}
}

// TestServeAcceptsTheSameTimesAsList: both commands reject the same times, with the same words.
func TestServeAcceptsTheSameTimesAsList(t *testing.T) {
	for _, flags := range [][]string{
		{},
		{"--today", "2022-01-06", "--known-at", "2022-01-09T20:03:21Z"}, // the last entry was recorded then
		{"--today", "2022-01-06", "--known-at", "2022-01-09T20:01:42Z"},
		{"--today", "2022-01-06", "--known-at", "2022-01-06"},
		{"--today", "2022-01-20", "--known-at", "2022-01-20"},
		{"--today", "2022-01-20", "--known-at", "2022-01-21"},
		{"--known-at", "soon"},
		{"--as-of", "2022-02-30"},
		{"--as-of", "2022-01-01", "--lang", "ar"},
		{"--lang", "fr"},
		{"--lang", "en,ar"},
		{"--today", "soon"},
	} {
		run := func(command ...string) (int, string) {
			var stderr strings.Builder
			ctx, interrupt := context.WithCancel(t.Context())
			interrupt()
			code := cli.Main(cli.World{
				Stdout: io.Discard, Stderr: &stderr, Dir: "../..", Env: func(string) string { return "" },
				Now: time.Date(2022, 1, 10, 9, 0, 0, 0, time.UTC), After: time.After,
				Interruptible: func() (context.Context, context.CancelFunc) { return ctx, interrupt },
			}, append(command, flags...))
			return code, stderr.String()
		}
		want, stderr := run("list")
		got, serves := run("serve", "--port", "0")
		if got != want || want != 0 && serves != stderr {
			t.Errorf("serve %v = %d and prints %q; list = %d and prints %q", flags, got, serves, want, stderr)
		}
	}
}
