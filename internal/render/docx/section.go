package docx

import (
	"fmt"

	"signpost/internal/view"
)

// section ends the pages of a document: page size, header and footer, and direction.
func (w *writer) section(last bool) {
	section := w.pages()
	if !last {
		section = "<w:p><w:pPr>" + section + "</w:pPr></w:p>"
	}
	w.body.raw(section)
}

func (w *writer) pages() string {
	if w.template != nil && w.template.section != "" {
		return w.template.pages(w.rtl)
	}
	header := w.part("header", w.pageHeader())
	footer := w.part("footer", pageFooter)
	bidi := ""
	if w.rtl {
		bidi = "<w:bidi/>"
	}
	return fmt.Sprintf(`<w:sectPr><w:headerReference w:type="default" r:id="%s"/><w:footerReference w:type="default" r:id="%s"/>`+
		`<w:type w:val="nextPage"/><w:pgSz w:w="%d" w:h="%d"/>`+
		`<w:pgMar w:top="%[5]d" w:right="%[5]d" w:bottom="%[5]d" w:left="%[5]d" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/>%[6]s</w:sectPr>`,
		header, footer, pageWidth, pageHeight, margin, bidi)
}

// part adds a header or footer as a part of its own.
func (w *writer) part(kind, text string) (id string) {
	name := fmt.Sprintf("page-%s%d.xml", kind, len(w.headers)+1)
	w.headers = append(w.headers, file{name: "word/" + name, text: text, kind: "application/vnd.openxmlformats-officedocument.wordprocessingml." + kind + "+xml"})
	return w.pack.links.part(kind, name)
}

// pageHeader is the header of every page but the first: the title, and the moment that the document shows.
func (w *writer) pageHeader() string {
	text := view.T(w.doc.Title)
	if w.doc.Dateline != "" {
		text = view.Join(text, view.T(" · "+w.doc.Dateline))
	}
	var m markup
	out := w.out
	w.out = &m
	m.raw(start, "<w:hdr", namespaces, ">")
	w.paragraph("Header", text)
	m.raw("</w:hdr>")
	w.out = out
	return m.String()
}

// pageFooter is the footer of every page but the first: the page number and the number of pages.
const pageFooter = start + `<w:ftr` + namespaces + `><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>` +
	`<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> / </w:t></w:r>` +
	`<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:ftr>`

// types lists the parts by their kind.
func (p *pack) types(known string) string {
	var m markup
	m.raw(start, known)
	for _, f := range p.parts() {
		if f.kind != "" {
			m.raw(`<Override PartName="/`, line(f.name), `" ContentType="`, line(f.kind), `"/>`)
		}
	}
	m.raw("</Types>\n")
	return m.String()
}

// bulletLists is the number of list definitions for lists without numbers: one for all of them.
const bulletLists = 1

// numbering gives every numbered list its own instance, which starts at 1.
func (p *pack) numbering() string {
	var m markup
	m.raw(numbering)
	for n := range p.lists {
		m.raw(fmt.Sprintf(`<w:num w:numId="%d"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`, bulletLists+n+1))
	}
	m.raw("</w:numbering>\n")
	if p.template != nil {
		return p.template.withLists(m.String())
	}
	return m.String()
}
