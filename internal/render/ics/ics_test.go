package ics_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"signpost/internal/calendar"
	"signpost/internal/day"
	"signpost/internal/render/ics"
)

func TestWrite(t *testing.T) {
	on, err := day.Parse("2022-01-12")
	if err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("يُراجع التقدير؛ ", 20)
	got := string(ics.Write(calendar.Calendar{Name: "Strait, the", Made: day.StartOf(on), Events: []calendar.Event{
		{ID: "a@signpost", On: on, Summary: long, Details: "one\ntwo; three\\\a", Kind: "review"},
	}}))
	lines := strings.Split(got, "\r\n")
	for _, line := range lines {
		if len(line) > 75 || !utf8.ValidString(line) || strings.Contains(line, "\n") {
			t.Errorf("a line of %d octets: %q", len(line), line)
		}
	}
	whole := strings.ReplaceAll(got, "\r\n ", "")
	for _, want := range []string{
		"X-WR-CALNAME:Strait\\, the\r\n", "UID:a@signpost\r\n", "DTSTAMP:20220112T000000Z\r\n", "DTSTART;VALUE=DATE:20220112\r\n",
		"SUMMARY:" + long, `DESCRIPTION:one\ntwo\; three\\<0007>`, "TRANSP:TRANSPARENT\r\n", "METHOD:PUBLISH\r\n",
	} {
		if !strings.Contains(whole, want) {
			t.Errorf("no %q in\n%s", want, whole)
		}
	}
	if strings.Contains(whole, "DTEND") {
		t.Error("an event of a day has no end")
	}
}
