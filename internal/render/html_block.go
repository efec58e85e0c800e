package render

import "signpost/internal/view"

// fewestSections is from how many sections on a document has a list of contents.
const fewestSections = 3

// article writes a document whole.
func (s *sheet) article(id string) {
	s.raw("<article")
	s.attr("id", id)
	s.attr("lang", language(s.doc))
	s.attr("dir", direction(s.doc))
	if len(s.sections) >= fewestSections {
		s.raw(` class="long"`)
	}
	s.raw(">\n")
	n, lines := s.opening()
	if n > 0 {
		s.raw("<header>\n")
		s.heading(s.doc.Blocks[0].(view.Heading))
		for i, p := range lines {
			s.at = i + 1
			s.paragraph(p)
		}
		s.raw("</header>\n")
	}
	if len(s.sections) >= fewestSections {
		s.contents()
	}
	s.raw(`<div class="text">` + "\n")
	s.out = append(s.out, s.flush())
	s.parts(n)
	s.insertNotes()
	s.raw("</div>\n</article>\n")
	s.out = append(s.out, s.flush())
}

// insertNotes puts the notes where the document has its place for them. That is done last, when all the marks
// are known that a note leads back to.
func (s *sheet) insertNotes() {
	s.endnotes()
	if s.notesAt < 0 {
		s.out = append(s.out, s.flush())
	} else {
		s.out[s.notesAt] = s.flush()
	}
}

// opening returns how many blocks open the document, its title and the lines below it, and those lines.
func (s *sheet) opening() (int, []view.Paragraph) {
	if len(s.doc.Blocks) == 0 {
		return 0, nil
	}
	if h, ok := s.doc.Blocks[0].(view.Heading); !ok || h.Level > 1 {
		return 0, nil
	}
	var lines []view.Paragraph
	if len(s.doc.Blocks) > 1 {
		if p, ok := s.doc.Blocks[1].(view.Paragraph); ok {
			lines = append(lines, p)
		}
	}
	return 1 + len(lines), lines
}

// contents lists the sections.
func (s *sheet) contents() {
	s.raw(`<nav class="contents"`)
	s.attr("aria-label", word(s.doc.Words.Contents, "Contents"))
	s.raw("><ul>\n")
	for _, c := range s.sections {
		s.raw("<li><a")
		s.attr("href", "#"+c.id)
		s.raw(">")
		s.prose(c.text.Plain())
		s.raw("</a></li>\n")
	}
	s.raw("</ul></nav>\n")
}

func (s *sheet) blocks(blocks []view.Block) {
	for _, b := range blocks {
		s.block(b)
	}
}

func (s *sheet) block(b view.Block) {
	switch b := b.(type) {
	case view.Heading:
		s.heading(b)
	case view.Paragraph:
		s.paragraph(b)
	case view.List:
		s.list(b.Items, b.Ordered)
	case view.Fields:
		s.fields(b)
	case view.Table:
		s.table(b)
	case view.Box:
		s.box(b)
	case view.Code:
		s.raw(`<pre dir="ltr" translate="no"><code>`)
		s.text(b.Text)
		s.raw("</code></pre>\n")
	case view.Endnotes:
		if s.notesAt < 0 && s.boxes == 0 {
			s.notesAt = s.Len()
		}
	case view.Chart:
		s.chart(b)
	}
}

var headings = []constant{"h1", "h2", "h3", "h4", "h5", "h6"}

func (s *sheet) heading(h view.Heading) {
	if len(h.Text) == 0 {
		return
	}
	name := headings[s.deepen(h)-1]
	s.raw("<", name)
	s.id(h.ID)
	s.raw(">")
	s.spans(h.Text)
	s.raw("</", name, ">\n")
}

func (s *sheet) paragraph(p view.Paragraph) {
	s.raw("<p")
	s.id(p.ID)
	s.raw(">")
	s.spans(p.Text)
	s.raw("</p>\n")
}

func (s *sheet) list(items []view.Item, ordered bool) {
	if len(items) == 0 {
		return
	}
	name := constant("ul")
	if ordered {
		name = "ol"
	}
	s.raw("<", name, ">\n")
	for _, item := range items {
		s.raw("<li")
		s.id(item.ID)
		s.raw(">")
		s.spans(item.Text)
		s.list(item.Items, false)
		s.raw("</li>\n")
	}
	s.raw("</", name, ">\n")
}

func (s *sheet) fields(fields view.Fields) {
	if len(fields) == 0 {
		return
	}
	s.raw("<dl>\n")
	for _, f := range fields {
		s.raw("<div><dt>")
		s.prose(f.Name)
		s.raw("</dt><dd>")
		s.spans(f.Value)
		s.raw("</dd></div>\n")
	}
	s.raw("</dl>\n")
}

// box sets its blocks apart. Its title is no heading: it would enter the outline.
func (s *sheet) box(b view.Box) {
	s.raw(`<div class="box"`)
	s.id(b.ID)
	s.raw(">\n")
	if b.Title != "" {
		s.raw(`<p class="title">`)
		s.prose(b.Title)
		s.raw("</p>\n")
	}
	s.boxes++
	s.blocks(b.Blocks)
	s.boxes--
	s.raw("</div>\n")
}
