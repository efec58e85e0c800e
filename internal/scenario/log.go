package scenario

import (
	"cmp"
	"slices"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
)

// A Status says how much of an indicator has been seen, never how bad it is.
type Status uint8

// The four statuses. Unknown means that nobody could tell; it is never Absent, which means looked for and not there.
const (
	Unknown Status = iota
	Absent
	Emerging
	Present
)

// Statuses lists the statuses from least to most seen.
var Statuses = []Status{Unknown, Absent, Emerging, Present}

// String returns the status as files and command lines spell it.
func (s Status) String() string { return [...]string{"unknown", "absent", "emerging", "present"}[s] }

// MarshalText prints the status for JSON.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// ParseStatus returns the status that a word names.
func ParseStatus(word string) (Status, bool) {
	for _, s := range Statuses {
		if s.String() == word {
			return s, true
		}
	}
	return Unknown, false
}

// A Confidence says how good the basis of an assessment is: high, moderate or low (ICD 203). It is never a likelihood.
type Confidence string

// Confidences lists the levels from firm to weak.
var Confidences = []Confidence{"high", "moderate", "low"}

// Void is what a question is resolved as when no scenario can be called true.
const Void = "void"

// An Entry is one line of a question's log. It is one of four things: a status of an Indicator, an assessment
// (Likelihood), a resolution (Resolved) or a retraction (Retract).
//
// The struct is kept small, and Detail may be nil on a status that was read without its details:
// a workspace may hold a million entries.
type Entry struct {
	Date      day.Day // when the thing was so
	Status    Status
	Recorded  day.Instant // when it was written down
	Indicator *Indicator  // nil unless the entry is a status
	*Detail
}

// A Detail holds what an entry says beyond the status of its indicator, and where it stands.
type Detail struct {
	Line       int    // in the log file, counted from 1
	ID         string // the first 10 hex digits of the SHA-256 of the line
	By         string
	Likelihood []likelihood.Range // of an assessment: one for each scenario of the question, in their order
	Confidence Confidence
	Dissent    *Dissent
	Resolved   string // of a resolution: a scenario of the question, or Void
	Retract    string // of a retraction: the id of the entry it withdraws
	Because    lang.Text
	Basis      lang.Text // of an assessment: why the likelihoods are where they are, while Because is why they changed
	Cites      []Cite
	Note       lang.Text
	Def        string // the indicator's fingerprint when the status was logged; may be empty
}

// A Dissent is a named minority view on an assessment.
type Dissent struct {
	By         string
	Likelihood []likelihood.Range
	Because    lang.Text
}

// Assessment reports whether the entry is an assessment.
func (e *Entry) Assessment() bool { return e.Detail != nil && e.Likelihood != nil }

// Retraction reports whether the entry is a retraction.
func (e *Entry) Retraction() bool { return e.Detail != nil && e.Retract != "" }

// Resolution reports whether the entry is a resolution.
func (e *Entry) Resolution() bool { return e.Detail != nil && e.Resolved != "" }

// An EntryKind says which of four things an entry is.
type EntryKind uint8

// The kinds of entry.
const (
	StatusEntry     EntryKind = iota // what was seen of an indicator
	AssessmentEntry                  // how likely the scenarios were judged to be
	ResolutionEntry                  // what came true
	RetractionEntry                  // that another entry is withdrawn
)

// String returns the kind as reports and JSON spell it: status, assessment, resolution or retraction.
func (k EntryKind) String() string {
	return [...]string{"status", "assessment", "resolution", "retraction"}[k]
}

// MarshalText prints the kind for JSON.
func (k EntryKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// Kind says which of the four things the entry is.
func (e *Entry) Kind() EntryKind {
	switch {
	case e.Indicator != nil:
		return StatusEntry
	case e.Assessment():
		return AssessmentEntry
	case e.Resolution():
		return ResolutionEntry
	}
	return RetractionEntry
}

// Before reports whether e is overruled by other when both speak of the same thing:
// the later date wins, then the later record, then the later line. Lines are known only with details.
func (e *Entry) Before(other *Entry) bool {
	if c := compare(e, other); c != 0 || e.Detail == nil || other.Detail == nil {
		return c < 0
	}
	return e.Line < other.Line
}

func compare(a, b *Entry) int {
	return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Recorded, b.Recorded))
}

// A Log is what was seen and judged on one question.
type Log struct {
	File        string
	Entries     []Entry // in folding order once Sort was called
	Uncanonical []int   // the lines of the entries that are not one canonical line each, as merging needs them
}

// Sort puts the entries, which stand in the order of their lines, into folding order: by date, then record, then line.
func (l *Log) Sort() {
	inOrder := slices.IsSortedFunc(l.Entries, func(a, b Entry) int { return compare(&a, &b) })
	if !inOrder {
		slices.SortStableFunc(l.Entries, func(a, b Entry) int { return compare(&a, &b) })
	}
}

// Find returns the entry with the id, or nil.
func (l *Log) Find(id string) *Entry {
	for i := range l.Entries {
		if e := &l.Entries[i]; e.Detail != nil && e.ID == id {
			return e
		}
	}
	return nil
}

// FreeSecond returns the first second from a moment on in which no entry of the workspace was recorded. Where every
// entry has a second of its own, a moment tells all that had been written down by it from all that had not.
func (w *Workspace) FreeSecond(at day.Instant) day.Instant {
	taken := map[day.Instant]bool{}
	for _, q := range w.Questions {
		for i := range q.Log.Entries {
			if r := q.Log.Entries[i].Recorded; r >= at {
				taken[r] = true
			}
		}
	}
	for taken[at] {
		at++
	}
	return at
}
