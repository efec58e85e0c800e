package store

import (
	"bytes"
	"slices"
	"strings"

	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

// scan reads the canonical line of an entry. It returns false when the line is not canonical, whatever the reason.
func (r *logReader) scan(line []byte, number int) (e scenario.Entry, ok bool) {
	ok = r.scanInto(&e, line, number)
	return e, ok
}

// scanInto is scan into a zero entry where it is kept, since copying it takes as long as reading much of its line. What
// is there when it returns false is of no use.
func (r *logReader) scanInto(e *scenario.Entry, line []byte, number int) bool {
	line = bytes.TrimSuffix(line, []byte("\r"))
	c := cursor{line, r.dates}
	if !c.skip("- {date: ") {
		return false
	}
	e.Date = c.day()
	if e.Date == 0 || !c.skip(", recorded: ") {
		return false
	}
	e.Recorded = c.instant()
	if e.Recorded == 0 || !c.skip(", by: ") {
		return false
	}
	by, ok := r.author(&c)
	if !ok {
		return false
	}
	e.Author = r.authorNumber(by)
	var s lineScan // its fields are set one by one: a literal would be put together elsewhere and copied
	s.logReader, s.cursor, s.by, s.keep, s.line, s.number, s.length = r, c, by, true, line, number, len(line)
	switch {
	case s.skip(", indicator: "):
		s.keep = r.details
		ok = s.status(e)
	case s.skip(", likelihood: "):
		ok = s.assessment()
	case s.skip(", view: "):
		ok = s.view()
	case s.skip(", resolved: "):
		ok = s.resolution()
	case s.skip(", retract: "):
		ok = s.retraction()
	default:
		return false
	}
	if !ok || len(s.rest) != 1 || s.rest[0] != '}' {
		return false
	}
	if s.keep {
		e.Detail = s.detail()
	}
	return true
}

// author reads who wrote an entry. It remembers the last one: a log has few, and looking at an id takes time.
func (r *logReader) author(c *cursor) (string, bool) {
	before := c.rest
	word := c.word()
	for len(word) > 0 && c.skip("+") {
		word = c.word()
	}
	if len(word) == 0 {
		return "", false
	}
	if word = before[:len(before)-len(c.rest)]; string(word) != r.by {
		if CheckAuthor(string(word)) != nil {
			return "", false
		}
		r.by = string(word)
	}
	return r.by, true
}

// indicatorNamed is the one that has a name, or had it once; nil if there is none. A log speaks of a few again and again,
// which are found by the length and the last letter of their names sooner than in a map.
func (r *logReader) indicatorNamed(name []byte) *scenario.Indicator {
	if len(name) == 0 {
		return nil
	}
	at := (len(name) + int(name[len(name)-1])) % len(r.met)
	if i := r.met[at]; i != nil && i.ID == string(name) {
		return i
	}
	i := r.indicators[string(name)]
	if i != nil {
		r.met[at] = i
	}
	return i
}

// A lineScan holds the parts of one line. They are made into a detail only if that is kept.
type lineScan struct {
	*logReader
	cursor
	keep   bool
	line   []byte // the whole of it
	number int

	by                                        string
	confidence, resolved, retract, cited, def []byte
	replaces, pooled                          []byte
	because, basis, note                      []byte
	ranges, holds                             []likelihood.Range
	dissent                                   *scenario.Dissent
	length, citedAt                           int // of the line, and where in it the citations begin
}

func (s *lineScan) status(e *scenario.Entry) bool {
	e.Indicator = s.indicatorNamed(s.word())
	if e.Indicator == nil || !s.skip(", status: ") {
		return false
	}
	switch string(s.word()) {
	case "unknown":
		e.Status = scenario.Unknown
	case "absent":
		e.Status = scenario.Absent
	case "emerging":
		e.Status = scenario.Emerging
	case "present":
		e.Status = scenario.Present
	default:
		return false
	}
	return s.optional(", because: ", &s.because) && s.ending() && s.definitions()
}

func (s *lineScan) assessment() bool {
	var ok bool
	if s.ranges, ok = s.likelihoods(); !ok || !s.skip(", confidence: ") {
		return false
	}
	if !s.confidenceWord() || s.skip(", pooled: ") && !s.entryIDs() {
		return false
	}
	if s.skip(", replaces: ") {
		if s.replaces = s.entryID(); s.replaces == nil {
			return false
		}
	}
	if s.skip(", dissent: {by: ") && !s.dissentPart() {
		return false
	}
	return s.reason() && s.optional(", basis: ", &s.basis) && s.ending() && s.definitions()
}

// confidenceWord reads how good a basis is.
func (s *lineScan) confidenceWord() bool {
	s.confidence = s.word()
	switch string(s.confidence) {
	case "high", "moderate", "low":
		return true
	}
	return false
}

func (s *lineScan) view() bool {
	if !IsPerson(s.by) {
		return false
	}
	if s.skip("{}") {
		s.holds = slices.Repeat([]likelihood.Range{likelihood.Unjudged}, len(s.question.Scenarios))
	} else {
		var ok bool
		if s.holds, ok = s.likelihoods(); !ok {
			return false
		}
	}
	if s.skip(", confidence: ") && !s.confidenceWord() {
		return false
	}
	return s.reason() && s.ending() && s.definitions()
}

// dissentPart reads the rest of a dissent.
func (s *lineScan) dissentPart() bool {
	d := &scenario.Dissent{}
	by, ok := s.author(&s.cursor)
	if !ok || strings.Contains(by, "+") || !s.skip(", likelihood: ") {
		return false
	}
	d.By = by
	if d.Likelihood, ok = s.likelihoods(); !ok || !s.skip(", because: ") {
		return false
	}
	because := s.languages()
	if because == nil {
		return false
	}
	d.Because = s.translations(because)
	if s.skip(", cite: ") {
		at := s.length - len(s.rest)
		cited := s.citations()
		if cited == nil {
			return false
		}
		d.Cites = s.references(cited, at)
	}
	if !s.skip("}") {
		return false
	}
	s.dissent = d
	return true
}

func (s *lineScan) resolution() bool {
	s.resolved = s.word()
	if string(s.resolved) != scenario.Void && s.question.Scenario(string(s.resolved)) == nil {
		return false
	}
	return s.reason() && s.ending() && s.definitions()
}

func (s *lineScan) retraction() bool {
	s.retract = s.entryID()
	return s.retract != nil && s.reason() && s.ending()
}

// reason reads the reason that everything but a status must have.
func (s *lineScan) reason() bool { return s.optional(", because: ", &s.because) && s.because != nil }

// ending reads what may stand at the end of any entry.
func (s *lineScan) ending() bool {
	if s.skip(", cite: ") {
		s.citedAt = s.length - len(s.rest)
		if s.cited = s.citations(); s.cited == nil {
			return false
		}
	}
	return s.optional(", note: ", &s.note)
}

// definitions reads the fingerprints at the end of an entry that is no retraction.
func (s *lineScan) definitions() bool {
	if !s.skip(", def: ") {
		return true
	}
	s.def = s.fingerprints(defLength)
	return s.def != nil
}

// optional reads a text behind a key, if the key is there.
func (s *lineScan) optional(key string, into *[]byte) bool {
	if !s.skip(key) {
		return true
	}
	*into = s.languages()
	return *into != nil
}
