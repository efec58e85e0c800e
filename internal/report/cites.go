package report

import (
	"encoding/json"
	"slices"

	"signpost/internal/scenario"
	"signpost/internal/view"
)

// Cites are the passages that a statement rests on, each once, in the order in which it cites them.
// Their JSON is a list of names such as "fitch-2022#4a", and never null.
type Cites []scenario.Cite

// citing takes over what the domain cites. The list is shared with it and never changed.
func citing(list []scenario.Cite) Cites {
	for n, c := range list {
		if cited(list[:n], c) {
			return Cites(nil).with(list...)
		}
	}
	return list
}

// with appends what is not cited yet.
func (c Cites) with(more ...scenario.Cite) Cites {
	for _, cite := range more {
		if !cited(c, cite) {
			c = append(c, cite)
		}
	}
	return c
}

func cited(list []scenario.Cite, c scenario.Cite) bool {
	return slices.ContainsFunc(list, func(other scenario.Cite) bool { return identity(other) == identity(c) })
}

// identity tells citations apart: by their passages, since one may be named in several ways, or else by their names.
func identity(c scenario.Cite) scenario.Cite {
	if c.Passage != nil {
		return scenario.Cite{Passage: c.Passage}
	}
	return scenario.Cite{Ref: c.Ref}
}

// citeName is what a citation is called in the whole workspace; one that leads nowhere keeps the name it was given.
func citeName(c scenario.Cite) string {
	if c.Passage != nil {
		return c.Passage.Ref()
	}
	return c.Ref
}

func (c Cites) names() []string {
	names := make([]string, len(c))
	for n, cite := range c {
		names[n] = citeName(cite)
	}
	return names
}

// MarshalJSON lists the names of the passages.
func (c Cites) MarshalJSON() ([]byte, error) { return json.Marshal(c.names()) }

// marks leads to the notes on what is cited.
func (c Cites) marks() view.Spans { return view.Cite(c.names()...) }

// A bibliography gathers what a report cites, each passage once, in the order in which its document first cites it:
// the number of a note is its place here, from 1.
type bibliography struct {
	list Cites
	seen map[scenario.Cite]bool
}

func (b *bibliography) add(lists ...Cites) {
	if b.seen == nil {
		b.seen = map[scenario.Cite]bool{}
	}
	for _, list := range lists {
		for _, c := range list {
			if id := identity(c); !b.seen[id] {
				b.seen[id] = true
				b.list = append(b.list, c)
			}
		}
	}
}
