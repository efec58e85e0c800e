package scenario

import (
	"fmt"
	"slices"
	"strings"

	"signpost/internal/diag"
)

// A NotFound is a name on a command line that names nothing, or more than one thing.
type NotFound struct {
	What       string // "indicator", "question"…
	Name       string
	Candidates []string // what an ambiguous name could mean; empty when it names nothing
	Nearest    string   // the closest name there is; may be empty
}

// Error says what is wrong without a hint; Hint says what to do next.
func (e *NotFound) Error() string {
	if len(e.Candidates) > 0 {
		return fmt.Sprintf("%q names more than one %s", e.Name, e.What)
	}
	return fmt.Sprintf("no %s %q in this workspace", e.What, e.Name)
}

// Hint names the candidates of an ambiguous name, or the nearest name of an unknown one; it may be empty.
func (e *NotFound) Hint() string {
	switch {
	case len(e.Candidates) > 0:
		return "write one of " + strings.Join(e.Candidates, ", ")
	case e.Nearest != "":
		return "did you mean " + e.Nearest + "?"
	}
	return ""
}

// named is anything that can be called by its whole name or, where that is unique, by its bare one.
type named interface {
	*Question | *Scenario | *Indicator | *Source | *Passage
	names() (whole, bare string)
}

func (q *Question) names() (whole, bare string)  { return q.ID, q.ID }
func (s *Scenario) names() (whole, bare string)  { return s.Ref(), s.ID }
func (i *Indicator) names() (whole, bare string) { return i.Ref(), i.ID }
func (s *Source) names() (whole, bare string)    { return s.ID, s.ID }
func (p *Passage) names() (whole, bare string)   { return p.Ref(), p.Ref() }

func lookup[T named](what, name string, all []T) (T, error) {
	var found []T
	var names []string
	for _, x := range all {
		whole, bare := x.names()
		if whole == name {
			return x, nil
		}
		if bare == name {
			found = append(found, x)
		}
		names = append(names, whole, bare)
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return nil, &NotFound{What: what, Name: name, Nearest: diag.Nearest(name, names)}
	}
	var candidates []string
	for _, x := range found {
		whole, _ := x.names()
		candidates = append(candidates, whole)
	}
	return nil, &NotFound{What: what, Name: name, Candidates: candidates}
}

// FindQuestion returns the question with the id. The error is a *NotFound.
func (w *Workspace) FindQuestion(name string) (*Question, error) {
	return lookup("question", name, w.Questions)
}

// FindScenario returns the scenario named "question/scenario", or by the bare name where that is unique.
// The error is a *NotFound.
func (w *Workspace) FindScenario(name string) (*Scenario, error) {
	return lookup("scenario", name, w.Scenarios())
}

// FindIndicator returns the indicator named "question/indicator", or by the bare name where that is unique.
// The error is a *NotFound.
func (w *Workspace) FindIndicator(name string) (*Indicator, error) {
	return lookup("indicator", name, w.Indicators())
}

// FindSource returns the source with the id. The error is a *NotFound.
func (w *Workspace) FindSource(name string) (*Source, error) {
	return lookup("source", name, w.Sources)
}

// passageName spells the name of a passage with the # that files use. A colon means the same, since a shell may take
// what begins with # for a comment.
func passageName(name string) string { return strings.Replace(name, ":", "#", 1) }

// FindPassage returns the passage named "source#passage" or "source:passage". The error is a *NotFound.
func (w *Workspace) FindPassage(name string) (*Passage, error) {
	name = passageName(name)
	// Reports ask for every passage that they cite: the list of all is made only for a name that is none.
	source, id, _ := strings.Cut(name, "#")
	for _, s := range w.Sources {
		if s.ID != source {
			continue
		}
		if p := s.Passage(id); p != nil {
			return p, nil
		}
	}
	return lookup("passage", name, w.Passages())
}

// FindPublisher returns the publisher with the id, or nil.
func (w *Workspace) FindPublisher(id string) *Publisher {
	i := slices.IndexFunc(w.Publishers, func(p *Publisher) bool { return p.ID == id })
	if i < 0 {
		return nil
	}
	return w.Publishers[i]
}

// Scenarios lists the scenarios of every question.
func (w *Workspace) Scenarios() []*Scenario {
	var all []*Scenario
	for _, q := range w.Questions {
		all = append(all, q.Scenarios...)
	}
	return all
}

// Indicators lists the indicators of every question.
func (w *Workspace) Indicators() []*Indicator {
	var all []*Indicator
	for _, q := range w.Questions {
		all = append(all, q.Indicators...)
	}
	return all
}

// Passages lists the passages of every source.
func (w *Workspace) Passages() []*Passage {
	var all []*Passage
	for _, s := range w.Sources {
		all = append(all, s.Passages...)
	}
	return all
}

// Find returns what a name means, looked for as a question, a scenario, an indicator, a source and a passage:
// one of *Question, *Scenario, *Indicator, *Source, *Passage. The error is a *NotFound.
func (w *Workspace) Find(name string) (any, error) {
	if strings.ContainsAny(name, "#:") {
		return w.FindPassage(name)
	}
	var found []any
	var candidates, names []string
	collect := func(x any, whole, bare string) {
		if whole == name || bare == name {
			found, candidates = append(found, x), append(candidates, whole)
		}
		names = append(names, whole, bare)
	}
	for _, q := range w.Questions {
		collect(q, q.ID, q.ID)
	}
	for _, s := range w.Scenarios() {
		collect(s, s.Ref(), s.ID)
	}
	for _, i := range w.Indicators() {
		collect(i, i.Ref(), i.ID)
	}
	for _, s := range w.Sources {
		collect(s, s.ID, s.ID)
	}
	const what = "question, scenario, indicator or source"
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return nil, &NotFound{What: what, Name: name, Nearest: diag.Nearest(name, names)}
	}
	for i, whole := range candidates {
		if whole == name {
			return found[i], nil
		}
	}
	return nil, &NotFound{What: "question, scenario or indicator", Name: name, Candidates: candidates}
}
