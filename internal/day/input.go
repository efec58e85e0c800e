package day

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// minus is the sign that some keyboards and documents use instead of a hyphen.
const minus = "\u2212"

// spoken are the days that have a name of their own, as days from today.
var spoken = map[string]int{"today": 0, "yesterday": -1, "اليوم": 0, "أمس": -1, "امس": -1}

// ParseInput reads a day as people type it: 2022-01-09, today, yesterday, 7 days ago as -7d or -2w, in 7 days as +7d, a
// month or a year, which is a period, or a moment such as 2022-01-09T10:00+05:00, which is the day it has where it is
// written. The named days are read in Arabic too, and so are Arabic digits.
func ParseInput(s string, today Day) (Period, error) {
	text := normalize(s)
	if n, ok := spoken[strings.ToLower(text)]; ok {
		return Period{today.Add(n), today.Add(n)}, nil
	}
	if sign, ok := signs[firstOf(text)]; ok {
		days, err := ParseDuration(text[1:])
		if err != nil {
			return Period{}, fmt.Errorf("want a number of days or weeks like -7d or -2w, got %q", s)
		}
		d := today.Add(sign * days)
		return Period{d, d}, nil
	}
	if _, d, err := moment(text); err == nil {
		return Period{d, d}, nil
	}
	p, err := parseSpan(text)
	if err != nil && !strings.HasPrefix(err.Error(), "there is no") {
		err = fmt.Errorf("want a day like 2022-01-09, yesterday or -7d, got %q", s)
	}
	return p, err
}

var signs = map[string]int{"-": -1, "+": 1}

func firstOf(s string) string { return s[:min(1, len(s))] }

// normalize converts Arabic digits and the minus sign to the forms that the rest of this package reads.
func normalize(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '٠' && r <= '٩':
			return r - '٠' + '0'
		case r >= '۰' && r <= '۹':
			return r - '۰' + '0'
		}
		return r
	}, strings.ReplaceAll(strings.TrimSpace(s), minus, "-"))
}

// momentLayouts are the accepted forms of a moment typed by a person.
var momentLayouts = []string{time.RFC3339, "2006-01-02T15:04Z07:00"}

// moment reads a moment with its offset, and the day it has there.
func moment(s string) (Instant, Day, error) {
	var err error
	for _, layout := range momentLayouts {
		var t time.Time
		if t, err = time.Parse(layout, s); err == nil {
			d, _ := parseFast(s[:len("2006-01-02")])
			return At(t), d, nil
		}
	}
	return 0, 0, err
}

// ParseMoment reads a moment with an offset or in UTC, such as 2022-01-09T10:00+05:00, and the day it has where it is
// written.
func ParseMoment(s string) (Instant, Day, error) {
	i, d, err := moment(normalize(s))
	if err != nil {
		return 0, 0, fmt.Errorf("want a moment like 2022-01-09T10:00+05:00 or 2022-01-09T20:00:00Z, got %s", strconv.Quote(s))
	}
	return i, d, nil
}
