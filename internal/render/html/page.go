// Package html writes documents as pages of HTML: one page per file, or the pages of a server.
//
// A page carries its own styles and loads nothing. Text of a document can only become text or the value of an
// attribute: markup has a type of its own.
package html

import (
	_ "embed"
	"errors"
	"slices"

	"signpost/internal/view"
)

// A Page is documents with their surroundings. A file needs Documents only; the rest is for a server whose pages link
// to each other.
type Page struct {
	Documents []*view.Document // the same report, once for each language
	Bar       *Bar             // above the documents
	Local     bool             // links of the documents may lead to other paths of the same server
	Script    string           // path of a script of the server; a page without one forbids all scripts
	// Address returns the address of the page about a thing: a path on the same server, or a web address; empty if
	// there is none. It is called from several goroutines at once; if it is nil, no reference becomes a link.
	Address func(view.Ref) string
}

// The styles of a page: what every page has, and what only some need. Mail programs drop a style above 16 kB, and some
// do not support variables, so each variable follows a plain value.
var (
	//go:embed page.css
	stylesheet constant
	//go:embed table.css
	tableStylesheet constant
	//go:embed chart.css
	chartStylesheet constant
	//go:embed hover.css
	hoverStylesheet constant
)

// policy forbids everything but the page's own styles and pictures.
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

// servedPolicy is for pages of a server: they may load its script, receive its events and search in it.
const servedPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'self'; script-src 'self'; connect-src 'self'"

// Write returns the page in pieces that follow each other. It returns an error if a document has a block that a page
// cannot show.
func Write(p Page) ([][]byte, error) {
	styles := []constant{stylesheet}
	tables, charts, shows := p.needs()
	for _, s := range []struct {
		needed bool
		style  constant
	}{{tables, tableStylesheet}, {charts, chartStylesheet}, {shows, hoverStylesheet}} {
		if s.needed {
			styles = append(styles, s.style)
		}
	}
	if p.Bar != nil {
		styles = append(styles, barStylesheet)
	}
	ids := newIDs()
	var writers []*writer
	var out [][]byte
	for i, d := range p.Documents {
		prefix := ""
		if i > 0 {
			prefix = language(d) + "-"
		}
		w := newWriter(d, p, ids, ids.take("page-"+language(d)), prefix)
		styles = append(styles, w.write())
		if w.err != nil {
			return nil, w.err
		}
		writers = append(writers, w)
		out = append(out, w.out...)
	}
	if len(writers) == 0 {
		return nil, errors.New("a page needs a document")
	}
	out = append([][]byte{p.head(styles, writers)}, out...)
	return append(out, []byte("</main>\n</body>\n</html>\n")), nil
}

// head writes the page up to its documents.
func (p Page) head(styles []constant, writers []*writer) []byte {
	first := writers[0].doc
	var m markup
	m.Grow(1 << 16)
	m.raw("<!doctype html>\n<html")
	m.attr("lang", language(first))
	m.attr("dir", direction(first))
	m.raw(">\n<head>\n" + `<meta charset="utf-8">` + "\n" + `<meta http-equiv="Content-Security-Policy"`)
	if p.Script != "" || p.Bar != nil {
		m.attr("content", servedPolicy)
	} else {
		m.attr("content", policy)
	}
	m.raw(">\n" + `<meta name="viewport" content="width=device-width, initial-scale=1">` + "\n" +
		`<meta name="color-scheme" content="light dark">` + "\n" + `<meta name="generator" content="signpost">` + "\n<title>")
	m.line(first.Title)
	m.raw("</title>\n<style>\n")
	m.raw(styles...)
	m.raw("</style>")
	if p.Script != "" {
		m.raw("\n<script")
		m.attr("src", p.Script)
		m.raw(" defer></script>")
	}
	m.raw("\n</head>\n<body>\n")
	if p.hasSkipLink(writers) {
		m.raw(`<a class="skip" href="#content">`)
		m.line(orEnglish(first.Words.Skip, "Skip to the content"))
		m.raw("</a>")
	}
	if p.Bar != nil {
		m.bar(p.Bar)
	}
	if len(writers) > 1 {
		m.languages(writers)
	}
	m.raw("\n" + `<main id="content">` + "\n")
	if _, charts, _ := p.needs(); charts {
		m.raw(patterns)
	}
	return m.Bytes()
}

// hasSkipLink reports whether there is anything before the content to skip. Without it, a mail program that drops the
// styles would show a useless link.
func (p Page) hasSkipLink(writers []*writer) bool {
	return p.Bar != nil || len(writers) > 1 || slices.ContainsFunc(writers, func(w *writer) bool { return len(w.sections) >= minSections })
}

// needs reports which styles the documents need: those of tables, of charts, and of tooltips.
func (p Page) needs() (tables, charts, shows bool) {
	var look func(blocks []view.Block)
	look = func(blocks []view.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case view.Table:
				tables = true
			case view.Box:
				look(b.Blocks)
			case view.Chart:
				tables, charts = true, true
			}
		}
	}
	for _, d := range p.Documents {
		look(d.Blocks)
		for _, n := range d.Notes {
			shows = shows || n.Brief != nil
		}
	}
	return tables, charts, shows
}

// languages lists the languages of the page, each with a link to its document.
func (m *markup) languages(writers []*writer) {
	m.raw("\n" + `<header class="site">` + "\n" + `<nav class="languages"><ul>`)
	for _, w := range writers {
		m.raw("<li><a")
		m.attr("href", "#"+w.id)
		m.attr("lang", language(w.doc))
		m.attr("dir", direction(w.doc))
		m.raw(">")
		m.line(orEnglish(w.doc.Words.Language, language(w.doc)))
		m.raw("</a></li>")
	}
	m.raw("</ul></nav>\n</header>")
}

// orEnglish returns the words of a document, or the English ones if it has none.
func orEnglish(words, english string) string {
	if words == "" {
		return english
	}
	return words
}

func direction(d *view.Document) string {
	if d.Dir == "rtl" {
		return "rtl"
	}
	return "ltr"
}

func language(d *view.Document) string {
	if d.Lang == "" {
		return "en"
	}
	return slug(d.Lang)
}
