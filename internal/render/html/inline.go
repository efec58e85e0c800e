package html

import (
	"strconv"
	"strings"

	"signpost/internal/render/safe"
	"signpost/internal/view"
)

// tones are the CSS classes for the meaning of a span.
var tones = map[view.Tone]constant{
	view.TonePresent: "t-present", view.ToneEmerging: "t-emerging", view.ToneAbsent: "t-absent", view.ToneUnknown: "t-unknown",
	view.ToneUp: "t-move", view.ToneDown: "t-move", view.ToneAlert: "t-alert",
}

// elements are the HTML elements of styles. Plain text has none.
var elements = map[view.Style]constant{
	view.Strong: "strong", view.Emphasis: "em", view.Literal: "code", view.Number: "bdi", view.Muted: "span",
}

// spans writes running text with the marks of its citations.
func (w *writer) spans(spans view.Spans) {
	for _, span := range spans {
		w.span(span)
	}
}

// span writes a span, as a link where it leads somewhere, and the marks of its citations.
func (w *writer) span(span view.Span) {
	if span.Text != "" {
		end := w.link(w.target(span.Link, span.Ref))
		w.styled(span)
		w.raw(end)
	}
	w.citations(span.Cites)
}

// link opens a link and returns its end; both are empty if href is empty.
func (w *writer) link(href string) (end constant) {
	if href == "" {
		return ""
	}
	w.raw("<a")
	w.attr("href", href)
	w.raw(">")
	return "</a>"
}

// target returns the destination of a text: its link, or else the page of the thing it names.
func (w *writer) target(link string, ref view.Ref) string {
	if href := w.href(link); href != "" || ref.Kind == view.RefNone || w.address == nil {
		return href
	}
	if address := w.address(ref); safe.WebAddress(address) || localPath(address) {
		return address
	}
	return ""
}

// href returns the destination of a link: a place on this page, the web, or on a server another page. Anything else is
// not a link.
func (w *writer) href(link string) string {
	if id, ok := strings.CutPrefix(link, "#"); ok {
		if place := w.places[id]; place != "" {
			return "#" + place
		}
		return ""
	}
	if safe.WebAddress(link) || w.local && localPath(link) {
		return link
	}
	return ""
}

// localPath reports whether a link is a path on the same server, and not the address of another host.
func localPath(link string) bool {
	return strings.HasPrefix(link, "/") && !strings.HasPrefix(link, "//") && !strings.ContainsAny(link, "\\ \n")
}

// styled writes the text of a span in its style, tone and language.
func (w *writer) styled(span view.Span) {
	element, tone := elements[span.Style], tones[span.Tone]
	if element == "bdi" && !w.rtl {
		element = "span" // an element keeps the order of figures among letters of the same direction
	}
	if element == "" && (tone != "" || span.Lang != "") {
		element = "span"
	}
	if span.Means != "" {
		element = "abbr"
	}
	if element != "" {
		w.open(element, span, tone)
	}
	if span.Style == view.Literal || span.Style == view.Number {
		w.lines(safeText(safe.Text(span.Text)))
	} else {
		w.prose(span.Text)
	}
	if element != "" {
		w.raw("</", element, ">")
	}
}

// maxFigure is the length in bytes up to which a figure is kept on one line.
const maxFigure = 48

// open writes the tag of a span with its class, its language and its direction.
func (w *writer) open(element constant, span view.Span, tone constant) {
	var classes []constant
	switch span.Style {
	case view.Number:
		if len(span.Text) <= maxFigure {
			classes = append(classes, "n")
		}
	case view.Muted:
		classes = append(classes, "u")
	}
	if tone != "" {
		classes = append(classes, tone)
	}
	w.raw("<", element)
	for i, c := range classes {
		w.raw([]constant{` class="`, " "}[min(i, 1)], c)
	}
	if len(classes) > 0 {
		w.raw(`"`)
	}
	if span.Means != "" {
		w.attr("title", span.Means)
	}
	switch {
	case w.rtl && (span.Style == view.Literal || span.Style == view.Number):
		w.raw(` dir="ltr"`)
	case span.Lang != "":
		w.attr("lang", slug(span.Lang))
		w.raw(` dir="auto"`)
	}
	w.raw(">")
}

// lines writes text; a line feed breaks the line.
func (w *writer) lines(text safeText) {
	for {
		line, rest, more := strings.Cut(string(text), "\n")
		w.escape(safeText(line))
		if !more {
			return
		}
		w.raw("<br>")
		text = safeText(rest)
	}
}

// title writes plain text on one line.
func (w *writer) title(text string) { w.prose(safe.Line(text)) }

// prose writes plain text. Within lines that run from right to left, ranges, dates and Latin names are isolated, or
// their parts would change places.
func (w *writer) prose(plain string) {
	text := safeText(strings.ReplaceAll(safe.Text(plain), "  ", "\u2002")) // two spaces separate things; HTML would show one
	next, open, shut := figureAt, constant(`<span class="n"`), constant("</span>")
	if w.rtl {
		next, open, shut = latinRun, `<bdi dir="ltr"`, "</bdi>"
	}
	for {
		from, to := next(string(text))
		if from < 0 {
			w.lines(text)
			return
		}
		w.lines(text[:from])
		w.raw(open)
		if w.rtl {
			if a, b := figureAt(string(text[from:to])); a == 0 && b == to-from {
				w.raw(` class="n"`)
			}
		}
		w.raw(">")
		w.escape(text[from:to])
		w.raw(shut)
		text = text[to:]
	}
}

const (
	leftIsolate  = "\u2066" // LRI: what follows runs from left to right and is ordered on its own
	rightIsolate = "\u2067" // RLI, its opposite
	popIsolate   = "\u2069" // PDI ends an isolate
)

// isolated returns plain text for places where no element is allowed, such as a picture or a CSS property: it uses
// isolating characters where prose would use bdi.
func (w *writer) isolated(plain string) safeText {
	text := safe.Text(plain)
	if !w.rtl {
		return safeText(text)
	}
	var b strings.Builder
	for {
		from, to := latinRun(text)
		if from < 0 {
			b.WriteString(text)
			return safeText(b.String())
		}
		b.WriteString(text[:from] + leftIsolate + text[from:to] + popIsolate)
		text = text[to:]
	}
}

// citations writes the marks of citations. A mark links to its note and shows it as a tooltip: the text of the note is
// a CSS property that all its marks share, so that no reader mode, search or copy finds it twice.
func (w *writer) citations(keys []string) {
	for i, key := range keys {
		if i > 0 {
			w.raw(" ")
		}
		n := w.numbers[key]
		if n == 0 {
			w.raw(`<span class="u">[`) // cited in a note only
			w.text(key)
			w.raw("]</span>")
			continue
		}
		w.marks++
		w.cited[key] = append(w.cited[key], w.marks)
		number := integer(n)
		if w.doc.Notes[key].Brief != nil {
			w.raw(`<sup tabindex="-1" style="--t:var(--n`, number, `)"><a`)
		} else {
			w.raw("<sup><a")
		}
		w.attr("id", w.markID(w.marks))
		w.attr("href", "#"+w.notes[key])
		w.raw(">[", number, "]</a></sup>")
	}
}

// markID is the id of the nth mark. Ids in documents have no colon.
func (w *writer) markID(n int) string { return w.prefix + "m:" + strconv.Itoa(n) }

// endnotes writes the cited notes, each with links back to every place that cites it.
func (w *writer) endnotes() {
	if len(w.order) == 0 {
		return
	}
	w.raw(`<p class="back">↩ `)
	w.text(orEnglish(w.doc.Words.Back, "Back to the text"))
	w.raw("</p>\n" + `<ol class="notes">`)
	w.Grow(len(w.order) << 10)
	for _, key := range w.order {
		w.raw("\n<li")
		w.attr("id", w.notes[key])
		w.raw(">")
		w.spans(w.doc.Note(key))
		w.raw(` <span class="back">↩`)
		for i, n := range w.cited[key] {
			w.raw(" <a")
			w.attr("href", "#"+w.markID(n))
			w.raw(">", integer(i+1), "</a>")
		}
		w.raw("</span></li>")
	}
	w.raw("\n</ol>\n")
}
