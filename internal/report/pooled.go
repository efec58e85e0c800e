package report

import (
	"cmp"
	"slices"

	"signpost/internal/likelihood"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// Pooled are the views of which an assessment is the plain mean, and how far they reach: a mean is never shown without.
type Pooled struct {
	Members []PooledView      `json:"members"`           // the views, by name
	Missing int               `json:"missing,omitempty"` // how many of them the log does not have
	Span    []NamedLikelihood `json:"span"`              // of each scenario the lowest and the highest end that a view gives it

	spans []likelihood.Range
}

// A PooledView is one of the views.
type PooledView struct {
	Entry      string            `json:"entry"`               // its id
	By         string            `json:"by"`                  // the id of whose it is
	ByName     string            `json:"by_name,omitempty"`   // the name for readers; absent where the workspace gives none
	Withdrawn  bool              `json:"withdrawn,omitempty"` // it was retracted since
	Likelihood []NamedLikelihood `json:"likelihood"`          // one for each scenario judged

	ranges []likelihood.Range
}

// pooled is nil where an assessment is no mean.
func (c Context) pooled(s *scenario.State, a *scenario.Entry) *Pooled {
	of := s.Question.Pooling(a)
	if of == nil {
		return nil
	}
	p := &Pooled{Members: []PooledView{}, Missing: of.Missing, Span: c.namedLikelihoods(s.Question, of.Span), spans: of.Span}
	for _, e := range of.Members {
		p.Members = append(p.Members, PooledView{
			Entry: e.ID, By: e.By, ByName: c.authorName(e.By), Withdrawn: s.Retracted(e), Likelihood: c.namedLikelihoods(s.Question, e.Holds), ranges: e.Holds,
		})
	}
	return p
}

// maxMembers is how many views are named one by one; of more the lowest and the highest are.
const maxMembers = 5

// sentence says of how many views a number is the mean, whose they are and how far they reach. The claim says which
// likelihood of each is meant.
func (p *Pooled) sentence(w words, k pageClaim) string {
	span, ok := k.in(p.spans)
	if !ok || len(p.Members) == 0 {
		return w.say("The number was assessed as a mean of %s, which the log does not have.", w.count(p.Missing, "view"))
	}
	members := slices.Clone(p.Members)
	value := func(m PooledView) likelihood.Range { r, _ := k.in(m.ranges); return r }
	slices.SortStableFunc(members, func(a, b PooledView) int { return cmp.Compare(value(a).Mid(), value(b).Mid()) })
	memberText := func(m PooledView) string {
		return w.author(m.ByName, m.By) + " " + likelihood.Spoken(value(m), w.Code)
	}
	var names []string
	if len(members) <= maxMembers {
		for _, m := range members {
			names = append(names, memberText(m))
		}
	} else {
		names = []string{memberText(members[0]), w.say("%d between", len(members)-2), memberText(members[len(members)-1])}
	}
	line := w.say("The number is the plain mean of %s, which reach from %s to %s", w.count(len(members), "view"),
		likelihood.Number(span.Lo), likelihood.Spoken(likelihood.Range{Lo: span.Hi, Hi: span.Hi}, w.Code))
	return line + w.say(": ") + listedNames(names, w) + w.say(".")
}

func listedNames(names []string, w words) string {
	text := ""
	for i, n := range names {
		if i > 0 {
			text += w.say("; ")
		}
		text += n
	}
	return text
}

// inline says in brackets of which views a number is the mean, and how far they reach, on the scenario that comes
// first; nothing where it is none.
func (p *Pooled) inline(w words) view.Spans {
	if p == nil {
		return nil
	}
	line := view.Join(view.T(" ("), view.T(w.say("mean of %s", w.count(len(p.Members)+p.Missing, "view"))))
	if len(p.Span) > 0 && len(p.Members) > 0 {
		first := p.Span[0]
		line = view.Join(line, view.T(w.say("; ")+w.lead(first.Title)), first.Likelihood.numbersOnly(), view.T(w.say(": ")))
		shown := p.Members
		if len(shown) > maxMembers {
			shown = shown[:maxMembers]
		}
		line = view.Join(line, listed(shown, view.T(w.say(", ")), func(m PooledView) view.Spans {
			return view.Join(view.T(w.author(m.ByName, m.By)+" "), likelihoodOf(m.Likelihood, first.Scenario).numbersOnly())
		}))
		if more := len(p.Members) - len(shown); more > 0 {
			line = view.Join(line, view.T(w.say(", ")+w.say("and %d more", more)))
		}
	}
	return view.Join(line, view.T(")"))
}

// short says in a table of how many views a number is the mean, and how far they reach on a scenario.
func (p *Pooled) short(w words, leading string) view.Spans {
	line := muted(" · " + w.say("mean of %s", w.count(len(p.Members)+p.Missing, "view")))
	for _, s := range p.Span {
		if s.Scenario == leading {
			line = view.Join(line, muted(" ("), s.Likelihood.numbersOnly(), muted(")"))
		}
	}
	return line
}

// spansOf says of how many views a number is the mean, and what each of them gives every scenario.
func (p *Pooled) spansOf(w words, question string) view.Spans {
	line := view.Join(strong(w.say("The plain mean of %s.", w.count(len(p.Members)+p.Missing, "view"))), view.T(" "+w.say("Span")+w.say(": ")), likelihoodNumbers(p.Span, question, w), view.T(w.say(".")))
	for _, m := range p.Members {
		line = view.Join(line, view.T(" "+w.lead(w.author(m.ByName, m.By))), likelihoodNumbers(m.Likelihood, question, w))
		if m.Withdrawn {
			line = view.Join(line, muted(" ("+w.say("retracted")+")"))
		}
		line = view.Join(line, view.T(w.say(".")))
	}
	if p.Missing > 0 {
		line = view.Join(line, view.T(" "+w.say("Not in the log: %d.", p.Missing)))
	}
	return line
}

// likelihoodNumbers are likelihoods in numbers, without the words for them. Of two scenarios the second only mirrors
// the first.
func likelihoodNumbers(list []NamedLikelihood, question string, w words) view.Spans {
	if len(list) == 2 {
		list = list[:1]
	}
	return listed(list, view.T(w.say("; ")), func(l NamedLikelihood) view.Spans {
		return view.Join(w.titleLead(scenarioRef(question, l.Scenario), l.Title), l.Likelihood.numbersOnly())
	})
}
