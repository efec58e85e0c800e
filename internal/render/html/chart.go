package html

import (
	"math"
	"strings"
	"unicode/utf8"

	"signpost/internal/lang"
	"signpost/internal/render/safe"
	"signpost/internal/view"
)

// Charts are as wide as the screen of a phone, and wider only if necessary. They can be read without colour: by
// letters, patterns and shapes. Time runs from left to right in every language; labels are at the side where lines of
// the language begin.

const (
	phoneWidth  = 340.0 // a width that every reader has
	rowHeight   = 20.0
	letterWidth = 6.4 // approximate width of a letter in a label
)

// patterns distinguish shares without colour. A page contains them once, for all its charts. Their ids have a colon,
// which no id in a document has.
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
func (w *writer) chart(chart view.Chart) {
	info := chart.Describe()
	w.raw(`<figure class="chart"`)
	w.writeID(info.ID)
	w.raw(">\n")
	if info.Title != "" {
		w.raw("<figcaption>")
		w.title(info.Title)
		switch c := chart.(type) {
		case view.RangeTable:
			w.keys(c)
		case view.Bands:
			w.spreadKey(c)
		case view.Dots:
			if few(c) {
				w.keys(c.Ranged())
			}
		}
		w.raw("</figcaption>\n")
	}
	switch c := chart.(type) {
	case view.Bands:
		w.bands(c)
	case view.StatusStrip:
		w.statusStrip(c)
	case view.Grid:
		w.grid(c)
	case view.Intervals:
		w.intervals(c)
	case view.Dots:
		w.dots(c)
	case view.Layers:
		w.layers(c)
	case view.RangeTable:
		w.rangeTable(c)
	default:
		w.fail(chart)
	}
	w.raw("</figure>\n")
}

// begin opens a picture with a description in words. If it is wider than a phone it can be scrolled, also with the
// keyboard. For screen readers it is a group if it contains links, else an image.
func (w *writer) begin(info view.Figure, width, height float64, links bool) {
	role := constant("img")
	if links {
		role = "group"
	}
	w.raw(`<div class="pic"`)
	if width > phoneWidth+20 {
		w.raw(` tabindex="0" role="group"`)
		w.attr("aria-label", safe.Line(info.Title))
	}
	w.raw(`><svg role="`, role, `" direction="ltr"`)
	w.raw(` viewBox="0 0 `, decimal(width), " ", decimal(height), `"`)
	w.number("width", width)
	w.number("height", height)
	w.raw("><title>")
	w.escape(w.isolated(safe.Line(info.Title)))
	w.raw("</title><desc>")
	w.escape(w.isolated(safe.Line(info.Description)))
	w.raw("</desc>\n")
}

func (w *writer) finish() { w.raw("</svg></div>\n") }

// An anchor says which point of a label is at its coordinates.
type anchor constant

const (
	atLeft   anchor = "start"
	atMiddle anchor = "middle"
	atRight  anchor = "end"
)

// label writes a text at a place. A text that runs from right to left starts at its right end.
func (w *writer) label(x, y float64, at anchor, class constant, text string) {
	w.raw("<text")
	w.number("x", x)
	w.number("y", y)
	if class == "mono" && runsLeft(text) {
		class = "" // joined letters have no fixed width
	}
	if class != "" {
		w.raw(` class="`, class, `"`)
	}
	if runsLeft(text) {
		w.raw(` direction="rtl"`)
		switch at {
		case atLeft:
			at = atRight
		case atRight:
			at = atLeft
		}
	}
	if at != atLeft || runsLeft(text) {
		w.raw(` text-anchor="`, constant(at), `"`)
	}
	w.raw(">")
	w.escape(w.isolated(safe.Line(text)))
	w.raw("</text>\n")
}

// runsLeft reports whether the first letter of a text runs from right to left.
func runsLeft(text string) bool {
	for _, r := range text {
		if dir := lang.LetterDir(r); dir != "" {
			return dir == "rtl"
		}
	}
	return false
}

// rect draws a rectangle. Rest is its other attributes.
func (w *writer) rect(x, y, width, height float64, rest constant) {
	w.raw("<rect")
	w.number("x", x)
	w.number("y", y)
	w.number("width", max(width, 0))
	w.number("height", max(height, 0))
	w.raw(rest, "/>\n")
}

// rule draws a straight line.
func (w *writer) rule(x1, y1, x2, y2 float64, class constant) {
	w.raw(`<path class="`, class, `" d="M`, decimal(x1), " ", decimal(y1), "L", decimal(x2), " ", decimal(y2), `"/>`+"\n")
}

// hint gives the open shape a tooltip.
func (w *writer) hint(text string) {
	if text != "" {
		w.raw("<title>")
		w.escape(w.isolated(safe.Line(text)))
		w.raw("</title>")
	}
}

// truncate cuts a label to at most so many characters, the last of them an ellipsis.
func truncate(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return strings.TrimSpace(string([]rune(text)[:max(most-1, 1)])) + "…"
}

// clamp returns n if it is between 0 and most, or else the nearest of the two; 0 for what is not a number.
func clamp(n, most float64) float64 {
	if !(n > 0) {
		return 0
	}
	return min(n, most)
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

// rowName writes the name of a row at the side where lines begin, as a link if the thing has a page, with a tooltip.
func (w *writer) rowName(name, hint string, ref view.Ref, y, width float64, most int) {
	end := w.link(w.target("", ref))
	w.raw("<g>")
	w.hint(hint)
	w.label(w.mirrored(2, width), y, w.startAnchor(), "mono", truncate(name, most))
	w.raw("</g>", end)
}

// axis labels days below a chart: the first, the last, and as many between them as fit.
func (w *writer) axis(days []view.Day, place func(int) float64, y, left, right float64) {
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
		w.label(x, y, atMiddle, "axis", d.Label)
		before = x
	}
}

// mirrored mirrors an x coordinate for right-to-left readers.
func (w *writer) mirrored(x, width float64) float64 {
	if w.rtl {
		return width - x
	}
	return x
}

// startAnchor is the anchor of a label at the side where lines begin.
func (w *writer) startAnchor() anchor {
	if w.rtl {
		return atRight
	}
	return atLeft
}
