package store

import (
	"bytes"
	"iter"
)

// A chunk is the text of one entry of a log, or a line that is none.
type chunk struct {
	text  []byte // without the final newline
	line  int    // its first line in the file, counted from 1
	lines int
	at    int // where it begins
}

// chunks cuts a log at every line that begins an entry, so that a mistake in one entry, or a style of writing
// that the scanner does not know, costs no other entry anything. Blank lines and comments between entries are
// chunks of their own.
func chunks(data []byte) iter.Seq[chunk] {
	return func(yield func(chunk) bool) {
		whole := len(data)
		for line := 1; len(data) > 0; {
			end := lineEnd(data)
			lines := 1
			if !isBlankOrComment(data[:end]) && !marksConflict(data[:end]) {
				end, lines = entryEnd(data, end)
			}
			if !yield(chunk{data[:end], line, lines, whole - len(data)}) {
				return
			}
			line += lines
			data = data[min(end+1, len(data)):]
		}
	}
}

// entryEnd returns where the entry ends whose first line ends at end: before the next entry or conflict marker,
// and without the blank lines and comments that stand before those.
func entryEnd(data []byte, end int) (last, lines int) {
	last, lines = end, 1
	for seen := 1; end < len(data); seen++ {
		start := end + 1
		if beginsEntry(data[start:]) { // in a canonical log this is every line
			break
		}
		end = start + lineEnd(data[start:])
		line := data[start:end]
		if marksConflict(line) {
			break
		}
		if !isBlankOrComment(line) {
			last, lines = end, seen+1
		}
	}
	return last, lines
}

func lineEnd(data []byte) int {
	if i := bytes.IndexByte(data, '\n'); i >= 0 {
		return i
	}
	return len(data)
}

// beginsEntry reports whether the line that comes first begins an entry.
func beginsEntry(data []byte) bool {
	return len(data) > 0 && data[0] == '-' && (len(data) == 1 || data[1] == ' ' || data[1] == '\t' || data[1] == '\r' || data[1] == '\n')
}

// isBlankOrComment reports whether a line is blank or a comment.
func isBlankOrComment(line []byte) bool {
	if len(line) > 0 && (line[0] == '-' || line[0] == '{') {
		return false
	}
	return len(bytes.TrimSpace(line)) == 0 || line[0] == '#'
}
