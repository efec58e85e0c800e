package docx

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"signpost/internal/lang"
	"signpost/internal/render/safe"
	"signpost/internal/view"
)

// characterStyles are the ids of text styles in the file. Plain text has none.
var characterStyles = map[view.Style]string{
	view.Strong: "Strong", view.Emphasis: "Emphasis", view.Literal: "VerbatimChar", view.Muted: "Muted",
}

// spans writes running text with the marks of its citations.
func (w *writer) spans(spans view.Spans) {
	for _, s := range spans {
		if s.Text != "" {
			end := w.link(s.Link)
			w.run(s)
			w.out.raw(end)
		}
		for _, key := range s.Cites {
			w.citation(key)
		}
	}
}

// link opens a link and returns its end; both are empty if the text has no link.
func (w *writer) link(to string) (end string) {
	if id, ok := strings.CutPrefix(to, "#"); ok && w.places[id] != "" {
		w.out.raw(`<w:hyperlink w:anchor="`, w.places[id], `">`)
		return "</w:hyperlink>"
	}
	if safe.WebAddress(to) {
		w.out.raw(`<w:hyperlink r:id="`, w.links.to(to), `">`)
		return "</w:hyperlink>"
	}
	return ""
}

// run writes text of one style, split into runs of one direction: Word lays out letters by the properties of their
// run.
func (w *writer) run(s view.Span) {
	text := safe.Text(s.Text)
	if s.Style == view.Literal || s.Style == view.Number {
		if w.rtl {
			text = leftMark + text + leftMark
		}
		w.piece(text, s, false)
		return
	}
	for _, part := range directions(text, w.rtl) {
		if w.rtl && !part.rtl && strings.IndexByte("-.~", part.text[0]) >= 0 {
			part.text = leftMark + part.text
		}
		w.piece(part.text, s, part.rtl)
	}
}

// leftMark on both sides keeps text running from left to right, so that dates and ranges keep their order. It also
// works in programs that do not support isolates.
const leftMark = "\u200E"

func (w *writer) piece(text string, s view.Span, rtl bool) {
	w.out.raw("<w:r>")
	w.properties(s, rtl)
	for i, l := range strings.Split(text, "\n") {
		if i > 0 {
			w.out.raw("<w:br/>")
		}
		w.out.raw(`<w:t xml:space="preserve">`, line(l), "</w:t>")
	}
	w.out.raw("</w:r>")
}

// properties returns the properties of a run: style, direction, language.
func (w *writer) properties(s view.Span, rtl bool) {
	style := characterStyles[s.Style]
	if s.Link != "" && style == "" {
		style = "Hyperlink"
	}
	if w.title && s.Style == view.Muted {
		style = "Dateline"
	}
	var p strings.Builder
	if style != "" {
		fmt.Fprintf(&p, `<w:rStyle w:val="%s"/>`, w.style(style))
	}
	if w.strong {
		p.WriteString("<w:b/><w:bCs/>")
	}
	if s.Style == view.Literal {
		p.WriteString("<w:noProof/>")
	}
	if s.Tone == view.ToneAlert {
		p.WriteString(`<w:color w:val="9C1C1C"/>`)
	}
	if rtl {
		p.WriteString("<w:rtl/>")
	}
	if p.Len() > 0 {
		w.out.raw("<w:rPr>", p.String(), "</w:rPr>")
	}
}

// A directed is a piece of text with one direction.
type directed struct {
	text string
	rtl  bool
}

// directions splits a text where the direction of letters changes. Signs, spaces and figures in between go with
// letters of the paragraph's direction, or with the same direction before and after.
func directions(text string, rtl bool) []directed {
	var out []directed
	add := func(text string, rtl bool) {
		if text == "" {
			return
		}
		if n := len(out) - 1; n >= 0 && out[n].rtl == rtl {
			out[n].text += text
			return
		}
		out = append(out, directed{text, rtl})
	}
	// A run against the paragraph's direction extends from its first letter to its last one before a letter of the
	// paragraph's own direction.
	from, last := -1, 0
	own := 0
	for i, r := range text {
		switch d := lang.LetterDir(r); {
		case d == "":
		case (d == "rtl") != rtl:
			if from < 0 {
				from = i
				if rtl {
					from -= lang.SignsBefore(text[:i])
				}
			}
			last = i + utf8.RuneLen(r)
		case from >= 0:
			add(text[own:from], rtl)
			add(text[from:last], !rtl)
			own, from = last, -1
		}
	}
	if from >= 0 {
		add(text[own:from], rtl)
		add(text[from:last], !rtl)
		own = last
	}
	add(text[own:], rtl)
	return out
}

// citation writes a mark in brackets, which separate it from other marks and from figures.
func (w *writer) citation(key string) {
	n := w.numbers[key]
	if n == 0 || w.inNote {
		w.run(view.Span{Text: "[" + key + "]", Style: view.Muted}) // cited in a note only
		return
	}
	id := w.firstNote + n
	raised := `<w:rPr><w:rStyle w:val="` + w.style("FootnoteReference") + `"/></w:rPr>`
	text := func(t string) string { return "<w:r>" + raised + "<w:t>" + t + "</w:t></w:r>" }
	mark := fmt.Sprintf("note%d", id)
	if w.written[n] {
		field := func(kind string) string {
			return `<w:r>` + raised + `<w:fldChar w:fldCharType="` + kind + `"/></w:r>`
		}
		w.out.raw(text("["), field("begin"), "<w:r>", raised, `<w:instrText xml:space="preserve"> NOTEREF `, mark, ` \h </w:instrText></w:r>`,
			field("separate"), text(fmt.Sprint(id)), field("end"), text("]"))
		return
	}
	w.written[n] = true
	w.mark++
	w.out.raw(text("["), fmt.Sprintf(`<w:bookmarkStart w:id="%d" w:name="%s"/>`, w.mark, mark), "<w:r>", raised,
		fmt.Sprintf(`<w:footnoteReference w:id="%d"/></w:r><w:bookmarkEnd w:id="%d"/>`, id, w.mark), text("]"))
}
