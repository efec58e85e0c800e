package serve_test

import (
	"strings"
	"testing"

	"signpost/internal/testutil"
)

// TestAServedBriefingCanBePrintedAgain looks for the command in the method box: it names both times and the format,
// also where nothing was known by the moment looked at.
func TestAServedBriefingCanBePrintedAgain(t *testing.T) {
	h := handler(t, testutil.Repository(t))
	for target, want := range map[string]string{
		"/briefing": "signpost brief --as-of 2022-01-09 --known-at 2022-01-09T20:03:21Z --lang en --format html",
		"/briefing/csto-overstays?as-of=2022-01-09&known-at=2022-01-05": "signpost brief csto-overstays --as-of 2022-01-09 --known-at 2022-01-05T23:59:59Z --lang en --format html",
		"/briefing/csto-overstays?since=2022-01-06&lang=ar":             "signpost brief csto-overstays --since 2022-01-06 --as-of 2022-01-09 --known-at 2022-01-09T20:03:21Z --lang ar --format html",
	} {
		if got := get(h, target); got.Code != 200 || !strings.Contains(got.Body.String(), want) {
			t.Errorf("GET %s = %d, and the page does not say %q", target, got.Code, want)
		}
	}
}
