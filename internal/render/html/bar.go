package html

import (
	_ "embed"
)

// A Bar is the navigation bar of a server's pages: the current page, the other pages, and the forms.
type Bar struct {
	Label     string // the name of the list of pages, for screen readers
	Home      Link   // the first page
	Pages     []Link
	Languages []Link
	Forms     []Form
}

// A Link leads to another page of the server.
type Link struct {
	Text, Path string
	Here       bool   // it leads to this page
	Lang, Dir  string // of the text, if they differ from the page's
}

// A Form asks the server for a page.
type Form struct {
	Role   string // "search", or empty
	Path   string
	Label  string
	Type   string // of the field: "search", or "text" for a date as reports write it, since browsers display dates in their own ways
	Hint   string // an example of the input, such as "2022-01-09"
	Name   string // of the field
	Value  string
	Button string
	Keep   []Kept
	Reset  *Link // the page without the value
}

// A Kept is a value that a form passes on unchanged.
type Kept struct{ Name, Value string }

//go:embed bar.css
var barStylesheet constant

func (m *markup) bar(b *Bar) {
	m.raw("\n" + `<header class="bar">` + "\n<nav")
	m.attr("aria-label", b.Label)
	m.raw(">\n" + `<a class="home"`)
	m.attr("href", b.Home.Path)
	m.here(b.Home, "page")
	m.raw("><bdi>")
	m.line(b.Home.Text)
	m.raw("</bdi></a>\n<ul>")
	for _, l := range b.Pages {
		m.raw("<li><a")
		m.attr("href", l.Path)
		m.here(l, "page")
		m.raw(">")
		m.line(l.Text)
		m.raw("</a></li>")
	}
	m.raw("</ul>\n</nav>\n" + `<div class="tools">`)
	for _, f := range b.Forms {
		m.form(f)
	}
	m.raw("\n<ul>")
	for _, l := range b.Languages {
		m.raw("<li><a")
		m.attr("href", l.Path)
		m.attr("lang", l.Lang)
		m.attr("hreflang", l.Lang)
		m.attr("dir", l.Dir)
		m.here(l, "true")
		m.raw(">")
		m.line(l.Text)
		m.raw("</a></li>")
	}
	m.raw("</ul>\n</div>\n</header>")
}

// here marks a link that leads to this page.
func (m *markup) here(l Link, kind string) {
	if l.Here {
		m.attr("aria-current", kind)
	}
}

func (m *markup) form(f Form) {
	m.raw("\n<form")
	m.attr("action", f.Path)
	if f.Role != "" {
		m.attr("role", f.Role)
	}
	m.raw(">")
	for _, k := range f.Keep {
		m.raw(`<input type="hidden"`)
		m.attr("name", k.Name)
		m.attr("value", k.Value)
		m.raw(">")
	}
	m.raw("<label>")
	if f.Type == "search" {
		m.raw(`<span class="hid">`)
		m.line(f.Label)
		m.raw("</span>")
	} else {
		m.line(f.Label)
	}
	m.raw("<input")
	m.attr("type", f.Type)
	m.attr("name", f.Name)
	m.attr("value", f.Value)
	if f.Type == "search" {
		m.raw(` dir="auto"`)
		m.attr("placeholder", f.Label)
	} else {
		m.raw(` dir="ltr" inputmode="numeric" size="10" maxlength="10" pattern="[0-9]{4}-[0-9]{2}-[0-9]{2}"`)
		m.attr("title", f.Hint)
		m.attr("placeholder", f.Hint)
	}
	m.raw(` autocomplete="off"></label><button>`)
	m.line(f.Button)
	m.raw("</button>")
	if f.Reset != nil {
		m.raw(" <a")
		m.attr("href", f.Reset.Path)
		m.raw(">")
		m.line(f.Reset.Text)
		m.raw("</a>")
	}
	m.raw("</form>")
}
