package reference

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"signpost/internal/day"
	"signpost/internal/pattern"
	"signpost/internal/scenario"
)

// cslParts are the types whose container is not their publisher.
var cslParts = []string{"chapter", "paper-conference", "entry", "entry-dictionary", "entry-encyclopedia"}

// cslGenres are the genres that follow from a type. Other types have none.
var cslGenres = map[string]string{"report": "report", "article-newspaper": "news", "interview": "interview"}

// cslIgnored are fields that say nothing about the document, or only what other fields say.
var cslIgnored = []string{"id", "citation-key", "citation-label", "citation-number", "type", "source", "title-short", "shortTitle", "categories", "call-number", "medium", "custom", "publisher-place",
	"language", "title", "author", "issued", "accessed", "container-title", "publisher", "page", "URL", "DOI", "ISBN", "genre", "archive", "archive_location"}

func (r *cslReader) read() {
	r.setLanguage(r.text("language"))
	r.setKey(r.text("citation-key"))
	if id := r.text("id"); isKey(id) {
		r.setKey(id)
	}
	r.keyInNote()
	r.Record.Title = r.prose(plainText(r.text("title")), r.first)
	r.Record.Author = r.prose(r.names("author"), r.first)
	r.Record.Published = r.date("issued")
	if p := r.date("accessed"); !p.IsZero() {
		if p.From == p.To {
			r.Record.Accessed = p.From
		} else {
			r.leaveOut("accessed", p.String())
		}
	}
	r.Record.Pages = strings.ReplaceAll(r.text("page"), "–", "-")
	r.setURL(r.text("URL"))
	r.setDOI(r.text("DOI"))
	r.Record.IDs.ISBN, _, _ = strings.Cut(r.text("ISBN"), " ")
	r.archive()
	kind := r.text("type")
	r.genre(kind)
	r.finish(plainText(r.text("container-title")), plainText(r.text("publisher")), slices.Contains(cslParts, kind), r.first)
	r.custom()
	r.leaveRest()
}

// text reads a field with a text or a number.
func (r *cslReader) text(field string) string {
	raw := r.fields[field]
	if raw == nil || string(raw) == "null" {
		return ""
	}
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return strings.TrimSpace(s)
	}
	var n json.Number
	if json.Unmarshal(raw, &n) == nil {
		return n.String()
	}
	var list []string // some exports write a list with one item
	if json.Unmarshal(raw, &list) == nil && len(list) > 0 {
		return strings.TrimSpace(list[0])
	}
	r.wrongType(field, "a text")
	return ""
}

// wrongType reports a field with a value of the wrong type.
func (r *cslReader) wrongType(field, want string) {
	at := bytes.Index(r.raw, []byte(`"`+field+`"`))
	r.fault(r.at+max(at, 0), "export it again, or fix this place", "%s: want %s", field, want)
}

var extraKey = pattern.New(`(?im)^\s*citation key:\s*(\S+)\s*$`)

// keyInNote finds the citation key that Zotero writes on a line of the note.
func (r *cslReader) keyInNote() {
	if m := extraKey().FindStringSubmatch(r.text("note")); m != nil {
		r.setKey(m[1])
	}
}

// A cslName is a person or an organisation.
type cslName struct {
	Family   string `json:"family,omitempty"`
	Given    string `json:"given,omitempty"`
	Literal  string `json:"literal,omitempty"`
	Name     string `json:"name,omitempty"`
	Suffix   string `json:"suffix,omitempty"`
	Particle string `json:"non-dropping-particle,omitempty"`
	Dropping string `json:"dropping-particle,omitempty"`
}

// names reads people and organisations and joins them with semicolons.
func (r *cslReader) names(field string) string {
	raw := r.fields[field]
	if raw == nil || string(raw) == "null" {
		return ""
	}
	var list []cslName
	if json.Unmarshal(raw, &list) != nil {
		var one string
		if json.Unmarshal(raw, &one) != nil {
			r.wrongType(field, "a list of names")
		}
		return plainText(one)
	}
	var says []string
	for _, n := range list {
		name := plainText(n.Literal)
		if name == "" {
			name = plainText(n.Name)
		}
		if name == "" {
			name = plainText(strings.Join([]string{n.Given, n.Dropping, n.Particle, n.Family}, " "))
			if n.Suffix != "" {
				name += ", " + plainText(n.Suffix)
			}
		}
		if name != "" {
			says = append(says, name)
		}
	}
	return strings.Join(says, "; ")
}

// A cslDate is a CSL date: years may be strings, and a range has two lists of parts.
type cslDate struct {
	Parts   [][]any `json:"date-parts"`
	Raw     string  `json:"raw"`
	Literal string  `json:"literal"`
	Season  any     `json:"season"`
	Circa   any     `json:"circa"`
}

func (r *cslReader) date(field string) day.Period {
	raw := r.fields[field]
	if raw == nil || string(raw) == "null" {
		return day.Period{}
	}
	var d cslDate
	if json.Unmarshal(raw, &d) != nil {
		var text string
		if json.Unmarshal(raw, &text) != nil {
			r.wrongType(field, "a date, such as {\"date-parts\": [[2022, 1, 9]]}")
			return day.Period{}
		}
		d.Raw = text
	}
	if text := strings.Trim(fmt.Sprint(d.Season), " "); d.Season != nil && text != "" {
		r.leaveOut(field+", season", text)
	}
	if d.Circa != nil && d.Circa != false && d.Circa != "" && d.Circa != 0.0 && d.Circa != "0" && d.Circa != "false" {
		r.leaveOut(field+", circa", "")
	}
	if p, ok := r.parts(field, d.Parts); ok {
		return p
	}
	for _, text := range []string{d.Raw, d.Literal} {
		if text == "" {
			continue
		}
		p, inexact, ok := spanOf(text)
		if !ok || inexact {
			r.leaveOut(field, text)
		}
		return p
	}
	return day.Period{}
}

// parts reads the numbers of a date, or of the two dates of a range.
func (r *cslReader) parts(field string, list [][]any) (day.Period, bool) {
	var ends []day.Period
	for _, parts := range list {
		var n [3]int
		for i, part := range parts {
			if i < 3 {
				n[i], _ = strconv.Atoi(strings.TrimSpace(fmt.Sprint(part)))
			}
		}
		if n[0] == 0 {
			ends = append(ends, day.Period{})
			continue
		}
		if n[1] > 12 { // seasons follow the months
			r.leaveOut(field+", season", strconv.Itoa(n[1]))
			n[1], n[2] = 0, 0
		}
		p, err := partsOf(n[0], n[1], n[2])
		if err != nil {
			r.wrongType(field, "a date that there is: "+err.Error())
			return day.Period{}, true
		}
		ends = append(ends, p)
	}
	switch {
	case len(ends) == 0 || len(ends) == 1 && ends[0].IsZero():
		return day.Period{}, false
	case len(ends) == 1:
		return ends[0], true
	case ends[1].IsZero() || ends[0].IsZero(): // open at one end
		r.leaveOut(field+", open range", "")
		return day.Period{From: max(ends[0].From, ends[1].From), To: max(ends[0].To, ends[1].To)}, true
	}
	p, err := between(ends[0], ends[1])
	if err != nil {
		r.wrongType(field, "a range that ends after it begins")
	}
	return p, true
}

// archive reads where a copy is kept, if it is an address.
func (r *cslReader) archive() {
	where := r.text("archive_location")
	switch {
	case isAddress(where):
		r.Record.Archived.URL = where
	case isAddress(r.text("archive")):
		r.Record.Archived.URL = r.text("archive")
	case where != "" || r.text("archive") != "":
		r.leaveOut("archive", strings.TrimSpace(r.text("archive")+" "+where))
	}
}

func (r *cslReader) genre(kind string) {
	named := strings.ToLower(r.text("genre"))
	switch {
	case slices.Contains(scenario.Genres, named):
		r.Record.Genre = named
		return
	case named != "":
		r.leaveOut("genre", named)
	}
	if genre := cslGenres[kind]; genre != "" {
		r.Record.Genre, r.Weak = genre, true
	}
}

// leaveRest lists the fields that were not imported.
func (r *cslReader) leaveRest() {
	for _, name := range slices.Sorted(maps.Keys(r.fields)) {
		raw := string(r.fields[name])
		if slices.Contains(cslIgnored, name) || raw == "null" || raw == `""` || raw == "[]" || raw == "{}" {
			continue
		}
		value := ""
		if raw[0] == '"' && name != "abstract" && name != "note" {
			value = r.text(name)
		}
		r.leaveOut(name, value)
	}
}
