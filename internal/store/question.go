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
	set(m, "title", &q.Title, r.prose)
	set(m, "question", &q.Wording, r.prose)
	set(m, "horizon", &q.Horizon, r.day)
	set(m, "tags", &q.Tags, r.ids)
	set(m, "review_every", &q.ReviewEvery, r.duration)
	set(m, "matters", &q.Matters, r.prose)
	set(m, "was", &q.Was, r.ids)
	set(m, "about", &q.About, r.prose)
	if v, ok := m.get("scenarios"); ok {
		r.scenarios(q, v)
	} else {
		r.markIncomplete(scenario.ScenarioName, value{&yaml.Node{}, q.Place})
	}
	m.ifSet("groups", func(v value) { r.groups(q, v) })
	m.ifSet("indicators", func(v value) { r.indicators(q, v) })
	set(m, "conflicts", &q.Conflicts, r.conflicts)
	set(m, "assumptions", &q.Assumptions, r.assumptions)
	set(m, "premortem", &q.Premortem, r.premortem)
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
		set(m, "title", &s.Title, r.prose)
		m.ifSet("label", func(v value) { s.Label = r.shortProse(v, maxLabel) })
		set(m, "claim", &s.Claim, r.prose)
		set(m, "resolves", &s.Resolves, r.prose)
		set(m, "matters", &s.Matters, r.prose)
		set(m, "judgments", &s.Judgments, r.judgments)
		set(m, "was", &s.Was, r.ids)
		s.Since, s.Until = r.span(m)
		r.accepts(m, scopeFrom(p.place), p.value.Node)
		q.Scenarios = append(q.Scenarios, s)
	}
}

// span reads the days between which a scenario or an indicator takes part.
func (r *reader) span(m mapping) (since, until day.Day) {
	set(m, "since", &since, r.day)
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
		set(m, "claim", &g.Claim, r.prose)
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
		set(m, "says", &j.Says, r.prose)
		m.ifSet("kind", func(v value) { j.Kind = word[scenario.Kind](r, v) })
		m.ifSet("bears", func(v value) { j.Against = word[string](r, v) == "against" })
		set(m, "cite", &j.Cites, r.cites)
		r.accepts(m, scopeFrom(item.at), item.Node)
	})
}

func (r *reader) conflicts(v value) []scenario.Conflict {
	return listOf(r, v, &conflictRecord, func(m mapping, item value, c *scenario.Conflict) {
		c.Place = item.at
		set(m, "about", &c.About, r.prose)
		set(m, "sides", &c.Sides, r.sides)
		set(m, "reading", &c.Reading, r.prose)
	})
}

func (r *reader) sides(v value) []scenario.Side {
	list := listOf(r, v, &sideRecord, func(m mapping, item value, s *scenario.Side) {
		s.Place = item.at
		set(m, "says", &s.Says, r.prose)
		set(m, "cite", &s.Cites, r.cites)
	})
	if v.Kind == yaml.SequenceNode && len(v.Content) < 2 {
		r.report(v.at, ruleValue, "name the other side, or make it a judgment", "a conflict needs at least two sides, this one has %d", len(v.Content))
	}
	return list
}

func (r *reader) assumptions(v value) []scenario.Assumption {
	return listOf(r, v, &assumptionRecord, func(m mapping, item value, a *scenario.Assumption) {
		a.Place = item.at
		set(m, "says", &a.Says, r.prose)
		m.ifSet("standing", func(v value) { a.Standing = word[scenario.Standing](r, v) })
		m.ifSet("broken_by", func(v value) { a.BrokenBy = indicatorRefs(r.texts(v)) })
		set(m, "cite", &a.Cites, r.cites)
	})
}

func (r *reader) premortem(v value) []scenario.Premortem {
	return listOf(r, v, &premortemRecord, func(m mapping, item value, p *scenario.Premortem) {
		p.Place = item.at
		set(m, "says", &p.Says, r.prose)
		m.ifSet("watch", func(v value) { p.Watch = indicatorRefs(r.texts(v)) })
		set(m, "cite", &p.Cites, r.cites)
	})
}

func indicatorRefs(names []string, places []diag.Place) []scenario.IndicatorRef {
	var refs []scenario.IndicatorRef
	for i, name := range names {
		refs = append(refs, scenario.IndicatorRef{Name: name, Place: places[i]})
	}
	return refs
}
