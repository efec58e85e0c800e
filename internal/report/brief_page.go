package report

import (
	"cmp"
	"slices"

	"signpost/internal/day"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

// A BriefPage is what one hands over: page one of the briefing, and all of its short form.
type BriefPage struct {
	Title     string         `json:"title"`     // the subject: the workspace's title, or that of the only question
	Situation *PageSituation `json:"situation"` // what happened, as an analyst wrote it; null where nobody has, and on a single question
	Happened  []Event        `json:"happened"`  // in its place the events the questions rest on most, at most two, the earliest first
	Questions []PageLine     `json:"questions"` // one for each question covered in full, in the order asked for
	Tail      *PageTail      `json:"tail"`      // null where no scenario says what would follow
	Watch     []PageSign     `json:"watch"`     // at most three, what is likeliest to matter first
	Dissent   *PageOpinion   `json:"dissent"`   // of the dissents that stand the furthest from ours; null where nobody dissents

	Dissents Several[PageDissent] `json:"dissents"` // all dissents in force, each on the scenario that page one states and on which it lies the furthest from ours

	Views PageViews `json:"views"` // what analysts hold alone, furthest from ours
}

// A PageLine answers a question in a paragraph: the claim of the leading scenario, or of the group it belongs to.
type PageLine struct {
	Question   string      `json:"question"`           // the name of its question
	Title      string      `json:"title"`              // of the question, in the language of the report
	Scenario   string      `json:"scenario,omitempty"` // the leading one; absent before the first assessment, for a group, and once resolved
	Group      string      `json:"group,omitempty"`    // the leading group; absent where a scenario leads alone
	Claim      string      `json:"claim,omitempty"`    // of the scenario or the group, in the language of the report; absent for none
	Likelihood *Likelihood `json:"likelihood"`         // null before the first assessment
	Was        *Likelihood `json:"was"`                // in the assessment that the reader saw last; null for none
	WasOn      day.Day     `json:"was_on,omitzero"`    // the day of that assessment; absent for none
	Cites      Cites       `json:"cites"`              // the passages the assessment rests on, as source#passage
	Assessors
	Pooled     *Pooled      `json:"pooled,omitempty"`     // the views of which the assessment is the mean; absent where it is none
	Inside     *PageInside  `json:"inside,omitempty"`     // what the claim of a group leaves open; absent where a scenario leads alone
	Rise       *PageRise    `json:"rise,omitempty"`       // absent where none rose by 5 points
	Why        *PageWhy     `json:"why_moved,omitempty"`  // why the likelihoods moved since the assessment that the reader saw last; absent where they did not
	Basis      Statement    `json:"basis"`                // the reason of the level, or where none was ever given that of the last change
	Matters    string       `json:"matters"`              // why it matters how it ends; empty where the file does not say
	Confidence string       `json:"confidence,omitempty"` // low, moderate or high, in the language of the report; absent before the first assessment and once resolved
	Held       *KeyJudgment `json:"held,omitempty"`       // of a closed question, what the judgment had been
	Resolution *Resolution  `json:"resolution,omitempty"` // how it ended; absent while it is open
	Goalposts  *Goalposts   `json:"goalposts,omitempty"`  // what was changed after it was judged; absent for nothing

	name              string // of the scenario, where it has no claim
	claimed           pageClaim
	confidenceInBasis bool // the basis speaks of the confidence itself
	whole             bool // the paragraph is all that the briefing has on the question
	front             bool // on page one, which has less room than an annex
	terse             bool // without the reasons, which its chapter has
	sure              scenario.Confidence
	range_            likelihood.Range
	was               likelihood.Range
	horizon           day.Day
}

// A PageRise is another scenario of the question that has become likelier, the most of them.
type PageRise struct {
	Scenario   string      `json:"scenario"`   // the name within its question
	Claim      string      `json:"claim"`      // in the language of the report
	Likelihood *Likelihood `json:"likelihood"` // as judged now
	Was        *Likelihood `json:"was"`        // in the assessment that the reader saw last

	now, was likelihood.Range
}

// maxReasoned is how many questions page one has room to give reasons for.
const maxReasoned = 5

// crowded reports whether page one has no room for reasons: then it has a sentence or two on each question, and every
// chapter begins with the whole.
func (o BriefOptions) crowded() bool { return len(o.Questions) > maxReasoned }

// maxSigns is how many signs page one names, and maxEvents how many events.
const (
	maxSigns  = 3
	maxEvents = 2
)

func (c Context) briefPage(o BriefOptions, since day.Day) BriefPage {
	p := BriefPage{Title: c.Workspace.Title.In(c.Lang), Situation: c.situation(o), Happened: []Event{}, Watch: []PageSign{}, Questions: []PageLine{}}
	if p.Situation == nil {
		p.Happened = c.happened(o.Questions)
	}
	if len(o.Questions) == 1 && (len(o.Others)+len(o.Behind) == 0 || p.Title == "") {
		p.Title = o.Questions[0].Title.In(c.Lang)
	}
	for _, q := range o.Questions {
		line := c.pageLine(q, since)
		line.front, line.terse = true, o.crowded()
		p.Questions = append(p.Questions, line)
	}
	p.Tail = c.tail(o.Questions)
	p.Watch = c.signs(o.Questions, p.Tail)
	p.Dissent, p.Views = c.pageOpinions(o.Questions)
	p.Dissents = c.pageDissents(o.Questions, p.Questions)
	return p
}

// pageClaim is what a question's answer is: the claim of a group or of a scenario, and how likely an assessment makes
// it.
type pageClaim struct {
	group    *scenario.Group
	scenario *scenario.Scenario
}

func claimOf(s *scenario.State) pageClaim {
	return pageClaim{group: s.LeadingGroup(), scenario: s.Leading()}
}

// in is how likely an assessment makes the claim.
func (k pageClaim) in(ranges []likelihood.Range) (likelihood.Range, bool) {
	if k.group != nil {
		return k.group.Together(&scenario.Entry{Detail: &scenario.Detail{Likelihood: ranges}})
	}
	if ranges == nil || !ranges[k.scenario.Index()].Judged() {
		return likelihood.Unjudged, false
	}
	return ranges[k.scenario.Index()], true
}

func (k pageClaim) has(sc *scenario.Scenario) bool {
	if k.group != nil {
		return slices.Contains(k.group.Scenarios, sc)
	}
	return k.scenario == sc
}

func (c Context) pageLine(q *scenario.Question, since day.Day) PageLine {
	s := c.state(q)
	line := PageLine{Question: q.ID, Title: q.Title.In(c.Lang), Matters: q.Matters.In(c.Lang), Resolution: c.resolution(q), horizon: q.Horizon}
	a := s.Assessment()
	if line.Resolution != nil {
		line.Held = c.keyJudgment(q)
	}
	if a == nil || line.Resolution != nil {
		return line
	}
	k := claimOf(s)
	line.Scenario, line.Claim, line.Cites = k.scenario.ID, k.scenario.Claim.In(c.Lang), newCites(a.Cites)
	if k.group != nil {
		line.Scenario, line.Group, line.Claim = "", k.group.ID, k.group.Claim.In(c.Lang)
	} else if line.Claim == "" {
		line.name = k.scenario.Title.In(c.Lang)
	}
	line.range_, _ = k.in(a.Likelihood)
	line.Likelihood, line.sure, line.Confidence = c.likelihood(line.range_), a.Confidence, c.say(string(a.Confidence))
	then := c.before(q, since)
	line.Assessors = c.assessors(q, then, a)
	if then != nil && then != a {
		line.WasOn = then.Date
		if r, ok := k.in(then.Likelihood); ok {
			line.was, line.Was = r, c.likelihood(r)
		}
		if !line.HandedOver {
			line.Rise = c.rise(k, then, a)
		}
	}
	if line.HandedOver {
		then = nil
	}
	line.Inside = c.inside(k, then, a)
	line.Pooled, line.claimed = c.pooled(s, a), k
	line.Why = c.why(line, q, then, a)
	line.Goalposts = c.goalposts(q, a)
	line.basis(c, s)
	return line
}

// before is the assessment that the reader saw last: the one in force on a day, or else the one before the last.
func (c Context) before(q *scenario.Question, since day.Day) *scenario.Entry {
	if since == 0 {
		return c.state(q).Previous()
	}
	return c.states().On(q, scenario.Moment{AsOf: since, KnownAt: c.Moment.KnownAt}).Assessment()
}

// minRise is by how many points another scenario must have risen to be named on page one.
const minRise = 5

func (c Context) rise(k pageClaim, then, now *scenario.Entry) *PageRise {
	var best *PageRise
	most := float64(minRise)
	q := k.scenario.Question
	if len(q.Scenarios) < 3 { // of two, the other one only mirrors the claim
		return nil
	}
	for i, sc := range q.Scenarios {
		was, is := then.Likelihood[i], now.Likelihood[i]
		if k.has(sc) || !was.Judged() || !is.Judged() || is.Mid()-was.Mid() < most {
			continue
		}
		most = is.Mid() - was.Mid()
		best = &PageRise{Scenario: sc.ID, Claim: sc.Claim.In(c.Lang), Likelihood: c.likelihood(is), Was: c.likelihood(was), now: is, was: was}
		if best.Claim == "" {
			best = nil
		}
	}
	return best
}

// basis gives the reason of the level: that of the latest assessment which states one, or else the reason of the last
// change.
func (l *PageLine) basis(c Context, s *scenario.State) {
	e := s.Basis()
	if e == nil {
		l.Basis = c.statement(s.Assessment().Because, "", s.Assessment().Cites)
		return
	}
	l.Basis = c.statement(e.Basis, "", e.Cites)
	l.confidenceInBasis = e.Confidence == l.sure && speaksOfConfidence(l.Basis.Text)
}

// happened picks what the questions rest on most among what the sources date to a day: one event a day, the last days
// that count.
func (c Context) happened(questions []*scenario.Question) []Event {
	weight := c.citedPassages(questions)
	exact := func(e Event) bool {
		p := e.Cites[0].Passage
		return e.Date.From == e.Date.To && e.Date.To <= c.Moment.AsOf && weight[p] > 0 && p.Kind == scenario.Fact
	}
	events := slices.DeleteFunc(c.events(c.Workspace.Sources, day.Period{}), func(e Event) bool { return !exact(e) })
	slices.SortStableFunc(events, func(a, b Event) int {
		return cmp.Or(-cmp.Compare(weight[a.Cites[0].Passage], weight[b.Cites[0].Passage]), -cmp.Compare(a.Date.From, b.Date.From))
	})
	picked := []Event{}
	for _, e := range events {
		if len(picked) < maxEvents && !slices.ContainsFunc(picked, func(p Event) bool { return p.Date == e.Date }) {
			picked = append(picked, e)
		}
	}
	slices.SortStableFunc(picked, func(a, b Event) int { return cmp.Compare(a.Date.From, b.Date.From) })
	return picked
}

// cited lists what page one cites, in its order.
func (p BriefPage) cited(n *bibliography) {
	n.add(p.Situation.cites()...)
	for _, e := range p.Happened {
		n.add(e.Cites)
	}
	for _, l := range p.Questions {
		n.add(l.cites()...)
	}
	for _, v := range p.Views.Told {
		n.add(v.Cites)
	}
}

func (l PageLine) cites() []Cites {
	switch {
	case l.Resolution != nil:
		if l.Held != nil {
			return []Cites{l.Resolution.Because.Cites, l.Held.Because.Cites}
		}
		return []Cites{l.Resolution.Because.Cites}
	case l.Likelihood == nil:
		return nil
	}
	if l.whole && l.Why != nil {
		return []Cites{l.Basis.Cites, l.Why.Because.Cites}
	}
	return []Cites{l.Basis.Cites}
}
