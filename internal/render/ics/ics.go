// Package ics writes calendars as iCalendar (RFC 5545). Duties are all-day events: some programs silently drop tasks
// (VTODO), and an event without an end lasts the day. Texts carry no language parameter: with one, node-ical 0.27.2,
// on which home displays are built, returns an object instead of a text.
package ics

import (
	"strings"
	"unicode/utf8"

	"signpost/internal/calendar"
	"signpost/internal/render/safe"
)

// Write writes a calendar.
func Write(c calendar.Calendar) []byte {
	var w writer
	w.line("BEGIN:VCALENDAR")
	w.line("VERSION:2.0")
	w.line("PRODID:-//signpost//signpost//EN")
	w.line("METHOD:PUBLISH")
	w.line("X-WR-CALNAME:" + text(c.Name))
	stamp := compact(c.Made.String())
	if stamp == "" {
		stamp = "19700101T000000Z" // required, although the creation time is unknown
	}
	for _, e := range c.Events {
		w.line("BEGIN:VEVENT")
		w.line("UID:" + e.ID)
		w.line("DTSTAMP:" + stamp)
		w.line("DTSTART;VALUE=DATE:" + compact(e.On.String()))
		w.line("SUMMARY:" + text(e.Summary))
		if e.Details != "" {
			w.line("DESCRIPTION:" + text(e.Details))
		}
		w.line("CATEGORIES:" + text(e.Kind))
		w.line("TRANSP:TRANSPARENT")
		w.line("END:VEVENT")
	}
	w.line("END:VCALENDAR")
	return w.out
}

// compact removes the punctuation of a date or moment: 20220109T180000Z.
func compact(s string) string { return strings.NewReplacer("-", "", ":", "").Replace(s) }

// text escapes a text. Control characters are shown, as in every output.
func text(s string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(safe.Text(s))
}

type writer struct{ out []byte }

// maxOctets is the maximal length of a line in octets, including the blank that begins a folded one.
const maxOctets = 75

// line writes a line, folded between characters.
func (w *writer) line(s string) {
	for n := maxOctets; len(s) > n; n = maxOctets - 1 {
		at := n
		for !utf8.RuneStart(s[at]) {
			at--
		}
		w.out = append(append(w.out, s[:at]...), "\r\n "...)
		s = s[at:]
	}
	w.out = append(append(w.out, s...), "\r\n"...)
}
