package store

import (
	"bytes"
	"iter"
	"slices"

	"gopkg.in/yaml.v3"

	"signpost/internal/day"
	"signpost/internal/lang"
)

// A LogEntry is an entry as the text of a log has it, apart from what it means in its question: an old version of a log
// is read so, whose question may be another by now.
type LogEntry struct {
	ID       string
	Line     int
	Text     []byte
	Recorded day.Instant // zero where the text does not say it
	By       string
	About    string // what it speaks of: an indicator, or the key that makes it an entry of its kind
	Retracts string // the id of the entry that it withdraws
}

// kindKeys are the keys that say of which kind an entry is.
var kindKeys = []string{"indicator", "likelihood", "view", "resolved", "retract"}

// LogEntries returns the entries of a log one by one; lines that are none are passed over. The first line has the
// number after before.
func LogEntries(data []byte, before int) iter.Seq[LogEntry] {
	return func(yield func(LogEntry) bool) {
		dates := newDates()
		for c := range chunks(bytes.TrimPrefix(data, byteOrderMark)) {
			if isBlankOrComment(c.text) || marksConflict(c.text) {
				continue
			}
			e, ok := canonicalEntry(c.text, dates)
			if !ok {
				e, ok = parsedEntry(c.text)
			}
			e.Line = before + c.line
			if ok && !yield(e) {
				return
			}
		}
	}
}

// canonicalEntry reads an entry that is written as signpost writes it, whose id is that of its text.
func canonicalEntry(text []byte, dates *dates) (LogEntry, bool) {
	line := bytes.TrimSuffix(text, []byte("\r"))
	c := cursor{line, dates}
	e := LogEntry{ID: entryID(line), Text: text}
	if !c.skip("- ") || !c.canonicalRecord(&EntryRecord, func(key string, value []byte) {
		switch key {
		case "recorded":
			e.Recorded = (&cursor{value, dates}).instant()
		case "by":
			e.By = string(value)
		case "retract":
			e.About, e.Retracts = key, string(bytes.Trim(value, `"`))
		case "indicator":
			e.About = string(value)
		case "likelihood", "view", "resolved":
			e.About = key
		}
	}) || len(c.rest) > 0 || e.Recorded == 0 || !escapesCanonically(line) {
		return e, false
	}
	return e, true
}

// parsedEntry reads an entry that is written otherwise.
func parsedEntry(text []byte) (e LogEntry, ok bool) {
	var doc yaml.Node
	if yaml.Unmarshal(text, &doc) != nil || len(doc.Content) != 1 || doc.Content[0].Kind != yaml.SequenceNode || len(doc.Content[0].Content) != 1 {
		return e, false
	}
	n := doc.Content[0].Content[0]
	if n.Kind != yaml.MappingNode || valueOf(n, "recorded") == nil {
		return e, false
	}
	e = LogEntry{ID: entryID([]byte(canonicalLine(n))), Text: text}
	for key, to := range map[string]*string{"by": &e.By, "retract": &e.Retracts} {
		if v := valueOf(n, key); v != nil {
			*to = v.Value
		}
	}
	for _, key := range kindKeys {
		if v := valueOf(n, key); v != nil {
			if e.About = key; key == "indicator" {
				e.About = v.Value
			}
		}
	}
	e.Recorded, _ = day.ParseInstant(valueOf(n, "recorded").Value)
	return e, true
}

// canonicalRecord passes over keys and values between braces if they stand there as canonicalLine would write them.
func (c *cursor) canonicalRecord(record *Record, see func(key string, value []byte)) bool {
	if !c.skip("{") {
		return false
	}
	next := 0
	for {
		name := c.word()
		i := slices.IndexFunc(record.Keys[next:], func(k Key) bool { return k.Name == string(name) })
		if i < 0 || !c.skip(": ") {
			return false
		}
		k := &record.Keys[next+i]
		next += i + 1
		start := c.rest
		if !c.canonicalValue(k) {
			return false
		}
		see(k.Name, start[:len(start)-len(c.rest)])
		if c.skip("}") {
			return true
		}
		if !c.skip(", ") {
			return false
		}
	}
}

func (c *cursor) canonicalValue(k *Key) bool {
	switch k.Type {
	case TypeDay:
		return c.day() != 0
	case TypeMoment:
		return c.instant() != 0
	case TypeText:
		return c.canonicalText()
	case TypeDigits:
		return c.text() != nil
	case TypeRecord:
		return c.canonicalRecord(k.Of, func(string, []byte) {})
	case TypeChances:
		return c.list("{", "}", func() bool { return len(c.word()) > 0 && c.skip(": ") && c.share() })
	case TypeCites:
		return c.list("[", "]", func() bool { return c.citation() != nil })
	case TypeEntries:
		return c.list("[", "]", func() bool { return c.text() != nil })
	}
	return c.names()
}

func (c *cursor) share() bool {
	_, ok := c.percent()
	return ok
}

// canonicalText passes over a text, or one for each language in their order.
func (c *cursor) canonicalText() bool {
	if len(c.rest) == 0 || c.rest[0] != '{' {
		return c.text() != nil
	}
	var last lang.Code
	return c.list("{", "}", func() bool {
		code := lang.Code(c.word())
		sorted := last == "" || byCode(last, code) < 0
		last = code
		return code != "" && sorted && c.skip(": ") && c.text() != nil
	})
}

// list passes over items with a comma and a blank between them; there may be none.
func (c *cursor) list(open, end string, item func() bool) bool {
	if !c.skip(open) {
		return false
	}
	if c.skip(end) {
		return true
	}
	for item() {
		if c.skip(end) {
			return true
		}
		if !c.skip(", ") {
			return false
		}
	}
	return false
}

// names passes over a bare word, or several that are joined as authors are.
func (c *cursor) names() bool {
	for len(c.word()) > 0 {
		if !c.skip("+") {
			return true
		}
	}
	return false
}

// LogChange says how one version of a log differs from another.
type LogChange struct {
	Removed, Added []LogEntry
	Reformatted    int // how many entries are written otherwise and say the same
}

// CompareLogs compares two versions of a log. What stands at the beginning and at the end of both is not looked at.
func CompareLogs(old, now []byte) LogChange {
	head, tail := commonEnds(old, now)
	before := bytes.Count(old[:head], []byte("\n"))
	removed := slices.Collect(LogEntries(old[head:len(old)-tail], before))
	added := slices.Collect(LogEntries(now[head:len(now)-tail], before))
	if len(removed) == 0 {
		return LogChange{Added: added}
	}
	var c LogChange
	texts := map[string][]byte{}
	for _, e := range removed {
		texts[e.ID] = e.Text
	}
	again := map[string]bool{}
	for _, e := range added {
		again[e.ID] = true
		if was, both := texts[e.ID]; !both {
			c.Added = append(c.Added, e)
		} else if !bytes.Equal(bytes.TrimRight(was, "\r"), bytes.TrimRight(e.Text, "\r")) {
			c.Reformatted++
		}
	}
	c.Removed = slices.DeleteFunc(removed, func(e LogEntry) bool { return again[e.ID] })
	if len(c.Removed) > 0 { // it may have stood twice
		for e := range LogEntries(now, 0) {
			again[e.ID] = true
		}
		c.Removed = slices.DeleteFunc(c.Removed, func(e LogEntry) bool { return again[e.ID] })
	}
	return c
}

// commonEnds returns how long the same beginning and the same end of two versions are, in whole entries.
func commonEnds(a, b []byte) (head, tail int) {
	n := min(len(a), len(b))
	head = sameStart(a, b, n)
	switch {
	case head == len(a) && head == len(b):
		return head, 0
	case entryBoundary(a, head) && entryBoundary(b, head):
	default:
		head = lastEntry(a[:head])
	}
	n -= head
	for tail < n && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	// The end begins with an entry, after a line end in both.
	for at := len(a) - tail; ; {
		i := bytes.Index(a[at:], []byte("\n-"))
		if i < 0 {
			return head, 0
		}
		at += i + 1
		if beginsEntry(a[at:]) {
			return head, len(a) - at
		}
	}
}

// sameStart returns how long the same beginning is, of at most n bytes.
func sameStart(a, b []byte, n int) int {
	const stride = 4096
	i := 0
	for i+stride <= n && bytes.Equal(a[i:i+stride], b[i:i+stride]) {
		i += stride
	}
	for i < n && a[i] == b[i] {
		i++
	}
	return i
}

// entryBoundary reports whether an entry ends before a place in a log, and whatever follows is a new one or nothing.
func entryBoundary(data []byte, at int) bool {
	return at == len(data) || at > 0 && data[at-1] == '\n' && beginsEntry(data[at:])
}

// lastEntry is where the last entry begins that starts before the end of data.
func lastEntry(data []byte) int {
	for at := len(data); at > 0; {
		i := bytes.LastIndex(data[:at], []byte("\n-"))
		if i < 0 {
			return 0
		}
		if beginsEntry(data[i+1:]) && i+1 < len(data) {
			return i + 1
		}
		at = i
	}
	return 0
}
