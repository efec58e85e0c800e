package render

import (
	"strconv"
	"strings"

	"signpost/internal/view"
)

// tones are the classes that colour what a span means.
var tones = map[view.Tone]constant{
	view.TonePresent: "t-present", view.ToneEmerging: "t-emerging", view.ToneAbsent: "t-absent", view.ToneUnknown: "t-unknown",
	view.ToneUp: "t-move", view.ToneDown: "t-move", view.ToneAlert: "t-alert",
}

// elements are what the styles are written as. Plain text needs none.
var elements = map[view.Style]constant{
	view.Strong: "strong", view.Emphasis: "em", view.Literal: "code", view.Number: "bdi", view.Muted: "span",
}

// spans writes running text with the marks of its citations.
func (s *sheet) spans(spans view.Spans) {
	for _, span := range spans {
		if span.Text != "" {
			s.linked(span)
		}
		s.marks(span.Cites)
	}
}

// linked writes a span, as a link where it leads somewhere one can go.
func (s *sheet) linked(span view.Span) {
	end := s.link(s.target(span.Link, span.Ref))
	s.span(span)
	s.raw(end)
}

// link opens a link and returns what closes it; both are nothing if href is empty.
func (s *sheet) link(href string) (end constant) {
	if href == "" {
		return ""
	}
	s.raw("<a")
	s.attr("href", href)
	s.raw(">")
	return "</a>"
}

// target returns where a text leads: where its link says, or else where the thing is found that it names.
func (s *sheet) target(link string, ref view.Ref) string {
	if href := s.href(link); href != "" || ref.Kind == view.RefNone || s.address == nil {
		return href
	}
	if address := s.address(ref); safeURL(address) || localPath(address) {
		return address
	}
	return ""
}

// href returns where a link leads: to a place of this page, to the web, or on a server to another page of it.
// Anything else is no link.
func (s *sheet) href(link string) string {
	if id, ok := strings.CutPrefix(link, "#"); ok {
		if place := s.places[id]; place != "" {
			return "#" + place
		}
		return ""
	}
	if safeURL(link) || s.local && localPath(link) {
		return link
	}
	return ""
}

// localPath reports whether a link leads to a page of the same server: a path that is no address of another host.
func localPath(link string) bool {
	return strings.HasPrefix(link, "/") && !strings.HasPrefix(link, "//") && !strings.ContainsAny(link, "\\ \n")
}

func (s *sheet) span(span view.Span) {
	element, tone := elements[span.Style], tones[span.Tone]
	if element == "bdi" && !s.rtl {
		element = "span" // figures keep their order among letters that run the same way
	}
	if element == "" && (tone != "" || span.Lang != "") {
		element = "span"
	}
	if span.Means != "" {
		element = "abbr"
	}
	if element != "" {
		s.open(element, span, tone)
	}
	if span.Style == view.Literal || span.Style == view.Number {
		s.lines(span.Text)
	} else {
		s.prose(span.Text)
	}
	if element != "" {
		s.raw("</", element, ">")
	}
}

// longestFigure is up to how many bytes a figure is kept on one line.
const longestFigure = 48

// open writes the tag of a span with its class, its language and its direction.
func (s *sheet) open(element constant, span view.Span, tone constant) {
	var classes []constant
	switch span.Style {
	case view.Number:
		if len(span.Text) <= longestFigure {
			classes = append(classes, "n")
		}
	case view.Muted:
		classes = append(classes, "u")
	}
	if tone != "" {
		classes = append(classes, tone)
	}
	s.raw("<", element)
	for i, c := range classes {
		s.raw([]constant{` class="`, " "}[min(i, 1)], c)
	}
	if len(classes) > 0 {
		s.raw(`"`)
	}
	if span.Means != "" {
		s.attr("title", span.Means)
	}
	switch {
	case s.rtl && (span.Style == view.Literal || span.Style == view.Number):
		s.raw(` dir="ltr"`)
	case span.Lang != "":
		s.attr("lang", slug(span.Lang))
		s.raw(` dir="auto"`)
	}
	s.raw(">")
}

// lines writes text; a line feed breaks the line.
func (s *sheet) lines(text string) {
	for {
		line, rest, more := strings.Cut(text, "\n")
		s.text(line)
		if !more {
			return
		}
		s.raw("<br>")
		text = rest
	}
}

// prose writes plain text. Within lines that run from right to left, ranges, dates and Latin names are isolated, or
// their parts would change places.
func (s *sheet) prose(text string) {
	text = strings.ReplaceAll(text, "  ", "\u2002") // two spaces set things apart, and a page would make them one
	next, open, shut := figure, constant(`<span class="n"`), constant("</span>")
	if s.rtl {
		next, open, shut = foreignRun, `<bdi dir="ltr"`, "</bdi>"
	}
	for {
		from, to := next(text)
		if from < 0 {
			s.lines(text)
			return
		}
		s.lines(text[:from])
		s.raw(open)
		if s.rtl {
			if a, b := figure(text[from:to]); a == 0 && b == to-from {
				s.raw(` class="n"`)
			}
		}
		s.raw(">")
		s.text(text[from:to])
		s.raw(shut)
		text = text[to:]
	}
}

// isolated returns plain text for where no element can stand, such as a picture or a property of style: what bdi
// would isolate stands between isolates of our own.
func (s *sheet) isolated(text string) string {
	if !s.rtl {
		return text
	}
	var b strings.Builder
	for {
		from, to := foreignRun(text)
		if from < 0 {
			b.WriteString(text)
			return b.String()
		}
		b.WriteString(text[:from] + leftIsolate + text[from:to] + pop)
		text = text[to:]
	}
}

// leftIsolate is LRI: what follows runs from left to right, and is ordered on its own.
const leftIsolate = "\u2066"

// rightIsolate is RLI, its opposite.
const rightIsolate = "\u2067"

// marks writes the marks of citations. A mark leads to its note and shows it where it stands: the text is in the
// page once, as a property of its style that all marks of the note share, so that no reader mode, no search and no
// copy finds it twice.
func (s *sheet) marks(keys []string) {
	for i, key := range keys {
		if i > 0 {
			s.raw(" ")
		}
		n := s.numbers[key]
		if n == 0 {
			s.raw(`<span class="u">[`) // cited in a note only
			s.text(Clean(key))
			s.raw("]</span>")
			continue
		}
		s.count++
		s.cited[key] = append(s.cited[key], s.count)
		number := integer(n)
		s.raw(`<sup tabindex="-1" style="--t:var(--n`, number, `)"><a`)
		s.attr("id", s.mark(s.count))
		s.attr("href", "#"+s.notes[key])
		s.raw(">", number, "</a></sup>")
	}
}

// mark is the id of the nth mark. No id of a document has a colon.
func (s *sheet) mark(n int) string { return s.prefix + "m:" + strconv.Itoa(n) }

// endnotes writes the cited notes, each with the way back to every place that cites it.
func (s *sheet) endnotes() {
	if len(s.order) == 0 {
		return
	}
	s.raw(`<p class="back">↩ `)
	s.text(word(s.doc.Words.Back, "Back to the text"))
	s.raw("</p>\n" + `<ol class="notes">`)
	s.Grow(len(s.order) << 10)
	for _, key := range s.order {
		s.raw("\n<li")
		s.attr("id", s.notes[key])
		s.raw(">")
		s.spans(note(s.doc, key))
		s.raw(` <span class="back">↩`)
		for i, n := range s.cited[key] {
			s.raw(" <a")
			s.attr("href", "#"+s.mark(n))
			s.raw(">", integer(i+1), "</a>")
		}
		s.raw("</span></li>")
	}
	s.raw("\n</ol>\n")
}

// word is what a document says for the page, or else the English for it.
func word(said, english string) string {
	if said == "" {
		return english
	}
	return Clean(said)
}

// properties returns the notes as properties of style: what a mark shows.
func (s *sheet) properties() string {
	var b strings.Builder
	for i, key := range s.order {
		text := Clean(strings.Join(s.doc.Notes[key].Brief, "\n"))
		if text == "" {
			text = note(s.doc, key).Plain()
		}
		b.WriteString("--n" + strconv.Itoa(i+1) + ":" + quoted(s.isolated(text)) + ";")
	}
	return b.String()
}
