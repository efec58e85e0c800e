package store

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"signpost/internal/day"
	"signpost/internal/likelihood"
)

// A cursor reads the canonical line of an entry from left to right without copying any of it.
// It accepts nothing that the YAML parser would read otherwise, and gives up at whatever it does not know:
// the YAML parser then reads the line, and reports what is wrong with it.
type cursor struct {
	rest  []byte
	dates *dates
}

// dates remembers the dates met so far, in this log and others: parsing one allocates.
type dates struct {
	days map[string]day.Day
	last [len("2022-01-09")]byte // the date met last, which is often met again
	day  day.Day
}

func newDates() *dates { return &dates{days: map[string]day.Day{}} }

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
	d, ok := c.dates.days[string(text)]
	if !ok {
		var err error
		if d, err = day.Parse(string(text)); err != nil {
			return 0
		}
		c.dates.days[string(text)] = d
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
var inWord = func() (table [256]bool) {
	for _, b := range "abcdefghijklmnopqrstuvwxyz0123456789-" {
		table[b] = true
	}
	return table
}()

// hex returns the n hex digits between the quotes that come next.
func (c *cursor) hex(n int) []byte {
	if !c.skip(`"`) {
		return nil
	}
	b := c.take(n)
	for _, d := range b {
		if (d < '0' || d > '9') && (d < 'a' || d > 'f') {
			return nil
		}
	}
	if !c.skip(`"`) {
		return nil
	}
	return b
}

// percent reads a likelihood like 25-35 or 30.
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

// number reads up to three digits without a leading zero.
func (c *cursor) number() (int, bool) {
	n := 0
	for n < len(c.rest) && n < 3 && c.rest[n] >= '0' && c.rest[n] <= '9' {
		n++
	}
	if n == 0 || n > 1 && c.rest[0] == '0' {
		return 0, false
	}
	value, _ := strconv.Atoi(string(c.take(n)))
	return value, true
}

// citation reads a reference to a passage like fitch-2022#4a.
func (c *cursor) citation() []byte {
	start := c.rest
	source := c.word()
	if len(source) == 0 || source[len(source)-1] == '-' || doubleHyphen(source) || !c.skip("#") {
		return nil
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

// text passes over a double-quoted text and returns what stands between the quotes, still escaped.
// It gives up on a text that is blank, and on characters that have no place in a file of ours.
func (c *cursor) text() []byte {
	if !c.skip(`"`) {
		return nil
	}
	for i := 0; i < len(c.rest); i++ {
		b := c.rest[i]
		if plainText[b] {
			continue
		}
		switch {
		case b == '"':
			body := c.rest[:i]
			if !utf8.Valid(body) || blank(body) {
				return nil
			}
			c.rest = c.rest[i+1:]
			return body
		case b == '\\':
			n := escape(c.rest[i:])
			if n == 0 {
				return nil
			}
			i += n - 1
		case b < ' ' || b == 0x7f || foreign(c.rest[i:]):
			return nil
		}
	}
	return nil
}

// plainText tells the bytes that mean nothing but themselves in a text. Left out are, beyond ASCII,
// those that may begin a character that misfit refuses.
var plainText = func() (table [256]bool) {
	for b := range table {
		table[b] = b >= ' ' && b != '"' && b != '\\' && b != 0x7f && b != 0xc2 && b != 0xe2 && b != 0xef
	}
	return table
}()

// blank reports whether a text shows nothing. Most texts begin with a letter, which needs no second look:
// an ASCII one, or one with a lead byte that begins none of the spaces of Unicode.
func blank(body []byte) bool {
	if len(body) > 0 {
		b := body[0]
		if b > ' ' && b < 0x7f && b != '\\' || b >= 0xc3 && (b < 0xe1 || b > 0xe3) {
			return false
		}
	}
	return strings.TrimSpace(unescape(body)) == ""
}

// foreign reports whether a text begins with one of the characters beyond ASCII that misfit refuses.
func foreign(b []byte) bool {
	switch {
	case len(b) > 1 && b[0] == 0xc2:
		return b[1] < 0xa0 // the C1 controls and U+0085
	case len(b) > 2 && b[0] == 0xe2:
		return b[1] == 0x80 && (b[2] == 0xa8 || b[2] == 0xa9) // U+2028 and U+2029
	case len(b) > 2 && b[0] == 0xef:
		return b[1] == 0xbb && b[2] == 0xbf || b[1] == 0xbf && b[2] >= 0xbe // U+FEFF, U+FFFE and U+FFFF
	}
	return false
}

// escape returns the length of the escape that b begins with, if it is one that the canonical line uses.
func escape(b []byte) int {
	switch {
	case len(b) < 2:
		return 0
	case b[1] == '"' || b[1] == '\\' || b[1] == 'n':
		return 2
	case b[1] == 'u' && len(b) >= 6 && escaped(b[2:6]) >= 0:
		return 6
	}
	return 0
}

// escaped returns the character that four hex digits name, or -1 if they name none.
func escaped(b []byte) rune {
	n := rune(0)
	for _, d := range b {
		switch {
		case d >= '0' && d <= '9':
			n = n<<4 | rune(d-'0')
		case d >= 'a' && d <= 'f':
			n = n<<4 | rune(d-'a'+10)
		case d >= 'A' && d <= 'F':
			n = n<<4 | rune(d-'A'+10)
		default:
			return -1
		}
	}
	if n >= 0xd800 && n <= 0xdfff {
		return -1
	}
	return n
}

// unescape returns the text that stands between the quotes.
func unescape(body []byte) string {
	out := make([]byte, 0, len(body))
	for i := 0; i < len(body); i++ {
		switch {
		case body[i] != '\\':
			out = append(out, body[i])
			continue
		case body[i+1] == 'n':
			out = append(out, '\n')
		case body[i+1] == 'u':
			out = utf8.AppendRune(out, escaped(body[i+2:i+6]))
			i += 4
		default:
			out = append(out, body[i+1])
		}
		i++
	}
	return string(out)
}
