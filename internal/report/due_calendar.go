package report

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"signpost/internal/calendar"
	"signpost/internal/day"
)

// Calendar has an event for each duty on its day; what was never done is due on the day on which lateness is judged.
func (d *Due) Calendar() calendar.Calendar {
	c := calendar.Calendar{Name: d.Workspace, Made: d.KnownAt}
	w := d.words()
	add := func(l DueLine, where string) {
		on := l.By
		if on == 0 {
			on = d.On
		}
		c.Events = append(c.Events, calendar.Event{ID: l.eventID(on), On: on, Summary: l.summary(w), Details: l.details(w, where), Kind: string(l.Duty)})
	}
	for _, place := range d.Watch {
		for _, l := range place.Indicators {
			add(l, place.Where)
		}
	}
	for _, lines := range [][]DueLine{d.Overdue, d.Upcoming} {
		for _, l := range lines {
			add(l, "")
		}
	}
	return c
}

// eventID tells a duty on a day from every other, in every run alike: a calendar that takes it in twice has it once.
func (l DueLine) eventID(on day.Day) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{string(l.Duty), l.Question, l.Indicator, on.String()}, "\n")))
	return hex.EncodeToString(sum[:10]) + "@signpost"
}

// summary says what is to be done, and of what: "Look for: Pilots recalled".
func (l DueLine) summary(w words) string {
	of := l.Title
	if l.Indicator != "" {
		of = cmp.Or(l.IndicatorTitle, l.Observe)
	}
	return capitalized(w.lead(w.say(duties[l.Duty])) + of)
}

// details are what to look for and where, and what one types when it is done.
func (l DueLine) details(w words, where string) string {
	lines := []string{l.Command}
	if where != "" {
		lines = append(lines, w.lead(w.say("Where to look"))+where)
	}
	if l.Observe != "" && l.IndicatorTitle != "" {
		lines = append(lines, l.Observe)
	}
	if l.Indicator != "" {
		lines = append(lines, l.Title)
	}
	slices.Reverse(lines)
	return strings.Join(lines, "\n")
}

// capitalized begins a line with a capital, where the script has them.
func capitalized(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}
