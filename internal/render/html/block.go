package html

import (
	"signpost/internal/render/safe"
	"signpost/internal/view"
)

// minSections is how many sections a document needs for a list of contents.
const minSections = 3

// article writes the whole document.
func (w *writer) article() {
	w.raw("<article")
	w.attr("id", w.id)
	w.attr("lang", language(w.doc))
	w.attr("dir", direction(w.doc))
	if len(w.sections) >= minSections {
		w.raw(` class="long"`)
	}
	w.raw(">\n")
	n, lines := w.opening()
	if n > 0 {
		w.raw("<header>\n")
		w.heading(w.doc.Blocks[0].(view.Heading))
		for i, p := range lines {
			w.at = i + 1
			w.paragraph(p)
		}
		w.raw("</header>\n")
	}
	if len(w.sections) >= minSections {
		w.contents()
	}
	w.raw(`<div class="text">` + "\n")
	w.out = append(w.out, w.flush())
	w.parts(n)
	w.insertNotes()
	w.raw("</div>\n</article>\n")
	w.out = append(w.out, w.flush())
}

// insertNotes puts the notes in their place in the document. This is done last, when all marks that notes link back to
// are known.
func (w *writer) insertNotes() {
	w.endnotes()
	if w.notesAt < 0 {
		w.out = append(w.out, w.flush())
	} else {
		w.out[w.notesAt] = w.flush()
	}
}

// opening returns how many blocks open the document (its title and the line below it), and that line.
func (w *writer) opening() (int, []view.Paragraph) {
	if len(w.doc.Blocks) == 0 {
		return 0, nil
	}
	if h, ok := w.doc.Blocks[0].(view.Heading); !ok || h.Level > 1 {
		return 0, nil
	}
	var lines []view.Paragraph
	if len(w.doc.Blocks) > 1 && w.doc.Dateline == "" {
		if p, ok := w.doc.Blocks[1].(view.Paragraph); ok {
			lines = append(lines, p)
		}
	}
	return 1 + len(lines), lines
}

// contents lists the sections.
func (w *writer) contents() {
	w.raw(`<nav class="contents"`)
	w.attr("aria-label", orEnglish(w.doc.Words.Contents, "Contents"))
	w.raw("><ul>\n")
	for _, s := range w.sections {
		w.raw("<li><a")
		w.attr("href", "#"+s.id)
		w.raw(">")
		w.title(s.text.Plain())
		w.raw("</a></li>\n")
	}
	w.raw("</ul></nav>\n")
}

func (w *writer) blocks(blocks []view.Block) {
	for _, b := range blocks {
		w.block(b)
	}
}

func (w *writer) block(b view.Block) {
	switch b := b.(type) {
	case view.Heading:
		w.heading(b)
	case view.Paragraph:
		w.paragraph(b)
	case view.List:
		w.list(b.Items, b.Ordered)
	case view.Fields:
		w.fields(b)
	case view.Table:
		w.table(b.Square())
	case view.Box:
		w.box(b)
	case view.Code:
		w.raw(`<pre dir="ltr" translate="no"><code>`)
		w.text(b.Text)
		w.raw("</code></pre>\n")
	case view.Endnotes:
		if w.notesAt < 0 && w.boxes == 0 {
			w.notesAt = w.Len()
		}
	case view.Chart:
		w.chart(b)
	default:
		w.fail(b)
	}
}

var headingNames = []constant{"h1", "h2", "h3", "h4", "h5", "h6"}

func (w *writer) heading(h view.Heading) {
	if len(h.Text) == 0 {
		return
	}
	if h.ID == "" && w.boxes == 0 {
		h.ID = w.headings[w.at]
	}
	name := headingNames[w.levelOf(h)-1]
	w.raw("<", name)
	w.writeID(h.ID)
	w.raw(">")
	for _, span := range h.Text {
		span.Text = safe.Line(span.Text)
		w.span(span)
	}
	w.raw("</", name, ">\n")
}

func (w *writer) paragraph(p view.Paragraph) {
	w.raw("<p")
	w.writeID(p.ID)
	w.raw(">")
	w.spans(p.Text)
	w.raw("</p>\n")
}

func (w *writer) list(items []view.Item, ordered bool) {
	if len(items) == 0 {
		return
	}
	name := constant("ul")
	if ordered {
		name = "ol"
	}
	w.raw("<", name, ">\n")
	for _, item := range items {
		w.raw("<li")
		w.writeID(item.ID)
		w.raw(">")
		w.spans(item.Text)
		w.list(item.Items, false)
		w.raw("</li>\n")
	}
	w.raw("</", name, ">\n")
}

func (w *writer) fields(fields view.Fields) {
	if len(fields) == 0 {
		return
	}
	w.raw("<dl>\n")
	for _, f := range fields {
		w.raw("<div><dt>")
		w.title(f.Name)
		w.raw("</dt><dd>")
		w.spans(f.Value)
		w.raw("</dd></div>\n")
	}
	w.raw("</dl>\n")
}

// box sets its blocks apart from the running text. Its title is not a heading, so that it is not in the outline.
func (w *writer) box(b view.Box) {
	w.raw(`<div class="box"`)
	w.writeID(b.ID)
	w.raw(">\n")
	if b.Title != "" {
		w.raw(`<p class="title">`)
		w.title(b.Title)
		w.raw("</p>\n")
	}
	w.boxes++
	w.blocks(b.Blocks)
	w.boxes--
	w.raw("</div>\n")
}
