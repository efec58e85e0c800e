package serve_test

import (
	"strings"
	"testing"

	"signpost/internal/testutil"
)

// TestPagesOfAnEarlierMomentKnowNoLaterSource asks for what cites a source of 5 January at a moment on the day before.
func TestPagesOfAnEarlierMomentKnowNoLaterSource(t *testing.T) {
	h := handler(t, testutil.CopySample(t))
	const claim = "act as if a closure were near."
	for _, c := range []struct {
		address string
		shown   bool
	}{
		{"/question/strait-closure", true},
		{"/question/strait-closure?known-at=2022-01-04", false},
		{"/question/strait-closure?known-at=2022-01-05", true},
		{"/search?q=insurers", true},
		{"/search?q=insurers&known-at=2022-01-04", false},
	} {
		if shown := strings.Contains(get(h, c.address).Body.String(), claim); shown != c.shown {
			t.Errorf("GET %s says %q: %v; want %v", c.address, claim, shown, c.shown)
		}
	}
	if body := get(h, "/?known-at=2022-01-04").Body.String(); !strings.Contains(body, "1 source, 3 statements resting on nothing else") {
		t.Errorf("the page does not say how much it leaves out:\n%s", body)
	}
	if body := get(h, "/").Body.String(); strings.Contains(body, "published after") {
		t.Error("the page says that it leaves something out")
	}
	if w := get(h, "/source/wire-07?known-at=2022-01-04"); w.Code != 404 {
		t.Errorf("a source published later has a page: %d; want 404", w.Code)
	}
}
