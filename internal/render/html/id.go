package html

import (
	"fmt"

	"signpost/internal/view"
)

// ids gives out the ids of a page: each once, and the same for the same document.
type ids struct {
	next map[string]int // for each id in use, the number to append next
}

func newIDs() *ids { return &ids{next: map[string]int{"content": 2}} }

// take returns an unused id, as near to the wanted one as possible.
func (s *ids) take(want string) string {
	base := slug(want)
	id := base
	for n := s.next[base]; s.next[id] > 0; n++ {
		id = fmt.Sprintf("%s-%d", base, n)
		s.next[base] = n + 1
	}
	s.next[id] = 2
	return id
}

// A section is an entry of the list of contents.
type section struct {
	id   string
	text view.Spans
}

// collect gives every id of the document an id of the page, and also its sections and notes. An id that occurs twice
// leads to the first place.
func (w *writer) collect(all *ids) {
	w.places, w.notes, w.owners, w.headings = map[string]string{}, map[string]string{}, map[string]int{}, map[int]string{}
	place := func(id string, block int) {
		if id != "" && w.places[id] == "" {
			w.places[id] = all.take(w.prefix + id)
			w.owners[w.places[id]] = block
		}
	}
	for i := range w.doc.Blocks {
		eachID(w.doc.Blocks[i:i+1], func(id string) { place(id, i) })
	}
	for i, b := range w.doc.Blocks {
		h, ok := b.(view.Heading)
		if !ok || w.levelOf(h) != 2 || h.Text.Plain() == "" {
			continue
		}
		if h.ID == "" {
			h.ID = fmt.Sprintf("section-%d", len(w.sections)+1)
			for w.places[h.ID] != "" {
				h.ID += "-"
			}
			place(h.ID, i)
			w.headings[i] = h.ID
		}
		w.sections = append(w.sections, section{w.places[h.ID], h.Text})
	}
	w.level = 0
	for i, key := range w.order {
		w.notes[key] = fmt.Sprintf("%sn:%d", w.prefix, i+1) // ids in documents have no colon
	}
}

// levelOf returns the level of a heading on the page: at most one below that of the heading before it, so that the
// outline has no gaps.
func (w *writer) levelOf(h view.Heading) int {
	if len(h.Text) > 0 {
		w.level = min(max(h.Level, 1), w.level+1, len(headingNames))
	}
	return w.level
}

// eachID calls f with every id of the blocks in reading order. It skips blocks that write nothing: empty headings, and
// tables without columns.
func eachID(blocks []view.Block, f func(string)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case view.Heading:
			if len(b.Text) > 0 {
				f(b.ID)
			}
		case view.Paragraph:
			f(b.ID)
		case view.List:
			eachItemID(b.Items, f)
		case view.Table:
			if b = b.Square(); len(b.Columns) == 0 {
				continue
			}
			f(b.ID)
			for _, row := range b.Rows {
				f(row.ID)
			}
		case view.Box:
			f(b.ID)
			eachID(b.Blocks, f)
		case view.Chart:
			f(b.Describe().ID)
		}
	}
}

func eachItemID(items []view.Item, f func(string)) {
	for _, item := range items {
		f(item.ID)
		eachItemID(item.Items, f)
	}
}

// writeID writes the id attribute of a place, the first time only.
func (w *writer) writeID(id string) {
	place := w.places[id]
	if id == "" || place == "" || w.written[place] || w.owners[place] != w.at {
		return
	}
	w.written[place] = true
	w.attr("id", place)
}
