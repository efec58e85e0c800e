package scenario_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
	"signpost/internal/store"
)

// TestImpactEqualsRemoval compares every impact with a workspace built without the passages and folded again.
func TestImpactEqualsRemoval(t *testing.T) {
	shipped, findings, err := store.Load("../..", store.Need{Sources: true, Details: true})
	if err != nil || len(findings) > 0 {
		t.Fatalf("Load of this repository: %v, %v", findings, err)
	}
	falls, shifts := 0, 0
	for name, w := range map[string]*scenario.Workspace{
		"shipped": shipped, "small": newsroom(4, 4, 1), "large": newsroom(12, 6, 2), "larger": newsroom(25, 6, 3),
	} {
		for _, m := range []scenario.Moment{{AsOf: mustDay("2022-01-09")}, {AsOf: mustDay("2022-01-07")}, {AsOf: mustDay("2022-02-09")}} {
			r := w.States().Reliance(m)
			for _, s := range w.Sources {
				for _, p := range s.Passages {
					compareRemoval(t, name+" without "+p.Ref(), w, m, r.Without(p))
				}
				impact := r.Without(s.Passages...)
				falls, shifts = falls+len(impact.Falls), shifts+len(impact.Shifts)
				compareRemoval(t, name+" without "+s.ID, w, m, impact)
			}
		}
	}
	if falls < 20 || shifts < 20 {
		t.Errorf("only %d falls and %d shifts were compared: the workspaces test nothing", falls, shifts)
	}
}

// TestImpactOfFewStatuses holds what a ranking says of statuses that were read without their details, but for those that it
// asks for, against what it says of all.
func TestImpactOfFewStatuses(t *testing.T) {
	left := 0
	for name, w := range map[string]*scenario.Workspace{"small": newsroom(4, 4, 1), "large": newsroom(12, 6, 2), "larger": newsroom(25, 6, 3)} {
		for _, m := range []scenario.Moment{{AsOf: mustDay("2022-01-09")}, {AsOf: mustDay("2022-01-07")}, {AsOf: mustDay("2022-02-09")}} {
			whole := map[*scenario.Question][]scenario.Entry{}
			want, got := weights(w, m, nil), []scenario.Weight(nil)
			for _, q := range w.Questions {
				whole[q] = slices.Clone(q.Log.Entries)
				retracted := map[string]bool{}
				for _, e := range whole[q] {
					retracted[e.Retract] = true
				}
				for i := range q.Log.Entries {
					if e := &q.Log.Entries[i]; e.Indicator != nil && !retracted[e.ID] {
						e.Detail = nil
					}
				}
			}
			got = weights(w, m, func(q *scenario.Question, e *scenario.Entry) (scenario.Entry, error) {
				i := slices.IndexFunc(whole[q], func(w scenario.Entry) bool { return w.Line == e.Line })
				return whole[q][i], nil
			})
			for _, q := range w.Questions {
				for _, e := range q.Log.Entries {
					if e.Detail == nil {
						left++
					}
				}
				q.Log.Entries = whole[q]
			}
			if !slices.Equal(want, got) {
				t.Errorf("%s at %v: of few statuses\n%v, of all\n%v", name, m, got, want)
			}
		}
	}
	if left < 100 {
		t.Errorf("only %d statuses were left without details", left)
	}
}

// weights are those of every source and every passage.
func weights(w *scenario.Workspace, m scenario.Moment, whole scenario.ReadWhole) (list []scenario.Weight) {
	states := w.States()
	if whole != nil {
		if err := states.Complete(m, whole); err != nil {
			panic(err)
		}
	}
	r := states.Reliance(m)
	for _, s := range w.Sources {
		list = append(list, r.Without(s.Passages...).Weight(w.Scale))
		for _, p := range s.Passages {
			list = append(list, r.Without(p).Weight(w.Scale))
		}
	}
	return list
}

func compareRemoval(t *testing.T, name string, w *scenario.Workspace, m scenario.Moment, got *scenario.Impact) {
	t.Helper()
	want := remove(w, m, got.Passages)
	if lost := outcome(got); !slices.Equal(lost, want.lost) {
		t.Errorf("%s: losses\n got %v\nwant %v", name, lost, want.lost)
	}
	var falls []string
	for _, f := range got.Falls {
		if f.Was != f.Is {
			falls = append(falls, fmt.Sprintf("%s %s→%s", f.Indicator.Ref(), f.Was, f.Is))
		}
	}
	slices.Sort(falls)
	if !slices.Equal(falls, want.falls) {
		t.Errorf("%s: falls\n got %v\nwant %v", name, falls, want.falls)
	}
	for _, s := range got.Shifts {
		for n, percent := range s.Is {
			if math.Abs(percent-want.implied[s.Question][n]) > 1e-9 {
				t.Errorf("%s: %s is implied %v; want %v", name, s.Question.ID, s.Is, want.implied[s.Question])
				break
			}
		}
		delete(want.implied, s.Question)
	}
	for q, percent := range want.implied {
		for n, was := range w.States().Implied(q, m).Base() {
			if math.Abs(was-percent[n]) > 1e-9 {
				t.Errorf("%s: no shift of %s; want %v", name, q.ID, percent)
				break
			}
		}
	}
}

// outcome lists what an impact says of every place that lost something.
func outcome(i *scenario.Impact) []string {
	var list []string
	for _, l := range i.Losses {
		list = append(list, describe(l.Question, l.Cited, l.Uncited, l.SingleSource))
	}
	slices.Sort(list)
	return list
}

func describe(q *scenario.Question, c scenario.Cited, uncited, single bool) string {
	name := "the workspace"
	if q != nil {
		name = q.ID
	}
	return fmt.Sprintf("%s %s %s %v uncited=%t single=%t", name, c.Kind, c.Name, c.Place, uncited, single)
}

type removal struct {
	lost, falls []string
	implied     map[*scenario.Question][]float64
}

// remove takes passages out of a workspace, retracts the statuses that are left without a citation,
// folds everything again, and puts it all back.
func remove(w *scenario.Workspace, m scenario.Moment, passages []*scenario.Passage) removal {
	gone := relaying(w, passages)
	before := map[*scenario.Indicator]scenario.Status{}
	for _, i := range w.Indicators() {
		before[i] = i.Question.On(m).Status(i)
	}
	old := map[*[]scenario.Cite][]scenario.Cite{}
	r := removal{implied: map[*scenario.Question][]float64{}}
	for _, s := range w.Situations {
		s.EachCited(func(c scenario.Cited) {
			left := slices.DeleteFunc(slices.Clone(c.Cites), func(c scenario.Cite) bool { return gone[c.Passage] })
			if s.Date <= m.AsOf && len(left) < len(c.Cites) {
				r.lost = append(r.lost, describe(nil, c, len(left) == 0, scenario.SingleSource(left) && !scenario.SingleSource(c.Cites)))
			}
		})
	}
	logs := map[*scenario.Question][]scenario.Entry{}
	for _, q := range w.Questions {
		logs[q] = q.Log.Entries
		q.Log.Entries = slices.Clone(q.Log.Entries)
		before := everyCited(q, m)
		for _, cites := range places(q) {
			old[cites] = *cites
			*cites = slices.DeleteFunc(slices.Clone(*cites), func(c scenario.Cite) bool { return gone[c.Passage] })
		}
		for n, c := range everyCited(q, m) {
			if len(c.Cites) == len(before[n].Cites) {
				continue
			}
			unknown := c.Kind == scenario.CitedStatus && c.Entry.Status == scenario.Unknown
			uncited := len(c.Cites) == 0 && !unknown
			r.lost = append(r.lost, describe(q, c, uncited, scenario.SingleSource(c.Cites) && !scenario.SingleSource(before[n].Cites)))
			if c.Kind == scenario.CitedStatus && uncited {
				q.Log.Entries = append(q.Log.Entries, scenario.Entry{Date: m.AsOf, Recorded: 1 << 40, Detail: &scenario.Detail{ID: "removed" + c.Entry.ID, Retract: c.Entry.ID}})
			}
		}
	}
	for _, q := range w.Questions {
		r.implied[q] = w.States().Implied(q, m).Base()
	}
	for _, i := range w.Indicators() {
		if is := i.Question.On(m).Status(i); is != before[i] {
			r.falls = append(r.falls, fmt.Sprintf("%s %s→%s", i.Ref(), before[i], is))
		}
	}
	for cites, was := range old {
		*cites = was
	}
	for q, entries := range logs {
		q.Log.Entries = entries
	}
	slices.Sort(r.lost)
	slices.Sort(r.falls)
	return r
}

// relaying adds to passages everything that repeats one of them, until nothing more is found.
func relaying(w *scenario.Workspace, passages []*scenario.Passage) map[*scenario.Passage]bool {
	gone, names := map[*scenario.Passage]bool{}, map[string]bool{}
	for _, p := range passages {
		gone[p], names[p.Ref()] = true, true
	}
	for added := true; added; {
		added = false
		for _, p := range w.Passages() {
			origin := p.Origin
			if origin == "" {
				origin = p.Source.Origin
			}
			if !gone[p] && names[origin] {
				gone[p], names[p.Ref()], added = true, true, true
			}
		}
	}
	return gone
}

// everyCited lists the places of a question that count at a moment.
func everyCited(q *scenario.Question, m scenario.Moment) []scenario.Cited {
	var list []scenario.Cited
	q.EachCited(func(c scenario.Cited) {
		if c.Entry == nil || m.Counts(c.Entry) && !q.Log.Retracted(m)[c.Entry.ID] {
			list = append(list, c)
		}
	})
	return list
}

// places points at every list of citations of a question.
func places(q *scenario.Question) []*[]scenario.Cite {
	var list []*[]scenario.Cite
	for _, s := range q.Scenarios {
		for i := range s.Judgments {
			list = append(list, &s.Judgments[i].Cites)
		}
	}
	for _, i := range q.Indicators {
		list = append(list, &i.Cites)
	}
	for _, c := range q.Conflicts {
		for i := range c.Sides {
			list = append(list, &c.Sides[i].Cites)
		}
	}
	for i := range q.Assumptions {
		list = append(list, &q.Assumptions[i].Cites)
	}
	for i := range q.Premortem {
		list = append(list, &q.Premortem[i].Cites)
	}
	for i := range q.Log.Entries {
		list = append(list, &q.Log.Entries[i].Detail.Cites)
	}
	return list
}

func mustDay(s string) day.Day {
	d, err := day.Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// newsroom generates a workspace with as many sources as questions: passages that repeat each other, indicators that
// other questions borrow and that become due, statuses with no, one or several citations, and retracted entries.
func newsroom(questions, perQuestion int, seed uint64) *scenario.Workspace {
	random := rand.New(rand.NewPCG(seed, 7))
	w := &scenario.Workspace{Languages: []lang.Code{lang.English}, Scale: likelihood.ICD203}
	for n := range questions {
		w.Sources = append(w.Sources, madeUpSource(w, random, n))
	}
	for n := range questions {
		q := &scenario.Question{ID: fmt.Sprintf("question-%d", n)}
		for _, id := range []string{"yes", "no", "neither"} {
			q.Scenarios = append(q.Scenarios, &scenario.Scenario{ID: id, Question: q, Judgments: []scenario.Judgment{{Cites: someCites(w, random, n)}}})
		}
		w.Questions = append(w.Questions, q)
		for i := range perQuestion {
			q.Indicators = append(q.Indicators, madeUpIndicator(w, random, n, i))
		}
		madeUpLog(w, random, n)
	}
	w.Link()
	return w
}

func madeUpSource(w *scenario.Workspace, random *rand.Rand, n int) *scenario.Source {
	s := &scenario.Source{ID: fmt.Sprintf("source-%d", n), PublisherID: fmt.Sprintf("house-%d", n%5)}
	for p := range 6 {
		passage := &scenario.Passage{ID: fmt.Sprintf("%da", p+1), Source: s, Paragraph: p + 1}
		if n > 0 && random.IntN(4) == 0 {
			passage.Origin = w.Sources[random.IntN(n)].Passages[random.IntN(6)].Ref()
		}
		s.Passages = append(s.Passages, passage)
	}
	return s
}

func madeUpIndicator(w *scenario.Workspace, random *rand.Rand, n, i int) *scenario.Indicator {
	q := w.Questions[n]
	indicator := &scenario.Indicator{ID: fmt.Sprintf("sign-%d", i), Question: q, Cites: someCites(w, random, n)}
	for _, s := range q.Scenarios {
		indicator.Expect = append(indicator.Expect, scenario.Expectation{Ref: s.ID, Word: anyOf(random, scenario.ExpectationWords)})
	}
	if n > 0 && i == 0 {
		for _, s := range w.Questions[n-1].Scenarios {
			indicator.Expect = append(indicator.Expect, scenario.Expectation{Ref: s.Ref(), Word: anyOf(random, scenario.ExpectationWords)})
		}
	}
	if random.IntN(3) == 0 {
		indicator.ExpectedBy = mustDay("2022-01-20")
	}
	return indicator
}

// madeUpLog logs every indicator three times, with an assessment after each round.
func madeUpLog(w *scenario.Workspace, random *rand.Rand, n int) {
	q := w.Questions[n]
	add := func(d day.Day, e scenario.Entry) {
		e.Date, e.Line, e.Recorded = d, uint32(len(q.Log.Entries)+1), day.EndOf(d)-day.Instant(40000-len(q.Log.Entries))
		e.ID = fmt.Sprintf("%05d%05d", n, len(q.Log.Entries))
		q.Log.Entries = append(q.Log.Entries, e)
	}
	for round := range 3 {
		d := mustDay("2022-01-03").Add(2 * round)
		for _, i := range q.Indicators {
			add(d, scenario.Entry{Indicator: i, Status: anyOf(random, scenario.Statuses), Detail: &scenario.Detail{Cites: someCites(w, random, n)}})
		}
		if random.IntN(2) == 0 {
			add(d, scenario.Entry{Detail: &scenario.Detail{Retract: anyOf(random, q.Log.Entries).ID}})
		}
		add(d, scenario.Entry{Detail: &scenario.Detail{Likelihood: []likelihood.Range{{Lo: 20, Hi: 30}, {Lo: 30, Hi: 40}, {Lo: 35, Hi: 45}}, Cites: someCites(w, random, n)}})
	}
	q.Log.Sort()
}

// someCites cites up to three passages of two or three neighbouring sources.
func someCites(w *scenario.Workspace, random *rand.Rand, n int) []scenario.Cite {
	var list []scenario.Cite
	for range random.IntN(4) {
		s := w.Sources[(n+random.IntN(3))%len(w.Sources)]
		list = append(list, scenario.Cite{Ref: anyOf(random, s.Passages).Ref()})
	}
	return list
}

func anyOf[T any](random *rand.Rand, list []T) T { return list[random.IntN(len(list))] }

// BenchmarkImpactOfEverySource ranks every source and passage of 1 000 questions with 10 indicators each, and of a
// quarter of that: the time per entry must stay constant.
func BenchmarkImpactOfEverySource(b *testing.B) {
	for _, questions := range []int{250, 1000} {
		b.Run(fmt.Sprint(questions), func(b *testing.B) {
			w := newsroom(questions, 10, 1)
			entries := 0
			for _, q := range w.Questions {
				entries += len(q.Log.Entries)
			}
			for b.Loop() {
				r := w.States().Reliance(scenario.Moment{AsOf: mustDay("2022-02-09")})
				for _, s := range w.Sources {
					r.Without(s.Passages...).Weight(w.Scale)
					for _, p := range s.Passages {
						r.Without(p).Weight(w.Scale)
					}
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(entries), "ns/entry")
		})
	}
}
