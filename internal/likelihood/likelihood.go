// Package likelihood turns estimative words into percentages and back.
//
// Likelihood says how probable something is; confidence, which is something else, says how good the basis is. The
// package makes no judgments: it holds scales as data and does their arithmetic.
package likelihood

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// A Range is a likelihood in percent, both ends included, 0 ≤ Lo ≤ Hi ≤ 100. An end is a whole number, or may have
// tenths below 5 and above 95: see Exact. A point has Lo == Hi.
type Range struct{ Lo, Hi float64 }

// Tenths are allowed below the first and above the second percentage, where a tenth is a large part of the number.
const tenthsBelow, tenthsAbove = 5, 95

// Exact reports whether a percentage is allowed: a whole number, or one with tenths below 5 or above 95.
func Exact(percent float64) bool {
	return percent == math.Trunc(percent) || percent == tenth(percent) && (percent < tenthsBelow || percent > tenthsAbove)
}

// tenth rounds to tenths, so that sums and differences of tenths are not off by floating-point errors.
func tenth(percent float64) float64 { return math.Round(percent*10) / 10 }

// Number prints a percentage without a needless decimal: "30", "0.4".
func Number(percent float64) string { return strconv.FormatFloat(percent, 'f', -1, 64) }

// Point reports whether the range is a single number.
func (r Range) Point() bool { return r.Lo == r.Hi }

// Mid returns the middle of the range in percent.
func (r Range) Mid() float64 { return (r.Lo + r.Hi) / 2 }

// String prints the range as a log stores it: "25-35", or "30" for a point.
func (r Range) String() string {
	if r.Point() {
		return Number(r.Lo)
	}
	return Number(r.Lo) + "-" + Number(r.Hi)
}

// MarshalText prints the range for JSON as a log stores it.
func (r Range) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// ParseRange reads "30", "25-35", "0.4", or any with percent signs, an en dash or blanks around the dash, in the digits
// of English, Arabic or Persian. The error says what to write instead.
func ParseRange(s string) (Range, error) {
	lo, hi, isRange := strings.Cut(strings.TrimSpace(westernDigits(s)), "-")
	if !isRange {
		hi = lo
	}
	low, ok1 := percent(strings.TrimSpace(lo))
	high, ok2 := percent(strings.TrimSpace(hi))
	if !ok1 || !ok2 {
		return Range{}, fmt.Errorf("want a likelihood in percent like 30, 25-35 or 0.4, got %q", s)
	}
	for _, p := range []float64{low, high} {
		if err := tooExact(p); err != nil {
			return Range{}, err
		}
	}
	if low > high {
		return Range{}, fmt.Errorf("the range %q ends below its beginning; write %s", s, Range{high, low})
	}
	return Range{low, high}, nil
}

// westernDigits spells digits, the percent sign and the dash as English does.
func westernDigits(s string) string {
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
		case r == '٫':
			return '.'
		}
		return r
	}, s)
}

// percent reads a number up to 100 without a needless zero, and with at most one percent sign behind it.
func percent(s string) (float64, bool) {
	s = strings.TrimRight(strings.TrimSuffix(s, "%"), " ")
	n, err := strconv.ParseFloat(s, 64)
	return n, err == nil && n >= 0 && n <= 100 && Number(n) == s
}

// tooExact explains why a percentage is not allowed and what to write instead; nil if it is allowed.
func tooExact(percent float64) error {
	if Exact(percent) {
		return nil
	}
	round := math.Round(percent)
	if percent < tenthsBelow || percent > tenthsAbove {
		round = tenth(percent)
	}
	return fmt.Errorf("%s%% is more exact than a likelihood can be: whole percents are kept, and tenths below 5 and above 95; write %s", Number(percent), Number(round))
}

// Coherent explains why likelihoods that exclude each other and cover everything cannot sum to 100: the lows must sum
// to at most 100 and the highs to at least 100. It returns nil if they can.
func Coherent(ranges []Range) error {
	lows, highs := sums(ranges)
	switch {
	case lows > 100:
		return fmt.Errorf("the likelihoods cannot sum to 100: even the low ends sum to %s%s", Number(lows), rounding(ranges, lows))
	case highs < 100:
		return fmt.Errorf("the likelihoods cannot sum to 100: even the high ends sum to %s%s", Number(highs), rounding(ranges, highs))
	}
	return nil
}

// sums adds up the ends of the judged ranges.
func sums(ranges []Range) (lows, highs float64) {
	for _, r := range ranges {
		if r.Judged() {
			lows += r.Lo
			highs += r.Hi
		}
	}
	return tenth(lows), tenth(highs)
}

// rounding explains a sum that misses 100 by less than a point: together with tenths, whole percents cannot reach it,
// since between 5 and 95 no tenths are allowed.
func rounding(ranges []Range, sum float64) string {
	whole := slices.ContainsFunc(ranges, func(r Range) bool { return r.Judged() && r.Hi >= tenthsBelow && r.Lo <= tenthsAbove })
	if math.Abs(sum-100) >= 1 || !whole {
		return ""
	}
	return "; beside a likelihood with tenths, give one of the whole percents as a range, such as 66-67"
}

// Rest returns what is left for the one scenario that was not given, so that all can sum to 100. Tenths that are not
// allowed widen it to whole percents.
func Rest(given []Range) (Range, error) {
	lows, highs := sums(given)
	if lows > 100 {
		return Range{}, fmt.Errorf("nothing is left for the last scenario: the low ends of the others sum to %s", Number(lows))
	}
	rest := Range{tenth(max(0, 100-highs)), tenth(100 - lows)}
	if !Exact(rest.Lo) {
		rest.Lo = math.Floor(rest.Lo)
	}
	if !Exact(rest.Hi) {
		rest.Hi = math.Ceil(rest.Hi)
	}
	return rest, nil
}

// Sum returns how likely it is that one of several scenarios comes true, from their likelihoods and those of all
// others of the question. It is bounded below by the lows of the first and by what the highs of the others leave, and
// above by the highs of the first and by what the lows of the others leave.
func Sum(together, others []Range) Range {
	var sum, rest Range
	for _, r := range together {
		sum.Lo, sum.Hi = sum.Lo+r.Lo, sum.Hi+r.Hi
	}
	for _, r := range others {
		rest.Lo, rest.Hi = rest.Lo+r.Lo, rest.Hi+r.Hi
	}
	lo, hi := max(sum.Lo, 100-rest.Hi, 0), min(sum.Hi, 100-rest.Lo, 100)
	return Range{min(lo, hi), hi}
}
