package markdown

import (
	"strings"

	"signpost/internal/pattern"
)

// special are the characters that always have a meaning in GitHub's or pandoc's Markdown.
const special = "\\`*_[]<>&|~^$#{}@"

// escape escapes text so that Markdown shows it unchanged. Characters with a meaning only at the start of a block are
// left to atStart.
func escape(text string) string {
	var b strings.Builder
	done := 0
	for i := range len(text) {
		if escaped[text[i]] && (text[i] != ':' && text[i] != '.' || specialAt(text, i)) {
			b.WriteString(text[done:i])
			b.WriteByte('\\')
			done = i
		}
	}
	if b.Len() == 0 {
		return text
	}
	b.WriteString(text[done:])
	return b.String()
}

// escaped are the characters to check: those that are special always, or next to some others.
var escaped = func() (m [256]bool) {
	for _, c := range []byte(special + ":.") {
		m[c] = true
	}
	return m
}()

// specialAt reports whether a colon or dot at i is special because of its neighbours: the colon of an address, and the
// dot after www.
func specialAt(text string, i int) bool {
	switch text[i] {
	case ':':
		return strings.HasPrefix(text[i+1:], "/")
	case '.':
		return i >= 3 && strings.EqualFold(text[i-3:i], "www")
	}
	return false
}

// ordinal matches the start of a numbered list; in pandoc also with letters and parentheses.
var ordinal = pattern.New(`^(\\?\(?(?:[0-9]{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]+))([.)])(?: |$)`)

// atStart escapes what has a meaning only at the start of a block.
func atStart(text string) string {
	if text == "" {
		return ""
	}
	if strings.IndexByte("-+=:%", text[0]) >= 0 {
		return "\\" + text
	}
	if m := ordinal().FindStringSubmatchIndex(text); m != nil {
		return text[:m[4]] + "\\" + text[m[4]:]
	}
	return text
}
