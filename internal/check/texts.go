package check

import (
	"fmt"
	"slices"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

// A text is one piece of prose of the workspace, in all its languages.
type text struct {
	scenario.Prose
	what  string // names it in a message: "the claim of restrained"
	place diag.Place

	voice    voice
	question *scenario.Question // nil outside questions
	ranges   []likelihood.Range // what the text gives the reason for: an assessment's, or a dissent's
	judgment *scenario.Judgment // nil unless the text is one

	languages []lang.Code
	cut       map[lang.Code][]sentence // of a text of ours, its sentences in each language
}

// split cuts a text of ours into sentences, and finds the terms of likelihood in them: the rules of language judge no
// others.
func (t *text) split(l *lexicon) {
	if !t.ours() {
		return
	}
	t.cut = make(map[lang.Code][]sentence, len(t.languages))
	for _, c := range t.languages {
		version, _ := t.Version(c)
		all := sentences(version)
		for i := range all {
			all[i].hits = l.find(all[i])
		}
		t.cut[c] = all
	}
}

// A voice tells whose words a text holds and what they are for.
type voice int

const (
	naming     voice = iota // titles, tests, descriptions
	quoting                 // what a source says: its likelihoods are its own, and no rule of language judges them
	judging                 // a judgment in a scenario's case
	claiming                // a scenario's title, and the clause that completes "It is likely that"
	reasoning               // why an assessment or a dissent is what it is
	weighing                // how we read what sources disagree on
	reflecting              // assumptions, premortems, notes
)

// ours reports whether the text is in the analyst's own voice and speaks of how things are or will be.
func (t *text) ours() bool { return t.voice >= judging }

// in returns where the text stands in one language.
func (t *text) in(c lang.Code) diag.Place {
	if place, ok := t.PlaceIn(c); ok {
		return place
	}
	return t.place
}

// texts lists every text of the workspace that says something.
func (p *Pass) texts() []text { return p.facts.texts }

func textsOf(w *scenario.Workspace) []text {
	g := gatherer{}
	for _, s := range w.Sources {
		g.source(s)
	}
	for _, s := range w.Publishers {
		g.add(naming, nil, "the title of "+s.ID, s.Place, s.Title)
		g.add(naming, nil, "the reason of "+s.ID, s.Place, s.Reason)
	}
	for _, q := range w.Questions {
		g.asked(q)
		g.argued(q)
		g.logged(q)
	}
	return g.texts
}

type gatherer struct{ texts []text }

// add keeps a text that says something and returns it, or returns a throw-away for one that says nothing.
func (g *gatherer) add(v voice, q *scenario.Question, what string, place diag.Place, prose scenario.Prose) *text {
	t := text{Prose: prose, what: what, place: place, voice: v, question: q}
	if prose.IsZero() {
		return &t
	}
	t.languages = prose.Codes()
	for _, c := range slices.Backward(t.languages) {
		if known, ok := prose.PlaceIn(c); ok {
			t.place = known
		}
	}
	g.texts = append(g.texts, t)
	return &g.texts[len(g.texts)-1]
}

func (g *gatherer) source(s *scenario.Source) {
	g.add(naming, nil, "the title of "+s.ID, s.Place, s.Title)
	g.add(naming, nil, "the author of "+s.ID, s.Place, s.Author)
	g.add(naming, nil, "the description of "+s.ID, s.Place, s.About)
	for _, p := range s.Passages {
		g.add(quoting, nil, "passage "+p.ID, p.Place, p.Says)
		g.add(quoting, nil, "the wording of passage "+p.ID, p.Place, p.Wording)
		g.add(quoting, nil, "the dating of passage "+p.ID, p.Place, p.Dating)
	}
	for _, a := range s.SetAside {
		g.add(naming, nil, "the reason why "+a.Key+" is set aside", a.Place, a.Reason)
	}
}

func (g *gatherer) asked(q *scenario.Question) {
	g.add(naming, q, "the title of the question", q.Place, q.Title)
	g.add(naming, q, "the question", q.Place, q.Wording)
	g.add(naming, q, "the description of the question", q.Place, q.About)
	for _, s := range q.Scenarios {
		g.add(claiming, q, "the title of "+s.ID, s.Place, s.Title)
		g.add(claiming, q, "the claim of "+s.ID, s.Place, s.Claim)
		g.add(naming, q, "the resolution test of "+s.ID, s.Place, s.Resolves)
		for i := range s.Judgments {
			j := &s.Judgments[i]
			g.add(judging, q, "a judgment on "+s.ID, j.Place, j.Says).judgment = j
		}
	}
	for _, i := range q.Indicators {
		g.add(naming, q, "the observation of "+i.ID, i.Place, i.Observe)
		g.add(naming, q, "the collection of "+i.ID, i.Place, i.Collect)
	}
}

func (g *gatherer) argued(q *scenario.Question) {
	for _, c := range q.Conflicts {
		g.add(naming, q, "the subject of a conflict", c.Place, c.About)
		for _, side := range c.Sides {
			g.add(quoting, q, "a side of a conflict", side.Place, side.Says)
		}
		g.add(weighing, q, "the reading of a conflict", c.Place, c.Reading)
	}
	for _, a := range q.Assumptions {
		g.add(reflecting, q, "an assumption", a.Place, a.Says)
	}
	for _, m := range q.Premortem {
		g.add(reflecting, q, "a premortem", m.Place, m.Says)
	}
}

func (g *gatherer) logged(q *scenario.Question) {
	for i := range q.Log.Entries {
		e := &q.Log.Entries[i]
		if e.Detail == nil {
			continue
		}
		name := entryName(e)
		because := reflecting
		if e.Assessment() {
			because = reasoning
		}
		g.add(because, q, "the reason of "+name, line(q, e), scenario.Prose{Text: e.Because}).ranges = e.Likelihood
		g.add(reflecting, q, "the note of "+name, line(q, e), scenario.Prose{Text: e.Note})
		if d := e.Dissent; d != nil {
			g.add(reasoning, q, fmt.Sprintf("the dissent of %s from %s", d.By, name), line(q, e),
				scenario.Prose{Text: d.Because}).ranges = d.Likelihood
		}
	}
}

// ownTexts calls f with every text in the analyst's own voice that is wanted, in each of its languages.
func (p *Pass) ownTexts(wanted func(*text) bool, f func(t *text, c lang.Code, all []sentence)) {
	texts := p.texts()
	for i := range texts {
		if t := &texts[i]; t.ours() && wanted(t) {
			for _, c := range t.languages {
				f(t, c, t.cut[c])
			}
		}
	}
}

// ownSentences calls f with every sentence of those texts.
func (p *Pass) ownSentences(wanted func(*text) bool, f func(t *text, c lang.Code, s sentence)) {
	p.ownTexts(wanted, func(t *text, c lang.Code, all []sentence) {
		for _, s := range all {
			f(t, c, s)
		}
	})
}

// every wants all texts.
func every(*text) bool { return true }

// inLanguage picks the wording of a hint for a text in Arabic, or the English one.
func inLanguage(c lang.Code, english, inArabic string) string {
	if c == lang.Arabic {
		return inArabic
	}
	return english
}
