package cli_test

import (
	"strings"
	"testing"
	"time"

	"signpost/internal/testutil"
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
		dir := testutil.CopySample(t)
		signpost := func(args ...string) (string, int) {
			stdout, stderr, code := run(dir, c.now.In(c.zone), args...)
			return string(stdout) + stderr, code
		}
		out, code := signpost("update", "pilots-recalled", "present", "--cite", "wire-07#1a")
		if want := "{date: " + c.day + ", recorded: " + c.now.Format("2006-01-02T15:04:05Z"); code != 0 || !strings.Contains(out, want) {
			t.Errorf("%s: update exits %d and prints\n%swant it to hold %q", c.zone, code, out, want)
		}
		if out, code := signpost("list", "--known-at", c.now.Format("2006-01-02T15:04:05Z")); code != 0 || !strings.Contains(out, "as of "+c.day) {
			t.Errorf("%s: list at the moment just written down exits %d and prints\n%s", c.zone, code, out)
		}
		if out, _ := signpost("check"); strings.Contains(out, "future-entry") || strings.Contains(out, "recorded-before-date") {
			t.Errorf("%s: check prints\n%s", c.zone, out)
		}
	}
}
