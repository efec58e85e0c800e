package html

import (
	"github.com/clipperhouse/displaywidth"

	"signpost/internal/view"
)

// layers draws dependencies: the layers side by side, each thing connected to what it rests on.
func (w *writer) layers(v view.Layers) {
	if len(v.Layers) == 0 {
		return
	}
	const top, widest, gap = 24.0, 38, 46.0
	var lefts, widths []float64
	most, width := 1, 4.0
	for _, l := range v.Layers {
		longest := displaywidth.String(l.Title)
		for _, n := range l.Nodes {
			longest = max(longest, displaywidth.String(nodeText(n)))
		}
		lefts, widths = append(lefts, width), append(widths, float64(min(longest, widest))*letterWidth+14)
		width += widths[len(widths)-1] + gap
		most = max(most, len(l.Nodes))
	}
	width -= gap - 4
	height := top + rowHeight*float64(most) + 6
	// Each layer is centred vertically, so that the lines are short.
	y := func(layer, node int) float64 {
		return top + rowHeight*(float64(most-len(v.Layers[layer].Nodes))/2+float64(node)+0.5)
	}
	w.begin(v.Figure, width, height, w.hasLinks(v))
	for i, l := range v.Layers {
		w.label(w.mirrored(lefts[i], width), 12, w.startAnchor(), "axis", l.Title)
		for j, n := range l.Nodes {
			for _, f := range n.From {
				if i == 0 || f < 0 || f >= len(v.Layers[i-1].Nodes) {
					continue
				}
				w.connect(w.mirrored(lefts[i-1]+widths[i-1], width), y(i-1, f), w.mirrored(lefts[i], width), y(i, j), n.Alert)
			}
		}
	}
	for i, l := range v.Layers {
		for j, n := range l.Nodes {
			w.node(n, w.mirrored(lefts[i], width), y(i, j), widths[i])
		}
	}
	w.finish()
}

// hasLinks reports whether any node is a link.
func (w *writer) hasLinks(v view.Layers) bool {
	for _, l := range v.Layers {
		for _, n := range l.Nodes {
			if w.target(n.Link, n.Ref) != "" {
				return true
			}
		}
	}
	return false
}

// connect draws a line from a node to one that rests on it.
func (w *writer) connect(x1, y1, x2, y2 float64, alert bool) {
	class := constant("join")
	if alert {
		class = "join t-alert"
	}
	middle := decimal((x1 + x2) / 2)
	w.raw(`<path class="`, class, `" d="M`, decimal(x1), " ", decimal(y1), "C", middle, " ", decimal(y1), " ", middle, " ", decimal(y2), " ", decimal(x2), " ", decimal(y2), `"/>`+"\n")
}

// nodeText is the text of a node: an exclamation mark shows without colour that it would fall.
func nodeText(n view.Node) string {
	if n.Alert {
		return "! " + n.Name
	}
	return n.Name
}

func (w *writer) node(n view.Node, x, y, width float64) {
	left := x
	if w.rtl {
		left = x - width
	}
	class, text := constant("node"), nodeText(n)
	if n.Alert {
		class = "node t-alert"
	}
	end := w.link(w.target(n.Link, n.Ref))
	w.raw(`<g class="`, class, `">`)
	w.hint(n.Hint)
	w.rect(left, y-8, width, 16, ` rx="4"`)
	if w.rtl {
		w.label(x-6, y+3.8, atRight, "", truncate(text, int(width/letterWidth)-1))
	} else {
		w.label(x+6, y+3.8, atLeft, "", truncate(text, int(width/letterWidth)-1))
	}
	w.raw("</g>", end, "\n")
}
