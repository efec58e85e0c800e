// Package day holds calendar dates, periods, instants and durations in days.
//
// It does not read the clock: callers pass in the current day.
package day

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A Day is a calendar date without a time zone, counted in days. The zero Day is no day. It is kept small because a
// workspace may hold a million of them.
type Day int32

const layout = "2006-01-02"

// epoch is day 1, so that the zero Day stays free to mean "no day".
var epoch = time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)

// unixOffset is the Day of 1970-01-01.
const unixOffset = 719163

// Of returns the Day of t in UTC.
func Of(t time.Time) Day {
	seconds := t.Unix()
	days := seconds / 86400
	if seconds%86400 < 0 {
		days--
	}
	return Day(days + unixOffset)
}

// Parse reads a date written as 2022-01-09. Anything else is an error, and so is a day the calendar does not have.
func Parse(s string) (Day, error) {
	if d, ok := parseFast(s); ok {
		return d, nil
	}
	if hasPattern(s, layout) {
		return 0, fmt.Errorf("there is no day %s", s)
	}
	return 0, fmt.Errorf("want a date like 2022-01-09, got %q", s)
}

// OfText is Parse of bytes, for those who have a million of them and no use for an error.
func OfText(text []byte) (Day, bool) { return parseFast(string(text)) }

// hasPattern reports whether s has a digit wherever the pattern has one, and is equal to it elsewhere.
func hasPattern(s, pattern string) bool {
	if len(s) != len(pattern) {
		return false
	}
	for i := range len(s) {
		isDigit, wantsDigit := s[i] >= '0' && s[i] <= '9', pattern[i] >= '0' && pattern[i] <= '9'
		if isDigit != wantsDigit || !isDigit && s[i] != pattern[i] {
			return false
		}
	}
	return true
}

// parseFast reads a date without allocating: logs hold many.
func parseFast(s string) (Day, bool) {
	if len(s) != len(layout) || s[4] != '-' || s[7] != '-' {
		return 0, false
	}
	y, ok1 := digits(s[0:4])
	m, ok2 := digits(s[5:7])
	d, ok3 := digits(s[8:10])
	if !ok1 || !ok2 || !ok3 || y == 0 || m < 1 || m > 12 || d < 1 || d > daysIn(y, m) {
		return 0, false
	}
	return fromCivil(y, m, d), true
}

func digits(s string) (int, bool) {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

func daysIn(y, m int) int {
	switch m {
	case 2:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// fromCivil counts the days since 0000-12-31 in the proleptic Gregorian calendar.
func fromCivil(y, m, d int) Day {
	if m <= 2 {
		y--
	}
	era := y / 400
	yoe := y - era*400
	mp := (m + 9) % 12
	doy := (153*mp+2)/5 + d - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return Day(era*146097 + doe - 305)
}

// Time returns midnight UTC at the start of d.
func (d Day) Time() time.Time { return epoch.AddDate(0, 0, int(d)-1) }

// String prints the date as 2022-01-09, and the zero Day as the empty string.
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	return d.Time().Format(layout)
}

// Add returns the day n days later.
func (d Day) Add(n int) Day { return d + Day(n) }

// Sub returns the number of days from other to d.
func (d Day) Sub(other Day) int { return int(d - other) }

// MarshalText prints the date for JSON; no day is the empty text.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// ParseDuration reads a number of days or weeks, written 7d or 2w, as days between 1 and 3660.
func ParseDuration(s string) (int, error) {
	per := map[string]int{"d": 1, "w": 7}
	if len(s) >= 2 {
		n, err := strconv.Atoi(s[:len(s)-1])
		days := n * per[s[len(s)-1:]]
		if err == nil && days >= 1 && days <= 3660 && s[0] != '+' {
			return days, nil
		}
	}
	return 0, fmt.Errorf("want a number of days or weeks like 7d or 2w, got %q", s)
}

// A Period is a stretch of days, both ends included, as an event or a publication is dated:
// a day, a month, a year, or bounds.
type Period struct{ From, To Day }

// ParsePeriod reads 2022-01-09, 2022-01, 2022, or two of them with two dots between: 2022-01-02..2022-01-09.
func ParsePeriod(s string) (Period, error) {
	from, to, isRange := strings.Cut(s, "..")
	p, err := parseSpan(from)
	if err != nil || !isRange {
		return p, err
	}
	end, err := parseSpan(to)
	if err != nil {
		return Period{}, err
	}
	if end.To < p.From {
		return Period{}, fmt.Errorf("the period %q ends before it begins", s)
	}
	return Period{p.From, end.To}, nil
}

func parseSpan(s string) (Period, error) {
	y, okYear := 0, false
	if len(s) >= 4 {
		y, okYear = digits(s[:4])
	}
	switch {
	case okYear && y > 0 && len(s) == 4:
		return Period{fromCivil(y, 1, 1), fromCivil(y, 12, 31)}, nil
	case okYear && y > 0 && len(s) == 7 && s[4] == '-':
		if m, ok := digits(s[5:7]); ok && m >= 1 && m <= 12 {
			return Period{fromCivil(y, m, 1), fromCivil(y, m, daysIn(y, m))}, nil
		}
	}
	if d, ok := parseFast(s); ok {
		return Period{d, d}, nil
	}
	switch {
	case hasPattern(s, layout):
		return Period{}, fmt.Errorf("there is no day %s", s)
	case hasPattern(s, "2006-01"):
		return Period{}, fmt.Errorf("there is no month %s", s)
	}
	return Period{}, fmt.Errorf("want a day, a month, a year or bounds like 2022-01-02..2022-01-09, got %q", s)
}

// IsZero reports whether the period is not set.
func (p Period) IsZero() bool { return p.From == 0 }

// String prints the shortest form that means the same: a year, a month, a day or bounds.
func (p Period) String() string {
	switch {
	case p.From == 0:
		return ""
	case p.From == p.To:
		return p.From.String()
	}
	from, to := p.From.Time(), p.To.Time()
	lastOfMonth := to.AddDate(0, 0, 1).Day() == 1
	switch {
	case from.Day() == 1 && lastOfMonth && from.Year() == to.Year() && from.Month() == 1 && to.Month() == 12:
		return from.Format("2006")
	case from.Day() == 1 && lastOfMonth && from.Year() == to.Year() && from.Month() == to.Month():
		return from.Format("2006-01")
	}
	return p.From.String() + ".." + p.To.String()
}

// MarshalText prints the period for JSON.
func (p Period) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// An Instant is a moment in UTC to the second, counted from 1970. The zero Instant is no moment.
type Instant int64

const instantLayout = "2006-01-02T15:04:05Z"

// At returns the Instant of t.
func At(t time.Time) Instant { return Instant(t.Unix()) }

// ParseInstant reads a moment written as 2022-01-09T20:00:00Z.
func ParseInstant(s string) (Instant, error) {
	if len(s) == len(instantLayout) && s[10] == 'T' && s[13] == ':' && s[16] == ':' && s[19] == 'Z' {
		d, ok := parseFast(s[:10])
		h, ok1 := digits(s[11:13])
		m, ok2 := digits(s[14:16])
		sec, ok3 := digits(s[17:19])
		if ok && ok1 && ok2 && ok3 && h < 24 && m < 60 && sec < 60 {
			return Instant((int64(d)-unixOffset)*86400 + int64(h*3600+m*60+sec)), nil
		}
	}
	if hasPattern(s, instantLayout) {
		return 0, fmt.Errorf("there is no moment %s", s)
	}
	return 0, fmt.Errorf("want a moment in UTC like 2022-01-09T20:00:00Z, got %q", s)
}

// StartOf returns the first second of d.
func StartOf(d Day) Instant { return Instant((int64(d) - unixOffset) * 86400) }

// EndOf returns the last second of d.
func EndOf(d Day) Instant { return Instant((int64(d)-unixOffset)*86400 + 86399) }

// Day returns the calendar date of i in UTC.
func (i Instant) Day() Day { return Of(time.Unix(int64(i), 0)) }

// String prints the moment as 2022-01-09T20:00:00Z, and the zero Instant as the empty string.
func (i Instant) String() string {
	if i == 0 {
		return ""
	}
	return time.Unix(int64(i), 0).UTC().Format(instantLayout)
}

// MarshalText prints the moment for JSON.
func (i Instant) MarshalText() ([]byte, error) { return []byte(i.String()), nil }
