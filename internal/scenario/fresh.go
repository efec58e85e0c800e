package scenario

import "slices"

// Fresh returns the question as its file defines it, without entries, to be linked in another workspace with the same
// sources. Nothing of it leads to the question or its parts.
func (q *Question) Fresh() *Question {
	f := *q
	f.Log, f.indicatorsFor = Log{File: q.Log.File}, nil
	f.Scenarios = make([]*Scenario, len(q.Scenarios))
	for i, s := range q.Scenarios {
		fresh := *s
		fresh.Question, fresh.Judgments = &f, slices.Clone(s.Judgments)
		f.Scenarios[i] = &fresh
	}
	f.Groups = slices.Clone(q.Groups)
	for i, g := range q.Groups {
		fresh := *g
		fresh.Question, fresh.Scenarios = &f, slices.Clone(g.Scenarios)
		for n, s := range g.Scenarios {
			fresh.Scenarios[n] = f.Scenarios[slices.Index(q.Scenarios, s)]
		}
		f.Groups[i] = &fresh
	}
	f.Indicators = make([]*Indicator, len(q.Indicators))
	for i, old := range q.Indicators {
		fresh := *old
		fresh.Question, fresh.Expect = &f, slices.Clone(old.Expect)
		for n := range fresh.Expect {
			fresh.Expect[n].Scenario = nil
		}
		f.Indicators[i] = &fresh
	}
	f.Conflicts = slices.Clone(q.Conflicts)
	for i, c := range q.Conflicts {
		f.Conflicts[i].Sides = slices.Clone(c.Sides)
	}
	f.Assumptions, f.Premortem = slices.Clone(q.Assumptions), slices.Clone(q.Premortem)
	for i := range f.Assumptions {
		f.Assumptions[i].BrokenBy = unresolved(f.Assumptions[i].BrokenBy)
	}
	for i := range f.Premortem {
		f.Premortem[i].Watch = unresolved(f.Premortem[i].Watch)
	}
	return &f
}

// unresolved returns the names as they were before they were linked.
func unresolved(refs []IndicatorRef) []IndicatorRef {
	refs = slices.Clone(refs)
	for i := range refs {
		refs[i].Indicator = nil
	}
	return refs
}
