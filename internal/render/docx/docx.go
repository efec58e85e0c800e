// Package docx writes documents for Word and what reads its files: Office Open XML, in the form that all of them take.
//
// Notes are notes of the text, numbered as in every other format: the first mark of a note is the note's own, and every
// later one refers to it, so that no note stands twice. Headings, lists, tables and notes use the styles that Word has names
// for, so that the styles of a house can take their place. An Arabic document runs from right to left in all its parts.
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
	kind       string // of content, where the end of the name does not say it
}

// Write returns a file of Word with the documents, each on pages of its own, as the house sets it where there is one. Notes
// are counted through the file, since programs differ on where a new count begins. It returns an error if a document has a block that there is no way to write.
func Write(documents []*view.Document, house *House) ([][]byte, error) {
	p := &pack{house: house}
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
		{name: "word/document.xml", text: start + `<w:document` + namespaces + `><w:body>` + p.body.String() + `</w:body></w:document>`},
		{name: "word/styles.xml", text: p.styles(first)},
		{name: "word/numbering.xml", text: p.numbering()},
		{name: "word/settings.xml", text: inLanguage(settings, first)},
		{name: "word/footnotes.xml", text: start + `<w:footnotes` + namespaces + `>` + separators + p.notes.String() + `</w:footnotes>`},
		{name: "word/_rels/footnotes.xml.rels", text: relations(p.noteLinks.list)},
		{name: "word/_rels/document.xml.rels", text: relations(slices.Concat(own, p.theirs(), p.links.list))},
	}, p.parts())
}

// A pack is what the documents of a file share: its text, its notes, where its links lead and its lists.
type pack struct {
	house            *House // whose looks are taken; nil for our own
	body, notes      markup
	links, noteLinks links  // of the text, and of the notes
	headers          []file // above and below the pages
	note             int    // how many notes there are
	mark             int    // how many bookmarks
	lists            int    // how many numbered lists
}

const start = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const namespaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

// separators are the two notes that every file has: the line between the text and its notes.
const separators = `<w:footnote w:type="separator" w:id="-1"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote>` +
	`<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`

// add writes a document on pages of its own.
func (p *pack) add(d *view.Document, last bool) error {
	w := newWriter(p, d)
	if err := w.blocks(d.Blocks); err != nil {
		return err
	}
	w.section(last)
	return nil
}

// styles are ours, or those of the house with what of ours it lacks.
func (p *pack) styles(d *view.Document) string {
	if p.house != nil {
		return p.house.inLanguage(inLanguage(`<w:lang w:val="{latin}" w:eastAsia="en-US" w:bidi="{bidi}"/>`, d))
	}
	return inLanguage(styles, d)
}

// style is what the file calls a style of ours.
func (p *pack) style(id string) string {
	if p.house != nil && p.house.names[id] != "" {
		return p.house.names[id]
	}
	return id
}

// parts are those beside the text: what is kept of the house, and what we set above and below pages.
func (p *pack) parts() []file {
	if p.house != nil {
		return slices.Concat(p.house.parts, p.headers)
	}
	return p.headers
}

// theirs is how the text refers to parts of the house.
func (p *pack) theirs() []relation {
	if p.house != nil {
		return p.house.relations
	}
	return nil
}

// inLanguage sets the language of a part, and the direction of what has none of its own.
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
		return "en-GB" // as the interface writes
	case "ar":
		return "ar-SA"
	}
	return d.Lang
}

func coreProperties(d *view.Document) string {
	return start + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
		`<dc:title>` + line(d.Title) + `</dc:title><dc:creator>signpost</dc:creator><dc:language>` + escaped(language(d)) + `</dc:language></cp:coreProperties>`
}

// zipped packs the parts. No part has a date: the same document is the same file, byte for byte.
func zipped(lists ...[]file) ([][]byte, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, list := range lists {
		for _, f := range list {
			part, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Deflate})
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
