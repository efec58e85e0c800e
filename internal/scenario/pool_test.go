package scenario

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"signpost/internal/lang"
	"signpost/internal/likelihood"
)

// viewed is the detail of a view with the numbers of its scenarios.
func viewed(by string, ranges ...likelihood.Range) *Detail {
	return &Detail{By: by, Holds: ranges, Because: lang.Text{{Lang: lang.English, Text: "As " + by + " sees it."}}}
}

func points(percent ...float64) (list []likelihood.Range) {
	for _, p := range percent {
		list = append(list, likelihood.Range{Lo: p, Hi: p})
	}
	return list
}

// threeWay is a question of three scenarios that is looked at again every week.
func threeWay() *Question {
	q := &Question{ID: "q", ReviewEvery: 7}
	for _, id := range []string{"a", "b", "c"} {
		q.Scenarios = append(q.Scenarios, &Scenario{ID: id, Question: q})
	}
	return q
}

// random are the views of n analysts, with mid-points that sum to 100.
func random(t *testing.T, r *rand.Rand, n int) *Question {
	q := threeWay()
	for i := range n {
		a := float64(r.IntN(101))
		b := float64(r.IntN(int(100-a) + 1))
		q.log(t, "2022-01-03", "2022-01-03", Entry{Detail: viewed(fmt.Sprintf("n%03d", i), points(a, b, 100-a-b)...)})
	}
	return q
}

// The mean's Brier score beats that of its average member by the variance of the members.
func TestMeanBeatsAverageMemberByVariance(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		p := random(t, r, 1+r.IntN(12)).On(at(t, "2022-01-04", "")).Pool()
		mean := shareOf(p.Mean)
		for outcome := range mean {
			members, variance := 0.0, 0.0
			for _, v := range p.Votes {
				members += Brier(shareOf(v.Shares), outcome) / float64(len(p.Votes))
				for i, x := range shareOf(v.Shares) {
					variance += (x - mean[i]) * (x - mean[i]) / float64(len(p.Votes))
				}
			}
			if got := members - Brier(mean, outcome); math.Abs(got-variance) > 1e-9 {
				t.Fatalf("the mean gains %v over its members, whose variance is %v", got, variance)
			}
		}
	}
}

func shareOf(percent []float64) []float64 {
	p := slices.Clone(percent)
	for i := range p {
		p[i] /= 100
	}
	return p
}

func TestMeanOfEqualViews(t *testing.T) {
	for _, view := range [][]likelihood.Range{
		points(20, 30, 50), points(0, 0, 100), points(5, 5, 90), {{Lo: 20, Hi: 40}, {Lo: 30, Hi: 50}, {Lo: 25, Hi: 35}},
	} {
		for _, n := range []int{1, 2, 3, 7, 40} {
			q := threeWay()
			for i := range n {
				q.log(t, "2022-01-03", "2022-01-03", Entry{Detail: viewed(fmt.Sprintf("n%d", i), view...)})
			}
			p := q.On(at(t, "2022-01-04", "")).Pool()
			for i, r := range p.Likelihood {
				if r.Mid() != view[i].Mid() || p.Span[i] != view[i] {
					t.Errorf("%d views of %v: mean %v, span %v", n, view, p.Likelihood, p.Span)
				}
			}
			if p.Apart != 0 {
				t.Errorf("%d equal views lie %v points apart", n, p.Apart)
			}
		}
	}
}

// Neither who gave which view nor their order matters.
func TestMeanIgnoresNamesAndOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		q := random(t, r, 2+r.IntN(10))
		want := q.On(at(t, "2022-01-04", "")).Pool()
		var names []string
		for _, e := range q.Log.Entries {
			names = append(names, e.By)
		}
		r.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
		for i := range q.Log.Entries {
			q.Log.Entries[i].By = names[i]
		}
		r.Shuffle(len(q.Log.Entries), func(i, j int) { q.Log.Entries[i], q.Log.Entries[j] = q.Log.Entries[j], q.Log.Entries[i] })
		got := q.On(at(t, "2022-01-04", "")).Pool()
		if !slices.Equal(got.Mean, want.Mean) || !slices.Equal(got.Likelihood, want.Likelihood) || !slices.Equal(got.Span, want.Span) || got.Apart != want.Apart {
			t.Fatalf("with names exchanged: %+v, want %+v", got, want)
		}
	}
}

// A mean is in steps of 5, is a valid assessment, and is 0 or 100 only if every view is.
func TestMeansAreMultiplesOfFive(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		p := random(t, r, 1+r.IntN(9)).On(at(t, "2022-01-04", "")).Pool()
		sum := 0
		for i, five := range Fives(p.Mean) {
			sum += five
			if five%5 != 0 || math.Abs(float64(five)-p.Mean[i]) >= 5 {
				t.Fatalf("%v is rounded to %v", p.Mean, Fives(p.Mean))
			}
			l := p.Likelihood[i]
			if l.Lo != math.Trunc(l.Lo/5)*5 || l.Hi != math.Trunc(l.Hi/5)*5 {
				t.Fatalf("the mean %v is shown as %v", p.Mean, p.Likelihood)
			}
			if (l.Hi == 0) != (p.Mean[i] == 0) || (l.Lo == 100) != (p.Mean[i] == 100) {
				t.Fatalf("the mean %v is shown as %v", p.Mean, p.Likelihood)
			}
		}
		if err := likelihood.Coherent(p.Likelihood); sum != 100 || err != nil {
			t.Fatalf("%v is rounded to %v, which sums to %d: %v", p.Mean, p.Likelihood, sum, err)
		}
	}
}

func TestFives(t *testing.T) {
	for _, c := range []struct {
		shares []float64
		want   []int
	}{
		{[]float64{48.3, 51.7}, []int{50, 50}},
		{[]float64{47.4, 52.6}, []int{45, 55}},
		{[]float64{100.0 / 3, 100.0 / 3, 100.0 / 3}, []int{35, 35, 30}},
		{[]float64{12.5, 12.5, 75}, []int{15, 10, 75}},
		{[]float64{1, 99}, []int{0, 100}},
		{[]float64{2, 2, 2, 2, 92}, []int{5, 5, 0, 0, 90}},
	} {
		if got := Fives(c.shares); !slices.Equal(got, c.want) {
			t.Errorf("Fives(%v) = %v, want %v", c.shares, got, c.want)
		}
	}
}

// Which views count: the last of each name, until its review day, unless withdrawn; none once the question is closed.
func TestViewsThatCount(t *testing.T) {
	q := threeWay()
	q.log(t, "2022-01-03", "2022-01-03", Entry{Detail: viewed("amal", points(10, 20, 70)...)})
	q.log(t, "2022-01-05", "2022-01-05", Entry{Detail: viewed("amal", points(20, 20, 60)...)})
	q.log(t, "2022-01-04", "2022-01-04", Entry{Detail: viewed("badr", points(30, 20, 50)...)})
	wrong := q.log(t, "2022-01-06", "2022-01-06", Entry{Detail: viewed("celia", points(90, 5, 5)...)})
	q.log(t, "2022-01-07", "2022-01-07", Entry{Detail: &Detail{Retract: wrong.ID}})
	unjudged := slices.Repeat([]likelihood.Range{likelihood.Unjudged}, 3)
	q.log(t, "2022-01-08", "2022-01-08", Entry{Detail: viewed("badr", unjudged...)})
	q.log(t, "2022-01-20", "2022-01-20", Entry{Detail: viewed("dina", points(1, 2, 97)...)})
	q.log(t, "2022-01-21", "2022-01-21", Entry{Detail: &Detail{Resolved: "a"}})
	for _, c := range []struct{ asOf, knownAt, want string }{
		{"2022-01-02", "", ""},
		{"2022-01-03", "", "amal 10"},
		{"2022-01-04", "", "amal 10, badr 30"},
		{"2022-01-05", "", "amal 20, badr 30"},
		{"2022-01-06", "2022-01-06", "amal 20, badr 30, celia 90"},
		{"2022-01-06", "", "amal 20, badr 30"},
		{"2022-01-08", "", "amal 20"},
		{"2022-01-12", "", "amal 20"},
		{"2022-01-13", "", ""},
		{"2022-01-20", "", "dina 1"},
		{"2022-01-21", "", ""},
		{"2022-01-21", "2022-01-20", "dina 1"},
	} {
		var got string
		for _, v := range q.On(at(t, c.asOf, c.knownAt)).Views() {
			if got != "" {
				got += ", "
			}
			got += v.By + " " + v.Likelihood[0].String()
		}
		if got != c.want {
			t.Errorf("views as of %s known at %q: %s; want %s", c.asOf, c.knownAt, got, c.want)
		}
	}
}

// A view is never in force, and the number in force is not a vote.
func TestAViewIsNeverInForce(t *testing.T) {
	_, q := strait()
	before := q.log(t, "2022-01-03", "2022-01-03", Entry{Detail: assessed(10, 20)})
	for i, by := range []string{"amal", "badr"} {
		d := assessed(60, 70)
		d.By, d.Holds, d.Likelihood = by, d.Likelihood, nil
		q.log(t, "2022-01-05", fmt.Sprintf("2022-01-%02d", 5+i), Entry{Detail: d})
	}
	s := q.On(at(t, "2022-01-09", ""))
	if s.Assessment().ID != before.ID || moved(q, s) != 0 || s.ReviewDue() != mustDay(t, "2022-01-10") {
		t.Errorf("with views the assessment in force is %+v, and it moved by %v", s.Assessment(), moved(q, s))
	}
	if p := s.Pool(); len(p.Votes) != 2 || p.Likelihood[0] != points(65)[0] {
		t.Errorf("the pool is %+v: the number in force has no vote", p)
	}
	// Neither what the indicators imply nor a likelihood stated by a cited document is a vote.
	q.log(t, "2022-01-07", "2022-01-07", Entry{Indicator: q.Indicators[0], Status: Present})
	called := likelihood.Range{Lo: 1, Hi: 2}
	for i := range q.Log.Entries {
		if e := &q.Log.Entries[i]; e.View() {
			e.Cites = []Cite{{Ref: "wire#1a", Passage: &Passage{ID: "1a", Source: &Source{ID: "wire"}, Likelihood: &called}}}
		}
	}
	if p := q.On(at(t, "2022-01-09", "")).Pool(); len(p.Votes) != 2 || p.Likelihood[0] != points(65)[0] {
		t.Errorf("the pool is %+v: neither indicators nor documents have a vote", p)
	}
}

// A dissent remains through others' assessments until its author gives or withdraws a view or signs, or the question
// is closed; it is not a vote.
func TestADissentStands(t *testing.T) {
	dissent := &Dissent{By: "celia", Likelihood: points(10, 20, 70)}
	judged := func(by string, d *Dissent) *Detail {
		return &Detail{By: by, Likelihood: points(40, 30, 30), Confidence: "low", Dissent: d}
	}
	unjudged := slices.Repeat([]likelihood.Range{likelihood.Unjudged}, 3)
	for _, c := range []struct {
		name  string
		then  *Detail
		stand int
	}{
		{"nothing", nil, 1},
		{"another assesses", judged("badr", nil), 1},
		{"the same author assesses again", judged("amal", nil), 1},
		{"another gives a view", viewed("badr", points(1, 2, 97)...), 1},
		{"another dissents", judged("badr", &Dissent{By: "dina", Likelihood: points(1, 2, 97)}), 2},
		{"she dissents anew", judged("badr", &Dissent{By: "celia", Likelihood: points(1, 2, 97)}), 1},
		{"she gives a view", viewed("celia", points(1, 2, 97)...), 0},
		{"she withdraws it", viewed("celia", unjudged...), 0},
		{"she signs an assessment", judged("badr+celia", nil), 0},
		{"the question closes", &Detail{Resolved: "a"}, 0},
	} {
		q := threeWay()
		q.log(t, "2022-01-03", "2022-01-03", Entry{Detail: judged("amal", dissent)})
		if c.then != nil {
			q.log(t, "2022-01-05", "2022-01-05", Entry{Detail: c.then})
		}
		s := q.On(at(t, "2022-03-05", ""))
		if got := len(s.Dissents()); got != c.stand {
			t.Errorf("%s: %d dissents stand, want %d", c.name, got, c.stand)
		}
		if p := s.Pool(); p != nil {
			t.Errorf("%s: a dissent is pooled: %+v", c.name, p)
		}
	}
}

// Names that rest on the same origins, copies, and views given after the others were pooled are not independent
// voices.
func TestVoices(t *testing.T) {
	source := &Source{ID: "s", PublisherID: "wire"}
	wire := &Passage{ID: "1a", Source: source, root: "navy"}
	gazette := &Passage{ID: "1b", Source: source, root: "navy"}
	own := &Passage{ID: "2a", Source: source, root: "port"}
	cite := func(p ...*Passage) (list []Cite) {
		for _, x := range p {
			list = append(list, Cite{Ref: x.Ref(), Passage: x})
		}
		return list
	}
	q := threeWay()
	add := func(day, by string, reason string, cites []Cite, percent ...float64) string {
		d := viewed(by, points(percent...)...)
		d.Because, d.Cites = lang.Text{{Lang: lang.English, Text: reason}}, cites
		return q.log(t, "2022-01-03", day, Entry{Detail: d}).ID
	}
	a := add("2022-01-03", "amal", "One.", cite(wire), 20, 30, 50)
	b := add("2022-01-03", "badr", "Two.", cite(gazette), 40, 30, 30)
	add("2022-01-03", "celia", "Three.", cite(wire, own), 40, 30, 30)
	add("2022-01-04", "dina", "three.", cite(own), 40, 30, 30)
	q.log(t, "2022-01-05", "2022-01-05", Entry{Detail: &Detail{By: "amal", Likelihood: points(30, 30, 40), Pooled: []string{a, b}}})
	add("2022-01-06", "emil", "Five.", nil, 30, 30, 40)
	p := q.On(at(t, "2022-01-07", "")).Pool()
	if len(p.Votes) != 5 || p.Voices != 2 {
		t.Errorf("%d names and %d voices, want 5 and 2", len(p.Votes), p.Voices)
	}
	want := []Echo{{[]string{"amal", "badr"}, []string{"navy"}}, {[]string{"celia", "dina"}, nil}}
	if fmt.Sprint(p.Echoes) != fmt.Sprint(want) {
		t.Errorf("echoes %v, want %v", p.Echoes, want)
	}
	for _, v := range p.Votes {
		if (v.After != nil) != (v.By == "emil") {
			t.Errorf("%s has seen the pool: %v", v.By, v.After)
		}
	}
}

// A view that does not judge exactly the scenarios in use is shown but not pooled.
func TestNarrowViews(t *testing.T) {
	q := threeWay()
	q.Scenarios[2].Since = mustDay(t, "2022-01-05")
	q.log(t, "2022-01-03", "2022-01-03", Entry{Detail: viewed("amal", likelihood.Range{Lo: 40, Hi: 40}, likelihood.Range{Lo: 60, Hi: 60}, likelihood.Unjudged)})
	q.log(t, "2022-01-05", "2022-01-05", Entry{Detail: viewed("badr", points(10, 20, 70)...)})
	if p := q.On(at(t, "2022-01-04", "")).Pool(); len(p.Votes) != 1 || p.Likelihood[2].Judged() || p.Likelihood[1] != points(60)[0] {
		t.Errorf("before there were three: %+v", p)
	}
	if p := q.On(at(t, "2022-01-06", "")).Pool(); len(p.Votes) != 1 || p.Votes[0].By != "badr" || len(p.Narrow) != 1 {
		t.Errorf("once there are three: %+v", p)
	}
}
