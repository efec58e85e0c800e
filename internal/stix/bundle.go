package stix

import (
	"strings"

	"signpost/internal/day"
	"signpost/internal/lang"
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
