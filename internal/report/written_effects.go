package report

import (
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// standing compares the state before and after on the day looked at: an entry for an earlier day may be overruled
// already, and one for a later day does not count yet.
func (r *Written) standing(after Context, then, now *scenario.State, e *scenario.Entry) {
	r.Later = e.Date > after.Moment.AsOf && e.Retract == "" // a retraction counts for every day
	inForce := e
	switch {
	case e.Indicator != nil:
		if i := then.Question.Indicator(e.Indicator.ID); i != nil {
			r.Entry.was = then.Status(i)
		}
		r.Entry.Was, r.Entry.Changed = r.Entry.was.String(), r.Entry.was != now.Status(e.Indicator)
		inForce = now.Entry(e.Indicator)
	case e.Assessment():
		inForce = now.Assessment()
	}
	if inForce != nil && inForce != e && e.Before(inForce) {
		line := after.entryLine(now.Question, inForce)
		r.Overruled = &line
	}
}

// opening says what the entry did: to the status of an indicator, or in its own words.
func (r *Written) opening(w words) view.Spans {
	e := r.Entry
	var line view.Spans
	switch {
	case e.Kind == scenario.StatusEntry && (r.Later || r.Overruled != nil):
		line = view.Join(e.indicator(), view.T(" "+w.say("on %s", e.Date)+w.say(": ")), w.status(e.status))
	case e.Kind == scenario.StatusEntry:
		return view.Join(e.indicator(), view.T("  "), w.turned(e.was, e.status))
	default:
		line = e.what(w)
	}
	switch o := r.Overruled; {
	case r.Later:
		line = view.Join(line, view.T(w.say("; ")+w.say("that is after the day looked at, %s", r.AsOf)))
	case o != nil:
		line = view.Join(line, view.T(w.say("; ")+w.say("overruled since %s by", o.Date)+" "), o.overruling(w))
	}
	return line
}

// turned says from what to what a status went, or that it did not.
func (w words) turned(was, is scenario.Status) view.Spans {
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
	return view.Join(view.T(w.say("the assessment")+" "), l.id())
}

// withdraw notes what a retraction does and returns the entry that it withdraws or brings back; nil for any
// other entry.
func (r *Written) withdraw(after Context, then *scenario.State, q *scenario.Question, e *scenario.Entry) *scenario.Entry {
	if e.Retract == "" {
		return nil
	}
	target := q.Log.Find(e.Retract)
	for target != nil && target.Retract != "" {
		target = q.Log.Find(target.Retract)
	}
	if target == nil {
		return nil
	}
	line := after.entryLine(q, target)
	if i := target.Indicator; i != nil {
		r.Status = &StatusFall{Question: q.ID, Indicator: i.ID, Observe: i.Observe.In(after.Lang), Entry: target.ID, is: q.On(after.Moment).Status(i)}
		if old := then.Question.Indicator(i.ID); old != nil {
			r.Status.was = then.Status(old)
		}
		r.Status.Was, r.Status.Is = r.Status.was.String(), r.Status.is.String()
	}
	r.Withdrawn = &line
	return target
}

// effects words what a retraction, a resolution or a dissent does beyond moving numbers.
func (r *Written) effects(w words) []view.Item {
	var list []view.Item
	add := func(parts ...view.Spans) { list = append(list, view.Item{Text: view.Join(parts...)}) }
	if x := r.Withdrawn; x != nil {
		verb := w.say("It counts again")
		if x.Retracted {
			verb = w.say("It no longer counts")
		}
		add(strong(verb+w.say(": ")), x.summary(w))
	}
	if f := r.Status; f != nil {
		add(named(indicatorRef(f.Question, f.Indicator), literal(f.Indicator)), view.T(" "), w.turned(f.was, f.is))
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
	return list
}

// summary says what an entry said, and why.
func (l EntryLine) summary(w words) view.Spans {
	line := l.what(w)
	if l.Text != "" {
		line = view.Join(line, muted(" · "), view.T(l.Text))
	}
	return line
}
