package report

import (
	"unicode/utf8"

	"signpost/internal/lang"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// A Search lists what the words of a query stand in, the best first.
type Search struct {
	Head
	Query string      `json:"query"`
	Total int         `json:"total"`
	Hits  []SearchHit `json:"hits"` // the first of them
}

// A SearchHit is one thing that was found.
type SearchHit struct {
	Kind     string `json:"kind"`
	Name     string `json:"name"`
	Question string `json:"question,omitempty"`
	Text     string `json:"text"` // the stretch in which the words stand

	ref   view.Ref
	lang  string
	marks []scenario.Stretch
}

// mostHits is how many hits a search shows.
const mostHits = 100

// NewSearch looks for a query in an index of the context's workspace. Entries that were not known at the moment
// looked at are left out.
func NewSearch(c Context, index *scenario.Index, query string) *Search {
	s := &Search{Head: c.head("search"), Query: query, Hits: []SearchHit{}}
	words := scenario.Words(query)
	for _, h := range index.Search(query) {
		if h.Entry != nil && !c.Moment.Knows(h.Entry) {
			continue
		}
		s.Total++
		if len(s.Hits) < mostHits {
			s.Hits = append(s.Hits, c.searchHit(h, words))
		}
	}
	return s
}

// refKinds are what the kinds of hits are to a document.
var refKinds = map[string]view.RefKind{
	"question": view.RefQuestion, "scenario": view.RefScenario, "indicator": view.RefIndicator,
	"source": view.RefSource, "passage": view.RefPassage, "entry": view.RefEntry,
}

// searchHit shows the text in which most of the words stand: in the reader's language if it is among those.
func (c Context) searchHit(h scenario.Hit, words []string) SearchHit {
	hit := SearchHit{Kind: h.Kind, Name: h.Name, ref: view.Ref{Kind: refKinds[h.Kind], ID: h.Name}, Text: h.Title.In(c.Lang), lang: prose(h.Title, c.Lang)[0].Lang}
	if h.Question != nil {
		hit.Question = h.Question.Title.In(c.Lang)
	}
	best := 0
	// The title comes first, and the reader's language: what has all the words there is good enough.
	for _, t := range append([]lang.Text{h.Title}, h.Texts...) {
		for _, code := range append([]lang.Code{c.Lang}, t.Codes()...) {
			if best >= len(words) {
				break
			}
			version, _ := t.Version(code)
			if places := scenario.Places(version, words); len(places) > best {
				best, hit.Text, hit.marks, hit.lang = len(places), version, places, ""
				if code != c.Lang {
					hit.lang = string(code)
				}
			}
		}
	}
	hit.cut()
	return hit
}

// The length of an excerpt, and how much of it stands before the first word that was found, in bytes.
const (
	longExcerpt = 420
	leadIn      = 120
)

// cut shortens a long text to a stretch around the first mark.
func (h *SearchHit) cut() {
	if len(h.Text) <= longExcerpt {
		return
	}
	from := 0
	if len(h.marks) > 0 {
		from = max(0, h.marks[0].From-leadIn)
	}
	from = wordStart(h.Text, from)
	to := wordStart(h.Text, min(len(h.Text), from+longExcerpt))
	var kept []scenario.Stretch
	before, after := "", ""
	if from > 0 {
		before = "… "
	}
	if to < len(h.Text) {
		after = "…"
	}
	for _, m := range h.marks {
		if m.To <= to {
			kept = append(kept, scenario.Stretch{From: m.From - from + len(before), To: m.To - from + len(before)})
		}
	}
	h.Text, h.marks = before+h.Text[from:to]+after, kept
}

// wordStart is the first place from at on where a word begins; far from any, it is a place between two letters.
func wordStart(text string, at int) int {
	for n := at; n < min(len(text), at+40); n++ {
		if n == 0 || text[n-1] == ' ' {
			return n
		}
	}
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return at
}

// Document words the search as a table: what kind of thing, its name, and the words where they stand.
func (s *Search) Document() *view.Document {
	w := s.words()
	if len(scenario.Words(s.Query)) == 0 {
		return s.document(w.say("Search"), paragraph(view.T(w.say("Write one word or more. All of them must stand in what is looked for, in either language; case, accents, vowel marks and the forms of alif do not matter."))))
	}
	said := paragraph(view.T(w.count(s.Total, "result")+w.say(" for")+" "), view.Spans{{Text: "«" + s.Query + "»", Style: view.Strong, Lang: "und"}})
	if s.Total > len(s.Hits) {
		said.Text = view.Join(said.Text, muted(" · "+w.say("the first %d are shown", len(s.Hits))))
	}
	if s.Total == 0 {
		return s.document(w.say("Search"), said)
	}
	t := view.Table{Columns: []view.Column{{Title: w.say("Kind"), Fixed: true}, {Title: w.say("Where it stands")}}}
	for _, h := range s.Hits {
		t.Rows = append(t.Rows, view.Row{Cells: []view.Spans{view.T(w.say(h.Kind)), h.spans()}})
	}
	return s.document(w.say("Search"), said, t)
}

// spans prints the name, and below it the text with what was found set apart.
func (h SearchHit) spans() view.Spans {
	line := named(h.ref, literal(h.Name))
	if h.Question != "" && h.Kind == "entry" {
		line = view.Join(line, muted(" · "+h.Question))
	}
	line = append(line, view.Span{Text: "\n"})
	if h.lang != "" {
		// Text of another language may run the other way: in pieces, its pieces would change places.
		return append(line, view.Span{Text: h.Text, Lang: h.lang})
	}
	at := 0
	for _, m := range h.marks {
		line = append(line, view.Span{Text: h.Text[at:m.From]}, view.Span{Text: h.Text[m.From:m.To], Style: view.Strong})
		at = m.To
	}
	return append(line, view.Span{Text: h.Text[at:]})
}
