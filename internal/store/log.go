package store

import (
	"bytes"

	"gopkg.in/yaml.v3"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

// A logReader reads the log of one question.
type logReader struct {
	*reader
	question   *scenario.Question
	indicators map[string]*scenario.Indicator
	dates      *dates
	details    bool // keep what a status says beyond its indicator
	conflicts  conflicts
	by         string          // who wrote the entry scanned last
	missing    map[string]bool // what of the question could not be read; see reader.lost
	log        []byte          // the whole log
	chunkRead  chunk           // the text of the entry being read, where it is read slowly
	unsound    bool            // the entry being read names something of that, so it cannot be used
}

func newLogReader(r *reader, q *scenario.Question, dates *dates, details bool) *logReader {
	l := &logReader{reader: r, question: q, dates: dates, details: details, indicators: make(map[string]*scenario.Indicator, len(q.Indicators))}
	for _, i := range q.Indicators {
		for _, old := range i.Was {
			l.indicators[old] = i
		}
	}
	for _, i := range q.Indicators { // what has a name now comes before what had it once
		l.indicators[i.ID] = i
	}
	return l
}

// read reads the entries of a log into the question, in folding order. Equal entries are one entry, the first of them.
func (r *logReader) read(data []byte) {
	log := &r.question.Log
	log.Entries, log.Uncanonical = r.entries(data)
	log.Sort()
	if !r.details && lookAlike(log.Entries) {
		again := newLogReader(&reader{file: r.file, setup: r.setup, origins: map[reference]diag.Place{}}, r.question, r.dates, true)
		again.missing = r.missing
		entries, _ := again.entries(data) // its findings are those of the first reading
		log.Entries = entries
		log.Sort()
		defer lean(log)
	}
	log.Once()
}

// lookAlike reports whether some entries, in folding order, may be equal or may need their ids to be ordered: they were
// read without ids, and agree in all that is known of them.
func lookAlike(entries []scenario.Entry) bool {
	for i := 1; i < len(entries); i++ {
		for j := i - 1; j >= 0 && entries[j].SameMoment(&entries[i]); j-- {
			if entries[j].Indicator == entries[i].Indicator {
				return true
			}
		}
	}
	return false
}

// lean drops the details of statuses that nothing needs: no retraction names them, and no other entry on their
// indicator was recorded in the same moment.
func lean(log *scenario.Log) {
	retracted := map[string]bool{}
	for i := range log.Entries {
		retracted[log.Entries[i].Retract] = true
	}
	keep := make([]bool, len(log.Entries))
	met := map[*scenario.Indicator]int{} // where in this moment there was an entry on an indicator
	for i := range log.Entries {
		e := &log.Entries[i]
		if i > 0 && !log.Entries[i-1].SameMoment(e) {
			clear(met)
		}
		keep[i] = e.Indicator == nil || retracted[e.ID]
		if before, twice := met[e.Indicator]; twice {
			keep[i], keep[before] = true, true
		}
		met[e.Indicator] = i
	}
	for i := range log.Entries {
		if !keep[i] {
			log.Entries[i].Detail = nil
		}
	}
}

// entries reads the entries of a log in the order of the file, and lists the lines of those that are not one canonical
// line each.
func (r *logReader) entries(data []byte) (entries []scenario.Entry, uncanonical []int) {
	data = bytes.TrimPrefix(data, byteOrderMark)
	if utf16(data) {
		r.encoded(data)
		return nil, nil
	}
	r.log = data
	entries = make([]scenario.Entry, 0, bytes.Count(data, []byte("\n"))+1)
	var none []int // the lines of the chunks that are no entry
	retracts := false
	for c := range chunks(data) {
		e, canonical, ok := r.chunk(c)
		if !ok {
			none = append(none, c.line)
			continue
		}
		if !canonical {
			uncanonical = append(uncanonical, c.line)
		}
		if e.Detail != nil {
			e.ID = r.idOf(c, canonical)
			retracts = retracts || e.Retract != ""
		}
		entries = append(entries, e)
	}
	if retracts && !r.details {
		r.identify(data, entries, none, uncanonical)
	}
	return entries, uncanonical
}

// idOf is the id of the entry in a chunk. One that is canonical was scanned, which tells that its line is the canonical
// one but for the escapes in its texts.
func (r *logReader) idOf(c chunk, canonical bool) string {
	if canonical && escapesCanonically(c.text) {
		return entryID(c.text)
	}
	if root := (&reader{file: r.file}).parse(bytes.TrimSuffix(c.text, []byte("\r"))); root != nil && len(root.Content) == 1 {
		return entryID([]byte(canonicalLine(root.Content[0])))
	}
	return entryID(c.text)
}

// chunk reads the entry in a chunk, if it is one, and tells whether it is one canonical line.
func (r *logReader) chunk(c chunk) (e scenario.Entry, canonical, ok bool) {
	switch {
	case marksConflict(c.text):
		r.conflicts.marker(r.reader, c.text, c.line)
		return e, false, false
	case idle(c.text):
		r.before = c.line - 1
		r.encoded(bytes.TrimSuffix(c.text, []byte("\r")))
		r.before = 0
		return e, false, false
	case c.line == 1 && string(c.text) == "---":
		return e, false, false
	}
	if c.lines == 1 {
		if e, ok = r.scan(c.text, c.line); ok {
			return e, true, true
		}
	}
	e, ok = r.slow(c)
	return e, false, ok
}

// slow reads an entry with the YAML parser, which knows every style and reports every mistake.
func (r *logReader) slow(c chunk) (e scenario.Entry, ok bool) {
	r.before, r.unsound, r.chunkRead = c.line-1, false, c
	defer func() { r.before = 0 }()
	before := len(r.findings)
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
	e, ok = r.entry(value{n, r.place(n)}, c.line)
	// Half an entry would count as something that nobody wrote.
	return e, ok && len(r.findings) == before
}

// identify gives an id to those entries of a log, read without details, that a retraction names.
// The others need none, and a million ids would be a million allocations.
func (r *logReader) identify(data []byte, entries []scenario.Entry, none, uncanonical []int) {
	wanted := map[string]bool{}
	for i := range entries {
		if d := entries[i].Detail; d != nil && d.Retract != "" {
			wanted[d.Retract] = true
		}
	}
	next := 0
	for c := range chunks(data) {
		if len(none) > 0 && none[0] == c.line {
			none = none[1:]
			continue
		}
		canonical := len(uncanonical) == 0 || uncanonical[0] != c.line
		if !canonical {
			uncanonical = uncanonical[1:]
		}
		if e := &entries[next]; e.Detail == nil {
			if id := r.idOf(c, canonical); wanted[id] {
				e.Detail = &scenario.Detail{ID: id, Line: c.line}
			}
		}
		next++
	}
}
