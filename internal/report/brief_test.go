package report_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/report"
	"signpost/internal/scenario"
	"signpost/internal/store"
	"signpost/internal/view"
)

type worded interface{ Document() *view.Document }

// A noted report has endnotes.
type noted struct {
	name  string
	value worded
	notes []report.Endnote
}

func notedReports(c report.Context) []noted {
	w := c.Workspace
	since := c.Moment.AsOf - 30
	var all []noted
	for name, o := range map[string]report.BriefOptions{
		"brief": {Questions: w.Questions, Since: since}, "short": {Questions: w.Questions, Since: since, Short: true}, "others": {Others: w.Questions},
	} {
		b := report.NewBrief(c, o)
		all = append(all, noted{name, b, b.Endnotes})
	}
	d := report.NewDiff(c, w.Questions, since)
	t := report.NewTimeline(c, day.Period{})
	all = append(all, noted{"diff", d, d.Endnotes}, noted{"timeline", t, t.Endnotes})
	for _, q := range w.Questions {
		r := report.NewQuestion(c, q)
		all = append(all, noted{q.ID, r, r.Endnotes})
		for _, s := range q.Scenarios {
			r := report.NewScenario(c, s)
			all = append(all, noted{s.Ref(), r, r.Endnotes})
		}
		for _, i := range q.Indicators {
			r := report.NewIndicator(c, i)
			all = append(all, noted{i.Ref(), r, r.Endnotes})
		}
	}
	return all
}

// A report collects its citations while its value is built, and its document cites the same, in the same order.
func TestEndnotesAreWhatTheDocumentCites(t *testing.T) {
	for _, dir := range []string{"../cli/testdata/workspace", "../.."} {
		w, findings, err := store.Load(dir, store.Need{Sources: true, Details: true})
		if err != nil || len(findings) > 0 {
			t.Fatalf("%s cannot be read: %v %v", dir, err, findings)
		}
		m := scenario.Moment{AsOf: max(w.AsOf, 738175)}
		c := report.Context{Workspace: w, Lang: lang.English, Moment: m, LateOn: m.AsOf, Today: m.AsOf, States: w.States()}
		for _, r := range notedReports(c) {
			var notes []string
			for n, e := range r.notes {
				notes = append(notes, e.Key())
				if e.Number != n+1 {
					t.Errorf("%s: note %d of %s has the number %d", dir, n+1, r.name, e.Number)
				}
			}
			if cited := r.value.Document().Cited(); !slices.Equal(notes, cited) {
				t.Errorf("%s: the notes of %s are\n%v, and its document cites\n%v", dir, r.name, notes, cited)
			}
		}
	}
}

// A closed question cites the reason for its resolution, and then its last judgment.
func TestEndnotesOfAClosedQuestion(t *testing.T) {
	source := &scenario.Source{ID: "wire", Title: prose("Wire")}
	var cite []scenario.Cite
	for _, id := range []string{"1a", "2a", "3a"} {
		source.Passages = append(source.Passages, &scenario.Passage{ID: id, Source: source, Says: prose("It says " + id), Credibility: 6})
		cite = append(cite, scenario.Cite{Ref: "wire#" + id, Passage: source.Passages[len(source.Passages)-1]})
	}
	q := strait()
	before, outcome := judged(30, 40), scenario.Entry{Detail: &scenario.Detail{Resolved: "closes", Because: prose("Closed.").Text}}
	before.Cites, outcome.Cites = []scenario.Cite{cite[2], cite[0], cite[2]}, []scenario.Cite{cite[1]}
	logged(q, firstDay, before)
	logged(q, firstDay+1, outcome)
	c := looking(t, q)
	for _, short := range []bool{false, true} {
		b := report.NewBrief(c, report.BriefOptions{Questions: []*scenario.Question{q}, Short: short, Closed: true})
		var notes []string
		for _, e := range b.Endnotes {
			notes = append(notes, e.Key())
		}
		want := []string{"wire#2a", "wire#1a wire#3a"}
		if !slices.Equal(notes, want) || !slices.Equal(b.Document().Cited(), want) {
			t.Errorf("short %v: the notes are %v, and the document cites %v; want %v", short, notes, b.Document().Cited(), want)
		}
		if words := text(b.Document()); !strings.Contains(words, "Resolved as “It closes”") || !strings.Contains(words, "Our judgment had been:") {
			t.Errorf("short %v: the briefing says\n%s", short, words)
		}
	}
}

// Making a report's document does not change its value, and gives the same document again.
func TestDocumentsArePure(t *testing.T) {
	for _, r := range notedReports(context(t, lang.Arabic)) {
		before, err := json.Marshal(r.value)
		if err != nil {
			t.Fatal(err)
		}
		first, second := r.value.Document(), r.value.Document()
		if after, _ := json.Marshal(r.value); !slices.Equal(before, after) || !reflect.DeepEqual(first, second) {
			t.Errorf("%s is another after it was worded", r.name)
		}
		if strings.Contains(string(before), `cites":null`) {
			t.Errorf("%s: a list of citations is null in JSON", r.name)
		}
	}
}

func TestBriefNamesTheGapThatWouldMoveMostFirst(t *testing.T) {
	signs := make([][2]scenario.ExpectationWord, 14)
	for n := range signs {
		signs[n] = [2]scenario.ExpectationWord{"likely", "could"}
	}
	signs[13] = [2]scenario.ExpectationWord{"highly likely", "highly unlikely"}
	q := strait(signs...)
	b := report.NewBrief(looking(t, q), report.BriefOptions{Questions: []*scenario.Question{q}})
	if len(b.Gaps) != 14 || b.Gaps[0].Indicator != "sign-13" {
		t.Errorf("the gaps are %d, with %+v first; want 14, sign-13 first", len(b.Gaps), b.Gaps[0])
	}
	words := text(b.Document())
	if !strings.Contains(words, "What nobody could tell: Sign 13; Sign 0; Sign 1;") {
		t.Errorf("the gaps are not one line, the one first that would move most:\n%s", words)
	}
}

func TestBriefKeepsTheLastAssessmentOfADay(t *testing.T) {
	q := strait()
	for _, a := range []struct {
		day day.Day
		lo  float64
	}{{0, 10}, {3, 20}, {3, 30}, {5, 40}} {
		logged(q, firstDay+a.day, judged(a.lo, a.lo+10))
	}
	var got []float64
	for _, d := range report.NewQuestion(looking(t, q), q).Question.History {
		got = append(got, d.Likelihood[0].Likelihood.Lo)
	}
	if !slices.Equal(got, []float64{10, 30, 40}) {
		t.Errorf("the days of assessments start at %v; want 10, 30 and 40", got)
	}
}

// An indicator that moves a scenario by less than a twentieth of its share is not named.
func TestImpliedGapNamesWhatMoved(t *testing.T) {
	for _, c := range []struct {
		at    float64
		named bool
	}{{50, true}, {94, false}} {
		q := strait([2]scenario.ExpectationWord{"likely", "could"})
		logged(q, firstDay, judged(c.at, c.at))
		logged(q, firstDay+1, status(q, 0, scenario.Emerging))
		logged(q, firstDay+2, judged(c.at, c.at))
		logged(q, firstDay+3, status(q, 0, scenario.Unknown))
		r := report.NewQuestion(looking(t, q), q)
		words := text(r.Document())
		if named := strings.Contains(words, "Sign 0: emerging → unknown"); named != c.named {
			t.Errorf("from %v%%: the indicator is named %v; want %v\n%s", c.at, named, c.named, words)
		}
	}
}

// A judgment names at most the five indicators that would change it most.
func TestJudgmentNamesFiveTripwires(t *testing.T) {
	var words [][2]scenario.ExpectationWord
	for range 6 {
		words = append(words, [2]scenario.ExpectationWord{"highly unlikely", "highly likely"})
	}
	q := strait(words...)
	logged(q, firstDay, judged(50, 54))
	c := looking(t, q)
	if n := len(c.States.Tripwires(q, c.Moment)); n != 6 {
		t.Fatalf("%d indicators would change the judgment; want 6", n)
	}
	b := report.NewBrief(c, report.BriefOptions{Questions: []*scenario.Question{q}})
	if got := b.Questions[0].Judgment.WouldChange; len(got) != 5 {
		t.Errorf("the judgment names %d indicators that would change it; want 5", len(got))
	}
}

// The verdict depends on the likelihoods, however the reason begins.
func TestChangeSaysWhetherLikelihoodsMoved(t *testing.T) {
	for _, c := range []struct {
		lo, hi float64
		reason string
		want   string
	}{
		{30, 40, "No change of heart: the pilots stay.", "Strait. Assessed again, likelihoods unchanged. No change of heart"},
		{30, 40, "Nerves.", "Strait. Assessed again, likelihoods unchanged. Nerves."},
		{40, 50, "No change of heart: more of the same.", "Strait. No change of heart: more of the same."},
	} {
		q := strait()
		logged(q, firstDay, judged(30, 40))
		e := judged(c.lo, c.hi)
		e.Because = prose(c.reason).Text
		logged(q, firstDay+9, e)
		d := report.NewDiff(looking(t, q), []*scenario.Question{q}, firstDay+5)
		if d.Questions[0].Moved != (c.lo != 30) || !strings.Contains(text(d.Document()), c.want) {
			t.Errorf("%q at %v: moved is %v; want %q in\n%s", c.reason, c.lo, d.Questions[0].Moved, c.want, text(d.Document()))
		}
	}
}

func TestBriefCommandNamesAllItDependsOn(t *testing.T) {
	q := strait()
	logged(q, firstDay, judged(30, 40))
	c := looking(t, q)
	known := c.Known().String()
	tail := " --as-of " + lookDay.String() + " --known-at " + known
	for _, r := range []struct {
		request report.BriefRequest
		want    string
	}{
		{report.BriefRequest{}, "signpost brief" + tail + " --lang en"},
		{report.BriefRequest{Names: []string{"strait"}, Short: true, Format: "text"}, "signpost brief strait --short" + tail + " --lang en"},
		{report.BriefRequest{All: true, Since: firstDay, Format: "html", Languages: lang.Spoken}, "signpost brief --all --since " + firstDay.String() + tail + " --lang en,ar --format html"},
	} {
		if got := c.BriefCommand(r.request); got != r.want {
			t.Errorf("%+v again is\n%s; want\n%s", r.request, got, r.want)
		}
	}
}
