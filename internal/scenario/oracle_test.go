package scenario

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"signpost/internal/day"
	"signpost/internal/likelihood"
)

// The oracle implements folding and implied likelihood a second time, as slowly and simply as the definitions read: it
// relies on no order of lines and no running sums, and searches the whole log for every query.
type oracle struct{ entries []Entry }

// withdrawn: an entry is retracted if a retraction of it counts, and a retracted retraction does not.
func (o oracle) withdrawn(id string, m Moment) bool {
	return slices.ContainsFunc(o.entries, func(r Entry) bool {
		return r.Retract == id && (m.KnownAt == 0 || r.Recorded <= m.KnownAt || r.Recorded <= m.WithdrawnBy) && !o.withdrawn(r.ID, m)
	})
}

// counts: dated on or before the report's day, or on the next if known-at is on that day; recorded by then, and not
// retracted.
func (o oracle) counts(e Entry, m Moment) bool {
	begun := e.Date == m.AsOf+1 && m.KnownAt != 0 && m.KnownAt.Day() <= m.AsOf
	return (e.Date <= m.AsOf || begun) && (m.KnownAt == 0 || e.Recorded <= m.KnownAt) && !o.withdrawn(e.ID, m)
}

// latest returns the last matching entry: by date, then by when it was recorded, then by id.
func (o oracle) latest(m Moment, wanted func(Entry) bool) *Entry {
	var best *Entry
	for _, e := range o.entries {
		if wanted(e) && o.counts(e, m) && (best == nil || later(e, *best)) {
			best = &e
		}
	}
	return best
}

func later(a, b Entry) bool {
	switch {
	case a.Date != b.Date:
		return a.Date > b.Date
	case a.Recorded != b.Recorded:
		return a.Recorded > b.Recorded
	}
	return a.ID > b.ID
}

func (o oracle) status(i *Indicator, m Moment) *Entry {
	return o.latest(m, func(e Entry) bool { return e.Indicator == i })
}

// since goes back day by day while the status is the same.
func (o oracle) since(i *Indicator, m Moment) day.Day {
	now := o.status(i, m)
	if now == nil {
		return 0
	}
	for d := now.Date; ; d-- {
		if before := o.latest(m, func(e Entry) bool { return e.Indicator == i && e.Date < d }); before == nil || before.Status != now.Status {
			return d
		}
	}
}

func (o oracle) assessment(m Moment, than *Entry) *Entry {
	return o.latest(m, func(e Entry) bool { return len(e.Likelihood) > 0 && (than == nil || later(*than, e)) })
}

// weight: p present, its root emerging, the fourth root of 1-p absent, 1-p absent after the day, 1 unknown.
func (o oracle) weight(i *Indicator, m Moment, p float64) float64 {
	e := o.status(i, m)
	switch {
	case e == nil || e.Status == Unknown:
		return 1
	case e.Status == Present:
		return p
	case e.Status == Emerging:
		return math.Pow(p, 0.5)
	case i.ExpectedBy != 0 && m.AsOf > i.ExpectedBy:
		return 1 - p
	}
	return math.Pow(1-p, 0.25)
}

// implied returns nil if every indicator weighs the same at the moment as at that of the assessment.
func (o oracle) implied(q *Question, from *Entry, m Moment) []float64 {
	if from == nil {
		return nil
	}
	return o.impliedFrom(q, from, Moment{AsOf: from.Date, KnownAt: from.Recorded}, m)
}

// between holds the days of two assessments against each other by what was recorded for the later one, without what was
// withdrawn by the moment.
func (o oracle) between(q *Question, from, to *Entry, m Moment) []float64 {
	if from == nil {
		return nil
	}
	known, withdrawn := to.Recorded, m.KnownAt
	if from.Date == to.Date {
		known = from.Recorded
	}
	if withdrawn == 0 {
		withdrawn = math.MaxInt64
	}
	return o.impliedFrom(q, from, Moment{AsOf: from.Date, KnownAt: known, WithdrawnBy: withdrawn},
		Moment{AsOf: to.Date, KnownAt: to.Recorded, WithdrawnBy: withdrawn})
}

func (o oracle) impliedFrom(q *Question, from *Entry, then, m Moment) []float64 {
	changed := false
	shares, sum := make([]float64, len(q.Scenarios)), 0.0
	for s := range shares {
		shares[s] = float64(from.Likelihood[s].Lo+from.Likelihood[s].Hi) / 2
	}
	for _, i := range q.Indicators {
		var factors []float64
		for _, e := range i.Expect {
			p := map[ExpectationWord]float64{"highly likely": 0.9, "likely": 0.7, "could": 0.5, "unlikely": 0.3, "highly unlikely": 0.1}[e.Word]
			factors = append(factors, o.weight(i, m, p)/o.weight(i, then, p))
		}
		if math.Abs(slices.Max(factors)-slices.Min(factors)) > 1e-9 {
			changed = true
		}
		for s := range shares {
			shares[s] *= factors[s]
		}
	}
	for _, x := range shares {
		sum += x
	}
	for s := range shares {
		shares[s] *= 100 / sum
	}
	if !changed {
		return nil
	}
	return shares
}

// randomLog fills a question's log with entries on ten days: backdated, recorded late, retracted, retracted again,
// retractions of retractions and of unknown ids, several on one day, duplicate lines, in random order.
func randomLog(r *rand.Rand, q *Question) {
	ids := []string{"nothing"}
	for n := range 3 + r.IntN(25) {
		e := Entry{Date: day.Day(1000 + r.IntN(10)), Line: uint32(n + 1), Detail: &Detail{ID: fmt.Sprintf("e%d", n)}}
		e.Recorded = day.EndOf(e.Date+day.Day(r.IntN(5))-2) + 1 + day.Instant(r.IntN(5)*10000)
		switch r.IntN(6) {
		case 0:
			lo := float64(10 + r.IntN(40))
			e.Likelihood = []likelihood.Range{{Lo: lo, Hi: lo + 10}, {Lo: 10, Hi: 20}, {Lo: 70 - lo, Hi: 80 - lo}}
		case 1, 2:
			e.Retract = ids[r.IntN(len(ids))]
		default:
			e.Indicator, e.Status = q.Indicators[r.IntN(len(q.Indicators))], Statuses[r.IntN(4)]
		}
		ids = append(ids, e.ID)
		q.Log.Entries = append(q.Log.Entries, e)
		if e.Likelihood == nil && r.IntN(8) == 0 {
			q.Log.Entries = append(q.Log.Entries, e)
		}
	}
	q.Log.Sort()
}

func TestFoldingAgreesWithAnOracle(t *testing.T) {
	withdrawnBack, implied := 0, 0
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 1))
		q := &Question{ID: "q"}
		for _, id := range []string{"a", "b", "c"} {
			q.Scenarios = append(q.Scenarios, &Scenario{ID: id, Question: q})
		}
		for n := range 3 {
			i := indicator(q, fmt.Sprintf("i%d", n), ExpectationWords[r.IntN(5)], ExpectationWords[r.IntN(5)], ExpectationWords[r.IntN(5)])
			if n > 0 {
				i.ExpectedBy = day.Day(1000 + r.IntN(10))
			}
			q.Indicators = append(q.Indicators, i)
		}
		w := &Workspace{Questions: []*Question{q}}
		w.Link()
		randomLog(r, q)
		o := oracle{q.Log.Entries}
		for range 6 {
			m := Moment{AsOf: day.Day(999 + r.IntN(13))}
			if r.IntN(2) == 0 {
				m.KnownAt = day.EndOf(day.Day(999 + r.IntN(15)))
			}
			if message := disagreement(w, q, o, m); message != "" {
				t.Fatalf("seed %d, as of %d known at %d: %s", seed, m.AsOf, m.KnownAt, message)
			}
			if w.States().Implied(q, m).Percent != nil {
				implied++
			}
		}
		for _, e := range o.entries {
			if o.withdrawn(e.ID, Moment{}) && e.Retract != "" && e.Retract != "nothing" && !o.withdrawn(e.Retract, Moment{}) {
				withdrawnBack++
			}
		}
	}
	if withdrawnBack < 1000 || implied < 1000 {
		t.Errorf("only %d entries came back and %d likelihoods were implied: the logs do not try what they are for", withdrawnBack, implied)
	}
}

// disagreement says where folding and the oracle differ at a moment, or nothing.
func disagreement(w *Workspace, q *Question, o oracle, m Moment) string {
	id := func(e *Entry) string {
		if e == nil {
			return "none"
		}
		return e.ID
	}
	states := w.States()
	s := states.On(q, m)
	for _, e := range o.entries {
		if got, want := q.Log.Retracted(m)[e.ID], o.withdrawn(e.ID, m); got != want {
			return fmt.Sprintf("%s withdrawn: %t; want %t", e.ID, got, want)
		}
	}
	for _, i := range q.Indicators {
		if got, want := s.Entry(i), o.status(i, m); id(got) != id(want) {
			return fmt.Sprintf("the status of %s is from %s; want %s", i.ID, id(got), id(want))
		}
		if got, want := s.Since(i), o.since(i, m); got != want {
			return fmt.Sprintf("%s holds since %d; want %d", i.ID, got, want)
		}
	}
	if message := disagreementOnGone(q, o, m); message != "" {
		return message
	}
	last := o.assessment(m, nil)
	if id(s.Assessment()) != id(last) {
		return fmt.Sprintf("the assessment in force is %s; want %s", id(s.Assessment()), id(last))
	}
	if got, want := states.Implied(q, m).Percent, o.implied(q, last, m); !slices.EqualFunc(got, want, near) {
		return fmt.Sprintf("implied %v; want %v", got, want)
	}
	if last == nil {
		return ""
	}
	before := o.assessment(m, last)
	if id(s.Previous()) != id(before) {
		return fmt.Sprintf("the assessment before is %s; want %s", id(s.Previous()), id(before))
	}
	if got, want := states.ImpliedBetween(q, m).Percent, o.between(q, before, last, m); !slices.EqualFunc(got, want, near) {
		return fmt.Sprintf("implied between %v; want %v", got, want)
	}
	return ""
}

// disagreementOnGone says where folding and the oracle differ on an indicator that the question no longer has.
func disagreementOnGone(q *Question, o oracle, m Moment) string {
	all := q.Indicators
	defer func() { q.Indicators = all }()
	gone := all[len(all)-1]
	q.Indicators = all[:len(all)-1]
	s, entry := q.On(m), o.status(gone, m)
	if got := s.Entry(gone); (got == nil) != (entry == nil) || got != nil && got.ID != entry.ID {
		return fmt.Sprintf("the status of %s, which is gone, is from %v; want %v", gone.ID, got, entry)
	}
	if got, want := s.Since(gone), o.since(gone, m); got != want {
		return fmt.Sprintf("%s, which is gone, holds since %d; want %d", gone.ID, got, want)
	}
	return ""
}
