package scenario

import (
	"fmt"
	"testing"

	"signpost/internal/day"
	"signpost/internal/lang"
)

// many makes an indicator with expectations for two scenarios each of several questions.
func many(questions int) (*Indicator, []*Question) {
	says := func(text string) Prose { return Prose{Text: lang.Text{{Lang: lang.English, Text: text}}} }
	i := &Indicator{ID: "tanks", Observe: says("Tanks stand there.")}
	var list []*Question
	for n := range questions {
		q := &Question{ID: fmt.Sprintf("q%d", n), Wording: says("Is it so?"), Horizon: day.Day(100)}
		for _, name := range []string{"yes", "no"} {
			s := &Scenario{ID: name, Question: q, Claim: says(name), Resolves: says("The test of " + name)}
			q.Scenarios = append(q.Scenarios, s)
			i.Expect = append(i.Expect, Expectation{Ref: q.ID + "/" + name, Scenario: s, Word: "likely"})
		}
		list = append(list, q)
	}
	i.Question = list[0]
	return i, list
}

func TestRenamesDoNotChangeDefinitions(t *testing.T) {
	i, questions := many(3)
	e := &Entry{Date: 50, Indicator: i, Detail: &Detail{}}
	e.Def = i.Question.Def(e)
	for _, q := range questions {
		q.ID, q.Was = "new-"+q.ID, []string{q.ID}
		for _, s := range q.Scenarios {
			s.ID, s.Was = "new-"+s.ID, []string{s.ID}
		}
	}
	for n := range i.Expect {
		s := i.Expect[n].Scenario
		i.Expect[n].Ref = s.Question.ID + "/" + s.ID
	}
	if g := i.Question.Goalposts(e); g.Moved() {
		t.Errorf("after a rename: %+v", g)
	}
	i.Expect[3].Word = "could"
	if g := i.Question.Goalposts(e); !g.Indicator {
		t.Error("another expectation is no goalpost")
	}
}

func TestScenariosAreComparedByClaim(t *testing.T) {
	_, questions := many(1)
	q := questions[0]
	e := &Entry{Detail: &Detail{Resolved: "no"}}
	e.Def = q.Def(e)
	q.Scenarios[0], q.Scenarios[1] = q.Scenarios[1], q.Scenarios[0]
	if g := q.Goalposts(e); g.Moved() {
		t.Errorf("in another order: %+v", g)
	}
	q.Scenarios[0].Claim, q.Scenarios[1].Claim = q.Scenarios[1].Claim, q.Scenarios[0].Claim
	if g := q.Goalposts(e); len(g.Scenarios) != 1 || g.Scenarios[0].ID != "no" {
		t.Errorf("with each other's claims: %+v", g)
	}
}
