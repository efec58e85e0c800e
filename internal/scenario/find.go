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

// namable is anything that can be called by its whole name or, where that is unique, by its bare one.
type namable interface {
	*Question | *Scenario | *Indicator | *Source | *Passage
	names() (whole, bare string)
	was() []string // the bare names it had before, where they can change
}

// named returns the thing that has a bare name, or else the one that had it before; nil for none.
func named[T namable](all []T, name string) T {
	for _, x := range all {
		if _, bare := x.names(); bare == name {
			return x
		}
	}
	for _, x := range all {
		if slices.Contains(x.was(), name) {
			return x
		}
	}
	return nil
}

func (q *Question) names() (whole, bare string)  { return q.ID, q.ID }
func (s *Scenario) names() (whole, bare string)  { return s.Ref(), s.ID }
func (i *Indicator) names() (whole, bare string) { return i.Ref(), i.ID }
func (s *Source) names() (whole, bare string)    { return s.ID, s.ID }
func (p *Passage) names() (whole, bare string)   { return p.Ref(), p.Ref() }

func (q *Question) was() []string  { return q.Was }
func (s *Scenario) was() []string  { return s.Was }
func (i *Indicator) was() []string { return i.Was }
func (s *Source) was() []string    { return s.Was }
func (p *Passage) was() []string   { return nil }

func lookup[T namable](what, name string, all []T) (T, error) {
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
		if x := formerly(all, name); x != nil {
			return x, nil
		}
		return nil, &NotFound{What: what, Name: name, Nearest: diag.Nearest(name, names)}
	}
	var candidates []string
	for _, x := range found {
		whole, _ := x.names()
		candidates = append(candidates, whole)
	}
	return nil, &NotFound{What: what, Name: name, Candidates: candidates}
}

// formerly returns the one thing that had a name, whole or bare, before it got another; nil for none or several.
func formerly[T namable](all []T, name string) T {
	var only T
	for _, x := range all {
		whole, bare := x.names()
		for _, old := range x.was() {
			if name != old && name != strings.TrimSuffix(whole, bare)+old {
				continue
			}
			if only != nil {
				return nil
			}
			only = x
		}
	}
	return only
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
		if s.ID != source && !slices.Contains(s.Was, source) {
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
		return w.formerly(what, name, names)
	}
	for i, whole := range candidates {
		if whole == name {
			return found[i], nil
		}
	}
	return nil, &NotFound{What: "question, scenario or indicator", Name: name, Candidates: candidates}
}

// formerly is Find for a name that nothing has any more.
func (w *Workspace) formerly(what, name string, names []string) (any, error) {
	if q := formerly(w.Questions, name); q != nil {
		return q, nil
	}
	if s := formerly(w.Scenarios(), name); s != nil {
		return s, nil
	}
	if i := formerly(w.Indicators(), name); i != nil {
		return i, nil
	}
	if s := formerly(w.Sources, name); s != nil {
		return s, nil
	}
	return nil, &NotFound{What: what, Name: name, Nearest: diag.Nearest(name, names)}
}
