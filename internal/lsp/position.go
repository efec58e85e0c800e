package lsp

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// A position is a place in a text as editors count it: lines and UTF-16 units from 0.
type position struct {
	Line      int `json:"line"`
	Character int `json:"character"`
}

type span struct {
	Start position `json:"start"`
	End   position `json:"end"`
}

type location struct {
	URI   string `json:"uri"`
	Range span   `json:"range"`
}

// utf16Units counts the UTF-16 units in the first characters of a line.
func utf16Units(line string, characters int) int {
	n := 0
	for _, r := range line {
		if characters <= 0 {
			break
		}
		characters--
		n += max(1, utf16.RuneLen(r))
	}
	return n
}

// offset is the byte offset in a line after a number of UTF-16 units, at most its end.
func offset(line string, character int) int {
	at := 0
	for at < len(line) && character > 0 {
		r, size := utf8.DecodeRuneInString(line[at:])
		character -= max(1, utf16.RuneLen(r))
		at += size
	}
	return at
}

// lineOf returns a line of a text, counted from 0; empty past its end.
func lineOf(text string, n int) string {
	for range n {
		at := strings.IndexByte(text, '\n')
		if at < 0 {
			return ""
		}
		text = text[at+1:]
	}
	line, _, _ := strings.Cut(text, "\n")
	return strings.TrimSuffix(line, "\r")
}

// tokenAt is the span of the word or quoted text that begins at a character of a line, both counted from 1. If the line
// is shorter, it is the whole line.
func tokenAt(text string, line, character int) span {
	if line <= 0 {
		return span{}
	}
	whole := lineOf(text, line-1)
	if character <= 0 {
		return span{position{line - 1, 0}, position{line - 1, utf16Units(whole, utf8.RuneCountInString(whole))}}
	}
	start := utf16Units(whole, character-1)
	rest := whole[offset(whole, start):]
	end := strings.IndexAny(rest, " ,]}\t")
	if rest != "" && (rest[0] == '"' || rest[0] == '\'') {
		if closing := strings.IndexByte(rest[1:], rest[0]); closing >= 0 {
			end = closing + 2
		}
	}
	if end < 0 {
		end = len(rest)
	}
	if end > 1 && rest[end-1] == ':' { // a key
		end--
	}
	length := utf16Units(rest[:end], utf8.RuneCountInString(rest[:end]))
	return span{position{line - 1, start}, position{line - 1, start + max(1, length)}}
}
