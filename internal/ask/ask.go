// Package ask decides what a reader has asked for: the language, the day looked at, and what was known by when.
//
// The command line and the served pages both come here, so that the same words mean the same in both. It prints
// nothing; an Error carries what each of them needs to say in its own way what is wrong.
package ask

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/report"
	"signpost/internal/scenario"
)

// The names by which a reader asks, in flags and in addresses.
const (
	KeyLang    = "lang"
	KeyAsOf    = "as-of"
	KeyKnownAt = "known-at"
)

// An Error is something that was asked for and cannot be given.
type Error struct {
	Key    string // KeyLang, KeyAsOf or KeyKnownAt; "today" from GivenClock
	Value  string // as it was written
	Phrase string // what is wrong or what to write instead, in English, to be said in the reader's language
	Reason string // what is wrong with the value, in English, without the key
	Hint   string // what to do next, in English; may be empty
}

// Error says what is wrong in English, without the key.
func (e *Error) Error() string { return e.Reason }

// A Clock is the reader's present.
type Clock struct {
	Now    day.Instant
	Today  day.Day // the calendar day where the reader is
	Pinned bool    // given by the reader, so that it never moves
	// Lateness is judged on Today rather than on the day looked at.
	LateToday bool
}

// ClockAt is the clock of someone in t's time zone. What is recorded is kept in UTC all the same.
func ClockAt(t time.Time) Clock {
	year, month, date := t.Date()
	return Clock{Now: day.At(t), Today: day.Of(time.Date(year, month, date, 0, 0, 0, 0, time.UTC))}
}

// GivenClock reads a clock that a reader set to a day or a moment. A day means noon of it, so that what is recorded
// then is the same every time. The error is an *Error.
func GivenClock(text string) (Clock, error) {
	now, today, err := day.ParseMoment(text)
	if err != nil {
		if today, err = day.Parse(text); err != nil {
			return Clock{}, &Error{Key: "today", Value: text, Reason: err.Error()}
		}
		now = day.At(today.Time().Add(12 * time.Hour))
	}
	return Clock{Now: now, Today: today, Pinned: true}, nil
}

// An End says which day of a month or a year is meant where one day is asked for.
type End int

// The ends of a period.
const (
	Neither  End = iota // none: one day must be named
	First               // as the beginning of a stretch
	Last                // as the end of a stretch
	LastPast            // likewise, but no later than today where the period has begun
)

// Day reads a day as people say it; see day.ParseInput. Of a month or a year it is the end that is asked for. The error
// is an *Error without a key.
func Day(text string, today day.Day, end End) (day.Day, error) {
	p, err := day.ParseInput(text, today)
	switch {
	case err != nil:
		return 0, &Error{Value: text, Reason: err.Error()}
	case p.From == p.To, end == First:
		return p.From, nil
	case end == Neither:
		return 0, &Error{Value: text, Reason: fmt.Sprintf("%s is more than a day", text), Hint: fmt.Sprintf("name the day, such as %s", p.From)}
	case end == LastPast && p.From <= today && today < p.To:
		return today, nil
	}
	return p.To, nil
}

// lastMoment reads a moment, or a day, whose last second is then meant.
func lastMoment(text string, today day.Day) (day.Instant, error) {
	if i, _, err := day.ParseMoment(text); err == nil {
		return i, nil
	}
	d, err := Day(text, today, LastPast)
	if err != nil {
		return 0, err
	}
	return day.EndOf(d), nil
}

// Since reads a moment, or a day, whose first second is then meant. The error is an *Error without a key.
func Since(text string, today day.Day) (day.Instant, error) {
	if i, _, err := day.ParseMoment(text); err == nil {
		return i, nil
	}
	d, err := Day(text, today, First)
	if err != nil {
		return 0, err
	}
	return day.StartOf(d), nil
}

// Languages reads the names of languages with commas between; it returns none for the empty text.
// The error is an *Error.
func Languages(text string) ([]lang.Code, error) {
	if text == "" {
		return nil, nil
	}
	var codes []lang.Code
	for name := range strings.SplitSeq(text, ",") {
		code := lang.Code(strings.ToLower(strings.TrimSpace(name)))
		switch {
		case !slices.Contains(lang.Spoken, code):
			return nil, &Error{
				Key: KeyLang, Value: name, Phrase: "No such language",
				Reason: fmt.Sprintf("language %q is not supported", name), Hint: diag.Suggest(string(code), Spoken(), "write one of "),
			}
		case slices.Contains(codes, code):
			return nil, &Error{
				Key: KeyLang, Value: text, Phrase: "No such language",
				Reason: fmt.Sprintf("%q is named twice", name), Hint: "name each language once",
			}
		}
		codes = append(codes, code)
	}
	return codes, nil
}

// Spoken lists the languages of the interface.
func Spoken() []string {
	var names []string
	for _, c := range lang.Spoken {
		names = append(names, string(c))
	}
	return names
}

// Language is the one to use where none is asked for: the workspace's first if the interface speaks it, or English.
func Language(languages []lang.Code) lang.Code {
	if len(languages) > 0 && slices.Contains(lang.Spoken, languages[0]) {
		return languages[0]
	}
	return lang.English
}

// Times are the two times of a report as they were written. An empty one leaves the choice to the workspace.
type Times struct {
	AsOf    string // a day; else the workspace's own, else today
	KnownAt string // a day, up to its last second, or a moment; else everything counts
	// Then is the moment that the files are of, where they are not those of now: its day is the one looked at unless
	// another is given. It is zero for the files of now.
	Then day.Instant
}

// Parse reads the times without a workspace, on a day that is today: what is not given is zero. The error is an *Error.
func (t Times) Parse(today day.Day) (m scenario.Moment, err error) {
	if t.AsOf != "" {
		if m.AsOf, err = Day(t.AsOf, today, LastPast); err != nil {
			return m, &Error{Key: KeyAsOf, Value: t.AsOf, Phrase: "Write a day like 2022-01-09", Reason: err.Error()}
		}
	}
	if t.KnownAt != "" {
		if m.KnownAt, err = lastMoment(t.KnownAt, today); err != nil {
			return m, &Error{
				Key: KeyKnownAt, Value: t.KnownAt, Phrase: "Write a day like 2022-01-09, or a moment like 2022-01-09T20:00:00Z", Reason: err.Error(),
			}
		}
	}
	return m, nil
}

// Context is what the reports on a workspace are asked with at these times. On an *Error the context still names the
// workspace, the language and the days, so that a page can say what is wrong.
func (t Times) Context(w *scenario.Workspace, code lang.Code, clock Clock) (report.Context, error) {
	c := report.Context{Workspace: w, Lang: code, Now: clock.Now, Today: clock.Today, States: w.States()}
	m, err := t.Parse(clock.Today)
	if m.AsOf == 0 {
		m.AsOf = w.AsOf
	}
	if m.AsOf == 0 && t.Then != 0 {
		m.AsOf = t.Then.Day()
	}
	if m.AsOf == 0 {
		m.AsOf = clock.Today
	}
	switch {
	case t.Then != 0:
		if m.AsOf == t.Then.Day() && m.KnownAt == 0 {
			m.Now = t.Then
		}
	case m.AsOf == clock.Today:
		m.Now = clock.Now
	}
	c.Moment, c.LateOn = m, m.AsOf
	if clock.LateToday {
		c.LateOn = clock.Today
	}
	if err == nil && inFuture(m.KnownAt, c, clock) {
		err = &Error{
			Key: KeyKnownAt, Value: t.KnownAt, Phrase: "Nothing can be known that was not written down yet",
			Reason: fmt.Sprintf("%s is after today, %s", t.KnownAt, clock.Today), Hint: "nothing can be known that was not written down yet",
		}
	}
	return c, err
}

// inFuture reports whether known lies in the future. What a colleague east of us, or a clock that runs fast, has
// written down already can be known all the same.
func inFuture(known day.Instant, c report.Context, clock Clock) bool {
	return known > max(day.EndOf(clock.Today), clock.Now) && known > c.States.Known(scenario.EndOfTime)
}
