package html

import (
	"cmp"
	"fmt"
	"strings"

	"signpost/internal/parallel"
	"signpost/internal/render/safe"
	"signpost/internal/view"
)

// A writer writes one document of a page, or, as a part of another writer, some blocks of it.
type writer struct {
	markup            // the output
	out      [][]byte // finished output
	err      error    // for a block that a page cannot show
	doc      *view.Document
	id       string            // of the article
	order    []string          // the cited keys
	numbers  map[string]int    // their numbers
	notes    map[string]string // the ids of their notes
	places   map[string]string // ids of the document and what they are on the page
	owners   map[string]int    // for each id of the page the first block with it
	headings map[int]string    // ids given to headings without one, by block
	written  map[string]bool   // ids that have been written
	cited    map[string][]int  // for each key the marks that lead to its note
	marks    int               // number of marks written
	sections []section
	level    int    // of the last heading
	prefix   string // of every id, so that two languages have different ones
	rtl      bool
	local    bool
	address  func(view.Ref) string
	at       int // the index of the current block
	notesAt  int // where the notes go: an index of out; in a part, of its bytes; negative if no block says so
	boxes    int // number of open boxes
}

func newWriter(d *view.Document, p Page, all *ids, id, prefix string) *writer {
	cited := d.Cited()
	w := &writer{
		doc: d, id: id, order: cited, numbers: view.Numbers(cited), written: map[string]bool{}, cited: map[string][]int{},
		prefix: prefix, rtl: direction(d) == "rtl", local: p.Local, address: p.Address, notesAt: -1,
	}
	w.collect(all)
	return w
}

// write writes the article of the document and concurrently its styles, which it returns: the texts of its notes take
// half as long as the article. The article changes nothing that the styles depend on.
func (w *writer) write() (style constant) {
	parallel.For(2, func(part int) {
		if part == 0 {
			w.article()
		} else {
			style = w.style()
		}
	})
	return style
}

// blocksInPart is how many blocks one part writes: enough to justify a goroutine.
const blocksInPart = 8

// parts writes the blocks of the document from a position on, several parts concurrently. Running counts are computed
// beforehand, so that each part knows where it starts.
func (w *writer) parts(from int) {
	blocks := w.doc.Blocks[from:]
	parts := make([]*writer, (len(blocks)+blocksInPart-1)/blocksInPart)
	for i := range parts {
		parts[i] = w.part()
		w.count(blocks[i*blocksInPart : min((i+1)*blocksInPart, len(blocks))])
	}
	parallel.For(len(parts), func(i int) {
		parts[i].Grow(1 << 14)
		for n := i * blocksInPart; n < min((i+1)*blocksInPart, len(blocks)); n++ {
			parts[i].at = from + n
			parts[i].block(blocks[n])
		}
	})
	for _, p := range parts {
		w.err = cmp.Or(w.err, p.err)
		text := p.Bytes()
		if w.notesAt < 0 && p.notesAt >= 0 {
			w.out = append(w.out, text[:p.notesAt], nil)
			w.notesAt, text = len(w.out)-1, text[p.notesAt:]
		}
		w.out = append(w.out, text)
		for key, marks := range p.cited {
			w.cited[key] = append(w.cited[key], marks...)
		}
	}
}

// flush returns what was written since the last time.
func (w *writer) flush() []byte {
	piece := w.Bytes()
	w.markup = markup{}
	return piece
}

// part returns a writer for some blocks of the document that continues from the state of this one.
func (w *writer) part() *writer {
	part := *w
	part.markup, part.out = markup{}, nil
	part.written, part.cited = map[string]bool{}, map[string][]int{}
	part.notesAt = -1
	return &part
}

// count counts what writing the blocks would count: marks, and levels of headings.
func (w *writer) count(blocks []view.Block) {
	view.Walk(blocks, func(spans view.Spans) {
		for _, span := range spans {
			for _, key := range span.Cites {
				if w.numbers[key] > 0 {
					w.marks++
				}
			}
		}
	})
	w.countLevels(blocks)
}

func (w *writer) countLevels(blocks []view.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case view.Heading:
			w.levelOf(b)
		case view.Box:
			w.countLevels(b.Blocks)
		}
	}
}

// style is the document's own part of the stylesheet: the tooltips of marks, and the header of printed pages.
func (w *writer) style() constant {
	near, far := constant("left"), constant("right")
	shown := func(text string) constant { return cssString(w.isolated(safe.Line(text))) }
	if w.rtl {
		near, far = far, near
		// The header has the direction of the whole HTML page, which may be in another language.
		shown = func(text string) constant {
			return cssString(rightIsolate + w.isolated(safe.Line(text)) + popIsolate)
		}
	}
	id := constant(w.id)
	var m markup
	m.raw("#", id, "{")
	for i, key := range w.order {
		if text := w.brief(key); text != "" {
			m.raw("--n", integer(i+1), ":", cssString(w.isolated(text)), ";")
		}
	}
	m.raw("page:", id, "}\n@page ", id, "{@top-", near, "{content:", shown(w.doc.Title), "}@top-", far, "{content:", shown(w.dateline()), "}",
		"@bottom-", far, "{content:counter(page)\" / \"counter(pages)}}\n@page ", id, ":first{@top-left{content:none}@top-right{content:none}}\n")
	return constant(m.String())
}

// brief is the tooltip of a note's marks; empty if the note has none.
func (w *writer) brief(key string) string {
	brief := w.doc.Notes[key].Brief
	if brief == nil {
		return ""
	}
	return strings.Join(brief.Lines(), "\n")
}

// dateline is the first line below the title: which moment the document shows.
func (w *writer) dateline() string {
	if w.doc.Dateline != "" {
		return w.doc.Dateline
	}
	if _, lines := w.opening(); len(lines) > 0 {
		return lines[0].Text.Plain()
	}
	return ""
}

// fail records the first block that a page cannot show.
func (w *writer) fail(b view.Block) {
	w.err = cmp.Or(w.err, fmt.Errorf("a page has no way to show %T", b))
}
