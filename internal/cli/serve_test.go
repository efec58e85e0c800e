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
