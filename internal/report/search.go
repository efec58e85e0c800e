package report

import (
	"unicode/utf8"

	"signpost/internal/lang"
	"signpost/internal/scenario"
	"signpost/internal/view"
)

// A Search lists what the words of a query stand in, the best first.
type Search struct {
	Header
	Query string      `json:"query"` // as it was asked
	Total int         `json:"total"` // how many there are in all
	Hits  []SearchHit `json:"hits"`  // the best of them, at most 100
}

// A SearchHit is one thing that was found.
type SearchHit struct {
	Kind     scenario.NameKind `json:"kind"`               // what it is: question, scenario, indicator, source, passage or entry
	Name     string            `json:"name"`               // as commands take it
	Question string            `json:"question,omitempty"` // the title of its question; absent for a source or a passage
	Text     string            `json:"text"`               // the stretch in which the words stand

	ref   view.Ref
	lang  string
	found []scenario.Stretch
}

// maxHits is how many hits a search shows.
const maxHits = 100

// NewSearch looks for a query in an index of the context's workspace. Entries that were not known at the moment
// looked at are left out.
func NewSearch(c Context, index *scenario.Index, query string) *Search {
	s := &Search{Header: c.header("search"), Query: query, Hits: []SearchHit{}}
	words := scenario.Words(query)
	for _, h := range index.Search(query) {
		if h.Entry != nil && !c.Moment.Counts(h.Entry) {
			continue
		}
		s.Total++
		if len(s.Hits) < maxHits {
			s.Hits = append(s.Hits, c.searchHit(h, words))
		}
	}
	return s
}

// refKinds are what the kinds of hits are to a document.
var refKinds = map[scenario.NameKind]view.RefKind{
	scenario.QuestionName: view.RefQuestion, scenario.ScenarioName: view.RefScenario, scenario.IndicatorName: view.RefIndicator,
	scenario.SourceName: view.RefSource, scenario.PassageName: view.RefPassage, scenario.EntryName: view.RefEntry,
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
				best, hit.Text, hit.found, hit.lang = len(places), version, places, ""
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
	excerptLength = 420
	leadIn        = 120
)

// cut shortens a long text to a stretch around the first mark.
func (h *SearchHit) cut() {
	if len(h.Text) <= excerptLength {
		return
	}
	from := 0
	if len(h.found) > 0 {
		from = max(0, h.found[0].From-leadIn)
	}
	from = wordStart(h.Text, from)
	to := wordStart(h.Text, min(len(h.Text), from+excerptLength))
	var kept []scenario.Stretch
	before, after := "", ""
	if from > 0 {
		before = "… "
	}
	if to < len(h.Text) {
		after = "…"
	}
	for _, m := range h.found {
		if m.To <= to {
			kept = append(kept, scenario.Stretch{From: m.From - from + len(before), To: m.To - from + len(before)})
		}
	}
	h.Text, h.found = before+h.Text[from:to]+after, kept
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
