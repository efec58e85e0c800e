package report

import (
	"cmp"
	"slices"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

// A Diff says what changed between two days and because of what, on every question asked for. Its head names the
// later day.
type Diff struct {
	Header
	Since     day.Day        `json:"since"`     // the earlier of the two days
	Questions []DiffQuestion `json:"questions"` // the furthest moved first
	Endnotes  []Endnote      `json:"endnotes"`  // what the sentences cite, in order of first use
}

// A DiffQuestion is a question with its changes.
type DiffQuestion struct {
	ID     string `json:"id"`     // the name in its file
	Title  string `json:"title"`  // for readers, in the language of the report
	Moved  bool   `json:"moved"`  // a likelihood changed, and not only whose it is
	Change Change `json:"change"` // what moved since then
}

// NewDiff compares the day looked at with an earlier one.
func NewDiff(c Context, questions []*scenario.Question, since day.Day) *Diff {
	d := &Diff{Header: c.header("diff"), Since: since, Questions: []DiffQuestion{}}
	for _, q := range questions {
		change := c.change(q, since)
		d.Questions = append(d.Questions, DiffQuestion{ID: q.ID, Title: q.Title.In(c.Lang), Moved: change.Moved() && !change.HandedOver, Change: change})
	}
	slices.SortStableFunc(d.Questions, func(a, b DiffQuestion) int {
		return cmp.Or(cmp.Compare(a.class(), b.class()), -cmp.Compare(a.Change.furthest(), b.Change.furthest()))
	})
	d.Endnotes = c.endnotes(d.cited())
	return d
}

// The classes of questions, in the order they are shown.
const (
	classMoved      = iota
	classHandedOver // another analyst's assessment, which is no movement
	classConfirmed  // assessed again with the same likelihoods
	classPending    // not assessed again though something was logged or changed
	classUnchanged  // nothing happened
)

func (q DiffQuestion) class() int {
	switch {
	case q.Moved:
		return classMoved
	case q.Change.HandedOver && q.Change.Moved():
		return classHandedOver
	case q.Change.Because != nil:
		return classConfirmed
	case len(q.Change.Entries) > 0 || len(q.Change.Borrowed) > 0:
		return classPending
	}
	return classUnchanged
}

func (d *Diff) untouched() []string {
	var ids []string
	for _, q := range d.Questions {
		if q.class() == classUnchanged {
			ids = append(ids, q.ID)
		}
	}
	return ids
}

func (d *Diff) cited() []Cites {
	var n bibliography
	for _, q := range d.Questions {
		n.add(q.Change.cited(true)...)
	}
	return n.notes
}
