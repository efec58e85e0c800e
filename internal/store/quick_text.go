package store

import (
	"encoding/binary"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// plainTag is the tag that yaml.v3 gives to a text without quotes. What a glance decides is decided here: yaml.v3 tries
// one kind of number and date after the other.
func plainTag(text string) string {
	switch c := text[0]; {
	case c >= 0x80, charClass[c]&beginsKey != 0 && c > '9' && (charClass[c]&maybeWord == 0 || len(text) > len("false")):
		return "!!str"
	case c >= '1' && c <= '9':
		switch n := digits(text); {
		case n == len(text) && n < 18:
			return "!!int"
		case isDate(text):
			return "!!timestamp"
		case n < len(text) && !strings.Contains("_.eE", text[n:n+1]) && (text[n] != '-' || n != len("2022")):
			return "!!str" // neither a fraction nor a year
		}
	}
	n := yaml.Node{Kind: yaml.ScalarNode, Value: text}
	return n.ShortTag()
}

// isDate reports whether a text is a day, one that every month has.
func isDate(text string) bool {
	return len(text) == len("2022-01-09") && digits(text) == 4 && text[4] == '-' && text[7] == '-' && digits(text[5:]) == 2 && digits(text[8:]) == 2 &&
		text[5:7] >= "01" && text[5:7] <= "12" && text[8:] >= "01" && text[8:] <= "28"
}

func digits(text string) int {
	n := 0
	for n < len(text) && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	return n
}

// What a character may be in the texts that are read here.
const (
	inKey = 1 << iota
	beginsKey
	beginsPlain // a text without quotes
	endsPlain   // one between brackets
	maybeWord   // the first of null, true and false in some spelling
)

var charClass = func() (table [256]uint8) {
	mark := func(what uint8, characters string) {
		for _, c := range []byte(characters) {
			table[c] |= what
		}
	}
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	mark(inKey|beginsKey|beginsPlain, letters)
	mark(inKey, "-_/")
	mark(beginsPlain, "(/_.+$=~^;")
	mark(endsPlain, ",[]{}?:")
	mark(maybeWord, "nNtTfF")
	for c := 0x80; c < len(table); c++ {
		table[c] |= beginsPlain
	}
	return table
}()

// onlyText reports whether data has no character that YAML takes for anything but text, apart from line breaks.
func onlyText(data []byte) bool {
	for i := 0; i < len(data); {
		if i+8 <= len(data) {
			if n := textIn(binary.LittleEndian.Uint64(data[i:])); n > 0 {
				i += n
				continue
			}
		}
		for stop := min(i+8, len(data)); i < stop; {
			switch b := data[i]; {
			case b >= ' ' && b < 0x7f || b == '\n':
				i++
			case b >= 0xc3 && b <= 0xdf && i+1 < len(data) && data[i+1]&0xc0 == 0x80: // U+00C0 to U+07FF
				i += 2
			default:
				char, size := utf8.DecodeRune(data[i:])
				if b < 0x80 || char < 0xa0 || char == utf8.RuneError && size == 1 {
					return false
				}
				if message, _ := invalidCharacter(data[i:], char, size); message != "" {
					return false
				}
				i += size
			}
		}
	}
	return true
}

// textIn is how many of eight bytes are whole characters of printable ASCII, line breaks and characters from U+0600 to
// U+06FF, which Arabic is written with: all eight, seven where the last begins another character, or none where there is
// anything else. It looks at all of them at once, with a bit in each byte for what that is.
func textIn(b uint64) int {
	const each, high = 0x0101010101010101, 0x8080808080808080
	zero := func(x uint64) uint64 { return ^(x&^high + ^uint64(high) | x) & high } // the bytes of x that are zero
	ascii := ^b & high
	printable := ascii & (b&^high + (0x80-' ')*each) &^ (b&^high + each)
	first := zero((b ^ 0xd8*each) & (0xfc * each)) // the first of two bytes
	second := b & high &^ (b << 1)
	if printable|zero(b^'\n'*each)|first|second != high || second != first<<8 {
		return 0
	}
	return 8 - int(first>>63)
}
