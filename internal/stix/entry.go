package stix

import (
	"strings"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

var confidences = map[scenario.Confidence]int{"low": 15, "moderate": 50, "high": 85}

// withdrawn returns when each retracted entry was retracted.
func (b *builder) withdrawn(q *scenario.Question) map[string]day.Instant {
	gone := q.Log.Retracted(scenario.Moment{KnownAt: b.known})
	at := map[string]day.Instant{}
	for i := range q.Log.Entries {
		if e := &q.Log.Entries[i]; e.Retraction() && gone[e.Retract] && !gone[e.ID] {
			at[e.Retract] = e.Recorded
		}
	}
	return at
}

// entry adds an entry and its dissent, and returns the ids. A retracted entry becomes a later, revoked version, so
// that a platform which already has it revokes it.
func (b *builder) entry(q *scenario.Question, e *scenario.Entry, withdrawn day.Instant) []string {
	ref := q.ID + "/" + e.ID
	o := Object{
		Type: "note", ID: id("note", ref), CreatedBy: b.desk, Lang: string(b.lang), Abstract: q.Title.In(b.lang) + " · " + ref, Revoked: withdrawn != 0,
		Authors: b.names(e.By), Labels: []string{e.Kind().String()}, Confidence: confidences[e.Confidence], Refs: b.cited(e.Cites),
		External: []External{{Source: "signpost", ID: ref}},
	}
	x := Extension{Type: "property-extension", Question: q.ID, Entry: e.ID, Date: e.Date.String()}
	reason := e.Because
	switch {
	case e.Indicator != nil:
		x.Indicator, x.Status = e.Indicator.Ref(), e.Status.String()
		reason = e.Note
		o.Content = b.each(func(c lang.Code) string { return e.Indicator.Observe.In(c) + " " + lang.Say(c, e.Status.String()) })
	case e.Resolved != "":
		x.Resolved = e.Resolved
		o.Content = b.each(func(c lang.Code) string { return b.outcome(q, e.Resolved, c) })
	default:
		ranges := e.Likelihood
		if e.View() {
			ranges = e.Holds
		}
		x.Likelihood = b.likelihood(q, ranges)
		o.Content = b.each(func(c lang.Code) string {
			switch {
			case e.Withdraws():
				return lang.Say(c, "own view") + lang.Say(c, ": ") + lang.Say(c, "withdrawn")
			case e.View(): // which is never in force
				return lang.Say(c, "own view") + lang.Say(c, ": ") + b.likelihoodText(q, ranges, c)
			}
			return b.likelihoodText(q, ranges, c)
		})
	}
	for _, more := range []lang.Text{reason, e.Basis} {
		if text := b.texts(more); text != "" {
			o.Content += "\n\n" + text
		}
	}
	o.Extensions = map[string]any{b.extension: x}
	if withdrawn != 0 {
		o.Modified = stamp(max(withdrawn, e.Recorded+1))
	}
	b.add(o, e.Recorded, map[string]lang.Text{"content": reason})
	ids := []string{o.ID}
	if e.Dissent != nil {
		ids = append(ids, b.dissent(q, e, o.ID, ref))
	}
	return ids
}

// dissent adds the dissent in an assessment.
func (b *builder) dissent(q *scenario.Question, e *scenario.Entry, of, ref string) string {
	d := e.Dissent
	o := Object{
		Type: "opinion", ID: id("opinion", ref+"\n"+d.By), CreatedBy: b.desk, Lang: string(b.lang), Opinion: "disagree", Authors: b.names(d.By), Refs: []string{of},
		Explanation: b.each(func(c lang.Code) string { return b.likelihoodText(q, d.Likelihood, c) }) + "\n\n" + b.texts(d.Because),
		Extensions: map[string]any{b.extension: Extension{
			Type: "property-extension", Question: q.ID, Entry: e.ID, Date: e.Date.String(), Likelihood: b.likelihood(q, d.Likelihood),
		}},
	}
	b.add(o, e.Recorded, map[string]lang.Text{"explanation": d.Because})
	return o.ID
}

// likelihoodText lists the likelihoods of scenarios, one per line.
func (b *builder) likelihoodText(q *scenario.Question, ranges []likelihood.Range, c lang.Code) string {
	var lines []string
	for i, r := range ranges {
		if r.Judged() {
			lines = append(lines, q.Scenarios[i].Title.In(c)+lang.Say(c, ": ")+b.w.Scale.Say(r, c))
		}
	}
	return strings.Join(lines, "\n")
}

func (b *builder) likelihood(q *scenario.Question, ranges []likelihood.Range) []Likelihood {
	var list []Likelihood
	for i, r := range ranges {
		if r.Judged() {
			list = append(list, Likelihood{q.Scenarios[i].Ref(), r.Lo, r.Hi})
		}
	}
	return list
}

// outcome is the scenario that came true.
func (b *builder) outcome(q *scenario.Question, resolved string, c lang.Code) string {
	if s := q.Scenario(resolved); s != nil {
		return lang.Say(c, "Resolved") + lang.Say(c, ": ") + s.Title.In(c)
	}
	return lang.Say(c, "Resolved") + lang.Say(c, ": ") + lang.Say(c, resolved)
}
