package report

import (
	"cmp"
	"signpost/internal/scenario"

	"signpost/internal/view"
)

// Document words an impact: what it would do first, then the notice to send, then every place that rests on it.
func (r *Impact) Document() *view.Document {
	w := r.words()
	d := r.document(w.say("If %s falls", r.Name), paragraph(view.T(r.summary(w))))
	if len(r.Repeats) > 0 {
		d.Blocks = append(d.Blocks, paragraph(view.T(w.say("These only repeat it, and fall with it: ")), namedList(w, r.Repeats, passageRef)))
	}
	if r.Weight.Uses > 0 {
		d.Blocks = append(d.Blocks, r.shiftBlocks(w)...)
		d.Blocks = append(d.Blocks, r.fallBlocks(w)...)
	}
	d.Blocks = append(d.Blocks, view.Box{ID: "correction", Title: w.say("Correction notice, a draft"), Blocks: r.Correction.blocks(w)})
	d.Blocks = append(d.Blocks, r.placeBlocks(w)...)
	d.Blocks = append(d.Blocks, r.chart(w)...)
	return d
}

// placeBlocks lists every place that rests on what falls, by what would be left of its support.
func (r *Impact) placeBlocks(w words) []view.Block {
	var uncited, single, supported []ImpactUse
	overruled := 0
	for _, u := range r.Uses {
		switch {
		case u.Overruled:
			overruled++
		case u.Uncited:
			uncited = append(uncited, u)
		case u.SingleSource:
			single = append(single, u)
		default:
			supported = append(supported, u)
		}
	}
	blocks := useBlocks(w, "uncited", w.say("Left without a citation"), uncited)
	blocks = append(blocks, useBlocks(w, "single", w.say("Left with a single origin"), single)...)
	blocks = append(blocks, useBlocks(w, "held", w.say("Would still stand"), supported)...)
	if overruled > 0 {
		blocks = append(blocks, paragraph(muted(w.say("Entries that cite it too, but were overruled since: %d.", overruled))))
	}
	return blocks
}

func (r *Impact) summary(w words) string {
	n := r.Weight
	if n.Uses == 0 {
		return w.say("Nothing that counts rests on it.")
	}
	return w.say("Places that rest on it: %d. Left without a citation: %d. Left with a single origin: %d. Statuses that fall back: %d. Likelihood words that change: %d.",
		n.Uses, n.Uncited, n.SingleSource, n.Falls, n.Words)
}

// useBlocks lists places under their questions.
func useBlocks(w words, id, title string, uses []ImpactUse) []view.Block {
	if len(uses) == 0 {
		return nil
	}
	t := view.Table{Columns: []view.Column{{Title: w.say("As"), Fixed: true}, {Title: w.say("What it says there")}}}
	for n, u := range uses {
		if n == 0 || u.Question != uses[n-1].Question {
			title := strong(u.title)
			if u.Question != "" {
				title = withRef(questionRef(u.Question), title)
			}
			t.Rows = append(t.Rows, view.Row{Group: true, Cells: []view.Spans{title}})
		}
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{view.T(w.say(string(u.Kind))), u.spans(w)}})
	}
	return []view.Block{heading(2, id, title), t}
}

// spans says what stands at a place: an entry in few words, since its reason is a text of its own.
func (u ImpactUse) spans(w words) view.Spans {
	switch u.Kind {
	case scenario.CitedStatus:
		return u.entry.what(w)
	case scenario.CitedView:
		return view.Join(date(u.entry.Date), view.T(" "), view.T(w.lead(w.author(u.entry.ByName, u.entry.By))), u.entry.viewSpans(w))
	case scenario.CitedDissent:
		return view.T(u.attributed(w))
	case scenario.CitedAssessment:
		return view.Join(date(u.entry.Date), view.T(w.say(": ")), u.entry.what(w))
	case scenario.CitedResolution, scenario.CitedRetraction:
		return view.Join(u.entry.what(w), muted(" · "), view.T(u.Text))
	case scenario.CitedIndicator:
		return view.Join(withRef(indicatorRef(u.Question, u.Name), literal(u.Name)), view.T(w.say(": ")), view.T(u.Text))
	}
	return view.T(u.Text)
}

func (r *Impact) fallBlocks(w words) []view.Block {
	if r.Weight.Falls == 0 {
		return nil
	}
	t := view.Table{Columns: []view.Column{{Title: w.say("Indicator")}, {Title: w.say("Now"), Fixed: true}, {Title: w.say("Since"), Fixed: true}, {Title: w.say("Without it"), Fixed: true}}}
	last := ""
	for _, f := range r.Falls {
		if f.was == f.is {
			continue // the entry before it said the same
		}
		if f.Question != last {
			t.Rows = append(t.Rows, view.Row{Group: true, Cells: []view.Spans{withRef(questionRef(f.Question), strong(f.title))}})
			last = f.Question
		}
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{withRef(indicatorRef(f.Question, f.Indicator), view.T(cmp.Or(f.Title, f.Observe))), w.status(f.was), w.sinceAndLooked(f.Since, f.Looked), w.status(f.is)}})
	}
	return []view.Block{heading(2, "falls", w.say("Statuses that fall back")), t}
}

func (r *Impact) shiftBlocks(w words) []view.Block {
	blocks := []view.Block{heading(2, "implied", w.say("What that would do to the likelihoods"))}
	if len(r.Shifts) == 0 {
		return append(blocks, paragraph(view.T(w.say("Nothing: no status that rests on it alone moves what the indicators imply."))))
	}
	t := view.Table{Columns: []view.Column{
		{Title: w.say("Scenario")}, {Title: w.say("Assessed at"), End: true, Fixed: true}, {Title: w.say("Implied"), End: true, Fixed: true},
		{Title: w.say("Without it"), End: true, Fixed: true}, {Title: w.say("New word"), Fixed: true},
	}}
	last := ""
	for _, s := range r.Shifts {
		if s.Question != last {
			t.Rows = append(t.Rows, view.Row{Group: true, Cells: []view.Spans{withRef(questionRef(s.Question), strong(s.question))}})
			last = s.Question
		}
		word := muted("=")
		if s.NewWord {
			word = view.Spans{{Text: "! ", Tone: view.ToneAlert}, {Text: orNoTerm(s.IsWord, w), Style: view.Strong}}
		}
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{withRef(scenarioRef(s.Question, s.Scenario), view.T(s.Title)), s.Likelihood.numbersOnly(), number(percent(s.Was)), number(percent(s.Is)), word}})
	}
	return append(blocks, t, paragraph(muted(w.say("Computed from the implied likelihood: what the indicators alone make of the assessment in force, with these statuses and without them. The assessments themselves are ours to make again."))))
}

func orNoTerm(word string, w words) string {
	if word == "" {
		return w.say("no term")
	}
	return word
}
