package render

import (
	"bytes"
	_ "embed"
	"html/template"
	"io"
	"strings"

	"signpost/internal/view"
)

var htmlFormat = Format{Name: "html", Says: "a page of its own, for reading, sending and printing", write: writeHTML}

func writeHTML(b *bytes.Buffer, r Report, o Options) error {
	return writePage(b, Page{Reports: append([]Report{r}, o.Also...)})
}

// A Page is what stands around documents on a page of HTML. A file needs Reports only; the rest is for a server
// whose pages lead to each other.
type Page struct {
	Reports []Report // the same report, once a language
	Bar     *Bar     // above the documents
	Local   bool     // links of the documents may lead to other paths of the same server
	Script  string   // the path of a script of the server; without one the page forbids all
}

// WritePage renders the page into a buffer and writes the whole of it to w at once.
func WritePage(w io.Writer, p Page) error {
	var b bytes.Buffer
	if err := writePage(&b, p); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

//go:embed html.css
var stylesheet string

// shell is the page around the documents. Style and Body are the two values it takes as they are: the stylesheet
// is a file of this package, with texts added by quoted alone, the bar comes from a template of its own, and the
// body was written by a markup.
var shell = template.Must(template.New("page").Parse(`<!doctype html>
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
{{- .Bar}}
{{- if .Languages}}
<header class="site">
<nav class="languages"><ul>{{range .Languages}}<li><a href="#{{.ID}}" lang="{{.Lang}}" dir="{{.Dir}}">{{.Name}}</a></li>{{end}}</ul></nav>
</header>{{end}}
<main id="content">
{{.Body}}</main>
</body>
</html>
`))

// A sheet writes one document of a page.
type sheet struct {
	markup
	doc      *view.Document
	order    []string          // the cited keys
	numbers  map[string]int    // their numbers
	notes    map[string]string // and the ids of their notes
	places   map[string]string // ids of the document and what they are on the page
	placed   map[string]bool   // those that have been written
	cited    map[string][]int  // the marks that lead to a note
	count    int               // of marks so far
	sections []section
	level    int    // of the last heading
	prefix   string // sets the ids of one language apart from those of another
	rtl      bool
	local    bool
	notesAt  int // where the notes go
	boxes    int // that are open
}

func newSheet(d *view.Document, all *ids, prefix string, local bool) *sheet {
	s := &sheet{
		doc: d, order: d.Cited(), numbers: d.Numbers(), placed: map[string]bool{}, cited: map[string][]int{},
		prefix: prefix, rtl: direction(d) == "rtl", local: local,
	}
	s.collect(all, prefix)
	return s
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

// policy forbids everything but the page's own styles and pictures.
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

// servedPolicy is for pages of a server: they may load its script, hear from it and search in it.
const servedPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'self'; script-src 'self'; connect-src 'self'"

func writePage(b *bytes.Buffer, p Page) error {
	type tongue struct{ ID, Lang, Dir, Name string }
	page := struct {
		Lang, Dir, Title, Skip, Policy, Script string
		Bar                                    template.HTML
		Languages                              []tongue
		Style                                  template.CSS
		Body                                   template.HTML
	}{Lang: "en", Dir: "ltr", Skip: "Skip to the content", Policy: policy, Script: p.Script}
	if p.Script != "" || p.Bar != nil {
		page.Policy = servedPolicy
	}
	var body markup
	style := stylesheet
	if p.Bar != nil {
		var bar bytes.Buffer
		if err := barTemplate.Execute(&bar, p.Bar.clean()); err != nil {
			return err
		}
		style, page.Bar = style+barStylesheet, template.HTML(bar.String())
	}
	all := newIDs()
	body.raw(patterns)
	for i, r := range p.Reports {
		d := document(r)
		prefix := ""
		if i == 0 {
			page.Lang, page.Dir, page.Title, page.Skip = language(d), direction(d), d.Title, word(d.Words.Skip, page.Skip)
		} else {
			prefix = language(d) + "-"
		}
		id := all.take("page-" + language(d))
		if len(p.Reports) > 1 {
			page.Languages = append(page.Languages, tongue{id, language(d), direction(d), word(d.Words.Language, language(d))})
		}
		s := newSheet(d, all, prefix, p.Local)
		s.article(id)
		style += s.style(id)
		body.Write(s.Bytes())
	}
	page.Style, page.Body = template.CSS(style), template.HTML(body.String())
	return shell.Execute(b, page)
}

// style is what the stylesheet cannot know: what the marks of a document show, and what stands above its printed
// pages.
func (s *sheet) style(id string) string {
	near, far := "left", "right"
	if s.rtl {
		near, far = far, near
	}
	var b strings.Builder
	b.WriteString("#" + id + "{" + s.properties() + "page:" + id + "}\n")
	b.WriteString("@page " + id + "{@top-" + near + "{content:" + quoted(s.isolated(s.doc.Title)) + "}@top-" + far + "{content:" + quoted(s.isolated(s.dateline())) + "}" +
		"@bottom-" + far + "{content:counter(page)\" / \"counter(pages)}}\n@page " + id + ":first{@top-left{content:none}@top-right{content:none}}\n")
	return b.String()
}

// dateline is the first line below the title: which moment the document shows.
func (s *sheet) dateline() string {
	if _, lines := s.opening(); len(lines) > 0 {
		return strings.ReplaceAll(lines[0].Text.Plain(), "\n", " ")
	}
	return ""
}
