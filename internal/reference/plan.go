package reference

import (
	"fmt"
	"maps"
	"slices"

	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// The verdicts on an item.
const (
	New      = "new"      // the document is not in the workspace: a stub is created
	Known    = "known"    // the document is a source: its record is updated, and its passages stay unchanged
	Doubtful = "doubtful" // it may be one of the sources: nothing happens until the user decides
)

// A Planned says what the import will do with an item.
type Planned struct {
	Item    *Item
	Verdict string
	Source  *scenario.Source // of a known item, before the import
	Record  scenario.Source  // after the import; empty for a doubtful item
	Changes []Change         // of a known item; empty if nothing is new
	Why     string           // of a doubtful item: an English phrase, to be translated for the reader
	Args    []any            // for the phrase

	Publisher *scenario.Publisher // a publisher to create; may be nil
}

// A Change is a key of a record whose value changes.
type Change struct{ Key, Was, Is string }

// The reasons why an item is doubtful.
const (
	WhyTwice   = "its key is that of the item in line %d"
	WhyKey     = "its key is that of %s, and neither its title nor its address is"
	WhyDOI     = "its DOI is that of %s, and its key is not"
	WhyAddress = "its address is that of %s, and its key is not"
	WhyTitle   = "its title is that of %s, and its key is not"
	WhySeveral = "it may be %s or %s"
)

// A Planner holds what the items of a file are compared with.
type Planner struct {
	Workspace     *scenario.Workspace
	First         lang.Code             // of texts without a language
	ValidID       func(id string) bool  // whether an id is allowed for a new source or publisher
	As            map[string]string     // the user's decision on an item, by its key or title: "new", or the name of a source
	taken         map[string]bool       // ids
	seen          map[string]*Item      // by key
	newPublishers []*scenario.Publisher // new ones
	known         map[*scenario.Source]*Item
	index         index
}

// AsNew is the decision that an item is a new source.
const AsNew = "new"

// Plan decides what to do with every item, and changes nothing.
func (p *Planner) Plan(items []Item) ([]Planned, error) {
	p.taken, p.seen, p.known = map[string]bool{}, map[string]*Item{}, map[*scenario.Source]*Item{}
	for _, s := range p.Workspace.Sources {
		for _, id := range append([]string{s.ID}, s.Was...) {
			p.taken[id] = true
		}
	}
	for _, x := range p.Workspace.Publishers {
		p.taken[x.ID] = true
	}
	for _, q := range p.Workspace.Questions { // a source and a question may not share a name
		p.taken[q.ID] = true
	}
	p.index = indexOf(p.Workspace.Sources)
	var list []Planned
	used := map[string]bool{}
	for i := range items {
		item := &items[i]
		as, decided := p.As[item.Key]
		if item.Key == "" || !decided {
			as, decided = p.As[item.Says()]
		}
		if decided {
			used[item.Key], used[item.Says()] = true, true
		}
		planned, err := p.planItem(item, as)
		if err != nil {
			return nil, err
		}
		list = append(list, planned)
	}
	for _, key := range slices.Sorted(maps.Keys(p.As)) {
		if !used[key] {
			return nil, fmt.Errorf("no item of the file is called %q", key)
		}
	}
	return list, nil
}

// planItem plans a single item.
func (p *Planner) planItem(item *Item, as string) (Planned, error) {
	planned := Planned{Item: item, Verdict: Doubtful}
	if item.Key != "" && p.seen[item.Key] != nil {
		planned.Why, planned.Args = WhyTwice, []any{p.seen[item.Key].Place.Line}
		return planned, nil
	}
	p.seen[item.Key] = item
	switch {
	case as == AsNew:
		return p.planNew(planned), nil
	case as != "":
		s, err := p.Workspace.FindSource(as)
		if err != nil {
			return planned, err
		}
		return p.planUpdate(planned, s), nil
	}
	s, why, args := p.find(item)
	switch {
	case why != "":
		planned.Why, planned.Args = why, args
		return planned, nil
	case s == nil:
		return p.planNew(planned), nil
	}
	return p.planUpdate(planned, s), nil
}

// planNew plans a new stub.
func (p *Planner) planNew(planned Planned) Planned {
	item := planned.Item
	planned.Verdict, planned.Record = New, item.Record
	r := &planned.Record
	r.PublisherID, planned.Publisher = p.publisher(item)
	r.ID = p.newID(item)
	if r.Title.IsZero() {
		r.Title = item.prose(r.ID, p.First)
	}
	return planned
}

// planUpdate plans the changes to the record of a source. What the file leaves out is kept, and so is a more precise
// date; the publisher is not changed, because a judgment of its reliability depends on it.
func (p *Planner) planUpdate(planned Planned, s *scenario.Source) Planned {
	if other := p.known[s]; other != nil {
		planned.Why, planned.Args = WhyTwice, []any{other.Place.Line}
		return planned
	}
	p.known[s] = planned.Item
	planned.Verdict, planned.Source, planned.Record = Known, s, *s
	from, to := &planned.Item.Record, &planned.Record
	planned.updateProse("title", from.Title, &to.Title, p.First)
	planned.updateProse("author", from.Author, &to.Author, p.First)
	p.updatePublisher(&planned)
	planned.updateProse("container", from.Container, &to.Container, p.First)
	planned.updateLine("pages", from.Pages, &to.Pages)
	if old := s.Published; !from.Published.IsZero() && from.Published != old && (old.IsZero() || from.Published.From > old.From || from.Published.To < old.To) {
		planned.change("published", old.String(), from.Published.String())
		to.Published = from.Published
	}
	if s.Language == "" {
		planned.updateLine("language", string(from.Language), (*string)(&to.Language))
	}
	if s.TranslatedFrom == "" {
		planned.updateLine("translated_from", string(from.TranslatedFrom), (*string)(&to.TranslatedFrom))
	}
	if !planned.Item.Weak || s.Genre == "" {
		planned.updateLine("genre", from.Genre, &to.Genre)
	}
	planned.updateLine("url", from.URL, &to.URL)
	if from.Accessed != 0 && from.Accessed != s.Accessed {
		planned.change("accessed", s.Accessed.String(), from.Accessed.String())
		to.Accessed = from.Accessed
	}
	planned.updateLine("archived.url", from.Archived.URL, &to.Archived.URL)
	planned.updateLine("ids.doi", from.IDs.DOI, &to.IDs.DOI)
	planned.updateLine("ids.isbn", from.IDs.ISBN, &to.IDs.ISBN)
	if planned.Item.Key != s.ID {
		planned.updateLine("ids.citation_key", planned.Item.Key, &to.IDs.CitationKey)
	}
	return planned
}

func (planned *Planned) change(key, was, is string) {
	planned.Changes = append(planned.Changes, Change{key, was, is})
}

// updateLine takes over a value that is given and new.
func (planned *Planned) updateLine(key, from string, to *string) {
	if from != "" && from != *to {
		planned.change(key, *to, from)
		*to = from
	}
}

// updateProse takes over the versions of a text that are given and new.
func (planned *Planned) updateProse(key string, from scenario.Prose, to *scenario.Prose, first lang.Code) {
	if t, changed := mergeTexts(to.Text, from.Text); changed {
		planned.change(key, to.In(first), from.Text[0].Text)
		*to = scenario.Prose{Text: t}
	}
}

// updatePublisher gives a source its publisher if it has none; another one than it has is left out.
func (p *Planner) updatePublisher(planned *Planned) {
	s, item := planned.Source, planned.Item
	if inContainer := slices.ContainsFunc(s.Container.Text, func(v lang.Version) bool { return v.Text == item.Publisher }); s.PublisherID == "" && !inContainer {
		if planned.Record.PublisherID, planned.Publisher = p.publisher(item); planned.Record.PublisherID != "" {
			planned.change("publisher", "", planned.Record.PublisherID)
		}
	} else if x := p.Workspace.FindPublisher(s.PublisherID); x != nil && item.Publisher != "" && !p.hasName(x, item.Publisher) {
		item.leaveOut("publisher", item.Publisher)
	}
}

// mergeTexts adds the versions of a text to another. A version whose text is already there, in any language, is not
// added.
func mergeTexts(old, new lang.Text) (lang.Text, bool) {
	t, changed := slices.Clone(old), false
	for _, v := range new {
		if slices.ContainsFunc(old, func(o lang.Version) bool { return o.Text == v.Text }) {
			continue
		}
		changed = true
		if i := slices.IndexFunc(t, func(o lang.Version) bool { return o.Lang == v.Lang }); i >= 0 {
			t[i].Text = v.Text
		} else {
			t = append(t, v)
		}
	}
	return t, changed
}
