package text

import (
	"bufio"
	"io"
	"iter"
	"strconv"
	"strings"
	"sync"

	"signpost/internal/view"
)

// laterRows holds the lines of rows that are laid out only when they are written: laying out the rows of a hundred
// thousand entries beforehand took half a gigabyte. A placeholder with a sign that no text contains marks their
// position.
type laterRows struct {
	mutex sync.Mutex
	rows  map[string]laterLines
}

// laterLines are the lines of rows, and why there are not more of them.
type laterLines struct {
	lines  iter.Seq[string]
	failed func() error
}

// add keeps lines for later and returns the placeholder.
func (l *laterRows) add(lines laterLines) (place string) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	place = "\x00" + strconv.Itoa(len(l.rows))
	l.rows[place] = lines
	return place
}

// Stream writes the document to out, with the same text as Write. Later rows are never all in memory: everything that
// can fail except out, and the rows themselves, is done before the first byte is written.
func Stream(out io.Writer, d *view.Document, o Options) error {
	w := newWriter(d, o)
	w.late = &laterRows{rows: map[string]laterLines{}}
	lines, err := w.lines()
	if err != nil {
		return err
	}
	b := bufio.NewWriterSize(out, 1<<16)
	put := func(l string) bool {
		b.WriteString(strings.TrimRight(l, " "))
		return b.WriteByte('\n') == nil // an error of a bufio.Writer stays
	}
	for _, l := range lines {
		if rows, later := w.late.rows[l]; later {
			rows.lines(put)
			if err := rows.failed(); err != nil {
				b.Flush() // what is said stands, and the error says that more was to come
				return err
			}
		} else if !put(l) {
			break
		}
	}
	return b.Flush()
}
