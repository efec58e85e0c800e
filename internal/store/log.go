package store

import (
	"bytes"

	"gopkg.in/yaml.v3"

	"signpost/internal/scenario"
)

// A logReader reads the log of one question.
type logReader struct {
	*reader
	question   *scenario.Question
	indicators map[string]*scenario.Indicator
	dates      *dates
	details    bool // keep what a status says beyond its indicator
}

func newLogReader(r *reader, q *scenario.Question, dates *dates, details bool) *logReader {
	l := &logReader{reader: r, question: q, dates: dates, details: details, indicators: make(map[string]*scenario.Indicator, len(q.Indicators))}
	for _, i := range q.Indicators {
		l.indicators[i.ID] = i
	}
	return l
}

// read reads the entries of a log into the question, in folding order.
func (r *logReader) read(data []byte) {
	data = bytes.TrimPrefix(data, byteOrderMark)
	if utf16(data) {
		r.encoded(data)
		return
	}
	entries := make([]scenario.Entry, 0, bytes.Count(data, []byte("\n"))+1)
	retracts := false
	for c := range chunks(data) {
		from := len(entries)
		entries = r.chunk(c, entries)
		for i := from; i < len(entries); i++ {
			if d := entries[i].Detail; d != nil {
				d.ID = c.id()
				retracts = retracts || d.Retract != ""
			}
		}
	}
	if retracts && !r.details {
		identify(data, entries)
	}
	r.question.Log.Entries = entries
	r.question.Log.Sort()
}

// chunk appends the entries of a chunk.
func (r *logReader) chunk(c chunk, entries []scenario.Entry) []scenario.Entry {
	switch {
	case marksConflict(c.text):
		if c.text[0] == '<' {
			r.conflict(c.line)
		}
		return entries
	case idle(c.text), len(entries) == 0 && string(c.text) == "---":
		return entries
	}
	if c.lines == 1 {
		if e, ok := r.scan(c.text, c.line); ok {
			return append(entries, e)
		}
	}
	return r.slow(c, entries)
}

// slow appends the entries of a chunk with the YAML parser, which knows every style and reports every mistake.
func (r *logReader) slow(c chunk, entries []scenario.Entry) []scenario.Entry {
	r.before = c.line - 1
	defer func() { r.before = 0 }()
	text := bytes.TrimSuffix(c.text, []byte("\r"))
	if !r.encoded(text) {
		return entries
	}
	root := r.parse(text)
	if root == nil {
		return entries
	}
	if root.Kind != yaml.SequenceNode {
		r.report(r.place(root), ruleType, "begin every entry with a hyphen, on a line of its own", "want an entry of the log, got %s", shape(root))
		return entries
	}
	for _, n := range root.Content {
		if e, ok := r.entry(value{n, r.place(n)}, r.before+n.Line); ok {
			entries = append(entries, e)
		}
	}
	return entries
}

// identify gives an id to those entries of a log, read without details, that a retraction names.
// The others need none, and a million ids would be a million allocations.
func identify(data []byte, entries []scenario.Entry) {
	wanted := map[string]bool{}
	for i := range entries {
		if d := entries[i].Detail; d != nil && d.Retract != "" {
			wanted[d.Retract] = true
		}
	}
	next := 0
	for c := range chunks(data) {
		for next < len(entries) && int(entries[next].Line) < c.line+c.lines {
			if e := &entries[next]; e.Detail == nil {
				if id := c.id(); wanted[id] {
					e.Detail = &scenario.Detail{ID: id}
				}
			}
			next++
		}
	}
}
