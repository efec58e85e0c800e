package scenario

import (
	"errors"
	"strings"

	"signpost/internal/diag"
	"signpost/internal/lang"
)

// former returns the one thing that had a name, full or short, before it was renamed; nil for none or several.
func former[T namable](all []T, name string) T {
	var only T
	for _, x := range all {
		full, short := x.names()
		for _, old := range x.was() {
			if name != old && name != strings.TrimSuffix(full, short)+old {
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

// Find returns what a name means, looked for as a question, a scenario, an indicator, a source and a passage, and then
// by the words of names and titles: one of *Question, *Scenario, *Indicator, *Source, *Passage. The error is a
// *NotFound.
func (w *Workspace) Find(name string) (any, error) {
	found, err := w.Named(name)
	var e *NotFound
	if err == nil || strings.ContainsAny(name, "#:") || !errors.As(err, &e) || len(e.Candidates) > 0 {
		return found, err
	}
	best := &hits{fit: noMatch, e: &NotFound{What: everyKind, Name: name}}
	gather(best, w.Questions)
	gather(best, w.Scenarios())
	gather(best, w.Indicators())
	gather(best, w.Sources)
	switch len(best.found) {
	case 0:
		return nil, err
	case 1:
		return best.found[0], nil
	}
	return nil, best.e
}

// hits are what matches the words of a name best, of any kind.
type hits struct {
	fit   int
	found []any
	e     *NotFound // with their names
}

func gather[T namable](h *hits, all []T) {
	found, fit := byWords(all, h.e.Name)
	if fit < h.fit {
		h.fit, h.found, h.e = fit, nil, &NotFound{What: h.e.What, Name: h.e.Name}
	}
	if fit > h.fit {
		return
	}
	for _, x := range found {
		full, _ := x.names()
		h.found, h.e.Candidates, h.e.Titles = append(h.found, x), append(h.e.Candidates, full), append(h.e.Titles, x.title())
	}
}

const everyKind = "question, scenario, indicator or source"

// Named is Find without the search by words: only current and earlier names count.
func (w *Workspace) Named(name string) (any, error) {
	if keyed := w.ofKey(name); len(keyed) == 1 && findNamed(w.Sources, name) == nil && findNamed(w.Questions, name) == nil {
		return keyed[0], nil
	}
	if strings.ContainsAny(name, "#:") {
		return w.FindPassage(name)
	}
	name = w.currentName(name)
	var found []any
	var names []string
	e := &NotFound{What: "question, scenario or indicator", Name: name}
	collect := func(x any, full, short string, title lang.Text) {
		if full == name || short == name {
			found, e.Candidates, e.Titles = append(found, x), append(e.Candidates, full), append(e.Titles, title)
		}
		names = append(names, full, short)
	}
	for _, q := range w.Questions {
		collect(q, q.ID, q.ID, q.title())
	}
	for _, s := range w.Scenarios() {
		collect(s, s.Ref(), s.ID, s.title())
	}
	for _, i := range w.Indicators() {
		collect(i, i.Ref(), i.ID, i.title())
	}
	for _, s := range w.Sources {
		collect(s, s.ID, s.ID, s.title())
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return w.findFormer(everyKind, name, names)
	}
	for i, full := range e.Candidates {
		if full == name {
			return found[i], nil
		}
	}
	return nil, e
}

// findFormer is Find for a name that is no longer in use.
func (w *Workspace) findFormer(what, name string, names []string) (any, error) {
	if q := former(w.Questions, name); q != nil {
		return q, nil
	}
	if s := former(w.Scenarios(), name); s != nil {
		return s, nil
	}
	if i := former(w.Indicators(), name); i != nil {
		return i, nil
	}
	if s := former(w.Sources, name); s != nil {
		return s, nil
	}
	return nil, &NotFound{What: what, Name: name, Nearest: diag.Nearest(name, names)}
}
