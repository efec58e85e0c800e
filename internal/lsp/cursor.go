package lsp

import (
	"strings"

	"signpost/internal/store"
)

// A cursor is the position of the caret: in which record of which file, at a key or at a value.
type cursor struct {
	word    string        // the part of a word before the caret
	start   int           // where the word begins, in UTF-16 units
	record  *store.Record // the record whose keys are expected here; nil for none
	nameKey *store.Key    // the key whose names are expected here, such as expect; nil in a record
	key     string        // the key whose value is typed; empty at a key
	above   []string      // the keys above, outermost first
	there   []string      // the keys that the record already has
}

// wordCharacters are the characters of names, citations and likelihoods.
const wordCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_#/+-."

// cursorAt finds the cursor for a position. Braces are parsed on the current line only; the keys above are found by
// indentation.
func cursorAt(text string, root *store.Record, rootNames bool, p position) cursor {
	line := lineOf(text, p.Line)
	before := line[:offset(line, p.Character)]
	c := cursor{word: lastWord(before)}
	c.start = p.Character - len(c.word) // all of its characters are one unit wide
	before = before[:len(before)-len(c.word)]

	column, inline := splitIndent(before)
	c.above = parents(text, p.Line, column)
	c.there = siblings(text, p.Line, column)
	c.parseBraces(inline)
	c.resolve(root, rootNames)
	return c
}

// lastWord is the word at the end of a text. Inside a citation it includes a colon, as in gazette-01:1a.
func lastWord(s string) string {
	at := len(s)
	for at > 0 && (strings.IndexByte(wordCharacters, s[at-1]) >= 0 || s[at-1] == ':' && at < len(s) && s[at] >= '0' && s[at] <= '9') {
		at--
	}
	return s[at:]
}

// splitIndent returns the column at which the keys of a line begin, after its dashes, and the rest of the line.
func splitIndent(line string) (column int, rest string) {
	rest = strings.TrimLeft(line, " ")
	for strings.HasPrefix(rest, "- ") || rest == "-" {
		rest = strings.TrimLeft(strings.TrimPrefix(rest, "-"), " ")
	}
	return len(line) - len(rest), rest
}

// keyOf is the key at the beginning of a line, after its dashes; empty for none.
func keyOf(rest string) string {
	key, _, ok := strings.Cut(rest, ":")
	if !ok || strings.ContainsAny(key, "{[ \"#") {
		return ""
	}
	return key
}

// parents lists the keys above a column, outermost first.
func parents(text string, line, column int) []string {
	lines := strings.Split(text, "\n")
	var list []string
	for n := min(line, len(lines)) - 1; n >= 0 && column > 0; n-- {
		at, rest := splitIndent(lines[n])
		if key := keyOf(rest); key != "" && at < column && !strings.HasPrefix(rest, "#") {
			list = append([]string{key}, list...)
			column = at
		}
	}
	return list
}

// siblings lists the keys at a column around a line, up to the next line that is less indented.
func siblings(text string, line, column int) []string {
	lines := strings.Split(text, "\n")
	var list []string
	collect := func(n int) bool {
		at, rest := splitIndent(lines[n])
		if strings.TrimSpace(lines[n]) == "" || strings.HasPrefix(rest, "#") {
			return true
		}
		if at == column {
			list = append(list, keyOf(rest))
		}
		begins := strings.HasPrefix(strings.TrimLeft(lines[n], " "), "-")
		return at >= column && (!begins || at > column)
	}
	for n := line - 1; n >= 0 && n < len(lines) && collect(n); n-- {
	}
	for n := line + 1; n < len(lines) && collect(n) && !strings.HasPrefix(strings.TrimLeft(lines[n], " "), "-"); n++ {
	}
	return list
}

// parseBraces parses the braces before the word on its line.
func (c *cursor) parseBraces(s string) {
	type frame struct {
		list bool
		keys []string
	}
	var open []frame
	key, from := "", 0
	note := func(k string) {
		if len(open) > 0 {
			open[len(open)-1].keys = append(open[len(open)-1].keys, k)
		}
	}
	var quote byte
	for i := 0; i < len(s); i++ {
		switch ch := s[i]; {
		case quote != 0:
			if ch == quote {
				quote = 0
			}
		case (ch == '"' || ch == '\'') && strings.TrimSpace(s[from:i]) == "":
			quote = ch
		case ch == ':' && (i+1 == len(s) || s[i+1] == ' '):
			if key == "" || len(open) > 0 {
				key = strings.TrimSpace(s[from:i])
				note(key)
				from = i + 1
			}
		case ch == '{' || ch == '[':
			if strings.TrimSpace(s[from:i]) != "" {
				continue // inside a text
			}
			if ch == '{' && key != "" {
				c.above = append(c.above, key)
				key = ""
			}
			open = append(open, frame{list: ch == '['})
			from = i + 1
		case (ch == '}' || ch == ']') && len(open) > 0:
			if closed := open[len(open)-1]; !closed.list && len(c.above) > 0 {
				c.above = c.above[:len(c.above)-1]
			}
			open = open[:len(open)-1]
			from = i + 1
		case ch == ',' && len(open) > 0:
			if !open[len(open)-1].list {
				key = ""
			}
			from = i + 1
		}
	}
	c.key = key
	if len(open) > 0 {
		c.there = open[len(open)-1].keys
	}
}

// resolve looks the position up in the table of keys.
func (c *cursor) resolve(root *store.Record, rootNames bool) {
	c.record = root
	names := rootNames // a name is next, not a key
	for _, key := range c.above {
		if names {
			names = false
			continue
		}
		if c.record == nil {
			return
		}
		k := c.record.Key(key)
		c.record, c.nameKey = nil, nil
		if k == nil {
			return
		}
		switch k.Type {
		case store.TypeRecord, store.TypeList:
			c.record = k.Of
		case store.TypeNamed:
			c.record, names = k.Of, true
		case store.TypeChances, store.TypeWords:
			c.nameKey = k
		}
	}
	if names {
		if c.key == "" {
			c.record = nil // a new name is typed
		}
	}
}
