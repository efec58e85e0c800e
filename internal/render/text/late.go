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

// late holds the lines of the rows that are laid out only when they are written: the rows of a hundred thousand entries,
// laid out before, took half a gigabyte. Their place among the other lines is held by one with a sign that no text has.
type late struct {
	mutex sync.Mutex
	rows  map[string]iter.Seq[string]
}

// add keeps lines for later and returns what holds their place.
func (l *late) add(lines iter.Seq[string]) (place string) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	place = "\x00" + strconv.Itoa(len(l.rows))
	l.rows[place] = lines
	return place
}

// To writes the document to out as Write returns it. Rows that are made later are never held together: everything that
// can fail but out itself is done before the first byte is written.
func To(out io.Writer, d *view.Document, o Options) error {
	w := newWriter(d, o)
	w.late = &late{rows: map[string]iter.Seq[string]{}}
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
		if rows := w.late.rows[l]; rows != nil {
			rows(put)
		} else if !put(l) {
			break
		}
	}
	return b.Flush()
}
