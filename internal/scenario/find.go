package scenario

import (
	"fmt"
	"slices"
	"strings"

	"signpost/internal/diag"
	"signpost/internal/lang"
)

// A NotFound is the error for a name on a command line that matches nothing, or more than one thing.
type NotFound struct {
	What       string // "indicator", "question"…
	Name       string
	Candidates []string    // what an ambiguous name could mean; empty when it names nothing
	Titles     []lang.Text // of the candidates
	Nearest    string      // the closest name there is; may be empty

	remedy string // what to do if no name is close
}

// Error says what is wrong, without the hint.
func (e *NotFound) Error() string {
	if len(e.Candidates) > 0 {
		return fmt.Sprintf("%q names more than one %s", e.Name, e.What)
	}
	return fmt.Sprintf("no %s %q in this workspace", e.What, e.Name)
}

// Hint says how to resolve an ambiguous name, or gives the closest match to an unknown one; it may be empty.
func (e *NotFound) Hint() string {
	switch {
	case len(e.Candidates) > 0:
		return "write one of these names"
	case e.Nearest != "":
		return "did you mean " + e.Nearest + "?"
	case e.remedy != "":
		return e.remedy
	}
	return kindPlaces[e.What]
}

// kindPlaces says which report lists all names of a kind.
var kindPlaces = map[string]string{
	"question":  "signpost list names the questions",
	"scenario":  "signpost list names the scenarios",
	"indicator": "signpost list --indicators names them",
	"source":    "signpost source list names them",
	everyKind:   "signpost list names questions and scenarios, signpost source list the sources; signpost find WORDS searches everything",
}

// namable is anything that can be called by its full name or, if that is unique, by its short one.
type namable interface {
	*Question | *Scenario | *Indicator | *Source | *Passage
	names() (whole, bare string)
	was() []string    // its earlier short names, if they can change
	title() lang.Text // what readers see, or its text
}

// findNamed returns the thing with a short name, or else the one that had it earlier; nil for none.
func findNamed[T namable](all []T, name string) T {
	for _, x := range all {
		if _, short := x.names(); short == name {
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

func (q *Question) names() (full, short string)  { return q.ID, q.ID }
func (s *Scenario) names() (full, short string)  { return s.Ref(), s.ID }
func (i *Indicator) names() (full, short string) { return i.Ref(), i.ID }
func (s *Source) names() (full, short string)    { return s.ID, s.ID }

func (q *Question) was() []string  { return q.Was }
func (s *Scenario) was() []string  { return s.Was }
func (i *Indicator) was() []string { return i.Was }
func (s *Source) was() []string    { return s.Was }

func lookup[T namable](what, name string, all []T) (T, error) {
	var found []T
	var names []string
	for _, x := range all {
		full, short := x.names()
		if full == name {
			return x, nil
		}
		if short == name {
			found = append(found, x)
		}
		names = append(names, full, short)
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		if x := former(all, name); x != nil {
			return x, nil
		}
		return notFound(what, name, all, diag.Nearest(name, names))
	}
	return nil, ambiguous(what, name, found)
}

// currentName replaces the question's earlier name in a full name with its current one.
func (w *Workspace) currentName(name string) string {
	if question, rest, full := strings.Cut(name, "/"); full {
		if q := findNamed(w.Questions, question); q != nil {
			return q.ID + "/" + rest
		}
	}
	return name
}

// FindQuestion returns the question with the id, or the one whose name or title has the words. The error is a
// *NotFound.
func (w *Workspace) FindQuestion(name string) (*Question, error) {
	return lookup("question", name, w.Questions)
}

// FindScenario returns the scenario named "question/scenario", by the short name where that is unique, or by
// words of its name or title. The error is a *NotFound.
func (w *Workspace) FindScenario(name string) (*Scenario, error) {
	return lookup("scenario", w.currentName(name), w.Scenarios())
}

// FindIndicator returns the indicator named "question/indicator", by the short name where that is unique, or by
// words of its name or title. The error is a *NotFound.
func (w *Workspace) FindIndicator(name string) (*Indicator, error) {
	return lookup("indicator", w.currentName(name), w.Indicators())
}

// FindSource returns the source with the id or the citation key, or the one whose name or title has the words. The
// error is a *NotFound.
func (w *Workspace) FindSource(name string) (*Source, error) {
	if findNamed(w.Sources, name) == nil {
		switch found := w.ofKey(name); len(found) {
		case 0:
		case 1:
			return found[0], nil
		default:
			return nil, ambiguous("source", name, found)
		}
	}
	return lookup("source", name, w.Sources)
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
