package render

import (
	"fmt"

	"signpost/internal/view"
)

// ids gives out the ids of a page: each once, the same every time for the same document.
type ids struct {
	taken map[string]int // and the number to try next where another is wanted
}

func newIDs() *ids { return &ids{taken: map[string]int{"content": 2}} }

// take returns an id that is not taken yet, as near to the wanted one as can be.
func (s *ids) take(want string) string {
	base := slug(want)
	id := base
	for n := s.taken[base]; s.taken[id] > 0; n++ {
		id = fmt.Sprintf("%s-%d", base, n)
		s.taken[base] = n + 1
	}
	s.taken[id] = 2
	return id
}

// A section is an entry of the list of contents.
type section struct {
	id   string
	text view.Spans
}

// collect gives every id of the document its place on the page, and its sections and notes too. An id that a
// document uses twice leads to the first place.
func (s *sheet) collect(all *ids, prefix string) {
	s.places, s.notes, s.owners = map[string]string{}, map[string]string{}, map[string]int{}
	owner := 0
	place := func(id string) {
		if id != "" && s.places[id] == "" {
			s.places[id] = all.take(prefix + id)
			s.owners[s.places[id]] = owner
		}
	}
	for owner = range s.doc.Blocks {
		eachID(s.doc.Blocks[owner:owner+1], place)
	}
	for i, b := range s.doc.Blocks {
		h, ok := b.(view.Heading)
		if !ok || s.deepen(h) != 2 || h.Text.Plain() == "" {
			continue
		}
		if h.ID == "" {
			h.ID = fmt.Sprintf("section-%d", len(s.sections)+1)
			for s.places[h.ID] != "" {
				h.ID += "-"
			}
			owner = i
			place(h.ID)
			s.doc.Blocks[i] = h
		}
		s.sections = append(s.sections, section{s.places[h.ID], h.Text})
	}
	s.level = 0
	for _, key := range s.order {
		s.notes[key] = all.take(prefix + Clean(key))
	}
}

// deepen returns the level of a heading on the page: at most one below that of the heading before it, so that the
// outline has no holes.
func (s *sheet) deepen(h view.Heading) int {
	if len(h.Text) > 0 {
		s.level = min(max(h.Level, 1), s.level+1, len(headings))
	}
	return s.level
}

// deepenAll counts every heading of the blocks.
func (s *sheet) deepenAll(blocks []view.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case view.Heading:
			s.deepen(b)
		case view.Box:
			s.deepenAll(b.Blocks)
		}
	}
}

// eachID calls f with every id of the blocks in reading order, but for those of blocks that leave nothing on a page.
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
			if len(b.Columns) == 0 {
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

// id writes the id attribute of a place, the first time only.
func (s *sheet) id(id string) {
	place := s.places[id]
	if id == "" || place == "" || s.placed[place] || s.owners[place] != s.at {
		return
	}
	s.placed[place] = true
	s.attr("id", place)
}
