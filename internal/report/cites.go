package report

import (
	"encoding/json"
	"slices"
	"strings"

	"signpost/internal/scenario"
	"signpost/internal/view"
)

// Cites are the passages that a statement rests on, each once, in the order in which it cites them.
// Their JSON is a list of names such as "fitch-2022#4a", and never null.
type Cites []scenario.Cite

// newCites takes over what the domain cites. The list is shared with it and never changed.
func newCites(list []scenario.Cite) Cites {
	for n, c := range list {
		if contains(list[:n], c) {
			return Cites(nil).with(list...)
		}
	}
	return list
}

// with appends what is not cited yet.
func (c Cites) with(more ...scenario.Cite) Cites {
	for _, cite := range more {
		if !contains(c, cite) {
			c = append(c, cite)
		}
	}
	return c
}

func contains(list []scenario.Cite, c scenario.Cite) bool {
	return slices.ContainsFunc(list, func(other scenario.Cite) bool { return citeKey(other) == citeKey(c) })
}

// citeKey is what makes two citations the same: their passage, which may be named in several ways, or else their name.
func citeKey(c scenario.Cite) scenario.Cite {
	if c.Passage != nil {
		return scenario.Cite{Passage: c.Passage}
	}
	return scenario.Cite{Ref: c.Ref}
}

// citeName is the full name of a citation; one whose passage does not exist keeps the name it was given.
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

// noteKey names the note on all that a sentence cites: the same passages, cited in any order, have the same note.
func (c Cites) noteKey() string {
	names := c.names()
	slices.Sort(names)
	return strings.Join(names, " ")
}

// marks leads to the note on what is cited: a sentence has one, however many passages it rests on.
func (c Cites) marks() view.Spans {
	if len(c) == 0 {
		return nil
	}
	return view.Cite(c.noteKey())
}

// unproved reports whether all that is cited comes from sources whose reliability cannot be judged.
func (c Cites) unproved() bool {
	return len(c) > 0 && !slices.ContainsFunc(c, func(cite scenario.Cite) bool {
		return cite.Passage == nil || cite.Passage.Source.Reliability() != "F"
	})
}

// weakest is the credibility from which on a claim is doubtful, improbable or not judged.
const weakest = 4

// weak reports whether all that is cited is doubtful, or comes from sources whose reliability cannot be judged: what
// they say as a fact is a report of one.
func (c Cites) weak() bool {
	return len(c) > 0 && !slices.ContainsFunc(c, func(cite scenario.Cite) bool {
		return cite.Passage == nil || cite.Passage.Credibility < weakest && cite.Passage.Reliability() != "F"
	})
}

// A bibliography gathers what the sentences of a report cite, in the order in which its document first does: a note
// for all that one sentence cites. The number of a note is its place here, from 1.
type bibliography struct {
	notes []Cites
	seen  map[string]bool
}

func (b *bibliography) add(lists ...Cites) {
	if b.seen == nil {
		b.seen = map[string]bool{}
	}
	for _, list := range lists {
		if key := list.noteKey(); len(list) > 0 && !b.seen[key] {
			b.seen[key] = true
			b.notes = append(b.notes, list)
		}
	}
}

// passages are all that the notes cite, each once.
func passages(notes []Cites) Cites {
	var all Cites
	seen := map[scenario.Cite]bool{}
	for _, note := range notes {
		for _, c := range note {
			if id := citeKey(c); !seen[id] {
				seen[id] = true
				all = append(all, c)
			}
		}
	}
	return all
}
