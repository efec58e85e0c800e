package report

import (
	"strings"

	"signpost/internal/scenario"
)

// A Case is what speaks for and against a scenario.
type Case struct {
	Scenario   string      `json:"scenario"`   // the name within its question
	Title      string      `json:"title"`      // for readers, in the language of the report
	Likelihood *Likelihood `json:"likelihood"` // as judged; null where it was not
	For        []Statement `json:"for"`        // what speaks for it
	Against    []Statement `json:"against"`    // what speaks against it
}

// A Conflict is a matter on which the sources disagree, and how we read it.
type Conflict struct {
	About   string      `json:"about"`   // what the sources disagree on
	Sides   []Statement `json:"sides"`   // what each of them says
	Reading string      `json:"reading"` // what we make of it
}

// An AssumptionLine is an assumption with its standing. Broken names the indicators that are present against it.
type AssumptionLine struct {
	Statement
	Standing scenario.Standing `json:"standing"`  // solid, with caveats or unsupported
	BrokenBy []string          `json:"broken_by"` // the indicators that would break it
	Broken   Several[string]   `json:"broken"`    // those of them that are seen
}

// A PremortemLine is a reason why the leading scenario may turn out wrong, and what would show it first.
type PremortemLine struct {
	Statement
	Watch []string `json:"watch"` // the indicators that would show it
}

func (c Context) cases(q *scenario.Question) []Case {
	s := c.state(q)
	var cases []Case
	for _, sc := range s.Scenarios() {
		cases = append(cases, c.caseOf(s, sc))
	}
	return cases
}

func (c Context) caseOf(s *scenario.State, sc *scenario.Scenario) Case {
	k := Case{Scenario: sc.ID, Title: sc.Title.In(c.Lang), For: []Statement{}, Against: []Statement{}}
	if r, ok := s.Likelihood(sc); ok {
		k.Likelihood = c.likelihood(r)
	}
	for _, j := range sc.Judgments {
		side := &k.For
		if j.Against {
			side = &k.Against
		}
		st := c.statement(j.Says.Text, j.Kind, j.Cites)
		st.dispute(sc.Question, j.Cites, words{c.Lang})
		*side = append(*side, st)
	}
	return k
}

func (c Context) conflicts(q *scenario.Question) []Conflict {
	var list []Conflict
	for _, k := range q.Conflicts {
		conflict := Conflict{About: k.About.In(c.Lang), Reading: k.Reading.In(c.Lang)}
		for _, side := range k.Sides {
			conflict.Sides = append(conflict.Sides, c.statement(side.Says.Text, "", side.Cites))
		}
		list = append(list, conflict)
	}
	return list
}

func (c Context) assumptions(s *scenario.State) []AssumptionLine {
	var list []AssumptionLine
	for _, a := range s.Question.Assumptions {
		line := AssumptionLine{Statement: c.statement(a.Says.Text, scenario.Assumed, a.Cites), Standing: a.Standing, BrokenBy: names(a.BrokenBy)}
		for _, i := range s.BreaksNow(a) {
			line.Broken = append(line.Broken, i.ID)
		}
		list = append(list, line)
	}
	return list
}

func (c Context) premortem(q *scenario.Question) []PremortemLine {
	var list []PremortemLine
	for _, p := range q.Premortem {
		list = append(list, PremortemLine{c.statement(p.Says.Text, "", p.Cites), names(p.Watch)})
	}
	return list
}

func names(refs []scenario.IndicatorRef) []string {
	list := []string{}
	for _, r := range refs {
		list = append(list, r.Name)
	}
	return list
}

// kindLabel returns the kind in brackets, such as [forecast], which tells information from inference (ICD 203, standard 3).
func kindLabel(kind string) string { return "[" + kind + "]" }

// label is the kind in brackets, with whose judgment it is. A sentence that adds an inference of ours to what a source says
// is an inference, whatever its first half is.
func (s Statement) label(w words) string {
	switch {
	case s.Kind == string(scenario.Inference), strings.Contains(s.Text, "our inference"), strings.Contains(s.Text, "استنتاجنا"):
		return kindLabel(w.say("inference, ours"))
	case s.Kind == string(scenario.Judged):
		return kindLabel(w.say("judgment, the source"))
	case s.Kind == string(scenario.Fact) && s.Cites.weak():
		return kindLabel(w.say("reported"))
	}
	return w.say(kindLabel(s.Kind))
}
