package store

import (
	"bytes"
	"strconv"

	"signpost/internal/scenario"
)

// The fingerprints of a long document are nearly all of its record: nodes for them took ten times the room of the file.
// They are written by the program, a line each, and so they are read here, line by line; whatever else stands under
// paragraphs: is left to the parser, and so is all of it where one line is another.
//
// TestMarksAgreeWithTheParser holds the two equal.

var marksKey = []byte("\nparagraphs:\n")

// cutMarks takes the fingerprints out of the file of a source, and leaves their lines empty so that all others keep
// their numbers. It returns the file as it is and nil where they are not written as the program writes them.
func cutMarks(data []byte) ([]byte, []scenario.Paragraph) {
	at := bytes.Index(data, marksKey)
	if at < 0 || bytes.Contains(data[at+len(marksKey)-1:], marksKey) {
		return data, nil
	}
	begin := at + len(marksKey)
	end := begin
	for end < len(data) && data[end] == ' ' {
		n := bytes.IndexByte(data[end:], '\n')
		if n < 0 {
			return data, nil
		}
		end += n + 1
	}
	text := string(data[begin:end])
	marks := make([]scenario.Paragraph, 0, len(text)/70)
	for len(text) > 0 {
		m, rest, ok := markLine(text)
		if !ok || len(marks) > 0 && m.N <= marks[len(marks)-1].N {
			return data, nil
		}
		marks, text = append(marks, m), rest
	}
	if len(marks) == 0 || continues(data[end:]) {
		return data, nil
	}
	rest := make([]byte, 0, len(data)-(end-begin)+len(marks)+1)
	rest = append(rest, data[:at+1]...)
	rest = append(rest, bytes.Repeat([]byte("\n"), len(marks)+1)...)
	return append(rest, data[end:]...), marks
}

// continues reports whether a block goes on after blank lines and comments.
func continues(data []byte) bool {
	for line := range bytes.Lines(data) {
		if text := bytes.TrimSpace(line); len(text) > 0 && text[0] != '#' {
			return line[0] == ' ' || line[0] == '\t'
		}
	}
	return false
}

// markLine reads one line, such as `  4: "0123… 4567…"`, and returns what follows it.
func markLine(text string) (m scenario.Paragraph, rest string, ok bool) {
	const indent = "  "
	if len(text) < len(indent) || text[:len(indent)] != indent {
		return m, "", false
	}
	i := len(indent)
	for i < len(text) && text[i] >= '0' && text[i] <= '9' {
		i++
	}
	number := text[len(indent):i]
	if !isParagraph(number) || len(text) < i+3 || text[i:i+3] != `: "` {
		return m, "", false
	}
	text = text[i+3:]
	end := 0
	for end < len(text) && text[end] != '"' && text[end] != '\n' {
		end++
	}
	if end+1 >= len(text) || text[end] != '"' || text[end+1] != '\n' {
		return m, "", false
	}
	m, ok = scenario.ParseParagraph(text[:end])
	m.N, _ = strconv.Atoi(number)
	return m, text[end+2:], ok
}
