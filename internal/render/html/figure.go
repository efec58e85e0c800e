package html

import (
	"strings"

	"signpost/internal/lang"
)

// figureAt finds the first text that must stay on one line: a date such as 2022-01-09, or a range such as 20–45%. From
// is negative if there is none. It uses no regular expression because it is called for every text of an Arabic page.
func figureAt(text string) (from, to int) {
	for from := 0; from < len(text); from++ {
		n := digits(text[from:])
		if n == 0 {
			continue
		}
		if length := rangeAt(text[from:], n); length > 0 {
			return from, from + length
		}
		year := from + max(n-4, 0)
		if length := dayAt(text[year:]); length > 0 {
			return year, year + length
		}
		from += n
	}
	return -1, -1
}

// dayAt returns the length of the date at the start of text: [0-9]{4}-[0-9]{2}-[0-9]{2}.
func dayAt(text string) int {
	const layout = "0000-00-00"
	if len(text) < len(layout) {
		return 0
	}
	for i := range layout {
		if want := layout[i]; want == '-' && text[i] != '-' || want == '0' && !digit(text[i]) {
			return 0
		}
	}
	return len(layout)
}

// rangeAt returns the length of the range at the start of text: [0-9]+–[0-9]+%?. Its first number has low digits.
func rangeAt(text string, low int) int {
	rest, ok := strings.CutPrefix(text[low:], "–")
	if !ok || digits(rest) == 0 {
		return 0
	}
	high := digits(rest)
	if strings.HasPrefix(rest[high:], "%") {
		high++
	}
	return len(text) - len(rest) + high
}

// latinRun finds the first text that runs from left to right within Arabic and has parts that could change places:
// figures that belong together, and words in Latin letters, [A-Za-z0-9](?:[A-Za-z0-9 .,:/&+'’%–#_-]*[A-Za-z0-9%])?. A
// single number or word is none, unless it is a flag or the name of a file, whose signs in front would stand behind it:
// --by, .mailmap, ~/notes. From is negative where there is none.
func latinRun(text string) (from, to int) {
	for at := 0; at < len(text); at++ {
		if !alphanumeric(text[at]) {
			continue
		}
		start := at
		if !digit(text[at]) {
			start -= lang.SignsBefore(text[:at])
		}
		end, parts := at+1, at-start // end is after the last letter, digit or per cent sign; parts counts the signs before it
		for i, signs := at+1, parts; i < len(text); {
			c := text[i]
			switch n := signAt(text[i:]); {
			case alphanumeric(c), c == '%':
				i++
				end, parts = i, signs
				if c == '%' {
					signs++ // it separates two parts if more follows
				}
				continue
			case n > 0:
				signs++
				i += n
				continue
			}
			break
		}
		if parts > 0 {
			return start, end
		}
		at = end - 1
	}
	return -1, -1
}

// signAt returns the length of the sign at the start of text, if it joins Latin words, or else 0.
func signAt(text string) int {
	if strings.IndexByte(" .,:/&+'#_-", text[0]) >= 0 {
		return 1
	}
	for _, sign := range []string{"’", "–"} {
		if strings.HasPrefix(text, sign) {
			return len(sign)
		}
	}
	return 0
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

func alphanumeric(c byte) bool { return digit(c) || c|0x20 >= 'a' && c|0x20 <= 'z' }

// digits counts the digits at the start of text.
func digits(text string) int {
	n := 0
	for n < len(text) && digit(text[n]) {
		n++
	}
	return n
}
