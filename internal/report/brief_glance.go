package report

import (
	"cmp"
	"slices"

	"signpost/internal/view"
)

// A glanceLine is a question in a table of many.
type glanceLine struct {
	answer   PageLine
	question ListQuestion
	opinions []Opinion
}

// minOutlooks is from how many questions on a table shows them at a glance: fewer are as soon read.
const minOutlooks = 3

// outlooks shows at a glance how likely the answers to many questions are held and were held. Each leads to the text
// with the prefix and the name of its question.
func (b *Brief) outlooks(lines []glanceLine, prefix string, w words) []view.Block {
	lines = slices.DeleteFunc(slices.Clone(lines), func(l glanceLine) bool { return l.answer.Likelihood == nil })
	if len(lines) < minOutlooks {
		return nil
	}
	t := view.RangeTable{
		Figure:  view.Figure{ID: "outlooks", Title: w.say("The other likelihoods at a glance"), Description: w.say("The numbers of the table as bars, from 0 to 100 percent.")},
		InForce: w.say("Now"), Was: w.say("was"), Before: w.say("Was"), Others: w.say("dissent"),
	}
	t.Cells.Columns = []view.Column{{Title: w.say("Question and likeliest outcome")}, {Title: w.say("Likelihood"), Fixed: true}, {Title: w.say("Was"), Fixed: true}, {Title: w.say("Confidence"), Fixed: true}}
	for _, l := range lines {
		name := view.Spans{{Text: withoutStop(l.answer.Title), Style: view.Strong, Link: "#" + prefix + l.answer.Question, Ref: questionRef(l.answer.Question)}}
		t.Cells.Rows = append(t.Cells.Rows, view.Row{Cells: []view.Spans{
			view.Join(name, view.T(w.say(": ")+startUpper(l.outcome())), l.inside(w)), l.answer.Likelihood.stacked(), l.movement(w), view.T(l.answer.Confidence),
		}})
		t.Bars = append(t.Bars, l.bar(w))
	}
	return []view.Block{t}
}

// behind heads the chapters of the questions that page one does not have, with all of them at a glance.
func (b *Brief) behind(w words) []view.Block {
	var lines []glanceLine
	for _, q := range b.Questions[len(b.Page.Questions):] {
		if q.Answer != nil {
			lines = append(lines, glanceLine{*q.Answer, q.ListQuestion, q.Opinions})
		}
	}
	table := b.outlooks(lines, "", w)
	if table == nil {
		return nil
	}
	return append([]view.Block{heading(2, "behind", w.say("The other questions"))}, table...)
}

// outcome is what the answer claims, as short as it can be said: the title of a scenario, or the claim of a group,
// which has no title.
func (l glanceLine) outcome() string {
	for _, s := range l.question.Scenarios {
		if s.ID == l.answer.Scenario {
			return withoutStop(s.Title)
		}
	}
	return withoutStop(cmp.Or(l.answer.Claim, l.answer.name))
}

// inside says what moved within a group, which its own number would hide.
func (l glanceLine) inside(w words) view.Spans {
	if l.answer.Inside == nil || !l.answer.Inside.news() {
		return nil
	}
	return view.T(w.say(". ") + l.answer.Inside.brief(w))
}

// movement says what the likelihood was, and by how much it moved.
func (l glanceLine) movement(w words) view.Spans {
	a := l.answer
	if a.Was == nil {
		return muted("–")
	}
	moved := l.question.movedWord(w, a.Was, a.Likelihood)
	switch {
	case a.HandedOver:
		return a.Was.numbersOnly()
	case a.was == a.range_:
		return moved
	}
	return view.Join(a.Was.numbersOnly(), view.T(w.say(", ")+"\n"), moved)
}

// bar draws what the line says, and the dissents from it.
func (l glanceLine) bar(w words) view.RangeBar {
	now := w.chartRange(l.answer.range_.Lo, l.answer.range_.Hi)
	bar := view.RangeBar{InForce: &now}
	if l.answer.Was != nil && !l.answer.HandedOver && l.answer.was != l.answer.range_ {
		before := w.chartRange(l.answer.was.Lo, l.answer.was.Hi)
		bar.Was = &before
	}
	for _, o := range l.opinions {
		if given := likelihoodOf(o.Likelihood, l.answer.Scenario); o.Dissent && given != nil {
			bar.Others = append(bar.Others, w.chartRange(given.Lo, given.Hi))
		}
	}
	return bar
}
