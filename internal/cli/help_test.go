package cli

import (
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"
)

// TestHelp compares the help of every command with testdata/help.txt, so that every change of a command, a flag or the
// help is visible. -update rewrites it.
func TestHelp(t *testing.T) {
	const golden = "testdata/help.txt"
	run := func(args ...string) string {
		var out, errs strings.Builder
		code := Main(World{
			Stdout: &out, Stderr: &errs, Dir: t.TempDir(), Env: func(string) string { return "" },
			Now: time.Date(2022, 1, 6, 9, 0, 0, 0, time.UTC), Version: "v0.0.0-test",
		}, args)
		if code != 0 || errs.Len() > 0 {
			t.Fatalf("%v = %d\n%s", args, code, errs.String())
		}
		return out.String()
	}
	var got strings.Builder
	var explain func(cmd *cobra.Command)
	explain = func(cmd *cobra.Command) {
		path := append(strings.Fields(cmd.CommandPath()), "--help")
		got.WriteString("$ " + strings.Join(path, " ") + "\n\n" + run(path[1:]...) + "\n")
		for _, c := range cmd.Commands() {
			explain(c)
		}
	}
	root := (&session{world: World{Env: func(string) string { return "" }}}).root()
	root.InitDefaultHelpCmd()
	explain(root)
	if flag.Lookup("update").Value.String() == "true" { // see script_test.go
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("the help has changed (-want +got); if it should have, run go test ./internal/cli -update\n%s", diff)
	}
}

// TestCommandsAreNamedAsTheyAre: a run makes those commands alone whose names in the list are among its arguments.
func TestCommandsAreNamedAsTheyAre(t *testing.T) {
	s := &session{world: World{Env: func(string) string { return "" }}}
	for _, c := range commands {
		if name := c.make(s).Name(); name != c.name {
			t.Errorf("the command %q is listed as %q", name, c.name)
		}
	}
	for args, want := range map[string]int{"list": 1, "-w list show x": 2, "-f list": len(commands), "lst": len(commands), "help list": len(commands), "man list": len(commands)} {
		if got := len(s.rootFor(strings.Fields(args)).Commands()); got != want {
			t.Errorf("%q: %d commands are made, want %d", args, got, want)
		}
	}
}
