package render

import (
	_ "embed"
)

// A Bar stands above the pages of a server: where one is, where one may go, and what one may ask for.
type Bar struct {
	Label     string   // what the list of pages is called, for those who cannot see it
	Home      PageLink // the first page, by the name of the whole
	Pages     []PageLink
	Languages []PageLink
	Forms     []Form
}

// A PageLink leads to another page of the server.
type PageLink struct {
	Text, Path string
	Here       bool   // it leads to this page
	Lang, Dir  string // of the text, where that is not the page's
}

// A Form asks the server for a page.
type Form struct {
	Role   string // "search", or empty
	Path   string
	Label  string
	Type   string // of the field: "search", or "text" for a day as reports write it: browsers show days in ways of their own
	Hint   string // what to write, such as "2022-01-09"
	Name   string // of the field
	Value  string
	Button string
	Keep   []Kept
	Reset  *PageLink // how to be rid of the value
}

// A Kept is a value that a form takes along.
type Kept struct{ Name, Value string }

//go:embed html_bar.css
var barStylesheet string

// barTemplate is what the page writes for a Bar.
const barTemplate = `
<header class="bar">
<nav aria-label="{{.Label}}">
<a class="home" href="{{.Home.Path}}"{{if .Home.Here}} aria-current="page"{{end}}><bdi>{{.Home.Text}}</bdi></a>
<ul>{{range .Pages}}<li><a href="{{.Path}}"{{if .Here}} aria-current="page"{{end}}>{{.Text}}</a></li>{{end}}</ul>
</nav>
<div class="tools">
{{- range .Forms}}
<form action="{{.Path}}"{{with .Role}} role="{{.}}"{{end}}>
{{- range .Keep}}<input type="hidden" name="{{.Name}}" value="{{.Value}}">{{end -}}
<label>{{if eq .Type "search"}}<span class="hid">{{.Label}}</span>{{else}}{{.Label}}{{end}}<input type="{{.Type}}" name="{{.Name}}" value="{{.Value}}"{{if eq .Type "search"}} dir="auto" placeholder="{{.Label}}"{{else}} dir="ltr" inputmode="numeric" size="10" maxlength="10" pattern="[0-9]{4}-[0-9]{2}-[0-9]{2}" title="{{.Hint}}" placeholder="{{.Hint}}"{{end}} autocomplete="off"></label><button>{{.Button}}</button>
{{- with .Reset}} <a href="{{.Path}}">{{.Text}}</a>{{end}}</form>{{end}}
<ul>{{range .Languages}}<li><a href="{{.Path}}" lang="{{.Lang}}" hreflang="{{.Lang}}" dir="{{.Dir}}"{{if .Here}} aria-current="true"{{end}}>{{.Text}}</a></li>{{end}}</ul>
</div>
</header>`

// clean returns the bar with every text cleaned. What a field keeps is what was asked, but for what would steer.
func (b *Bar) clean() *Bar {
	c := *b
	c.Label, c.Home, c.Pages, c.Languages = cleanTitle(b.Label), b.Home.clean(), cleanLinks(b.Pages), cleanLinks(b.Languages)
	c.Forms = nil
	for _, f := range b.Forms {
		f.Label, f.Value, f.Button = cleanTitle(f.Label), cleanTitle(f.Value), cleanTitle(f.Button)
		kept := make([]Kept, len(f.Keep))
		for i, k := range f.Keep {
			kept[i] = Kept{k.Name, cleanTitle(k.Value)}
		}
		f.Keep = kept
		if f.Reset != nil {
			reset := f.Reset.clean()
			f.Reset = &reset
		}
		c.Forms = append(c.Forms, f)
	}
	return &c
}

func (l PageLink) clean() PageLink {
	l.Text = cleanTitle(l.Text)
	return l
}

func cleanLinks(links []PageLink) []PageLink {
	var clean []PageLink
	for _, l := range links {
		clean = append(clean, l.clean())
	}
	return clean
}
