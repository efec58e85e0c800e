package docx

import (
	"fmt"
	"slices"

	"signpost/internal/render/safe"
	"signpost/internal/view"
)

// A writer writes one document of the file.
type writer struct {
	*pack
	doc       *view.Document
	out       *markup
	links     *links
	order     []string          // the cited keys
	numbers   map[string]int    // their numbers
	written   map[int]bool      // the notes whose first mark was written
	firstNote int               // the number of notes in earlier documents
	places    map[string]string // ids of headings, and their bookmarks
	placed    map[string]bool   // the bookmarks that have been written
	rtl       bool
	inNote    bool // in a note, which cites nothing
	boxed     bool // within a box
	title     bool // in the title of the document, where faint text is also small
	strong    bool // all text is strong, as in the title of a table
	keep      bool // paragraphs in cells stay on the page of the next one, as in a table that is a picture
}

func newWriter(p *pack, d *view.Document) *writer {
	order := d.Cited()
	w := &writer{
		pack: p, doc: d, out: &p.body, links: &p.links, order: order, numbers: view.Numbers(order), written: map[int]bool{},
		firstNote: p.note, places: map[string]string{}, placed: map[string]bool{}, rtl: d.Dir == "rtl",
	}
	for i, b := range d.Blocks {
		id := ""
		switch b := b.(type) {
		case view.Heading:
			id = b.ID
		case view.Paragraph:
			id = b.ID
		}
		if id != "" && w.places[id] == "" {
			w.places[id] = fmt.Sprintf("h%d_%d", p.note, i)
		}
	}
	p.note += len(order)
	w.endnotes()
	return w
}

func (w *writer) blocks(blocks []view.Block) error {
	for i, b := range blocks {
		if _, heads := b.(view.Heading); heads && i+1 < len(blocks) {
			if _, ok := blocks[i+1].(view.Endnotes); ok {
				continue // footnotes are at the bottom of the pages that cite them
			}
		}
		if err := w.block(b); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) block(b view.Block) error {
	switch b := b.(type) {
	case view.Heading:
		w.heading(b)
	case view.Paragraph:
		w.paragraphAt(b.ID, w.bodyStyle(), b.Text)
	case view.List:
		w.list(b.Items, b.Ordered)
	case view.Fields:
		for _, f := range b {
			w.paragraph("Compact", view.Join(view.Styled(view.Strong, f.Name+": "), f.Value))
		}
	case view.Table:
		w.table(b.Square())
	case view.Box:
		return w.box(b)
	case view.Code:
		w.code(b)
	case view.Endnotes:
	case view.Chart:
		w.chart(b)
	default:
		return fmt.Errorf("no way to write %T for Word", b)
	}
	return nil
}

// bodyStyle is the style of running text.
func (w *writer) bodyStyle() string {
	if w.boxed {
		return "BlockText"
	}
	return "BodyText"
}

// open begins a paragraph with a style and other properties, in the order of the schema.
func (w *writer) open(style, before, after string) {
	w.out.raw(`<w:p><w:pPr><w:pStyle w:val="`, w.style(style), `"/>`, before)
	if w.rtl {
		w.out.raw("<w:bidi/>")
	}
	w.out.raw(after, "</w:pPr>")
}

func (w *writer) paragraph(style string, text view.Spans) { w.paragraphAt("", style, text) }

// paragraphAt writes a paragraph to which links may lead.
func (w *writer) paragraphAt(id, style string, text view.Spans) {
	before := ""
	if !slices.ContainsFunc(text, func(s view.Span) bool { return s.Style != view.Strong }) && len(text) > 0 {
		before = "<w:keepNext/>" // keep it with the next paragraph
	}
	w.open(style, before, "")
	w.bookmark(id)
	w.spans(text)
	w.out.raw("</w:p>")
}

// headingStyles are the styles of headings by level: the first is the title of the document.
var headingStyles = []string{"Title", "Heading1", "Heading2", "Heading3", "Heading4", "Heading5"}

func (w *writer) heading(h view.Heading) {
	if len(h.Text) == 0 {
		return
	}
	w.open(headingStyles[min(max(h.Level, 1), len(headingStyles))-1], "", "")
	w.bookmark(h.ID)
	w.title = h.Level <= 1
	for _, s := range h.Text {
		s.Text = safe.Line(s.Text)
		w.spans(view.Spans{s})
	}
	w.title = false
	w.out.raw("</w:p>")
}

// bookmark marks a place for links, the first time only.
func (w *writer) bookmark(id string) {
	if place := w.places[id]; place != "" && !w.placed[place] {
		w.placed[place] = true
		w.mark++
		w.out.raw(fmt.Sprintf(`<w:bookmarkStart w:id="%d" w:name="%s"/><w:bookmarkEnd w:id="%d"/>`, w.mark, place, w.mark))
	}
}

func (w *writer) list(items []view.Item, ordered bool) {
	if len(items) == 0 {
		return
	}
	style, number := "ListBullet", ""
	if ordered {
		w.lists++
		style, number = "ListNumber", w.inList(0, bulletLists+w.lists)
	} else {
		number = w.bulletFor(style, 0)
	}
	for _, item := range items {
		w.item(style, number, item, 1)
	}
}

// maxLevel is the deepest level of a list: deeper items use it too.
const maxLevel = 3

func (w *writer) item(style, number string, item view.Item, depth int) {
	w.open(style, number, "")
	w.spans(item.Text)
	w.out.raw("</w:p>")
	depth = min(depth+1, maxLevel)
	for _, below := range item.Items {
		style := fmt.Sprint("ListBullet", depth)
		w.item(style, w.bulletFor(style, depth-1), below, depth)
	}
}

// bulletFor gives a list item its bullet if its style, from the template, has none.
func (w *writer) bulletFor(style string, level int) string {
	if w.template != nil && w.template.bullets[style] {
		return w.inList(level, bulletLists)
	}
	return ""
}

// inList makes a paragraph an item of one of our lists.
func (w *writer) inList(level, list int) string {
	if w.template != nil {
		list = w.template.list(list)
	}
	return fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, level, list)
}

// box marks its blocks with a line beside them. Its title is not a heading, so that it is not in the outline.
func (w *writer) box(b view.Box) error {
	boxed := w.boxed
	w.boxed = true
	defer func() { w.boxed = boxed }()
	if b.Title != "" {
		w.open("BlockText", "<w:keepNext/>", "")
		w.spans(view.Styled(view.Strong, b.Title))
		w.out.raw("</w:p>")
	}
	return w.blocks(b.Blocks)
}

// code writes text unchanged and always from left to right.
func (w *writer) code(c view.Code) {
	rtl := w.rtl
	w.rtl = false
	after := ""
	if rtl {
		after = `<w:bidi w:val="0"/>` // without it some programs use the direction of the page
	}
	w.open("SourceCode", "", after)
	w.run(view.Span{Text: c.Text, Style: view.Literal})
	w.out.raw("</w:p>")
	w.rtl = rtl
}

// endnotes writes the notes, which Word shows at the bottom of the pages that cite them.
func (w *writer) endnotes() {
	text, links := w.out, w.links
	w.out, w.links, w.inNote = &w.notes, &w.noteLinks, true
	for i, key := range w.order {
		w.out.raw(fmt.Sprintf(`<w:footnote w:id="%d">`, w.firstNote+i+1))
		w.open("FootnoteText", "", "")
		w.out.raw(`<w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`)
		w.spans(w.doc.Note(key))
		w.out.raw("</w:p></w:footnote>")
	}
	w.out, w.links, w.inNote = text, links, false
}
