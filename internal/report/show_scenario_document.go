package report

import (
	"cmp"
	"strings"

	"signpost/internal/view"
)

// Document words the scenario.
func (r *ScenarioReport) Document() *view.Document {
	w := r.words()
	fields := view.Fields{
		{Name: w.say("Name"), Value: withRef(scenarioRef("", r.Name), literal(r.Name))},
		{Name: w.say("Question"), Value: withRef(questionRef(r.question), view.T(r.Question))},
		{Name: w.say("Horizon"), Value: date(r.Horizon)},
		{Name: w.say("Likelihood"), Value: view.Join(r.Case.Likelihood.spans(), r.Pooled.inline(w))},
		{Name: w.say("Implied"), Value: implied(r.Implied)},
		{Name: w.say("Decided by"), Value: view.T(r.Resolves)},
	}
	d := r.document(r.Title, fields)
	if len(r.History) > 0 {
		t := view.Table{Columns: []view.Column{{Title: w.say("Date"), Fixed: true}, {Title: w.say("Who"), Fixed: true}, {Title: w.say("Likelihood")}, {Title: w.say("Confidence")}}}
		for _, h := range r.History {
			t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{date(h.Date), authorSpan(h.ByName, h.By), h.spans(w), view.T(h.Confidence)}})
		}
		d.Blocks = append(d.Blocks, heading(2, "history", w.say("How likely it was judged to be")), t)
	}
	if blocks := r.Case.blocks(w, "case"); len(blocks) > 0 { // the first is a heading that says the scenario's title again
		d.Blocks = append(d.Blocks, heading(2, "case", w.say("The case")))
		d.Blocks = append(d.Blocks, blocks[1:]...)
	}
	d.Blocks = append(d.Blocks, heading(2, "indicators", w.say("What would tell")), r.indicatorTable(w))
	d.Blocks = append(d.Blocks, heading(2, "endnotes", w.say("Endnotes")), view.Endnotes{})
	d.Notes = notes(r.Endnotes, w, fullNote)
	return d
}

func (r *ScenarioReport) indicatorTable(w words) view.Table {
	t := view.Table{Columns: []view.Column{{Title: w.say("Indicator")}, {Title: w.say("If true, seen"), Fixed: true}, {Title: w.say("Status"), Fixed: true}, {Title: w.say("Since"), Fixed: true}}}
	for _, i := range r.Indicators {
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{view.Join(indicatorAndName(indicatorRef("", i.Indicator), i.Title, i.Observe, strings.TrimPrefix(i.Indicator, r.question+"/")), i.Cites.marks()), view.T(w.say(i.Expected)), w.status(i.status), w.sinceAndLooked(i.Since, i.Looked)}})
	}
	return t
}

// spans says how likely the scenario was judged to be, and by a minority beside it.
func (h JudgedLikelihood) spans(w words) view.Spans {
	if h.Dissent == nil {
		return h.Likelihood.spans()
	}
	return view.Join(h.Likelihood.spans(), view.T(". "), view.T(w.say("Dissent (%s):", cmp.Or(h.Dissent.ByName, h.Dissent.By))+" "), h.Dissent.Likelihood.spans())
}
