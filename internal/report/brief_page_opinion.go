package report

import (
	"cmp"
	"math"
	"slices"

	"signpost/internal/likelihood"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// A PageOpinion is a dissent or a view that lies far from our own likelihood, and how many more there are.
type PageOpinion struct {
	Question   string      `json:"question"`          // the name of its question
	Title      string      `json:"title"`             // of the question, in the language of the report
	By         string      `json:"by"`                // the id of whose view it is
	ByName     string      `json:"by_name,omitempty"` // the name for readers; absent where the workspace gives none
	Likelihood *Likelihood `json:"likelihood"`        // what they give our claim
	Ours       *Likelihood `json:"ours"`              // what we give it
	Because    string      `json:"because"`           // the first sentence of their reason
	Cites      Cites       `json:"cites"`             // the passages it rests on, as source#passage; empty for none
	More       int         `json:"more"`              // how many other dissents there are, from 0; of a view 0

	theirs, ours likelihood.Range
	lang         string
	only         bool // page one is on this question alone
}

// PageViews are the views that page one tells of, and how many others count on its questions.
type PageViews struct {
	Told   []PageOpinion `json:"told"`   // those more than 15 points from ours, at most two, the furthest first
	Others int           `json:"others"` // from 0
}

// pageOpinions are the dissent that lies furthest from ours, and the views that do.
func (c Context) pageOpinions(questions []*scenario.Question) (*PageOpinion, PageViews) {
	var dissents, views []PageOpinion
	all := PageViews{Told: []PageOpinion{}}
	unjudged := 0 // dissents that give our claim no likelihood
	for _, q := range questions {
		s := c.state(q)
		if s.Assessment() == nil {
			continue
		}
		k := claimOf(s)
		for _, o := range s.Opinions() {
			p, ok := c.pageOpinion(s, k, o)
			p.only = len(questions) == 1
			switch {
			case o.Dissent && ok:
				dissents = append(dissents, p)
			case o.Dissent:
				unjudged++
			default:
				all.Others++
				if ok && p.distance() > scenario.NotableDifference {
					views = append(views, p)
				}
			}
		}
	}
	furthest := func(a, b PageOpinion) int { return -cmp.Compare(a.distance(), b.distance()) }
	slices.SortStableFunc(dissents, furthest)
	slices.SortStableFunc(views, furthest)
	all.Told = append(all.Told, views[:min(len(views), maxViews)]...)
	all.Others -= len(all.Told)
	if len(dissents) == 0 {
		return nil, all
	}
	dissents[0].More = len(dissents) - 1 + unjudged
	return &dissents[0], all
}

// pageOpinion is an opinion held against our claim; ok is false where it says nothing of it.
func (c Context) pageOpinion(s *scenario.State, k pageClaim, o scenario.Opinion) (p PageOpinion, ok bool) {
	ours, ok1 := k.in(s.Assessment().Likelihood)
	theirs, ok2 := k.in(o.Likelihood)
	if !ok1 || !ok2 {
		return p, false
	}
	because := prose(o.Because, c.Lang)[0]
	return PageOpinion{
		Question: s.Question.ID, Title: s.Question.Title.In(c.Lang), By: o.By, ByName: c.authorName(o.By), Likelihood: c.likelihood(theirs), Ours: c.likelihood(ours),
		Because: firstSentence(because.Text), Cites: newCites(o.Cites), theirs: theirs, ours: ours, lang: because.Lang,
	}, true
}

// distance is by how many points an opinion lies from ours.
func (p PageOpinion) distance() float64 { return math.Abs(p.ours.Mid() - p.theirs.Mid()) }

// position says who holds what.
func (p PageOpinion) position(w words) string {
	if p.only {
		return w.say("%s: %s; we say %s.", startUpper(w.author(p.ByName, p.By)), likelihood.Spoken(p.theirs, w.Code), likelihood.Spoken(p.ours, w.Code))
	}
	return w.say("%s: %s on “%s”; we say %s.", startUpper(w.author(p.ByName, p.By)), likelihood.Spoken(p.theirs, w.Code), p.Title, likelihood.Spoken(p.ours, w.Code))
}

// spans says who holds what, and why.
func (p PageOpinion) spans(w words) view.Spans {
	return view.Join(view.T(p.position(w)+" "), view.Spans{{Text: w.stop(p.Because), Lang: p.lang}}, p.Cites.marks())
}

// spans says what others hold, and how many more do.
func (v PageViews) spans(w words) view.Spans {
	var line view.Spans
	for _, p := range v.Told {
		line = view.Join(line, p.spans(w), view.T(" "))
	}
	if v.Others > 0 {
		line = view.Join(line, view.T(w.more(v.Others, len(v.Told) > 0, true)))
	}
	return line
}

// A PageDissent is a dissent in a line: who holds it, of what, and how far from ours.
type PageDissent struct {
	Question   string      `json:"question"`          // the name of its question
	Title      string      `json:"title"`             // of the question, in the language of the report
	By         string      `json:"by"`                // the id of whose it is
	ByName     string      `json:"by_name,omitempty"` // the name for readers; absent where the workspace gives none
	Scenario   string      `json:"scenario"`          // the one on which it is told, by its name within its question
	Of         string      `json:"scenario_title"`    // the same for readers, in the language of the report
	Likelihood *Likelihood `json:"likelihood"`        // what they give it
	Ours       *Likelihood `json:"ours"`              // what we give it

	theirs, ours likelihood.Range
	label        string // of the scenario, or its title in quotation marks
}

// states reports whether the answer gives the number of a scenario.
func (l PageLine) states(scenario string) bool {
	in := l.Inside
	return l.Scenario == scenario || l.Rise != nil && l.Rise.Scenario == scenario ||
		in != nil && !l.terse && (in.Scenario == scenario || in.Alternative != nil && in.Alternative.Scenario == scenario)
}

// pageDissents are all dissents in force from the answers, those of a question the furthest first.
func (c Context) pageDissents(questions []*scenario.Question, answers []PageLine) []PageDissent {
	var list []PageDissent
	for n, q := range questions {
		s := c.state(q)
		if s.Assessment() == nil || s.Resolution != nil {
			continue
		}
		for _, o := range s.Opinions() {
			if o.Dissent {
				if d, ok := c.pageDissent(s, o, answers[n]); ok {
					list = append(list, d)
				}
			}
		}
	}
	return list
}

// pageDissent holds a dissent against our numbers. Of the scenarios on which it differs one is told whose number page one
// states, since that is what it contests, and of those the one on which it lies the furthest from ours; of equals the
// leading one.
func (c Context) pageDissent(s *scenario.State, o scenario.Opinion, line PageLine) (d PageDissent, ok bool) {
	var most *scenario.Scenario
	far, told := -1.0, false
	for n, sc := range s.Question.Scenarios {
		ours, theirs := s.Assessment().Likelihood[n], o.Likelihood[n]
		if !ours.Judged() || !theirs.Judged() {
			continue
		}
		apart := math.Abs(ours.Mid() - theirs.Mid())
		states := apart > 0 && line.states(sc.ID)
		if told && !states {
			continue
		}
		if states && !told || apart > far || apart == far && sc == s.Leading() {
			most, far, told = sc, apart, states
		}
	}
	if most == nil {
		return d, false
	}
	ours, theirs := s.Assessment().Likelihood[most.Index()], o.Likelihood[most.Index()]
	return PageDissent{
		Question: s.Question.ID, Title: s.Question.Title.In(c.Lang), By: o.By, ByName: c.authorName(o.By),
		Scenario: most.ID, Of: most.Title.In(c.Lang), Likelihood: c.likelihood(theirs), Ours: c.likelihood(ours),
		theirs: theirs, ours: ours, label: c.label(most),
	}, true
}

// dissents says who dissents from what, each in a clause. In short it tells the one that lies the furthest from ours,
// and of the others which question they are on.
func (p BriefPage) dissents(w words, whole bool) view.Spans {
	named := p.Dissents
	var others []PageDissent
	if !whole && len(named) > 1 {
		far := func(d PageDissent) float64 { return math.Abs(d.theirs.Mid() - d.ours.Mid()) }
		most := slices.MaxFunc(named, func(a, b PageDissent) int { return cmp.Compare(far(a), far(b)) })
		others = slices.DeleteFunc(slices.Clone(named), func(d PageDissent) bool { return d == most })
		named = []PageDissent{most}
	}
	last := ""
	line := listed(named, view.T(w.say("; ")), func(d PageDissent) view.Spans {
		text := w.say("%s %s (%s)", d.label, likelihood.Bounds(d.theirs, w.Code), likelihood.Bounds(d.ours, w.Code))
		if by := startUpper(w.author(d.ByName, d.By)); by != last {
			if last == "" {
				text = w.say("%s, in percent with ours in brackets: %s", by, text)
			} else {
				text = w.lead(by) + text
			}
			last = by
		}
		return withRef(scenarioRef(d.Question, d.Scenario), view.T(text))
	})
	for n, d := range others {
		name := withRef(questionRef(d.Question), view.T(d.Title))
		switch by := startUpper(w.author(d.ByName, d.By)); {
		case by != last:
			last = by
			line = view.Join(line, view.T(w.say("; ")+w.lead(by)+w.say("also on ")), name)
		case n == 0:
			line = view.Join(line, view.T(w.say("; ")+w.say("also on ")), name)
		default:
			line = view.Join(line, view.T(w.say(", ")), name)
		}
	}
	return view.Join(line, view.T(w.say(".")))
}
