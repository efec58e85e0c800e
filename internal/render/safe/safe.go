// Package safe cleans text for output, so that it can only be displayed and has no other effect.
//
// Every format calls it where it writes a text.
package safe

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Text returns text that cannot control a terminal or reorder a line: control characters, line and paragraph
// separators, the byte order mark and bidi embeddings, overrides and isolates are shown as <202E>, bytes that are
// not UTF-8 as the replacement character, and tabs become four spaces. Line feeds stay.
func Text(text string) string {
	if Index(text) < 0 {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text {
		switch {
		case r == '\t':
			b.WriteString("    ")
		case Controls(r):
			fmt.Fprintf(&b, "<%04X>", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Line is Text on one line: line feeds become spaces.
func Line(text string) string { return strings.ReplaceAll(Text(text), "\n", " ") }

// Index returns the position of the first byte that Text replaces, or -1.
func Index[T string | []byte](text T) int {
	for i := 0; i < len(text); {
		c := text[i]
		if c >= ' ' && c <= '~' || c == '\n' {
			i++
			continue
		}
		if c >= 0xC3 && c <= 0xDF && i+1 < len(text) && text[i+1]&0xC0 == 0x80 { // U+00C0 to U+07FF, as in Arabic
			i += 2
			continue
		}
		r, size := utf8.DecodeRuneInString(string(text[i:min(i+utf8.UTFMax, len(text))]))
		if Controls(r) || r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// Controls reports whether a terminal or a bidi-aware editor obeys r instead of showing it. A line feed is none of
// these characters.
func Controls(r rune) bool {
	switch {
	case r == '\n':
		return false
	case r < 0x20, r >= 0x7F && r <= 0x9F: // C0, DEL and C1
		return true
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069: // bidi embeddings, overrides and isolates
		return true
	}
	return r == 0x2028 || r == 0x2029 || r == 0xFEFF
}

// WebAddress reports whether a link is an address of the web: http or https, with a host.
func WebAddress(link string) bool {
	scheme, rest, ok := strings.Cut(link, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https")) &&
		rest != "" && !strings.ContainsAny(rest[:1], "/?# \n")
}
