package render

import (
	"strings"

	"signpost/internal/parallel"
	"signpost/internal/view"
)

// A sheet writes one document of a page.
type sheet struct {
	markup          // what is being written
	out      output // what has been
	doc      *view.Document
	order    []string          // the cited keys
	numbers  map[string]int    // their numbers
	notes    map[string]string // and the ids of their notes
	places   map[string]string // ids of the document and what they are on the page
	owners   map[string]int    // and the first block that has them
	placed   map[string]bool   // those that have been written
	cited    map[string][]int  // the marks that lead to a note
	count    int               // of marks so far
	sections []section
	level    int    // of the last heading
	prefix   string // sets the ids of one language apart from those of another
	rtl      bool
	local    bool
	address  func(view.Ref) string
	at       int // the block of the document that is being written
	notesAt  int // the piece where the notes go; in a part of a sheet, the byte of that part; negative where nothing says so
	boxes    int // that are open
}

func newSheet(d *view.Document, all *ids, prefix string, p Page) *sheet {
	cited := d.Cited()
	s := &sheet{
		doc: d, order: cited, numbers: view.Numbers(cited), placed: map[string]bool{}, cited: map[string][]int{},
		prefix: prefix, rtl: direction(d) == "rtl", local: p.Local, address: p.Address, notesAt: -1,
	}
	s.collect(all, prefix)
	return s
}

// write writes the article of the document, and at the same time the styles that it needs, which it returns: what its
// marks show takes half as long as the article. Nothing that writing changes is in the styles.
func (s *sheet) write(id string) (style string) {
	parallel.For(2, func(part int) {
		if part == 0 {
			s.article(id)
		} else {
			style = s.style(id)
		}
	})
	return style
}

// blocksAPart is how many blocks one part of a sheet writes: enough to be worth a goroutine.
const blocksAPart = 8

// parts writes the blocks of the document from one on, several at a time: what is counted from the first block to the
// last is counted before, so that each part knows where it stands.
func (s *sheet) parts(from int) {
	blocks := s.doc.Blocks[from:]
	parts := make([]*sheet, (len(blocks)+blocksAPart-1)/blocksAPart)
	for i := range parts {
		parts[i] = s.part()
		s.survey(blocks[i*blocksAPart : min((i+1)*blocksAPart, len(blocks))])
	}
	parallel.For(len(parts), func(i int) {
		parts[i].Grow(1 << 14)
		for n := i * blocksAPart; n < min((i+1)*blocksAPart, len(blocks)); n++ {
			parts[i].at = from + n
			parts[i].block(blocks[n])
		}
	})
	for _, p := range parts {
		text := p.Bytes()
		if s.notesAt < 0 && p.notesAt >= 0 {
			s.out = append(s.out, text[:p.notesAt], nil)
			s.notesAt, text = len(s.out)-1, text[p.notesAt:]
		}
		s.out = append(s.out, text)
		for key, marks := range p.cited {
			s.cited[key] = append(s.cited[key], marks...)
		}
	}
}

// flush returns what was written since the last time.
func (s *sheet) flush() []byte {
	piece := s.Bytes()
	s.markup = markup{}
	return piece
}

// part is a sheet for some blocks of the document: it begins where this one stands.
func (s *sheet) part() *sheet {
	return &sheet{
		doc: s.doc, order: s.order, numbers: s.numbers, notes: s.notes, places: s.places, owners: s.owners,
		placed: map[string]bool{}, cited: map[string][]int{}, prefix: s.prefix, rtl: s.rtl, local: s.local, address: s.address,
		count: s.count, level: s.level, notesAt: -1,
	}
}

// survey counts what writing the blocks would count.
func (s *sheet) survey(blocks []view.Block) {
	view.Walk(blocks, func(spans view.Spans) {
		for _, span := range spans {
			for _, key := range span.Cites {
				if s.numbers[key] > 0 {
					s.count++
				}
			}
		}
	})
	s.deepenAll(blocks)
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
