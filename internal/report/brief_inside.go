package report

import (
	"math"

	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

// A PageInside is what the claim of a group leaves open: which of its scenarios leads, and what moved inside it.
type PageInside struct {
	InsideScenario
	NewLead bool                    `json:"new_lead,omitempty"` // another one led in the assessment that the reader saw last
	Moved   Several[InsideScenario] `json:"moved"`              // the others that moved by 5 points or more
}

// An InsideScenario is one scenario of a group, then and now.
type InsideScenario struct {
	Scenario   string      `json:"scenario"`   // the name within its question
	Title      string      `json:"title"`      // for readers, in the language of the report
	Claim      string      `json:"claim"`      // in the language of the report; its title where it has none
	Likelihood *Likelihood `json:"likelihood"` // as judged
	Was        *Likelihood `json:"was"`        // in the assessment that the reader saw last; null for none

	now, was likelihood.Range
	label    string // or its title in quotation marks
}

// inside says which scenario of a group leads. It is nil where a scenario answers the question alone.
func (c Context) inside(k pageClaim, then, now *scenario.Entry) *PageInside {
	if k.group == nil {
		return nil
	}
	p := &PageInside{InsideScenario: c.insideOne(k.scenario, then, now)}
	var led *scenario.Scenario // the one that led the group then
	for _, sc := range k.group.Scenarios {
		one := c.insideOne(sc, then, now)
		if one.Was == nil {
			continue
		}
		if led == nil || one.was.Mid() > then.Likelihood[led.Index()].Mid() {
			led = sc
		}
		if sc != k.scenario && math.Abs(one.now.Mid()-one.was.Mid()) >= minRise {
			p.Moved = append(p.Moved, one)
		}
	}
	p.NewLead = led != nil && led != k.scenario && then.Likelihood[led.Index()].Mid() > p.was.Mid()
	return p
}

func (c Context) insideOne(sc *scenario.Scenario, then, now *scenario.Entry) InsideScenario {
	one := InsideScenario{Scenario: sc.ID, Title: sc.Title.In(c.Lang), Claim: sc.Claim.In(c.Lang), now: now.Likelihood[sc.Index()], label: c.label(sc)}
	if one.Claim == "" {
		one.Claim = one.Title
	}
	one.Likelihood = c.likelihood(one.now)
	if then != nil && then.Likelihood[sc.Index()].Judged() {
		one.was = then.Likelihood[sc.Index()]
		one.Was = c.likelihood(one.was)
	}
	return one
}

// says words what a group leaves open, after the sentence that claims it.
func (p *PageInside) says(w words) string {
	lead := "Likeliest of these outcomes (%s): %s"
	if p.NewLead {
		lead = "Now likeliest of these outcomes (%s): %s"
	}
	line := w.stop(w.say(lead, p.numbers(w), withoutStop(startUpper(p.Claim))))
	for _, m := range p.Moved {
		line += " " + w.stop(w.say("Also moved (%s): %s", m.numbers(w), withoutStop(startUpper(m.Claim))))
	}
	return line
}

// brief is says for page one, which has room for a title.
func (p *PageInside) brief(w words) string {
	if p.NewLead {
		return w.say("Now “%s” leads in this (%s).", p.Title, p.numbers(w))
	}
	return w.say("In this “%s” leads (%s).", p.Title, p.numbers(w))
}

// news reports whether anything moved inside the group.
func (p *PageInside) news() bool {
	return p.NewLead || len(p.Moved) > 0 || p.Was != nil && math.Abs(p.now.Mid()-p.was.Mid()) >= minRise
}

// numbers are what the scenario stands at, and what it was.
func (s InsideScenario) numbers(w words) string {
	now := likelihood.Spoken(s.now, w.Code)
	if s.Was == nil {
		return now
	}
	return now + w.whatItWas(s.was, s.now)
}

// whatItWas says, behind a likelihood, what it was and which way it went. The two numbers of what it was never stand
// behind "from": a rise from 10 to 20 would be read there.
func (w words) whatItWas(was, now likelihood.Range) string {
	text := likelihood.Spoken(was, w.Code)
	switch {
	case was == now:
		return w.say(", unchanged")
	case was.Mid() < now.Mid():
		return w.say(", up; was %s", text)
	case was.Mid() > now.Mid():
		return w.say(", down; was %s", text)
	}
	return w.say(", was %s", text)
}
