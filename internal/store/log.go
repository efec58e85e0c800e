package store

import (
	"bytes"
	"math"
	"slices"

	"gopkg.in/yaml.v3"

	"signpost/internal/diag"
	"signpost/internal/scenario"
)

// A logReader reads the logs of one question, one after the other.
type logReader struct {
	*reader
	question       *scenario.Question
	indicators     map[string]*scenario.Indicator
	met            [32]*scenario.Indicator        // those met last, see indicatorNamed
	gone           map[string]*scenario.Indicator // those that only withdrawn statuses speak of
	dates          *dates
	details        bool                  // keep what a status says beyond its indicator
	later          bool                  // what is not kept is read later: a line that the scanner knows
	known          func(ref []byte) bool // whether a citation names something; nil where nobody asks that of what is not kept
	missed         bool                  // something that was not kept cites what is not there
	authors        []string              // who wrote in the logs
	conflicts      conflictMarkers
	by             string                     // who wrote the entry scanned last
	unread         map[scenario.NameKind]bool // what of the question could not be read; see reader.unread
	files          []*logFile
	withdrawn      map[string]bool // the ids that retractions in the files name, once one was looked for
	in             int             // the position of the log being read among the files
	chunkRead      chunk           // the text of the entry being read, where it is read slowly
	refersToUnread bool            // the entry being read names something of that, so it cannot be used
}

func newLogReader(r *reader, q *scenario.Question, dates *dates, details bool) *logReader {
	l := &logReader{reader: r, question: q, dates: dates, details: details, indicators: make(map[string]*scenario.Indicator, len(q.Indicators)), gone: map[string]*scenario.Indicator{}}
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

// A logFile is one log of a question: what it holds, and what was found of it.
type logFile struct {
	*reader
	data        []byte
	skipped     int   // bytes before the data
	count       int   // of its entries
	none        []int // the lines of the chunks that are no entry
	uncanonical []int // the lines of the entries that are not one canonical line each
}

// add takes up a log of the question, to be read with the others.
func (r *logReader) add(of *reader, data []byte) {
	text := bytes.TrimPrefix(data, byteOrderMark)
	r.files = append(r.files, &logFile{reader: of, data: text, skipped: len(data) - len(text)})
}

// read reads the entries of all logs into the question, in folding order. Equal entries are one entry, the first of
// them.
func (r *logReader) read() {
	log := &r.question.Log
	log.Entries, log.Authors = r.entries(), r.authors
	for _, f := range r.files {
		log.Files = append(log.Files, f.file)
		for _, line := range f.uncanonical {
			log.Uncanonical = append(log.Uncanonical, diag.Place{File: f.file, Line: line})
		}
	}
	if !log.Sort() {
		return
	}
	if !r.details && mayBeEqual(log.Entries) {
		again := newLogReader(nil, r.question, r.dates, true)
		again.unread = r.unread
		for _, f := range r.files { // its findings are those of the first reading
			again.add(&reader{file: f.file, setup: f.setup, origins: map[reference]diag.Place{}}, f.data)
		}
		log.Entries, log.Authors = again.entries(), again.authors
		log.Sort()
		defer func() { dropDetails(log, r.odd()) }()
	}
	log.Deduplicate()
}

// mayBeEqual reports whether some entries, in folding order, may be equal or may need their ids to be ordered: they
// were read without ids, and agree in all that is known of them.
func mayBeEqual(entries []scenario.Entry) bool {
	for i := 1; i < len(entries); i++ {
		for j := i - 1; j >= 0 && entries[j].SameMoment(&entries[i]); j-- {
			if entries[j].Indicator == entries[i].Indicator {
				return true
			}
		}
	}
	return false
}

// dropDetails drops the details of statuses that nothing needs: no retraction names them, and no other entry on their
// indicator was recorded in the same moment. Odd ones are kept all the same.
func dropDetails(log *scenario.Log, odd map[entryLine]bool) {
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
		keep[i] = e.Indicator == nil || retracted[e.ID] || odd[entryLine{e.In, e.Line}]
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

// entries reads the entries of all logs, in the order of the files and of their lines.
func (r *logReader) entries() (entries []scenario.Entry) {
	lines := 0
	for _, f := range r.files {
		lines += bytes.Count(f.data, []byte("\n")) + 1
	}
	entries = make([]scenario.Entry, 0, lines)
	retracted := map[string]bool{}
	for n, f := range r.files {
		r.in, r.reader, r.conflicts = n, f.reader, conflictMarkers{}
		before := len(entries)
		entries = r.entriesOf(f, entries, retracted)
		f.count = len(entries) - before
	}
	if r.details || len(retracted) == 0 {
		return entries
	}
	rest := entries
	for n, f := range r.files {
		r.in, r.reader = n, f.reader
		r.identify(f, rest[:f.count], retracted)
		rest = rest[f.count:]
	}
	return entries
}

// entriesOf adds the entries of one log, and the ids that its retractions name.
func (r *logReader) entriesOf(f *logFile, entries []scenario.Entry, retracted map[string]bool) []scenario.Entry {
	if utf16(f.data) {
		r.hasValidEncoding(f.data)
		f.data = nil
	}
	for c := range chunks(f.data) {
		n := len(entries)
		entries = append(entries, scenario.Entry{})
		e := &entries[n]
		canonical, ok := r.chunk(c, e)
		if !ok || r.full {
			entries = entries[:n]
		}
		if r.full { // enough mistakes for a day: all that follows is left unread
			f.data = f.data[:0]
			break
		}
		if !ok {
			f.none = append(f.none, c.line)
			continue
		}
		if !canonical {
			f.uncanonical = append(f.uncanonical, c.line)
		}
		e.In, e.Line, e.Offset = uint16(r.in), uint32(c.line), uint32(f.skipped+c.at)
		if e.Detail != nil {
			e.ID = r.idOf(c, canonical)
			if e.Retract != "" {
				retracted[e.Retract] = true
			}
		}
	}
	return entries
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

// chunk reads the entry in a chunk into a zero entry, if it is one, and reports whether it is one canonical line.
func (r *logReader) chunk(c chunk, e *scenario.Entry) (canonical, ok bool) {
	switch {
	case marksConflict(c.text):
		r.conflicts.report(r.reader, c.text, c.line)
		return false, false
	case isBlankOrComment(c.text):
		r.before = c.line - 1
		r.hasValidEncoding(bytes.TrimSuffix(c.text, []byte("\r")))
		r.before = 0
		return false, false
	case c.line == 1 && string(c.text) == "---":
		return false, false
	}
	if c.lines == 1 {
		if r.scanInto(e, c.text, c.line) {
			return true, true
		}
	}
	*e, ok = r.parseEntry(c)
	return false, ok
}

// mostAuthors is how many authors of a question the entries can tell apart.
const mostAuthors = math.MaxUint8

// authorNumber is the position of who wrote an entry among the authors of the logs. Those beyond what an entry can hold
// share one, which none has.
func (r *logReader) authorNumber(by string) uint8 {
	at := slices.Index(r.authors, by)
	if at < 0 && len(r.authors) < mostAuthors {
		at = len(r.authors)
		r.authors = append(r.authors, by)
	}
	return uint8(at)
}

// parseEntry reads an entry with the YAML parser, which knows every style and reports every mistake.
func (r *logReader) parseEntry(c chunk) (e scenario.Entry, ok bool) {
	r.before, r.refersToUnread, r.chunkRead = c.line-1, false, c
	defer func() { r.before = 0 }()
	before := len(r.findings)
	text := bytes.TrimSuffix(c.text, []byte("\r"))
	if !r.hasValidEncoding(text) {
		return e, false
	}
	root := r.parse(text)
	switch {
	case root == nil:
		return e, false
	case root.Kind == yaml.SequenceNode && len(root.Content) == 0: // [] is an empty log
		return e, false
	case root.Kind != yaml.SequenceNode || root.Style&yaml.FlowStyle != 0 || root.Column != 1 || len(root.Content) > 1:
		r.report(r.place(root), ruleType, "begin every entry with a hyphen at the start of a line", "this is not a log entry")
		return e, false
	}
	n := root.Content[0]
	e, ok = r.entry(value{n, r.place(n)})
	// Half an entry would count as something that nobody wrote.
	return e, ok && len(r.findings) == before
}

// identify gives an id to those entries of a log, read without details, that a retraction names.
// The others need none, and a million ids would be a million allocations.
func (r *logReader) identify(f *logFile, entries []scenario.Entry, retracted map[string]bool) {
	none, uncanonical := f.none, f.uncanonical
	next := 0
	for c := range chunks(f.data) {
		if len(none) > 0 && none[0] == c.line {
			none = none[1:]
			continue
		}
		canonical := len(uncanonical) == 0 || uncanonical[0] != c.line
		if !canonical {
			uncanonical = uncanonical[1:]
		}
		e := &entries[next]
		if e.Detail == nil {
			if id := r.idOf(c, canonical); retracted[id] {
				e.Detail = &scenario.Detail{ID: id}
			}
		}
		next++
	}
}
