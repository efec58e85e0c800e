package store

import (
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// genres lists the genres of a source in the order they are documented.
var genres = []string{"analysis", "interview", "opinion", "commentary", "news", "report"}

var (
	sourceKeys    = known("title! author publisher published language! translated_from genre origin about paragraphs passages set_aside")
	passageKeys   = known("kind! says! credibility! likelihood wording origin date dating")
	publisherKeys = known("title! reliability! reason")
)

// What the file of a source, and that of the publishers, may fail to name.
const (
	lostPassages   = "passages"
	lostPublishers = "publishers"
)

// source reads the record of one document.
func (r *reader) source(id string, root *yaml.Node) *scenario.Source {
	s := &scenario.Source{ID: id, Place: r.place(root)}
	m := r.mapping(value{root, s.Place}, sourceKeys)
	// The languages come first: a title or a quoted term may be given in the document's own.
	m.with("language", func(v value) { s.Language = r.code(v) })
	m.with("translated_from", func(v value) { s.TranslatedFrom = r.code(v) })
	r.own = []lang.Code{s.Language, s.TranslatedFrom}

	m.with("title", func(v value) { s.Title = r.prose(v) })
	m.with("author", func(v value) { s.Author = r.prose(v) })
	m.with("publisher", func(v value) {
		s.PublisherID, _ = r.plain(v)
		r.origins[reference{"publisher", s.Place}] = r.place(v.Node)
	})
	m.with("published", func(v value) { s.Published = r.period(v) })
	m.with("genre", func(v value) { s.Genre = choice(r, v, genres) })
	m.with("origin", func(v value) {
		s.Origin, _ = r.plain(v)
		r.origins[reference{"origin", s.Place}] = r.place(v.Node)
	})
	m.with("about", func(v value) { s.About = r.prose(v) })
	m.with("paragraphs", func(v value) { s.Paragraphs = r.paragraphs(v) })
	m.with("passages", func(v value) {
		r.lose(lostPassages, v)
		for _, p := range r.pairs(v) {
			if passage := r.passage(s, p); passage.Paragraph > 0 {
				s.Passages = append(s.Passages, passage)
			}
		}
	})
	m.with("set_aside", func(v value) { s.SetAside = r.setAside(v) })
	return s
}

func (r *reader) paragraphs(v value) []scenario.Paragraph {
	var list []scenario.Paragraph
	for _, p := range r.pairs(v) {
		if !isParagraph(p.key) {
			r.report(p.place, ruleValue, "", "want the number of a paragraph, got %q", p.key)
		}
		digest, ok := r.plain(p.value)
		if !ok {
			continue
		}
		if !isHex(digest, 64) {
			r.report(r.place(p.value.Node), ruleValue, "signpost source verify prints the right one", "want a SHA-256 of 64 hex digits, got %q", digest)
			continue
		}
		n, _ := strconv.Atoi(p.key)
		list = append(list, scenario.Paragraph{N: n, Hash: digest})
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
	m := r.mapping(p.value, passageKeys)
	m.with("kind", func(v value) { passage.Kind = choice(r, v, scenario.Kinds) })
	m.with("says", func(v value) { passage.Says = r.prose(v) })
	passage.Credibility = 6 // unjudged, until it is read
	m.with("credibility", func(v value) {
		if word := choice(r, v, []string{"1", "2", "3", "4", "5", "6"}); word != "" {
			passage.Credibility = int(word[0] - '0')
		}
	})
	m.with("likelihood", func(v value) {
		if text, ok := r.plain(v); ok {
			l, err := r.setup.scale.Parse(text)
			r.bad(v, ruleValue, err)
			if err == nil {
				passage.Likelihood = &l
			}
		}
	})
	m.with("wording", func(v value) { passage.Wording = r.prose(v) })
	m.with("origin", func(v value) {
		passage.Origin, _ = r.plain(v)
		r.origins[reference{"origin", passage.Place}] = r.place(v.Node)
	})
	m.with("date", func(v value) { passage.Date = r.period(v) })
	m.with("dating", func(v value) { passage.Dating = r.prose(v) })
	return passage
}

func (r *reader) setAside(v value) []scenario.SetAside {
	var list []scenario.SetAside
	for _, p := range r.pairs(v) {
		if _, isPassage := paragraphOf(p.key); !isPassage && !isParagraph(p.key) {
			r.report(p.place, ruleValue, "", "want a paragraph like 9 or a passage like 9a, got %q", p.key)
			r.prose(p.value)
			continue
		}
		list = append(list, scenario.SetAside{Key: p.key, Place: p.place, Reason: r.prose(p.value)})
	}
	return list
}

var reliabilities = strings.Split("ABCDEF", "")

// publishers reads the file of publishers.
func (r *reader) publishers(root *yaml.Node) []*scenario.Publisher {
	var list []*scenario.Publisher
	r.lose(lostPublishers, value{root, r.place(root)})
	for _, p := range r.pairs(value{root, r.place(root)}) {
		if err := CheckID(p.key); err != nil {
			r.report(p.place, ruleID, "", "%s", err)
		}
		publisher := &scenario.Publisher{ID: p.key, Place: p.place, Reliability: "F"}
		m := r.mapping(p.value, publisherKeys)
		m.with("title", func(v value) { publisher.Title = r.prose(v) })
		m.with("reliability", func(v value) {
			if letter := choice(r, v, reliabilities); letter != "" {
				publisher.Reliability = letter
			}
		})
		m.with("reason", func(v value) { publisher.Reason = r.prose(v) })
		list = append(list, publisher)
	}
	return list
}
