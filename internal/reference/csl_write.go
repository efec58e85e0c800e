package reference

import (
	"bytes"
	"encoding/json"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"signpost/internal/day"
	"signpost/internal/lang"
	"signpost/internal/scenario"
)

// A cslItem is an exported item. Its fields are in the order of the file.
type cslItem struct {
	ID        string        `json:"id"`
	Key       string        `json:"citation-key"`
	Type      string        `json:"type"`
	Title     string        `json:"title,omitempty"`
	Author    []cslName     `json:"author,omitempty"`
	Container string        `json:"container-title,omitempty"`
	Publisher string        `json:"publisher,omitempty"`
	Genre     string        `json:"genre,omitempty"`
	Pages     string        `json:"page,omitempty"`
	Issued    *cslDateParts `json:"issued,omitempty"`
	Accessed  *cslDateParts `json:"accessed,omitempty"`
	Language  string        `json:"language,omitempty"`
	URL       string        `json:"URL,omitempty"`
	DOI       string        `json:"DOI,omitempty"`
	ISBN      string        `json:"ISBN,omitempty"`
	Archive   string        `json:"archive,omitempty"`
	ArchiveAt string        `json:"archive_location,omitempty"`
	Abstract  string        `json:"abstract,omitempty"`
	Note      string        `json:"note,omitempty"`
	Custom    *cslCustom    `json:"custom,omitempty"`
}

type cslDateParts struct {
	Parts [][]int `json:"date-parts"`
}

// A cslCustom holds the parts of a record for which CSL-JSON has no field. The schema allows it; other programs drop
// it.
type cslCustom struct {
	Signpost cslExtension `json:"signpost"`
}

type cslExtension struct {
	Publisher      string            `json:"publisher,omitempty"`
	Genre          string            `json:"genre,omitempty"`
	TranslatedFrom string            `json:"translated_from,omitempty"`
	Title          map[string]string `json:"title,omitempty"`
	Author         map[string]string `json:"author,omitempty"`
	Container      map[string]string `json:"container,omitempty"`
	ArchivedOn     string            `json:"archived_on,omitempty"`
}

// An Exported is a source as exported, and what other programs will drop.
type Exported struct {
	Source *scenario.Source
	Key    string
	Lost   []string // the keys of our record
	item   cslItem
}

// Export turns a source into an item. Texts are in the document's language if available, and else in the given one.
func Export(s *scenario.Source, c lang.Code) Exported {
	e := Exported{Source: s, Key: s.ID}
	if s.IDs.CitationKey != "" {
		e.Key = s.IDs.CitationKey
	}
	in := func(t lang.Text) string {
		if own, ok := t.Version(s.Language); ok && s.Language != "" {
			return own
		}
		return t.In(c)
	}
	i := &e.item
	i.ID, i.Key, i.Type = e.Key, e.Key, cslType(s)
	i.Title, i.Pages, i.Language = in(s.Title.Text), s.Pages, string(s.Language)
	for _, name := range strings.Split(in(s.Author.Text), "; ") {
		if name != "" {
			i.Author = append(i.Author, cslName{Literal: name})
		}
	}
	if s.Publisher != nil {
		i.Publisher = in(s.Publisher.Title.Text)
	}
	i.Container = in(s.Container.Text)
	if i.Container == "" && strings.HasPrefix(i.Type, "article-") {
		i.Container = i.Publisher
	}
	if i.Type == "report" || i.Type == "webpage" {
		i.Genre = s.Genre
	}
	i.Issued, i.Accessed = dateParts(s.Published), dateParts(day.Period{From: s.Accessed, To: s.Accessed})
	i.URL, i.DOI, i.ISBN, i.ArchiveAt = s.URL, s.IDs.DOI, s.IDs.ISBN, s.Archived.URL
	if u, err := url.Parse(s.Archived.URL); err == nil {
		i.Archive = u.Host
	}
	i.Abstract = in(s.About.Text)
	e.notes()
	e.listLost()
	return e
}

// cslType is the most specific item type for a source.
func cslType(s *scenario.Source) string {
	switch {
	case s.Genre == "report":
		return "report"
	case s.Genre == "interview":
		return "interview"
	case s.Genre == "news" || s.Genre == "opinion" || s.Genre == "commentary":
		return "article-newspaper"
	case s.Genre == "analysis" && (s.Publisher != nil || !s.Container.IsZero()):
		return "article-magazine"
	case s.URL != "":
		return "webpage"
	}
	return "document"
}

// dateParts writes a day, a month, a year or the bounds of a period.
func dateParts(p day.Period) *cslDateParts {
	if p.IsZero() {
		return nil
	}
	var d cslDateParts
	for _, text := range strings.Split(p.String(), "..") {
		var parts []int
		for _, part := range strings.Split(text, "-") {
			n, _ := strconv.Atoi(part)
			parts = append(parts, n)
		}
		d.Parts = append(d.Parts, parts)
	}
	return &d
}

// notes writes what has no field: in words for readers, and in custom fields for signpost.
func (e *Exported) notes() {
	s := e.Source
	own := cslExtension{Publisher: s.PublisherID, TranslatedFrom: string(s.TranslatedFrom), ArchivedOn: s.Archived.On.String()}
	if s.Genre != "" && s.Genre != e.item.Genre {
		own.Genre = s.Genre
	}
	others := func(t lang.Text) map[string]string {
		if len(t) == 0 || len(t) == 1 && t[0].Lang == s.Language {
			return nil
		}
		all := map[string]string{}
		for _, v := range t {
			all[string(v.Lang)] = v.Text
		}
		return all
	}
	own.Title, own.Author, own.Container = others(s.Title.Text), others(s.Author.Text), others(s.Container.Text)
	var notes []string
	for _, v := range s.Title.Text {
		if v.Text != e.item.Title {
			notes = append(notes, "«"+v.Text+"» ("+string(v.Lang)+")")
		}
	}
	if s.TranslatedFrom != "" {
		notes = append(notes, "Translated from "+s.TranslatedFrom.Name(lang.English)+".")
	}
	e.item.Note = strings.Join(notes, " ")
	e.item.Custom = &cslCustom{own}
}

// listLost lists what other programs will drop.
func (e *Exported) listLost() {
	s := e.Source
	for _, x := range []struct {
		is   bool
		name string
	}{
		{len(s.Title.Text) > 1, "title"}, {len(s.Author.Text) > 1, "author"}, {len(s.Container.Text) > 1, "container"}, {len(s.About.Text) > 1, "about"},
		{s.Genre != "" && s.Genre != e.item.Genre && cslGenres[e.item.Type] != s.Genre, "genre"}, {s.TranslatedFrom != "", "translated_from"}, {s.Origin != "", "origin"},
		{s.Archived.File != "", "archived.file"}, {s.Archived.SHA256 != "", "archived.sha256"}, {s.Archived.On != 0, "archived.on"},
		{len(s.Paragraphs) > 0, "paragraphs"}, {len(s.Passages) > 0, "passages"}, {len(s.SetAside) > 0, "set_aside"}, {len(s.Was) > 0, "was"},
	} {
		if x.is {
			e.Lost = append(e.Lost, x.name)
		}
	}
}

// CSL writes sources as CSL-JSON.
func CSL(list []Exported) ([]byte, error) {
	items := make([]cslItem, len(list))
	for i := range list {
		items[i] = list[i].item
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(items)
	return b.Bytes(), err
}

// custom reads the custom fields that signpost wrote.
func (r *cslReader) custom() {
	var c cslCustom
	if raw := r.fields["custom"]; !bytes.Contains(raw, []byte(`"signpost"`)) || json.Unmarshal(raw, &c) != nil {
		return
	}
	own := c.Signpost
	for _, ours := range []string{"abstract", "note", "custom"} { // they repeat the custom fields
		delete(r.fields, ours)
	}
	r.OwnPublisher = own.Publisher
	if slices.Contains(scenario.Genres, own.Genre) {
		r.Record.Genre, r.Weak = own.Genre, false
	}
	if languageCode().MatchString(own.TranslatedFrom) {
		r.Record.TranslatedFrom = lang.Code(own.TranslatedFrom)
	}
	for _, x := range []struct {
		to   *scenario.Prose
		from map[string]string
	}{{&r.Record.Title, own.Title}, {&r.Record.Author, own.Author}, {&r.Record.Container, own.Container}} {
		if t := versions(x.from); len(t) > 0 {
			x.to.Text = t
		}
	}
	if d, err := day.Parse(own.ArchivedOn); err == nil {
		r.Record.Archived.On = d
	}
}

// versions makes a text from its versions by language, in the order of the languages.
func versions(all map[string]string) lang.Text {
	var t lang.Text
	for code, text := range all {
		if text = plainText(text); languageCode().MatchString(code) && text != "" {
			t = append(t, lang.Version{Lang: lang.Code(code), Text: text})
		}
	}
	slices.SortFunc(t, func(a, b lang.Version) int { return strings.Compare(string(a.Lang), string(b.Lang)) })
	return t
}
