package report

import (
	"math"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

// A KeyJudgment is our judgment on a question: the leading scenario and how likely it is, and apart from that
// how good the basis is.
type KeyJudgment struct {
	Scenario    string            `json:"scenario"`              // the name within its question
	Sentence    string            `json:"sentence"`              // word, numbers and claim
	Likelihood  *Likelihood       `json:"likelihood"`            // as judged
	Horizon     day.Day           `json:"horizon"`               // the day by which it is decided
	Confidence  string            `json:"confidence"`            // low, moderate or high, in the language of the report
	Because     Statement         `json:"because"`               // the reason of the assessment in force
	Date        day.Day           `json:"date"`                  // the day of the assessment
	Pooled      *Pooled           `json:"pooled,omitempty"`      // the views of which it is the mean; absent where it is none
	Implied     *int              `json:"implied"`               // see ListScenario
	WouldChange Several[Tripwire] `json:"would_change,omitzero"` // what would move any scenario most, the likeliest to matter first, at most five with three effects; absent once resolved
	Dissent     *Dissent          `json:"dissent,omitempty"`     // of the dissents that stand the furthest from it; absent for none
	Goalposts   *Goalposts        `json:"goalposts,omitempty"`   // what was changed after it was judged; absent for nothing
}

// A Tripwire is an indicator that is not present and what the scenario that moves most would come to, in percent, if it
// were.
type Tripwire struct {
	Indicator string  `json:"indicator"`      // its name, as question/indicator
	Title     string  `json:"title"`          // its title, or else what to look for
	Observe   string  `json:"observe"`        // what to look for
	Chance    float64 `json:"chance"`         // of seeing it, in whole percent, 0 to 100
	Scenario  string  `json:"scenario"`       // the one that would move most, by its name within its question
	Moves     string  `json:"moves"`          // the same for readers, in the language of the report
	From      float64 `json:"from"`           // where it stands, in whole percent, 0 to 100
	To        float64 `json:"to"`             // where it would go, in whole percent, 0 to 100
	Word      string  `json:"word"`           // the word for that
	Rise      *Rise   `json:"rise,omitempty"` // where that scenario would fall: another one that would rise, and is to be feared most; absent for none
	Cites     Cites   `json:"cites"`          // the passages it rests on, as source#passage; empty for none
}

// A Rise is a scenario that would become likelier, in whole percent.
type Rise struct {
	Scenario string  `json:"scenario"` // the name within its question
	Title    string  `json:"title"`    // for readers, in the language of the report
	From     float64 `json:"from"`     // where it stands, 0 to 100
	To       float64 `json:"to"`       // where it would go, 0 to 100
	Word     string  `json:"word"`     // the word for that
}

func (c Context) rising(r *scenario.Rise) *Rise {
	if r == nil {
		return nil
	}
	return &Rise{
		Scenario: r.Scenario.ID, Title: r.Scenario.Title.In(c.Lang), From: float64(r.Whole.From), To: float64(r.Whole.To),
		Word: c.Workspace.Scale.Words(scenario.Whole(float64(r.Whole.To)), c.Lang),
	}
}

// A Dissent is a named minority view.
type Dissent struct {
	By         string            `json:"by"`                // the id of whose view it is
	ByName     string            `json:"by_name,omitempty"` // the name for readers; absent where the workspace gives none
	Likelihood []NamedLikelihood `json:"likelihood"`        // one for each scenario judged
	Because    string            `json:"because"`           // the reason of the view
	Cites      Cites             `json:"cites"`             // the passages it rests on, as source#passage; empty for none
}

// A NamedLikelihood is how likely a scenario is judged to be.
type NamedLikelihood struct {
	Scenario   string      `json:"scenario"`   // the name within its question
	Title      string      `json:"title"`      // for readers, in the language of the report
	Likelihood *Likelihood `json:"likelihood"` // as judged; null where it was not
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
		Implied: share(c.implied(q), lead.Index()), WouldChange: c.tripwires(q), Goalposts: c.goalposts(q, a),
	}
	j.Pooled = c.pooled(s, a)
	for _, o := range s.Opinions() {
		if o.Dissent {
			j.Dissent = c.dissent(q, o.Entry.Dissent)
			break
		}
	}
	return j
}

func (c Context) dissent(q *scenario.Question, d *scenario.Dissent) *Dissent {
	return &Dissent{By: d.By, ByName: c.authorName(d.By), Because: d.Because.In(c.Lang), Cites: newCites(d.Cites), Likelihood: c.namedLikelihoods(q, d.Likelihood)}
}

// namedLikelihoods lists how likely the scenarios are judged to be, those that are judged at all.
func (c Context) namedLikelihoods(q *scenario.Question, ranges []likelihood.Range) []NamedLikelihood {
	var list []NamedLikelihood
	for i, sc := range q.Scenarios {
		if ranges[i].Judged() {
			list = append(list, NamedLikelihood{sc.ID, sc.Title.In(c.Lang), c.likelihood(ranges[i])})
		}
	}
	return list
}

// maxTripwires is how many indicators a judgment names as what would change it, and maxEffects how many different
// things they would do.
const (
	maxTripwires = 5
	maxEffects   = 3
)

func (c Context) tripwires(q *scenario.Question) []Tripwire {
	if c.state(q).Resolution != nil {
		return nil // nobody asks any more
	}
	list := []Tripwire{}
	for _, t := range c.states().Tripwires(q, c.Moment) {
		list = append(list, Tripwire{
			Indicator: t.Indicator.Ref(), Title: c.indicatorTitle(t.Indicator), Observe: t.Indicator.Observe.In(c.Lang), Chance: math.Round(100 * t.Chance),
			Scenario: t.Most.ID, Moves: t.Most.Title.In(c.Lang), From: float64(t.Whole.From), To: float64(t.Whole.To),
			Word: c.Workspace.Scale.Words(scenario.Whole(float64(t.Whole.To)), c.Lang), Rise: c.rising(t.Rise), Cites: newCites(t.Indicator.Cites),
		})
		if len(mergeEffects(list)) > maxEffects { // the next that would do the same as an earlier one may still stand with it
			list = list[:len(list)-1]
		}
		if len(list) == maxTripwires {
			break
		}
	}
	return list
}
