package scenario

import (
	"cmp"
	"slices"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
)

// A Status says how much of an indicator has been seen, not how bad it is.
type Status uint8

// The four statuses. Unknown means that it could not be determined; Absent means looked for and not found.
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

// StatusWords lists the words of the statuses, in their order.
func StatusWords() []string {
	words := make([]string, len(Statuses))
	for i, s := range Statuses {
		words[i] = s.String()
	}
	return words
}

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

// Confidences lists the levels from high to low.
var Confidences = []Confidence{"high", "moderate", "low"}

// Void is the resolution of a question for which no scenario can be called true.
const Void = "void"

// Desk is the author of entries that name none: everyone at the desk, so it cannot hold a view of its own.
const Desk = "desk"

// An Entry is one line of a question's log. It is one of five things: a status of an Indicator, an assessment
// (Likelihood), a view (Holds), a resolution (Resolved) or a retraction (Retract).
//
// The struct is kept small, and Detail may be nil on a status that was read without its details:
// a workspace may hold a million entries.
type Entry struct {
	Date      day.Day // the day it applies to
	Status    Status
	Author    uint8       // who wrote it: a position in Log.Authors, or that after the last if they are too many to tell
	In        uint16      // the log file: a position in Log.Files
	Recorded  day.Instant // when it was written down
	Indicator *Indicator  // nil unless the entry is a status
	*Detail
	Line   uint32 // in its file, counted from 1
	Offset uint32 // in its file, where it begins
}

// A Detail holds everything in an entry beyond an indicator's status and its place in the files.
type Detail struct {
	ID         string // the first 10 hex digits of the SHA-256 of the line
	By         string
	Likelihood []likelihood.Range // of an assessment: one for each scenario of the question, in their order
	Holds      []likelihood.Range // of a view, likewise; all unjudged if its author no longer has one
	Confidence Confidence
	Pooled     []string // of an assessment that is the mean of views: their ids
	Replaces   string   // of an assessment: the id of the one in force when it was made, if that was another author's
	Dissent    *Dissent
	Resolved   string // of a resolution: a scenario of the question, or Void
	Retract    string // of a retraction: the id of the entry it withdraws
	Because    lang.Text
	Basis      lang.Text // of an assessment: why the likelihoods are what they are, while Because is why they changed
	Cites      []Cite
	Note       lang.Text
	Def        string // fingerprints of the definitions it was judged by, see Question.Def; may be empty
}

// A Dissent is a named minority view on an assessment.
type Dissent struct {
	By         string
	Likelihood []likelihood.Range
	Because    lang.Text
	Cites      []Cite
}

// Assessment reports whether the entry is an assessment.
func (e *Entry) Assessment() bool { return e.Detail != nil && e.Likelihood != nil }

// View reports whether the entry is one analyst's own view (or withdraws one). A view is never in force.
func (e *Entry) View() bool { return e.Detail != nil && e.Holds != nil }

// Withdraws reports whether the entry withdraws its author's view without giving a new one.
func (e *Entry) Withdraws() bool {
	return e.View() && !slices.ContainsFunc(e.Holds, likelihood.Range.Judged)
}

// Retraction reports whether the entry is a retraction.
func (e *Entry) Retraction() bool { return e.Detail != nil && e.Retract != "" }

// Resolution reports whether the entry is a resolution.
func (e *Entry) Resolution() bool { return e.Detail != nil && e.Resolved != "" }

// An EntryKind is one of the five kinds of entry.
type EntryKind uint8

// The kinds of entry.
const (
	StatusEntry     EntryKind = iota // what was seen of an indicator
	AssessmentEntry                  // how likely the scenarios were judged to be
	ViewEntry                        // how likely one analyst alone judges them to be
	ResolutionEntry                  // what came true
	RetractionEntry                  // that another entry is retracted
)

// String returns the kind as reports and JSON spell it: status, assessment, view, resolution or retraction.
func (k EntryKind) String() string {
	return [...]string{"status", "assessment", "view", "resolution", "retraction"}[k]
}

// MarshalText prints the kind for JSON.
func (k EntryKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// Kind returns the kind of the entry.
func (e *Entry) Kind() EntryKind {
	switch {
	case e.Indicator != nil:
		return StatusEntry
	case e.Assessment():
		return AssessmentEntry
	case e.View():
		return ViewEntry
	case e.Resolution():
		return ResolutionEntry
	}
	return RetractionEntry
}

// Before reports whether e is overruled by other if both are on the same thing: the later date wins, then the later
// record, then the greater id, so that the order of lines, which a merge may change, does not matter. Entries on
// different things keep the order of their lines. Ids are known only with details.
func (e *Entry) Before(other *Entry) bool {
	c := compare(e, other)
	switch {
	case c != 0:
		return c < 0
	case e.Detail != nil && other.Detail != nil && e.sameSubject(other):
		return e.ID < other.ID
	}
	return cmp.Or(cmp.Compare(e.In, other.In), cmp.Compare(e.Line, other.Line)) < 0
}

func compare(a, b *Entry) int {
	return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Recorded, b.Recorded))
}

// sameSubject reports whether both entries are statuses of one indicator, views of one analyst, or of the same other
// kind, which concerns the whole question.
func (e *Entry) sameSubject(other *Entry) bool {
	return e.Indicator == other.Indicator && e.Kind() == other.Kind() && (!e.View() || e.By == other.By)
}

// SameMoment reports whether both entries have the same date and were recorded in the same second.
func (e *Entry) SameMoment(other *Entry) bool { return compare(e, other) == 0 }
