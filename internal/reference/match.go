package reference

import (
	"slices"
	"strings"
	"unicode"

	"signpost/internal/day"
	"signpost/internal/scenario"
)

// find looks for the source of an item; why says what is doubtful.
func (p *Planner) find(item *Item) (s *scenario.Source, why string, args []any) {
	byKey, like := p.byKey(item), p.similar(item)
	switch {
	case byKey != nil && !maySame(byKey, item):
		return nil, WhyKey, []any{byKey.ID}
	case byKey != nil:
		return byKey, "", nil
	case len(like) == 0:
		return nil, "", nil
	case len(like) > 1:
		return nil, WhySeveral, []any{like[0].ID, like[1].ID}
	case item.Key == "":
		return like[0], "", nil // an item without a key is identified by its contents
	}
	s = like[0]
	switch {
	case s.IDs.DOI != "" && s.IDs.DOI == item.Record.IDs.DOI:
		return nil, WhyDOI, []any{s.ID}
	case s.URL != "" && s.URL == item.Record.URL:
		return nil, WhyAddress, []any{s.ID}
	}
	return nil, WhyTitle, []any{s.ID}
}

// byKey is the source with the item's key, as citation key or name.
func (p *Planner) byKey(item *Item) *scenario.Source {
	if item.Key == "" {
		return nil
	}
	if s := p.index.key[item.Key]; s != nil {
		return s
	}
	return p.index.name[item.Key]
}

// similar lists the sources with the same DOI, address or title.
func (p *Planner) similar(item *Item) []*scenario.Source {
	var list []*scenario.Source
	add := func(some []*scenario.Source, is func(*scenario.Source) bool) {
		for _, s := range some {
			if is(s) && !slices.Contains(list, s) {
				list = append(list, s)
			}
		}
	}
	always := func(*scenario.Source) bool { return true }
	if item.Record.IDs.DOI != "" {
		add(p.index.says["doi "+strings.ToLower(item.Record.IDs.DOI)], always)
	}
	if item.Record.URL != "" {
		add(p.index.says["url "+item.Record.URL], always)
	}
	for _, v := range item.Record.Title.Text {
		add(p.index.says["title "+comparable(v.Text)], func(s *scenario.Source) bool { return overlap(s.Published, item.Record.Published) })
	}
	return list
}

// An index finds sources by what identifies an item.
type index struct {
	key, name map[string]*scenario.Source
	says      map[string][]*scenario.Source // "doi …", "url …", "title …"
}

func indexOf(sources []*scenario.Source) index {
	x := index{map[string]*scenario.Source{}, map[string]*scenario.Source{}, map[string][]*scenario.Source{}}
	say := func(what, text string, s *scenario.Source) {
		if text != "" && !slices.Contains(x.says[what+text], s) {
			x.says[what+text] = append(x.says[what+text], s)
		}
	}
	for _, s := range sources {
		if key := s.IDs.CitationKey; key != "" && x.key[key] == nil {
			x.key[key] = s
		} else if key == "" {
			for _, name := range append([]string{s.ID}, s.Was...) {
				x.name[name] = s
			}
		}
		say("doi ", strings.ToLower(s.IDs.DOI), s)
		say("url ", s.URL, s)
		for _, v := range s.Title.Text {
			say("title ", comparable(v.Text), s)
		}
	}
	return x
}

func overlap(a, b day.Period) bool {
	return a.IsZero() || b.IsZero() || a.From <= b.To && b.From <= a.To
}

// comparable is a text in the form used for comparison.
func comparable(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

// maySame reports whether a source and an item with the same key may be the same document: a title may have been
// corrected, but then they share a word of it, or the address or the DOI.
func maySame(s *scenario.Source, item *Item) bool {
	r := &item.Record
	if s.IDs.DOI != "" && r.IDs.DOI != "" {
		return strings.EqualFold(s.IDs.DOI, r.IDs.DOI)
	}
	if s.URL != "" && s.URL == r.URL || s.Title.IsZero() || r.Title.IsZero() {
		return true
	}
	for _, a := range s.Title.Text {
		words := strings.Fields(comparable(a.Text))
		for _, b := range r.Title.Text {
			for _, word := range strings.Fields(comparable(b.Text)) {
				if len([]rune(word)) > 3 && slices.Contains(words, word) || comparable(a.Text) == comparable(b.Text) {
					return true
				}
			}
		}
	}
	return false
}
