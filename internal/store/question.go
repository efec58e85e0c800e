package store

import (
	"slices"

	"gopkg.in/yaml.v3"

	"signpost/internal/day"
	"signpost/internal/diag"
	"signpost/internal/scenario"
)

// question reads the file of one question, without its log.
func (r *reader) question(id string, root *yaml.Node) *scenario.Question {
	q := &scenario.Question{ID: id, Place: r.place(root)}
	m := r.mapping(value{root, q.Place}, &QuestionRecord)
	m.ifSet("title", func(v value) { q.Title = r.prose(v) })
	m.ifSet("question", func(v value) { q.Wording = r.prose(v) })
	m.ifSet("horizon", func(v value) { q.Horizon = r.day(v) })
	m.ifSet("tags", func(v value) { q.Tags = r.ids(v) })
	m.ifSet("review_every", func(v value) { q.ReviewEvery = r.duration(v) })
	m.ifSet("matters", func(v value) { q.Matters = r.prose(v) })
	m.ifSet("was", func(v value) { q.Was = r.ids(v) })
	m.ifSet("about", func(v value) { q.About = r.prose(v) })
	if v, ok := m.get("scenarios"); ok {
		r.scenarios(q, v)
	} else {
		r.markIncomplete(scenario.ScenarioName, value{&yaml.Node{}, q.Place})
	}
	m.ifSet("groups", func(v value) { r.groups(q, v) })
	m.ifSet("indicators", func(v value) { r.indicators(q, v) })
	m.ifSet("conflicts", func(v value) { q.Conflicts = r.conflicts(v) })
	m.ifSet("assumptions", func(v value) { q.Assumptions = r.assumptions(v) })
	m.ifSet("premortem", func(v value) { q.Premortem = r.premortem(v) })
	r.accepts(m, scenario.Acceptance{Whole: true}, root)
	q.Accept = r.accepted
	return q
}

// maxLabel is how many characters the label of a scenario may have, so that several fit a line.
const maxLabel = 24

func (r *reader) scenarios(q *scenario.Question, v value) {
	r.markIncomplete(scenario.ScenarioName, v)
	pairs := r.pairs(v)
	if v.Kind == yaml.MappingNode && len(v.Content)/2 < 2 && !hasMergeKey(v.Node) {
		r.report(v.at, ruleTooFew, "add the scenario that is true if this one is not", "a question needs at least two scenarios, this one has %d", len(v.Content)/2)
	}
	for _, p := range pairs {
		r.name(p)
		s := &scenario.Scenario{ID: p.key, Question: q, Place: p.place}
		m := r.mapping(p.value, &scenarioRecord)
		m.ifSet("title", func(v value) { s.Title = r.prose(v) })
		m.ifSet("label", func(v value) { s.Label = r.shortProse(v, maxLabel) })
		m.ifSet("claim", func(v value) { s.Claim = r.prose(v) })
		m.ifSet("resolves", func(v value) { s.Resolves = r.prose(v) })
		m.ifSet("matters", func(v value) { s.Matters = r.prose(v) })
		m.ifSet("judgments", func(v value) { s.Judgments = r.judgments(v) })
		m.ifSet("was", func(v value) { s.Was = r.ids(v) })
		s.Since, s.Until = r.span(m)
		r.accepts(m, scopeFrom(p.place), p.value.Node)
		q.Scenarios = append(q.Scenarios, s)
	}
}

// span reads the days between which a scenario or an indicator takes part.
func (r *reader) span(m mapping) (since, until day.Day) {
	m.ifSet("since", func(v value) { since = r.day(v) })
	m.ifSet("until", func(v value) {
		if until = r.day(v); until != 0 && until < since {
			r.report(r.place(v.Node), ruleValue, "write a day that is not before since", "until %s lies before since %s", until, since)
		}
	})
	return since, until
}

// groups reads the groups of a question, whose scenarios were read before.
func (r *reader) groups(q *scenario.Question, v value) {
	for _, p := range r.pairs(v) {
		r.name(p)
		g := &scenario.Group{ID: p.key, Question: q, Place: p.place}
		if q.Scenario(p.key) != nil {
			r.report(p.place, ruleDuplicateID, "rename the group", "%q is already the name of a scenario of this question", p.key)
		}
		m := r.mapping(p.value, &groupRecord)
		m.ifSet("scenarios", func(v value) { g.Scenarios = r.members(q, v) })
		m.ifSet("claim", func(v value) { g.Claim = r.prose(v) })
		q.Groups = append(q.Groups, g)
	}
}

// members reads the scenarios of a group.
func (r *reader) members(q *scenario.Question, v value) []*scenario.Scenario {
	var list []*scenario.Scenario
	names, places := r.texts(v)
	for i, name := range names {
		s := q.Scenario(name)
		switch {
		case s == nil && r.unread[scenario.ScenarioName]: // it was reported
		case s == nil:
			r.report(places[i], ruleReference, diag.Suggest(name, scenarioNames(q), "write one of "), "the question %s has no scenario %q", q.ID, name)
		case slices.Contains(list, s):
			r.report(places[i], ruleDuplicateKey, "keep one of the two", "the scenario %q is already in this group", name)
		default:
			list = append(list, s)
		}
	}
	if v.Kind == yaml.SequenceNode && len(v.Content) < 2 {
		r.report(v.at, ruleTooFew, "name another scenario of the question, or delete the group", "a group needs at least two scenarios, this one has %d", len(v.Content))
	}
	return list
}

func scenarioNames(q *scenario.Question) []string {
	names := make([]string, len(q.Scenarios))
	for i, s := range q.Scenarios {
		names[i] = s.ID
	}
	return names
}

// name reports a key that cannot be the name of a scenario or an indicator. What it names is read all the same.
func (r *reader) name(p pair) {
	if p.key == scenario.Void {
		r.report(p.place, ruleID, "", "%q cannot be an id: it is what a question is resolved as when no scenario is true", p.key)
	} else if err := CheckID(p.key); err != nil {
		r.report(p.place, ruleID, "", "%s", err)
	}
}

// listOf reads a list of records of one kind.
func listOf[T any](r *reader, v value, record *Record, read func(m mapping, item value, into *T)) []T {
	var list []T
	for _, item := range r.items(v) {
		var t T
		read(r.mapping(item, record), item, &t)
		list = append(list, t)
	}
	return list
}

func (r *reader) judgments(v value) []scenario.Judgment {
	return listOf(r, v, &judgmentRecord, func(m mapping, item value, j *scenario.Judgment) {
		j.Place = item.at
		m.ifSet("says", func(v value) { j.Says = r.prose(v) })
		m.ifSet("kind", func(v value) { j.Kind = word[scenario.Kind](r, v) })
		m.ifSet("bears", func(v value) { j.Against = word[string](r, v) == "against" })
		m.ifSet("cite", func(v value) { j.Cites = r.cites(v) })
		r.accepts(m, scopeFrom(item.at), item.Node)
	})
}

func (r *reader) conflicts(v value) []scenario.Conflict {
	return listOf(r, v, &conflictRecord, func(m mapping, item value, c *scenario.Conflict) {
		c.Place = item.at
		m.ifSet("about", func(v value) { c.About = r.prose(v) })
		m.ifSet("sides", func(v value) { c.Sides = r.sides(v) })
		m.ifSet("reading", func(v value) { c.Reading = r.prose(v) })
	})
}

func (r *reader) sides(v value) []scenario.Side {
	list := listOf(r, v, &sideRecord, func(m mapping, item value, s *scenario.Side) {
		s.Place = item.at
		m.ifSet("says", func(v value) { s.Says = r.prose(v) })
		m.ifSet("cite", func(v value) { s.Cites = r.cites(v) })
	})
	if v.Kind == yaml.SequenceNode && len(v.Content) < 2 {
		r.report(v.at, ruleValue, "name the other side, or make it a judgment", "a conflict needs at least two sides, this one has %d", len(v.Content))
	}
	return list
}

func (r *reader) assumptions(v value) []scenario.Assumption {
	return listOf(r, v, &assumptionRecord, func(m mapping, item value, a *scenario.Assumption) {
		a.Place = item.at
		m.ifSet("says", func(v value) { a.Says = r.prose(v) })
		m.ifSet("standing", func(v value) { a.Standing = word[scenario.Standing](r, v) })
		m.ifSet("broken_by", func(v value) { a.BrokenBy = indicatorRefs(r.texts(v)) })
		m.ifSet("cite", func(v value) { a.Cites = r.cites(v) })
	})
}

func (r *reader) premortem(v value) []scenario.Premortem {
	return listOf(r, v, &premortemRecord, func(m mapping, item value, p *scenario.Premortem) {
		p.Place = item.at
		m.ifSet("says", func(v value) { p.Says = r.prose(v) })
		m.ifSet("watch", func(v value) { p.Watch = indicatorRefs(r.texts(v)) })
		m.ifSet("cite", func(v value) { p.Cites = r.cites(v) })
	})
}

func indicatorRefs(names []string, places []diag.Place) []scenario.IndicatorRef {
	var refs []scenario.IndicatorRef
	for i, name := range names {
		refs = append(refs, scenario.IndicatorRef{Name: name, Place: places[i]})
	}
	return refs
}
