package report

import (
	"signpost/internal/day"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// An Opinion is what one analyst holds beside the number in force: a view of their own, or a dissent from an
// assessment.
type Opinion struct {
	Entry      string            `json:"entry"`                // the id of the view, or of the assessment in which the dissent stands
	Date       day.Day           `json:"date"`                 // the day it applies to
	Until      day.Day           `json:"until,omitzero"`       // the last day on which a view counts; absent for a dissent, and where no rhythm is set
	By         string            `json:"by"`                   // the id of whose it is
	ByName     string            `json:"by_name,omitempty"`    // the name for readers; absent where the workspace gives none
	Dissent    bool              `json:"dissent,omitempty"`    // it is a dissent, which stands until its author withdraws it
	Likelihood []NamedLikelihood `json:"likelihood"`           // one for each scenario judged
	Confidence string            `json:"confidence,omitempty"` // of a view: low, moderate or high; absent where it does not say
	Because    string            `json:"because"`              // the reason
	Cites      Cites             `json:"cites"`                // the passages it rests on, as source#passage; empty for none
	Apart      float64           `json:"apart"`                // by how many points it lies from the number in force at most, from 0

	lang    string
	notable bool
}

func (c Context) opinion(s *scenario.State, o scenario.Opinion) Opinion {
	opinion := Opinion{
		Entry: o.Entry.ID, Date: o.Entry.Date, Until: o.Until, By: o.By, ByName: c.authorName(o.By), Dissent: o.Dissent,
		Likelihood: c.namedLikelihoods(s.Question, o.Likelihood), Because: o.Because.In(c.Lang), Cites: newCites(o.Cites), Apart: round1(s.Apart(o)),
	}
	if !o.Dissent {
		opinion.Confidence = string(o.Entry.Confidence)
	}
	if spans := prose(o.Because, c.Lang); len(spans) > 0 {
		opinion.lang = spans[0].Lang
	}
	opinion.notable = s.Apart(o) > scenario.NotableDifference
	return opinion
}

// opinions lists what analysts hold on a question beside the number in force: the dissents that stand first, then the
// views of those who do not dissent, each of them the furthest first.
func (c Context) opinions(s *scenario.State) []Opinion {
	var list []Opinion
	for _, o := range s.Opinions() {
		list = append(list, c.opinion(s, o))
	}
	return list
}

// maxViews is how many views a briefing prints of a question.
const maxViews = 2

// chooseOpinions chooses the opinions that a briefing prints: every dissent, and of the views that lie far
// from the number in force the furthest. More is how many others there are.
func chooseOpinions(list []Opinion) (chosen []Opinion, more int) {
	views := 0
	for _, o := range list {
		switch {
		case o.Dissent:
			chosen = append(chosen, o)
		case o.notable && views < maxViews:
			views++
			chosen = append(chosen, o)
		default:
			more++
		}
	}
	return chosen, more
}

// citedBy lists what opinions cite, in the order in which they are printed.
func citedBy(list []Opinion) []Cites {
	var all []Cites
	for _, o := range list {
		all = append(all, o.Cites)
	}
	return all
}

// spans says whose the opinion is, how likely they judge the scenarios to be, and why.
func (o *Opinion) spans(w words, question string) view.Spans {
	title := w.say("View (%s):", w.author(o.ByName, o.By))
	if o.Dissent {
		title = w.say("Dissent (%s):", w.author(o.ByName, o.By))
	}
	return view.Join(strong(title), view.T(" "), likelihoods(o.Likelihood, question, w), view.T(w.say(". ")), view.Spans{{Text: o.Because, Lang: o.lang}}, o.Cites.marks())
}

// opinionBlocks words the opinions that a briefing tells of a question, and how many others there are; with all of them
// none is left out. Where no number is in force there is none that the views could be near to or far from.
func opinionBlocks(list []Opinion, w words, question string, inForce, all bool) []view.Block {
	chosen, more := chooseOpinions(list)
	if all {
		chosen, more = list, 0
	}
	var blocks []view.Block
	for _, o := range chosen {
		blocks = append(blocks, paragraph(o.spans(w, question)))
	}
	if more > 0 {
		blocks = append(blocks, paragraph(muted(w.more(more, len(chosen) > 0, inForce))))
	}
	return blocks
}

// more says how many analysts hold views that are not told.
func (w words) more(n int, others, inForce bool) string {
	switch {
	case !inForce:
		return w.say("Views of single analysts: %d; none is in force.", n)
	case others:
		return w.say("Other views, nearer to ours: %d.", n)
	}
	return w.say("Views within %d points of ours: %d.", scenario.NotableDifference, n)
}
