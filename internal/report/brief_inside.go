package report

import (
	"math"
	"slices"

	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

// A PageInside is what the claim of a group leaves open: which of its scenarios leads, and what moved inside it.
type PageInside struct {
	InsideScenario
	NewLead     bool                    `json:"new_lead,omitempty"`    // another one led in the assessment that the reader saw last
	Moved       Several[InsideScenario] `json:"moved"`                 // the others that moved by 5 points or more
	Alternative *InsideScenario         `json:"alternative,omitempty"` // the likeliest scenario outside the group; absent where none is judged
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
	p.Alternative = c.alternative(k, then, now)
	p.NewLead = led != nil && led != k.scenario && then.Likelihood[led.Index()].Mid() > p.was.Mid()
	return p
}

// alternative is the likeliest scenario beside what is claimed, the first of equals; nil where none is judged.
func (c Context) alternative(k pageClaim, then, now *scenario.Entry) *InsideScenario {
	var most *scenario.Scenario
	for n, sc := range k.scenario.Question.Scenarios {
		if r := now.Likelihood[n]; r.Judged() && !k.has(sc) && (most == nil || r.Mid() > now.Likelihood[most.Index()].Mid()) {
			most = sc
		}
	}
	if most == nil {
		return nil
	}
	one := c.insideOne(most, then, now)
	return &one
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

// answers says for page one which outcome of a group is likeliest, and what else would be: the claim of a group hides
// both.
func (p *PageInside) answers(w words, risen string) string {
	lead := "Likeliest of these: %s (%s)"
	if p.NewLead {
		lead = "Now likeliest of these: %s (%s)"
	}
	line := w.say(lead, p.label, p.numbersIfMoved(w))
	if o := p.Alternative; o != nil && o.Scenario != risen { // or a sentence of its own says so
		line += w.say("; otherwise %s (%s)", o.label, o.numbersIfMoved(w))
	}
	return w.stop(line)
}

// numbersIfMoved are what the scenario stands at, and what it was if that is something else.
func (s InsideScenario) numbersIfMoved(w words) string {
	if s.Was == nil || s.was == s.now {
		return likelihood.Spoken(s.now, w.Code)
	}
	return s.numbers(w)
}

// brief is says for a table, which has room for a title.
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

// groupRow is the leading group as one row above those of a question's scenarios; none where a scenario leads alone. Its
// id is that of no scenario.
func (c Context) groupRow(s *scenario.State, scenarios []ListScenario) []ListScenario {
	if s.Assessment() == nil || s.LeadingGroup() == nil {
		return nil
	}
	g := s.LeadingGroup()
	row := ListScenario{Title: startUpper(g.Claim.In(c.Lang))}
	if r, ok := g.Together(s.Assessment()); ok {
		row.Likelihood = c.likelihood(r)
	}
	if r, ok := g.Together(s.Previous()); ok {
		row.Was = c.likelihood(r)
	}
	row.Implied, row.Indicated = new(int), new(int)
	for _, one := range scenarios {
		if !slices.ContainsFunc(g.Scenarios, func(sc *scenario.Scenario) bool { return sc.ID == one.ID }) {
			continue
		}
		row.Implied, row.Indicated = added(row.Implied, one.Implied), added(row.Indicated, one.Indicated)
	}
	return []ListScenario{row}
}

// added is a sum, nil where a part is missing.
func added(sum, part *int) *int {
	if sum == nil || part == nil {
		return nil
	}
	n := *sum + *part
	return &n
}
