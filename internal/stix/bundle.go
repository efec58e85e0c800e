package stix

import (
	"strings"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

// New lays out questions and the passages they rest on, as known at a moment.
func New(w *scenario.Workspace, questions []*scenario.Question, known day.Instant) Bundle {
	b := builder{w: w, known: known, lang: w.Languages[0], done: map[string]bool{}}
	b.desk = id("identity", "workspace\n"+w.Title.In(b.lang))
	b.extension = id("extension-definition", "signpost")
	about := "signpost"
	for _, q := range questions {
		b.question(q)
		about += "\n" + q.ID
	}
	return Bundle{Type: "bundle", ID: id("bundle", about), Objects: b.objects}
}

// A builder collects objects, each once.
type builder struct {
	w         *scenario.Workspace
	known     day.Instant // zero for everything
	lang      lang.Code   // of the objects; other languages are translations
	desk      string      // the identity that made the objects
	extension string
	objects   []Object
	done      map[string]bool
}

// markDone reports whether an object is not in the bundle yet, and marks it as added.
func (b *builder) markDone(id string) bool {
	again := b.done[id]
	b.done[id] = true
	return !again
}

// add adds an object that was made at a moment, and its translations.
func (b *builder) add(o Object, at day.Instant, translated map[string]lang.Text) {
	o.SpecVersion, o.Created = "2.1", stamp(at)
	if o.Modified == "" {
		o.Modified = o.Created
	}
	b.objects = append(b.objects, o)
	for _, c := range b.w.Languages[1:] {
		fields := map[string]string{}
		for name, text := range translated {
			if text, ok := text.Version(c); ok && text != "" {
				fields[name] = text
			}
		}
		if len(fields) == 0 {
			continue
		}
		b.objects = append(b.objects, Object{
			Type: "language-content", SpecVersion: "2.1", ID: id("language-content", o.ID+"\n"+string(c)), CreatedBy: b.desk, Created: o.Created,
			Modified: o.Modified, Ref: o.ID, Contents: map[string]map[string]string{string(c): fields},
		})
	}
}

// begin adds what every bundle has: the identity of its author, and the definition of our extension.
func (b *builder) begin() {
	if !b.markDone(b.desk) {
		return
	}
	b.add(Object{Type: "identity", ID: b.desk, Name: b.w.Title.In(b.lang), Class: "group", Lang: string(b.lang)}, 0, map[string]lang.Text{"name": b.w.Title})
	b.add(Object{
		Type: "extension-definition", ID: b.extension, CreatedBy: b.desk, Name: "signpost", Version: "1.0.0", Types: []string{"property-extension"},
		Schema: "question, entry, date; of a status: indicator, status; of an assessment, a view or a dissent: likelihood, a list of scenario, low, high in percent; of a resolution: resolved",
	}, 0, nil)
}

// texts is a text in the first language, followed by the others, since platforms do not import translations.
func (b *builder) texts(t lang.Text) string {
	parts := []string{}
	for _, c := range b.w.Languages {
		if texts, ok := t.Version(c); ok && texts != "" {
			parts = append(parts, texts)
		}
	}
	return strings.Join(parts, "\n\n")
}

// question adds a report on a question, and everything it refers to.
func (b *builder) question(q *scenario.Question) {
	b.begin()
	r := Object{
		Type: "report", ID: id("report", q.ID), CreatedBy: b.desk, Name: q.Title.In(b.lang), Lang: string(b.lang), Labels: q.Tags,
		Description: b.texts(q.Wording.Text), External: []External{{Source: "signpost", ID: q.ID}},
	}
	var last day.Instant
	gone := b.withdrawn(q)
	for i := range q.Log.Entries {
		e := &q.Log.Entries[i]
		if e.Detail == nil || e.Retraction() || b.known != 0 && e.Recorded > b.known {
			continue
		}
		last = max(last, e.Recorded)
		r.Refs = append(r.Refs, b.entry(q, e, gone[e.ID])...)
	}
	for _, c := range q.Cites() {
		if c.Passage != nil && !c.Passage.Whole() {
			r.Refs = append(r.Refs, b.passage(c.Passage))
		}
	}
	if r.Refs = unique(r.Refs); r.Refs == nil {
		r.Refs = []string{b.desk} // the standard does not allow an empty list
	}
	r.Published = stamp(last)
	b.add(r, last, map[string]lang.Text{"name": q.Title.Text, "description": q.Wording.Text})
}

func unique(list []string) []string {
	seen := map[string]bool{}
	var kept []string
	for _, s := range list {
		if !seen[s] {
			seen[s] = true
			kept = append(kept, s)
		}
	}
	return kept
}

// passage adds a claim of a source, and returns its id.
func (b *builder) passage(p *scenario.Passage) string {
	name := id("note", p.Ref())
	if !b.markDone(name) {
		return name
	}
	s := p.Source
	o := Object{
		Type: "note", ID: name, CreatedBy: b.desk, Lang: string(b.lang), Abstract: p.Ref(), Content: b.texts(p.Says.Text),
		Labels: []string{"passage", string(p.Kind), "admiralty-" + p.Grade()}, Refs: []string{b.publisher(s)},
		External: []External{{Source: s.ID, Description: s.Title.In(b.lang), URL: s.URL, ID: p.Ref()}},
	}
	if p.Credibility < 6 {
		o.Confidence = 110 - 20*p.Credibility // the Admiralty scale in appendix A of the standard
	}
	if author := s.Author.In(b.lang); author != "" {
		o.Authors = []string{author}
	}
	b.add(o, day.StartOf(max(s.Published.From, 1)), map[string]lang.Text{"content": p.Says.Text})
	return name
}

// publisher adds a source's publisher and returns its id; without one, that of the desk.
func (b *builder) publisher(s *scenario.Source) string {
	if s.Publisher == nil {
		return b.desk
	}
	name := id("identity", "publisher\n"+s.PublisherID)
	if b.markDone(name) {
		b.add(Object{
			Type: "identity", ID: name, CreatedBy: b.desk, Name: s.Publisher.Title.In(b.lang), Lang: string(b.lang), Class: "organization",
			Labels: []string{"reliability-" + s.Publisher.Reliability}, Description: b.texts(s.Publisher.Reason.Text),
		}, 0, map[string]lang.Text{"name": s.Publisher.Title.Text, "description": s.Publisher.Reason.Text})
	}
	return name
}

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

// names are the authors of an entry as readers know them.
func (b *builder) names(by string) []string {
	if names := b.w.AuthorNames(by, b.lang); names != nil {
		return names
	}
	return scenario.Authors(by)
}

// cited are the notes of the cited passages, or the desk if there are none, since a note must refer to something.
func (b *builder) cited(cites []scenario.Cite) []string {
	var refs []string
	for _, c := range cites {
		if c.Passage != nil && !c.Passage.Whole() {
			refs = append(refs, b.passage(c.Passage))
		}
	}
	if refs = unique(refs); refs == nil {
		refs = []string{b.desk}
	}
	return refs
}

// each joins what f returns for every language.
func (b *builder) each(f func(c lang.Code) string) string {
	var parts []string
	for _, c := range b.w.Languages {
		parts = append(parts, f(c))
	}
	return strings.Join(parts, "\n\n")
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
