package reference

import (
	"fmt"
	"strconv"
	"strings"

	"signpost/internal/day"
	"signpost/internal/pattern"
)

// partsOf reads a date from year, month and day; the last two may be 0.
func partsOf(year, month, date int) (day.Period, error) {
	switch {
	case month == 0:
		return day.ParsePeriod(fmt.Sprintf("%04d", year))
	case date == 0:
		return day.ParsePeriod(fmt.Sprintf("%04d-%02d", year, month))
	}
	return day.ParsePeriod(fmt.Sprintf("%04d-%02d-%02d", year, month, date))
}

// between joins the dates of a range.
func between(from, to day.Period) (day.Period, error) {
	if to.To < from.From {
		return day.Period{}, fmt.Errorf("the range ends before it begins")
	}
	return day.Period{From: from.From, To: to.To}, nil
}

var writtenDate = pattern.New(`^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:T.*)?$`)

// dateOf reads a date as text, with hyphens or slashes, with or without leading zeros: 2022-1-9, 2022/01/09.
func dateOf(text string) (day.Period, bool) {
	m := writtenDate().FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return day.Period{}, false
	}
	year, _ := strconv.Atoi(m[1])
	month, _ := strconv.Atoi(m[2])
	date, _ := strconv.Atoi(m[3])
	p, err := partsOf(year, month, date)
	return p, err == nil
}

// spanOf reads a date as text, or two separated by a slash or dots. Of an open range only the known end is used, and
// inexact is true; so it is for an approximate date.
func spanOf(text string) (p day.Period, inexact, ok bool) {
	text = strings.TrimSpace(text)
	bare := strings.Trim(text, "~?%")
	inexact = bare != text
	text = bare
	if p, ok = dateOf(text); ok {
		return p, inexact, true
	}
	for _, sep := range []string{"..", "/", "–", " - "} {
		from, to, isRange := strings.Cut(text, sep)
		if !isRange {
			continue
		}
		first, okFirst := dateOf(strings.Trim(from, "~? "))
		last, okLast := dateOf(strings.Trim(to, "~? "))
		switch {
		case okFirst && okLast:
			p, err := between(first, last)
			return p, inexact || strings.ContainsAny(text, "~?"), err == nil
		case okFirst && openEnd(to):
			return first, true, true
		case okLast && openEnd(from):
			return last, true, true
		}
	}
	return day.Period{}, false, false
}

func openEnd(text string) bool {
	switch strings.Trim(text, " .") {
	case "", "open", "*":
		return true
	}
	return false
}
