// Package docx writes Word files, and reads Word files as templates: Office Open XML, in a form that all programs
// accept.
//
// Notes are footnotes, numbered as in every other format: the first mark of a note is the footnote itself, and later
// ones are cross-references, so that no note appears twice. Headings, lists, tables and notes use Word's built-in
// style names, so that a template's styles apply to them. An Arabic document runs from right to left in all its parts.
package docx

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"signpost/internal/view"
)

var (
	//go:embed parts/styles.xml
	styles string
	//go:embed parts/numbering.xml
	numbering string
	//go:embed parts/settings.xml
	settings string
	//go:embed parts/types.xml
	types string
	//go:embed parts/rels.xml
	packageRelations string
)

// A file is one part of the package, under its name in it.
type file struct {
	name, text string
	kind       string // the content type, if it does not follow from the extension
}

// Write returns a Word file with the documents, each on its own pages, in the style of the template if there is one.
// Notes are numbered through the whole file, because programs differ on where numbering restarts. It returns an error
// if a document has a block that cannot be written.
func Write(documents []*view.Document, template *Template) ([][]byte, error) {
	p := &pack{template: template}
	for i, d := range documents {
		if err := p.add(d, i+1 == len(documents)); err != nil {
			return nil, err
		}
	}
	first := documents[0]
	return zipped([]file{
		{name: "[Content_Types].xml", text: p.types(types)},
		{name: "_rels/.rels", text: packageRelations},
		{name: "docProps/core.xml", text: coreProperties(first)},
		{name: "word/document.xml", text: start + `<w:document` + namespaces + drawings + `><w:body>` + p.body.String() + `</w:body></w:document>`},
		{name: "word/styles.xml", text: p.styles(first)},
		{name: "word/numbering.xml", text: p.numbering()},
		{name: "word/settings.xml", text: inLanguage(settings, first)},
		{name: "word/footnotes.xml", text: start + `<w:footnotes` + namespaces + `>` + separators + p.notes.String() + `</w:footnotes>`},
		{name: "word/_rels/footnotes.xml.rels", text: relations(p.noteLinks.list)},
		{name: "word/_rels/document.xml.rels", text: relations(slices.Concat(documentParts, p.templateRelations(), p.links.list))},
	}, p.parts())
}

// A pack is what the documents in a file share: text, notes, link targets and lists.
type pack struct {
	template         *Template // the template; nil for our own style
	body, notes      markup
	links, noteLinks links             // of the text, and of the notes
	headers          []file            // above and below the pages, and pictures
	drawn            map[string]string // the pictures by their dots, and the relations to them
	note             int               // number of notes
	mark             int               // number of bookmarks
	lists            int               // number of numbered lists
	pictures         int               // number of pictures
	buffers          buffers           // to encode them
}

const start = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const namespaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

// drawings are the names of the parts of a picture. Some programs look for them at the root alone.
const drawings = ` xmlns:wp="` + drawing + `/wordprocessingDrawing" xmlns:a="` + drawing + `/main" xmlns:pic="` + drawing + `/picture"`

// separators are the two notes that every file has: the line between the text and its notes.
const separators = `<w:footnote w:type="separator" w:id="-1"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote>` +
	`<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`

// add writes a document on its own pages.
func (p *pack) add(d *view.Document, last bool) error {
	w := newWriter(p, d)
	if err := w.blocks(d.Blocks); err != nil {
		return err
	}
	w.section(last)
	return nil
}

// styles are our styles, or the template's with those of ours that it lacks.
func (p *pack) styles(d *view.Document) string {
	if p.template != nil {
		return p.template.inLanguage(inLanguage(`<w:lang w:val="{latin}" w:eastAsia="en-US" w:bidi="{bidi}"/>`, d))
	}
	return inLanguage(styles, d)
}

// style is the file's id for one of our styles.
func (p *pack) style(id string) string {
	if p.template != nil && p.template.names[id] != "" {
		return p.template.names[id]
	}
	return id
}

// parts are the parts besides the text: those kept from the template, and our headers and footers.
func (p *pack) parts() []file {
	if p.template != nil {
		return slices.Concat(p.template.parts, p.headers)
	}
	return p.headers
}

// templateRelations are the relations from the text to parts of the template.
func (p *pack) templateRelations() []relation {
	if p.template != nil {
		return p.template.relations
	}
	return nil
}

// inLanguage sets the language of a part, and the direction of elements without one.
func inLanguage(part string, d *view.Document) string {
	latin, bidi, rtl := language(d), "ar-SA", ""
	if d.Dir == "rtl" {
		latin, bidi, rtl = "en-GB", language(d), "<w:bidi/>"
	}
	return strings.NewReplacer("{latin}", escaped(latin), "{bidi}", escaped(bidi), "{rtl}", rtl).Replace(part)
}

func language(d *view.Document) string {
	switch d.Lang {
	case "":
		return "en-GB"
	case "en":
		return "en-GB" // the spelling of the interface
	case "ar":
		return "ar-SA"
	}
	return d.Lang
}

func coreProperties(d *view.Document) string {
	return start + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
		`<dc:title>` + line(d.Title) + `</dc:title><dc:creator>signpost</dc:creator><dc:language>` + escaped(language(d)) + `</dc:language></cp:coreProperties>`
}

// zipped makes the zip file. Parts have no dates, so that the same document always gives the same file.
func zipped(lists ...[]file) ([][]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, list := range lists {
		for _, f := range list {
			method := zip.Deflate
			if f.kind == "image/png" {
				method = zip.Store // it is packed already
			}
			part, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: method})
			if err == nil {
				_, err = part.Write([]byte(f.text))
			}
			if err != nil {
				return nil, fmt.Errorf("cannot pack %s: %w", f.name, err)
			}
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return [][]byte{out.Bytes()}, nil
}
