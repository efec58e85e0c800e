package render

import (
	"regexp"
	"strings"
)

// always lists the characters that mean something wherever they stand, to GitHub or to pandoc.
const always = "\\`*_[]<>&|~^$#{}@"

// escape writes text so that a reader of Markdown shows it as it is. What means something only where a block
// begins is left to atStart.
func escape(text string) string {
	var b strings.Builder
	done := 0
	for i := range len(text) {
		if meaning[text[i]] && (text[i] != ':' && text[i] != '.' || sometimes(text, i)) {
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

// meaning marks the characters that mean something, always or for their neighbours.
var meaning = func() (m [256]bool) {
	for _, c := range []byte(always + ":.") {
		m[c] = true
	}
	return m
}()

// sometimes reports whether the character at i means something for its neighbours: the colon of an address, and the
// dot after www.
func sometimes(text string, i int) bool {
	switch text[i] {
	case ':':
		return strings.HasPrefix(text[i+1:], "/")
	case '.':
		return i >= 3 && strings.EqualFold(text[i-3:i], "www")
	}
	return false
}

// ordinal is what begins a numbered list, to pandoc also with letters and parentheses.
var ordinal = regexp.MustCompile(`^(\\?\(?(?:[0-9]{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]+))([.)])(?: |$)`)

// atStart escapes what means something at the start of a block only.
func atStart(text string) string {
	if text == "" {
		return ""
	}
	if strings.IndexByte("-+=:%", text[0]) >= 0 {
		return "\\" + text
	}
	if m := ordinal.FindStringSubmatchIndex(text); m != nil {
		return text[:m[4]] + "\\" + text[m[4]:]
	}
	return text
}
