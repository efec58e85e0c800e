package report

import (
	"signpost/internal/scenario"
	"signpost/internal/view"
)

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
		add(literal(f.Indicator), view.T(" "), w.status(f.was), view.T(w.say(" → ")), w.status(f.is))
	}
	if d := r.Entry.Dissent; d != nil {
		add(d.spans(w))
	}
	switch {
	case r.Withdrawn != nil && r.Withdrawn.Kind == "resolution" && r.Withdrawn.Retracted:
		add(view.T(w.say("The question is open again.")))
	case r.Entry.Kind != "resolution":
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
