package docx

import (
	"fmt"
	"strings"

	"signpost/internal/render/safe"
)

// A markup is XML that is being written.
type markup struct{ strings.Builder }

// raw writes markup of the program.
func (m *markup) raw(parts ...string) {
	for _, p := range parts {
		m.WriteString(p)
	}
}

// escapes keep text from being markup, and leave out the two characters that XML has no way to write.
var escapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\uFFFE", "\uFFFD", "\uFFFF", "\uFFFD")

// escaped is text on one or more lines that controls nothing and shows as it is, between tags or in an attribute.
func escaped(text string) string { return escapes.Replace(safe.Text(text)) }

// line is escaped text on one line.
func line(text string) string { return escapes.Replace(safe.Line(text)) }

// Links are the addresses that a part leads to, under the names that the part knows them by.
type links struct {
	list []relation
	ids  map[string]string
}

// A relation is what a part refers to by a name: an address of the web, or another part.
type relation struct {
	id, kind, target string
	external         bool // an address
}

// to returns the name of an address.
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

// part returns the name of another part.
func (l *links) part(kind, target string) string { return l.add(relation{kind: kind, target: target}) }

func (l *links) add(r relation) string {
	r.id = fmt.Sprintf("ours%d", len(l.list)+1)
	l.list = append(l.list, r)
	return r.id
}

// own are the parts that every document refers to.
var own = []relation{
	{id: "styles", kind: "styles", target: "styles.xml"}, {id: "numbering", kind: "numbering", target: "numbering.xml"},
	{id: "settings", kind: "settings", target: "settings.xml"}, {id: "footnotes", kind: "footnotes", target: "footnotes.xml"},
}

// relations lists what a part refers to.
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
