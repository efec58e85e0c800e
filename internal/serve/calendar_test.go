package serve_test

import (
	"net/http"
	"strings"
	"testing"

	"signpost/internal/testutil"
)

// A calendar program takes what is due from an address, which the page of what is due leads to.
func TestCalendar(t *testing.T) {
	h := handler(t, testutil.CopySample(t))
	if page := get(h, "/due?lang=ar").Body.String(); !strings.Contains(page, `href="/due.ics?lang=ar`) {
		t.Error("the page of what is due does not lead to the calendar")
	}
	w := get(h, "/due.ics?lang=ar")
	if got := w.Header().Get("Content-Type"); w.Code != http.StatusOK || got != "text/calendar; charset=utf-8" {
		t.Errorf("%d, %s", w.Code, got)
	}
	if body := w.Body.String(); !strings.HasPrefix(body, "BEGIN:VCALENDAR\r\n") || !strings.Contains(body, "SUMMARY:مراجعة: ") {
		t.Errorf("no calendar: %s", body)
	}
	if w := get(h, "/due.ics?as-of=soon"); w.Code != http.StatusBadRequest {
		t.Errorf("a wrong day: %d; want 400", w.Code)
	}
}
