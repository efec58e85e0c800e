package check

import (
	"slices"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

// A text is one piece of prose of the workspace, in all its languages.
type text struct {
	scenario.Prose
	what  string          // names it in a message, with what follows: "the claim of "
	of    string          // "restrained"
	entry *scenario.Entry // or the entry that it stands in
	place diag.Place

	voice    voice
	question *scenario.Question // nil outside questions
	ranges   []likelihood.Range // what the text gives the reason for: an assessment's, or a dissent's
	judgment *scenario.Judgment // nil unless the text is one

	languages []lang.Code
	cut       [][]sentence // of a text of ours, its sentences in each language
}

// name names the text in a message: "the claim of restrained". Few texts are ever named.
func (t *text) name() string {
	if t.entry != nil {
		return t.what + entryName(t.entry)
	}
	return t.what + t.of
}

// split cuts a text of ours into sentences, and finds the terms of likelihood in them: the rules of language judge no
// others.
func (t *text) split(c *cutter) {
	c.reset()
	if !t.ours() {
		return
	}
	for _, l := range t.languages {
		version, _ := t.Version(l)
		t.cut = append(t.cut, c.cut(version))
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
	recounting              // what happened, as page one opens with it
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

// A gatherer walks through the texts that say something, in the order of the files. Each is good until the next one.
type gatherer struct {
	each func(*text)
	text text
}

func (g *gatherer) add(v voice, q *scenario.Question, what, of string, place diag.Place, prose scenario.Prose) {
	g.emit(text{Prose: prose, what: what, of: of, place: place, voice: v, question: q})
}

// emit passes on a text that says something.
func (g *gatherer) emit(t text) {
	if t.IsZero() {
		return
	}
	t.languages, t.cut = g.text.languages[:0], g.text.cut[:0]
	for _, v := range t.Text {
		t.languages = append(t.languages, v.Lang)
	}
	slices.Sort(t.languages)
	for _, c := range t.languages {
		if known, ok := t.PlaceIn(c); ok {
			t.place = known
			break
		}
	}
	g.text = t
	g.each(&g.text)
}

func (g *gatherer) source(s *scenario.Source) {
	g.add(naming, nil, "the title of ", s.ID, s.Place, s.Title)
	g.add(naming, nil, "the author of ", s.ID, s.Place, s.Author)
	g.add(naming, nil, "the description of ", s.ID, s.Place, s.About)
	for _, p := range s.Passages {
		g.add(quoting, nil, "passage ", p.ID, p.Place, p.Says)
		g.add(quoting, nil, "the wording of passage ", p.ID, p.Place, p.Wording)
		g.add(quoting, nil, "the dating of passage ", p.ID, p.Place, p.Dating)
	}
	for _, a := range s.SetAside {
		g.add(naming, nil, "the reason why "+a.Key, " is set aside", a.Place, a.Reason)
	}
}

func (g *gatherer) publishers(list []*scenario.Publisher) {
	for _, p := range list {
		g.add(naming, nil, "the title of ", p.ID, p.Place, p.Title)
		g.add(naming, nil, "the reason of ", p.ID, p.Place, p.Reason)
	}
}

func (g *gatherer) situations(list []scenario.Situation) {
	for _, s := range list {
		for _, line := range s.Sentences {
			g.add(recounting, nil, "a sentence of the situation of ", s.Date.String(), line.Place, line.Says)
		}
	}
}

func (g *gatherer) question(q *scenario.Question) {
	g.asked(q)
	g.argued(q)
	g.logged(q)
}

func (g *gatherer) asked(q *scenario.Question) {
	g.add(naming, q, "the title of the question", "", q.Place, q.Title)
	g.add(naming, q, "the question", "", q.Place, q.Wording)
	g.add(naming, q, "the description of the question", "", q.Place, q.About)
	g.add(reflecting, q, "what the question says of why it matters", "", q.Place, q.Matters)
	for _, s := range q.Scenarios {
		g.add(claiming, q, "the title of ", s.ID, s.Place, s.Title)
		g.add(claiming, q, "the label of ", s.ID, s.Place, s.Label)
		g.add(claiming, q, "the claim of ", s.ID, s.Place, s.Claim)
		g.add(naming, q, "the resolution test of ", s.ID, s.Place, s.Resolves)
		g.add(reflecting, q, "what follows from ", s.ID, s.Place, s.Matters)
		for i := range s.Judgments {
			j := &s.Judgments[i]
			g.emit(text{Prose: j.Says, what: "a judgment on ", of: s.ID, place: j.Place, voice: judging, question: q, judgment: j})
		}
	}
	for _, s := range q.Groups {
		g.add(claiming, q, "the claim of ", s.ID, s.Place, s.Claim)
	}
	for _, i := range q.Indicators {
		g.add(naming, q, "the title of ", i.ID, i.Place, i.Title)
		g.add(naming, q, "the observation of ", i.ID, i.Place, i.Observe)
		g.add(naming, q, "the collection of ", i.ID, i.Place, i.Collect)
	}
}

func (g *gatherer) argued(q *scenario.Question) {
	for _, c := range q.Conflicts {
		g.add(naming, q, "the subject of a conflict", "", c.Place, c.About)
		for _, side := range c.Sides {
			g.add(quoting, q, "a side of a conflict", "", side.Place, side.Says)
		}
		g.add(weighing, q, "the reading of a conflict", "", c.Place, c.Reading)
	}
	for _, a := range q.Assumptions {
		g.add(reflecting, q, "an assumption", "", a.Place, a.Says)
	}
	for _, m := range q.Premortem {
		g.add(reflecting, q, "a premortem", "", m.Place, m.Says)
	}
}

func (g *gatherer) logged(q *scenario.Question) {
	for i := range q.Log.Entries {
		e := &q.Log.Entries[i]
		if e.Detail == nil {
			continue
		}
		because, ranges := reflecting, e.Likelihood
		switch {
		case e.Assessment():
			because = reasoning
		case e.View() && !e.Withdraws():
			because, ranges = reasoning, e.Holds
		}
		g.emit(text{Prose: scenario.Prose{Text: e.Because}, what: "the reason of ", entry: e, place: line(q, e), voice: because, question: q, ranges: ranges})
		if e.Basis != nil { // as few entries have
			g.emit(text{Prose: scenario.Prose{Text: e.Basis}, what: "the basis of ", entry: e, place: line(q, e), voice: because, question: q, ranges: ranges})
		}
		g.emit(text{Prose: scenario.Prose{Text: e.Note}, what: "the note of ", entry: e, place: line(q, e), voice: reflecting, question: q})
		if d := e.Dissent; d != nil {
			g.emit(text{Prose: scenario.Prose{Text: d.Because}, what: "the dissent of " + d.By + " from ", entry: e, place: line(q, e), voice: reasoning, question: q, ranges: d.Likelihood})
		}
	}
}

// ownTexts calls f with a text in the analyst's own voice that is wanted, in each of its languages.
func ownTexts(wanted func(*text) bool, f func(t *text, c lang.Code, all []sentence)) func(*text) {
	return func(t *text) {
		if !t.ours() || !wanted(t) {
			return
		}
		for i, c := range t.languages {
			f(t, c, t.cut[i])
		}
	}
}

// ownSentences calls f with every sentence of such a text.
func ownSentences(wanted func(*text) bool, f func(t *text, c lang.Code, s sentence)) func(*text) {
	return ownTexts(wanted, func(t *text, c lang.Code, all []sentence) {
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
