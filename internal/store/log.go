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
		e, ok := r.chunk(c)
		if !ok {
			continue
		}
		if e.Detail != nil {
			e.ID = c.id()
			retracts = retracts || e.Retract != ""
		}
		entries = append(entries, e)
	}
	if retracts && !r.details {
		identify(data, entries)
	}
	r.question.Log.Entries = entries
	r.question.Log.Sort()
}

// chunk reads the entry in a chunk, if it is one.
func (r *logReader) chunk(c chunk) (e scenario.Entry, ok bool) {
	switch {
	case marksConflict(c.text):
		if c.text[0] == '<' {
			r.conflict(c.line)
		}
		return e, false
	case idle(c.text), c.line == 1 && string(c.text) == "---":
		return e, false
	}
	if c.lines == 1 {
		if e, ok = r.scan(c.text, c.line); ok {
			return e, true
		}
	}
	return r.slow(c)
}

// slow reads an entry with the YAML parser, which knows every style and reports every mistake.
func (r *logReader) slow(c chunk) (e scenario.Entry, ok bool) {
	r.before = c.line - 1
	defer func() { r.before = 0 }()
	text := bytes.TrimSuffix(c.text, []byte("\r"))
	if !r.encoded(text) {
		return e, false
	}
	root := r.parse(text)
	switch {
	case root == nil:
		return e, false
	case root.Kind == yaml.SequenceNode && len(root.Content) == 0: // [] is an empty log
		return e, false
	case root.Kind != yaml.SequenceNode || root.Style&yaml.FlowStyle != 0 || root.Column != 1 || len(root.Content) > 1:
		r.report(r.place(root), ruleType, "begin every entry with a hyphen at the start of a line", "this is no entry of the log")
		return e, false
	}
	n := root.Content[0]
	return r.entry(value{n, r.place(n)}, c.line)
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
