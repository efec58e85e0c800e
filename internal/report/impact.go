package report

import (
	"cmp"
	"slices"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

// An Impact shows what falls if a source, or one passage of it, can no longer be relied on.
type Impact struct {
	Header
	Name       string            `json:"name"`       // as commands take it
	Kind       scenario.NameKind `json:"what"`       // source or passage
	Passages   []string          `json:"passages"`   // those that fall
	Repeats    []string          `json:"repeats"`    // those of other sources that only repeat them, and fall too
	Weight     ImpactWeight      `json:"weight"`     // how much hangs on it
	Uses       []ImpactUse       `json:"uses"`       // the statements that cite it
	Falls      []StatusFall      `json:"falls"`      // the statuses that go back
	Shifts     []ImpliedShift    `json:"implied"`    // how the implied likelihoods would move
	Correction CorrectionNotice  `json:"correction"` // the words of a correction
}

// An ImpactWeight sums up an impact; what was overruled since does not count.
type ImpactWeight struct {
	Uses         int     `json:"uses"`          // statements that cite it
	Uncited      int     `json:"uncited"`       // those that nothing else carries
	SingleSource int     `json:"single_source"` // those left with a single origin
	Falls        int     `json:"falls"`         // statuses that go back
	Words        int     `json:"words"`         // likelihood words that would change
	Points       float64 `json:"points"`        // by which the most moved scenario would shift
}

// An ImpactUse is a place that rests on what falls.
type ImpactUse struct {
	Question     string             `json:"question"`       // the name of its question; empty for the situation, which is of the workspace
	Kind         scenario.CitedKind `json:"what"`           // judgment, indicator, conflict, assumption, premortem, status, assessment, dissent, view, resolution, retraction or situation
	Name         string             `json:"name,omitempty"` // of the scenario or indicator, or the day of the situation; absent for none
	Text         string             `json:"text"`           // the sentence, in the language of the report
	Left         Cites              `json:"left"`           // what still carries it
	Uncited      bool               `json:"uncited"`        // nothing else carries it
	SingleSource bool               `json:"single_source"`  // what is left is a single origin
	Overruled    bool               `json:"overruled"`      // by a later entry on the same thing

	title string
	entry EntryLine
	lost  []string // the citations that fall
}

// A StatusFall is an indicator whose status rested on nothing else, and the status it goes back to.
type StatusFall struct {
	Question  string  `json:"question"`        // the name of its question
	Indicator string  `json:"indicator"`       // its name
	Title     string  `json:"title,omitempty"` // for readers, in the language of the report
	Observe   string  `json:"observe"`         // what to look for
	Entry     string  `json:"entry"`           // the id of the entry that falls
	Back      string  `json:"back,omitempty"`  // the id of the one it goes back to
	Was       string  `json:"was"`             // the status now
	Since     day.Day `json:"since,omitzero"`  // the day from which it has held
	Looked    day.Day `json:"looked,omitzero"` // the day it was last logged
	Is        string  `json:"is"`              // the same as Was when the entry before it said the same

	was, is scenario.Status
	title   string
}

// An ImpliedShift is what the indicators alone imply for a scenario, with the source and without it.
type ImpliedShift struct {
	Question   string      `json:"question"`   // the name of its question
	Scenario   string      `json:"scenario"`   // the name within its question
	Title      string      `json:"title"`      // for readers, in the language of the report
	Likelihood *Likelihood `json:"likelihood"` // as assessed
	Was        float64     `json:"was"`        // implied now, in percent, 0 to 100
	WasWord    string      `json:"was_word"`   // the word for it
	Is         float64     `json:"is"`         // implied without it, in percent, 0 to 100
	IsWord     string      `json:"is_word"`    // the word for it
	NewWord    bool        `json:"new_word"`   // the two words differ

	question string
}

// NewSourceImpact shows what falls if a source falls.
func NewSourceImpact(c Context, s *scenario.Source) *Impact {
	r := c.impact(c.states().Reliance(c.Moment).Without(s.Passages...))
	r.Name, r.Kind = s.ID, scenario.SourceName
	r.Correction = c.correction(r, c.sourceName(s))
	return r
}

// NewPassageImpact shows what falls if a passage falls.
func NewPassageImpact(c Context, p *scenario.Passage) *Impact {
	r := c.impact(c.states().Reliance(c.Moment).Without(p))
	r.Name, r.Kind = p.Ref(), scenario.PassageName
	r.Correction = c.correction(r, c.say("paragraph %d", p.Paragraph)+c.say(", ")+c.sourceName(p.Source)+c.say(": ")+c.say("“%s”", withoutStop(p.Says.In(c.Lang))))
	return r
}

func (c Context) sourceName(s *scenario.Source) string {
	return c.publisherTitle(s) + c.say(", ") + s.Title.In(c.Lang) + c.say(", ") + s.Published.String()
}

func (c Context) impact(i *scenario.Impact) *Impact {
	r := &Impact{
		Header: c.header("source-impact"), Passages: passageRefs(i.Passages), Repeats: passageRefs(i.Repeats),
		Weight: impactWeight(i.Weight(c.Workspace.Scale)), Uses: []ImpactUse{}, Falls: []StatusFall{}, Shifts: []ImpliedShift{},
	}
	for _, loss := range i.Losses {
		r.Uses = append(r.Uses, c.impactUse(loss))
	}
	for _, f := range i.Falls {
		fall := StatusFall{
			Question: f.Indicator.Question.ID, title: f.Indicator.Question.Title.In(c.Lang), Indicator: f.Indicator.ID, Title: f.Indicator.Title.In(c.Lang), Observe: f.Indicator.Observe.In(c.Lang),
			Entry: f.Entry.ID, was: f.Was, is: f.Is, Was: f.Was.String(), Is: f.Is.String(),
		}
		state := c.state(f.Indicator.Question)
		fall.Since, fall.Looked = state.Since(f.Indicator), state.LastLooked(f.Indicator)
		if f.Back != nil && f.Back.Detail != nil {
			fall.Back = f.Back.ID
		}
		r.Falls = append(r.Falls, fall)
	}
	slices.SortStableFunc(i.Shifts, func(a, b scenario.Shift) int { return -cmp.Compare(a.Points(), b.Points()) })
	for _, s := range i.Shifts {
		r.Shifts = append(r.Shifts, c.impliedShifts(s)...)
	}
	return r
}

func (c Context) impactUse(l scenario.Loss) ImpactUse {
	use := ImpactUse{
		Kind: l.Kind, Name: l.Name, Text: l.Text.In(c.Lang), Left: newCites(l.Left),
		Uncited: l.Uncited, SingleSource: l.SingleSource, Overruled: l.Overruled, title: c.say("The situation"), lost: lostRefs(l),
	}
	if l.Question != nil {
		use.Question, use.title = l.Question.ID, l.Question.Title.In(c.Lang)
	}
	if l.Entry != nil {
		use.entry = c.entryLine(l.Question, l.Entry)
	}
	return use
}

func (c Context) impliedShifts(s scenario.Shift) []ImpliedShift {
	var list []ImpliedShift
	state, scale := c.state(s.Question), c.Workspace.Scale
	for n, sc := range s.Question.Scenarios {
		shift := ImpliedShift{
			Question: s.Question.ID, question: s.Question.Title.In(c.Lang), Scenario: sc.ID, Title: sc.Title.In(c.Lang), NewWord: s.NewWord(scale, n),
			Was: round1(s.Was[n]), WasWord: scale.Words(scenario.Whole(s.Was[n]), c.Lang),
			Is: round1(s.Is[n]), IsWord: scale.Words(scenario.Whole(s.Is[n]), c.Lang),
		}
		if r, ok := state.Likelihood(sc); ok {
			shift.Likelihood = c.likelihood(r)
		}
		list = append(list, shift)
	}
	return list
}

func impactWeight(w scenario.Weight) ImpactWeight {
	return ImpactWeight{Uses: w.Uses, Uncited: w.Uncited, SingleSource: w.SingleSource, Falls: w.Falls, Words: w.Words, Points: round1(w.Points)}
}

func passageRefs(passages []*scenario.Passage) []string {
	list := []string{}
	for _, p := range passages {
		list = append(list, p.Ref())
	}
	return list
}

// lostRefs lists the citations of a place that fall.
func lostRefs(l scenario.Loss) []string {
	var lost []string
	for _, c := range newCites(l.Cites) {
		if !contains(l.Left, c) {
			lost = append(lost, citeName(c))
		}
	}
	return lost
}
