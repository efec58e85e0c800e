package render

import (
	"math"
	"strings"
	"unicode/utf8"

	"signpost/internal/view"
)

// Charts are drawn at the size of a telephone's page and grow wider only where they must. They are read without
// colour: by letters, patterns and shapes. Time runs from left to right in every language; labels stand where the
// language's lines begin.

const (
	telephone = 340.0 // the width that every reader has
	rowHeight = 20.0
	letter    = 6.4 // the width of a letter of a label, roughly
)

// patterns are what tells shares apart without colour, once for all charts of a page. No document can
// give their ids to anything else, for those have no colon.
const patterns constant = `<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>` +
	`<pattern id="p:0" width="8" height="8" patternUnits="userSpaceOnUse"><path class="c0" d="M0 0h8v8H0z"/></pattern>` +
	`<pattern id="p:1" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="c1" d="M0 0h7v7H0z"/><path class="s" d="M0 0v7"/></pattern>` +
	`<pattern id="p:2" width="7" height="7" patternUnits="userSpaceOnUse"><path class="c2" d="M0 0h7v7H0z"/><circle class="d" cx="3.5" cy="3.5" r="1.1"/></pattern>` +
	`<pattern id="p:3" width="7" height="6" patternUnits="userSpaceOnUse"><path class="c3" d="M0 0h7v6H0z"/><path class="s" d="M0 3h7"/></pattern>` +
	`<pattern id="p:4" width="8" height="8" patternUnits="userSpaceOnUse"><path class="c4" d="M0 0h8v8H0z"/><path class="s" d="M0 4h8M4 0v8"/></pattern>` +
	`<pattern id="p:5" width="6" height="6" patternUnits="userSpaceOnUse"><path class="c5" d="M0 0h6v6H0z"/><path class="s" d="M3 0v6"/></pattern>` +
	`<pattern id="p:h" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="s" d="M0 0v5"/></pattern>` +
	`</defs></svg>` + "\n"

const patternCount = 6

// fills refer to the patterns.
var fills = [patternCount]constant{"url(#p:0)", "url(#p:1)", "url(#p:2)", "url(#p:3)", "url(#p:4)", "url(#p:5)"}

// chart draws a chart in its figure.
func (s *sheet) chart(chart view.Chart) {
	info := chart.Describe()
	s.raw(`<figure class="chart"`)
	s.id(info.ID)
	s.raw(">\n")
	if info.Title != "" {
		s.raw("<figcaption>")
		s.prose(info.Title)
		s.raw("</figcaption>\n")
	}
	switch c := chart.(type) {
	case view.Bands:
		s.course(c)
	case view.StatusStrip:
		s.watch(c)
	case view.Grid:
		s.matrix(c)
	case view.Intervals:
		s.calibration(c)
	case view.Layers:
		s.mapping(c)
	}
	s.raw("</figure>\n")
}

// begin opens a picture that says in words what it shows. One that is wider than a telephone can be scrolled, by the
// keyboard too. One that holds links is a group of them to those who cannot see it, else an image.
func (s *sheet) begin(info view.Figure, width, height float64, links bool) {
	role := constant("img")
	if links {
		role = "group"
	}
	s.raw(`<div class="pic"`)
	if width > telephone+20 {
		s.raw(` tabindex="0" role="group"`)
		s.attr("aria-label", info.Title)
	}
	s.raw(`><svg role="`, role, `" direction="ltr"`)
	s.raw(` viewBox="0 0 `, decimal(width), " ", decimal(height), `"`)
	s.number("width", width)
	s.number("height", height)
	s.raw("><title>")
	s.text(s.isolated(info.Title))
	s.raw("</title><desc>")
	s.text(s.isolated(info.Description))
	s.raw("</desc>\n")
}

func (s *sheet) finish() { s.raw("</svg></div>\n") }

// An anchor says which point of a label its place is.
type anchor constant

const (
	atLeft   anchor = "start"
	atMiddle anchor = "middle"
	atRight  anchor = "end"
)

// label writes a text at a place. Where the text runs from right to left its start is at the right, so that the
// two ends change names.
func (s *sheet) label(x, y float64, at anchor, class constant, text string) {
	s.raw("<text")
	s.number("x", x)
	s.number("y", y)
	if class != "" {
		s.raw(` class="`, class, `"`)
	}
	if runsLeft(text) {
		s.raw(` direction="rtl"`)
		switch at {
		case atLeft:
			at = atRight
		case atRight:
			at = atLeft
		}
	}
	if at != atLeft || runsLeft(text) {
		s.raw(` text-anchor="`, constant(at), `"`)
	}
	s.raw(">")
	s.text(s.isolated(text))
	s.raw("</text>\n")
}

// runsLeft reports whether the first letter of a text runs from right to left.
func runsLeft(text string) bool {
	for _, r := range text {
		if d := strengthOf(string(r)); d != neutral {
			return d == right
		}
	}
	return false
}

// rect writes a rectangle.
func (s *sheet) rect(x, y, width, height float64, rest constant) {
	s.raw("<rect")
	s.number("x", x)
	s.number("y", y)
	s.number("width", max(width, 0))
	s.number("height", max(height, 0))
	s.raw(rest, "/>\n")
}

// rule writes a line.
func (s *sheet) rule(x1, y1, x2, y2 float64, class constant) {
	s.raw(`<path class="`, class, `" d="M`, decimal(x1), " ", decimal(y1), "L", decimal(x2), " ", decimal(y2), `"/>`+"\n")
}

// hint gives the shape that is open a text that shows where the pointer rests.
func (s *sheet) hint(text string) {
	if text != "" {
		s.raw("<title>")
		s.text(s.isolated(text))
		s.raw("</title>")
	}
}

// letters name the parts of a chart in its own language.
func letters(i int, rtl bool) string {
	names := "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	if rtl {
		names = "أبجدهوزحطيكلمنسعفصقرشت"
	}
	r := []rune(names)
	if i < len(r) {
		return string(r[i])
	}
	return letters(i/len(r)-1, rtl) + letters(i%len(r), rtl)
}

// short cuts a label that has no room.
func short(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return strings.TrimSpace(string([]rune(text)[:max(most-1, 1)])) + "…"
}

// A scale places days from left to right.
type scale struct {
	first, last int
	left, right float64
}

func (c scale) x(n int) float64 {
	if c.last <= c.first {
		return c.left
	}
	return c.left + (c.right-c.left)*float64(n-c.first)/float64(c.last-c.first)
}

// rowName writes the name of a row where lines begin, as a link where the thing has a page, and with what it says
// where the pointer rests.
func (s *sheet) rowName(name, says string, ref view.Ref, y, width float64, most int) {
	end := s.link(s.target("", ref))
	s.raw("<g>")
	s.hint(says)
	s.label(s.side(2, width), y, s.startOf(), "mono", short(name, most))
	s.raw("</g>", end)
}

// axis labels days below a chart: the first and the last, and of the others those that have room.
func (s *sheet) axis(days []view.Day, place func(int) float64, y, left, right float64) {
	const room = 66.0
	half := room / 2
	end := math.Inf(1)
	if len(days) > 1 {
		end = min(place(days[len(days)-1].N), right-half+4)
	}
	before := math.Inf(-1)
	for i, d := range days {
		x := min(max(place(d.N), left+half-4), right-half+4)
		last := i == len(days)-1
		if x-before < room || !last && end-x < room {
			continue
		}
		s.label(x, y, atMiddle, "axis", d.Label)
		before = x
	}
}

// side mirrors a place in a picture for those who read from the right.
func (s *sheet) side(x, width float64) float64 {
	if s.rtl {
		return width - x
	}
	return x
}

// startOf is the anchor of a label that begins where lines begin.
func (s *sheet) startOf() anchor {
	if s.rtl {
		return atRight
	}
	return atLeft
}
