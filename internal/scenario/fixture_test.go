package scenario

import (
	"testing"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
)

// strait is a workspace of one question with two scenarios and two indicators, and nothing logged.
func strait() (*Workspace, *Question) {
	q := &Question{ID: "strait", ReviewEvery: 7}
	for _, id := range []string{"closes", "stays-open"} {
		q.Scenarios = append(q.Scenarios, &Scenario{ID: id, Question: q})
	}
	q.Indicators = []*Indicator{
		indicator(q, "pilots-recalled", "highly likely", "highly unlikely"),
		indicator(q, "premiums-fall", "unlikely", "likely"),
	}
	w := &Workspace{Languages: []lang.Code{lang.English}, Scale: likelihood.ICD203, Questions: []*Question{q}}
	w.Link()
	return w, q
}

func indicator(q *Question, id string, words ...ExpectationWord) *Indicator {
	i := &Indicator{ID: id, Question: q, Observe: Prose{Text: lang.Text{{Lang: lang.English, Text: id + " is seen"}}}}
	for n, o := range words {
		i.Expect = append(i.Expect, Expectation{Ref: q.Scenarios[n].ID, Word: o})
	}
	return i
}

func mustDay(t testing.TB, s string) day.Day {
	t.Helper()
	d, err := day.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// log adds an entry that was recorded at noon of the day "recorded" and is dated "date".
func (q *Question) log(t testing.TB, date, recorded string, e Entry) *Entry {
	t.Helper()
	e.Date = mustDay(t, date)
	e.Recorded = day.EndOf(mustDay(t, recorded)) - 43199
	if e.Detail == nil {
		e.Detail = &Detail{}
	}
	e.Line = uint32(len(q.Log.Entries) + 1)
	if e.ID == "" {
		e.ID = date + recorded + string(rune('a'+len(q.Log.Entries)))
	}
	q.Log.Entries = append(q.Log.Entries, e)
	q.Log.Sort()
	return q.Log.Find(e.ID)
}

func assessed(lo, hi float64) *Detail {
	return &Detail{Likelihood: []likelihood.Range{{Lo: lo, Hi: hi}, {Lo: 100 - hi, Hi: 100 - lo}}, Confidence: "low"}
}

func at(t testing.TB, asOf, knownAt string) Moment {
	t.Helper()
	m := Moment{AsOf: mustDay(t, asOf)}
	if knownAt != "" {
		m.KnownAt = day.EndOf(mustDay(t, knownAt))
	}
	return m
}
