package docx

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"strconv"
	"strings"

	"signpost/internal/pattern"
)

// A Template is a Word file used as a template: its styles by their names, its paper size, and its headers and footers.
// Its text is not used.
type Template struct {
	parts     []file            // the parts that are kept
	relations []relation        // the relations from its text to the parts that are kept
	styles    string            // its styles and those of ours that it lacks
	names     map[string]string // our style ids and its own
	bullets   map[string]bool   // our list styles that have no bullet in it
	numbering string            // its lists, empty for none
	section   string            // of its last pages
	textWidth int
	firstList int // number of its list instances
	lists     int // number of its list definitions
}

// maxTemplate limits the bytes that are unpacked: enough for a letterhead with pictures.
const maxTemplate = 64 << 20

// ReadTemplate reads the file. It returns an error if it is not a Word file.
func ReadTemplate(data []byte) (*Template, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, errors.New("it is no file of Word (.docx)")
	}
	all := map[string]string{}
	room := int64(maxTemplate)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			return nil, fmt.Errorf("cannot unpack %s: %w", f.Name, err)
		}
		text, err := io.ReadAll(io.LimitReader(r, room+1))
		r.Close()
		if room -= int64(len(text)); err != nil || room < 0 {
			return nil, fmt.Errorf("cannot unpack %s: it is damaged, or far too long", f.Name)
		}
		all[f.Name] = string(text)
	}
	for _, name := range []string{"word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"} {
		if all[name] == "" {
			return nil, fmt.Errorf("it is no file of Word (.docx): it has no %s", name)
		}
	}
	h := &Template{names: map[string]string{}, bullets: map[string]bool{}}
	h.keep(all)
	h.section, h.textWidth = sectionOf(all["word/document.xml"])
	h.numbering = all["word/numbering.xml"]
	h.firstList, h.lists = highest(h.numbering, `<w:num [^>]*w:numId="(\d+)"`), highest(h.numbering, `<w:abstractNum [^>]*w:abstractNumId="(\d+)"`)+1
	if err := h.join(all["word/styles.xml"]); err != nil {
		return nil, err
	}
	return h, nil
}

// keptParts are the kinds of parts that are kept, with everything they refer to. Comments, text and properties are not
// kept.
var keptParts = map[string]bool{"theme": true, "fontTable": true, "header": true, "footer": true}

// keep takes the parts that define the style.
func (h *Template) keep(all map[string]string) {
	types, endings := map[string]string{}, map[string]string{}
	var listed struct {
		Default []struct {
			Extension   string `xml:",attr"`
			ContentType string `xml:",attr"`
		}
		Override []struct {
			PartName    string `xml:",attr"`
			ContentType string `xml:",attr"`
		}
	}
	_ = xml.Unmarshal([]byte(all["[Content_Types].xml"]), &listed)
	for _, o := range listed.Override {
		types[strings.TrimPrefix(o.PartName, "/")] = o.ContentType
	}
	for _, d := range listed.Default {
		endings["."+strings.ToLower(d.Extension)] = d.ContentType
	}
	taken := map[string]bool{}
	var take func(name string)
	take = func(name string) {
		if taken[name] || all[name] == "" {
			return
		}
		taken[name] = true
		h.parts = append(h.parts, file{name: name, text: all[name], kind: cmp.Or(types[name], endings[strings.ToLower(path.Ext(name))])})
		list := path.Join(path.Dir(name), "_rels", path.Base(name)+".rels")
		if all[list] == "" {
			return
		}
		h.parts = append(h.parts, file{name: list, text: all[list]})
		for _, r := range relationsOf(all[list]) {
			if !r.external {
				take(path.Join(path.Dir(name), r.target))
			}
		}
	}
	for _, r := range relationsOf(all["word/_rels/document.xml.rels"]) {
		if keptParts[r.kind] && !r.external {
			h.relations = append(h.relations, r)
			take(path.Join("word", r.target))
		}
	}
}

// relationsOf parses the relations of a part.
func relationsOf(text string) []relation {
	var read struct {
		Relationship []struct {
			ID         string `xml:"Id,attr"`
			Type       string `xml:",attr"`
			Target     string `xml:",attr"`
			TargetMode string `xml:",attr"`
		}
	}
	_ = xml.Unmarshal([]byte(text), &read)
	var list []relation
	for _, r := range read.Relationship {
		list = append(list, relation{id: r.ID, kind: path.Base(r.Type), target: r.Target, external: r.TargetMode == "External"})
	}
	return list
}

var (
	sections  = pattern.New(`(?s)<w:sectPr[ >].*?</w:sectPr>`)
	noteRules = pattern.New(`(?s)<w:(?:footnotePr|endnotePr)>.*?</w:(?:footnotePr|endnotePr)>|<w:type [^>]*/>|<w:bidi\b[^>]*/>`)
	afterBidi = pattern.New(`<w:rtlGutter|<w:docGrid|<w:printerSettings|<w:sectPrChange|</w:sectPr>`)
)

// sectionOf returns the layout of a document's last pages, and the width of their text.
func sectionOf(document string) (string, int) {
	all := sections().FindAllString(document, -1)
	if len(all) == 0 {
		return "", textWidth
	}
	last := noteRules().ReplaceAllString(all[len(all)-1], "")
	attr := func(element, name string) int {
		if m := regexp.MustCompile(`<w:` + element + `\b[^>]*\bw:` + name + `="(\d+)"`).FindStringSubmatch(last); m != nil {
			n, _ := strconv.Atoi(m[1])
			return n
		}
		return 0
	}
	width := attr("pgSz", "w") - attr("pgMar", "left") - attr("pgMar", "right") - attr("pgMar", "gutter")
	if width < textWidth/4 || width > 10*textWidth {
		width = textWidth
	}
	return last, width
}

// pages is the section for a document with a direction.
func (h *Template) pages(rtl bool) string {
	text := h.section
	if rtl {
		at := afterBidi().FindStringIndex(text)[0]
		text = text[:at] + "<w:bidi/>" + text[at:]
	}
	return text
}

// highest is the highest number that a pattern matches; -1 for no match.
func highest(text, pattern string) int {
	most := -1
	for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(text, -1) {
		n, _ := strconv.Atoi(m[1])
		most = max(most, n)
	}
	return most
}

// A style is a style definition in a file.
type style struct{ id, kind, name, text string }

var (
	styleTexts = pattern.New(`(?s)<w:style .*?</w:style>`)
	styleIDs   = pattern.New(`w:styleId="([^"]*)"`)
	styleKinds = pattern.New(`w:type="([^"]*)"`)
	styleNames = pattern.New(`<w:name w:val="([^"]*)"`)
	onStyles   = pattern.New(`<w:(basedOn|next|link) w:val="([^"]*)"/>`)
)

func stylesOf(text string) []style {
	var list []style
	for _, s := range styleTexts().FindAllString(text, -1) {
		first := func(r *regexp.Regexp) string {
			if m := r.FindStringSubmatch(s); m != nil {
				return m[1]
			}
			return ""
		}
		list = append(list, style{first(styleIDs()), first(styleKinds()), strings.ToLower(first(styleNames())), s})
	}
	return list
}

// join matches our styles with the template's by name, since other languages of Word use other ids, and adds the
// missing ones.
func (h *Template) join(theirs string) error {
	if !strings.Contains(theirs, "</w:styles>") {
		return errors.New("its styles cannot be read")
	}
	ids, taken := map[string]style{}, map[string]bool{}
	for _, s := range stylesOf(theirs) {
		ids[s.kind+" "+s.name], taken[s.id] = s, true
	}
	var missing []style
	for _, s := range stylesOf(styles) {
		if t, ok := ids[s.kind+" "+s.name]; ok {
			h.names[s.id] = t.id
			h.bullets[s.id] = !strings.Contains(t.text, "<w:numPr>")
			continue
		}
		id := s.id
		for taken[id] {
			id += "1"
		}
		h.names[s.id] = id
		missing = append(missing, s)
	}
	var m strings.Builder
	for _, s := range missing {
		text := onStyles().ReplaceAllStringFunc(s.text, func(on string) string {
			part := onStyles().FindStringSubmatch(on)
			return `<w:` + part[1] + ` w:val="` + h.names[part[2]] + `"/>`
		})
		text = strings.Replace(text, `w:styleId="`+s.id+`"`, `w:styleId="`+h.names[s.id]+`"`, 1)
		text = strings.ReplaceAll(text, ` w:default="1"`, "")
		text = strings.ReplaceAll(text, `<w:numId w:val="1"/>`, fmt.Sprintf(`<w:numId w:val="%d"/>`, h.list(bulletLists)))
		m.WriteString(text + "\n")
	}
	h.styles = strings.Replace(theirs, "</w:styles>", m.String()+"</w:styles>", 1)
	return nil
}

// list is the number of one of our lists, after theirs.
func (h *Template) list(n int) int { return max(h.firstList, 0) + n }

var (
	ourKinds = pattern.New(`(?s)<w:abstractNum .*?</w:abstractNum>`)
	ourLists = pattern.New(`(?s)<w:num .*?</w:num>`)
	kindIDs  = pattern.New(`(w:abstractNumId="|<w:abstractNumId w:val=")(\d+)`)
	listIDs  = pattern.New(`(w:numId=")(\d+)`)
	listsEnd = pattern.New(`<w:numIdMacAtCleanup|</w:numbering>`)
)

// withLists adds our lists to theirs.
func (h *Template) withLists(ours string) string {
	if !strings.Contains(h.numbering, "</w:numbering>") {
		return ours
	}
	moved := func(text string, ids *regexp.Regexp, by int) string {
		return ids.ReplaceAllStringFunc(text, func(id string) string {
			m := ids.FindStringSubmatch(id)
			n, _ := strconv.Atoi(m[2])
			return m[1] + strconv.Itoa(n+by)
		})
	}
	ours = strings.ReplaceAll(ours, "ListBullet", h.names["ListBullet"])
	kinds := moved(strings.Join(ourKinds().FindAllString(ours, -1), ""), kindIDs(), h.lists)
	lists := moved(moved(strings.Join(ourLists().FindAllString(ours, -1), ""), kindIDs(), h.lists), listIDs(), max(h.firstList, 0))
	text := h.numbering
	at := strings.Index(text, "<w:num ")
	if at < 0 {
		at = listsEnd().FindStringIndex(text)[0]
	}
	text = text[:at] + kinds + text[at:]
	end := listsEnd().FindStringIndex(text)[0]
	return text[:end] + lists + text[end:]
}

var defaultLanguage = pattern.New(`<w:lang [^>]*/>`)

// inLanguage returns the styles with the document's language, if the template sets one.
func (h *Template) inLanguage(language string) string {
	at := defaultLanguage().FindStringIndex(h.styles)
	if at == nil || at[0] > strings.Index(h.styles, "<w:style ") {
		return h.styles
	}
	return h.styles[:at[0]] + language + h.styles[at[1]:]
}
