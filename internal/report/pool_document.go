package report

import (
	"strings"

	"signpost/internal/view"
)

// Document words the pool: the views side by side with their mean, their span and what is in force; then how far apart
// they are, what each rests on, and what stands beside them.
func (p *Pool) Document() *view.Document {
	w := p.words()
	title := w.say("Views on “%s”", p.Title)
	if p.Resolved != "" {
		return p.document(title, paragraph(view.T(w.say("The question is closed, and no view counts any more.")+" "), literal("signpost score "+p.Question)))
	}
	d := p.document(title)
	if p.Skipped {
		d.Blocks = append(d.Blocks, paragraph(view.Spans{{Text: w.skipped(p.Asker), Tone: view.ToneAlert}}))
	}
	if len(p.Views)+len(p.Narrow) == 0 {
		d.Blocks = append(d.Blocks, paragraph(view.T(w.say("Nobody has given a view that counts on this day.")+" "), literal("signpost view "+p.Question)))
	} else {
		d.Blocks = append(d.Blocks, p.table(w), paragraph(p.summary(w)))
		d.Blocks = append(d.Blocks, p.independence(w)...)
		d.Blocks = append(d.Blocks, p.strip(w)...)
		d.Blocks = append(d.Blocks, heading(2, "views", w.say("What each rests on")), view.List{Items: p.reasons(w)})
	}
	if len(p.Dissents) > 0 {
		d.Blocks = append(d.Blocks, heading(2, "dissents", w.say("Dissents, which stand beside the mean and are not in it")))
		for _, o := range p.Dissents {
			d.Blocks = append(d.Blocks, paragraph(o.spans(w, p.Question)))
		}
	}
	if p.Names > 1 {
		d.Blocks = append(d.Blocks, paragraph(muted(w.say("To assess this mean:")+" "), literal("signpost assess "+p.Question+` --pool --by NAME --confidence LEVEL --because "REASON"`)))
	}
	if len(p.Endnotes) > 0 {
		d.Blocks = append(d.Blocks, heading(2, "endnotes", w.say("Endnotes")), view.Endnotes{})
	}
	d.Notes = notes(p.Endnotes, w, fullNote)
	return d
}

// skipped says that somebody sees the views of others without having given one.
func (w words) skipped(asker string) string {
	if asker == "" {
		return w.say("Shown to somebody who gave no view first. A view given after this is no view of one's own any more.")
	}
	return w.say("Shown to %s, who gave no view first. A view given after this is no view of one's own any more.", w.author("", asker))
}

// table puts the views side by side, a column for each scenario, and below them the mean, the span and what is in
// force.
func (p *Pool) table(w words) view.Table {
	t := view.Table{Columns: []view.Column{{Title: w.say("Who")}, {Title: w.say("Given"), Fixed: true}}}
	for _, sc := range p.Scenarios {
		t.Columns = append(t.Columns, view.Column{Title: sc.ID, Ref: scenarioRef(p.Question, sc.ID), Fixed: true})
	}
	for _, v := range p.Views {
		row := []view.Spans{authorSpan(v.ByName, v.By), date(v.Date)}
		for _, sc := range p.Scenarios {
			row = append(row, likelihoodOf(v.Likelihood, sc.ID).numbersOnly())
		}
		t.Rows = append(t.Rows, view.Row{ID: v.Entry, Cells: row})
	}
	if p.Names > 0 {
		t.Rows = append(t.Rows, p.row(strong(w.say("Mean")), nil, func(sc PoolScenario) *Likelihood { return sc.Mean }),
			p.row(muted(w.say("Span")), nil, func(sc PoolScenario) *Likelihood { return sc.Span }))
	}
	inForce := muted(w.say("In force"))
	if p.By != "" {
		inForce = view.Join(inForce, muted(w.say(", ")), authorSpan(p.ByName, p.By))
	}
	t.Rows = append(t.Rows, p.row(inForce, date(p.Assessed), func(sc PoolScenario) *Likelihood { return sc.InForce }))
	return t
}

func (p *Pool) row(name, day view.Spans, of func(PoolScenario) *Likelihood) view.Row {
	cells := []view.Spans{name, day}
	for _, sc := range p.Scenarios {
		cells = append(cells, of(sc).numbersOnly())
	}
	return view.Row{Cells: cells}
}

// likelihoodOf is what a list of likelihoods gives a scenario; nil for nothing.
func likelihoodOf(list []NamedLikelihood, id string) *Likelihood {
	for _, l := range list {
		if l.Scenario == id {
			return l.Likelihood
		}
	}
	return nil
}

// summary says in words what the mean is and how far apart the views lie.
func (p *Pool) summary(w words) view.Spans {
	if p.Names == 0 {
		return view.T(w.say("None of the views judges the scenarios of this day, so that there is no mean."))
	}
	line := view.T(w.say("The plain mean of %s, one vote a name, to the nearest 5", w.count(p.Names, "view")) + w.say(": "))
	line = view.Join(line, listed(p.Scenarios, view.T(w.say("; ")), func(sc PoolScenario) view.Spans {
		return view.Join(w.titleLead(scenarioRef(p.Question, sc.ID), sc.Title), sc.Mean.meanSpans())
	}), view.T(w.say(".")))
	switch {
	case p.Names == 1:
		return view.Join(line, view.T(" "+w.say("A mean of one view is that view.")))
	case p.Apart == 0:
		return view.Join(line, view.T(" "+w.say("All views are the same.")))
	}
	return view.Join(line, view.T(" "+w.say("The views lie furthest apart on “%s”: %s points.", p.apartTitle, points(p.Apart))))
}

// independence says how many voices the names are, and why not as many.
func (p *Pool) independence(w words) []view.Block {
	if p.Names < 2 {
		return nil
	}
	var items []view.Item
	for _, e := range p.Echoes {
		text := w.say("%s give the same numbers for the same reason: %s and one voice.", joinNames(e.authors, w.Code), w.count(len(e.authors), "name"))
		if len(e.origins) > 0 {
			text = w.say("%s rest on the same origin (%s): %s and one voice.", joinNames(e.authors, w.Code), strings.Join(e.origins, w.say(", ")), w.count(len(e.authors), "name"))
		}
		items = append(items, view.Item{Text: view.T(text)})
	}
	for _, v := range p.Views {
		if v.After != "" {
			items = append(items, view.Item{Text: view.Join(view.T(w.say("%s gave the view after the others had been pooled on %s: no voice of its own.", w.author(v.ByName, v.By), w.day(v.AfterOn))+" "), withRef(entryRef(v.After), literal(v.After)))})
		}
	}
	blocks := []view.Block{paragraph(view.T(w.say("Names: %d. Voices: %d.", p.Names, p.Voices)))}
	if len(items) > 0 {
		blocks = append(blocks, view.List{Items: items})
	}
	return blocks
}

// reasons say of each view until when it counts, why it was given, and what it rests on.
func (p *Pool) reasons(w words) []view.Item {
	var items []view.Item
	for _, list := range [][]PoolView{p.Views, p.Narrow} {
		for _, v := range list {
			items = append(items, view.Item{Text: v.reason(w)})
		}
	}
	for n := range p.Narrow {
		i := len(p.Views) + n
		items[i].Text = view.Join(items[i].Text, muted(" "+w.say("Not pooled: it does not judge the scenarios of this day.")))
	}
	return items
}

func (v PoolView) reason(w words) view.Spans {
	line := view.Join(strong(w.lead(w.author(v.ByName, v.By))), view.Spans{{Text: w.stop(v.Because), Lang: v.lang}}, v.Cites.marks())
	if len(v.origins) > 0 {
		line = view.Join(line, view.T(" "+w.say("Rests on: %s.", strings.Join(v.origins, w.say(", ")))))
	}
	if v.Confidence != "" {
		line = view.Join(line, view.T(" "+w.say("Confidence: %s.", w.say(v.Confidence))))
	}
	if v.Until != 0 {
		line = view.Join(line, muted(" "+w.say("Counts until %s.", w.day(v.Until))))
	}
	return line
}
