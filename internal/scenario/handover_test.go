package scenario

import (
	"testing"

	"signpost/internal/likelihood"
)

// Another author's number counts as a movement only if that author knew the earlier one and gives a new reason.
func TestAnotherAuthorsNumberIsNoMovement(t *testing.T) {
	old, fresh := []Cite{{Ref: "gazette#1a"}}, []Cite{{Ref: "gazette#1a"}, {Ref: "wire#2b"}}
	for _, c := range []struct {
		name     string
		by       string
		replaces string
		cites    []Cite
		turns    bool // an indicator changed between the two
		moved    float64
		knows    bool
	}{
		{"the same author", "badr", "", old, false, 40, true},
		{"one of the authors", "amal+badr", "", old, false, 40, true},
		{"another, who did not know", "amal", "", fresh, true, 0, false},
		{"another, who replaced an earlier one", "amal", "other", fresh, true, 0, false},
		{"another, who knew and names nothing new", "amal", "badrs", old, false, 0, true},
		{"another, who knew and cites something new", "amal", "badrs", fresh, false, 40, true},
		{"another, who knew and saw an indicator turn", "amal", "badrs", old, true, 40, true},
	} {
		w, q := strait()
		d := assessed(30, 40)
		d.By, d.Cites = "badr", old
		q.log(t, "2022-01-03", "2022-01-03", Entry{Detail: d}).ID = "badrs"
		if c.turns {
			q.log(t, "2022-01-04", "2022-01-04", Entry{Indicator: q.Indicators[0], Status: Present})
		}
		d = assessed(70, 80)
		d.By, d.Cites, d.Replaces = c.by, c.cites, c.replaces
		q.log(t, "2022-01-05", "2022-01-05", Entry{Detail: d})
		states, m := w.States(), at(t, "2022-01-06", "")
		s := states.On(q, m)
		if got := states.Moved(q, m); got != c.moved {
			t.Errorf("%s: it moved by %v points, want %v", c.name, got, c.moved)
		}
		if got := states.HandedOver(q, m, s.Previous(), s.Assessment()); got != (c.moved == 0) {
			t.Errorf("%s: handed over: %v", c.name, got)
		}
		if got := len(s.Overruled()) == 0; got != c.knows {
			t.Errorf("%s: %d are overruled unknowingly", c.name, len(s.Overruled()))
		}
	}
}

// Badr's number today is compared with Badr's number then, whoever assessed in between.
func TestOneAuthorsNumbersCompareAcrossOthers(t *testing.T) {
	w, q := strait()
	for _, e := range []struct {
		day, by string
		low     float64
	}{{"2022-01-03", "badr", 30}, {"2022-01-04", "amal", 70}, {"2022-01-05", "badr", 35}} {
		d := assessed(e.low, e.low+10)
		d.By = e.by
		q.log(t, e.day, e.day, Entry{Detail: d})
	}
	states, m := w.States(), at(t, "2022-01-06", "")
	list := states.On(q, m).Assessments
	for _, c := range []struct {
		from, to int
		over     bool
	}{{0, 1, true}, {1, 2, true}, {0, 2, false}} {
		if got := states.HandedOver(q, m, list[c.from], list[c.to]); got != c.over {
			t.Errorf("from %s to %s: handed over %v, want %v", list[c.from].By, list[c.to].By, got, c.over)
		}
	}
	if got := states.On(q, m).Overruled(); len(got) != 2 || got[0].By != "amal" || got[1].By != "badr" {
		t.Errorf("%d are overruled, want Amal's and, through it, Badr's first", len(got))
	}
}

// An amended assessment is still the one that was replaced.
func TestAnAmendedAssessmentIsStillKnown(t *testing.T) {
	_, q := strait()
	log := func(day string, d *Detail) *Entry { return q.log(t, "2022-01-03", day, Entry{Detail: d}) }
	first := log("2022-01-03", &Detail{By: "badr", ID: "one", Likelihood: []likelihood.Range{{Lo: 30, Hi: 40}, {Lo: 60, Hi: 70}}})
	q.log(t, "2022-01-04", "2022-01-04", Entry{Detail: &Detail{By: "amal", ID: "two", Replaces: "one", Likelihood: first.Likelihood}})
	log("2022-01-05", &Detail{By: "badr", ID: "back", Retract: "one"})
	log("2022-01-05", &Detail{By: "badr", ID: "anew", Likelihood: first.Likelihood})
	if got := q.On(at(t, "2022-01-06", "")).Overruled(); len(got) != 0 {
		t.Errorf("%v is overruled", got[0].ID)
	}
}
