package store

import (
	"bytes"
	"io"
	"slices"
)

// probeSize is how much of a log is looked at before the rest of it is read.
const probeSize = 4 << 20

// retractMark begins the id of what a retraction withdraws, as signpost writes it.
const retractMark = `retract: "`

// skim reads a log. One whose beginning is hopeless is not kept whole: of the rest only the retractions are, since they
// may withdraw what the beginning says. The log is then cut.
func (d disk) skim(name string, limit int64, buf []byte, hopeless func(beginning []byte) bool) (data []byte, cut bool, err error) {
	f, err := d.open(name)
	if err != nil {
		return nil, false, err
	}
	defer f.Close()
	checked := &lineChecked{File: f}
	data, err = readAll(&beginning{checked, probeSize}, limit, buf)
	if err != nil || len(data) < probeSize {
		return data, false, err
	}
	if !hopeless(data) {
		data, err = readOn(checked, limit, data)
		return data, false, err
	}
	data, err = retractionsOf(checked, data)
	return data, true, err
}

// A beginning ends a file early.
type beginning struct {
	*lineChecked
	left int
}

func (b *beginning) Read(into []byte) (int, error) {
	if b.left == 0 {
		return 0, io.EOF
	}
	n, err := b.lineChecked.Read(into[:min(len(into), b.left)])
	b.left -= n
	return n, err
}

// retractionsOf reads the rest of a log and returns its beginning with the retractions that follow it.
func retractionsOf(f io.Reader, data []byte) ([]byte, error) {
	end := bytes.LastIndexByte(data, '\n') + 1
	rest := slices.Clone(data[end:]) // of a line that is not yet read whole
	data = data[:end]
	window := make([]byte, 1<<20)
	for {
		n, err := f.Read(window)
		rest = append(rest, window[:n]...)
		whole := bytes.LastIndexByte(rest, '\n') + 1
		if err == io.EOF {
			whole = len(rest)
		}
		for line := range bytes.Lines(rest[:whole]) {
			if bytes.Contains(line, []byte(retractMark)) {
				data = append(data, line...)
			}
		}
		rest = append(rest[:0], rest[whole:]...)
		switch {
		case err == io.EOF:
			return data, nil
		case err != nil:
			return nil, err
		}
	}
}

// hasManyUnknown reports whether a beginning of a log has more entries on indicators that are not there than mistakes
// are reported.
func (r *logReader) hasManyUnknown(beginning []byte) bool {
	unknown := 0
	for line := range bytes.Lines(beginning) {
		_, after, ok := bytes.Cut(line, []byte(", indicator: "))
		name, _, ended := bytes.Cut(after, []byte(","))
		if ok && ended && r.indicators[string(name)] == nil {
			if unknown++; unknown > maxFindings {
				return true
			}
		}
	}
	return false
}
