package report

import (
	"signpost/internal/day"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// Document words the echo of a write: what changed first, the line that was written last.
func (r *WriteReport) Document() *view.Document {
	w := r.words()
	d := &view.Document{Lang: string(r.Language), Dir: r.Language.Dir()}
	d.Blocks = append(d.Blocks, paragraph(r.opening(w, r.AsOf)))
	list := append(r.effects(w), impliedItems(w, r.Implied)...)
	if len(list) > 0 {
		d.Blocks = append(d.Blocks, view.List{Items: list})
	}
	d.Blocks = append(d.Blocks, r.line(w)...)
	return d
}

// line shows the line that was written, and where.
func (r *WrittenEntry) line(w words) []view.Block {
	verb := w.say("Written to %s:%d as %s:", r.File, r.Line, r.ID)
	if r.DryRun {
		verb = w.say("Not written (dry run); %s:%d would be %s:", r.File, r.Line, r.ID)
	}
	return []view.Block{paragraph(muted(verb)), view.Code{Text: r.Text}}
}

func impliedItems(w words, changes []ImpliedChange) []view.Item {
	var list []view.Item
	for _, i := range changes {
		list = append(list, view.Item{Text: view.Join(muted(w.say("implied likelihood of")+" "), withRef(scenarioRef("", i.Scenario), literal(i.Scenario)), view.T(" "), number(percentText(i.Was)), view.T(w.say(" → ")), number(percentText(i.Is)))})
	}
	return list
}

// opening says what the entry did: to the status of an indicator, or in its own words.
func (r *WrittenEntry) opening(w words, asOf day.Day) view.Spans {
	e := r.Entry
	var line view.Spans
	switch {
	case e.Kind == scenario.StatusEntry && (r.Later || r.Overruled != nil):
		line = view.Join(e.indicatorSpans(), view.T(" "+w.say("on %s", e.Date)+w.say(": ")), w.status(e.status))
	case e.Kind == scenario.StatusEntry && r.Again:
		line = view.Join(e.indicatorSpans(), view.T(w.say(": ")+w.say("looked again")+w.say("; ")), w.status(e.status), view.T(" "+w.say("since")+" "), date(r.Since))
		if r.Repeats != "" {
			line = view.Join(line, view.T(w.say("; ")+w.say("the same was logged already as")+" "), withRef(entryRef(r.Repeats), literal(r.Repeats)))
		}
		return line
	case e.Kind == scenario.StatusEntry:
		return view.Join(e.indicatorSpans(), view.T(w.say(": ")), w.statusChange(e.was, e.status))
	case e.Kind == scenario.AssessmentEntry && !r.Later && r.Overruled == nil: // what moved follows below
		return view.Join(r.question(), view.T(w.say(": ")+w.say("assessed, confidence %s", w.say(e.Confidence))))
	case e.Kind == scenario.RetractionEntry:
		line = e.what(w)
	default:
		line = view.Join(r.question(), view.T(w.say(": ")), e.what(w))
	}
	switch o := r.Overruled; {
	case r.Later:
		line = view.Join(line, view.T(w.say("; ")+w.say("that is after the day looked at, %s", asOf)))
	case o != nil:
		line = view.Join(line, view.T(w.say("; ")+w.say("overruled since %s by", o.Date)+" "), o.overruling(w))
	}
	return line
}

// question is the question of the entry, with the name that commands take.
func (r *WrittenEntry) question() view.Spans {
	return titleAndName(questionRef(r.Entry.Question), view.T(r.title), r.Entry.Question)
}

// statusChange says from what to what a status went, or that it did not.
func (w words) statusChange(was, is scenario.Status) view.Spans {
	if was == is {
		return view.Join(view.T(w.say("still")+" "), w.status(is))
	}
	return view.Join(w.status(was), view.T(w.say(" → ")), w.status(is))
}

// overruling names what an entry says as briefly as the entry that it overrules has just been named.
func (l EntryLine) overruling(w words) view.Spans {
	if l.Kind == scenario.StatusEntry {
		return view.Join(w.status(l.status), view.T(" ("), l.id(), view.T(")"))
	}
	if l.Kind == scenario.ViewEntry {
		return view.Join(view.T(w.say("the view")+" "), l.id())
	}
	return view.Join(view.T(w.say("the assessment")+" "), l.id())
}

// effects words what a retraction, a resolution or a dissent does beyond moving numbers.
func (r *WrittenEntry) effects(w words) []view.Item {
	var list []view.Item
	add := func(parts ...view.Spans) { list = append(list, view.Item{Text: view.Join(parts...)}) }
	if x := r.Withdrawn; x != nil {
		verb := w.say("It counts again")
		if x.Retracted {
			verb = w.say("It no longer counts")
		}
		add(strong(verb+w.say(": ")), x.summary(w))
		if d := x.Dissent; d != nil && x.Retracted {
			add(view.T(w.say("With it goes the dissent of %s; this gives it again:", w.author(d.ByName, d.By))+" "), literal("signpost view "+r.Entry.Question+" --by "+d.By))
		}
	}
	if f := r.Status; f != nil {
		add(withRef(indicatorRef(f.Question, f.Indicator), literal(f.Indicator)), view.T(" "), w.statusChange(f.was, f.is))
	}
	if r.Entry.Kind == scenario.ViewEntry && !r.Entry.Withdraws {
		add(muted(w.say("Nobody else's numbers are shown here; this shows them beside yours:")+" "), literal("signpost pool "+r.Entry.Question))
	}
	if d := r.Entry.Dissent; d != nil {
		add(d.spans(w, r.Entry.Question))
	}
	switch {
	case r.Withdrawn != nil && r.Withdrawn.Kind == scenario.ResolutionEntry && r.Withdrawn.Retracted:
		add(view.T(w.say("The question is open again.")))
	case r.Entry.Kind != scenario.ResolutionEntry:
	case r.Score != nil:
		s := r.Score
		add(view.T(w.say("The last assessment, of %s, gave it %s.", s.Assessed, percent(s.Held))))
		add(view.T(w.say("Brier score %s, where equal shares would have got %s; log score %s, where equal shares would have got %s.",
			signed(s.Brier), signed(s.BrierBase), signed(s.Log), signed(s.LogBase))))
	case r.Entry.Resolved == scenario.Void:
		add(view.T(w.say("A void question counts in no score.")))
	default:
		add(view.T(w.say("Nobody had assessed it in time: there is nothing to score.")))
	}
	if p := r.Entry.Pooled; p != nil {
		add(p.spansOf(w, r.Entry.Question))
	}
	if r.Replaces != nil {
		add(r.Replaces.spans(w, r.Entry.Question))
	}
	for _, s := range r.Changed {
		if r.Overruled != nil || r.Later {
			break
		}
		add(w.titleLead(scenarioRef(r.Entry.Question, s.ID), s.Title), r.assessors().movement(w, s.Was, s.Now))
	}
	return list
}

// assessors say whether the likelihoods differ because their authors do.
func (r *WrittenEntry) assessors() Assessors { return Assessors{HandedOver: r.HandedOver} }

// summary says what an entry said, and why.
func (l EntryLine) summary(w words) view.Spans {
	line := l.what(w)
	if l.Kind == scenario.ViewEntry { // whoever reads this may be another analyst
		line = view.Join(view.T(w.say("%s's own view", w.author(l.ByName, l.By))+w.say(": ")), l.viewSpans(w))
	}
	if l.Text != "" {
		line = view.Join(line, muted(" · "), view.T(l.Text))
	}
	return line
}
