package store

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"signpost/internal/diag"
)

// maxEncodingFindings stops the complaints about one file in a foreign encoding.
const maxEncodingFindings = 10

var byteOrderMark = []byte("\ufeff")

func utf16(data []byte) bool {
	return bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff})
}

// position turns a byte offset into a line and a column in characters, both counted from 1.
func position(data []byte, offset int) (line, col int) {
	start := bytes.LastIndexByte(data[:offset], '\n') + 1
	return bytes.Count(data[:offset], []byte("\n")) + 1, utf8.RuneCount(data[start:offset]) + 1
}

// hasValidEncoding reports every character of data that has no place in a YAML file of ours, and whether there was
// none. yaml.v3 would stop at the first control character without saying where, and takes U+0085, U+2028 and U+2029 for
// line breaks, which editors do not.
func (r *reader) hasValidEncoding(data []byte) bool {
	if utf16(data) {
		r.report(r.placeAt(1, 1), ruleEncoding, "save the file as UTF-8", "the file is UTF-16")
		return false
	}
	found := 0
	for i := 0; i < len(data) && found < maxEncodingFindings; {
		b := data[i]
		if b >= ' ' && b < 0x7f || b == '\n' || b == '\t' {
			i++
			continue
		}
		if b >= 0xc3 && b <= 0xdf && i+1 < len(data) && data[i+1]&0xc0 == 0x80 { // U+00C0 to U+07FF, as in Arabic
			i += 2
			continue
		}
		char, size := utf8.DecodeRune(data[i:])
		if message, hint := invalidCharacter(data[i:], char, size); message != "" {
			line, col := position(data, i)
			r.report(r.placeAt(line, col), ruleEncoding, hint, "%s", message)
			found++
		}
		i += size
	}
	return found == 0
}

// invalidCharacter says what is wrong with the first character of data, or nothing.
func invalidCharacter(data []byte, char rune, size int) (message, hint string) {
	switch {
	case char == utf8.RuneError && size == 1:
		return fmt.Sprintf("invalid UTF-8 byte 0x%02X", data[0]), "save the file as UTF-8"
	case char == '\r' && len(data) > 1 && data[1] == '\n':
		return "", ""
	case char == '\r':
		return "carriage return without a line feed", "end lines with a line feed"
	case char == 0x85 || char == 0x2028 || char == 0x2029:
		return fmt.Sprintf("line separator %U, which YAML takes for a line break", char), "replace it with a space or a plain line break"
	case char < ' ' || char >= 0x7f && char < 0xa0 || char == 0xfffe || char == 0xffff:
		return fmt.Sprintf("control character %U", char), "delete it"
	case char == 0xfeff:
		return "byte order mark U+FEFF inside the file", "delete it"
	}
	return "", ""
}

// marksConflict reports whether a line, without its newline, is one that git leaves where it could not merge.
func marksConflict(line []byte) bool {
	if len(line) < 7 {
		return false
	}
	switch string(line[:7]) {
	case "<<<<<<<", ">>>>>>>", "|||||||":
		return len(line) == 7 || line[7] == ' ' || line[7] == '\r'
	case "=======":
		return len(line) == 7 || line[7] == '\r'
	}
	return false
}

// hasNoConflicts reports the place of every conflict in data, and whether there was none.
func (r *reader) hasNoConflicts(data []byte) bool {
	before := len(r.findings)
	var c conflictMarkers
	n := 0
	for line := range bytes.Lines(data) {
		n++
		if line = bytes.TrimSuffix(line, []byte("\n")); marksConflict(line) {
			c.report(r, line, n)
		}
	}
	return len(r.findings) == before
}

// conflictMarkers follows the markers of a file, so that one conflict is reported once, and a half that somebody left
// behind is reported too.
type conflictMarkers struct{ open bool }

// report reports the marker in a line, unless it belongs to a conflict that was reported.
func (c *conflictMarkers) report(r *reader, line []byte, number int) {
	const hint = "keep the lines that are right and delete the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>"
	switch {
	case line[0] == '<':
		r.report(r.placeAt(number, 1), ruleConflict, hint, "git left a merge conflict here")
	case !c.open:
		r.report(r.placeAt(number, 1), ruleConflict, hint, "git left a merge conflict here, and only a part of it was resolved")
	}
	c.open = line[0] == '<' || c.open && line[0] != '>'
}

// placeAt is a place in the text now being read; its first line may stand further down in the file.
func (r *reader) placeAt(line, col int) diag.Place {
	return diag.Place{File: r.file, Line: r.before + line, Col: col}
}
