package store

import (
	"slices"
	"strings"

	"signpost/internal/scenario"
)

// about finds the questions that a command asks about, by the names it was given: those that they are part of, and those
// that lend them indicators. It returns nil when a name may mean anything else: the whole workspace is read then.
func (l *loader) about(sources []string) map[*scenario.Question]bool {
	asked := l.askedAbout(sources)
	if asked == nil {
		return nil
	}
	l.addLenders(asked)
	return asked
}

// addLenders adds the questions that lend indicators to some.
func (l *loader) addLenders(asked map[*scenario.Question]bool) {
	names := map[string]bool{}
	for q := range asked {
		names[q.ID] = true
		for _, old := range q.Was {
			names[old] = true
		}
	}
	for _, i := range l.workspace.Indicators() {
		for _, e := range i.Expect {
			if question, _, isForeign := strings.Cut(e.Ref, "/"); isForeign && names[question] {
				asked[i.Question] = true
			}
		}
	}
}

// askedAbout finds the questions that the names are of or in; nil when one may mean anything else.
func (l *loader) askedAbout(sources []string) map[*scenario.Question]bool {
	asked := map[*scenario.Question]bool{}
	for _, name := range l.need.About {
		found, err := l.workspace.Named(name)
		if err != nil || slices.ContainsFunc(sources, func(file string) bool { return stem(file) == name }) {
			return nil
		}
		switch x := found.(type) {
		case *scenario.Question:
			asked[x] = true
		case *scenario.Scenario:
			asked[x.Question] = true
		case *scenario.Indicator:
			asked[x.Question] = true
		}
	}
	return asked
}

// details reports whether the log of a question is read with all that its entries say.
func (l *loader) details(q *scenario.Question) bool {
	return l.need.Details && (l.asked == nil || l.asked[q]) && (l.full == nil || l.full[q])
}

// covered are the questions that a briefing covers in full, and those that lend them indicators.
func (l *loader) covered() map[*scenario.Question]bool {
	full, _ := l.workspace.Covered()
	asked := map[*scenario.Question]bool{}
	for _, q := range full {
		asked[q] = true
	}
	l.addLenders(asked)
	return asked
}

// readCited reads the sources that the questions asked about cite, and those that these name as origins. What other
// questions cite is forgotten, so that nobody misses it.
func (l *loader) readCited(sources []string) {
	wanted := map[string]bool{}
	for _, name := range l.need.Cites {
		wanted[sourceOfPassage(strings.Replace(name, ":", "#", 1))] = true
	}
	if !l.need.Situation {
		l.workspace.Situations = nil
	}
	for _, s := range l.workspace.Situations {
		s.EachCited(func(u scenario.Cited) {
			for _, c := range u.Cites {
				wanted[sourceOfPassage(c.Ref)] = true
			}
		})
	}
	for _, q := range l.workspace.Questions {
		if l.asked != nil && !l.asked[q] {
			uncite(q)
		}
		for _, c := range q.Cites() {
			wanted[sourceOfPassage(c.Ref)] = true
		}
	}
	left := l.takeKnown(slices.Clone(sources))
	for _, s := range l.workspace.Sources {
		delete(wanted, s.ID)
	}
	next := func() (files []string) {
		left = slices.DeleteFunc(left, func(file string) bool {
			if file != publishersFile && !wanted[stem(file)] {
				return false
			}
			files = append(files, file)
			delete(wanted, stem(file))
			return true
		})
		return files
	}
	for files := next(); len(files) > 0; files = next() {
		loaded := len(l.workspace.Sources)
		l.readHandWritten(files)
		for _, s := range l.workspace.Sources[loaded:] {
			origins(s, func(source string) {
				if slices.ContainsFunc(left, func(file string) bool { return stem(file) == source }) {
					wanted[source] = true
				}
			})
		}
	}
	if len(wanted) > 0 { // some source may have had the name before
		l.readHandWritten(left)
	}
}

// takeKnown takes over the sources that are known already, and returns the files of the others.
func (l *loader) takeKnown(files []string) []string {
	known := l.need.known
	if known == nil {
		return files
	}
	taken := map[string]bool{publishersFile: true}
	for _, s := range known.Sources {
		taken[s.Place.File] = true
	}
	l.workspace.Sources, l.workspace.Publishers = slices.Clone(known.Sources), known.Publishers
	return slices.DeleteFunc(files, func(file string) bool { return taken[file] })
}

// origins calls f with the source of every passage that a source names as an origin.
func origins(s *scenario.Source, f func(source string)) {
	for _, p := range s.Passages {
		f(sourceOfPassage(p.Origin))
	}
	f(sourceOfPassage(s.Origin))
}

// sourceOfPassage is the source in the name of a passage.
func sourceOfPassage(ref string) string {
	source, _, _ := strings.Cut(ref, "#")
	return source
}

// uncite takes the citations out of a question.
func uncite(q *scenario.Question) {
	unciteDefinition(q)
	for i := range q.Log.Entries {
		if d := q.Log.Entries[i].Detail; d != nil {
			d.Cites = nil
		}
	}
}

// unciteDefinition takes the citations out of what stands in the file of a question.
func unciteDefinition(q *scenario.Question) {
	for _, s := range q.Scenarios {
		for i := range s.Judgments {
			s.Judgments[i].Cites = nil
		}
	}
	for _, i := range q.Indicators {
		i.Cites = nil
	}
	for i := range q.Conflicts {
		for n := range q.Conflicts[i].Sides {
			q.Conflicts[i].Sides[n].Cites = nil
		}
	}
	for i := range q.Assumptions {
		q.Assumptions[i].Cites = nil
	}
	for i := range q.Premortem {
		q.Premortem[i].Cites = nil
	}
}
