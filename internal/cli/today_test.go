package cli_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"signpost/internal/cli"
)

// TestTodayIsInTheUsersTimeZone: shortly after midnight east of Greenwich, and late in the evening west of it, the
// day in UTC is another one. Entries are still recorded in UTC.
func TestTodayIsInTheUsersTimeZone(t *testing.T) {
	for _, c := range []struct {
		zone *time.Location
		now  time.Time // in UTC
		day  string
	}{
		{time.FixedZone("Almaty", 6*3600), time.Date(2022, 1, 6, 20, 30, 0, 0, time.UTC), "2022-01-07"},
		{time.FixedZone("Washington", -5*3600), time.Date(2022, 1, 7, 2, 30, 0, 0, time.UTC), "2022-01-06"},
		{time.UTC, time.Date(2022, 1, 6, 9, 0, 0, 0, time.UTC), "2022-01-06"},
	} {
		dir := t.TempDir()
		if err := os.CopyFS(dir, os.DirFS("testdata/workspace")); err != nil {
			t.Fatal(err)
		}
		run := func(args ...string) (string, int) {
			var out, errs strings.Builder
			code := cli.Main(cli.World{
				Stdout: &out, Stderr: &errs, Dir: dir, Env: func(string) string { return "" }, Now: c.now.In(c.zone),
			}, args)
			return out.String() + errs.String(), code
		}
		out, code := run("update", "pilots-recalled", "present", "--cite", "wire-07#1a")
		if want := "{date: " + c.day + ", recorded: " + c.now.Format("2006-01-02T15:04:05Z"); code != 0 || !strings.Contains(out, want) {
			t.Errorf("%s: update exits %d and prints\n%swant it to hold %q", c.zone, code, out, want)
		}
		if out, code := run("list", "--known-at", c.now.Format("2006-01-02T15:04:05Z")); code != 0 || !strings.Contains(out, "as of "+c.day) {
			t.Errorf("%s: list at the moment just written down exits %d and prints\n%s", c.zone, code, out)
		}
		if out, _ := run("check"); strings.Contains(out, "future-entry") || strings.Contains(out, "recorded-before-date") {
			t.Errorf("%s: check prints\n%s", c.zone, out)
		}
	}
}
