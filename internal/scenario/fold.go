package scenario

import (
	"math"
	"slices"

	"signpost/internal/day"
	"signpost/internal/likelihood"
)

// A Moment is a point in both times: the day the report is for, and how much had been recorded by then. A zero KnownAt
// means everything.
type Moment struct {
	AsOf    day.Day
	KnownAt day.Instant
	// Now is the present if the report is for today, and zero otherwise. With it, an entry dated tomorrow that is
	// already recorded counts: in a colleague's time zone tomorrow has begun.
	Now day.Instant
	// WithdrawnBy is up to when retractions count, where that is later than KnownAt: with it an entry that was a
	// mistake does not count on a day on which nobody knew that yet. Zero for KnownAt.
	WithdrawnBy day.Instant
}

// endOfRecording is after everything recorded.
const endOfRecording day.Instant = math.MaxInt64

// EndOfTime is a Moment after every possible entry: everything ever recorded counts.
var EndOfTime = Moment{AsOf: day.Day(1 << 30)}

// Counts reports whether an entry counts at the moment, retractions aside.
func (m Moment) Counts(e *Entry) bool {
	return m.recordedBy(e) && (e.Date <= m.AsOf || e.Date == m.AsOf.Add(1) && m.hasBegun(e))
}

// hasBegun reports whether an entry dated the next day was recorded while the report's day still ran. A known-at on
// that day works like the present, so that a report printed today can be reproduced later.
func (m Moment) hasBegun(e *Entry) bool {
	switch {
	case m.Now != 0:
		return e.Recorded <= m.Now
	case m.KnownAt != 0:
		return m.KnownAt.Day() <= m.AsOf // and it was recorded by then
	}
	return false
}

// recordedBy reports whether the entry had been recorded, whatever its date.
func (m Moment) recordedBy(e *Entry) bool { return m.KnownAt == 0 || e.Recorded <= m.KnownAt }

// withdraws reports whether a retraction counts at the moment.
func (m Moment) withdraws(e *Entry) bool { return m.recordedBy(e) || e.Recorded <= m.WithdrawnBy }

// A State is a question at a moment: the log folded, the last entry on each thing winning.
type State struct {
	Question    *Question
	Moment      Moment
	Assessments []*Entry // in folding order; the last is in force
	Resolution  *Entry   // nil while the question is open

	opinions    opinions
	viewEntries []*Entry                 // views, in folding order
	statuses    []standing               // of the indicators of the question, in their order
	others      map[*Indicator]*standing // of indicators that the question no longer has
	gone        map[string]bool
}

// A standing is the latest status of an indicator, and since when it has held.
type standing struct {
	entry *Entry
	since day.Day
	// dayBefore is the status at the end of the day before the entry's, and dayBeforeSince is since when it held; zero
	// for no status.
	dayBefore      Status
	dayBeforeSince day.Day
}

// apply applies a later entry. Of several entries on one day only the last counts: a status that held before the day
// and after it was not interrupted.
func (s *standing) apply(e *Entry) {
	if s.entry != nil && s.entry.Date != e.Date {
		s.dayBefore, s.dayBeforeSince = s.entry.Status, s.since
	}
	s.entry, s.since = e, e.Date
	if s.dayBeforeSince != 0 && s.dayBefore == e.Status {
		s.since = s.dayBeforeSince
	}
}

// On folds the question's log at a moment. Entries retracted by then do not count, whatever their date.
func (q *Question) On(m Moment) *State {
	s := &State{Question: q, Moment: m, statuses: make([]standing, len(q.Indicators)), gone: q.Log.Retracted(m)}
	for i := range q.Log.Entries {
		e := &q.Log.Entries[i]
		if e.Date > m.AsOf.Add(1) {
			break // and so are all that follow
		}
		if !m.Counts(e) || s.Retracted(e) {
			continue
		}
		switch {
		case e.Indicator != nil:
			s.apply(e)
		case e.Likelihood != nil:
			s.Assessments = append(s.Assessments, e)
			s.opinions.apply(q, e)
		case e.Holds != nil:
			s.opinions.apply(q, e)
			s.viewEntries = append(s.viewEntries, e)
		case e.Resolved != "":
			s.Resolution = e
		}
	}
	return s
}

// standing is the latest status of an indicator; an empty one if it was never logged.
func (s *State) standing(i *Indicator) standing {
	if at := s.Question.position(i); at >= 0 {
		return s.statuses[at]
	}
	if last := s.others[i]; last != nil {
		return *last
	}
	return standing{}
}

func (s *State) apply(e *Entry) {
	if at := s.Question.position(e.Indicator); at >= 0 {
		s.statuses[at].apply(e)
		return
	}
	if s.others == nil {
		s.others = map[*Indicator]*standing{}
	}
	if s.others[e.Indicator] == nil {
		s.others[e.Indicator] = &standing{}
	}
	s.others[e.Indicator].apply(e)
}

// position is that of an indicator among those of the question, or -1. A status that was withdrawn may speak of one
// that the question no longer has.
func (q *Question) position(i *Indicator) int {
	if i.position < len(q.Indicators) && q.Indicators[i.position] == i {
		return i.position
	}
	return slices.Index(q.Indicators, i) // before it is linked
}

// Retracted returns the ids of the entries that were retracted at the moment. A retraction counts unless it was itself
// retracted. Neither the dates of retractions nor the order of their lines matter, and a retraction applies to every
// day: the entry was a mistake on all of them.
func (l *Log) Retracted(m Moment) map[string]bool {
	by := map[string][]string{} // the ids of the retractions of an entry, by its id
	for i := range l.Entries {
		if e := &l.Entries[i]; e.Retraction() && m.withdraws(e) {
			by[e.Retract] = append(by[e.Retract], e.ID)
		}
	}
	known, gone := make(map[string]bool, len(by)), make(map[string]bool, len(by))
	var withdrawn func(id string) bool
	withdrawn = func(id string) bool {
		if is, ok := known[id]; ok {
			return is
		}
		known[id] = false // an id is a hash of what it names, so a chain can loop only in a forged log
		for _, r := range by[id] {
			if !withdrawn(r) {
				known[id], gone[id] = true, true
			}
		}
		return known[id]
	}
	for id := range by {
		withdrawn(id)
	}
	return gone
}

// Retracted reports whether an entry of the question's log had been withdrawn at the moment.
func (s *State) Retracted(e *Entry) bool { return e.Detail != nil && s.gone[e.ID] }

// Entry returns the entry that gives an indicator its status, or nil.
func (s *State) Entry(i *Indicator) *Entry { return s.standing(i).entry }

// Since returns the day since which an indicator's status has held without a break; zero if it was never logged.
func (s *State) Since(i *Indicator) day.Day { return s.standing(i).since }

// LastLooked returns the day an indicator was last logged, whatever its status; zero if it was never logged.
func (s *State) LastLooked(i *Indicator) day.Day {
	if e := s.Entry(i); e != nil {
		return e.Date
	}
	return 0
}

// Status returns an indicator's status; one that was never logged is Unknown.
func (s *State) Status(i *Indicator) Status {
	if e := s.Entry(i); e != nil {
		return e.Status
	}
	return Unknown
}

// Overdue reports whether an indicator is still absent or unknown after the day it was due.
func (s *State) Overdue(i *Indicator) bool {
	return i.dueBefore(s.Moment.AsOf) && s.Status(i) <= Absent
}

// Assessment returns the assessment in force, or nil.
func (s *State) Assessment() *Entry { return s.last(0) }

// Previous returns the assessment before the one in force, or nil.
func (s *State) Previous() *Entry { return s.last(1) }

func (s *State) last(back int) *Entry {
	if n := len(s.Assessments) - 1 - back; n >= 0 {
		return s.Assessments[n]
	}
	return nil
}

// Likelihood returns the likelihood of a scenario in the assessment in force; ok is false if there is no assessment,
// or it does not name the scenario.
func (s *State) Likelihood(c *Scenario) (r likelihood.Range, ok bool) {
	a := s.Assessment()
	if a == nil || !a.Likelihood[c.Index()].Judged() {
		return likelihood.Unjudged, false
	}
	return a.Likelihood[c.Index()], true
}

// Leading returns the scenario that is most likely by the assessment in force, the first of equals; nil if there is
// none.
func (s *State) Leading() *Scenario {
	a := s.Assessment()
	if a == nil {
		return nil
	}
	best := 0
	for i, r := range a.Likelihood {
		if r.Mid() > a.Likelihood[best].Mid() {
			best = i
		}
	}
	return s.Question.Scenarios[best]
}

// ReviewDue returns the day by which the question should be reviewed: the date of the assessment in force plus the
// question's review interval. It is zero if there is no interval, if the question was never assessed, and once it is
// resolved.
func (s *State) ReviewDue() day.Day {
	a := s.Assessment()
	if a == nil || s.Question.ReviewEvery == 0 || s.Resolution != nil {
		return 0
	}
	return a.Date.Add(s.Question.ReviewEvery)
}

// Count returns how many of the question's own indicators have each status, indexed by Status.
func (s *State) Count() [4]int {
	var n [4]int
	for _, i := range s.Indicators() {
		n[s.Status(i)]++
	}
	return n
}

// BreaksNow lists the indicators that are present although an assumption says they should not be.
func (s *State) BreaksNow(a Assumption) []*Indicator {
	var broken []*Indicator
	for _, ref := range a.BrokenBy {
		if ref.Indicator != nil && s.Status(ref.Indicator) == Present {
			broken = append(broken, ref.Indicator)
		}
	}
	return broken
}
