package store

import (
	"signpost/internal/day"
	"signpost/internal/likelihood"
)

// Why there is a scanner beside the YAML parser: nearly every line of a log is one that signpost wrote itself, in the
// one form that canonicalLine gives it, and a general parser spends its time and memory on nodes and styles that such a
// line does not have. BenchmarkLoadLog measures what reading a log costs.
//
// The scanner never decides what a line means, only that it is canonical. Whatever it does not know, it leaves to the
// YAML parser (logReader.slow), which alone reports mistakes. FuzzScannerAgreesWithYAML and
// TestScannerKnowsCanonicalLines hold the two equal: a line that the scanner accepts is the same entry to both.

// A cursor reads the canonical line of an entry from left to right without copying any of it.
type cursor struct {
	rest  []byte
	dates *dates
}

// dates remembers the date met last, in this log or another, since it is often met again.
type dates struct {
	last [len("2022-01-09")]byte
	day  day.Day
}

func newDates() *dates { return &dates{} }

// skip passes over a text if it comes next.
func (c *cursor) skip(text string) bool {
	if len(c.rest) < len(text) || string(c.rest[:len(text)]) != text {
		return false
	}
	c.rest = c.rest[len(text):]
	return true
}

// take returns the next n bytes, or nil if there are fewer.
func (c *cursor) take(n int) []byte {
	if len(c.rest) < n {
		return nil
	}
	b := c.rest[:n]
	c.rest = c.rest[n:]
	return b
}

func (c *cursor) day() day.Day { return c.date(c.take(len("2022-01-09"))) }

func (c *cursor) date(text []byte) day.Day {
	if string(text) == string(c.dates.last[:]) {
		return c.dates.day
	}
	d, ok := day.OfText(text)
	if !ok {
		return 0
	}
	copy(c.dates.last[:], text)
	c.dates.day = d
	return d
}

func (c *cursor) instant() day.Instant {
	b := c.take(len("2022-01-09T20:00:00Z"))
	if b == nil || b[10] != 'T' || b[13] != ':' || b[16] != ':' || b[19] != 'Z' {
		return 0
	}
	d := c.date(b[:10])
	h, m, s := pair60(b[11:13]), pair60(b[14:16]), pair60(b[17:19])
	if d == 0 || h < 0 || h > 23 || m < 0 || s < 0 {
		return 0
	}
	return day.EndOf(d) - 86399 + day.Instant(h*3600+m*60+s)
}

// pair60 reads two digits below 60, or returns -1.
func pair60(b []byte) int {
	if b[0] < '0' || b[0] > '5' || b[1] < '0' || b[1] > '9' {
		return -1
	}
	return int(b[0]-'0')*10 + int(b[1]-'0')
}

// word returns the bare word that comes next, one that no YAML reader takes for nothing. It may be empty.
func (c *cursor) word() []byte {
	n := 0
	if len(c.rest) > 0 && c.rest[0] >= 'a' && c.rest[0] <= 'z' {
		for n < len(c.rest) && inWord[c.rest[n]] {
			n++
		}
	}
	word := c.rest[:n]
	c.rest = c.rest[n:]
	if string(word) == "null" {
		return nil
	}
	return word
}

// inWord tells the bytes of a bare word.
var inWord = bytesIn("abcdefghijklmnopqrstuvwxyz0123456789-")

func bytesIn(set string) (table [256]bool) {
	for _, b := range []byte(set) {
		table[b] = true
	}
	return table
}

// fingerprints returns what stands between the quotes that come next: groups of n hex digits with a blank between.
func (c *cursor) fingerprints(n int) []byte {
	if !c.skip(`"`) {
		return nil
	}
	start := c.rest
	for {
		if part := c.take(n); part == nil || !lowerHex(part) {
			return nil
		}
		if c.skip(`"`) {
			return start[:len(start)-len(c.rest)-1]
		}
		if !c.skip(" ") {
			return nil
		}
	}
}

// entryID returns the id between the quotes that come next.
func (c *cursor) entryID() []byte {
	if !c.skip(`"`) {
		return nil
	}
	b := c.take(idLength)
	if !lowerHex(b) || !c.skip(`"`) {
		return nil
	}
	return b
}

func lowerHex(b []byte) bool {
	for _, d := range b {
		if !inHex[d] {
			return false
		}
	}
	return true
}

// inHex tells the digits of lower-case hex.
var inHex = bytesIn("0123456789abcdef")

// percent reads a likelihood like 25-35, 30 or 0.4.
func (c *cursor) percent() (r likelihood.Range, ok bool) {
	if r.Lo, ok = c.number(); !ok {
		return r, false
	}
	r.Hi = r.Lo
	if c.skip("-") {
		r.Hi, ok = c.number()
	}
	return r, ok && r.Lo <= r.Hi && r.Hi <= 100
}

// number reads up to three digits without a leading zero, and a tenth where one is kept.
func (c *cursor) number() (float64, bool) {
	n := 0
	for n < len(c.rest) && n < 3 && c.rest[n] >= '0' && c.rest[n] <= '9' {
		n++
	}
	if n == 0 || n > 1 && c.rest[0] == '0' {
		return 0, false
	}
	value := 0
	for _, d := range c.take(n) {
		value = value*10 + int(d-'0')
	}
	if len(c.rest) < 2 || c.rest[0] != '.' {
		return float64(value), true
	}
	tenth := c.rest[1]
	if tenth < '1' || tenth > '9' {
		return 0, false
	}
	c.rest = c.rest[2:]
	percent := float64(value*10+int(tenth-'0')) / 10
	return percent, likelihood.Exact(percent)
}

// citation reads a reference to a passage like fitch-2022#4a, or to a source as a whole.
func (c *cursor) citation() []byte {
	start := c.rest
	source := c.word()
	if len(source) == 0 || source[len(source)-1] == '-' || doubleHyphen(source) {
		return nil
	}
	if !c.skip("#") {
		if CheckID(string(source)) != nil {
			return nil
		}
		return source
	}
	digits, letters := 0, 0
	for digits < len(c.rest) && c.rest[digits] >= '0' && c.rest[digits] <= '9' {
		digits++
	}
	if digits == 0 || digits > 6 || c.rest[0] == '0' {
		return nil
	}
	c.rest = c.rest[digits:]
	for letters < len(c.rest) && c.rest[letters] >= 'a' && c.rest[letters] <= 'z' {
		letters++
	}
	if letters == 0 || letters > 2 {
		return nil
	}
	c.rest = c.rest[letters:]
	return start[:len(start)-len(c.rest)]
}

func doubleHyphen(b []byte) bool {
	for i := 1; i < len(b); i++ {
		if b[i] == '-' && b[i-1] == '-' {
			return true
		}
	}
	return false
}
