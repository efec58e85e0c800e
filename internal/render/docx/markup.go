package docx

import (
	"fmt"
	"strings"

	"signpost/internal/render/safe"
)

// A markup is an XML buffer.
type markup struct{ strings.Builder }

// raw writes our own markup.
func (m *markup) raw(parts ...string) {
	for _, p := range parts {
		m.WriteString(p)
	}
}

// escapes escape markup, and drop two characters that are not allowed in XML.
var escapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\uFFFE", "\uFFFD", "\uFFFF", "\uFFFD")

// escaped is cleaned and escaped text on one or more lines, for elements and attributes.
func escaped(text string) string { return escapes.Replace(safe.Text(text)) }

// line is escaped text on one line.
func line(text string) string { return escapes.Replace(safe.Line(text)) }

// links are the relations of a part, under the ids it uses.
type links struct {
	list []relation
	ids  map[string]string
}

// A relation is a reference of a part to a web address or to another part.
type relation struct {
	id, kind, target string
	external         bool // an address
}

// to returns the id for an address.
func (l *links) to(address string) string {
	if id := l.ids[address]; id != "" {
		return id
	}
	id := l.add(relation{kind: "hyperlink", target: address, external: true})
	if l.ids == nil {
		l.ids = map[string]string{}
	}
	l.ids[address] = id
	return id
}

// part returns the id for another part.
func (l *links) part(kind, target string) string { return l.add(relation{kind: kind, target: target}) }

func (l *links) add(r relation) string {
	r.id = fmt.Sprintf("ours%d", len(l.list)+1)
	l.list = append(l.list, r)
	return r.id
}

// documentParts are the parts that every document refers to.
var documentParts = []relation{
	{id: "styles", kind: "styles", target: "styles.xml"}, {id: "numbering", kind: "numbering", target: "numbering.xml"},
	{id: "settings", kind: "settings", target: "settings.xml"}, {id: "footnotes", kind: "footnotes", target: "footnotes.xml"},
}

// relations writes the relations of a part.
func relations(list []relation) string {
	var m markup
	m.raw(start, `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for _, r := range list {
		m.raw(`<Relationship Id="`, r.id, `" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/`, r.kind, `" Target="`, line(r.target), `"`)
		if r.external {
			m.raw(` TargetMode="External"`)
		}
		m.raw("/>")
	}
	m.raw("</Relationships>")
	return m.String()
}
