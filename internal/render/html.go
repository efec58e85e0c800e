package render

import (
	"bytes"
	_ "embed"
	"html/template"
	"io"
	"sync"

	"signpost/internal/view"
)

var htmlFormat = Format{Name: "html", Says: "a page of its own, for reading, sending and printing", write: writeHTML}

func writeHTML(r Report, o Options) (output, error) {
	return Page{Reports: append([]Report{r}, o.Also...)}.output()
}

// A Page is what stands around documents on a page of HTML. A file needs Reports only; the rest is for a server
// whose pages lead to each other.
type Page struct {
	Reports []Report // the same report, once a language
	Bar     *Bar     // above the documents
	Local   bool     // links of the documents may lead to other paths of the same server
	// Address returns where a reader finds the thing that a text names: a path of the same server, or an address of
	// the web. It returns an empty string for what has no page. It is called from several goroutines at once; nil
	// leaves every such text without a link.
	Address func(view.Ref) string
	Script  string // the path of a script of the server; without one the page forbids all
}

// WritePage renders the page and then writes it to w.
func WritePage(w io.Writer, p Page) error {
	out, err := p.output()
	if err != nil {
		return err
	}
	return out.writeTo(w)
}

//go:embed html.css
var stylesheet string

// shell is the page up to its documents, which follow it from their sheets. Style is the one value it takes as it
// is: the stylesheets are files of this package, and texts are added to them by quoted alone.
var shell = sync.OnceValue(func() *template.Template {
	return template.Must(template.Must(template.New("bar").Parse(barTemplate)).New("page").Parse(`<!doctype html>
<html lang="{{.Lang}}" dir="{{.Dir}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{.Policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="signpost">
<title>{{.Title}}</title>
<style>
{{.Style}}</style>{{with .Script}}
<script src="{{.}}" defer></script>{{end}}
</head>
<body>
<a class="skip" href="#content">{{.Skip}}</a>
{{- with .Bar}}{{template "bar" .}}{{end}}
{{- if .Languages}}
<header class="site">
<nav class="languages"><ul>{{range .Languages}}<li><a href="#{{.ID}}" lang="{{.Lang}}" dir="{{.Dir}}">{{.Name}}</a></li>{{end}}</ul></nav>
</header>{{end}}
<main id="content">
`))
})

const shellEnd constant = "</main>\n</body>\n</html>\n"

// A shellHead is what the shell is filled with.
type shellHead struct {
	Lang, Dir, Title, Skip, Policy, Script string
	Bar                                    *Bar
	Languages                              []tongue
	Style                                  template.CSS
}

// A tongue is a language of the page and where its document begins.
type tongue struct{ ID, Lang, Dir, Name string }

// policy forbids everything but the page's own styles and pictures.
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

// servedPolicy is for pages of a server: they may load its script, hear from it and search in it.
const servedPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'self'; script-src 'self'; connect-src 'self'"

// output puts the shell and the documents of the page behind each other.
func (p Page) output() (output, error) {
	head, sheets := p.sheets()
	var b bytes.Buffer
	b.Grow(len(head.Style) + len(patterns) + 1<<13)
	if err := shell().Execute(&b, head); err != nil {
		return nil, err
	}
	b.WriteString(string(patterns))
	out := output{b.Bytes()}
	for _, s := range sheets {
		out = append(out, s.out...)
	}
	return append(out, []byte(shellEnd)), nil
}

// sheets writes the documents of the page, each on a sheet, and says what stands around them.
func (p Page) sheets() (shellHead, []*sheet) {
	head := shellHead{Lang: "en", Dir: "ltr", Skip: "Skip to the content", Policy: policy, Script: p.Script}
	style := stylesheet
	if p.Script != "" || p.Bar != nil {
		head.Policy = servedPolicy
	}
	if p.Bar != nil {
		head.Bar = p.Bar.clean()
		style += barStylesheet
	}
	all := newIDs()
	var sheets []*sheet
	for i, r := range p.Reports {
		d := document(r)
		prefix := ""
		if i == 0 {
			head.Lang, head.Dir, head.Title, head.Skip = language(d), direction(d), d.Title, word(d.Words.Skip, head.Skip)
		} else {
			prefix = language(d) + "-"
		}
		id := all.take("page-" + language(d))
		if len(p.Reports) > 1 {
			head.Languages = append(head.Languages, tongue{id, language(d), direction(d), word(d.Words.Language, language(d))})
		}
		s := newSheet(d, all, prefix, p)
		style += s.write(id)
		sheets = append(sheets, s)
	}
	head.Style = template.CSS(style)
	return head, sheets
}
