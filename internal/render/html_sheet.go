package render

import (
	"strings"

	"signpost/internal/view"
)

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
	cited := d.Cited()
	s := &sheet{
		doc: d, order: cited, numbers: view.Numbers(cited), placed: map[string]bool{}, cited: map[string][]int{},
		prefix: prefix, rtl: direction(d) == "rtl", local: local,
	}
	s.collect(all, prefix)
	s.Grow(len(s.order)<<10 + 1<<14)
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

// style is what the stylesheet cannot know: what the marks of a document show, and what stands above its printed
// pages.
func (s *sheet) style(id string) string {
	near, far := "left", "right"
	said := func(text string) string { return quoted(s.isolated(text)) }
	if s.rtl {
		near, far = far, near
		// What stands above a page runs as the whole page of HTML does, which may be in another language.
		said = func(text string) string { return quoted(rightIsolate + s.isolated(text) + pop) }
	}
	var b strings.Builder
	b.WriteString("#" + id + "{" + s.properties() + "page:" + id + "}\n")
	b.WriteString("@page " + id + "{@top-" + near + "{content:" + said(s.doc.Title) + "}@top-" + far + "{content:" + said(s.dateline()) + "}" +
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
