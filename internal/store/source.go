package store

import (
	"errors"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"signpost/internal/diag"
	"signpost/internal/lang"
	"signpost/internal/likelihood"
	"signpost/internal/scenario"
)

// source reads the record of one document.
func (r *reader) source(id string, root *yaml.Node) *scenario.Source {
	s := &scenario.Source{ID: id, Place: r.place(root)}
	m := r.mapping(value{root, s.Place}, &SourceRecord)
	// The languages come first: a title or a quoted term may be given in the document's own.
	set(m, "language", &s.Language, r.code)
	set(m, "translated_from", &s.TranslatedFrom, r.code)
	r.own = []lang.Code{s.Language, s.TranslatedFrom}

	set(m, "title", &s.Title, r.prose)
	set(m, "author", &s.Author, r.prose)
	m.ifSet("publisher", func(v value) {
		s.PublisherID, _ = r.scalar(v)
		r.origins[reference{scenario.PublisherName, s.Place}] = r.place(v.Node)
	})
	set(m, "published", &s.Published, r.period)
	m.ifSet("genre", func(v value) { s.Genre = word[string](r, v) })
	m.ifSet("origin", func(v value) {
		s.Origin = r.origin(v)
		r.origins[reference{scenario.OriginName, s.Place}] = r.place(v.Node)
	})
	set(m, "about", &s.About, r.prose)
	r.published(s, m)
	s.Paragraphs = r.marks
	set(m, "paragraphs", &s.Paragraphs, r.paragraphs)
	m.ifSet("passages", func(v value) {
		r.markIncomplete(scenario.PassageName, v)
		for _, p := range r.pairs(v) {
			if passage := r.passage(s, p); passage.Paragraph > 0 {
				s.Passages = append(s.Passages, passage)
			}
		}
	})
	set(m, "set_aside", &s.SetAside, r.setAside)
	r.accepts(m, scenario.Acceptance{Whole: true}, root)
	s.Accept = r.accepted
	return s
}

// published reads where a document appeared, and where it can be found.
func (r *reader) published(s *scenario.Source, m mapping) {
	set(m, "container", &s.Container, r.prose)
	set(m, "pages", &s.Pages, r.line)
	set(m, "url", &s.URL, r.address)
	set(m, "accessed", &s.Accessed, r.day)
	m.ifSet("archived", func(v value) {
		a := r.mapping(v, &archivedRecord)
		set(a, "url", &s.Archived.URL, r.address)
		set(a, "file", &s.Archived.File, r.line)
		a.ifSet("sha256", func(v value) { s.Archived.SHA256 = r.digits(v, 64, "a SHA-256 of 64 hex digits") })
		set(a, "on", &s.Archived.On, r.day)
	})
	m.ifSet("ids", func(v value) {
		ids := r.mapping(v, &idsRecord)
		ids.ifSet("doi", func(v value) {
			if s.IDs.DOI = r.line(v); s.IDs.DOI != "" && !strings.HasPrefix(s.IDs.DOI, "10.") {
				r.report(r.place(v.Node), ruleValue, "leave out what stands before 10.", "want a DOI like 10.1000/182, got %q", s.IDs.DOI)
			}
		})
		set(ids, "isbn", &s.IDs.ISBN, r.line)
		set(ids, "citation_key", &s.IDs.CitationKey, r.line)
	})
	set(m, "was", &s.Was, r.ids)
}

// address reads the address of a page. Links are made of it, so that only what a browser opens as a page is taken.
func (r *reader) address(v value) string {
	s, ok := r.scalar(v)
	if !ok {
		return ""
	}
	_, rest, found := strings.Cut(s, "://")
	if !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") || !found || rest == "" || strings.ContainsAny(s, " \t\n") {
		r.report(r.place(v.Node), ruleValue, "", "want an address like https://example.org/page, got %q", s)
		return ""
	}
	return s
}

func (r *reader) paragraphs(v value) []scenario.Paragraph {
	var list []scenario.Paragraph
	for _, p := range r.pairs(v) {
		if !isParagraph(p.key) {
			r.report(p.place, ruleValue, "", "want the number of a paragraph, got %q", p.key)
		}
		text, ok := r.scalar(p.value)
		if !ok {
			continue
		}
		mark, sound := scenario.ParseParagraph(text)
		if !sound {
			r.report(r.place(p.value.Node), ruleValue, "signpost source verify prints the right one", "want a SHA-256 of 64 hex digits, got %q", text)
			continue
		}
		mark.N, _ = strconv.Atoi(p.key)
		list = append(list, mark)
	}
	return list
}

func (r *reader) passage(s *scenario.Source, p pair) *scenario.Passage {
	passage := &scenario.Passage{ID: p.key, Source: s, Place: p.place}
	if paragraph, ok := paragraphOf(p.key); ok {
		passage.Paragraph, _ = strconv.Atoi(paragraph)
	} else {
		r.report(p.place, ruleID, "", "want the id of a passage like 4a (paragraph and letter), got %q", p.key)
	}
	m := r.mapping(p.value, &PassageRecord)
	m.ifSet("kind", func(v value) { passage.Kind = word[scenario.Kind](r, v) })
	set(m, "says", &passage.Says, r.prose)
	passage.Credibility = 6 // unjudged, until it is read
	m.ifSet("credibility", func(v value) {
		if word := word[string](r, v); word != "" {
			passage.Credibility = int(word[0] - '0')
		}
	})
	m.ifSet("paragraph", func(v value) {
		if n := r.through(v, 0); n > 0 {
			passage.Paragraph = n
		}
	})
	m.ifSet("earlier", func(v value) { passage.Earlier = r.digits(v, 64, "a SHA-256 of 64 hex digits") })
	m.ifSet("through", func(v value) { passage.Through = r.through(v, passage.Paragraph) })
	m.ifSet("likelihood", func(v value) {
		if text, ok := r.scalar(v); ok {
			l, err := r.setup.scale.Parse(text)
			switch {
			case err == nil:
				passage.Likelihood = &l
			case errors.Is(err, likelihood.ErrWord):
				r.report(r.place(v.Node), ruleValue, diag.Suggest(text, r.setup.scale.Terms(), "write a number, a range like 25-35, or one of "), "%s", err)
			default:
				r.reportError(v, ruleValue, err)
			}
		}
	})
	set(m, "wording", &passage.Wording, r.prose)
	m.ifSet("origin", func(v value) {
		passage.Origin = r.origin(v)
		r.origins[reference{scenario.OriginName, passage.Place}] = r.place(v.Node)
	})
	set(m, "date", &passage.Date, r.period)
	set(m, "dating", &passage.Dating, r.prose)
	r.accepts(m, scopeFrom(p.place), p.value.Node)
	return passage
}

// through reads the last paragraph of a passage that runs over several.
func (r *reader) through(v value, first int) int {
	s, ok := r.scalar(v)
	if !ok {
		return 0
	}
	n, _ := strconv.Atoi(s)
	if !isParagraph(s) || first > 0 && n <= first {
		want := "the number of a paragraph"
		if first > 0 {
			want += " after " + strconv.Itoa(first)
		}
		r.report(r.place(v.Node), ruleValue, "", "want %s, got %q", want, s)
		return 0
	}
	return n
}

func (r *reader) setAside(v value) []scenario.SetAside {
	var list []scenario.SetAside
	for _, p := range r.pairs(v) {
		reason := r.prose(p.value)
		if a, ok := r.aside(p); ok {
			a.Reason = reason
			list = append(list, a)
		}
	}
	return list
}

// aside reads a key under which something is set aside.
func (r *reader) aside(p pair) (scenario.SetAside, bool) {
	a := scenario.SetAside{Key: p.key, Place: p.place}
	from, until, isRange := strings.Cut(p.key, "-")
	_, isPassage := paragraphOf(p.key)
	switch {
	case isPassage, p.key == scenario.Rest:
	case isParagraph(p.key):
		a.From, _ = strconv.Atoi(p.key)
		a.Until = a.From
	case isRange && isParagraph(from) && isParagraph(until):
		a.From, _ = strconv.Atoi(from)
		if a.Until, _ = strconv.Atoi(until); a.Until < a.From {
			r.report(p.place, ruleValue, "write "+until+"-"+from, "the range %s ends before it begins", p.key)
		}
	default:
		r.report(p.place, ruleValue, "", "want a paragraph like 9, a range like 9-12, a passage like 9a, or %s, got %q", scenario.Rest, p.key)
		return a, false
	}
	return a, true
}

// publishers reads the file of publishers.
func (r *reader) publishers(root *yaml.Node) []*scenario.Publisher {
	var list []*scenario.Publisher
	r.markIncomplete(scenario.PublisherName, value{root, r.place(root)})
	for _, p := range r.pairs(value{root, r.place(root)}) {
		if err := CheckID(p.key); err != nil {
			r.report(p.place, ruleID, "", "%s", err)
		}
		publisher := &scenario.Publisher{ID: p.key, Place: p.place, Reliability: "F"}
		m := r.mapping(p.value, &PublisherRecord)
		set(m, "title", &publisher.Title, r.prose)
		m.ifSet("reliability", func(v value) {
			if letter := word[string](r, v); letter != "" {
				publisher.Reliability = letter
			}
		})
		set(m, "reason", &publisher.Reason, r.prose)
		list = append(list, publisher)
	}
	return list
}
