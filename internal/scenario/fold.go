package scenario

import (
	"math"
	"slices"
	"sort"

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
	viewEntries []*Entry   // views, in folding order
	statuses    []standing // of the indicators of the question, in their order
	counted     int        // how many entries of the log are dated early enough
	gone        map[string]bool
}

// A standing is the latest status of an indicator, and since when it has held. Of several entries on one day only the
// last counts: a status that held before the day and after it was not interrupted.
type standing struct {
	entry *Entry
	since day.Day
	ended bool // what came before does not matter any more
}

// precede takes up an entry that comes before those that were taken up. It reports whether it is the first that does
// not matter.
func (s *standing) precede(e *Entry) (ends bool) {
	switch {
	case s.ended:
		return false
	case s.entry == nil:
		s.entry, s.since = e, e.Date
	case e.Date == s.since: // a later one of that day was taken up
	case e.Status == s.entry.Status:
		s.since = e.Date
	default:
		s.ended = true
	}
	return s.ended
}

// On folds the question's log at a moment. Entries retracted by then do not count, whatever their date.
func (q *Question) On(m Moment) *State { return q.on(m, q.Log.judgments()) }

// on is On for those who know where in the log the entries are that are no statuses. Of the statuses, nearly all there
// is, only the last ones matter: they are looked at backwards, until each indicator has its own.
func (q *Question) on(m Moment, judgments []int32) *State {
	s := &State{Question: q, Moment: m, statuses: make([]standing, len(q.Indicators)), gone: q.Log.retracted(m, judgments)}
	entries := q.Log.Entries
	s.counted = sort.Search(len(entries), func(i int) bool { return entries[i].Date > m.AsOf.Add(1) })
	for _, i := range judgments {
		if int(i) >= s.counted {
			break
		}
		if e := &entries[i]; m.Counts(e) && !s.Retracted(e) {
			s.apply(e)
		}
	}
	left := len(q.Indicators)
	for i := s.counted - 1; i >= 0 && left > 0; i-- {
		e := &entries[i]
		if e.Indicator == nil || !m.Counts(e) || s.Retracted(e) {
			continue
		}
		if at := q.position(e.Indicator); at >= 0 && s.statuses[at].precede(e) {
			left--
		}
	}
	return s
}

// apply applies a later entry that is no status.
func (s *State) apply(e *Entry) {
	switch {
	case e.Likelihood != nil:
		s.Assessments = append(s.Assessments, e)
		s.opinions.apply(s.Question, e)
	case e.Holds != nil:
		s.opinions.apply(s.Question, e)
		s.viewEntries = append(s.viewEntries, e)
	case e.Resolved != "":
		s.Resolution = e
	}
}

// standing is the latest status of an indicator; an empty one if it was never logged.
func (s *State) standing(i *Indicator) (last standing) {
	if at := s.Question.position(i); at >= 0 {
		return s.statuses[at]
	}
	for n := s.counted - 1; n >= 0 && !last.ended; n-- { // one that the question no longer has, which is seldom asked for
		if e := &s.Question.Log.Entries[n]; e.Indicator == i && s.Moment.Counts(e) && !s.Retracted(e) {
			last.precede(e)
		}
	}
	return last
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
func (l *Log) Retracted(m Moment) map[string]bool { return l.retracted(m, l.judgments()) }

// judgments are the positions of the entries that are no statuses.
func (l *Log) judgments() (at []int32) {
	for i := range l.Entries {
		if l.Entries[i].Indicator == nil {
			at = append(at, int32(i))
		}
	}
	return at
}

func (l *Log) retracted(m Moment, judgments []int32) map[string]bool {
	by := map[string][]string{} // the ids of the retractions of an entry, by its id
	for _, i := range judgments {
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
