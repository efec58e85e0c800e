package report

import (
	"cmp"
	"slices"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// A KeyJudgment is what we hold on a question: the leading scenario and how likely it is, and apart from that
// how good the basis is.
type KeyJudgment struct {
	Scenario    string      `json:"scenario"`
	Sentence    string      `json:"sentence"`
	Likelihood  *Likelihood `json:"likelihood"`
	Horizon     day.Day     `json:"horizon"`
	Confidence  string      `json:"confidence"`
	Because     Statement   `json:"because"`
	Date        day.Day     `json:"date"`
	Implied     *int        `json:"implied"` // see ListScenario
	WouldChange []Turn      `json:"would_change,omitempty"`
	Dissent     *Dissent    `json:"dissent,omitempty"`
}

// A Turn is an indicator that is not present and what the leading scenario would come to, in percent, if it were.
type Turn struct {
	Indicator string   `json:"indicator"`
	Observe   string   `json:"observe"`
	From      float64  `json:"from"`
	To        float64  `json:"to"`
	Word      string   `json:"word"`
	Cites     []string `json:"cites"`
}

// A Dissent is a named minority view.
type Dissent struct {
	By         string            `json:"by"`
	Likelihood []NamedLikelihood `json:"likelihood"`
	Because    string            `json:"because"`
}

// A NamedLikelihood is how likely a scenario is held.
type NamedLikelihood struct {
	Scenario   string      `json:"scenario"`
	Title      string      `json:"title"`
	Likelihood *Likelihood `json:"likelihood"`
}

func (c Context) keyJudgment(q *scenario.Question) *KeyJudgment {
	s := c.state(q)
	a, lead := s.Assessment(), s.Leading()
	if a == nil {
		return nil
	}
	r := a.Likelihood[lead.Index()]
	claim := lead.Claim.In(c.Lang)
	sentence := c.Workspace.Scale.Sentence(r, claim, c.Lang)
	if claim == "" {
		sentence = lead.Title.In(c.Lang) + lang.Say(c.Lang, ": ") + c.Workspace.Scale.Say(r, c.Lang)
	}
	j := &KeyJudgment{
		Scenario: lead.ID, Sentence: sentence, Likelihood: c.likelihood(r), Horizon: q.Horizon, Date: a.Date,
		Confidence: lang.Say(c.Lang, string(a.Confidence)), Because: c.statement(a.Because, "", a.Cites),
		Implied: share(c.implied(q).Whole(), lead.Index()), WouldChange: c.turns(q, lead),
	}
	if a.Dissent != nil {
		j.Dissent = c.dissent(q, a.Dissent)
	}
	return j
}

func (c Context) dissent(q *scenario.Question, d *scenario.Dissent) *Dissent {
	view := &Dissent{By: d.By, Because: d.Because.In(c.Lang)}
	for i, sc := range q.Scenarios {
		view.Likelihood = append(view.Likelihood, NamedLikelihood{sc.ID, sc.Title.In(c.Lang), c.likelihood(d.Likelihood[i])})
	}
	return view
}

// mostTurns is how many indicators a judgment names as what would change it, and leastTurn by how many points
// one must move it to be worth naming.
const (
	mostTurns = 3
	leastTurn = 5
)

// turns lists what would take most from a scenario if it were seen.
func (c Context) turns(q *scenario.Question, lead *scenario.Scenario) []Turn {
	var turns []Turn
	from := c.state(q).Assessment().Likelihood[lead.Index()].Mid()
	for _, i := range c.Workspace.Speaking(q) {
		if c.state(q).Resolution != nil {
			break // what is closed is not changed by what is seen later
		}
		if c.state(i.Question).Status(i) == scenario.Present {
			continue
		}
		to := c.states().IfTurned(q, c.Moment, i, scenario.Present)[lead.Index()]
		if from-to >= leastTurn {
			turns = append(turns, Turn{
				Indicator: i.Ref(), Observe: i.Observe.In(c.Lang), From: from, To: round1(to),
				Word: c.Workspace.Scale.Words(scenario.Whole(to), c.Lang), Cites: refs(i.Cites),
			})
		}
	}
	slices.SortStableFunc(turns, func(a, b Turn) int { return cmp.Compare(a.To, b.To) })
	return turns[:min(len(turns), mostTurns)]
}

// spans says a judgment in sentences: the likelihood in one, the confidence in another.
func (j *KeyJudgment) spans(w words) view.Spans {
	return view.Join(j.claim(w), view.T(" "), view.T(w.say("Confidence: %s.", j.Confidence)+" "), j.Because.spans())
}

func (j *KeyJudgment) claim(w words) view.Spans {
	return view.Join(strong(w.stop(j.Sentence)), view.Cite(j.Because.Cites...), muted(" "+w.say("Horizon %s.", j.Horizon)))
}

// turnItems words what would change a judgment.
func (j *KeyJudgment) turnItems(w words) []view.Item {
	var items []view.Item
	for _, t := range j.WouldChange {
		items = append(items, view.Item{Text: view.Join(
			named(indicatorRef("", t.Indicator), view.T(t.Observe)), view.Cite(t.Cites...), view.T(" "),
			muted(w.say("(if seen: %s → %s, %s)", percent(t.From), percent(t.To), t.Word)))})
	}
	return items
}

// spans says who disagrees, how likely they hold the scenarios, and why.
func (d *Dissent) spans(w words, question string) view.Spans {
	return view.Join(d.held(w, question), view.T(" "+d.Because))
}

// held says who disagrees and how likely they hold the scenarios.
func (d *Dissent) held(w words, question string) view.Spans {
	return view.Join(strong(w.say("Dissent (%s):", d.By)), view.T(" "), likelihoods(d.Likelihood, question, w), view.T(w.say(".")))
}
