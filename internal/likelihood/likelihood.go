// Package likelihood turns estimative words into percentages and back.
//
// Likelihood says how probable something is. It is never confidence, which says how good the basis is.
// The package judges nothing: it holds scales as data and does their arithmetic.
package likelihood

import (
	"fmt"
	"strconv"
	"strings"
)

// A Range is a likelihood in whole percent, both ends included, 0 ≤ Lo ≤ Hi ≤ 100. A point has Lo == Hi.
type Range struct{ Lo, Hi int }

// Point reports whether the range is a single number.
func (r Range) Point() bool { return r.Lo == r.Hi }

// Mid returns the middle of the range in percent.
func (r Range) Mid() float64 { return float64(r.Lo+r.Hi) / 2 }

// String prints the range as a log stores it: "25-35", or "30" for a point.
func (r Range) String() string {
	if r.Point() {
		return strconv.Itoa(r.Lo)
	}
	return fmt.Sprintf("%d-%d", r.Lo, r.Hi)
}

// MarshalText prints the range for JSON as a log stores it.
func (r Range) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// ParseRange reads "30", "25-35", or either with percent signs, an en dash or blanks around the dash, in the digits of
// English, Arabic or Persian.
func ParseRange(s string) (Range, error) {
	lo, hi, isRange := strings.Cut(strings.TrimSpace(western(s)), "-")
	if !isRange {
		hi = lo
	}
	low, ok1 := percent(strings.TrimSpace(lo))
	high, ok2 := percent(strings.TrimSpace(hi))
	if !ok1 || !ok2 {
		return Range{}, fmt.Errorf("want a likelihood in whole percent like 30 or 25-35, got %q", s)
	}
	if low > high {
		return Range{}, fmt.Errorf("the range %q ends below its beginning; write %d-%d", s, high, low)
	}
	return Range{low, high}, nil
}

// western spells digits, the percent sign and the dash as English does.
func western(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '٠' && r <= '٩':
			return '0' + r - '٠'
		case r >= '۰' && r <= '۹':
			return '0' + r - '۰'
		case r == '٪':
			return '%'
		case r == '–':
			return '-'
		}
		return r
	}, s)
}

// percent reads a whole number up to 100 without a leading zero, and with at most one percent sign behind it.
func percent(s string) (int, bool) {
	s = strings.TrimRight(strings.TrimSuffix(s, "%"), " ")
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 0 && n <= 100 && strconv.Itoa(n) == s
}

// Coherent explains why likelihoods that exclude each other and cover everything cannot sum to 100:
// the lows must sum to at most 100 and the highs to at least 100. It returns nil when they can.
func Coherent(ranges []Range) error {
	lows, highs := 0, 0
	for _, r := range ranges {
		if r.Judged() {
			lows += r.Lo
			highs += r.Hi
		}
	}
	switch {
	case lows > 100:
		return fmt.Errorf("the likelihoods cannot sum to 100: even the low ends sum to %d", lows)
	case highs < 100:
		return fmt.Errorf("the likelihoods cannot sum to 100: even the high ends sum to %d", highs)
	}
	return nil
}

// Rest returns what is left for the one scenario that was not named, so that the others and it can sum to 100.
func Rest(given []Range) (Range, error) {
	lows, highs := 0, 0
	for _, r := range given { // all of them judged
		lows += r.Lo
		highs += r.Hi
	}
	if lows > 100 {
		return Range{}, fmt.Errorf("nothing is left for the last scenario: the low ends of the others sum to %d", lows)
	}
	return Range{max(0, 100-highs), 100 - lows}, nil
}
