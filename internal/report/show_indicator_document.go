package report

import (
	"slices"

	"cmp"

	"signpost/internal/view"
)

// Document words the indicator.
func (r *IndicatorReport) Document() *view.Document {
	w := r.words()
	i := r.Indicator
	fields := view.Fields{
		{Name: w.say("Name"), Value: withRef(indicatorRef("", r.Name), literal(r.Name))},
		{Name: w.say("What to look for"), Value: view.T(i.Observe)},
		{Name: w.say("Question"), Value: withRef(questionRef(r.question), view.T(r.Question))},
		{Name: w.say("Status"), Value: i.statusSince(w)},
		{Name: w.say("Last looked"), Value: date(i.Looked)},
		{Name: w.say("Where to look"), Value: view.T(r.Collect)},
		{Name: w.say("Motivated by"), Value: i.MotivatedBy.marks()},
		{Name: w.say("Separates"), Value: number(w.say("%s : 1", points(r.Diagnosticity)))},
		{Name: w.say("Definition"), Value: r.definition(w)},
	}
	if refs := i.PassagesChanged; len(refs) > 0 {
		fields = append(fields, view.Field{Name: w.say("Changed since"), Value: view.Join(namedList(w, refs, passageRef), view.T(w.say(": ")), view.Spans{{Text: w.say("reworded or regraded after the status was logged."), Tone: view.ToneAlert}})})
	}
	if i.ExpectedBy != 0 {
		fields = append(fields, view.Field{Name: w.say("Expected by"), Value: date(i.ExpectedBy)})
	}
	expected := view.Table{Columns: []view.Column{{Title: w.say("If this is true")}, {Title: w.say("one would see it"), Fixed: true}}}
	last := ""
	for _, e := range r.Expectations {
		if e.Question != last {
			expected.Rows = append(expected.Rows, view.Row{Group: true, Cells: []view.Spans{withRef(questionRef(e.question), strong(e.Question))}})
			last = e.Question
		}
		expected.Rows = append(expected.Rows, view.Row{Cells: []view.Spans{withRef(scenarioRef("", e.Scenario), view.T(e.Title)), view.T(w.say(e.Expected))}})
	}
	d := r.document(cmp.Or(i.Title, i.Observe), fields, heading(2, "expectations", w.say("What it would tell")), expected)
	d.Blocks = append(d.Blocks, heading(2, "log", w.say("What was logged")))
	if len(r.Entries) == 0 {
		d.Blocks = append(d.Blocks, paragraph(view.T(w.say("Never logged."))))
	} else {
		d.Blocks = append(d.Blocks, entryTable(slices.Values(r.Entries), w, false).Whole())
	}
	d.Blocks = append(d.Blocks, heading(2, "endnotes", w.say("Endnotes")), view.Endnotes{})
	d.Notes = notes(r.Endnotes, w, fullNote)
	return d
}

// definition says whether the status still answers the question that is asked now.
func (r *IndicatorReport) definition(w words) view.Spans {
	line := literal(r.Definition)
	if r.LoggedUnder == "" {
		return line
	}
	changed := view.Spans{{Text: w.say("Definition changed since.") + " ", Tone: view.ToneAlert}}
	return view.Join(line, view.T("  "), changed, view.T(w.say("The status was logged under")+" "), literal(r.LoggedUnder))
}

// statusSince is the status and the day from which it has held.
func (r IndicatorRow) statusSince(w words) view.Spans {
	if r.Since == 0 {
		return view.Join(w.status(r.status), muted(" ("+w.say("never logged")+")"))
	}
	return view.Join(w.status(r.status), muted(" "+w.say("since")+" "), date(r.Since))
}
